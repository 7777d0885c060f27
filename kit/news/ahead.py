"""Looking ahead from an aside: whether what a cue wants still follows in its sentence."""

from collections.abc import Sequence

from kit.news import vocabulary as known
from kit.news.clause import is_that
from kit.news.complements import PREPOSITION_COMPLEMENTS
from kit.news.words import Word


def waits(words: Sequence[Word], start: int, stop: int, wanted: frozenset[str]) -> bool:
    """Tell whether it follows past a circumstance: ردت النقابة، على لسان أمينها، بأن."""
    for at in range(start, stop):
        word = words[at]
        if word.token.surface in ".؛" or word.conjoined:
            return False
        quoted = word.closing > 0 or word.token.surface == ":"
        if is_that(word) or (quoted and "direct" in wanted):
            return True
        if PREPOSITION_COMPLEMENTS.get(word.prep, "") in wanted:
            return True
    return False


def resumed(words: Sequence[Word], start: int, stop: int, wanted: frozenset[str]) -> bool:
    """Tell whether it follows a later comma: قال، وتابعته الوكالة، إن."""
    for at in range(start, stop - 1):
        word, after = words[at], words[at + 1]
        if word.token.surface in ".؛:" and not word.depth:
            return False
        if not word.comma or word.depth or after.conjoined:
            continue
        if is_that(after) and not after.prep:
            return bool(wanted & {"أن", "إن", "أنْ"})
        if PREPOSITION_COMPLEMENTS.get(after.prep, "") in wanted:
            return after.stem not in known.MANNERS
    return False
