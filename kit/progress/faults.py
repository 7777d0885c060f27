"""A fault of the database told to the learner: what is wrong, where, and what to do."""

import errno

from sqlalchemy.engine import URL

from kit.errors import RecordError


class DamagedRecordError(RecordError):
    """The file of the record is damaged, or is no record."""


_BACKUPS = "Your backups are in {backups}; bring one back with: nashra restore FILE."
_FULL = ("the disk is full, so this was not written.", "Free some space; all that was is safe.")
_READ_ONLY = (
    "the record may not be written.",
    "Give yourself the right to write to its folder, or name another: NASHRA_DATA=FOLDER.",
)
_READ_ONLY_SERVER = (
    "the record may not be written.",
    "Ask whoever runs the database for the right to write and to make tables.",
)
_NO_FOLDER = ("there is no such folder.", "Make it first, or name another.")
_IN_USE = (
    "another program has kept the record locked, so this was not written.",
    "Close the other notebooks, or what copies the file, and try again.",
)
_DAMAGED = ("the record is damaged; nothing in it was changed.", _BACKUPS)
_NO_RECORD = (
    "this file is no record of Nashra; nothing in it was changed.",
    f"Move it aside to start a new one. {_BACKUPS}",
)
_UNREACHED = (
    "the database does not answer.",
    "Ask whoever runs it, or work with a record of your own: unset NASHRA_RECORD.",
)

_SQLITE = {
    "SQLITE_FULL": _FULL,
    "SQLITE_IOERR_WRITE": _FULL,
    "SQLITE_IOERR_TRUNCATE": _FULL,
    "SQLITE_IOERR_SHMSIZE": _FULL,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_CANTOPEN": _READ_ONLY,
    "SQLITE_PERM": _READ_ONLY,
    "SQLITE_BUSY": _IN_USE,
    "SQLITE_LOCKED": _IN_USE,
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_NOTADB": _NO_RECORD,
}
_SERVER = {
    "53100": _FULL,
    "25006": _READ_ONLY_SERVER,
    "42501": _READ_ONLY_SERVER,
    "55P03": _IN_USE,
}
_SYSTEM = {
    errno.ENOSPC: _FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): _FULL,  # Windows has none
    errno.EFBIG: _FULL,
    errno.ENOENT: _NO_FOLDER,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EROFS: _READ_ONLY,
    errno.ENOTDIR: _READ_ONLY,
    errno.EEXIST: _READ_ONLY,
}


def told(error: Exception, url: URL) -> RecordError:
    """Return what to tell the learner of a database's error."""
    cause = getattr(error, "orig", None) or error
    name = getattr(cause, "sqlite_errorname", None)
    state = getattr(cause, "sqlstate", None)
    if isinstance(cause, OSError):
        known = _SYSTEM.get(cause.errno or 0)
    elif name:
        known = _SQLITE.get(name) or _SQLITE.get("_".join(name.split("_")[:2]))
    elif state in _SERVER:
        known = _SERVER[state]
    else:
        known = _UNREACHED if type(error).__name__ == "OperationalError" else None
    what, do = known or (f"the record cannot be used ({_first_line(cause)}).", _BACKUPS)
    kind = DamagedRecordError if known in (_DAMAGED, _NO_RECORD) else RecordError
    return kind(what, where=place(url), do=do.format(backups=_backups(url)))


def place(url: URL) -> str:
    """Name a database without its password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    return url.render_as_string(hide_password=True)


def _backups(url: URL) -> str:
    if url.get_backend_name() != "sqlite":
        return "the hands of whoever runs the database (pg_dump)"
    from pathlib import Path

    return str(Path(url.database or "").parent / "backups")


def _first_line(cause: BaseException) -> str:
    return (str(cause).splitlines() or [type(cause).__name__])[0]
