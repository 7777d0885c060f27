from random import Random

import pytest

from kit.errors import ItemError
from kit.practice.build import build_items
from kit.practice.session import Session


@pytest.fixture
def session(material):
    return Session(items=build_items(material=material, count=3, rng=Random(1), answer="choice"))


def _answer(session, *, right):
    item = session.current
    response = next(one.text for one in item.options if (one.text in item.key) is right)
    return session.answer(response, seconds=2.5)


def test_a_session_runs_from_the_first_item_to_the_last(session):
    for number in range(3):
        assert session.position == number
        session = _answer(session, right=True).forward()
    assert session.done
    assert session.current is None
    assert (session.right, session.score, session.missed) == (3, 3.0, ())


def test_what_was_missed_comes_back_in_a_review(session):
    first = session.current
    session = _answer(session, right=False).forward()
    session = _answer(session, right=True).forward()
    assert [answer.item for answer in session.missed] == [first]
    assert session.review().items == (first, session.items[2])


def test_the_answer_is_kept_with_its_time(session):
    answered = _answer(session, right=True)
    assert answered.answered.seconds == 2.5
    assert session.answered is None


def test_an_item_is_answered_once(session):
    with pytest.raises(ItemError, match="was answered"):
        _answer(session, right=True).answer("0")


def test_a_finished_session_takes_no_answer(session):
    with pytest.raises(ItemError, match="is over"):
        session.forward().forward().forward().answer("0")
