"""axe-core finds nothing serious inside the kit's widgets, light or dark, closed or in use."""

import pytest

CELLS = """from kit.charts.chart import Column
from kit.practice.item import Item, Option
from kit.widgets.picker import Choice, Picker
from kit.widgets.quiz import Quiz
from kit.widgets.reader import LAYERS, Reader
from kit.widgets.source_input import SourceInput
from kit.widgets.table import Table
reader = Reader(sample.document(), translation=sample.TRANSLATION, cues=sample.CUES,
    terms=sample.TERMS, names=sample.NAMES, layers=list(LAYERS))
options = tuple(Option(text=text, lang="ar") for text in ("عن", "على", "من"))
item = Item(id="q", family="gap", skill="use", lexeme="x", prompt="Which fits?",
    prompt_ar="أيّها يناسب؟", stem="شدّد ____ الأمر.", stem_lang="ar", key=("على",),
    explanation="شدّد على", options=options)
typed = Item(id="t", family="plural", skill="form", lexeme="x", prompt="Write the plural.",
    prompt_ar="اكتب الجمع.", stem="قرار", stem_lang="ar", key=("قرارات",), explanation="Sound.")
quizzes = [Quiz([item], title="One"), Quiz([typed], title="Two")]
done = Quiz([item], title="Done")
done.receive({"type": "answer", "item": "q", "response": 0}, [])
table = Table([("أمن", "security", 3)], [Column(name="word", name_ar="الكلمة", lang="ar"),
    Column(name="English", name_ar="الإنجليزية"), Column(name="count", name_ar="العدد")], title="T")
picker = Picker([Choice(value="a", label="A"), Choice(value="b", label="B")])"""
SHOW = """import ipywidgets
ipywidgets.VBox([reader, *quizzes, done, table, picker, SourceInput(lambda text: None)])"""


def serious(page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, context=".nashra").response["violations"]
    return [
        (fault["id"], node["html"][:200], node["failureSummary"])
        for fault in found
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
@pytest.mark.parametrize("ui_lang", ["en", "ar"])
def test_nothing_serious_inside_the_widgets(desk, sample_cell, theme, ui_lang):
    desk.run(sample_cell, CELLS, SHOW)
    desk.theme(theme)
    page = desk.page
    desk.kernel(
        f"[setattr(w, 'ui_lang', {ui_lang!r}) for w in [reader, *quizzes, done, table, picker]]"
    )
    page.locator(f".nashra-picker[lang={ui_lang}]").wait_for()
    page.locator(".nashra-text .w", has_text="حذّرت").click()
    page.keyboard.press("t")
    page.locator(".nashra-english").wait_for()
    assert serious(page) == []
