"""The review: what is due is asked in its sentence, every answer moves its card."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from kit.lessons import compiled
from kit.lessons.load import load
from kit.notebook.desk import Desk
from kit.notebook.reviewing import Reviewing
from kit.notebook.todays_session import describe
from kit.practice.card import LEARNING, REVIEW
from kit.practice.planning import Limits, plan
from kit.practice.responses import solution
from kit.practice.scheduling import new_card
from kit.practice.session import Session
from kit.progress import choice
from kit.progress.folders import course_folder
from kit.progress.store import Store

START = datetime(2026, 11, 23, 9, tzinfo=UTC)
SUMMIT = load("summit")


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def reviewing(tmp_path: Path, clock: Clock) -> Iterator[Reviewing]:
    store = Store(tmp_path / "record.db")
    yield Reviewing(
        lesson=SUMMIT,
        document=compiled.reading(SUMMIT),
        store=store,
        limits=lambda: Limits(new=6, reviews=40),
        rng=Random(1),
        clock=clock,
    )
    store.close()


def answer_all(reviewing: Reviewing, *, right: bool = True) -> int:
    """Answer today's questions and return how many there were."""
    session = Session(items=reviewing.items(reviewing.plan()))
    while session.current:
        item = session.current
        response = solution(item)
        if not right and item.task is None:
            response = next((o.text for o in item.options if o.text not in item.key), "xx")
        session = session.answer(response, seconds=4)
        reviewing.keep(session.answers[-1])
        session = session.forward()
    return len(session.items)


def test_the_first_day_begins_the_words_that_stand_most_often(reviewing):
    planned = reviewing.plan()
    assert planned.due == ()
    assert len(planned.new) == 6
    assert {skill for _, skill in planned.new} == {"recognise"}
    asked = reviewing.items(planned)
    assert [(reviewing.keys[item.lexeme], item.skill) for item in asked] == list(planned.new)


def test_what_was_begun_is_not_begun_again_and_comes_back_when_due(reviewing, clock):
    assert answer_all(reviewing) == 6
    assert reviewing.plan().new == ()
    clock.now += timedelta(minutes=11)
    assert len(reviewing.plan().due) == 6
    answer_all(reviewing)
    clock.now += timedelta(days=1)
    tomorrow = reviewing.plan()
    assert len(tomorrow.new) == 6


def test_a_plan_is_the_same_as_if_every_card_of_every_text_were_read(reviewing, clock):
    answer_all(reviewing)
    for number in range(60):
        away = timedelta(days=number % 7 - 3)
        card = replace(new_card(f"word{number}/NOUN", "recall", now=START + away), state=REVIEW)
        reviewing.store.put_card(replace(card, suspended=number % 10 == 0))
    clock.now += timedelta(days=1)
    planned = reviewing.plan()
    limits = Limits(new=6, reviews=40)
    assert planned == plan(
        reviewing.store.cards(), reviewing._sentences, now=clock(), limits=limits
    )
    assert len(planned.due) == 40
    assert planned.waiting


def test_a_review_shows_the_sentence_it_was_planned_in(reviewing, clock):
    answer_all(reviewing)
    clock.now += timedelta(days=30)
    planned = reviewing.plan()
    shown = {
        reviewing.material.sentences[stop.sentence].text
        for stop in planned.stops
        if stop.sentence is not None
    }
    asked = reviewing.items(planned)
    assert [item for item in asked if item.evidence and item.evidence.text in shown]


def test_a_wrong_answer_keeps_what_was_chosen_instead(reviewing):
    answer_all(reviewing, right=False)
    kept = [one for one in reviewing.store.answers() if one["confused_with"]]
    assert all(one["confused_with"] == one["response"] for one in kept)
    assert {card.state for card in reviewing.store.cards()} == {LEARNING}
    (first, *_) = reviewing.hardest().rows
    assert first[1] == 1
    assert reviewing.missed(count=3)


def test_the_record_names_a_word_as_every_lesson_does(reviewing):
    answer_all(reviewing)
    assert all("/" in str(one["lexeme"]) for one in reviewing.store.answers())
    assert {card.lexeme for card in reviewing.store.cards()} <= set(reviewing.keys.values())


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_an_empty_plan_says_what_to_do(reviewing, lang):
    answer_all(reviewing)
    planned = reviewing.plan()
    assert describe(planned, reviewing.items(planned), lang)


def test_every_chart_of_the_record_reads_well_on_day_one_and_draws_later(reviewing, clock):
    for name, chart in reviewing.charts().items():
        assert chart().rows if name == "known" else chart().empty
    answer_all(reviewing)
    clock.now += timedelta(days=1)
    answer_all(reviewing)
    clock.now += timedelta(days=20)
    answer_all(reviewing)
    for name, make in reviewing.charts().items():
        chart = make()
        assert chart.rows, name
        assert chart.figure().data, name


def test_words_known_and_being_learnt_add_up_to_the_text(reviewing):
    answer_all(reviewing)
    rows = reviewing.charts()["known"]().rows
    whole = sum(1 for _ in reviewing.document.words())
    assert sum(row[3] for row in rows if row[0] == SUMMIT.title_ar) == whole
    assert [row for row in rows if row[2] == "قيد التعلم"]


def test_the_last_answer_is_taken_back_and_the_limits_are_kept():
    desk = Desk(SUMMIT, rng=Random(1))
    quiz = desk.quiz("meaning", count=1)
    quiz.receive({"type": "answer", "item": quiz.view["id"], "response": "0"}, [])
    before = len(desk.store.cards())
    care = desk.care()
    care.receive({"type": "undo"}, [])
    assert "Undone" in care.said
    assert len(desk.store.cards()) == before - 1
    care.receive({"type": "limit", "name": "new_a_day", "value": 0}, [])
    assert choice.load(course_folder()).new_a_day == 0
    for bad in (-1, 10**9, "3", None):
        care.receive({"type": "limit", "name": "new_a_day", "value": bad}, [])
    assert choice.load(course_folder()).new_a_day == 0


def test_a_word_that_rests_is_listed_and_can_be_woken():
    desk = Desk(SUMMIT, rng=Random(2))
    quiz = desk.quiz("meaning", count=1)
    quiz.receive({"type": "answer", "item": quiz.view["id"], "response": "0"}, [])
    card = desk.store.cards()[0]
    desk.store.suspend(card.lexeme, card.skill)
    care = desk.care()
    (resting,) = [one for one in care.resting if one["word"] == card.lexeme.partition("/")[0]]
    care.receive({"type": "wake", "key": resting["key"]}, [])
    assert resting not in care.resting
    assert not [c for c in desk.store.cards(lexemes=[card.lexeme]) if c.suspended]
    care.receive({"type": "wake", "key": "no such word"}, [])
