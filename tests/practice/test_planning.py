from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kit.practice.card import REVIEW, Card
from kit.practice.planning import Limits, Plan, Stop, plan, stops
from kit.practice.scheduling import new_card

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SENTENCES = (("a", "b"), ("c", "d", "b"), ("a", "e", "a"), ("f",))


def due(*words: str, skill: str = "recall", late: int = 1) -> list[Card]:
    return [
        replace(new_card(word, skill, now=NOW - timedelta(days=late)), state=REVIEW)
        for word in words
    ]


def test_reviews_come_in_the_fewest_sentences_and_words_of_no_sentence_last():
    found = plan(due("a", "b", "c", "d", "x"), SENTENCES, now=NOW, limits=Limits(new=0))
    assert found.stops == (
        Stop(sentence=1, cards=(("c", "recall"), ("d", "recall"), ("b", "recall"))),
        Stop(sentence=0, cards=(("a", "recall"),)),
        Stop(sentence=None, cards=(("x", "recall"),)),
    )


def test_a_word_is_asked_once_a_session_the_skill_longest_due_first():
    cards = [*due("a", skill="form", late=3), *due("a", skill="use", late=2)]
    found = plan(cards, SENTENCES, now=NOW)
    assert found.due == (("a", "form"),)
    assert found.waiting == 1


def test_cards_that_rest_or_are_not_due_are_left_alone():
    cards = [
        replace(due("a")[0], suspended=True),
        replace(due("b")[0], due=NOW + timedelta(minutes=1)),
    ]
    assert plan(cards, SENTENCES, now=NOW, limits=Limits(new=0)) == Plan()


def test_new_words_come_by_what_they_gain_in_the_text():
    found = plan([], SENTENCES, now=NOW, limits=Limits(new=3))
    assert found.new == (("a", "recognise"), ("b", "recognise"), ("c", "recognise"))


def test_known_words_names_and_words_begun_before_are_not_begun():
    found = plan(
        [replace(due("b")[0], state=1, due=NOW + timedelta(days=1))],
        SENTENCES,
        now=NOW,
        known={"a"},
        unpractised={"c"},
    )
    assert [word for word, _ in found.new] == ["d", "e", "f"]


def test_the_next_skill_is_begun_once_the_last_is_learnt():
    later = [replace(card, due=NOW + timedelta(days=9)) for card in due("a", skill="recognise")]
    found = plan(later, SENTENCES, now=NOW, limits=Limits(new=2))
    assert found.new == (("a", "recall"), ("b", "recognise"))


def test_the_day_holds_no_more_than_its_limits():
    limits = Limits(new=2, reviews=3)
    found = plan(due(*"abcdef"), SENTENCES, now=NOW, limits=limits, reviews_today=1)
    assert len(found.due) == 2
    assert found.waiting == 4
    assert len(plan([], SENTENCES, now=NOW, limits=limits, new_today=1).new) == 1
    assert plan([], SENTENCES, now=NOW, limits=limits, new_today=5).new == ()


def test_day_one_without_a_text_has_nothing_and_says_so_by_being_empty():
    assert plan([], [], now=NOW) == Plan()


@given(
    st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=5), max_size=8),
    st.sets(st.sampled_from("abcdefghxy")),
)
def test_every_card_due_has_one_place_and_no_sentence_is_visited_in_vain(sentences, words):
    found = stops([(word, "recall") for word in sorted(words)], sentences)
    assert sorted(word for stop in found for word, _ in stop.cards) == sorted(words)
    for stop in found:
        assert stop.cards
        if stop.sentence is not None:
            assert {word for word, _ in stop.cards} <= set(sentences[stop.sentence])
    visited = [stop.sentence for stop in found]
    assert len(visited) == len(set(visited))
