"""How a database is reached: a file on this machine, or a PostgreSQL server by its address."""

from pathlib import Path
from sqlite3 import Cursor
from sqlite3 import Error as SqliteError
from time import monotonic, sleep

from sqlalchemy import create_engine, event, text
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, OperationalError

from kit.errors import RecordError

PATIENCE = 5_000
"""Milliseconds that one attempt waits for another program to finish writing."""

ATTEMPTS = 2

_PAUSE = 0.05
"""Seconds between two attempts to have a new file keep a log."""

_OPENING = 0x6E617368
"""The number of the lock on a server: «nash»."""


def address(where: Path | str) -> URL:
    """Return the database's address: a path is an SQLite file, a text an address.

    Raises:
        RecordError: the address is none the kit knows.
    """
    if isinstance(where, Path):
        return URL.create("sqlite", database=str(where))
    try:
        url = make_url(where)
    except (ArgumentError, ValueError):  # a port that is no number is a plain ValueError
        url = URL.create("unknown")
    kind = url.get_backend_name()
    if kind == "sqlite" and url.database:
        return URL.create("sqlite", database=url.database)
    if kind in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    raise RecordError(
        "this is no address of a record.",
        where="NASHRA_RECORD",
        do="Give sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE.",
    )


def reach(url: URL) -> Engine:
    """Return an engine for the address; nothing is opened yet.

    Raises:
        RecordError: the driver for PostgreSQL is not installed.
    """
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url)
        event.listen(engine, "connect", _durable)
        event.listen(engine, "begin", _begin)
        return engine
    try:
        patience = f"-c lock_timeout={PATIENCE * ATTEMPTS}"
        arguments = {"connect_timeout": 10, "options": patience}
        return create_engine(url, pool_pre_ping=True, connect_args=arguments)
    except ModuleNotFoundError:
        raise RecordError(
            "a record on PostgreSQL needs its driver.",
            where="NASHRA_RECORD",
            do="Install it: pip install 'nashra[postgres]'.",
        ) from None


def begin_writing(engine: Engine) -> Connection:
    """Return a connection that may write, in a transaction; close it when done.

    Waits for another writer, several times over, so that two notebooks never disturb each other.
    """
    for attempt in range(1, ATTEMPTS + 1):
        connection = engine.connect().execution_options(nashra_begin="BEGIN IMMEDIATE")
        try:
            connection.begin()
        except OperationalError as error:
            connection.close()
            if attempt == ATTEMPTS or not _busy(error):
                raise
        except BaseException:
            connection.close()
            raise
        else:
            return connection
    raise AssertionError("the last attempt returns or raises")


def one_at_a_time(connection: Connection) -> None:
    """Wait until no other program is opening the record; a file that is written to is locked."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_OPENING})"))


def _busy(error: OperationalError) -> bool:
    return getattr(error.orig, "sqlite_errorname", "").startswith("SQLITE_BUSY")


def _durable(connection: object, _record: object) -> None:
    """Let readers and a writer work at once, and have each answer on disk before it is shown."""
    connection.isolation_level = None  # type: ignore[attr-defined]  # the listener is untyped
    cursor = connection.cursor()  # type: ignore[attr-defined]
    cursor.execute(f"PRAGMA busy_timeout={PATIENCE}")
    _write_ahead(cursor)
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA secure_delete=ON")  # what is erased is gone from the file
    cursor.close()


def _write_ahead(cursor: Cursor) -> None:
    """Have the file keep a write-ahead log, which it does from then on.

    SQLite does not wait while another notebook switches a new file over, so this waits for it.
    """
    until = monotonic() + PATIENCE / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except SqliteError as error:
            busy = getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY")
            if not busy or monotonic() > until:
                raise
            sleep(_PAUSE)
        else:
            return


def _begin(connection: Connection) -> None:
    """Begin as a writer at once: a reader that turns writer half-way can find the door shut."""
    options = connection.get_execution_options()
    connection.exec_driver_sql(options.get("nashra_begin", "BEGIN"))
