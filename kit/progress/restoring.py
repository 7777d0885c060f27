"""Putting a backup in the record's place: looked through first, and the present one kept."""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex

from kit.errors import RecordError
from kit.progress.backups import back_up, connect, draft_of, folder_of, on_disk
from kit.progress.engine import address
from kit.progress.exporting import import_json
from kit.progress.faults import DamagedRecordError, told
from kit.progress.schema import VERSION, tables
from kit.progress.store import Store

_HEADER = b"SQLite format 3\x00"
_ANOTHER = "Choose another backup; the record was not touched."


@dataclass(frozen=True, kw_only=True, slots=True)
class Restored:
    """What a restore did: the answers now in the record, and where the former record is kept.

    ``kept`` is None where there was no record before.
    """

    answers: int
    kept: Path | None


def restore(record: Path, source: Path, *, now: datetime | None = None) -> Restored:
    """Put a backup in the record's place, in one step, after keeping the present record.

    The backup is copied, looked through and brought to today's schema before anything happens to
    the record. Open notebooks go on with what was restored.

    Raises:
        RecordError: the backup is missing, empty, damaged, newer or no record at all, or the
            record cannot be written; the record is then as it was.
    """
    now = now or datetime.now(UTC)
    workshop = record.with_name(f".{record.name}.{os.getpid()}.restoring")
    draft = workshop / record.name
    try:
        record.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        workshop.mkdir(mode=0o700)
        answers = _make_ready(source, draft)
        kept = None
        if record.exists() and record.stat().st_size:
            try:
                kept = _write_over(record, draft, now)
            except DamagedRecordError:
                kept = _set_aside(record, now)
                _swap(record, draft)
        else:
            _swap(record, draft)
    except (OSError, sqlite3.Error) as error:
        raise told(error, address(record)) from None
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    return Restored(answers=answers, kept=kept)


def _make_ready(source: Path, draft: Path) -> int:
    """Copy a backup or an export into a draft of today's schema; return how many answers it has."""
    try:
        with source.open("rb") as file:
            start = file.read(len(_HEADER))
    except OSError as error:
        raise _refused(source, f"the backup cannot be read ({error.strerror})") from None
    if not start:
        raise _refused(source, "the backup is empty")
    if start == _HEADER:
        _look_through(source, draft)
    elif not start.lstrip().startswith(b"{"):
        raise _refused(source, "this file is no backup of a record")
    with closing(Store(draft)) as store:  # brings it to today's schema
        if start != _HEADER:
            import_json(store, source)
        if not store.count() and not store.statuses() and not store.cards():
            raise _refused(source, "the backup holds no answer and no word")
        return store.count()


def _look_through(source: Path, draft: Path) -> None:
    """Copy a backup, whole and of a schema that is known."""
    try:
        draft_of(source, draft, thorough=True)
        with closing(sqlite3.connect(draft)) as copied:
            version = _version(copied)
    except (DamagedRecordError, sqlite3.Error):
        raise _refused(source, "the backup is damaged") from None
    if version > VERSION:
        newer = f"the backup was written by a newer Nashra (schema {version}, here {VERSION})"
        raise RecordError(f"{newer}.", where=str(source), do="Update: pip install -U nashra.")
    if not version:
        raise _refused(source, "this file is no backup of a record")


def _refused(source: Path, what: str) -> RecordError:
    return RecordError(f"{what}.", where=str(source), do=_ANOTHER)


def _version(connection: sqlite3.Connection) -> int:
    found = "SELECT name FROM sqlite_master WHERE type = 'table'"
    names = {row[0] for row in connection.execute(found)}
    if not {"answer", "status"} <= names:
        return 0
    if "alembic_version" not in names:
        return 1  # the first schema had no number
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return int(row[0]) if row and str(row[0]).isdecimal() else 0


def _write_over(record: Path, draft: Path, now: datetime) -> Path:
    """Write the draft into the record as one transaction, under the feet of open notebooks.

    The present record is backed up inside it, so that no answer falls between the two.
    """
    Store(record).close()  # brings it to today's schema, or refuses a newer one
    with closing(connect(record)) as target:
        target.isolation_level = None
        target.execute("PRAGMA synchronous=FULL")
        target.execute("ATTACH DATABASE ? AS restored", (str(draft),))
        target.execute("BEGIN IMMEDIATE")
        kept = back_up(record, why="restore", now=now).file
        for table in reversed(tables.sorted_tables):
            target.execute(f"DELETE FROM main.{table.name}")
            for index in table.indexes:  # quicker made anew than kept in order row by row
                target.execute(f"DROP INDEX main.{index.name}")
        for table in tables.sorted_tables:
            columns = ", ".join(f'"{column.name}"' for column in table.columns)
            target.execute(
                f"INSERT INTO main.{table.name} ({columns}) "
                f"SELECT {columns} FROM restored.{table.name}"
            )
            for index in table.indexes:
                target.execute(str(CreateIndex(index).compile(dialect=sqlite.dialect())))
        target.execute("COMMIT")
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return kept


def _set_aside(record: Path, now: datetime) -> Path:
    """Keep a damaged record as it lies, with the files that belong to it."""
    aside = folder_of(record) / f"damaged-{now.astimezone(UTC):%Y-%m-%dT%H%M%S%f}Z"
    aside.mkdir(parents=True, mode=0o700)
    ends = [end for end in ("", "-wal", "-shm") if Path(f"{record}{end}").exists()]
    for end in ends:
        kept = aside / f"{record.name}{end}"
        shutil.copy2(f"{record}{end}", kept)
        on_disk(kept)
    for end in ends[1:]:  # they belong to the damaged file, not to the next one
        Path(f"{record}{end}").unlink()
    return aside


def _swap(record: Path, draft: Path) -> None:
    on_disk(draft)
    draft.replace(record)
    on_disk(record.parent)
