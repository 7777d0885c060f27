"""A record to test with: the same tests on SQLite and, where one is at hand, on PostgreSQL."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from kit.progress.store import Store

SERVER = os.environ.get("NASHRA_TEST_POSTGRES", "")
"""The address of a PostgreSQL server on which databases may be made and dropped."""

Open = Callable[[], Store]


@pytest.fixture
def server() -> Iterator[str]:
    """Give the address of an empty database of its own."""
    if not SERVER:
        if os.environ.get("CI"):
            pytest.fail("NASHRA_TEST_POSTGRES is not set; .ci/run starts a server and sets it")
        pytest.skip("needs NASHRA_TEST_POSTGRES")
    name = f"nashra_{uuid4().hex}"
    admin = create_engine(
        make_url(SERVER).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
    )
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield make_url(SERVER).set(database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """Say where an empty record is, on each database in turn."""
    if request.param == "sqlite":
        return tmp_path / "record.db"
    return str(request.getfixturevalue("server"))


@pytest.fixture
def opened(where: Path | str) -> Iterator[Open]:
    """Give a function that opens the record, as one more notebook each time."""
    stores: list[Store] = []

    def open_one() -> Store:
        stores.append(Store(where))
        return stores[-1]

    yield open_one
    for store in stores:
        store.close()


@pytest.fixture
def store(opened: Open) -> Store:
    """Give the record, opened once."""
    return opened()
