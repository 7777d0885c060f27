"""Surnames that are ordinary words, known again in the whole text: «ووصفت النجار الإجراءات»."""

from collections.abc import Sequence
from dataclasses import replace

from kit.language.document import Token
from kit.language.naming import NAME, name_glosses
from kit.text.marks import bare

JOINING = ("و", "ف")
CHILDREN = ("بن", "بنت", "ابن", "ابنة")
_WORDS = ("NOUN", "ADJ")


def with_surnames(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens with a word a name where it is somebody's second name, or was before.

    After a first name it is one if the text names that person by it alone later on, as news does;
    so it calls a paper or club whose name stood after what it is.
    """
    second = [
        at
        for at, token in enumerate(tokens)
        if token.article and (token.gloss == NAME or _follows_name(tokens, at))
    ]
    if not second:
        return tuple(tokens)
    since = {_letters(tokens[at]): at for at in reversed(second)}
    alone = [
        at
        for at, token in enumerate(tokens)
        if token.article and at > since.get(_letters(token), at) and _alone(tokens, at)
    ]
    again = {_letters(tokens[at]) for at in alone}
    names = {*alone, *(at for at in second if _letters(tokens[at]) in again)}
    return tuple(_name(token) if at in names else token for at, token in enumerate(tokens))


def _name(token: Token) -> Token:
    """Return the token as a name; what it means as a word is said to be that."""
    if token.pos not in _WORDS:
        return replace(token, pos="PROPN")
    glosses = name_glosses(token.glosses)
    return replace(token, pos="PROPN", lexeme=None, gloss=glosses[0], glosses=glosses)


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
