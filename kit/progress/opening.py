"""Opening a record: a new one is made, an older one migrated, a newer one left alone."""

import os
import secrets
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert, select, text
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.exc import OperationalError, ProgrammingError

from kit.errors import RecordError
from kit.progress.engine import begin_writing, one_at_a_time
from kit.progress.faults import place
from kit.progress.schema import VERSION, learner


def open_record(engine: Engine, url: URL, key: str) -> int:
    """Make sure the record is there and of today's schema; return the learner's number in it.

    Raises:
        RecordError: the record was written by a newer kit, or is none.
    """
    created = url.get_backend_name() != "sqlite" or _make_private(Path(url.database or ""))
    version = version_of(engine)
    if version > VERSION:
        raise RecordError(
            f"the record was written by a newer Nashra (schema {version}, here {VERSION}).",
            where=place(url),
            do="Update this one: pip install -U nashra. Nothing was changed.",
        )
    if version < VERSION:
        from kit.progress.migrate import migrate

        migrate(engine, url, created=created)
    with engine.connect() as connection:
        number = _number(connection, key)
    return number or _enrol(engine, key)


def version_of(engine: Engine) -> int:
    """Return the number of the schema a record has; 0 for an empty database."""
    try:
        with engine.connect() as connection:
            found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return int(found or 0)
    except ValueError:
        return 0  # the number of another program's schema
    except (OperationalError, ProgrammingError) as error:
        if not _no_table(error):
            raise
    return 1 if {"answer", "status"} <= table_names(engine) else 0  # the first had no number


def table_names(engine: Engine) -> set[str]:
    """Return the names of the tables in a database."""
    from sqlalchemy import inspect

    return set(inspect(engine).get_table_names())


def _no_table(error: OperationalError | ProgrammingError) -> bool:
    code = getattr(error.orig, "sqlstate", None)
    return code == "42P01" or "no such table" in str(error.orig)


def _make_private(file: Path) -> bool:
    """Make the file for its owner alone: a learner's answers are nobody else's business.

    Returns whether it was made just now.
    """
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        if not file.is_file():
            raise
    else:
        return True
    open_to_others = os.name == "posix" and file.stat().st_mode & 0o077
    if open_to_others and file.stat().st_uid == os.getuid():
        file.chmod(0o600)
    return False


def _number(connection: Connection, key: str) -> int | None:
    found = select(learner.c.id).order_by(learner.c.id).limit(1)
    if key:
        found = found.where(learner.c.key == key)
    return connection.execute(found).scalar()


def _enrol(engine: Engine, key: str) -> int:
    """Add a learner, named by chance letters: no name and no address is asked."""
    with begin_writing(engine) as connection:
        one_at_a_time(connection)
        number = _number(connection, key)  # another notebook may have been faster
        if number is None:
            row = {"key": key or secrets.token_hex(16), "at": datetime.now(UTC)}
            added = connection.execute(insert(learner).values(row).returning(learner.c.id))
            number = int(added.scalar_one())
        connection.commit()
    return number
