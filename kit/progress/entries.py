"""What is written into the record and what comes back out of it, as plain values."""

from dataclasses import dataclass
from datetime import datetime

from kit.practice.card import Card


@dataclass(frozen=True, kw_only=True, slots=True)
class GivenAnswer:
    """One answer as it goes into the record.

    ``lexeme`` is what the item practised; ``seconds`` how long the answer took; ``confused_with``
    the lexeme of the distractor that was chosen, empty where there is none; ``lesson`` and
    ``text`` name where the item came from; ``rating`` is FSRS's 1 (again) to 4 (easy), None where
    the answer moves no card.
    """

    at: datetime
    item: str
    family: str
    skill: str
    lexeme: str
    response: str
    credit: float
    right: bool
    seconds: float = 0.0
    confused_with: str = ""
    lesson: str = ""
    text: str = ""
    rating: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A card before and after an answer; ``first`` says that it was new."""

    before: Card
    after: Card
    first: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Recorded:
    """An answer that is on disk: its number, and the cards it moved."""

    id: int
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Undone:
    """An answer taken back: its number, its item, and the cards as they are again.

    A card that was new before the answer is gone from the record and so not among ``cards``.
    """

    id: int
    item: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class DayCounts:
    """What was done in a day, for its limits: new cards begun, cards reviewed, answers, seconds."""

    new: int
    reviews: int
    answers: int
    seconds: float
