"""The last notebook's widget: any article, pasted or from a file, becomes a lesson at once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit.notebook import tables
from kit.notebook.desk import Desk, lesson

if TYPE_CHECKING:
    import ipywidgets

CHARTS = ("lemmas", "roots", "parts_of_speech", "coverage", "terms", "stances", "sources")


def your_article() -> "ipywidgets.Widget":
    """Take an article and show it in the reader, with its charts, terms, voices and a quiz."""
    import ipywidgets

    from kit.widgets.source_input import SourceInput

    place = ipywidgets.VBox([])

    def work_on(text: str) -> str:
        desk = Desk(lesson().pack, article=text)
        count = sum(1 for _ in desk.document.words())
        place.children = tuple(_parts(desk))
        return f"{count} words. Your lesson is below."

    return ipywidgets.VBox([SourceInput(on_text=work_on), place])


def _parts(desk: Desk) -> "Iterator[ipywidgets.Widget]":
    yield desk.read()
    for name in CHARTS:
        yield desk.chart(name)
    yield tables.widget(tables.found_terms(desk.document))
    yield tables.widget(tables.voices(desk.document))
    yield desk.quiz(title="A quiz on your article")
