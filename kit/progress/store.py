"""The learner's record: the status of each word, every answer given, and the cards they move.

What a scheduler and a notebook need of it:

- ``record(given, cards, schedule)`` writes an answer and moves its cards, in one transaction, and
  returns once both are on disk. ``cards`` are the cards as the caller knows them; ``schedule`` is
  a pure function Card → Card and is called with each card *as the record has it now*, so that two
  notebooks can never work from an old one. A card not in the record yet is taken as given.
- ``undo_last()`` takes the last answer back and puts its cards back as they were.
- ``cards()``, ``put_card()``, ``suspend()``, ``today()`` and ``statuses()`` as they say.

Nothing here reads all answers; sums over them are in ``kit.progress.summaries``. SQLAlchemy is
imported by this module, so import it where it is used.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from importlib import import_module
from pathlib import Path

from sqlalchemy import Executable, Table, bindparam, func, select, update
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from kit.errors import RecordError
from kit.practice.card import Card
from kit.progress import opening, reviews, schema
from kit.progress.engine import address, begin_writing, reach
from kit.progress.entries import Change, DayCounts, GivenAnswer, Recorded, Undone
from kit.progress.faults import told
from kit.progress.status import STATUSES

Schedule = Callable[[Card], Card]

_LEARNER = (
    select(schema.learner.c.id).where(schema.learner.c.id == bindparam("whose")).with_for_update()
)


def _as_it_is(card: Card) -> Card:
    return card


class Store:
    """A learner's record; every write is on disk before the call returns.

    A lexeme is named by its key, «lemma/POS», so that a word known in one lesson is known in all.
    """

    def __init__(self, where: Path | str, *, learner: str = "") -> None:
        """Open the record, making it where there is none and migrating an older one.

        Args:
            where: a file on this machine, or a database's address.
            learner: whose record it is, by key; the first learner in it if not given.

        Raises:
            RecordError: the record cannot be opened, is damaged, or is of a newer kit.
        """
        self.url = address(where)
        self._engine = reach(self.url)
        try:
            with self._faults():
                self.learner = opening.open_record(self._engine, self.url, learner)
        except OSError as error:
            raise told(error, self.url) from None
        finally:
            if not hasattr(self, "learner"):
                self.close()

    @property
    def engine(self) -> Engine:
        """Return the database engine, for what reads the record in other ways."""
        return self._engine

    @property
    def file(self) -> Path | None:
        """Return the record's file; None where it is on a server."""
        return Path(self.url.database or "") if self.url.drivername == "sqlite" else None

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def set_status(self, lexeme: str, status: str, *, at: datetime) -> None:
        """Remember that a word is ``new``, ``learning`` or ``known``.

        Raises:
            RecordError: there is no such status, or the record cannot be written.
        """
        if status not in STATUSES:
            raise RecordError(f"there is no status {status!r}.", do=f"Use {', '.join(STATUSES)}.")
        row = {"learner": self.learner, "lexeme": lexeme, "status": status, "at": at}
        with self.writing() as connection:
            _put(connection, schema.status, row)

    def statuses(self) -> Mapping[str, str]:
        """Return {lexeme key: status} for every word that has one."""
        status = schema.status.c
        with self.reading() as connection:
            rows = connection.execute(
                select(status.lexeme, status.status).where(status.learner == self.learner)
            )
            return {row.lexeme: row.status for row in rows}

    def record(
        self,
        given: GivenAnswer,
        cards: Sequence[Card] = (),
        schedule: Schedule = _as_it_is,
    ) -> Recorded:
        """Write an answer down and move its cards, all of it or nothing.

        Args:
            given: the answer.
            cards: the cards it moves, as they are if the record does not have them yet.
            schedule: how a card moves.

        Raises:
            RecordError: the record cannot be written.
        """
        with self.writing() as connection:
            number = reviews.add_answer(connection, self.learner, given)
            changes: list[Change] = []
            for known in cards:
                change = reviews.move(connection, self.learner, number, given, known, schedule)
                changes.append(change)
                _put(connection, schema.card, reviews.row_of(self.learner, change.after))
        return Recorded(id=number, changes=tuple(changes))

    def undo_last(self) -> Undone | None:
        """Take the last answer back, with what it did to the cards; None when there is none.

        The answer stays in the record, marked as undone. A card that was suspended since stays so.

        Raises:
            RecordError: the record cannot be written.
        """
        with self.writing() as connection:
            return reviews.undo_last(connection, self.learner)

    def cards(
        self, *, due_before: datetime | None = None, lexemes: Collection[str] | None = None
    ) -> tuple[Card, ...]:
        """Return the cards, the one due first first.

        Args:
            due_before: only those due before this moment and not suspended.
            lexemes: only those of these lexemes.
        """
        with self.reading() as connection:
            return reviews.cards(connection, self.learner, due_before, lexemes)

    def put_card(self, card: Card) -> None:
        """Write a card as it is, over the one of the same lexeme and skill.

        Raises:
            RecordError: the record cannot be written.
        """
        with self.writing() as connection:
            _put(connection, schema.card, reviews.row_of(self.learner, card))

    def suspend(self, lexeme: str, skill: str, *, suspended: bool = True) -> None:
        """Keep a card from coming up, or let it come up again; no such card is no fault.

        Raises:
            RecordError: the record cannot be written.
        """
        card = schema.card
        change = update(card).where(
            card.c.learner == self.learner, card.c.lexeme == lexeme, card.c.skill == skill
        )
        with self.writing() as connection:
            connection.execute(change.values(suspended=suspended))

    def today(self, since: datetime, until: datetime) -> DayCounts:
        """Return what was done from one moment to another, answers taken back left out."""
        with self.reading() as connection:
            return reviews.counts(connection, self.learner, since, until)

    def answers(self, *, last: int = 1_000) -> tuple[Mapping[str, object], ...]:
        """Return the last answers, oldest first, as mappings of the columns of the record."""
        answer = schema.answer
        found = select(answer).where(answer.c.learner == self.learner)
        with self.reading() as connection:
            rows = connection.execute(found.order_by(answer.c.id.desc()).limit(last))
            return tuple(reversed([dict(row) for row in rows.mappings()]))

    def count(self) -> int:
        """Return how many answers there are."""
        answer = schema.answer.c
        with self.reading() as connection:
            found = select(func.count()).where(answer.learner == self.learner)
            return connection.execute(found).scalar_one()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection to read with; a fault is told as a RecordError."""
        with self._faults(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection to write with: all that is done with it is on disk after, or nothing.

        One learner's writes come one after another, whatever the database and however many
        notebooks.
        """
        with self._faults(), begin_writing(self._engine) as connection:
            if connection.execute(_LEARNER, {"whose": self.learner}).first() is None:
                raise RecordError(
                    "this learner was erased from the record.",
                    where=self.place,
                    do="Restart the notebook to begin anew.",
                )
            yield connection
            connection.commit()

    @property
    def place(self) -> str:
        """Name where the record is, without a password."""
        from kit.progress.faults import place

        return place(self.url)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            raise told(error, self.url) from None


def _put(connection: Connection, table: Table, row: Mapping[str, object]) -> None:
    """Insert a row, or write it over the one with the same key."""
    connection.execute(_put_into(table, connection.dialect.name), row)


@cache
def _put_into(table: Table, database: str) -> Executable:
    insert = import_module(f"sqlalchemy.dialects.{database}").insert(table)
    keys = [column.name for column in table.primary_key]
    rest = {column.name: column for column in insert.excluded if column.name not in keys}
    written: Executable = insert.on_conflict_do_update(index_elements=keys, set_=rest)
    return written
