"""Write many answers into a record as one of several notebooks: writers.py WHERE NAME COUNT."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from kit.practice.card import Card
from kit.progress.entries import GivenAnswer
from kit.progress.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def main(where: str, name: str, count: int) -> None:
    """Write the answers, each of which moves a card that the other notebooks move too."""
    store = Store(where if "://" in where else Path(where))
    for number in range(count):
        given = GivenAnswer(
            at=NOON,
            item="i1",
            family="meaning",
            skill="recall",
            lexeme="w",
            response=f"{name}-{number}",
            credit=1,
            right=True,
            rating=3,
        )
        card = Card(lexeme=f"w{number % 100}", skill="recall", due=NOON)
        store.record(given, [card], lambda card: replace(card, reps=card.reps + 1))
    store.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
