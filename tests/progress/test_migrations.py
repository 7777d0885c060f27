import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from kit.errors import RecordError
from kit.progress import schema
from kit.progress.backups import backups
from kit.progress.store import Store

SCHEMAS = Path(__file__).parent / "schemas"
VERSIONS = sorted(int(file.stem) for file in SCHEMAS.glob("*.sql"))


def older(record: Path, version: int) -> Path:
    """Make a record as the kit of that schema left it."""
    with closing(sqlite3.connect(record)) as connection:
        connection.executescript((SCHEMAS / f"{version}.sql").read_text(encoding="utf-8"))
    return record


def rows(record: Path, table: str, columns: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(record)) as connection:
        return connection.execute(f"SELECT {columns} FROM {table} ORDER BY 1").fetchall()


def test_every_schema_there_ever_was_is_tested() -> None:
    assert list(range(1, schema.VERSION + 1)) == VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
def test_an_older_record_keeps_all_it_had(tmp_path: Path, version: int) -> None:
    record = older(tmp_path / "record.db", version)
    given = 'id, at, item, family, skill, lexeme, response, credit, "right"'
    before = rows(record, "answer", given), rows(record, "status", "lexeme, status, at")
    store = Store(record)
    assert (rows(record, "answer", given), rows(record, "status", "lexeme, status, at")) == before
    assert (store.count(), len(store.statuses())) == (3, 2)
    assert [answer["response"] for answer in store.answers()] == ["قمة", "=1+1", 'it\'s; a "trap"']
    assert len(store.cards()) == (2 if version > 1 else 0)
    store.close()


@pytest.mark.parametrize("version", VERSIONS[:-1])
def test_a_record_is_backed_up_as_it_was_before_it_is_migrated(
    tmp_path: Path, version: int
) -> None:
    record = older(tmp_path / "record.db", version)
    Store(record).close()
    (backup,) = backups(record)
    assert backup.why == "migration"
    with closing(sqlite3.connect(backup.file)) as kept, closing(sqlite3.connect(":memory:")) as was:
        was.executescript((SCHEMAS / f"{version}.sql").read_text(encoding="utf-8"))
        assert list(kept.iterdump()) == list(was.iterdump())


def test_opening_a_record_of_today_makes_no_backup_and_loads_no_alembic(tmp_path: Path) -> None:
    Store(tmp_path / "record.db").close()
    code = (
        "import sys; from pathlib import Path; from kit.progress.store import Store; "
        f"Store(Path({str(tmp_path / 'record.db')!r})).statuses(); "
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert backups(tmp_path / "record.db") == ()


def test_the_migrations_lead_to_the_tables_the_kit_works_with(store: Store) -> None:
    with store.engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), schema.tables)
    assert found == []


def test_a_record_of_a_newer_kit_is_left_alone(where: Path | str) -> None:
    store = Store(where)
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0099'"))
    with pytest.raises(RecordError, match=r"newer Nashra \(schema 99, here \d+\).*Update"):
        Store(where)
    with store.engine.connect() as connection:
        assert (
            connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "0099"
        )
    store.close()


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "photos.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript("CREATE TABLE photo (id INTEGER)")
    with pytest.raises(RecordError, match="something other than a record"):
        Store(file)
    assert rows(file, "sqlite_master", "name") == [("photo",)]


def test_a_record_of_the_first_schema_on_a_server_keeps_all_it_had(server: str) -> None:
    store = Store(server)
    with store.engine.begin() as connection:
        for name in ("alembic_version", *reversed(schema.tables.sorted_tables)):
            connection.execute(text(f"DROP TABLE {name}"))
        for line in _for_a_server((SCHEMAS / "1.sql").read_text(encoding="utf-8")):
            connection.exec_driver_sql(line)
    store.close()
    store = Store(server)
    assert (store.count(), len(store.statuses())) == (3, 2)
    assert store.undo_last() is not None
    store.close()


def _for_a_server(script: str) -> list[str]:
    """Turn SQLite's dump of the first schema into what PostgreSQL reads."""
    script = script.replace("DATETIME", "TIMESTAMPTZ").replace("id INTEGER", "id SERIAL")
    script = script.replace(",1.0,1)", ",1.0,true)").replace(",0)", ",false)")
    return [line for line in script.split(";\n") if line and "TRANSACTION" not in line][:-1]
