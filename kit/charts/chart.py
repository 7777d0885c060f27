"""A chart: a title, rows, and the plotly figure drawn from those same rows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Cell = str | int | float
Row = tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """A column of a chart's table: its heading in English and Arabic and its cells' language."""

    name: str
    name_ar: str
    lang: str = "en"


@dataclass(frozen=True, kw_only=True, slots=True)
class Chart:
    """Rows and how they are drawn; ``draw`` imports plotly, so a chart nobody shows costs nothing.

    ``note`` says in a sentence how to read it, ``empty`` what to say where there are no rows.
    """

    id: str
    title: str
    title_ar: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    draw: Callable[["Chart"], Any]
    note: str = ""
    empty: str = "There is nothing to count here yet."

    def figure(self) -> Any:
        """Return the plotly Figure of the rows."""
        return self.draw(self)
