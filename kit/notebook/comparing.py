"""Two reports beside each other: the text on the desk, and one to hold against it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit.errors import TextError
from kit.notebook import news_tables
from kit.text.marks import bare

if TYPE_CHECKING:
    import ipywidgets

    from kit.notebook.desk import Desk

_BESIDE = "repeat(auto-fit, minmax(min(100%, 380px), 1fr))"
"""As many reports in a row as have room to be read."""


def compare(first: "Desk") -> "ipywidgets.Widget":
    """Show the text of a desk beside a second report, and take any other as the second.

    The lesson's second report stands beside its first one. Beside an article of the learner's, and
    in a lesson without a second report, there is nothing until one is given.
    """
    import ipywidgets

    from kit.widgets.source_input import SourceInput

    place = ipywidgets.VBox([])

    def beside(text: str) -> str:
        second = type(first)(first.pack, article=text)
        if _letters(text) == _letters(first.document.text):
            raise TextError(_words(first, "same"), do=_words(first, "same_do"))
        place.children = tuple(_parts(first, second))
        first.second = second.document
        count = sum(1 for _ in second.document.words())
        return _words(first, "ready", words=count)

    given = "" if first.article else first.pack.other_report
    if given:
        beside(given)
    ask = [
        _say(first, "another" if given else "none"),
        SourceInput(on_text=beside, ui_lang=first.ui_lang),
    ]
    return ipywidgets.VBox([place, *ask] if given else [*ask, place])


def _parts(first: "Desk", second: "Desk") -> "Iterator[ipywidgets.Widget]":
    import ipywidgets

    columns = [_column(first, "first"), _column(second, "second")]
    yield ipywidgets.GridBox(
        columns, layout={"grid_template_columns": _BESIDE, "grid_gap": "0 8px"}
    )
    if first.document.attributions or second.document.attributions:
        yield first.table(news_tables.compared_voices(first.document, second.document))
    pairs = news_tables.attributed_or_asserted(first.document, second.document)
    yield first.table(pairs) if pairs.rows else _say(first, "no_pairs")


def _column(desk: "Desk", name: str) -> "ipywidgets.Widget":
    """One report: which it is, its text, and how many words each of its voices is given."""
    import ipywidgets

    heard = desk.chart("share") if desk.document.attributions else _say(desk, "nobody")
    parts = [_say(desk, name), desk.read(layers=("said",)), heard]
    return ipywidgets.VBox(parts, layout={"min_width": "0"})


def _say(desk: "Desk", key: str) -> "ipywidgets.Widget":
    from kit.widgets.notice import Notice

    return Notice(_words(desk, key), ui_lang=desk.ui_lang)


def _words(desk: "Desk", key: str, **values: object) -> str:
    from kit.widgets.strings import text

    return text(f"compare.{key}", desk.ui_lang, **values)


def _letters(text: str) -> str:
    """Return what makes two texts the same, however they are marked and spaced."""
    return " ".join(bare(text).split())
