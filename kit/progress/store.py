"""The learner's record: the status of each word and every answer given, in one SQLite file."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Float,
    Integer,
    MetaData,
    String,
    Table,
    create_engine,
    event,
    insert,
    select,
)
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.engine import Engine
from sqlalchemy.exc import SQLAlchemyError

from kit.errors import RecordError
from kit.progress.status import STATUSES

_tables = MetaData()
_status = Table(
    "status",
    _tables,
    Column("lexeme", String, primary_key=True),
    Column("status", String, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
)
_answer = Table(
    "answer",
    _tables,
    Column("id", Integer, primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("item", String, nullable=False),
    Column("family", String, nullable=False),
    Column("skill", String, nullable=False),
    Column("lexeme", String, nullable=False),
    Column("response", String, nullable=False),
    Column("credit", Float, nullable=False),
    Column("right", Boolean, nullable=False),
)


class Store:
    """A learner's record in one file; every write is on disk before the call returns.

    A lexeme is named by its key, «lemma/POS», so that a word known in one lesson is known in all.
    """

    def __init__(self, file: Path) -> None:
        """Open the record, making it where there is none.

        Raises:
            RecordError: the file cannot be opened, or is not a record.
        """
        self.file = file
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            if not file.exists():
                file.touch(mode=0o600)  # a learner's answers are nobody else's business
            self._engine = create_engine(f"sqlite:///{file}")
            event.listen(self._engine, "connect", _durable)
            _tables.create_all(self._engine)
        except (OSError, SQLAlchemyError) as error:
            raise self._fault(error) from None

    @property
    def engine(self) -> Engine:
        """Return the database engine, for tests and later migrations."""
        return self._engine

    def set_status(self, lexeme: str, status: str, *, at: datetime) -> None:
        """Remember that a word is ``new``, ``learning`` or ``known``.

        Raises:
            RecordError: there is no such status, or the record cannot be written.
        """
        if status not in STATUSES:
            raise RecordError(f"there is no status {status!r}.", do=f"Use {', '.join(STATUSES)}.")
        row = {"lexeme": lexeme, "status": status, "at": at}
        change = upsert(_status).values(row)
        change = change.on_conflict_do_update(index_elements=["lexeme"], set_=row)
        try:
            with self._engine.begin() as connection:
                connection.execute(change)
        except SQLAlchemyError as error:
            raise self._fault(error) from None

    def statuses(self) -> Mapping[str, str]:
        """Return {lexeme key: status} for every word that has one."""
        try:
            with self._engine.connect() as connection:
                rows = connection.execute(select(_status.c.lexeme, _status.c.status))
                return {str(lexeme): str(status) for lexeme, status in rows}
        except SQLAlchemyError as error:
            raise self._fault(error) from None

    def add_answer(
        self,
        *,
        item: str,
        family: str,
        skill: str,
        lexeme: str,
        response: str,
        credit: float,
        right: bool,
        at: datetime,
    ) -> None:
        """Write one answer down.

        Raises:
            RecordError: the record cannot be written.
        """
        row = {
            "at": at,
            "item": item,
            "family": family,
            "skill": skill,
            "lexeme": lexeme,
            "response": response,
            "credit": credit,
            "right": right,
        }
        try:
            with self._engine.begin() as connection:
                connection.execute(insert(_answer).values(row))
        except SQLAlchemyError as error:
            raise self._fault(error) from None

    def answers(self) -> tuple[Mapping[str, object], ...]:
        """Return every answer, oldest first, as mappings of the columns of the record."""
        try:
            with self._engine.connect() as connection:
                rows = connection.execute(select(_answer).order_by(_answer.c.id))
                return tuple(dict(row) for row in rows.mappings())
        except SQLAlchemyError as error:
            raise self._fault(error) from None

    def _fault(self, error: Exception) -> RecordError:
        reason = getattr(error, "orig", None) or error
        return RecordError(
            f"your record cannot be used ({reason}).",
            where=str(self.file),
            do="Move the file aside to start a new one; nothing in it was changed.",
        )


def _durable(connection: object, _record: object) -> None:
    """Let readers and a writer work at once, and have each answer on disk before it is shown."""
    cursor = connection.cursor()  # type: ignore[attr-defined]  # SQLAlchemy's listener is untyped
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA busy_timeout=5000")
    cursor.close()
