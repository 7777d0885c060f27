import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kit.errors import RecordError
from kit.progress.backups import back_up, backups, copy, daily
from kit.progress.entries import GivenAnswer
from kit.progress.exporting import export_json
from kit.progress.restoring import restore
from kit.progress.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SCHEMAS = Path(__file__).parent / "schemas"


def answer(store: Store, count: int) -> None:
    for number in range(count):
        store.record(
            GivenAnswer(
                at=NOON,
                item="i1",
                family="meaning",
                skill="recall",
                lexeme="w",
                response=str(number),
                credit=1,
                right=True,
            )
        )


@pytest.fixture
def record(tmp_path: Path) -> Path:
    file = tmp_path / "own" / "record.db"
    with closing(Store(file)) as store:
        answer(store, 3)
    return file


def count(record: Path) -> int:
    with closing(Store(record)) as store:
        return store.count()


def test_a_backup_is_one_whole_file_for_its_owner_alone(record: Path) -> None:
    backup = back_up(record)
    assert [file.name for file in backup.file.parent.iterdir()] == [backup.file.name]
    assert stat.S_IMODE(backup.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(backup.file.parent.stat().st_mode) == 0o700
    assert count(backup.file) == 3


def test_a_backup_made_while_answers_are_written_is_whole(record: Path) -> None:
    with closing(Store(record)) as store, store.writing():
        assert count(back_up(record).file) == 3


def test_two_backups_in_one_second_are_two(record: Path) -> None:
    assert back_up(record, now=NOON) != back_up(record, now=NOON)
    assert len(backups(record)) == 2


def test_a_backup_never_takes_the_place_of_a_file(record: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        copy(record, tmp_path / "mine.db")
    assert (tmp_path / "mine.db").read_text(encoding="utf-8") == "mine"


def test_a_restore_brings_the_backup_back_and_keeps_the_present_record(record: Path) -> None:
    backup = back_up(record)
    with closing(Store(record)) as store:
        answer(store, 4)
    done = restore(record, backup.file)
    assert (done.answers, count(record)) == (3, 3)
    assert done.kept is not None
    assert count(done.kept) == 7
    assert restore(record, done.kept).answers == count(record) == 7


def test_an_open_notebook_goes_on_with_what_was_restored(record: Path) -> None:
    with closing(Store(record)) as store:
        backup = back_up(record)
        answer(store, 4)
        restore(record, backup.file)
        answer(store, 1)
        assert store.count() == count(record) == 4


def test_a_backup_of_an_older_schema_is_brought_to_todays(record: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "old.db")) as connection:
        connection.executescript((SCHEMAS / "1.sql").read_text(encoding="utf-8"))
    before = (tmp_path / "old.db").read_bytes()
    assert restore(record, tmp_path / "old.db").answers == 3
    with closing(Store(record)) as store:
        assert next(kept["response"] for kept in store.answers()) == "قمة"
    assert (tmp_path / "old.db").read_bytes() == before
    assert {one.why for one in backups(record)} == {"restore"}


def test_a_restore_needs_no_record_to_be_there(record: Path, tmp_path: Path) -> None:
    backup = back_up(record)
    done = restore(tmp_path / "new" / "record.db", backup.file)
    assert (done.kept, count(tmp_path / "new" / "record.db")) == (None, 3)
    assert stat.S_IMODE((tmp_path / "new" / "record.db").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


def test_an_export_is_restored_like_a_backup(record: Path, tmp_path: Path) -> None:
    with closing(Store(record)) as store:
        export_json(store, tmp_path / "all.json")
        answer(store, 1)
    assert restore(record, tmp_path / "all.json").answers == count(record) == 3


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "a shopping list": lambda data: b"my shopping list " * 100,
    "emptied": lambda data: b"",
    "half of it": lambda data: data[: len(data) // 2],
    "noise in the middle": lambda data: data[:5000] + b"\xff" * 30_000 + data[35_000:],
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_record_is_kept_as_it_lies_when_a_backup_takes_its_place(
    record: Path, damage: Callable[[bytes], bytes]
) -> None:
    backup = back_up(record)
    damaged = damage(record.read_bytes())
    record.write_bytes(damaged)
    done = restore(record, backup.file)
    assert count(record) == 3
    assert (done.kept is None) == (damaged == b"")
    if done.kept:
        assert (done.kept / "record.db").read_bytes() == damaged


def make_empty(file: Path) -> None:
    Store(file).close()


def make_newer(file: Path) -> None:
    with closing(Store(file)) as store:
        answer(store, 1)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")


def make_foreign(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE photo (id INTEGER)")


def make_damaged(file: Path) -> None:
    with closing(Store(file)) as store:
        answer(store, 60)
    data = file.read_bytes()
    file.write_bytes(data[:5000] + b"\xff" * 30_000 + data[35_000:])


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda file: None, "cannot be read"),
        (lambda file: file.mkdir(), "cannot be read"),
        (lambda file: file.touch(), "the backup is empty"),
        (lambda file: file.write_text("my shopping list"), "this file is no backup"),
        (lambda file: file.write_text("{"), "no export of a record"),
        (lambda file: file.write_text('{"format": "nashra-record", "version": 99}'), "schema 99"),
        (lambda file: file.write_text('{"format": "nashra-record", "version": 2}'), "no export"),
        (lambda file: file.write_bytes(b"SQLite format 3\0" + bytes(5000)), "damaged"),
        (make_empty, "holds no answer"),
        (make_newer, r"newer Nashra \(schema 99"),
        (make_foreign, "this file is no backup"),
        (make_damaged, "the backup is damaged"),
    ],
)
def test_what_is_no_good_backup_is_refused_and_the_record_stays(
    record: Path, tmp_path: Path, make: Callable[[Path], object], said: str
) -> None:
    make(tmp_path / "other.db")
    with pytest.raises(RecordError, match=said) as refusal:
        restore(record, tmp_path / "other.db")
    assert str(tmp_path / "other.db") in str(refusal.value)
    assert count(record) == 3
    assert [file.name for file in record.parent.iterdir() if file.name.startswith(".")] == []


def test_what_a_killed_restore_left_is_cleared_away_when_it_is_days_old(record: Path) -> None:
    left = record.parent / ".record.db.1.restoring"
    left.mkdir()
    now = datetime.now(UTC)
    daily(record, now=now)
    assert left.exists()
    daily(record, now=now + timedelta(days=3))
    assert not left.exists()
