"""Bringing a record to today's schema: a backup first, then all the steps in one transaction."""

from pathlib import Path

from sqlalchemy import text
from sqlalchemy.engine import URL, Engine

from kit.progress.engine import begin_writing

_ONE_AT_A_TIME = 0x6E617368  # the number of the lock on a server: «nash»


def migrate(engine: Engine, url: URL) -> None:
    """Take a record from whichever schema it has to today's; what it holds is kept."""
    from alembic import command
    from alembic.config import Config

    from kit.progress.opening import version_of

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with begin_writing(engine) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_ONE_AT_A_TIME})"))
        version = version_of(engine)  # as it is now that nobody else can change it
        config.attributes["connection"] = connection
        if version == 1:
            command.stamp(config, "0001")
        command.upgrade(config, "head")
        connection.commit()
