"""A plain table: sorted by a click, filtered by typing, saved as CSV; a chart's twin or a list."""

from collections.abc import Iterable, Sequence
from typing import Any

import traitlets

from kit.charts.chart import Cell, Column
from kit.rows import to_csv
from kit.widgets.base import KitWidget, source, style


class Table(KitWidget):
    """Rows under sortable headings, with a filter and a button that saves them as CSV."""

    _esm = source("table")
    _css = style("table")
    _sections = ("table",)

    rows: traitlets.List[Any] = traitlets.List().tag(sync=True)
    columns: traitlets.List[Any] = traitlets.List().tag(sync=True)
    paper: traitlets.List[int] = traitlets.List(traitlets.Int()).tag(sync=True)
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
            options: ``ui_lang`` to start with; ``paper``, the columns that are printed, by
                number from 0, where not all of them are.
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
