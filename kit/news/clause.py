"""What follows a cue, cut into pieces: noun phrases, prepositions, «أن», quotations."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kit.news import vocabulary as known
from kit.news.noun_phrases import is_title, noun_phrase
from kit.news.words import Word, Words

SURELY = frozenset(("بشدة", "بحزم", "بصراحة", "بلباقة"))
"""Adverbs that no noun completes: انتقد بشدة البرنامج."""


class Piece(NamedTuple):  # thousands are made for every text
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
    cut = words.cut if isinstance(words, Words) else {}
    at = start
    while at < stop:
        piece = cut.get((at, stop))
        if piece is None:
            piece = cut[at, stop] = _piece(words, at, stop)
        yield piece
        at = piece.end


def is_that(word: Word) -> bool:
    """Tell whether the word is أن, إن or one of them with a pronoun or preposition: بأنه."""
    key = word.stem
    if "ء" in word.token.surface:  # إنهاء is no إنها
        return False
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
    however = word.stem in ("غير", "بيد") and at + 1 < stop and is_that(words[at + 1])
    if however or word.stem in known.ASIDES or (word.conjoined and word.stem in ("هو", "هي", "هم")):
        return Piece("aside", at, at + 1, at)
    if word.stem in known.TIMES:
        return Piece("time", at, at + 1, at)
    dated = word.core in known.PERIODS and word.article and at + 1 < stop
    if dated and words[at + 1].core in known.RELATIVE_TIMES:  # الأسبوع الماضي
        return Piece("time", at, at + 2, at)
    if word.stem in known.WHOLLY and at + 1 < stop and words[at + 1].conjoined:
        return Piece("time", at, at + 2, at)  # نفى الخبر جملة وتفصيلا
    if word.stem in known.EDGES and at + 1 < stop and _period(words, at + 1):
        return Piece("time", at, noun_phrase(words, at + 1, stop), at)  # مطلع الشهر الماضي
    if _says_how(words, at, stop):  # بلهجة حازمة
        adjective = at + 1 < stop and words[at + 1].token.pos == "ADJ"
        return Piece("time", at, at + 2 if adjective else at + 1, at)
    if word.stem == "ما" and at + 1 < stop and words[at + 1].verb:
        return Piece("np", at, at + 1, at)
    if word.stem == "نحو" and at + 1 < stop and _counted(words[at + 1]):
        return Piece("np", at, max(noun_phrase(words, at + 1, stop), at + 2), at + 1)
    if word.prep:
        return _prepositional(words, at, stop)
    if word.closing > 0 and not is_title(words, at, at):
        return Piece("quote", at, word.closing + 1, at)
    if word.verb and not word.token.article:
        return Piece("verb", at, at + 1, at)
    end = noun_phrase(words, at, stop)
    if end > at:
        return Piece("np", at, end, at + 1 if word.closing > 0 else at)
    return Piece("other", at, at + 1, at)


def _period(words: Sequence[Word], at: int) -> bool:
    return words[at].core in known.PERIODS or words[at].core in known.TIMES


def _counted(word: Word) -> bool:
    """Tell whether a number follows «نحو», which then says about how many."""
    return word.token.kind == "number" or word.token.pos == "NUM" or word.core in known.NUMERALS


def _says_how(words: Sequence[Word], at: int, stop: int) -> bool:
    """Tell whether «ب» with its noun is an adverb: بسرعة, but not بسرعة الوصول."""
    if words[at].stem not in known.MANNERS:
        return False
    if words[at].stem.startswith("بال") or words[at].stem in SURELY:  # أقر بالإجماع إنشاء مركز
        return True
    after = words[at + 1] if at + 1 < stop else None
    return after is None or not after.noun or after.token.pos == "ADJ" or bool(after.prep)


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
