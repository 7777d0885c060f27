"""Finding people, organisations and places: by the inventory first, then by how names stand."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from kit.language.mentions import NameMention
from kit.news import vocabulary as known
from kit.news.inventory import Name
from kit.news.noun_phrases import QUOTES, noun_phrase
from kit.news.words import Word
from kit.text.fold import clean, fold_alif, fold_ya
from kit.text.marks import bare

Book = Mapping[str, tuple[tuple[tuple[str, ...], Name], ...]]
NO_NAME = ("ADJ", "VERB", "ADP", "NUM", "ADV")
"""What the engine must not read in a one-word name: مالي is an adjective more often than Mali."""


def find_names(
    words: Sequence[Word], names: tuple[Name, ...], *, trusted: frozenset[str] = frozenset()
) -> tuple[NameMention, ...]:
    """Return the names that stand in the text, in order; of two that overlap the longer.

    ``trusted`` are ids of names that the text is known to hold, such as a lesson's own.
    """
    book = _book(names)
    found: list[NameMention] = []
    holders = _office_holders(words)
    at = 0
    while at < len(words):
        listed = _listed(words, at, book, trusted)
        end = listed[0] if listed else holders.get(at) or _guessed(words, at)
        if end > at:
            found.append(_mention(words, at, end, listed[1] if listed else None))
        at = max(end, at + 1)
    return tuple(found)


@lru_cache(maxsize=8)
def _book(names: tuple[Name, ...]) -> Book:
    found: dict[str, dict[tuple[str, ...], Name]] = defaultdict(dict)
    for name in names:
        for written in (name.name, *name.variants):
            sequence = tuple(part for word in written.split() for part in _parts(name_key(word)))
            if sequence:
                found[sequence[0]].setdefault(sequence, name)
    return {
        first: tuple(sorted(rows.items(), key=lambda row: -len(row[0])))
        for first, rows in found.items()
    }


@lru_cache(maxsize=4096)
def name_key(text: str) -> str:
    """Return the key of a name: loose, but وفاء is not the agency وفا."""
    return fold_ya(fold_alif(bare(clean(text))))


def _parts(key: str) -> list[str]:
    """Split «جونغ-أون», so that it is found with and without its hyphen."""
    return [part for part in key.replace("‑", "-").replace("‐", "-").split("-") if part]


def _spellings(key: str) -> list[str]:
    """Return what may be the name once و ف and ب ل ك are taken off: وبالصين, للأردن."""
    found = [key]
    if key[:1] in ("و", "ف"):
        found.append(key[1:])
    for start in tuple(found):
        if start.startswith("لل"):
            found.append("ا" + start[1:])
        elif start[:1] in ("ب", "ل", "ك"):
            found.append(start[1:])
    return found


@lru_cache(maxsize=8192)
def _openings(surface: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what the first part of a name written as ``surface`` may be, and its other parts."""
    first, *rest = _parts(name_key(surface)) or [""]
    return tuple(_spellings(first)), tuple(rest)


def _listed(
    words: Sequence[Word], at: int, book: Book, trusted: frozenset[str]
) -> tuple[int, Name] | None:
    """Return the longest listed name that begins at ``at`` and where it ends."""
    if not words[at].token.is_word:
        return None
    best: tuple[int, Name] | None = None
    spellings, rest = _openings(words[at].token.surface)
    for spelling in spellings:
        for sequence, name in book.get(spelling, ()):
            end = _end(words, at, rest, sequence[1:])
            if end is None or (best is not None and end <= best[0]):
                continue
            if end > at + 1 or rest or name.id in trusted or _fits(words, at, spelling):
                best = end, name
                break
    return best


def _end(
    words: Sequence[Word], at: int, rest: Sequence[str], sequence: Sequence[str]
) -> int | None:
    """Follow a name's parts word by word; None where the text leaves it."""
    left = list(sequence)
    parts = list(rest)
    while left:
        if not parts:
            at += 1
            if at >= len(words) or not words[at].token.is_word:
                return None
            parts = _parts(name_key(words[at].token.surface))
        if not parts or parts.pop(0) != left.pop(0):
            return None
    return None if parts else at + 1


def _fits(words: Sequence[Word], at: int, spelling: str) -> bool:
    """Tell whether a one-word name is meant rather than the ordinary word spelt like it."""
    word = words[at]
    if word.token.pos == "PROPN" or word.token.kind == "name":
        return True
    if name_key(word.token.surface) != spelling and not word.prep and not word.conjoined:
        return False
    after_sign = at > 0 and words[at - 1].stem in known.PLACE_SIGNS
    return word.token.pos not in NO_NAME or (after_sign and not word.article)


def _office_holders(words: Sequence[Word]) -> dict[int, int]:
    """Return where names after an office begin and end: رئيس الهيئة القاضي وليد بن سلمون."""
    found: dict[int, int] = {}
    at = 0
    while at < len(words):
        end = noun_phrase(words, at, len(words)) if words[at].titled else at
        start = end
        while start - 1 > at and _in_name(words, start - 1):
            start -= 1
        while start < end and words[start].article:
            start += 1
        if start < end and words[start - 1].definite | (words[start - 1].token.surface in QUOTES):
            found[start] = end
        at = max(end, at + 1)
    return found


def _in_name(words: Sequence[Word], at: int) -> bool:
    """Tell whether the word can be part of a name inside the noun phrase of an office."""
    word = words[at]
    if word.titled or word.core in known.SPEAKERS or word.token.enclitics:
        return False
    if word.token.surface in QUOTES or word.stem in known.TIMES:
        return False
    if word.article:  # a family name such as الوزاني, never the end of an idafa
        before = words[at - 1]
        return word.core.endswith("ي") and not before.article and before.core not in known.SPEAKERS
    return word.noun or word.verb


def _guessed(words: Sequence[Word], at: int) -> int:
    """Return where an unlisted person's name that begins at ``at`` ends; ``at`` if none does.

    It is a run of two names, or one name after a title: الوزير ليفاني.
    """
    end = at
    while end < len(words) and _can_be_name(words, at, end):
        end += 1
    length = end - at
    after_title = at > 0 and words[at - 1].titled and words[at].token.origin == "guess"
    return end if length > 1 or (length == 1 and after_title) else at


def _can_be_name(words: Sequence[Word], at: int, end: int) -> bool:
    word = words[end]
    if word.stem in known.NAME_LINKS:
        return end > at
    if word.titled or word.core in known.SPEAKERS or word.stem in known.TIMES:
        return False
    if end > at and (word.conjoined or word.prep):
        return False
    return word.token.kind == "name" or (
        word.token.pos == "PROPN" and (end > at or not word.article)
    )


def _mention(words: Sequence[Word], at: int, end: int, name: Name | None) -> NameMention:
    start, last = words[at].token, words[end - 1].token
    text = " ".join(word.token.surface for word in words[at:end])
    return NameMention(
        start=start.start,
        end=last.end,
        name=name.name if name else text,
        type=name.type if name else "person",
        english=name.english if name else "",
        entry=name.id if name else "",
    )
