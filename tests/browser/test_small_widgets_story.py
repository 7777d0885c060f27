"""The table, the picker and the field for a text, used in JupyterLab."""

import pytest

TABLE = """from kit.charts.chart import Column
from kit.widgets.table import Table
Table([("سِيَادَة", "sovereignty", 3), ("اتِّفَاق", "agreement", 12), ("أَمْن", "=security", 7)],
    [Column(name="word", name_ar="الكلمة", lang="ar"), Column(name="English", name_ar="الإنجليزية"),
     Column(name="count", name_ar="العدد")], title="Words", filename="words")"""
PICKER = """from kit.widgets.picker import Choice, Picker
picker = Picker([Choice(value="summit", label="The summit", label_ar="القمّة", detail="B1+"),
    Choice(value="ports", label="Ports")])
picker"""
SOURCE = """from kit.errors import TextError
from kit.widgets.source_input import SourceInput
def take(text):
    if "!" in text:
        raise TextError("this is not a report.", do="Paste another.")
    return f"{len(text.split())} words read"
source = SourceInput(take)
source"""


def rows(page):
    return page.locator(".nashra-table tbody tr td:first-child").all_inner_texts()


def test_a_table_is_sorted_filtered_and_saved(desk):
    desk.run(TABLE)
    page = desk.page
    page.get_by_role("button", name="count").click()
    assert rows(page) == ["اتِّفَاق", "أَمْن", "سِيَادَة"]
    assert page.locator('th[aria-sort="descending"]').inner_text().startswith("count")
    page.get_by_role("searchbox", name="Filter").fill("امن")
    assert rows(page) == ["أَمْن"]
    with page.expect_download() as started:
        page.get_by_role("button", name="Download CSV").click()
    assert started.value.suggested_filename == "words.csv"
    saved = started.value.path().read_text(encoding="utf-8-sig")
    assert saved.splitlines()[0] == "word,English,count"
    assert "'=security" in saved


def test_a_lesson_is_picked(desk):
    desk.run(PICKER)
    desk.page.get_by_role("radio", name="Ports").check()
    desk.page.wait_for_function(
        "document.querySelector('.nashra-picker input:checked').value === 'ports'"
    )
    assert desk.kernel("picker.value") == "ports"


@pytest.fixture
def source(desk):
    desk.run(SOURCE)
    return desk


def test_a_pasted_text_reaches_python(source):
    source.page.get_by_label("Paste the text here").fill("أعلن الوزير الخبر")
    source.page.get_by_role("button", name="Use this text").click()
    source.page.get_by_text("3 words read").wait_for()
    assert source.kernel("source.text") == "أعلن الوزير الخبر"


def test_a_file_reaches_python(source):
    content = "أعلن الوزير".encode("cp1256")
    source.page.locator("input[type=file]").set_input_files(
        {"name": "report.txt", "mimeType": "text/plain", "buffer": content}
    )
    source.page.get_by_text("2 words read").wait_for()


def test_a_fault_is_said_as_text(source):
    source.page.get_by_label("Paste the text here").fill("خبر!")
    source.page.get_by_role("button", name="Use this text").click()
    source.page.get_by_role("alert").get_by_text("this is not a report.").wait_for()
