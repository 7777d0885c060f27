"""When to ask again: FSRS decides, one card for each skill of each lexeme.

FSRS (the package ``fsrs``) keeps for each card how stable the memory is and how hard the word,
and asks again when the chance to remember has fallen to ``retention``. Nothing here reads a clock.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from kit.practice.card import REVIEW, Card
from kit.practice.item import Mark

if TYPE_CHECKING:
    from fsrs import Card as FsrsCard
    from fsrs import Scheduler

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
RETENTION = 0.9
"""The chance to remember at which a card comes up again: FSRS's own default."""
LEECH, LEECH_AGAIN = 8, 4
"""Lapses that make a leech, and after how many more it is one again: the numbers Anki uses."""
_HALF = 0.5


def rating(mark: Mark) -> int:
    """Return FSRS's rating of a marked response: right is good, a near miss is hard.

    How long it took says nothing: learners look words up, or leave their desk.
    """
    if mark.right:
        return GOOD
    return HARD if mark.credit >= _HALF else AGAIN


def new_card(lexeme: str, skill: str, *, now: datetime) -> Card:
    """Return a card that was never asked; it is due at once."""
    return Card(lexeme=lexeme, skill=skill, due=now)


def reviewed(card: Card, rated: int, *, now: datetime, retention: float = RETENTION) -> Card:
    """Return the card after a review.

    A clock that was set back does not hurt: the review then counts as made at the last one.
    A card forgotten too often becomes a leech and is suspended; whoever lets it come up again
    gives it a new chance.
    """
    from fsrs import Rating

    at = _not_before_last(card, now)
    after, _ = _scheduler(retention).review_card(_to_fsrs(card), Rating(rated), at)
    lapses = card.lapses + (card.state == REVIEW and rated == AGAIN)
    leech = lapses > card.lapses and lapses >= LEECH and (lapses - LEECH) % LEECH_AGAIN == 0
    return replace(
        card,
        due=after.due,
        state=int(after.state),
        step=after.step,
        stability=after.stability,
        difficulty=after.difficulty,
        last_review=after.last_review,
        reps=card.reps + 1,
        lapses=lapses,
        leech=card.leech or leech,
        suspended=card.suspended or leech,
    )


def schedule(rated: int, *, now: datetime, retention: float = RETENTION) -> Callable[[Card], Card]:
    """Return the move that an answer makes, for the record to carry out on the card as it is."""
    return lambda card: reviewed(card, rated, now=now, retention=retention)


def retrievability(card: Card, *, now: datetime) -> float:
    """Return the chance, 0 to 1, that the learner remembers now; 0 for a card never asked."""
    if card.stability is None:
        return 0.0
    at = _not_before_last(card, now)
    return float(_scheduler(RETENTION).get_card_retrievability(_to_fsrs(card), at))


def due_by_day(cards: tuple[Card, ...], *, now: datetime, days: int = 30) -> tuple[int, ...]:
    """Return how many cards come due today and on each of the next days; overdue ones today."""
    counts = [0] * days
    for card in cards:
        away = max(0, (card.due.date() - now.date()) // timedelta(days=1))
        if away < days and not card.suspended:
            counts[away] += 1
    return tuple(counts)


def _not_before_last(card: Card, now: datetime) -> datetime:
    """Return ``now`` in UTC, which FSRS asks for, or the last review if that was later."""
    return max(now, card.last_review or now).astimezone(UTC)


@lru_cache(maxsize=4)
def _scheduler(retention: float) -> "Scheduler":
    from fsrs import Scheduler

    # Fuzz would draw from the global randomness, and the same record would give other days.
    return Scheduler(desired_retention=retention, enable_fuzzing=False)


def _to_fsrs(card: Card) -> "FsrsCard":
    from fsrs import Card as FsrsCard
    from fsrs import State

    return FsrsCard(
        card_id=0,
        state=State(card.state),
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due=card.due,
        last_review=card.last_review,
    )
