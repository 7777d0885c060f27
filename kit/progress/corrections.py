"""What the learner or teacher corrected, kept in one plain table in their data folder."""

from collections.abc import Callable
from functools import reduce
from pathlib import Path

from kit.errors import PackError, RecordError
from kit.lessons import corrections_csv
from kit.lessons.corrections import Correction
from kit.lessons.corrections_csv import Table
from kit.progress.turns import turn
from kit.progress.writing import write_whole


def file(folder: Path) -> Path:
    """Return the table's file in the data folder."""
    return folder / corrections_csv.FILE


def load(folder: Path) -> Table:
    """Return what was corrected; nothing on the first day.

    Raises:
        RecordError: the file is not such a table; nothing in it is changed.
    """
    return _read(file(folder))


def keep(folder: Path, correction: Correction) -> None:
    """Remember a correction, in the place of an earlier one of the same word and scope.

    Raises:
        RecordError: the file cannot be read or written.
    """
    _change(file(folder), lambda table: table.with_(correction))


def undo(folder: Path, correction: Correction) -> None:
    """Forget a correction.

    Raises:
        RecordError: the file cannot be read or written.
    """
    _change(file(folder), lambda table: table.without(correction))


def export(folder: Path, target: Path) -> int:
    """Write every correction to a new file and return how many there are.

    Raises:
        RecordError: the file is there already, or cannot be written.
    """
    table = load(folder)
    if target.exists():
        raise RecordError("the file is there already.", where=str(target), do="Give another name.")
    _write(target, table)
    return len(table.corrections)


def bring_in(folder: Path, source: Path) -> int:
    """Add the corrections of a file to one's own, which give way to them; return how many.

    Raises:
        RecordError: there is no such file, it holds none, or one's own cannot be written.
    """
    table = _read(source)
    if not table.corrections:
        raise RecordError(
            "there are no corrections in this file.",
            where=str(source),
            do="Give a file that «nashra corrections --export» wrote.",
        )

    def added(own: Table) -> Table:
        return reduce(Table.with_, table.corrections, own)

    _change(file(folder), added)
    return len(table.corrections)


def _change(path: Path, change: Callable[[Table], Table]) -> None:
    """Read, change and write the table as one step, so that no other notebook comes between."""
    try:
        with turn(path):
            _write(path, change(_read(path)))
    except OSError as error:
        raise _unsaved(path, error) from None


def _read(path: Path) -> Table:
    try:
        return corrections_csv.read(path)
    except (PackError, OSError) as error:
        what = error.what if isinstance(error, PackError) else f"{error.strerror or error}."
        raise RecordError(
            f"the corrections cannot be read ({what.rstrip('.')}).",
            where=str(path),
            do="Mend the file or move it aside; nothing in it was changed.",
        ) from None


def _write(path: Path, table: Table) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, table.text())
    except OSError as error:
        raise _unsaved(path, error) from None


def _unsaved(path: Path, error: OSError) -> RecordError:
    return RecordError(
        f"the corrections cannot be saved ({error.strerror or error}).",
        where=str(path),
        do="Make room, or give a folder you may write to.",
    )
