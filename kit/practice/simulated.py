"""Simulated learners, to see what the schedule asks of a real one: how much a day, how much stays.

``python -m kit.practice.simulated`` prints the load by week and the share remembered.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random

from kit.practice.card import REVIEW, Card
from kit.practice.scheduling import AGAIN, GOOD, RETENTION, new_card, retrievability, reviewed


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What came of it: reviews a day, and among reviews of learnt cards how many were recalled."""

    reviews: tuple[int, ...]
    recalled: int
    asked: int

    @property
    def retention(self) -> float:
        """Return the share recalled of the learnt cards that were asked."""
        return self.recalled / self.asked if self.asked else 0.0


def simulate(
    *, days: int, new_a_day: int, words: int, rng: Random, retention: float = RETENTION
) -> Outcome:
    """Let a learner study every day whose memory is as FSRS supposes.

    A card is asked on the day it is due, again within the day until it is learnt, and remembered
    with the probability that FSRS gives it.
    """
    start = datetime(2026, 1, 1, 8, tzinfo=UTC)
    cards: list[Card] = []
    reviews: list[int] = []
    recalled = asked = 0
    for day in range(days):
        now = start + timedelta(days=day)
        begun = min(new_a_day, words - len(cards))
        cards += [new_card(str(len(cards) + n), "recognise", now=now) for n in range(begun)]
        count = 0
        for index, card in enumerate(cards):
            if card.due.date() > now.date():
                continue
            right = rng.random() < (retrievability(card, now=now) if card.reps else 0.5)
            if card.state == REVIEW:
                asked, recalled = asked + 1, recalled + right
            cards[index], spent = _studied(card, right, now, retention)
            count += spent
        reviews.append(count)
    return Outcome(reviews=tuple(reviews), recalled=recalled, asked=asked)


def _studied(card: Card, right: bool, now: datetime, retention: float) -> tuple[Card, int]:
    """Ask once, then until the card leaves its learning steps; return it and the questions."""
    card = reviewed(card, GOOD if right else AGAIN, now=now, retention=retention)
    count = 1
    while card.state != REVIEW:
        now = max(card.due, now)
        card = reviewed(card, GOOD, now=now, retention=retention)
        count += 1
    # A leech rests for a real learner; here it would only hide what it costs.
    return replace(card, suspended=False), count


def main(arguments: Sequence[str] = ()) -> int:
    """Print what a year of ten new words a day asks for, at three targets."""
    for target in (0.85, 0.9, 0.95):
        found = simulate(days=365, new_a_day=10, words=2_000, rng=Random(1), retention=target)
        weeks = [found.reviews[day : day + 7] for day in (0, 28, 84, 182, 350)]
        load = ", ".join(f"{sum(week) / len(week):.0f}" for week in weeks)
        sys.stdout.write(
            f"target {target:.0%}: {found.retention:.1%} of {found.asked} recalled; "
            f"questions a day in weeks 1, 5, 13, 27, 51: {load}\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
