"""A card: how well the learner commands one skill of one lexeme, and when to ask again."""

from dataclasses import dataclass
from datetime import datetime

LEARNING, REVIEW, RELEARNING = 1, 2, 3
"""The states of a card, numbered as in FSRS."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """One skill of one lexeme, with the memory state that FSRS keeps for it.

    ``lexeme`` is the key «lemma/POS»; ``skill`` is ``recognise``, ``recall``, ``form`` or ``use``.
    ``state``, ``step``, ``stability``, ``difficulty``, ``due`` and ``last_review`` are FSRS's own;
    its ``card_id`` is not kept, because lexeme and skill name the card. All times are aware.
    ``reps`` counts reviews, ``lapses`` how often it was forgotten after it was learnt; a ``leech``
    was forgotten too often; a ``suspended`` card is never due. ``answer`` is the number of the
    last answer that moved the card; the record fills it in.
    """

    lexeme: str
    skill: str
    due: datetime
    state: int = LEARNING
    step: int | None = 0
    stability: float | None = None
    difficulty: float | None = None
    last_review: datetime | None = None
    reps: int = 0
    lapses: int = 0
    suspended: bool = False
    leech: bool = False
    answer: int | None = None
