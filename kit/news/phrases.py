"""Markers that attribute without a verb of their own: بحسب، وفقًا لـ، على ما أفاد، على حدّ قوله."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from kit.news import vocabulary
from kit.news.cues import Candidate, candidates_at
from kit.news.inventory import ReportingCue
from kit.news.paradigm import ENCLITICS, Index
from kit.news.words import Word
from kit.text.fold import loose
from kit.text.marks import bare

Markers = Mapping[str, tuple[tuple[tuple[str, ...], ReportingCue], ...]]

HEDGES = frozenset(map(loose, ("على ما يبدو", "فيما يبدو")))
OPENERS = frozenset(map(loose, ("على", "بحسب", "حسب", "وفق", "وفقا", "طبقا", "كما")))
COMPLETING = frozenset(map(loose, ("ب", "على", "إلى", "عن")))
JOINED = frozenset(map(loose, ("حسبما", "وفقما", "كما")))
IN = loose("في")
STATING = {loose(form): verb for verb, form in (("جاء", "جاء"), ("ورد", "ورد"), ("ورد", "يرد"))}
STARTS = OPENERS | JOINED


@lru_cache(maxsize=8)
def markers(cues: tuple[ReportingCue, ...]) -> Markers:
    """Return the markers among ``cues`` by their first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], ReportingCue]]] = {}
    for row in cues:
        if _attributes(row):
            sequence = _sequence(row)
            found.setdefault(sequence[0], []).append((sequence, row))
    return {
        first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()
    }


def _attributes(row: ReportingCue) -> bool:
    """Tell whether a marker names a source; بدوره and بحجة are taught, but name nobody."""
    lemma = loose(row.lemma)
    if row.type == "hedge":
        return lemma in HEDGES
    if row.type != "phrase" or tuple(row.complements) not in ((), ("none",)):
        return False
    return (
        lemma not in vocabulary.NAMELESS
        and not lemma.endswith("ما")
        and not lemma.startswith("ما ")
    )


def _sequence(row: ReportingCue) -> tuple[str, ...]:
    """Return a marker's words, without a final ل that is written onto the next word."""
    longer = row.lemma if len(row.lemma.split()) >= len(row.cue.split()) else row.cue
    words = tuple(loose(word) for word in longer.split())
    return words[:-1] if len(words) > 1 and words[-1] == "ل" else words


def phrase_at(words: Sequence[Word], at: int, known: Markers, index: Index) -> Candidate | None:
    """Return the marker that begins at ``at``, or None."""
    if not may_begin(words[at].key, known):
        return None
    listed = _listed(words, at, known)
    if listed is not None and listed.row.type == "hedge":
        return listed
    return _with_verb(words, at, index, known) or listed


def may_begin(key: str, known: Markers) -> bool:
    """Tell whether a marker may begin with this word, by its letters alone."""
    if key in known or key in STARTS:
        return True
    return key[:1] in ("و", "ف") and (key[1:] in known or key[1:] in STARTS)


def _listed(words: Sequence[Word], at: int, known: Markers) -> Candidate | None:
    for first in _spellings(words[at].key):
        for sequence, row in known.get(first, ()):
            end = at + len(sequence)
            if end > len(words) or words[end - 1].token.sentence != words[at].token.sentence:
                continue
            pronoun = _same(words[at + 1 : end], sequence[1:])
            own = _own_saying(words, end) if pronoun == "" and sequence[-1] in _PLAIN else ""
            if own:
                return Candidate(at, end + 1, row, "phrase", bare(row.lemma), "", "s", own)
            if pronoun is not None and _goes_on(words, end, pronoun, row):
                return Candidate(at, end, row, "phrase", bare(row.lemma), "", "s", pronoun)
    return None


def _own_saying(words: Sequence[Word], at: int) -> str:
    """Return the pronoun of what somebody said, after بحسب: «قوله», «تعبيرها»."""
    if at >= len(words) or words[at].token.sentence != words[at - 1].token.sentence:
        return ""
    for suffix in ENCLITICS:
        if words[at].key.removesuffix(suffix) in vocabulary.SAYINGS - {words[at].key}:
            return suffix if _set_off(words, at + 1) else ""
    return ""


def _spellings(key: str) -> Iterator[str]:
    yield key
    if key[:1] in ("و", "ف"):
        yield key[1:]


