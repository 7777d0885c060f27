"""What the learner sees of the record: an answer is on disk first, and a fault is said."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from kit.lessons.load import load
from kit.notebook.desk import Desk
from kit.progress import engine
from kit.widgets.quiz import Quiz


@pytest.fixture
def quiz(monkeypatch: pytest.MonkeyPatch) -> Quiz:
    """Give a quiz of the shipped lesson, its answers kept in a record of its own."""
    monkeypatch.setattr(engine, "PATIENCE", 20)
    return Desk(load("summit"), rng=Random(2)).quiz("meaning", count=3)


def answer(quiz: Quiz) -> None:
    quiz.receive({"type": "answer", "item": quiz.view["id"], "response": "0"}, [])


def record() -> Path:
    return Path(os.environ["NASHRA_DATA"]) / "record.db"


def test_an_answer_is_on_disk_before_its_feedback_is_shown(quiz: Quiz) -> None:
    on_disk = []

    def look(change: object) -> None:
        with closing(sqlite3.connect(record())) as other:
            on_disk.append(other.execute("SELECT count(*) FROM answer").fetchone()[0])

    quiz.observe(look, names=["view"])
    answer(quiz)
    assert on_disk[0] == 1


def test_a_record_that_cannot_be_written_is_said_in_the_quiz(quiz: Quiz) -> None:
    with closing(sqlite3.connect(record())) as other:
        other.execute("BEGIN EXCLUSIVE")
        quiz.guarded(answer, quiz)
        assert "another program has kept the record locked" in quiz.notice
        assert str(record()) in quiz.notice
    quiz.guarded(quiz.receive, {"type": "next"}, [])
    quiz.guarded(answer, quiz)
    assert quiz.notice == ""
