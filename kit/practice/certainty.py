"""Certainty: whether the analysis of a word is sure enough to build a question on it."""

from kit.language.document import Token
from kit.lexicon.spelling import is_vocalised
from kit.text.marks import ordered

LEAD = 20.0
"""The lead a reading must have over the next one where no vowel marks decide."""


def sure(token: Token) -> bool:
    """Tell whether a word is what the analysis says: by its written marks, or by a clear lead.

    A word that only a dictionary or a guess explains is never sure.
    """
    if token.kind != "word" or token.lexeme is None:
        return False
    return token.margin >= LEAD or written_out(token)


def written_out(token: Token) -> bool:
    """Tell whether the text itself writes the word's vowel marks, so that nothing is guessed."""
    return is_vocalised(ordered(token.surface))
