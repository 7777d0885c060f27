"""Everything that can go wrong with a record is said plainly, and nothing is lost by it."""

import ctypes
import os
import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, text

from kit.errors import RecordError
from kit.progress import engine
from kit.progress.backups import back_up, backups, daily
from kit.progress.entries import GivenAnswer
from kit.progress.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
Open = Callable[[], Store]


def given(response: str = "قِمَّة", at: datetime = NOON) -> GivenAnswer:
    return GivenAnswer(
        at=at,
        item="i1",
        family="meaning",
        skill="recall",
        lexeme="w",
        response=response,
        credit=1,
        right=True,
    )


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Give a record with answers in it, more than fit on one page."""
    file = tmp_path / "own" / "record.db"
    with closing(Store(file)) as store:
        for number in range(60):
            store.record(given(f"{number} " * 40))
    return file


def until_refused(store: Store) -> tuple[int, str]:
    """Answer until the record refuses; return how many answers it took, and what it said."""
    taken = 0
    with pytest.raises(RecordError) as refusal:  # noqa: PT012  # the moment is the file system's
        while taken < 10_000:
            store.record(given("full " * 40))
            taken += 1
    return taken, str(refusal.value)


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_when_no_file_may_grow_the_answers_before_are_kept_and_the_next_ones_go_on(
    record: Path,
) -> None:
    with closing(Store(record)) as store:
        with largest_file(200_000):
            taken, said = until_refused(store)
        assert taken > 0
        assert "the disk is full" in said
        assert str(record) in said
        assert store.count() == 60 + taken
        store.record(given("after"))
        assert store.count() == 61 + taken


def test_a_full_disk_is_said_and_nothing_is_lost(record: Path) -> None:
    with closing(Store(record)) as store:
        store.engine.dispose()

        @event.listens_for(store.engine, "connect")
        def small(connection: sqlite3.Connection, _: object) -> None:
            connection.execute("PRAGMA max_page_count=60")

        taken, said = until_refused(store)
        assert "the disk is full" in said
        assert store.count() == 60 + taken


def test_a_backup_for_which_there_is_no_room_leaves_nothing_behind(record: Path) -> None:
    with largest_file(8_000), pytest.raises(RecordError, match="the disk is full"):
        back_up(record)
    assert list((record.parent / "backups").iterdir()) == []


@contextmanager
def no_special_rights() -> Iterator[None]:
    """Hold root to the rights that files give, as any other user is held to them."""
    if os.geteuid() != 0:
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    rights = (ctypes.c_uint32 * 6)()
    assert libc.capget(header, rights) == 0
    fewer = (ctypes.c_uint32 * 6)(*rights)
    fewer[0] &= ~0b110  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    assert libc.capset(header, fewer) == 0
    try:
        yield
    finally:
        assert libc.capset(header, rights) == 0


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    paths = [folder, *folder.iterdir()]
    for path in paths:
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        with no_special_rights():
            yield
    finally:
        for path in paths:
            path.chmod(0o700 if path.is_dir() else 0o600)


def test_a_read_only_folder_is_said_and_nothing_changes(record: Path) -> None:
    before = record.read_bytes()
    with read_only(record.parent), pytest.raises(RecordError) as refusal:
        Store(record)
    assert "the record may not be written" in str(refusal.value)
    assert str(record) in str(refusal.value)
    assert "NASHRA_DATA" in str(refusal.value)
    assert record.read_bytes() == before
    with closing(Store(record)) as store:
        assert store.count() == 60


def test_a_folder_in_which_no_record_can_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    with read_only(tmp_path / "own"), pytest.raises(RecordError, match="may not be written"):
        Store(tmp_path / "own" / "record.db")
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(RecordError, match="may not be written"):
        Store(tmp_path / "file" / "record.db")


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "a shopping list": lambda data: b"my shopping list " * 100,
    "only the first page": lambda data: data[:4096],
    "half of it": lambda data: data[: len(data) // 2],
    "the first page lost": lambda data: bytes(4096) + data[4096:],
    "all but the first page lost": lambda data: data[:4096] + bytes(len(data) - 4096),
    "noise in the middle": lambda data: data[:5000] + b"\xff" * 30_000 + data[35_000:],
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_record_is_said_with_its_backups_and_is_not_overwritten(
    record: Path, damage: Callable[[bytes], bytes]
) -> None:
    good = daily(record)
    assert good is not None
    damaged = damage(record.read_bytes())
    record.write_bytes(damaged)
    with pytest.raises(RecordError) as refusal:  # noqa: PT012  # some damage shows only on use
        store = Store(record)
        try:
            store.answers(last=10_000)
        finally:
            store.close()
    assert str(record.parent / "backups") in str(refusal.value)
    assert "nashra restore" in str(refusal.value)
    assert record.read_bytes() == damaged
    with pytest.raises(RecordError):
        daily(record, now=datetime.now(UTC) + timedelta(days=1))
    assert [one.file for one in backups(record)] == [good.file]


def test_a_record_that_was_emptied_is_not_quietly_begun_anew(record: Path) -> None:
    back_up(record)
    record.write_bytes(b"")
    for _ in range(2):
        with pytest.raises(RecordError, match=r"is empty, but there are backups.*nashra restore"):
            Store(record)
    record.unlink()
    with closing(Store(record)) as store:
        assert store.count() == 0


def test_a_locked_record_is_waited_for_and_then_said(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "PATIENCE", 20)
    with closing(Store(record)) as store, closing(sqlite3.connect(record)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RecordError, match="another program has kept the record locked"):
            store.record(given())
        assert store.count() == 60  # reading goes on
        other.rollback()
        store.record(given())
        assert store.count() == 61


def test_a_row_locked_on_a_server_is_waited_for_and_then_said(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "PATIENCE", 20)
    with closing(Store(server)) as store, closing(Store(server)) as other:
        with other.writing(), pytest.raises(RecordError, match="has kept the record locked"):
            store.record(given())
        store.record(given())
        assert store.count() == 1


END_ALL_OTHERS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE pid <> pg_backend_pid() AND datname = current_database()
"""


