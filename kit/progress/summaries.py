"""Sums over all answers of a learner, worked out by the database: no answer is read one by one.

Answers taken back are left out everywhere.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Integer, case, cast, func, select

from kit.practice.card import REVIEW
from kit.progress.schema import answer, review
from kit.progress.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class FamilyCount:
    """How many answers of one kind of exercise were given, and how many were right."""

    family: str
    answers: int
    right: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Retention:
    """How many reviews of one skill's learnt cards there were, and how many were remembered."""

    skill: str
    reviews: int
    remembered: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Hard:
    """A lexeme that is often answered wrong, and what it is confused with, most often first."""

    lexeme: str
    answers: int
    wrong: int
    confused_with: tuple[tuple[str, int], ...]


def by_family(store: Store) -> tuple[FamilyCount, ...]:
    """Return the kinds of exercise with their counts, the most answered first."""
    right = func.sum(cast(answer.c.right, Integer))
    found = (
        select(answer.c.family, func.count(), right)
        .where(answer.c.learner == store.learner, ~answer.c.undone)
        .group_by(answer.c.family)
        .order_by(func.count().desc(), answer.c.family)
    )
    with store.reading() as connection:
        rows = connection.execute(found)
        return tuple(FamilyCount(family=f, answers=n, right=r or 0) for f, n, r in rows)


def missed(store: Store, *, limit: int = 100, among: int = 5_000) -> tuple[str, ...]:
    """Return the lexemes whose last answer was not right, the latest first.

    Only the last answers are looked through, ``among`` of them: what was missed years ago and
    never met since is no news.
    """
    latest = (
        select(answer.c.id, answer.c.lexeme, answer.c.right)
        .where(answer.c.learner == store.learner, ~answer.c.undone, answer.c.lexeme != "")
        .order_by(answer.c.id.desc())
        .limit(among)
        .subquery()
    )
    last = select(func.max(latest.c.id)).group_by(latest.c.lexeme)
    found = (
        select(latest.c.lexeme)
        .where(latest.c.id.in_(last), ~latest.c.right)
        .order_by(latest.c.id.desc())
        .limit(limit)
    )
    with store.reading() as connection:
        return tuple(connection.execute(found).scalars())


def retention(store: Store, *, since: datetime, until: datetime) -> tuple[Retention, ...]:
    """Return how much of what was learnt was remembered when asked again, skill by skill."""
    remembered = func.sum(case((review.c.rating > 1, 1), else_=0))
    found = (
        select(review.c.skill, func.count(), remembered)
        .where(review.c.learner == store.learner, ~review.c.undone, review.c.state == REVIEW)
        .where(review.c.at >= since, review.c.at < until, review.c.rating.is_not(None))
        .group_by(review.c.skill)
        .order_by(review.c.skill)
    )
    with store.reading() as connection:
        rows = connection.execute(found)
        return tuple(Retention(skill=s, reviews=n, remembered=r or 0) for s, n, r in rows)


def hardest(store: Store, *, since: datetime, limit: int = 20) -> tuple[Hard, ...]:
    """Return the lexemes answered wrong most often since a moment, and what was chosen instead."""
    wrong = func.sum(case((answer.c.right, 0), else_=1))
    mine = (answer.c.learner == store.learner, ~answer.c.undone, answer.c.at >= since)
    found = (
        select(answer.c.lexeme, func.count(), wrong)
        .where(*mine, answer.c.lexeme != "")
        .group_by(answer.c.lexeme)
        .having(wrong > 0)
        .order_by(wrong.desc(), func.count(), answer.c.lexeme)
        .limit(limit)
    )
    with store.reading() as connection:
        hard = connection.execute(found).all()
        mistaken = connection.execute(
            select(answer.c.lexeme, answer.c.confused_with, func.count())
            .where(*mine, answer.c.confused_with != "")
            .where(answer.c.lexeme.in_([lexeme for lexeme, _, _ in hard]))
            .group_by(answer.c.lexeme, answer.c.confused_with)
            .order_by(func.count().desc(), answer.c.confused_with)
        ).all()
    return tuple(
        Hard(
            lexeme=lexeme,
            answers=count,
            wrong=times,
            confused_with=tuple((other, n) for word, other, n in mistaken if word == lexeme),
        )
        for lexeme, count, times in hard
    )
