"""The compiled analysis: the same Document as a new one, and known when it is stale."""

import json
import shutil
from pathlib import Path

import pytest

from kit.language.stored import from_data, to_data
from kit.lessons import compiled
from kit.lessons.analysis import analyse
from kit.lessons.load import load, packs_folder, shipped


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_analysis_is_what_the_engine_gives_today(name: str) -> None:
    lesson = load(name)
    fresh = to_data(analyse(lesson.reading, lesson=lesson))
    kept = json.loads((lesson.folder / compiled.FILE).read_text(encoding="utf-8"))["document"]
    assert json.loads(json.dumps(fresh)) == kept, f"run python -m kit.lessons.compiled {name}"


@pytest.mark.parametrize("name", shipped())
def test_a_document_comes_back_from_json_as_it_was(name: str) -> None:
    lesson = load(name)
    document = analyse(lesson.reading, lesson=lesson)
    again = from_data(
        json.loads(json.dumps(to_data(document))), lexemes=compiled.known_lexemes(lesson)
    )
    assert again == document


def test_an_edited_reading_makes_the_analysis_stale_and_is_analysed_anew(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(packs_folder() / "summit", tmp_path / "summit"))
    assert compiled.is_fresh(load(pack))
    (pack / "reading.txt").write_text("قَالَ الْوَزِيرُ إِنَّ الْقِمَّةَ نَجَحَتْ.\n", encoding="utf-8")
    assert not compiled.is_fresh(load(pack))
    assert [token.lemma for token in compiled.reading(load(pack)).words()][1] == "وَزِير"


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"made_from": "x"}'])
def test_a_damaged_analysis_is_made_anew(tmp_path: Path, damage: str) -> None:
    pack = Path(shutil.copytree(packs_folder() / "summit", tmp_path / "summit"))
    (pack / "analysis.json").write_text(damage, encoding="utf-8")
    lesson = load(pack)
    assert not compiled.is_fresh(lesson)
    assert len(list(compiled.reading(lesson).words())) > 600


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="format 99"):
        from_data({"format": 99}, lexemes=())
