from pathlib import Path

import pytest

from kit.errors import RecordError
from kit.progress.choice import Choice, load, save


def test_a_choice_is_remembered_by_the_course_folder(tmp_path: Path) -> None:
    save(tmp_path, Choice(lesson="summit", article="/texts/مقال.txt"))
    assert load(tmp_path) == Choice(lesson="summit", article="/texts/مقال.txt")


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"lesson": "x"}'])
def test_a_damaged_choice_starts_afresh(tmp_path: Path, damaged: str) -> None:
    save(tmp_path, Choice(lesson="other"))
    (tmp_path / ".nashra/choice.json").write_text(damaged, encoding="utf-8")
    assert load(tmp_path) == Choice()


def test_a_choice_that_cannot_be_saved_is_said(tmp_path: Path) -> None:
    (tmp_path / ".nashra").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(RecordError, match="cannot be saved"):
        save(tmp_path, Choice())
