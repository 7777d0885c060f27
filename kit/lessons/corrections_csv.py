"""Corrections as a plain table: readable in a spreadsheet, and nothing in it is ever dropped."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from kit.errors import PackError
from kit.lessons.corrections import EVERYWHERE, HERE, SCOPES, Correction
from kit.lessons.rules.tables import UPOS
from kit.rows import Row, plain_cell, read_rows, to_csv
from kit.text.marks import ordered

FILE = "corrections.csv"
COLUMNS = (
    *("scope", "surface", "was_lemma", "was_pos", "lemma", "pos", "gloss", "root"),
    *("title", "text", "start", "made"),
)
_NEEDED = ("scope", "surface", "lemma", "pos")


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """The corrections of a file, and the rows that say nothing the kit understands."""

    corrections: tuple[Correction, ...] = ()
    strange: tuple[Row, ...] = ()

    def with_(self, correction: Correction) -> "Table":
        """Return the table with one more; an earlier one of the same key gives way."""
        return replace(self, corrections=(*self.without(correction).corrections, correction))

    def without(self, correction: Correction) -> "Table":
        """Return the table without the correction of this key."""
        kept = tuple(one for one in self.corrections if one.key != correction.key)
        return replace(self, corrections=kept)

    def text(self) -> str:
        """Return the whole table as CSV, strange rows last and as they were."""
        known = [_cells(one) for one in self.corrections]
        strange = [row.cells for row in self.strange]
        extra = dict.fromkeys(name for cells in strange for name in cells if name not in COLUMNS)
        header = (*COLUMNS, *extra)
        rows = ([cells.get(name, "") for name in header] for cells in (*known, *strange))
        return to_csv(header, rows).replace("\r\n", "\n")


def read(path: Path) -> Table:
    """Read a table of corrections; an empty one where there is no file.

    Raises:
        PackError: the file is no such table.
    """
    if not path.exists():
        return Table()
    found: list[Correction] = []
    strange: list[Row] = []
    for row in read_rows(path, _NEEDED):
        try:
            found.append(correction(row))
        except PackError:
            strange.append(row)
    return Table(corrections=latest(found), strange=tuple(strange))


def latest(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Return of every two corrections with the same key the later one."""
    return tuple({one.key: one for one in corrections}.values())


def correction(row: Row) -> Correction:
    """Read one row.

    Raises:
        PackError: it has a scope or a part of speech there is not, or lacks what its scope needs.
    """
    cells = {name: plain_cell(row.text(name)) for name in COLUMNS}
    scope, start = cells["scope"], cells["start"]
    needs = {"surface": True, "lemma": True, "text": scope != EVERYWHERE, "start": scope == HERE}
    for name, allowed in {"scope": SCOPES, "pos": UPOS}.items():
        if cells[name] not in allowed:
            raise PackError(
                f"{cells[name]!r} is not allowed.",
                where=row.place(name),
                do=f"Use {', '.join(allowed)}.",
            )
    for name in (name for name, needed in needs.items() if needed and not cells[name]):
        raise PackError("it is empty.", where=row.place(name), do="Fill it in.")
    if scope == HERE and not start.isdecimal():
        raise PackError(f"{start!r} is no place.", where=row.place("start"), do="Write a number.")
    given = {name: cells[name] for name in COLUMNS if name != "start"}
    for name in ("lemma", "was_lemma"):
        given[name] = ordered(given[name])
    return Correction(**given, start=int(start) if scope == HERE else None)


def _cells(one: Correction) -> Mapping[str, str]:
    values = {field.name: getattr(one, field.name) for field in fields(one)}
    return {name: "" if value is None else str(value) for name, value in values.items()}
