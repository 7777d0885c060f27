"""Every way a written word can be read: candidates for the ranker to choose from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from kit.language.clitics import PRONOUN, enclitic
from kit.language.document import Clitic
from kit.language.tags import Features, prefix_parts, suffix_parts, upos
from kit.lexicon.buckwalter import BuckwalterDictionary, Solution, Stem
from kit.lexicon.lexeme import Lexeme
from kit.lexicon.spelling import FATHA, MARKS, SUKUN, from_buckwalter, vocalised, with_article
from kit.text.marks import bare

_NUMBERED = re.compile(r"(-[aiuo]*)?(_\d+)?$")
_FUNCTION = ("PREP", "CONJ", "FUNC_WORD", "NEG_PART", "PART", "INTERROG_PART")
_PASSIVE_PASTS = ("PV_Pass", "PV_V_Pass")
_ACTIVE = str.maketrans("ui", "aa")
_HOLLOW = re.compile("(?<=^.)y(?=.?_)")
_WRITTEN_DIFFERENTLY = (("ى", "ي"), ("ي", "ى"), ("ه", "ة"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """One reading of a written word, with all a token needs.

    ``key`` names the lemma for the ranker, ``tag`` is the dictionary's fine tag, ``shape`` the
    labels of everything around the stem.
    """

    key: str
    lemma: str
    pos: str
    tag: str
    shape: tuple[str, str] = ("", "")
    category: str = ""
    vocalised: str = ""
    glosses: tuple[str, ...] = ()
    root: str = ""
    pattern: str = ""
    proclitics: tuple[Clitic, ...] = ()
    enclitics: tuple[Clitic, ...] = ()
    article: bool = False
    features: Features = ()
    origin: str = "dictionary"
    lexeme: Lexeme | None = field(default=None, compare=False)

    def __hash__(self) -> int:
        """Hash what nearly always tells two readings apart: all fields would cost too much."""
        return hash((self.key, self.vocalised, self.tag))

    @property
    def proclitic_letters(self) -> str:
        """The letters of the proclitics, joined."""
        return "".join(clitic.bare for clitic in self.proclitics)

    @property
    def enclitic_letters(self) -> str:
        """The letters of the enclitics, joined."""
        return "".join(clitic.bare for clitic in self.enclitics)


def from_dictionary(dictionary: BuckwalterDictionary, word: str) -> tuple[Candidate, ...]:
    """Return the dictionary's readings of a bare ``word``, spelling slips forgiven."""
    for spelling in _spellings(word):
        if solutions := dictionary.solutions(spelling):
            found = dict.fromkeys(candidate for s in solutions for candidate in (_candidate(s),))
            return tuple(found)
    return ()


def dictionary_lemmas(dictionary: BuckwalterDictionary, word: str) -> frozenset[str]:
    """Return the lemmas of all that ``from_dictionary`` finds, without the rest of the work."""
    for spelling in _spellings(word):
        if solutions := dictionary.solutions(spelling):
            stems = dict.fromkeys(solution.stem for solution in solutions)
            return frozenset(_lemma(stem, _stem_tag(*_tagged(stem))[0]) for stem in stems)
    return frozenset()


def _tagged(stem: Stem) -> tuple[str, str, str]:
    return stem.tags, stem.category, stem.gloss


def _lemma(stem: Stem, tag: str) -> str:
    lemma = stem.lemma
    if stem.category in _PASSIVE_PASTS and lemma == stem.voc + "_1":
        # The header of its verb is missing, and so its passive stood in for the dictionary form.
        lemma = _HOLLOW.sub("A", lemma.translate(_ACTIVE).replace("{a", "{i"))
    return dictionary_form(lemma, verb=tag.startswith("VERB"), defective=stem.defective)


def split(found: Sequence[Candidate], word: str) -> list[Candidate]:
    """Leave out readings that a particle's own letters rule out.

    A preposition kept whole (بِحَقِّ) goes where the same lemma has its clitic apart, and عَلِيّ for
    على, which is عَلَى.
    """
    apart = {candidate.lemma for candidate in found if candidate.proclitics}
    dotted = word.endswith("ى") and any(candidate.pos == "ADP" for candidate in found)
    return [
        candidate
        for candidate in found
        if not (dotted and bare(candidate.vocalised).endswith("ي"))
        and not (
            candidate.tag == "PREP"
            and not candidate.proclitics
            and candidate.lemma in apart
            and bare(candidate.lemma)[:1] != word[:1]
        )
    ]


def _spellings(word: str) -> Iterator[str]:
    """Yield the word, then the spellings it may stand for when the dictionary lacks it."""
    yield word
    for written, meant in _WRITTEN_DIFFERENTLY:
        if word.endswith(written):
            yield word[:-1] + meant
    plain = re.sub("[أإآ]", "ا", word)
    if plain != word:
        yield plain
    for at, letter in enumerate(plain):
        if letter == "ا":
            yield from (plain[:at] + hamza + plain[at + 1 :] for hamza in "أإآ")


def _candidate(solution: Solution) -> Candidate:
    """Turn one solution of the dictionary into a candidate."""
    prefix, stem, suffix = solution
    tag, inner = _stem_tag(*_tagged(stem))
    before, after = prefix_parts(prefix.tags), suffix_parts(suffix.tags, suffix.voc)
    inside, outside = _inside(inner)
    before_inside = prefix_parts(inside)
    features = dict(_stem_features(tag, stem.category, stem.voc, stem.lemma))
    features |= dict(before.features) | dict(after.features)
    article = before.article or before_inside.article
    if article:
        features["Definite"] = "Def"
    return Candidate(
        key=stem.lemma,
        lemma=_lemma(stem, tag),
        pos=upos(tag),
        tag=tag,
        shape=(before.labels, after.labels),
        category=stem.category,
        vocalised=_closed(
            _assembled(prefix.voc, stem.voc, suffix.voc, article=before.article),
            tag,
            suffix.tags,
        ),
        glosses=_glosses(stem.gloss),
        root=stem.root,
        proclitics=before.clitics + before_inside.clitics,
        enclitics=_enclitics(outside) + after.clitics,
        article=article,
        features=_same(tuple(sorted(features.items()))),
    )


