"""The record of whoever sits here: in their data folder, or where ``NASHRA_RECORD`` says."""

import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from kit.errors import RecordError
from kit.progress.folders import data_folder

if TYPE_CHECKING:
    from kit.progress.forgetting import Forgotten
    from kit.progress.store import Store


def where() -> Path | str:
    """Return the file of the record, or the address of its database."""
    chosen = os.environ.get("NASHRA_RECORD", "")
    if not chosen:
        return data_folder() / "record.db"
    if chosen.startswith("sqlite:///"):
        return Path(chosen.removeprefix("sqlite:///")).expanduser()
    return chosen if "://" in chosen else Path(chosen).expanduser()


def open_own(*, backup: bool = False) -> "Store":
    """Open the learner's record.

    Args:
        backup: make the backup of the day meanwhile, if there is none yet.

    Raises:
        RecordError: it cannot be opened; the error says why and what to do.
    """
    from kit.progress.store import Store

    chosen = where()
    shared = not isinstance(chosen, Path)
    store = Store(chosen, learner=_key(data_folder() / "learner") if shared else "")
    if backup and store.file:
        from kit.progress.backups import daily_meanwhile

        daily_meanwhile(store.file)
    return store


def forget_own(store: "Store") -> "Forgotten":
    """Erase the learner of an open record, and the number by which a shared one knows them.

    Raises:
        RecordError: something cannot be erased; forget again when it can.
    """
    from kit.progress.forgetting import forget

    done = forget(store)
    (data_folder() / "learner").unlink(missing_ok=True)
    return done


def _key(file: Path) -> str:
    """Return this learner's key in a database shared with others, drawn by chance the first time.

    A file of one's own needs no key: it has one learner, and stays readable on another machine.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not file.exists():
            drawn = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(drawn, "w", encoding="ascii") as out:
                out.write(secrets.token_hex(16))
        return file.read_text(encoding="ascii").strip()
    except OSError as error:
        raise RecordError(
            f"your learner's number cannot be kept ({error.strerror}).",
            where=str(file),
            do="Name a folder you may write to: NASHRA_DATA=FOLDER.",
        ) from None
