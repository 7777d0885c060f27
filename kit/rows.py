"""Tables as CSV: read row by row, each cell reachable with its place, and written safely."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kit.errors import PackError

SEPARATOR = " | "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One row of a table: its cells by column name, and its line ``number`` in the file."""

    file: str
    number: int
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """Return a cell's text without the white space around it; empty where there is none."""
        return self.cells.get(column, "").strip()

    def several(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell that lists several things, separated by ``|``."""
        return tuple(part.strip() for part in self.text(column).split("|") if part.strip())

    def number_in(self, column: str) -> float | None:
        """Return a cell's number, or None where the cell is empty.

        Raises:
            PackError: the cell holds something that is not a number.
        """
        text = self.text(column)
        if not text:
            return None
        try:
            return float(text)
        except ValueError:
            raise PackError(
                f"{text!r} is not a number.", where=self.place(column), do="Write a number."
            ) from None

    def place(self, column: str) -> str:
        """Return ``file:row: field`` for a message about this cell."""
        return f"{self.file}:{self.number}: {column}"


def read_rows(path: Path, columns: Sequence[str] = ()) -> tuple[Row, ...]:
    """Read a UTF-8 CSV table with a header row.

    Args:
        path: the file.
        columns: names the header must have; others are kept too.

    Raises:
        PackError: the file is missing, not UTF-8, or lacks a column.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            separator = _separator(file.readline())
            file.seek(0)
            reader = csv.DictReader(file, delimiter=separator)
            return tuple(_rows(path, reader, columns))
    except FileNotFoundError:
        raise PackError("the file is missing.", where=path.name, do="Put it back.") from None
    except UnicodeDecodeError:
        raise PackError(
            "the file is not UTF-8.", where=path.name, do="Save it as CSV UTF-8 in the spreadsheet."
        ) from None


def _separator(header: str) -> str:
    """Return what parts the cells: in many countries a spreadsheet saves them with semicolons."""
    return ";" if ";" in header and "," not in header else ","


def _rows(path: Path, reader: "csv.DictReader[str]", columns: Sequence[str]) -> Iterator[Row]:
    missing = [name for name in columns if name not in (reader.fieldnames or ())]
    if missing:
        raise PackError(
            f"the header has no column {', '.join(missing)}.",
            where=f"{path.name}:1",
            do="Add it to the first row.",
        )
    for cells in reader:
        kept = {name: value or "" for name, value in cells.items() if isinstance(name, str)}
        yield Row(file=path.name, number=reader.line_num, cells=kept)


def to_csv(header: Sequence[str], rows: Iterable[Sequence[str | float]]) -> str:
    """Write a table for a spreadsheet: a byte order mark first, no cell that runs as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([safe_cell(name) for name in header])
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return "\ufeff" + out.getvalue()


def safe_cell(cell: str | float) -> str | float:
    """Put an apostrophe before text that a spreadsheet would run as a formula."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA):
        return "'" + cell
    return cell


def plain_cell(cell: str) -> str:
    """Take off the apostrophe that ``safe_cell`` put before a text."""
    return cell[1:] if cell.startswith("'") and safe_cell(cell[1:]) == cell else cell
