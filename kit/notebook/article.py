"""The last notebook's widget: any article, pasted or from a file, becomes a lesson at once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit.notebook import news_tables, tables
from kit.notebook.desk import Desk
from kit.notebook.opening import lesson

if TYPE_CHECKING:
    import ipywidgets

CHARTS = ("lemmas", "roots", "parts_of_speech", "coverage", "terms", "stances", "sources")


def your_article() -> "ipywidgets.Widget":
    """Take an article and show it in the reader, with its charts, terms, voices and a quiz."""
    import ipywidgets

    from kit.widgets.source_input import SourceInput
    from kit.widgets.strings import text as words

    place = ipywidgets.VBox([])

    def work_on(text: str) -> str:
        desk = Desk(lesson().pack, article=text)
        count = sum(1 for _ in desk.document.words())
        place.children = tuple(_parts(desk))
        return words("notebook.lesson_below", desk.ui_lang, words=count)

    return ipywidgets.VBox([SourceInput(on_text=work_on, ui_lang=lesson().ui_lang), place])


def _parts(desk: Desk) -> "Iterator[ipywidgets.Widget]":
    from kit.widgets.strings import text as words

    yield desk.read()
    for name in CHARTS:
        yield desk.chart(name)
    yield desk.table(tables.found_terms(desk.document))
    yield desk.table(news_tables.voices(desk.document))
    yield desk.quiz(title=words("notebook.article_quiz", desk.ui_lang))
