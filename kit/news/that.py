"""Which «أن» it is: إنّ, أنّ or أنْ, or one that only subordinates."""

from collections.abc import Sequence

from kit.news import vocabulary as known
from kit.news.clause import Piece
from kit.news.complements import PREPOSITION_COMPLEMENTS
from kit.news.words import Word
from kit.text.marks import SHADDA


def that_complement(words: Sequence[Word], piece: Piece, wanted: frozenset[str]) -> str:
    """Return the complement among ``wanted`` that a «أن» or «إن» makes; empty when none."""
    word, before = words[piece.head], words[piece.start - 1]
    if piece.prep:
        complement = PREPOSITION_COMPLEMENTS.get(piece.prep, "")
        return complement if complement in wanted else ""
    if before.stem in known.NOT_THAT or before.stem in known.HEDGING or word.conjoined:
        return ""
    plain = wanted & {"أن", "إن"}
    if not plain and "أنْ" not in wanted:
        return ""
    letter = word.token.surface.lstrip("وف")[:1]
    if letter == "إ":
        return "إن" if plain else ""
    if not plain or ("أنْ" in wanted and subjunctive(words, piece.head)):
        return "أنْ"
    return "أن" if letter == "أ" or "إن" not in wanted else "إن"


def subjunctive(words: Sequence[Word], at: int) -> bool:
    """Tell whether a present verb follows «أن», which makes it أنْ."""
    word = words[at]
    if word.stem != "ان" or SHADDA in word.token.surface or at + 1 >= len(words):
        return False
    after = words[at + 1]
    if after.stem == "لا" and at + 2 < len(words):
        after = words[at + 2]
    present = after.token.features.get("Aspect", "Imp") == "Imp"
    return after.token.pos in ("VERB", "AUX") and after.key[:1] in "يتنا" and present
