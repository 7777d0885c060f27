"""Erasing a learner: from the record, and from every backup of it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.exc import SQLAlchemyError

from kit.errors import RecordError
from kit.progress.backups import connect, folder_of, leftovers, remove
from kit.progress.engine import begin_writing
from kit.progress.faults import told
from kit.progress.schema import answer, card, learner, review, status
from kit.progress.store import Store

_OWNED = (review, card, answer, status)


@dataclass(frozen=True, kw_only=True, slots=True)
class Forgotten:
    """What was erased: the answers of the record, and the backups deleted or cleaned."""

    answers: int
    backups: int


def forget(store: Store) -> Forgotten:
    """Erase the learner of an open record, and what the backups hold of them.

    What is erased is overwritten, not only marked as free. A notebook that is open says so at its
    next answer; the next one to be opened begins anew. Exports are the learner's own and stay.

    Raises:
        RecordError: the record or a backup cannot be written; forget again when it can.
    """
    answers = store.count()
    try:
        cleaned = _clean_backups(store, store.file) if store.file else 0
        with begin_writing(store.engine) as connection:
            for table in _OWNED:
                connection.execute(delete(table).where(table.c.learner == store.learner))
            connection.execute(delete(learner).where(learner.c.id == store.learner))
            connection.commit()
        if store.file:
            _leave_no_trace(store.file)
    except (OSError, SQLAlchemyError, sqlite3.Error) as error:
        raise told(error, store.url) from None
    return Forgotten(answers=answers, backups=cleaned)


def _leave_no_trace(file: Path) -> None:
    """Write the file anew without what was erased, and empty its journal."""
    with closing(connect(file)) as connection:
        connection.execute("VACUUM")
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise RecordError(
            "the learner is erased, but an open notebook keeps traces in the journal.",
            where=str(file),
            do="Close the other notebooks and run nashra forget again.",
        )


def _clean_backups(store: Store, record: Path) -> int:
    """Erase the learner from each backup; one that holds nobody else is deleted."""
    folder = folder_of(record)
    learners = select(learner.c.id, learner.c.key).order_by(learner.c.id)
    with store.reading() as connection:
        keys = {row.id: row.key for row in connection.execute(learners)}
    first = store.learner == min(keys)
    for rest in (*folder.glob("damaged-*"), *leftovers(record)):
        remove(rest)
    found = list(folder.glob("record-*.db"))
    for backup in found:
        if len(keys) == 1 or not _clean(backup, keys[store.learner], first=first):
            remove(backup)
    return len(found)


def _clean(backup: Path, key: str, *, first: bool) -> bool:
    """Erase a learner from one backup; tell whether it is worth keeping after that.

    Before schema 2 a record had one learner, who is the ``first`` one now.
    """
    with closing(connect(backup)) as connection:
        try:
            row = connection.execute("SELECT id FROM learner WHERE key = ?", (key,)).fetchone()
        except sqlite3.DatabaseError as error:
            return "no such table" in str(error) and not first
        if row is None:
            return True
        connection.execute("PRAGMA secure_delete=ON")
        with connection:
            for table in _OWNED:
                connection.execute(f"DELETE FROM {table.name} WHERE learner = ?", row)
            connection.execute("DELETE FROM learner WHERE id = ?", row)
        connection.execute("VACUUM")
        return connection.execute("SELECT 1 FROM learner").fetchone() is not None
