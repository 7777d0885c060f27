"""The tables of the record as they are now; how they came to be so is told in ``migrations``."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
    false,
    text,
)
from sqlalchemy.engine import Dialect

VERSION = 2
"""The number of the last migration; an older record is migrated, a newer one is left alone."""


class Moment(TypeDecorator[datetime]):
    """A moment in time: aware going in, UTC in the record, aware coming out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn a moment into UTC, because SQLite drops the offset."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return value.astimezone(UTC) if value else None

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """Say again that the moment is in UTC; the quick way, as thousands are read at once."""
        return _from_text if dialect.name == "sqlite" else _in_utc


def _from_text(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value + "+00:00") if value else None


def _in_utc(value: datetime | None) -> datetime | None:
    return value.astimezone(UTC) if value else None


def _whose() -> Column[int]:
    return Column("learner", Integer, ForeignKey("learner.id"), nullable=False)


def _memory() -> tuple[Column[object], ...]:
    """Return the columns of a card's memory state, which a review keeps as they were before it."""
    return (
        Column("state", Integer, nullable=False),
        Column("step", Integer),
        Column("stability", Float),
        Column("difficulty", Float),
        Column("due", Moment, nullable=False),
        Column("last_review", Moment),
        Column("reps", Integer, nullable=False),
        Column("lapses", Integer, nullable=False),
        Column("leech", Boolean, nullable=False),
    )


tables = MetaData()

learner = Table(
    "learner",
    tables,
    Column("id", Integer, primary_key=True),
    Column("key", String, nullable=False, unique=True),  # chance letters: no name, no address
    Column("at", Moment, nullable=False),
)

status = Table(
    "status",
    tables,
    Column("learner", Integer, ForeignKey("learner.id"), primary_key=True),
    Column("lexeme", String, primary_key=True),
    Column("status", String, nullable=False),
    Column("at", Moment, nullable=False),
)

answer = Table(
    "answer",
    tables,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("item", String, nullable=False),
    Column("family", String, nullable=False),
    Column("skill", String, nullable=False),
    Column("lexeme", String, nullable=False),
    Column("response", String, nullable=False),
    Column("credit", Float, nullable=False),
    Column("right", Boolean, nullable=False),
    _whose(),
    Column("seconds", Float, nullable=False, server_default=text("0")),
    Column("confused_with", String, nullable=False, server_default=""),
    Column("lesson", String, nullable=False, server_default=""),
    Column("text", String, nullable=False, server_default=""),
    Column("undone", Boolean, nullable=False, server_default=false()),
    Index("answer_by_day", "learner", "at"),
    Index("answer_in_order", "learner", "id"),
    Index("answer_by_lexeme", "learner", "lexeme"),
    Index("answer_by_family", "learner", "family", "undone", "right"),
)

card = Table(
    "card",
    tables,
    Column("learner", Integer, ForeignKey("learner.id"), primary_key=True),
    Column("lexeme", String, primary_key=True),
    Column("skill", String, primary_key=True),
    *_memory(),
    Column("suspended", Boolean, nullable=False),
    Column("answer", Integer, ForeignKey("answer.id")),
    Index("card_by_due", "learner", "due"),
)

review = Table(
    "review",
    tables,
    Column("answer", Integer, ForeignKey("answer.id"), primary_key=True),
    Column("lexeme", String, primary_key=True),
    Column("skill", String, primary_key=True),
    _whose(),
    Column("at", Moment, nullable=False),
    Column("rating", Integer),
    Column("first", Boolean, nullable=False),  # the card was new
    Column("previous", Integer),  # the answer before this one
    *_memory(),
    Column("undone", Boolean, nullable=False, server_default=false()),
    Index("review_by_day", "learner", "at"),
)