@cache
def _same(features: Features) -> Features:
    """Return the one copy of such features: thousands of readings have the same few."""
    return features


@cache
def dictionary_form(lemma_id: str, *, verb: bool, defective: bool) -> str:
    """Return the kit's dictionary form of a Buckwalter lemma id: ``qAl-u_1`` becomes قَالَ."""
    form = vocalised(from_buckwalter(_NUMBERED.sub("", lemma_id)))
    if verb and form[-1:] not in "اى" and form[-1:] != FATHA:
        return form + FATHA
    if defective and form.endswith("ِي"):
        return form[:-2] + "ٍ"
    return form


def _stem_tag(tags: str, category: str, gloss: str) -> tuple[str, str]:
    """Return the fine tag of a stem, and the tags of its parts where it has several."""
    parts = [part for part in tags.split("+") if part]
    if category.startswith(("PV", "IV", "CV")):
        return "VERB_" + category[:2], ""
    labels = [part.rpartition("/")[2] for part in parts]
    content = [x for x in labels if not re.match("PREP|DET|EMPHATIC|NSUFF|POSS|PRON_|INTERROG", x)]
    if len(labels) > 1:
        main = content[0] if content else next((x for x in labels if x != "DET"), labels[0])
        return main, tags
    if labels:
        return labels[0], ""
    if category.startswith("F"):
        return "FUNC_WORD", ""
    return ("NOUN_PROP" if gloss[:1].isupper() else "NOUN"), ""


@cache
def _inside(tags: str) -> tuple[str, str]:
    """Split the tags of a stem with parts (بِأَنَّ, لَهُمْ) into what is before and after its word."""
    parts = [part for part in tags.split("+") if part]
    if len(parts) < 2:
        return "", ""
    before: list[str] = []
    while len(parts) > 1 and re.match(r"(bi|ka|li|la|Al|>a)/", parts[0]):
        if parts[1].rpartition("/")[2].startswith("PRON_"):
            break
        before.append(parts.pop(0))
    return "+".join(before), "+".join(parts[1:])


@cache
def _enclitics(tags: str) -> tuple[Clitic, ...]:
    """Return the pronouns among the tags that follow a stem's word."""
    found = [re.search(r"PRON_(\d[MF]?[SDP])", part) for part in tags.split("+") if part]
    return tuple(enclitic(match[1], role=PRONOUN) for match in found if match)


def _assembled(prefix: str, stem: str, suffix: str, *, article: bool) -> str:
    """Join the three parts, vocalised, the article written as it is pronounced."""
    before = from_buckwalter(prefix)
    word = vocalised(from_buckwalter(stem + suffix))
    if not article:
        return vocalised(before + from_buckwalter(stem + suffix))
    if before.endswith("ال"):
        return before[:-2] + with_article(word)
    if before.endswith("ل") and len(bare(before)) > 1:
        return before[:-1] + with_article(word)[1:]
    return before + with_article(word)[1:].replace("ل", "", 1)


def _closed(word: str, tag: str, suffix_tags: str) -> str:
    """Write the sukun of an ending that always has one: قَالَتْ, هُمْ, عَنْ, لَمْ."""
    last = word[-1:]
    closed = suffix_tags.endswith(("PVSUFF_SUBJ:3FS", ":3MP", "_3MP", ":2MP", "_2MP"))
    function = tag in _FUNCTION or tag.startswith("PRON_3MP")
    if (closed and last in "تم") or (function and last not in "اىويةآ" + MARKS):
        return word + SUKUN
    return word


@cache
def _glosses(text: str) -> tuple[str, ...]:
    """Return the senses of a dictionary gloss, cleaned."""
    text = re.sub(r"\[[^\]]*\]|\([^)]*\)|\?\?|<[^>]*>", "", text).replace("+", " ")
    senses = (re.sub(r"\s+", " ", part.replace("/", ", ")).strip(" ,") for part in text.split(";"))
    return tuple(dict.fromkeys(sense for sense in senses if sense))


def _stem_features(tag: str, category: str, stem: str, lemma: str) -> Features:
    """Return what the stem itself says: voice, aspect, number."""
    if tag.startswith("VERB_"):
        voice = ("Voice", "Pass" if "Pass" in category else "Act")
        form = ("VerbForm", "Fin")
        if tag == "VERB_CV":
            return (("Mood", "Imp"), voice, form)
        return (("Aspect", "Perf" if tag == "VERB_PV" else "Imp"), voice, form)
    if tag not in ("NOUN", "ADJ", "NOUN_PROP"):
        return ()
    plain = _NUMBERED.sub("", lemma)
    feminine = plain.endswith("ap")
    same = _skeleton(stem) == _skeleton(plain.removesuffix("ap"))
    number = ("Number", "Sing" if same or tag == "NOUN_PROP" else "Plur")
    if feminine and same:
        return (("Gender", "Fem"), number)
    if tag == "ADJ":
        return (("Gender", "Masc"), number)
    return (number,)


def _skeleton(stem: str) -> str:
    """Return a stem in Buckwalter's ASCII without what inflection changes."""
    return re.sub("[aiuo~`FNK]|[AyY]$", "", stem).replace("{", "A").replace("|", "A")
