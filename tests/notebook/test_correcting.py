"""A word corrected on its card is corrected in every notebook, and can be undone."""

from pathlib import Path

import pytest

from kit.lessons import compiled
from kit.lessons.drafting.draft import draft
from kit.lessons.drafting.recompile import recompile
from kit.lessons.load import load
from kit.notebook.desk import Desk
from kit.notebook.opening import lesson
from kit.progress import corrections
from kit.progress.folders import data_folder
from kit.sources.article import Article
from kit.widgets.reader import Reader

TEXT = "زار الوزير المدرسة. وقال إن الوزير سعيد.\nقال الوزير إن الخطة جاهزة.\n"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    draft(Article(text=TEXT), tmp_path / "pack")
    return tmp_path / "pack"


def index(reader: Reader, surface: str) -> int:
    return next(at for at, token in enumerate(reader._document.tokens) if token.surface == surface)


def correct(reader: Reader, surface: str, *, scope: str, **reading: str) -> None:
    message = {"type": "correct", "token": index(reader, surface), "scope": scope}
    given = {"lemma": "وِزْر", "pos": "NOUN", "gloss": "burden", "root": "وزر", **reading}
    reader._receive(reader, {**message, "reading": given}, [])


def test_a_correction_is_shown_at_once_and_in_the_next_notebook(pack: Path) -> None:
    desk = lesson(pack)
    reader = desk.read()
    correct(reader, "الوزير", scope="text")
    at = index(reader, "الوزير")
    assert reader.notice == ""
    assert (reader.report["tokens"][at]["o"], reader.report["tokens"][at]["c"]) == (
        "corrected",
        "text",
    )
    assert [t.gloss for t in desk.document.tokens if t.surface == "الوزير"] == ["burden"] * 3
    again = lesson(pack)
    assert again is not desk
    assert [t.gloss for t in again.document.tokens if t.surface == "الوزير"] == ["burden"] * 3


def test_a_correction_for_one_place_holds_there(pack: Path) -> None:
    desk = Desk(load(pack))
    correct(desk.read(), "الوزير", scope="here")
    assert [t.gloss == "burden" for t in desk.document.tokens if t.surface == "الوزير"] == [
        *(True, False, False)
    ]


def test_a_corrected_word_can_be_corrected_again_and_undone(pack: Path) -> None:
    desk = Desk(load(pack))
    reader = desk.read()
    before = desk.document
    correct(reader, "الوزير", scope="text")
    correct(reader, "الوزير", scope="text", gloss="load")
    assert [one.gloss for one in corrections.load(data_folder()).corrections] == ["load"]
    reader._receive(reader, {"type": "undo", "token": index(reader, "الوزير")}, [])
    assert corrections.load(data_folder()).corrections == ()
    assert desk.document.tokens == before.tokens
    assert "c" not in reader.report["tokens"][index(reader, "الوزير")]


def test_one_for_all_texts_holds_in_another_lesson(pack: Path) -> None:
    correct(Desk(load(pack)).read(), "الوزير", scope="everywhere")
    other = Desk(load("summit"), article="رحّب الوزير بالقرار.")
    assert [t.gloss for t in other.document.tokens if t.surface == "الوزير"] == ["burden"]


def test_what_no_longer_fits_is_said_above_the_text_and_kept(pack: Path) -> None:
    correct(Desk(load(pack)).read(), "الوزير", scope="here")
    (kept,) = corrections.load(data_folder()).corrections
    file = corrections.file(data_folder())
    file.write_text(
        file.read_text(encoding="utf-8").replace(f",{kept.start},", ",3,"), encoding="utf-8"
    )
    assert "no longer fit" in Desk(load(pack)).read().notice
    assert len(corrections.load(data_folder()).corrections) == 1


def test_a_damaged_table_is_said_above_a_text_that_can_still_be_read(pack: Path) -> None:
    data_folder().mkdir(parents=True)
    corrections.file(data_folder()).write_text("x\n", encoding="utf-8")
    reader = Desk(load(pack)).read()
    assert "corrections cannot be read" in reader.notice
    assert reader.report["tokens"]


def test_a_teachers_corrections_in_the_packs_folder_belong_to_the_pack(pack: Path) -> None:
    correct(Desk(load(pack)).read(), "الوزير", scope="text")
    corrections.export(data_folder(), pack / "corrections.csv")
    corrections.file(data_folder()).unlink()
    recompile(pack)
    found = [t for t in compiled.reading(load(pack)).tokens if t.surface == "الوزير"]
    assert [t.gloss for t in found] == ["burden"] * 3
