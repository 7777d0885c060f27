"""Answers and the cards they move: how a review is written, taken back and counted."""

from collections.abc import Callable, Collection
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, RowMapping, and_, bindparam, case, delete, func, insert, select, update
from sqlalchemy.engine import Connection

from kit.practice.card import Card
from kit.progress.entries import Change, DayCounts, GivenAnswer, Undone
from kit.progress.schema import answer, card, review

_FIELDS = [field.name for field in fields(Card)]
_CARD = [card.c[name] for name in _FIELDS]
_MEMORY = [
    *("state", "step", "stability", "difficulty", "due", "last_review"),
    *("reps", "lapses", "leech"),
]
"""What a review keeps of a card as it was; whether it is suspended is the learner's own word."""

_GIVEN = [field.name for field in fields(GivenAnswer) if field.name in answer.c]

# Statements are built once: to build them costs more than to run them.
_ADD_ANSWER = insert(answer).returning(answer.c.id)
_ADD_REVIEW = insert(review)
_ONE_CARD = select(*_CARD).where(
    card.c.learner == bindparam("whose"),
    card.c.lexeme == bindparam("which"),
    card.c.skill == bindparam("what"),
)


def row_of(learner: int, one: Card) -> dict[str, object]:
    """Return a card as a row of the record."""
    return {"learner": learner, **{name: getattr(one, name) for name in _FIELDS}}


def add_answer(connection: Connection, learner: int, given: GivenAnswer) -> int:
    """Write an answer and return its number."""
    row = {"learner": learner, **{name: getattr(given, name) for name in _GIVEN}}
    return int(connection.execute(_ADD_ANSWER, row).scalar_one())


def move(
    connection: Connection,
    learner: int,
    number: int,
    given: GivenAnswer,
    known: Card,
    schedule: Callable[[Card], Card],
) -> Change:
    """Work out how an answer moves a card, and write down how the card was before."""
    key = {"whose": learner, "which": known.lexeme, "what": known.skill}
    found = connection.execute(_ONE_CARD, key).first()
    before = _card(found) if found else known
    after = replace(schedule(before), answer=number)
    memory = {name: getattr(before, name) for name in _MEMORY}
    row = {
        "answer": number,
        "lexeme": known.lexeme,
        "skill": known.skill,
        "learner": learner,
        "at": given.at,
        "rating": given.rating,
        "first": found is None,
        "previous": before.answer if found else None,
        **memory,
    }
    connection.execute(_ADD_REVIEW, row)
    return Change(before=before, after=after, first=found is None)


def undo_last(connection: Connection, learner: int) -> Undone | None:
    """Mark the last answer as undone and put its cards back."""
    mine = and_(answer.c.learner == learner, ~answer.c.undone)
    last = connection.execute(
        select(answer.c.id, answer.c.item).where(mine).order_by(answer.c.id.desc()).limit(1)
    ).first()
    if last is None:
        return None
    connection.execute(update(answer).where(answer.c.id == last.id).values(undone=True))
    connection.execute(update(review).where(review.c.answer == last.id).values(undone=True))
    kept = connection.execute(select(review).where(review.c.answer == last.id)).mappings().all()
    for row in kept:
        _put_back(connection, learner, last.id, row)
    keys = ({"whose": learner, "which": row["lexeme"], "what": row["skill"]} for row in kept)
    again = (connection.execute(_ONE_CARD, key).first() for key in keys)
    moved = tuple(_card(found) for found in again if found)
    return Undone(id=last.id, item=last.item, cards=moved)


def _put_back(connection: Connection, learner: int, number: int, row: RowMapping) -> None:
    """Put one card back as the review found it, unless something else has moved it since."""
    same = and_(
        card.c.learner == learner,
        card.c.lexeme == row["lexeme"],
        card.c.skill == row["skill"],
        card.c.answer == number,
    )
    if row["first"]:
        connection.execute(delete(card).where(same))
        return
    memory = {name: row[name] for name in _MEMORY}
    connection.execute(update(card).where(same).values(**memory, answer=row["previous"]))


def cards(
    connection: Connection,
    learner: int,
    due_before: datetime | None,
    lexemes: Collection[str] | None,
) -> tuple[Card, ...]:
    """Return the learner's cards by the moment they are due."""
    found = select(*_CARD).where(card.c.learner == learner)
    if due_before is not None:
        found = found.where(card.c.due < due_before, ~card.c.suspended)
    if lexemes is not None:
        found = found.where(card.c.lexeme.in_(lexemes))
    # Sorted here: to have them in order, SQLite would walk through all cards even for one lexeme.
    return tuple(sorted(map(_card, connection.execute(found).all()), key=_by_due))


def _by_due(one: Card) -> tuple[datetime, str, str]:
    return one.due, one.lexeme, one.skill


def counts(connection: Connection, learner: int, since: datetime, until: datetime) -> DayCounts:
    """Return what was done from one moment to another."""
    of_cards = select(func.count(), func.sum(case((review.c.first, 1), else_=0))).where(
        review.c.learner == learner, review.c.at >= since, review.c.at < until, ~review.c.undone
    )
    of_answers = select(func.count(), func.sum(answer.c.seconds)).where(
        answer.c.learner == learner, answer.c.at >= since, answer.c.at < until, ~answer.c.undone
    )
    moved, new = connection.execute(of_cards).one()
    given, seconds = connection.execute(of_answers).one()
    return DayCounts(
        new=new or 0, reviews=moved - (new or 0), answers=given, seconds=float(seconds or 0)
    )


def _card(row: Row[*tuple[Any, ...]]) -> Card:
    return Card(**dict(zip(_FIELDS, row, strict=True)))
