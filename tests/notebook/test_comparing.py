"""Two reports beside each other: the lesson's second one, a given one, and what can go wrong."""

from dataclasses import replace

import pytest

from kit.lessons.load import load
from kit.notebook.desk import Desk
from kit.progress import choice
from kit.widgets.notice import Notice
from kit.widgets.quiz import Quiz
from kit.widgets.reader import Reader
from kit.widgets.source_input import SourceInput
from kit.widgets.table import Table

WARNED = "حذرت نقابة المعلمين من نقص الكتب في المدارس قبل بداية العام."
NOBODY = "في المدينة مدرسة كبيرة وحديقة جميلة."


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("NASHRA_HOME", str(tmp_path))
    monkeypatch.setenv("NASHRA_DATA", str(tmp_path / "data"))


@pytest.fixture(scope="module")
def pack():
    return load("summit")


def widgets(box, kind):
    found = [box] if isinstance(box, kind) else []
    return found + [one for child in getattr(box, "children", ()) for one in widgets(child, kind)]


def told(box):
    return " ".join(notice.text for notice in widgets(box, Notice))


def give(box, text):
    (field,) = widgets(box, SourceInput)
    field._receive(None, {"type": "text", "text": text}, [])
    return field


def test_the_lessons_second_report_stands_beside_the_first(pack):
    box = Desk(pack).compare()
    assert len(widgets(box, Reader)) == 2
    titles = [table.title for table in widgets(box, Table)]
    assert any("Who is heard" in title for title in titles)
    pairs = next(table for table in widgets(box, Table) if "asserted in the other" in table.title)
    assert {row[0] for row in pairs.rows} == {"first", "second"}


def test_a_given_report_takes_the_second_place(pack):
    box = Desk(pack).compare()
    field = give(box, WARNED)
    assert "The two reports stand beside each other." in field.status
    second = widgets(box, Reader)[1]
    assert len(second.report["attributions"]) == 1
    assert "Do they tell the same events?" in told(box)


def test_the_first_report_itself_is_refused_however_it_is_marked(pack):
    box = Desk(pack, article=WARNED).compare()
    field = give(box, f"  {WARNED.replace('حذرت', 'حذّرت')}\n")
    assert "the first report itself" in field.notice
    assert widgets(box, Reader) == []


def test_a_report_that_quotes_nobody_is_said_to(pack):
    box = Desk(pack).compare()
    give(box, NOBODY)
    assert "hears nobody" in told(box)


@pytest.mark.parametrize("article", [WARNED, ""])
def test_without_a_second_report_one_is_asked_for(pack, article):
    box = Desk(replace(pack, other_report=""), article=article).compare()
    assert "There is no second report" in told(box)
    assert widgets(box, Reader) == []
    give(box, NOBODY)
    assert len(widgets(box, Reader)) == 2


def test_it_speaks_arabic_on_request(pack, tmp_path):
    choice.change(tmp_path, ui_lang="ar")
    assert "الخبر الثاني" in told(Desk(pack).compare()).replace("ّ", "")


def test_a_quiz_on_two_reports_asks_about_the_second(pack):
    assert isinstance(Desk(pack).quiz("compare", count=3), Quiz)


def test_without_a_second_report_the_quiz_says_where_to_give_one(pack):
    desk = Desk(replace(pack, other_report=""))
    assert "Give one" in desk.quiz("compare", count=3).text
    give(desk.compare(), pack.other_report)
    assert isinstance(desk.quiz("compare", count=3), Quiz)
