"""Taking everything out of a record: one JSON file that can be restored, or tables as CSV."""

import csv
import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy import Table, func, insert, select
from sqlalchemy.engine import Connection

from kit.errors import RecordError
from kit.progress.schema import VERSION, answer, card, review, status
from kit.progress.store import Store
from kit.rows import safe_cell

FORMAT = "nashra-record"
TABLES = (status, answer, card, review)
"""What a learner has, in an order in which it can be written back."""

_BATCH = 1_000


def export_json(store: Store, file: Path) -> int:
    """Write everything the record has of this learner into one file; return how many answers.

    Raises:
        RecordError: the file cannot be written.
    """

    def write(out: TextIO) -> int:
        now = datetime.now(UTC).isoformat()
        head = {"format": FORMAT, "version": VERSION, "exported": now}
        out.write(json.dumps(head)[:-1])
        counts = {}
        with store.reading() as connection:
            for table in TABLES:
                counts[table.name] = 0
                out.write(f', "{table.name}": [')
                for row in _rows(connection, table, store.learner):
                    out.write(",\n" if counts[table.name] else "\n")
                    out.write(json.dumps(row, ensure_ascii=False))
                    counts[table.name] += 1
                out.write("]")
        out.write("}\n")
        return counts["answer"]

    return _whole(file, write)


def export_csv(store: Store, folder: Path) -> tuple[Path, ...]:
    """Write each table of the record into a file for a spreadsheet; return the files.

    Text that a spreadsheet would run as a formula has an apostrophe put before it.

    Raises:
        RecordError: the files cannot be written.
    """
    files = tuple(folder / f"{table.name}.csv" for table in TABLES)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise _cannot_write(error, folder) from None
    for file, table in zip(files, TABLES, strict=True):

        def write(out: TextIO, table: Table = table) -> int:
            lines = csv.writer(out, lineterminator="\r\n")
            out.write("\ufeff")  # so that a spreadsheet reads the Arabic as UTF-8
            lines.writerow(_names(table))
            with store.reading() as connection:
                for row in _rows(connection, table, store.learner):
                    lines.writerow([safe_cell(cell) for cell in row.values()])
            return 0

        _whole(file, write)
    return files


def import_json(store: Store, file: Path) -> int:
    """Write an exported file into a record that is still empty; return how many answers it had.

    Raises:
        RecordError: the file is no export or a newer kit's, or the record is not empty.
    """
    found = _read(file)
    with store.writing() as connection:
        for table in TABLES:
            mine = select(func.count()).where(table.c.learner == store.learner)
            if connection.execute(mine).scalar_one():
                raise RecordError(
                    "the record is not empty.",
                    where=store.place,
                    do="An export is written into an empty record alone.",
                )
        try:
            _write_back(connection, store.learner, found)
        except (KeyError, TypeError, ValueError, AttributeError):
            raise _no_export(file) from None
    return len(found["answer"])


def _rows(connection: Connection, table: Table, whose: int) -> Iterator[dict[str, Any]]:
    """Give a learner's rows one by one, times as text, without the learner's number."""
    columns = [column for column in table.columns if column.name != "learner"]
    found = select(*columns).where(table.c.learner == whose).order_by(*table.primary_key)
    result = connection.execution_options(yield_per=_BATCH).execute(found)
    for row in result.mappings():
        yield {
            name: cell.isoformat() if isinstance(cell, datetime) else cell
            for name, cell in row.items()
        }


def _names(table: Table) -> list[str]:
    return [column.name for column in table.columns if column.name != "learner"]


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise RecordError(
            f"the export cannot be read ({error.strerror}).", where=str(file), do="Check its name."
        ) from None
    except ValueError:
        raise _no_export(file) from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise _no_export(file)
    if found.get("version") != VERSION:
        raise RecordError(
            f"the export is of schema {found.get('version')}, here {VERSION}.",
            where=str(file),
            do="Export it again with the same Nashra as this one.",
        )
    return found


def _write_back(connection: Connection, whose: int, found: dict[str, Any]) -> None:
    """Write exported rows under new numbers, because others may share the database."""
    highest = connection.execute(select(func.coalesce(func.max(answer.c.id), 0))).scalar_one()
    numbers = {row["id"]: highest + n for n, row in enumerate(found["answer"], start=1)}
    renumbered: dict[str, Callable[[Any], Any]] = {
        "id": numbers.__getitem__,
        "answer": numbers.get,
        "previous": numbers.get,
        "at": datetime.fromisoformat,
        "due": datetime.fromisoformat,
        "last_review": lambda text: datetime.fromisoformat(text) if text else None,
    }
    for table in TABLES:
        names = _names(table)
        rows = [
            {"learner": whose, **{n: renumbered.get(n, _same)(row[n]) for n in names}}
            for row in found[table.name]
        ]
        for start in range(0, len(rows), _BATCH):
            connection.execute(insert(table), rows[start : start + _BATCH])


def _same(cell: object) -> object:
    return cell


def _whole(file: Path, write: Callable[[TextIO], int]) -> int:
    """Write a file that appears whole or not at all, for its owner alone."""
    draft = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
            done = write(out)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(file)
    except OSError as error:
        raise _cannot_write(error, file) from None
    finally:
        with suppress(OSError):
            draft.unlink()
    return done


def _cannot_write(error: OSError, file: Path) -> RecordError:
    return RecordError(
        f"the export cannot be written ({error.strerror or error}).",
        where=str(file),
        do="Name a file in a folder you may write to.",
    )


def _no_export(file: Path) -> RecordError:
    return RecordError(
        "this file is no export of a record.", where=str(file), do="Give one made with --json."
    )
