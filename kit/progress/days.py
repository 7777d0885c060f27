"""What a learner did day by day, in the days of their own clock."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from sqlalchemy import select

from kit.progress.schema import answer
from kit.progress.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """One day's answers, how many were right, and the seconds spent on them."""

    day: date
    answers: int
    right: int
    seconds: float


def days(store: Store, *, since: datetime, zone: tzinfo | None) -> tuple[Day, ...]:
    """Return the days since a moment on which something was answered, the first first.

    Args:
        store: the record; answers taken back are left out.
        since: the moment, aware.
        zone: whose days they are; the machine's own if None.
    """
    found = select(answer.c.at, answer.c.right, answer.c.seconds).where(
        answer.c.learner == store.learner, ~answer.c.undone, answer.c.at >= since
    )
    counts, right = Counter[date](), Counter[date]()
    seconds: defaultdict[date, float] = defaultdict(float)
    with store.reading() as connection:
        for at, was_right, spent in connection.execute(found):
            day = at.astimezone(zone).date()
            counts[day] += 1
            right[day] += was_right
            seconds[day] += spent
    return tuple(
        Day(day=day, answers=counts[day], right=right[day], seconds=seconds[day])
        for day in sorted(counts)
    )
