import json
from pathlib import Path

import pytest

from kit.course import deliver, fingerprint, shipped_folder
from kit.errors import KitError


def notebook(path: Path, *sources: str, outputs: bool = False) -> None:
    """Write a notebook with one code cell for each source."""
    path.parent.mkdir(parents=True, exist_ok=True)
    cells = [
        {
            "cell_type": "code",
            "source": [source],
            "metadata": {},
            "outputs": [{"output_type": "stream", "name": "stdout", "text": "1"}]
            if outputs
            else [],
            "execution_count": 1 if outputs else None,
        }
        for source in sources
    ]
    content = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(content), encoding="utf-8")


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    notebook(tmp_path / "shipped" / "01_read.ipynb", "kit.lesson().read()")
    return tmp_path / "shipped"


def outcomes(folder: Path, shipped: Path, release: str = "1") -> list[str]:
    return [d.outcome for d in deliver(folder, shipped=shipped, release=release)]


def test_the_first_time_every_notebook_is_copied(tmp_path: Path, shipped: Path) -> None:
    assert outcomes(tmp_path / "mine", shipped) == ["copied"]
    assert fingerprint(tmp_path / "mine/01_read.ipynb") == fingerprint(shipped / "01_read.ipynb")


def test_the_second_time_nothing_is_touched(tmp_path: Path, shipped: Path) -> None:
    outcomes(tmp_path, shipped)
    before = (tmp_path / "01_read.ipynb").stat().st_mtime_ns
    assert outcomes(tmp_path, shipped) == ["kept"]
    assert (tmp_path / "01_read.ipynb").stat().st_mtime_ns == before


def test_a_notebook_that_was_only_run_is_updated(tmp_path: Path, shipped: Path) -> None:
    outcomes(tmp_path, shipped)
    notebook(tmp_path / "01_read.ipynb", "kit.lesson().read()", outputs=True)
    notebook(shipped / "01_read.ipynb", "new")
    assert outcomes(tmp_path, shipped, "2") == ["updated"]
    assert fingerprint(tmp_path / "01_read.ipynb") == fingerprint(shipped / "01_read.ipynb")


def test_a_changed_notebook_stays_and_the_newer_one_arrives_beside_it(
    tmp_path: Path, shipped: Path
) -> None:
    outcomes(tmp_path, shipped)
    notebook(tmp_path / "01_read.ipynb", "my own notes")
    mine = (tmp_path / "01_read.ipynb").read_bytes()
    assert outcomes(tmp_path, shipped) == ["kept"]
    notebook(shipped / "01_read.ipynb", "new")
    assert outcomes(tmp_path, shipped, "2") == ["beside"]
    assert (tmp_path / "01_read.ipynb").read_bytes() == mine
    beside = tmp_path / "01_read (2).ipynb"
    assert fingerprint(beside) == fingerprint(shipped / "01_read.ipynb")
    assert outcomes(tmp_path, shipped, "2") == ["kept"], "it is told once"


def test_a_learners_own_notebook_of_the_same_name_is_kept(tmp_path: Path, shipped: Path) -> None:
    notebook(tmp_path / "01_read.ipynb", "I had one already")
    assert outcomes(tmp_path, shipped) == ["beside"]


def test_a_changed_notebook_and_a_changed_newer_one_beside_it_both_stay(
    tmp_path: Path, shipped: Path
) -> None:
    notebook(tmp_path / "01_read.ipynb", "mine")
    notebook(tmp_path / "01_read (1).ipynb", "mine too")
    deliver(tmp_path, shipped=shipped, release="1")
    assert "mine too" in (tmp_path / "01_read (1).ipynb").read_text(encoding="utf-8")


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"cells": 3}', "\x00"])
def test_a_damaged_notebook_counts_as_the_learners_own(
    tmp_path: Path, shipped: Path, damaged: str
) -> None:
    (tmp_path / "01_read.ipynb").write_text(damaged, encoding="utf-8")
    assert outcomes(tmp_path, shipped) == ["beside"]
    assert (tmp_path / "01_read.ipynb").read_text(encoding="utf-8") == damaged


def test_a_damaged_record_of_deliveries_loses_nothing(tmp_path: Path, shipped: Path) -> None:
    outcomes(tmp_path, shipped)
    (tmp_path / ".nashra/delivered.json").write_text("{", encoding="utf-8")
    notebook(tmp_path / "01_read.ipynb", "mine")
    assert outcomes(tmp_path, shipped) == ["beside"]


def test_a_folder_that_is_a_file_is_said_plainly(tmp_path: Path, shipped: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(KitError, match="--dir"):
        deliver(tmp_path / "taken", shipped=shipped, release="1")


def test_the_course_has_its_eight_notebooks() -> None:
    assert [path.stem for path in sorted(shipped_folder().glob("*.ipynb"))] == [
        "00_start",
        "01_read",
        "02_vocabulary",
        "03_political_terms",
        "04_reporting_verbs",
        "05_who_said_what",
        "06_review",
        "07_your_article",
    ]