def test_a_connection_that_broke_is_made_anew(server: str) -> None:
    with closing(Store(server)) as store, closing(Store(server)) as other:
        store.record(given())
        with other.engine.begin() as connection:
            connection.execute(text(END_ALL_OTHERS))
        store.record(given())
        assert store.count() == 2


def test_a_server_that_may_only_be_read_is_said(server: str) -> None:
    with closing(Store(server)) as store:
        with store.engine.begin() as connection:
            name = connection.execute(text("SELECT current_database()")).scalar()
            read = f"ALTER DATABASE {name} SET default_transaction_read_only = on"
            connection.execute(text(read))
        store.close()
        with pytest.raises(RecordError, match="may not be written"):
            store.record(given())


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("postgresql://me:secret@127.0.0.1:1/nashra", "the database does not answer"),
        ("mysql://me:secret@host/nashra", "this is no address of a record"),
        ("no address: secret", "this is no address of a record"),
        ("postgresql://me:secret@host:port/nashra", "this is no address of a record"),
    ],
)
def test_an_address_that_leads_nowhere_is_said_without_its_password(
    address: str, said: str
) -> None:
    with pytest.raises(RecordError, match=said) as refusal:
        Store(address)
    assert "secret" not in str(refusal.value)


def test_with_the_clock_set_back_answers_keep_their_order_and_can_be_undone(
    opened: Open,
) -> None:
    store = opened()
    store.record(given("first", at=NOON))
    store.record(given("second", at=NOON - timedelta(days=400)))
    assert [answer["response"] for answer in store.answers()] == ["first", "second"]
    assert store.today(NOON, NOON + timedelta(days=1)).answers == 1
    undone = store.undo_last()
    assert undone is not None
    assert [answer["undone"] for answer in store.answers()] == [False, True]


def test_with_the_clock_set_back_backups_go_on_and_none_is_lost(record: Path) -> None:
    ahead = daily(record, now=NOON + timedelta(days=3_000))
    today = daily(record, now=NOON)
    assert ahead is not None
    assert today is not None
    assert daily(record, now=NOON + timedelta(hours=1)) is None
    assert [one.file for one in backups(record)] == [ahead.file, today.file]
