"""Surnames that are ordinary words, known again where they stand alone: ووصفت النجار الإجراءات."""

from collections.abc import Sequence
from dataclasses import replace

from kit.language.document import Token
from kit.text.marks import bare

JOINING = ("و", "ف")
CHILDREN = ("بن", "بنت", "ابن", "ابنة")


def with_surnames(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens with every word a name that was somebody's second name before."""
    second = [at for at, token in enumerate(tokens) if token.article and _follows_name(tokens, at)]
    if not second:
        return tuple(tokens)
    since = {_letters(tokens[at]): at for at in reversed(second)}
    return tuple(
        replace(token, pos="PROPN")
        if token.article and at > since.get(_letters(token), at) and _alone(tokens, at)
        else token
        for at, token in enumerate(tokens)
    )


def _letters(token: Token) -> str:
    letters = bare(token.surface)
    joined = any(clitic.bare in JOINING for clitic in token.proclitics)
    return letters[1:] if joined else letters


def _follows_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a first name stands before: وصال النجار, not كوريا الشمالية."""
    before, token = tokens[at - 1] if at else None, tokens[at]
    if before is None or before.pos not in ("PROPN", "NOUN") or before.article or token.proclitics:
        return False
    if token.pos not in ("NOUN", "ADJ", "PROPN"):
        return False
    if before.pos != "PROPN" and not (at > 1 and bare(tokens[at - 2].surface) in CHILDREN):
        return False  # بنت فهد الحداد
    return not _letters(tokens[at]).endswith("ية")


def _alone(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the word stands by itself where a subject does: after a verb, a pause, «إن»."""
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.pos in ("PROPN", "ADJ") and after.article:
        return False
    return before is None or before.pos in ("VERB", "PUNCT", "SCONJ", "CCONJ", "PART")
