"""Why an answer about a word may be wrong: what a teacher looks at first, what a card says."""

from kit.language.document import Token
from kit.text.marks import bare, has_marks

UNSURE = 6.0
"""Below this lead of the ranker over the runner-up its choice is doubtful.

Measured by ``tests/eval/doubt.py`` in November 2026: of the content words below it 36 % are wrong.
"""

SAME_LETTERS = 8.0
"""Below this lead it is doubtful too where both are written with the same letters."""

REASONS = ("guess", "unknown name", "small margin", "homograph", "dictionary only")
"""The reasons for doubt, the gravest first."""


def doubts(token: Token, *, listed_name: bool = False) -> tuple[str, ...]:
    """Return the ``REASONS`` to doubt what is said of a word; none where somebody corrected it.

    Args:
        token: the word.
        listed_name: whether it is part of a name that an inventory has.
    """
    if not token.is_word or token.origin == "corrected" or listed_name:
        return ()
    has_rival = any(lemma != token.lemma for lemma in token.alternatives)
    name = token.pos == "PROPN" or token.kind == "name"
    found = {
        "guess": token.origin == "guess" and not name,
        "unknown name": name and token.lexeme is None,
        "small margin": token.margin < UNSURE and token.origin != "guess" and has_rival,
        "homograph": UNSURE <= token.margin < SAME_LETTERS and _looks_the_same(token),
        "dictionary only": token.origin == "dictionary" and not name,
    }
    return tuple(reason for reason in REASONS if found[reason])


def _looks_the_same(token: Token) -> bool:
    """Tell whether, unmarked, the word could be another of the same letters (علم)."""
    letters = bare(token.lemma)
    rivals = (lemma for lemma in token.alternatives if lemma != token.lemma)
    return not has_marks(token.surface) and any(bare(lemma) == letters for lemma in rivals)
