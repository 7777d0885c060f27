"""The commands about the learner's record: parse, call, print."""

import argparse
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from kit.errors import RecordError

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from kit.progress.store import Store

_DONE, _REFUSED = 0, 1


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands to those of ``nashra``."""
    backup = commands.add_parser("backup", help="back your record up")
    backup.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help="where to; beside the record if not said"
    )
    backup.set_defaults(run=_backup)

    restore = commands.add_parser("restore", help="bring a backup or an export back")
    restore.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help="the backup; lists them if not said"
    )
    restore.set_defaults(run=_restore)

    export = commands.add_parser("export", help="take your record out as JSON or CSV")
    kind = export.add_mutually_exclusive_group(required=True)
    kind.add_argument("--json", type=Path, metavar="FILE", help="all of it, fit to be restored")
    kind.add_argument("--csv", type=Path, metavar="FOLDER", help="a table a file")
    export.set_defaults(run=_export)

    forget = commands.add_parser("forget", help="erase your record and its backups")
    forget.add_argument("--yes", action="store_true", help="do not ask")
    forget.set_defaults(run=_forget)


def _backup(options: argparse.Namespace) -> int:
    from kit.progress.backups import back_up, copy

    record = _file_of_the_record()
    if not record.exists():
        raise RecordError("there is no record yet.", where=str(record), do="Answer a quiz first.")
    if options.file is None:
        print(f"Your record is backed up: {back_up(record).file}")
        return _DONE
    file = _path(options.file)
    try:
        copy(record, file)
    except FileExistsError:
        raise RecordError("there is such a file.", where=str(file), do="Name another.") from None
    print(f"Your record is backed up: {file}")
    return _DONE


def _restore(options: argparse.Namespace) -> int:
    from kit.progress.own import where

    if options.file is None:
        return _list_backups()
    file = _path(options.file)
    if file.suffix == ".json" and not isinstance(where(), Path):
        from kit.progress.exporting import import_json

        with closing(_open()) as store:
            print(f"Your record is restored: {import_json(store, file)} answers.")
        return _DONE
    from kit.progress.restoring import restore

    done = restore(_file_of_the_record(), file)
    print(f"Your record is restored: {done.answers} answers.")
    if done.kept:
        print(f"The former one is kept: {done.kept}")
    return _DONE


def _list_backups() -> int:
    from kit.progress.backups import backups, folder_of

    record = _file_of_the_record()
    found = backups(record)
    for backup in found:
        print(f"{backup.at.astimezone():%Y-%m-%d %H:%M}\t{backup.why}\t{backup.file}")
    if not found:
        print(f"There is no backup yet in {folder_of(record)}.")
    return _DONE


def _export(options: argparse.Namespace) -> int:
    from kit.progress.exporting import export_csv, export_json

    with closing(_open()) as store:
        if options.csv:
            for file in export_csv(store, _path(options.csv)):
                print(file)
        else:
            print(f"{_path(options.json)}: {export_json(store, _path(options.json))} answers")
    return _DONE


def _forget(options: argparse.Namespace) -> int:
    from kit.progress.folders import data_folder
    from kit.progress.own import forget_own

    with closing(_open()) as store:
        if not options.yes:
            print(f"This erases {store.count()} answers in {store.place} and in its backups.")
            if input("It cannot be undone. Type «forget» to go on: ").strip() != "forget":
                print("Nothing was erased.")
                return _REFUSED
        done = forget_own(store)
    print(f"Erased: {done.answers} answers, {done.backups} backups.")
    print(
        f"What you exported stays, and so do your articles, and your corrections: {data_folder()}."
    )
    return _DONE


def _open() -> "Store":
    from kit.progress.own import open_own

    return open_own()


def _file_of_the_record() -> Path:
    from kit.progress.own import where

    record = where()
    if isinstance(record, Path):
        return record.absolute()
    raise RecordError(
        "the record is on a server.",
        where="NASHRA_RECORD",
        do="Whoever runs it backs it up and restores it (pg_dump, pg_restore); nashra export "
        "takes out what is yours.",
    )


def _path(given: Path) -> Path:
    return given.expanduser().absolute()
