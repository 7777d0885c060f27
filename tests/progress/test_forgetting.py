import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kit.errors import RecordError
from kit.practice.card import Card
from kit.progress.backups import back_up, backups
from kit.progress.entries import GivenAnswer
from kit.progress.forgetting import forget
from kit.progress.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SECRET = "a response nobody else gave"


def answer(store: Store, response: str) -> None:
    given = GivenAnswer(
        at=NOON,
        item="i1",
        family="meaning",
        skill="recall",
        lexeme="w",
        response=response,
        credit=1,
        right=True,
    )
    card = Card(lexeme="w", skill="recall", due=NOON)
    store.record(given, [card], lambda card: replace(card, reps=card.reps + 1))
    store.set_status("w", "known", at=NOON)


def test_a_learner_is_erased_and_the_others_stay(where: Path | str) -> None:
    with closing(Store(where, learner="a")) as one, closing(Store(where, learner="b")) as other:
        for _ in range(3):
            answer(one, SECRET)
        answer(other, "kept")
        assert forget(one).answers == 3
        assert (other.count(), len(other.cards()), other.statuses()) == (1, 1, {"w": "known"})
        with pytest.raises(RecordError, match=r"was erased.*Restart the notebook"):
            answer(one, "too late")
    with closing(Store(where, learner="a")) as anew:
        assert (anew.count(), anew.cards(), anew.statuses()) == (0, (), {})


def test_no_trace_of_the_learner_is_left_in_any_file(tmp_path: Path) -> None:
    record = tmp_path / "record.db"
    with closing(Store(record)) as store:
        answer(store, SECRET)
        back_up(record)
        (tmp_path / "backups" / "damaged-1").mkdir()
        (tmp_path / "backups" / "damaged-1" / "record.db").write_text(SECRET, encoding="utf-8")
        (tmp_path / "backups" / ".record.part").write_text(SECRET, encoding="utf-8")
        (tmp_path / ".record.db.1.restoring").mkdir()
        (tmp_path / ".record.db.1.restoring" / "record.db").write_text(SECRET, encoding="utf-8")
        assert forget(store).backups == 1
    left = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert [file for file in left if SECRET.encode() in file.read_bytes()] == []
    assert backups(record) == ()


def test_a_backup_with_other_learners_is_cleaned_and_kept(tmp_path: Path) -> None:
    record = tmp_path / "record.db"
    with closing(Store(record, learner="a")) as one, closing(Store(record, learner="b")) as other:
        answer(one, SECRET)
        alone = back_up(record, now=NOON)
        answer(other, "kept")
        both = back_up(record)
        with closing(sqlite3.connect(alone.file)) as connection, connection:
            connection.execute("DELETE FROM learner WHERE key = 'b'")
        forget(one)
    assert [one.file for one in backups(record)] == [both.file]
    assert SECRET.encode() not in both.file.read_bytes()
    with closing(Store(both.file, learner="b")) as kept:
        assert kept.count() == 1


def test_forgetting_again_finds_nothing(tmp_path: Path) -> None:
    with closing(Store(tmp_path / "record.db")) as store:
        answer(store, SECRET)
        forget(store)
    with closing(Store(tmp_path / "record.db")) as store:
        assert forget(store).answers == 0
