"""Patterns: how a root fills a template, weak and doubled roots included.

Templates are written on the sound root ف ع ل. ``_realised`` applies the sound changes of Arabic to
a template filled with radicals; ``pattern_of`` finds the template whose realisation a lemma is.
Inside, words are in Buckwalter's ASCII, sukun left off and every hamza written ``'``.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kit.lexicon.spelling import SHORT, to_buckwalter
from kit.text.marks import ordered

_VERBS = "فَعَلَ فَعِلَ فَعُلَ فَعَّلَ أَفْعَلَ فَاعَلَ تَفَعَّلَ تَفَاعَلَ انْفَعَلَ افْتَعَلَ افْعَلَّ اسْتَفْعَلَ فَعْلَلَ تَفَعْلَلَ افْعَلَلَّ"
_NOUNS = (
    "فَعْل فِعْل فُعْل فَعَل فِعَل فُعَل فُعُل فَعِل فَعُل فَعْلَة فِعْلَة فُعْلَة فَعَلَة فَعِلَة فُعَلَة فَاعِل فَاعِلَة فَاعَل فَعِيل فَعِيلَة"
    " فَعُول فَعُولَة فُعُول فُعُولَة فَعَال فِعَال فُعَال فَعَالَة فِعَالَة فُعَالَة فَعَّال فَعَّالَة فُعَّال فِعِّيل فَعْلَان فِعْلَان فُعْلَان"
    " فَعَلَان فَعْلَى فِعْلَى فُعْلَى فَعْلَاء أَفْعَل مَفْعَل مَفْعِل مَفْعُل مَفْعَلَة مَفْعِلَة مَفْعُلَة مِفْعَل مِفْعَال مِفْعَلَة مَفْعُول"
    " مَفْعُولَة تَفْعِيل تَفْعِيلَة تَفْعِلَة تَفْعَال تِفْعَال فَيْعِل فَاعُول فَاعُولَة فَعْلُول فُعْلُول مُفَعِّل مُفَعَّل مُفَعَّلَة مُفَعِّلَة"
    " مُفَاعِل مُفَاعَل مُفَاعَلَة مُفْعِل مُفْعَل مُفْعِلَة مُفْعَلَة مُتَفَعِّل مُتَفَعَّل مُتَفَاعِل مُتَفَاعَل مُنْفَعِل مُنْفَعَل مُفْتَعِل مُفْتَعَل"
    " مُسْتَفْعِل مُسْتَفْعَل مُسْتَفْعَلَة مُفْعَلّ إِفْعَال انْفِعَال افْتِعَال افْعِلَال اسْتِفْعَال تَفَعُّل تَفَاعُل فَعْلَل فِعْلِل فُعْلُل فَعْلَلَة"
    " فِعْلَال مُفَعْلِل مُفَعْلَل مُتَفَعْلِل تَفَعْلُل فَوْعَل فُعَيْل فُعَيْلَة فَعَّالِيَّة فِعَّل فُعَّل أُفْعُولَة مُفْتَعَلَة"
)
_ENDINGS = (("iy~ap", "ِيَّة"), ("iy~", "ِيّ"), ("aAniy~", "َانِيّ"), ("", ""))
_CONSONANT = "[^aiuoAYFKN~\n]"
_DIGITS = {"ف": "1", "ع": "2", "ل": "3"}

Rules = tuple[tuple[str, str], ...]
_ALWAYS: Rules = (
    (r"(?<=^A)[wy]ot|(?<=^mu)[wy]ot", "t~"),
    (r"(?<=^A)'otaxa|(?<=^A)'otixa", "t~axa"),
    (r"(?<=^A)(z)ot|(?<=^mu)(z)ot", "zod"),
    (r"(?<=^A)[d*]ot|(?<=^mu)[d*]ot", "d~"),
    (r"((?<=^A)[SD]|(?<=^mu)[SD])ot", r"\1oT"),
    (r"((?<=^A)[TZv]|(?<=^mu)[TZv])ot", r"\1~"),
    (r"'a'o", "'aA"),
    (r"'i'o", "'iy"),
    (r"'u'o", "'uw"),
    (r"uwoy", "uw~"),
    (r"iwo", "iy"),
    (r"uyo", "uw"),
    (r"iwa", "iya"),
    (rf"({_CONSONANT})o\1(?!~)", r"\1~"),
    (rf"(?<!^'a)o({_CONSONANT})([aiu])\1(?=[aiu]|$)", r"\2\1~"),
    (rf"(?<=^'a)({_CONSONANT})o({_CONSONANT})([aiu])\2(?=[aiu]|$)", r"\1\3\2~"),
    (rf"aA({_CONSONANT})[ai]\1(?=$|a)", r"aA\1~"),
    (rf"(?<=[aiu])({_CONSONANT})[aiu]\1(?=a$)", r"\1~"),
    (rf"(?<=^mu)({_CONSONANT})(ota|ta)({_CONSONANT})[ai]\3$", r"\1\2\3~"),
)
_HOLLOW: Rules = (
    (r"owuw", "uw"),
    (r"oyuw", "iy"),
    (rf"^('i|Aisoti|Asoti)({_CONSONANT})o[wy]aA({_CONSONANT})$", r"\1\2aA\3ap"),
    (rf"o[wy]a(?={_CONSONANT}(?!~))", "aA"),
    (rf"o[wy]i(?!y)(?={_CONSONANT})", "iy"),
    (r"aA[wy]i", "aA'i"),
    (r"ayowi", "ay~i"),
    (r"awoyi|ayoyi", "ay~i"),
)
_CONTRACTED: Rules = ((rf"a[wy][aiu](?![wy](?![aiuo~]))(?={_CONSONANT}(?:[aiuo~]|$))", "aA"),)
_DEFECTIVE: Rules = (
    (r"iwa$", "iya"),
    (r"uww(?=$|ap)", "uw~"),
    (r"uwy(?=$|ap)", "iy~"),
    (r"iy[wy](?=$|ap)", "iy~"),
    (r"aA[wy]$", "aA'"),
    (r"[iu][wy]$", "iy"),
    (r"i[wy]ap$", "iyap"),
    (r"a[wy]ap$", "aAp"),
    (r"a[wy]$", "aY"),
)


def pattern_of(lemma: str, root: str, *, verb: bool) -> str:
    """Return the pattern of a vocalised lemma on its root; empty where none is found.

    A relational adjective has its base's pattern with ِيّ.
    """
    if not root:
        return ""
    return _pattern(ascii_form(lemma, verb=verb), tuple(_radicals(root)), verb)


@lru_cache(maxsize=8192)
def _pattern(word: str, radicals: tuple[str, ...], verb: bool) -> str:
    """Find the template among those of the right part of speech, base endings taken off."""
    if any(radical not in word for radical in radicals if radical not in "wy'"):
        return ""
    for ending, arabic in _ENDINGS if not verb else (("", ""),):
        if not word.endswith(ending):
            continue
        base = word[: len(word) - len(ending)]
        templates = _templates(verb, len(radicals))
        for (template, pattern), forms in zip(templates, _realised(radicals, verb), strict=True):
            if abs(len(template) - len(base)) > 3:
                continue
            if base in forms or (ending and base.endswith("aw") and base[:-1] + "Y" in forms):
                return pattern + ordered(arabic)
    if not verb and radicals[0] == "w" and word in _without_first(radicals):
        return "فِعْلَة"
    return ""


def _without_first(radicals: tuple[str, ...]) -> tuple[str, ...]:
    """Return the nouns that lose a first و: صِلَة, جِهَة, ثِقَة from وصل, وجه, وثق."""
    rest = radicals[1:]
    return tuple(rest[0] + vowel + "".join(rest[1:]) + "ap" for vowel in "ia")


@cache
def _templates(verb: bool, size: int) -> tuple[tuple[str, str], ...]:
    """Return the templates for roots of ``size`` radicals, in ASCII with digits, and in Arabic."""
    names = (_VERBS if verb else _NOUNS).split()
    pairs = ((_template(ordered(name), verb), ordered(name)) for name in names)
    return tuple(pair for pair in pairs if ("4" in pair[0]) == (size == 4))


@cache
def _template(pattern: str, verb: bool) -> str:
    """Return a template in ASCII, its radicals as digits, sukun kept."""
    text = "".join(_DIGITS.get(sign, sign) for sign in pattern)
    head, _, tail = text.rpartition("3")
    if "3" in head:
        text = head + "4" + tail
    return re.sub("[<>]", "'", to_buckwalter(text))


@lru_cache(maxsize=256)
def _realised(radicals: tuple[str, ...], verb: bool) -> tuple[tuple[str, ...], ...]:
    """Return for each template the forms it may take on these radicals.

    All templates are changed together, one a line: a rule then costs one search, not a hundred.
    """
    templates = [template for template, _ in _templates(verb, len(radicals))]
    filled = [_filled(template, radicals) for template in templates]
    weak_middle = len(radicals) > 1 and radicals[1] in "wy" and radicals[-1] not in "wy"
    weak_end = radicals[-1] in "wy"
    out = []
    for contract in (False, True) if weak_middle else (False,):
        forms = _changed(filled, _ALWAYS)
        if weak_middle:
            hollow = zip(templates, forms, _changed(forms, _HOLLOW), strict=True)
            kept = "'a1o2a3" if not verb else "\n"
            forms = [old if template.startswith(kept) else new for template, old, new in hollow]
        if contract:
            forms = _changed(forms, _CONTRACTED)
        if weak_end and verb:
            defective = zip(forms, templates, _changed(forms, _DEFECTIVE[:1]), strict=True)
            forms = [_last_of_verb(*row, radicals) for row in defective]
        elif weak_end:
            forms = _changed(forms, _DEFECTIVE)
        out.append([form.replace("o", "") for form in forms])
    return tuple(zip(*out, strict=True))


def _filled(template: str, radicals: tuple[str, ...]) -> str:
    """Return a template with radicals for its digits."""
    for digit, radical in zip("1234", radicals, strict=False):
        template = template.replace(digit, radical)
    return template


def _last_of_verb(form: str, template: str, changed: str, radicals: tuple[str, ...]) -> str:
    """Return the weak end of a verb: دَعَا with و in the simple form, ى otherwise."""
    if form.endswith(("awa", "aya")):
        simple = len(template) == 6 and radicals[-1] == "w"
        return form[:-3] + ("aA" if simple else "aY")
    return changed


def _changed(words: list[str], rules: Rules) -> list[str]:
    """Return words after some sound changes."""
    text = "\n".join(words)
    for rule, change in _compiled(rules):
        text = rule.sub(change, text)
    return text.split("\n")


@cache
def _compiled(rules: Rules) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rule, re.MULTILINE), change) for rule, change in rules)


def ascii_form(lemma: str, *, verb: bool) -> str:
    """Return a lemma in ASCII as this module compares it."""
    word = ordered(lemma)
    word = word if verb else word.rstrip(SHORT).removesuffix("\u064bا")
    text = to_buckwalter(word).replace("|", "'aA").replace("o", "")
    text = re.sub("[<>&}]", "'", text)
    return re.sub("FY$", "aY", re.sub("K$", "iy", text))


def _radicals(root: str) -> Iterator[str]:
    """Yield the radicals in ASCII, hamza as one sign."""
    for letter in to_buckwalter(root):
        yield "'" if letter in "><&}|A" else letter


def stands_in(root: str, lemma: str) -> bool:
    """Tell whether the radicals stand in the lemma in order and the rest can be affixes."""
    word = re.sub(f"({_CONSONANT})~", r"\1\1", ascii_form(lemma, verb=False))
    rest = iter(re.sub("[aiuAFKN]", "", word))
    wanted = [radical for radical in _radicals(root) if radical not in "wy'"]
    return bool(wanted) and all(radical in rest for radical in wanted)
