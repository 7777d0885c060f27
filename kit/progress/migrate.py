"""Bringing a record to today's schema: a backup first, then all the steps in one transaction."""

from pathlib import Path

from sqlalchemy.engine import URL, Engine

from kit.progress.backups import back_up, backups
from kit.progress.engine import begin_writing, one_at_a_time
from kit.progress.faults import DamagedRecordError, place
from kit.progress.opening import table_names, version_of
from kit.progress.schema import VERSION


def migrate(engine: Engine, url: URL, *, created: bool) -> None:
    """Take a record from whichever schema it has to today's; what it holds is kept.

    Args:
        engine: the record's.
        url: where it is.
        created: whether its file was made just now, so that it may well be empty.

    Raises:
        RecordError: the database holds something else, or lost what it held.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    steps = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", steps.replace("%", "%%"))
    with begin_writing(engine) as connection:
        one_at_a_time(connection)
        version = version_of(engine)  # as it is now that nobody else can change it
        if version == 0:
            _refuse_what_is_not_new(engine, url, created=created)
        elif version < VERSION and url.get_backend_name() == "sqlite":
            back_up(Path(url.database or ""), why="migration")
        config.attributes["connection"] = connection
        if version == 1:
            command.stamp(config, "0001")  # the first schema had no number
        command.upgrade(config, "head")
        connection.commit()


def _refuse_what_is_not_new(engine: Engine, url: URL, *, created: bool) -> None:
    if table_names(engine):
        do = "Name an empty one or another file; nothing in it was changed."
        if url.get_backend_name() == "sqlite" and (kept := backups(Path(url.database or ""))):
            # What names the schema may be what was damaged.
            do += (
                f" Or bring a backup back with: nashra restore FILE ({kept[0].file} is the newest)."
            )
        raise DamagedRecordError(
            "this database holds something other than a record of Nashra.",
            where=place(url),
            do=do,
        )
    if not created and url.get_backend_name() == "sqlite":
        file = Path(url.database or "")
        if backups(file):
            raise DamagedRecordError(
                "the record is empty, but there are backups of it.",
                where=str(file),
                do=f"Bring one back with: nashra restore FILE ({backups(file)[0].file} is the "
                "newest), or delete the empty file to begin anew.",
            )
