"""What follows a cue, cut into pieces: noun phrases, prepositions, «أن», quotations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kit.news import vocabulary as known
from kit.news.words import Word

LONGEST_TITLE = 4
"""A quotation of at most so many words after a noun is a name («العهد الجديد»), not speech."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch ``words[start:end]`` of one ``kind``.

    Kinds: ``np``, ``pp`` (with its ``prep``), ``that`` (أن، إن; ``prep`` before it, if any),
    ``quote``, ``colon``, ``comma``, ``verb``, ``relative``, ``aside``, ``time``, ``other``.
    ``head`` is the index of the word that counts.
    """

    kind: str
    start: int
    end: int
    head: int
    prep: str = ""


def pieces(words: Sequence[Word], start: int, stop: int) -> Iterator[Piece]:
    """Cut ``words[start:stop]`` into pieces, from left to right."""
    at = start
    while at < stop:
        piece = _piece(words, at, stop)
        yield piece
        at = piece.end


def noun_phrase(words: Sequence[Word], start: int, stop: int) -> int:
    """Return where the noun phrase that begins at ``start`` ends; ``start`` if none begins."""
    at = start
    while at < stop:
        word = words[at]
        if word.closing > 0:
            if not _is_title(words, at, start):
                break
            at = word.closing + 1
        elif (word.noun and (at == start or _continues(words, at, start))) or (
            at > start and _name_read_as_verb(words, at, start, stop)
        ):
            at += 1
        else:
            break
    return at


def is_that(word: Word) -> bool:
    """Tell whether the word is أن, إن or one of them with a pronoun or preposition: بأنه."""
    key = word.stem
    if key in known.THATS:
        return True
    if key[:1] in ("ب",) and key[1:3] == "ان":
        key = key[1:]
    return key[:2] == "ان" and key[2:] in ("", "ه", "ها", "هم", "هما", "هن", "نا", "ني", "ك", "كم")


def _piece(words: Sequence[Word], at: int, stop: int) -> Piece:
    word = words[at]
    surface = word.token.surface
    if word.comma:
        return Piece("comma", at, at + 1, at)
    if surface == ":":
        return Piece("colon", at, at + 1, at)
    if is_that(word):
        return Piece("that", at, at + 1, at, "ب" if word.stem[:1] == "ب" else "")
    if word.stem in known.RELATIVES:
        return Piece("relative", at, at + 1, at)
    if word.stem in known.ASIDES:
        return Piece("aside", at, at + 1, at)
    if word.stem in known.TIMES or word.stem in known.MANNERS:
        return Piece("time", at, at + 1, at)
    if word.prep:
        return _prepositional(words, at, stop)
    if word.closing > 0 and not _is_title(words, at, at):
        return Piece("quote", at, word.closing + 1, at)
    if word.verb and not word.token.article:
        return Piece("verb", at, at + 1, at)
    end = noun_phrase(words, at, stop)
    if end > at:
        return Piece("np", at, end, at + 1 if word.closing > 0 else at)
    return Piece("other", at, at + 1, at)


def _prepositional(words: Sequence[Word], at: int, stop: int) -> Piece:
    word = words[at]
    alone = word.stem in known.PREPOSITIONS
    if not alone:
        end = max(noun_phrase(words, at, stop), at + 1)
        return Piece("pp", at, end, at, word.prep)
    after = at + 1
    if after < stop and is_that(words[after]) and not words[after].conjoined:
        return Piece("that", at, after + 1, after, word.prep)
    if after < stop and words[after].closing > 0:
        return Piece("pp", at, words[after].closing + 1, after + 1, word.prep)
    if after < stop and words[after].stem in known.INDEFINITE_RELATIVES:
        return Piece("pp", at, after + 1, after, word.prep)
    return Piece(
        "pp", at, max(noun_phrase(words, after, stop), after), min(after, stop - 1), word.prep
    )


def _is_title(words: Sequence[Word], at: int, start: int) -> bool:
    """Tell whether the quotation opened at ``at`` names something: حزب «الغد», «الجبهة» تنفي."""
    inside = range(at + 1, words[at].closing)
    if len(inside) > LONGEST_TITLE or any(words[index].verb for index in inside):
        return False
    if at == start:
        after = words[at].closing + 1
        return (
            len(inside) <= 2
            and all(words[index].definite for index in inside)
            and (after < len(words) and (words[after].verb or words[after].noun))
        )
    return words[at - 1].noun and not words[at - 1].token.article


def _continues(words: Sequence[Word], at: int, start: int) -> bool:
    """Tell whether ``words[at]`` belongs to the noun phrase begun at ``start``."""
    word, before = words[at], words[at - 1]
    if word.conjoined or word.prep or word.stem in known.TIMES:
        return False
    if word.token.enclitics and before.token.article and before.token.features.get("Gender"):
        return before.core.endswith(("ة", "ي", "ون", "ين"))  # المنتهية ولايته
    if before.stem in known.NAME_LINKS or before.stem in known.DEMONSTRATIVES:
        return True
    if word.name or word.stem in known.NAME_LINKS:
        return True
    adjective = word.token.pos == "ADJ" or _nisba(word)
    if word.article:
        if not before.definite or adjective or before.token.surface in '»”“"':
            return True
        return word.core in known.TITLES and any(words[i].speaks for i in range(start, at))
    if _accusative(word) and before.definite:
        return False
    if _after_title(words, at, start):
        return True
    return not before.definite or (adjective and not before.definite)


def _name_read_as_verb(words: Sequence[Word], at: int, start: int, stop: int) -> bool:
    """Tell whether a verb after a title is a name the engine does not know: فهد كوراني."""
    word = words[at]
    if not word.verb or word.conjoined or not any(words[i].titled for i in range(start, at)):
        return False
    before_name = at + 1 < stop and words[at + 1].name and not words[at + 1].article
    return before_name or (word.stem.endswith("ني") and not words[at - 1].article)


def continues_subject(words: Sequence[Word], start: int, piece: Piece) -> bool:
    """Tell whether a noun phrase names the office at ``start``: المتحدث باسم الجيش سامر."""
    first, word = words[start], words[piece.start]
    if not first.titled or word.article or word.token.enclitics or word.conjoined:
        return False
    return not _accusative(word) and not word.core.endswith(("ة", "ات"))


def _after_title(words: Sequence[Word], at: int, start: int) -> bool:
    """Tell whether the word can be a name that a dictionary reads as a noun: القاضي وليد سلمون."""
    word = words[at]
    if word.token.enclitics or word.core.endswith(("ة", "ات")) or word.token.pos == "NUM":
        return False
    return any(words[index].titled for index in range(start, at))


def _nisba(word: Word) -> bool:
    return len(word.core) > 4 and (word.core.endswith(("ية", "ي"))) and word.token.pos != "PROPN"


def _accusative(word: Word) -> bool:
    return word.token.features.get("Definite") == "Ind" and (
        word.token.features.get("Case") == "Acc" or word.key.endswith("ا")
    )
