import json
import os
import stat
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kit.cli import main
from kit.progress.entries import GivenAnswer
from kit.progress.own import open_own, where

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def folder() -> Path:
    """Give the learner's data folder, with a record of two answers in it."""
    answer(2)
    return Path(os.environ["NASHRA_DATA"])


def answer(count: int) -> None:
    with closing(open_own()) as store:
        for number in range(count):
            store.record(
                GivenAnswer(
                    at=NOON,
                    item="i1",
                    family="meaning",
                    skill="recall",
                    lexeme="w",
                    response=f"={number}",
                    credit=1,
                    right=True,
                )
            )


def count() -> int:
    with closing(open_own()) as store:
        return store.count()


def test_a_backup_comes_back_with_the_former_record_kept(folder: Path, capsys: Printed) -> None:
    assert main(["backup"]) == 0
    (backup,) = (folder / "backups").iterdir()
    assert str(backup) in capsys.readouterr().out
    answer(3)
    assert main(["restore"]) == 0
    assert f"asked\t{backup}" in capsys.readouterr().out
    assert main(["restore", str(backup)]) == 0
    printed = capsys.readouterr().out
    assert "restored: 2 answers" in printed
    assert "former one is kept" in printed
    assert count() == 2


def test_a_backup_is_written_where_it_is_wanted_but_never_over_a_file(
    folder: Path, tmp_path: Path, capsys: Printed
) -> None:
    assert main(["backup", str(tmp_path / "my.db")]) == 0
    assert main(["backup", str(tmp_path / "my.db")]) == 2
    assert "there is such a file" in capsys.readouterr().err
    assert main(["backup", str(tmp_path / "none" / "my.db")]) == 2
    assert "there is no such folder" in capsys.readouterr().err


def test_day_one_has_no_record_and_no_backup(capsys: Printed) -> None:
    assert main(["backup"]) == 2
    assert "no record yet" in capsys.readouterr().err
    assert main(["restore"]) == 0
    assert "no backup yet" in capsys.readouterr().out


def test_an_empty_backup_is_refused(folder: Path, tmp_path: Path, capsys: Printed) -> None:
    (tmp_path / "empty.db").touch()
    assert main(["restore", str(tmp_path / "empty.db")]) == 2
    assert "the backup is empty" in capsys.readouterr().err
    assert count() == 2


def test_an_export_comes_out_as_json_and_as_tables_and_goes_back(
    folder: Path, tmp_path: Path, capsys: Printed
) -> None:
    assert main(["export", "--json", str(tmp_path / "all.json")]) == 0
    assert main(["export", "--csv", str(tmp_path / "tables")]) == 0
    assert len(json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))["answer"]) == 2
    assert "'=1" in (tmp_path / "tables" / "answer.csv").read_text(encoding="utf-8")
    answer(1)
    assert main(["restore", str(tmp_path / "all.json")]) == 0
    assert count() == 2


@pytest.mark.parametrize(("typed", "code", "left"), [("forget", 0, 0), ("no", 1, 2), ("", 1, 2)])
def test_forgetting_asks_first(
    folder: Path, monkeypatch: pytest.MonkeyPatch, typed: str, code: int, left: int
) -> None:
    monkeypatch.setattr("builtins.input", lambda _: typed)
    assert main(["forget"]) == code
    assert count() == left


def test_forgetting_without_asking_takes_the_backups_along(folder: Path, capsys: Printed) -> None:
    main(["backup"])
    assert main(["forget", "--yes"]) == 0
    assert "Erased: 2 answers, 1 backups" in capsys.readouterr().out
    assert list((folder / "backups").iterdir()) == []


def test_a_record_on_a_server_is_backed_up_by_whoever_runs_it(
    monkeypatch: pytest.MonkeyPatch, capsys: Printed, tmp_path: Path
) -> None:
    monkeypatch.setenv("NASHRA_RECORD", "postgresql://me:secret@host/nashra")
    for command in (["backup"], ["restore"], ["restore", str(tmp_path / "a.db")]):
        assert main(command) == 2
        said = capsys.readouterr().err
        assert "pg_dump" in said
        assert "nashra export" in said
        assert "secret" not in said


@pytest.mark.parametrize("given", ["{}/mine.db", "sqlite:///{}/mine.db"])
def test_the_record_is_where_the_learner_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: str
) -> None:
    monkeypatch.setenv("NASHRA_RECORD", given.format(tmp_path))
    assert where() == tmp_path / "mine.db"
    answer(1)
    assert (tmp_path / "mine.db").exists()


def test_opening_at_the_desk_makes_the_backup_of_the_day_once(folder: Path) -> None:
    import threading

    for _ in range(2):
        open_own(backup=True).close()
        for thread in threading.enumerate():
            if thread.name == "nashra-backup":
                thread.join()
    (backup,) = (folder / "backups").iterdir()
    assert backup.name.endswith("-daily.db")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
