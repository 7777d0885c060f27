"""A plain table: sorted by a click, filtered by typing, saved as CSV; a chart's twin or a list."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

import traitlets

from kit.charts.chart import Cell, Column
from kit.widgets.base import KitWidget, source, style

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Table(KitWidget):
    """Rows under sortable headings, with a filter and a button that saves them as CSV."""

    _esm = source("table")
    _css = style("table")
    _sections = ("table",)

    rows: traitlets.List[Any] = traitlets.List().tag(sync=True)
    columns: traitlets.List[Any] = traitlets.List().tag(sync=True)
    title = traitlets.Unicode("").tag(sync=True)
    folded = traitlets.Bool(False).tag(sync=True)

    def __init__(
        self,
        rows: Iterable[Sequence[Cell]],
        columns: Sequence[Column],
        *,
        title: str = "",
        filename: str = "table",
        folded: bool = False,
        **options: Any,
    ) -> None:
        """Show ``rows``.

        Args:
            rows: the cells of each row, text or numbers.
            columns: the columns, in order, with the language of their cells.
            title: the table's caption.
            filename: the saved file's name, without ``.csv``.
            folded: whether the table opens only when asked for.
            options: ``ui_lang`` to start with.
        """
        self._columns, self._filename = tuple(columns), filename
        super().__init__(
            rows=[list(row) for row in rows],
            columns=[
                {"label": column.name, "label_ar": column.name_ar, "lang": column.lang}
                for column in columns
            ],
            title=title,
            folded=folded,
            **options,
        )

    @property
    def csv(self) -> str:
        """Return the whole table as CSV."""
        return to_csv([column.name for column in self._columns], self.rows)

    def receive(self, message: dict[str, Any], buffers: list[bytes]) -> None:
        """Hand the table to the page to save, when its button was pressed."""
        if message.get("type") == "csv":
            self.send({"type": "csv", "name": f"{self._filename}.csv", "text": self.csv})


def to_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Write a table for a spreadsheet: a byte order mark first, no cell that runs as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([safe_cell(name) for name in header])
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return "\ufeff" + out.getvalue()


def safe_cell(cell: Cell) -> Cell:
    """Put an apostrophe before text that a spreadsheet would run as a formula."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA):
        return "'" + cell
    return cell