def _same(written: Sequence[Word], sequence: Sequence[str]) -> str | None:
    """Compare word by word; the last may carry a pronoun (على حد قوله), which is returned."""
    pronoun = ""
    for place, (word, key) in enumerate(zip(written, sequence, strict=True), start=1):
        if word.key == key:
            continue
        ending = word.key.removeprefix(key)
        if place < len(sequence) or ending == word.key or ending not in ENCLITICS:
            return None
        pronoun = ending
    return pronoun


def _goes_on(words: Sequence[Word], end: int, pronoun: str, row: ReportingCue) -> bool:
    """Tell whether somebody who can be a source follows: «وفق الجدول» attributes nothing."""
    if pronoun and words[end - 1].at and bare(row.lemma).startswith("في "):  # في رأيه
        return _set_off(words, end)
    if row.type == "hedge" or pronoun:
        return True
    if words[end - 1].stem == "حسب" and _counts(words, end - 1):
        return False
    if words[end - 1].key in _PLAIN and _orders(words, end):
        return False
    after = words[end] if end < len(words) else None
    if after is None or after.token.sentence != words[end - 1].token.sentence:
        return False
    if after.closing > 0:
        return True
    if after.core in vocabulary.SAYINGS and end + 1 < len(words):  # بحسب تعبير المبعوث
        after = words[end + 1]
    return after.noun and (after.core_speaks or words[end - 1].key not in _PLAIN)


def _orders(words: Sequence[Word], end: int) -> bool:
    """Tell whether things are put in order: مرتبة حسب الدول, تدفع الأجور حسب عدد الساعات."""
    near = words[max(0, end - 6) : end - 1]
    if any({word.lemma, word.core} & vocabulary.ARRANGING for word in near):
        return True
    counted = end + 1 < len(words) and words[end].stem == "عدد"
    return counted and words[end + 1].stem != "من"


def _set_off(words: Sequence[Word], end: int) -> bool:
    """Tell whether a comma follows the marker, or it ends its sentence."""
    return end >= len(words) or words[end].token.surface in "،,.:"


def _counts(words: Sequence[Word], at: int) -> bool:
    """Tell whether «حسب» opens a sentence without a pause, as a verb does: حسب التاجر أرباحه."""
    sentence = words[at].token.sentence
    if at and words[at - 1].token.sentence == sentence:
        return False
    rest = (word for word in words[at + 1 :] if word.comma or word.token.sentence != sentence)
    after = next(rest, None)
    return after is None or after.token.sentence != sentence


_PLAIN = frozenset(map(loose, ("حسب", "بحسب", "وفق", "وفقا", "طبقا", "تبعا")))


def _with_verb(words: Sequence[Word], at: int, index: Index, known: Markers) -> Candidate | None:
    """Read «على ما أفاد», «حسبما ذكرت» and, after a comma, «كما قال»."""
    for opener in _spellings(words[at].key):
        if opener in OPENERS and at + 1 < len(words) and words[at + 1].key in ("ما", "لما"):
            stated = _states(words, at, min(at + 2, len(words) - 1), known)
            return stated or _verb_of_phrase(words, at, at + 2, index)
        if opener in JOINED and (opener != "كما" or _aside(words, at)):
            return _verb_of_phrase(words, at, at + 1, index)
    return None


def _aside(words: Sequence[Word], at: int) -> bool:
    """Tell whether «كما» with its verb stands aside (…، كما قال الوزير.) instead of adding news."""
    if at == 0 or not words[at - 1].comma or words[at].conjoined:
        return False
    sentence = words[at].token.sentence
    if _set_off(words, at + 2):  # …، كما قالت.
        return True
    if at + 2 >= len(words) or not words[at + 2].speaks:
        return False
    for word in words[at + 2 : at + 12]:
        if word.token.sentence != sentence or word.token.surface in ".،؛":
            return True
        if word.prep in COMPLETING or word.stem == "ان" or word.token.surface == ":":
            return False
    return True


def _states(words: Sequence[Word], start: int, at: int, known: Markers) -> Candidate | None:
    """Read «وفق ما جاء في المحضر», whose verb says that a text speaks for itself."""
    verb = (
        STATING.get(words[at].key) or STATING.get(words[at].stem, "") if at + 1 < len(words) else ""
    )
    if not verb or words[at + 1].stem != IN:
        return None
    for first in _spellings(words[start].key):
        for _, row in known.get(first, ()):
            return Candidate(start, at + 1, row, "phrase", verb)
    return None


def _verb_of_phrase(words: Sequence[Word], start: int, at: int, index: Index) -> Candidate | None:
    if at >= len(words):
        return None
    for found in candidates_at(words, at, index):
        if found.kind in ("finite", "passive"):
            return replace(found, start=start, kind="phrase")
    return None
