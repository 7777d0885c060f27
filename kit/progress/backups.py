"""Backups of a record that is a file: whole, checked, on disk, and beside the record.

A record on PostgreSQL is backed up by whoever runs the server (``pg_dump``); its learner can
still export what is theirs.
"""

import os
import re
import shutil
import sqlite3
import threading
import warnings
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from kit.errors import RecordError
from kit.progress.engine import PATIENCE, address
from kit.progress.faults import DamagedRecordError, told
from kit.progress.thinning import WHOLE, worth_keeping

_NAME = re.compile(r"record-(\d{4}-\d\d-\d\dT\d{6})Z-([a-z]+)(?:-\d+)?\.db")
_MOMENT = "%Y-%m-%dT%H%M%S"


@dataclass(frozen=True, kw_only=True, slots=True)
class Backup:
    """A backup: its file, when it was made, and why.

    ``why`` is ``daily``, ``migration``, ``restore`` (the record that a restore replaced) or
    ``asked``; what was asked for is never thinned.
    """

    file: Path
    at: datetime
    why: str


def folder_of(record: Path) -> Path:
    """Return the folder of a record's backups."""
    return record.parent / "backups"


def backups(record: Path) -> tuple[Backup, ...]:
    """Return the backups of a record, the newest first."""
    found = []
    for file in folder_of(record).glob("record-*.db"):
        if named := _NAME.fullmatch(file.name):
            at = datetime.strptime(named[1], _MOMENT).replace(tzinfo=UTC)
            found.append(Backup(file=file, at=at, why=named[2]))
    return tuple(sorted(found, key=lambda one: (one.at, one.file.name), reverse=True))


def back_up(record: Path, *, why: str = "asked", now: datetime | None = None) -> Backup:
    """Copy a record as it is at this moment, even while it is written to, and check the copy.

    Raises:
        RecordError: the record is damaged, or the copy cannot be written; nothing has changed.
    """
    now = (now or datetime.now(UTC)).astimezone(UTC)
    folder = folder_of(record)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise _told(error, folder) from None
    for number in count(1):
        more = f"-{number}" if number > 1 else ""
        file = folder / f"record-{now.strftime(_MOMENT)}Z-{why}{more}.db"
        try:
            copy(record, file)
        except FileExistsError:  # made by another notebook in the same second
            continue
        return Backup(file=file, at=now.replace(microsecond=0), why=why)
    raise AssertionError("count never ends")


def copy(record: Path, to: Path) -> None:
    """Copy a record whole into a new file that appears at once, checked and on disk.

    Raises:
        FileExistsError: there is such a file already.
        RecordError: the record is damaged, or the copy cannot be written.
    """
    if to.exists():
        raise FileExistsError(to)
    draft = to.with_name(f".{to.name}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        draft_of(record, draft)
        on_disk(draft)
        _appear(draft, to)
        on_disk(to.parent)
    except FileExistsError:
        raise
    except OSError as error:
        raise _told(error, to) from None
    finally:
        with suppress(OSError):
            draft.unlink()


def draft_of(record: Path, draft: Path, *, thorough: bool = False) -> None:
    """Copy a record into a file of one's own and check the copy.

    Args:
        record: the record.
        draft: the file to be written.
        thorough: check the indexes against the tables too, which takes six times as long.

    Raises:
        RecordError: the record is damaged or cannot be read, or the copy cannot be written.
    """
    draft.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(connect(record)) as source, closing(sqlite3.connect(draft)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")  # a backup is one file, not three
            check(target, record, thorough=thorough)
    except sqlite3.Error as error:
        raise _told(error, record) from None


def connect(record: Path) -> sqlite3.Connection:
    """Open a record that exists, to read it as it is."""
    return sqlite3.connect(
        f"{record.absolute().as_uri()}?mode=rw", uri=True, timeout=PATIENCE / 1000
    )


def check(connection: sqlite3.Connection, record: Path, *, thorough: bool) -> None:
    """Go through a whole database.

    Raises:
        DamagedRecordError: it is damaged.
    """
    try:
        pragma = "integrity_check" if thorough else "quick_check"
        found = [row[0] for row in connection.execute(f"PRAGMA {pragma}(3)")]
    except sqlite3.DatabaseError as error:
        raise _told(error, record) from None
    if found != ["ok"]:
        raise DamagedRecordError(
            f"the record is damaged ({found[0].splitlines()[-1]}); nothing in it was changed.",
            where=str(record),
            do=f"Your backups are in {folder_of(record)}; "
            "bring one back with: nashra restore FILE.",
        )


def _appear(draft: Path, to: Path) -> None:
    """Put a finished file in place; unlike a rename, a link never takes another file's place."""
    try:
        os.link(draft, to)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        draft.rename(to)


def on_disk(path: Path) -> None:
    """Wait until a file or a folder is on the disk itself."""
    if os.name == "nt" and path.is_dir():
        return  # Windows has no such call for folders
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def daily(record: Path, *, now: datetime | None = None) -> Backup | None:
    """Make the backup of the day, if there is none yet, and thin the older ones.

    A damaged record makes no backup and so pushes no good one out.

    Raises:
        RecordError: the record is damaged, or the backup cannot be written.
    """
    now = (now or datetime.now(UTC)).astimezone(UTC)
    if any(one.at.date() == now.date() and one.why == "daily" for one in backups(record)):
        return None
    made = back_up(record, why="daily", now=now)
    thin(record, now=now)
    return made


def leftovers(record: Path) -> tuple[Path, ...]:
    """Return the unfinished copies that a backup or a restore left when it was killed."""
    folder = folder_of(record)
    return (*folder.glob(".*.part"), *record.parent.glob(f".{record.name}.*.restoring"))


def thin(record: Path, *, now: datetime) -> tuple[Path, ...]:
    """Delete the backups that are not worth keeping and return their files.

    Unfinished copies of days ago go as well; younger ones may still be worked on.
    """
    ours = [one for one in backups(record) if one.why != "asked"]
    kept = worth_keeping((one.at for one in ours), now=now)
    gone = tuple(one.file for one in ours if one.at not in kept)
    for file in gone:
        file.unlink(missing_ok=True)
    for rest in leftovers(record):
        with suppress(OSError):
            if rest.stat().st_mtime < (now - WHOLE).timestamp():
                remove(rest)
    return gone


def remove(path: Path) -> None:
    """Delete a file, or a folder with all in it."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def daily_meanwhile(record: Path) -> threading.Thread:
    """Make the backup of the day while the learner goes on; a fault is shown as a warning."""

    def work() -> None:
        try:
            daily(record)
        except RecordError as error:
            warnings.warn(f"no backup was made today: {error}", RuntimeWarning, stacklevel=1)

    thread = threading.Thread(target=work, name="nashra-backup")
    thread.start()
    return thread


def _told(error: Exception, file: Path) -> RecordError:
    return told(error, address(file))
