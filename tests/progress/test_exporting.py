import csv
import json
import stat
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kit.errors import RecordError
from kit.practice.card import Card
from kit.progress.entries import GivenAnswer
from kit.progress.exporting import export_csv, export_json, import_json
from kit.progress.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ODD = ("قِمَّة", "=1+1", "+ وزير", "-2", "@cmd", "\tx", "\rx", 'it\'s "odd"; ok', "two\nlines", "")


@pytest.fixture
def full(store: Store) -> Store:
    """Give a record with odd answers, cards, an answer taken back and a suspended card."""
    for number, response in enumerate(ODD):
        store.record(
            GivenAnswer(
                at=NOON + timedelta(minutes=number),
                item=f"i{number}",
                family="meaning",
                skill="recall",
                lexeme=response,
                response=response,
                credit=0.5,
                right=bool(number % 2),
                seconds=1.5,
                rating=3,
            ),
            [Card(lexeme=f"w{number % 3}", skill="recall", due=NOON)],
            lambda card: replace(card, reps=card.reps + 1, stability=2.5, last_review=NOON),
        )
    store.undo_last()
    store.suspend("w1", "recall")
    store.set_status("w1", "known", at=NOON)
    return store


def test_everything_can_be_taken_out_as_json_and_brought_back(full: Store, tmp_path: Path) -> None:
    assert export_json(full, tmp_path / "all.json") == len(ODD)
    with closing(Store(tmp_path / "new.db")) as other:
        other.set_status("x", "known", at=NOON)
        with pytest.raises(RecordError, match="not empty"):
            import_json(other, tmp_path / "all.json")
    with closing(Store(tmp_path / "third.db")) as third:
        assert import_json(third, tmp_path / "all.json") == len(ODD)
        assert third.answers() == full.answers()
        assert third.cards() == full.cards()
        assert third.statuses() == full.statuses()
        assert third.undo_last() == full.undo_last()
        export_json(third, tmp_path / "again.json")
    export_json(full, tmp_path / "all.json")
    first, again = (
        json.loads((tmp_path / name).read_text(encoding="utf-8"))
        for name in ("all.json", "again.json")
    )
    assert {**first, "exported": ""} == {**again, "exported": ""}


def test_an_export_goes_back_beside_another_learner_of_the_same_database(
    full: Store, where: Path | str, tmp_path: Path
) -> None:
    export_json(full, tmp_path / "all.json")
    with closing(Store(where, learner="another")) as other:
        import_json(other, tmp_path / "all.json")
        assert [card.reps for card in other.cards()] == [card.reps for card in full.cards()]
        undone, mine = other.undo_last(), full.undo_last()
        assert undone is not None
        assert mine is not None
        assert undone.item == mine.item
        assert undone.id != mine.id


def test_an_export_is_for_its_owner_alone(full: Store, tmp_path: Path) -> None:
    export_json(full, tmp_path / "all.json")
    for file in (tmp_path / "all.json", *export_csv(full, tmp_path / "tables")):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert not list(tmp_path.glob("**/.*.part"))


def test_no_cell_of_a_csv_runs_as_a_formula(full: Store, tmp_path: Path) -> None:
    answers, *_ = [file for file in export_csv(full, tmp_path) if file.name == "answer.csv"]
    with answers.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["response"].removeprefix("'") for row in rows] == list(ODD)
    for row in rows:
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert [row["response"] for row in rows][1] == "'=1+1"


def test_an_export_that_cannot_be_written_is_said(full: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(RecordError, match="cannot be written"):
        export_json(full, tmp_path / "file" / "all.json")
    with pytest.raises(RecordError, match="cannot be written"):
        export_csv(full, tmp_path / "file")
