import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kit.errors import RecordError
from kit.progress.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def answer(store: Store, response: str = "قِمَّة", *, right: bool = True) -> None:
    store.add_answer(
        item="i1",
        family="meaning",
        skill="recognise",
        lexeme="قِمَّة/NOUN",
        response=response,
        credit=float(right),
        right=right,
        at=NOON,
    )


def test_a_status_outlives_the_notebook_that_set_it(tmp_path: Path) -> None:
    Store(tmp_path / "record.db").set_status("قِمَّة/NOUN", "known", at=NOON)
    assert Store(tmp_path / "record.db").statuses() == {"قِمَّة/NOUN": "known"}


def test_the_last_status_is_the_one_that_counts(tmp_path: Path) -> None:
    store = Store(tmp_path / "record.db")
    for status in ("learning", "known", "new"):
        store.set_status("قِمَّة/NOUN", status, at=NOON)
    assert store.statuses() == {"قِمَّة/NOUN": "new"}


def test_every_answer_is_kept_in_order(tmp_path: Path) -> None:
    store = Store(tmp_path / "record.db")
    answer(store, "one")
    answer(store, "two", right=False)
    kept = Store(tmp_path / "record.db").answers()
    assert [(row["response"], row["right"]) for row in kept] == [("one", True), ("two", False)]


def test_two_notebooks_write_to_one_record(tmp_path: Path) -> None:
    one, two = Store(tmp_path / "record.db"), Store(tmp_path / "record.db")
    for index in range(20):
        answer(one if index % 2 else two, str(index))
    assert len(one.answers()) == len(two.answers()) == 20


def test_the_record_is_readable_by_its_learner_alone(tmp_path: Path) -> None:
    Store(tmp_path / "deep" / "record.db")
    assert stat.S_IMODE((tmp_path / "deep" / "record.db").stat().st_mode) == 0o600


def test_an_unknown_status_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="there is no status 'mastered'"):
        Store(tmp_path / "record.db").set_status("قِمَّة/NOUN", "mastered", at=NOON)


def test_a_file_that_is_no_record_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "record.db").write_text("my shopping list " * 100, encoding="utf-8")
    before = (tmp_path / "record.db").read_bytes()
    with pytest.raises(RecordError, match="nothing in it was changed"):
        Store(tmp_path / "record.db")
    assert (tmp_path / "record.db").read_bytes() == before
