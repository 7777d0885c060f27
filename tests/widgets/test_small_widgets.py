"""The table, the picker and the field for a text, without a browser."""

import csv
import io

import pytest

from kit.charts.chart import Column
from kit.rows import safe_cell
from kit.sources.read import LARGEST
from kit.widgets.picker import Choice, Picker
from kit.widgets.source_input import SourceInput
from kit.widgets.table import Table

COLUMNS = (Column(name="word", name_ar="الكلمة", lang="ar"), Column(name="count", name_ar="العدد"))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1"])
def test_no_saved_cell_runs_as_a_formula(cell):
    assert safe_cell(cell) == "'" + cell


@pytest.mark.parametrize("cell", [-3, 2.5, "كلمة", "a=b", ""])
def test_numbers_and_plain_text_are_saved_as_they_are(cell):
    assert safe_cell(cell) == cell


def test_a_table_is_saved_whole_and_read_back():
    table = Table([("كَلِمَة", 2), ('a "quoted", one', 1)], COLUMNS, filename="words")
    assert table.csv.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(table.csv.removeprefix("\ufeff"))))
    assert rows == [["word", "count"], ["كَلِمَة", "2"], ['a "quoted", one', "1"]]


def test_the_button_is_answered_with_the_file(monkeypatch):
    table = Table([("كلمة", 2)], COLUMNS, filename="words")
    sent = []
    monkeypatch.setattr(table, "send", sent.append)
    table.receive({"type": "csv"}, [])
    assert sent == [{"type": "csv", "name": "words.csv", "text": table.csv}]


def test_the_first_choice_is_chosen_unless_told_otherwise():
    choices = [Choice(value="a", label="A"), Choice(value="b", label="B")]
    assert Picker(choices).value == "a"
    assert Picker(choices, value="b").value == "b"
    assert Picker(choices, value="gone").value == "a"
    assert Picker([]).value == ""


def test_a_new_choice_is_handed_on_and_a_strange_one_refused():
    picked = []
    picker = Picker(
        [Choice(value="a", label="A"), Choice(value="b", label="B")], on_pick=picked.append
    )
    picker.value = "b"
    picker.value = "unheard of"
    assert picked == ["b"]
    assert picker.value == "b"


def test_a_file_of_any_known_format_is_read_and_a_guess_said():
    source = SourceInput(lambda text: "Read.")
    source.receive({"type": "file", "name": "a.md"}, ["# **خبر** عاجل".encode("cp1256")])
    assert (source.text, source.article.title) == ("خبر عاجل", "خبر عاجل")
    assert source.status.startswith("Read. The file does not say its encoding")


@pytest.mark.parametrize(
    ("message", "data", "sentence"),
    [
        ({"type": "file", "name": "a.png"}, b"\x00\x01\x02\x03", "a.png: the kit does not read"),
        ({"type": "file", "name": "a.txt"}, b"x" * (LARGEST + 1), "the limit is 4 MB"),
        ({"type": "text", "text": "Only English."}, b"", "no Arabic"),
    ],
)
def test_what_is_no_report_is_said_in_the_widget(message, data, sentence):
    source = SourceInput(lambda text: None)
    source._receive(source, message, [data])
    assert sentence in source.notice


def test_a_text_is_handed_on_and_what_came_of_it_is_said():
    source = SourceInput(lambda text: f"{len(text)} letters")
    source.receive({"type": "text", "text": "خبر"}, [])
    assert (source.text, source.status) == ("خبر", "3 letters")


def test_a_callback_that_says_nothing_gets_the_number_of_words():
    source = SourceInput(lambda text: None, ui_lang="ar")
    source.receive({"type": "file", "name": "a.txt"}, [memoryview("خبر عاجل".encode())])
    assert source.status == "جاهز. عدد الكلمات: 2."


@pytest.mark.parametrize("text", ["", "  \n", "\u200f\ufeff"])
def test_an_empty_text_is_said_in_the_widget(text):
    source = SourceInput(lambda text: None)
    source._receive(source, {"type": "text", "text": text}, [])
    assert source.notice.startswith("There is no text yet")
    assert source.text == ""
