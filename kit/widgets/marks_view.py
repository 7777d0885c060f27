"""Vowel marks only where a reader needs them: what to keep of a fully vocalised word.

Kept are: shadda, but not the one an article causes (الشَّمْس → الشمس) nor that of a long nisba
ending, which the press never writes (عَسْكَرِيَّة → عسكرية, but سِرِّيّ → سرّيّ); tanwin fath, and tanwin kasr
where it stands for a lost ya (قَاضٍ); the vowels that tell a passive (قُتل, يُقتَل); the ending of a
first or second person (قلتُ); the sukun of أنْ and إنْ and the fatha of مَن; and, where another
word has the same letters, the first vowel that tells the two apart (حُكم beside حَكَمَ).
"""

from collections.abc import Iterable, Mapping

from kit.text.marks import SHADDA, TANWIN_FATH, bare, is_mark

_FATHA, _DAMMA, _KASRA, _SUKUN, _TANWIN_KASR = "\u064e", "\u064f", "\u0650", "\u0652", "\u064d"
_SUN = frozenset("تثدذرزسشصضطظلن")
_TELLTALES = {
    "أَنْ": (1, _SUKUN),
    "إِنْ": (1, _SUKUN),
    "مَنْ": (0, _FATHA),
    "لِمَ": (0, _KASRA),
}
_UNMARKED = "مِنْ"
"""Its rival مَنْ carries the mark that tells the two apart."""
_LONG = 4
_NISBA_TAIL = 4
_NONE: Mapping[str, str] = {}


def needed(
    vocalised: str,
    *,
    lemma: str = "",
    features: Mapping[str, str] = _NONE,
    article: bool = False,
    rivals: Iterable[str] = (),
) -> str:
    """Return ``vocalised`` with only the marks that tell something.

    Args:
        vocalised: one word with its marks in the kit's order.
        lemma: its dictionary form, vocalised.
        features: its Universal Dependencies features.
        article: whether it carries ال.
        rivals: lemmas that are written with the same letters as ``lemma``.
    """
    signs = clusters(vocalised)
    kept = [_plain(signs, at, article, lemma) for at in range(len(signs))]
    for at, marks in (
        *_defective(signs, lemma),
        *_passive(signs, features),
        *_person(signs, features),
        *_telltale(signs, lemma, rivals),
    ):
        kept[at] |= set(marks)
    return "".join(
        letter + "".join(mark for mark in marks if mark in keep)
        for (letter, marks), keep in zip(signs, kept, strict=True)
    )


def clusters(word: str) -> list[tuple[str, str]]:
    """Split a word into its letters, each with the marks that stand on it."""
    found: list[tuple[str, str]] = []
    for sign in word:
        if is_mark(sign) and found:
            letter, marks = found[-1]
            found[-1] = (letter, marks + sign)
        else:
            found.append((sign, ""))
    return found


def is_sun(letter: str) -> bool:
    """Tell whether the article's lam is assimilated to ``letter``."""
    return letter in _SUN


def _plain(signs: list[tuple[str, str]], at: int, article: bool, lemma: str) -> set[str]:
    """Return the shadda and the tanwin fath of a letter, if they tell anything."""
    letter, marks = signs[at]
    kept = set(marks) & {SHADDA, TANWIN_FATH}
    before = signs[at - 1] if at else ("", "")
    assimilated = is_sun(letter) and before == ("ل", "")
    if assimilated and (article or (at > 1 and signs[at - 2] == ("ا", ""))):
        kept.discard(SHADDA)
    if letter == "ي" and _is_nisba(lemma) and at >= len(signs) - _NISBA_TAIL:
        kept.discard(SHADDA)
    return kept


def _is_nisba(lemma: str) -> bool:
    """Tell whether a lemma ends in the ya of عَسْكَرِيّ or عَمَلِيَّة and is long enough to show it."""
    stem = lemma.removesuffix("ة").rstrip(_FATHA)
    return stem.endswith("ي" + SHADDA) and len(bare(stem)) >= _LONG


def _defective(signs: list[tuple[str, str]], lemma: str) -> Iterable[tuple[int, str]]:
    """Yield the tanwin kasr of a word like قَاضٍ, whose lemma has it or the ya it stands for."""
    if not signs or _TANWIN_KASR not in signs[-1][1]:
        return
    if lemma.endswith(_TANWIN_KASR) or bare(lemma).endswith(signs[-1][0] + "ي"):
        yield len(signs) - 1, _TANWIN_KASR


def _passive(
    signs: list[tuple[str, str]], features: Mapping[str, str]
) -> Iterable[tuple[int, str]]:
    if features.get("Voice") != "Pass" or features.get("VerbForm") == "Part":
        return
    damma = next((at for at, (_, marks) in enumerate(signs[:-1]) if _DAMMA in marks), None)
    if damma is None:
        return
    yield damma, _DAMMA
    if features.get("Aspect") == "Imp" or features.get("Tense") in ("Pres", "Fut"):
        middle = [at for at in range(damma + 1, len(signs) - 1) if _FATHA in signs[at][1]]
        # Before a long alif the fatha says nothing that the alif does not (يُقال).
        if middle and signs[middle[-1] + 1][0] != "ا":
            yield middle[-1], _FATHA


def _person(signs: list[tuple[str, str]], features: Mapping[str, str]) -> Iterable[tuple[int, str]]:
    past = features.get("Aspect") == "Perf" or features.get("Tense") == "Past"
    if past and features.get("Person") in ("1", "2") and signs and signs[-1][0] == "ت":
        yield len(signs) - 1, signs[-1][1]


def _telltale(
    signs: list[tuple[str, str]], lemma: str, rivals: Iterable[str]
) -> Iterable[tuple[int, str]]:
    own = clusters(lemma)
    start = _aligned(signs, own)
    if start is None:
        return
    if lemma in _TELLTALES:
        at, mark = _TELLTALES[lemma]
        yield start + at, mark
    for rival in rivals if lemma != _UNMARKED else ():
        other = clusters(rival)
        if not _same_skeleton(own, other):
            continue
        at = next((at for at, pair in enumerate(_inner(own, other)) if pair[0] != pair[1]), -1)
        if at >= 0:
            yield start + at, own[at][1]


def _inner(
    own: list[tuple[str, str]], other: list[tuple[str, str]]
) -> Iterable[tuple[set[str], set[str]]]:
    """Pair the marks of two spellings letter by letter; the last are an ending, left out."""
    for (_, mine), (_, theirs) in zip(own[:-1], other[:-1], strict=True):
        yield set(mine), set(theirs)


def _same_skeleton(own: list[tuple[str, str]], other: list[tuple[str, str]]) -> bool:
    """Tell whether two words look the same when written with shadda and no other mark."""
    return [(letter, SHADDA in marks) for letter, marks in own] == [
        (letter, SHADDA in marks) for letter, marks in other
    ]


def _aligned(signs: list[tuple[str, str]], own: list[tuple[str, str]]) -> int | None:
    """Return where the lemma stands in the word with its own vowels, or None if it does not."""
    if not own:
        return None
    for start in range(len(signs) - len(own) + 1):
        window = signs[start : start + len(own)]
        if all(
            sign[0] == letter and (set(sign[1]) - {SHADDA} == set(marks) - {SHADDA} or last)
            for sign, (letter, marks), last in zip(
                window, own, [False] * (len(own) - 1) + [True], strict=True
            )
        ):
            return start
    return None
