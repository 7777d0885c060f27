"""Corrections in the data folder: one plain table, exported, imported, never lost."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kit.cli import main
from kit.errors import RecordError
from kit.lessons.corrections import Correction
from kit.progress import corrections
from kit.progress.folders import data_folder

ONE = Correction(
    scope="text",
    surface="العلم",
    was_lemma="عِلْم",
    was_pos="NOUN",
    lemma="عَلَم",
    pos="NOUN",
    gloss="=flag",
    text="0123456789abcdef",
    title="رفع الطلاب العلم",
    made="2026-11-23",
)
OTHER = replace(ONE, surface="علمًا", scope="everywhere", text="")


def test_a_correction_is_kept_replaced_and_undone(tmp_path: Path) -> None:
    corrections.keep(tmp_path, ONE)
    corrections.keep(tmp_path, OTHER)
    corrections.keep(tmp_path, replace(ONE, gloss="banner"))
    assert corrections.load(tmp_path).corrections == (OTHER, replace(ONE, gloss="banner"))
    corrections.undo(tmp_path, ONE)
    assert corrections.load(tmp_path).corrections == (OTHER,)


def test_on_the_first_day_there_are_none(tmp_path: Path) -> None:
    assert corrections.load(tmp_path / "none").corrections == ()


def test_the_table_is_for_people_and_no_cell_of_it_runs(tmp_path: Path) -> None:
    corrections.keep(tmp_path, ONE)
    header, line = corrections.file(tmp_path).read_text(encoding="utf-8-sig").splitlines()
    assert header.startswith("scope,surface,was_lemma")
    assert "'=flag" in line
    assert corrections.load(tmp_path).corrections == (ONE,)


def test_a_damaged_table_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    corrections.file(tmp_path).write_text("something else\n", encoding="utf-8")
    with pytest.raises(RecordError, match=r"corrections cannot be read.*nothing in it was changed"):
        corrections.keep(tmp_path, ONE)
    assert corrections.file(tmp_path).read_text(encoding="utf-8") == "something else\n"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(RecordError, match="cannot be"):
        corrections.keep(tmp_path / "file", ONE)


def test_the_command_lists_exports_and_imports(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    corrections.keep(data_folder(), ONE)
    file = tmp_path / "mine.csv"
    assert main(["corrections"]) == 0
    assert capsys.readouterr().out.startswith("text\tالعلم\tعِلْم/NOUN\tعَلَم/NOUN\t=flag\tرفع")
    assert main(["corrections", "--export", str(file)]) == 0
    assert main(["corrections", "--export", str(file)]) == 2
    assert "there already" in capsys.readouterr().err
    monkeypatch.setenv("NASHRA_DATA", str(tmp_path / "another-learner"))
    corrections.keep(data_folder(), OTHER)
    assert main(["corrections", "--import", str(file)]) == 0
    assert set(corrections.load(data_folder()).corrections) == {ONE, OTHER}


@pytest.mark.parametrize("text", [None, "scope,surface,lemma,pos\n", "a\n"])
def test_a_file_without_corrections_is_not_brought_in(
    text: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.csv"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert main(["corrections", "--import", str(file)]) == 2
    assert str(file) in capsys.readouterr().err
    assert corrections.load(data_folder()).corrections == ()


WRITER = """import sys, pathlib
from kit.lessons.corrections import Correction
from kit.progress import corrections
for n in range(25):
    word = dict(lemma="عَلَم", pos="NOUN", was_lemma="عِلْم", was_pos="NOUN")
    one = Correction(scope="everywhere", surface="علم" + sys.argv[2] * n, **word)
    corrections.keep(pathlib.Path(sys.argv[1]), one)"""


def test_two_notebooks_that_correct_at_once_lose_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    writers = [subprocess.Popen([*command, letter]) for letter in "بت"]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    assert len(corrections.load(tmp_path).corrections) == 49  # «علم» alone is of both
    assert [path.name for path in tmp_path.iterdir()] == ["corrections.csv"]


def test_a_turn_that_somebody_died_with_is_taken_over(tmp_path: Path) -> None:
    mark = tmp_path / "corrections.csv.lock"
    mark.touch()
    os.utime(mark, (0, 0))
    corrections.keep(tmp_path, ONE)
    assert corrections.load(tmp_path).corrections == (ONE,)


def test_who_waits_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kit.progress.turns.PATIENCE", 0.0)
    (tmp_path / "corrections.csv.lock").touch()
    with pytest.raises(RecordError, match=r"another program is changing corrections\.csv"):
        corrections.keep(tmp_path, ONE)
