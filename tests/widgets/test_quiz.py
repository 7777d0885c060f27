"""The quiz asks, marks and reviews; the page learns the answer only after the response."""

import json
from dataclasses import replace
from random import Random

import pytest

from kit.errors import RecordError
from kit.practice.item import Evidence, Item, Mark, Option, Policy
from kit.widgets.quiz import Quiz


def choice(name="q1", key="على"):
    return Item(
        id=name,
        family="preposition",
        skill="use",
        lexeme="v",
        prompt="Which preposition?",
        prompt_ar="أيّ حرف جرّ؟",
        stem="شدّد الوزير ____ الأمر.",
        stem_lang="ar",
        key=(key,),
        explanation="SECRET explanation",
        options=tuple(
            Option(text=text, lang="ar", feedback=f"SECRET about {text}")
            for text in ("عن", "على", "من")
        ),
        evidence=Evidence(text="شدّد الوزير على SECRET", start=12, end=15),
    )


def typed(name="t1"):
    return Item(
        id=name,
        family="plural",
        skill="form",
        lexeme="n",
        prompt="Write the plural.",
        prompt_ar="اكتب الجمع.",
        stem="قرار",
        stem_lang="ar",
        key=("قرارات",),
        explanation="SECRET",
    )


def exactly(item, response):
    right = response in item.key
    return Mark(right=right, credit=float(right), shown=item.key[0])


def answer(quiz, response, item=None):
    item = item or quiz.view["id"]
    quiz.receive({"type": "answer", "item": item, "response": response, "seconds": 1.5}, [])


@pytest.mark.parametrize("item", [choice(), typed()])
def test_nothing_of_the_answer_is_in_the_state_before_it_is_given(item):
    state = json.dumps(Quiz([item], mark=exactly).get_state(), ensure_ascii=False, default=str)
    assert "SECRET" not in state
    assert "قرارات" not in state
    assert '"key"' not in state


def test_feedback_explains_every_option():
    quiz = Quiz([choice()], mark=exactly)
    answer(quiz, 2)
    view = quiz.view
    assert view["state"] == "feedback"
    assert view["right"] is False
    assert view["shown"] == "على"
    assert [(row["key"], row["chosen"]) for row in view["options"]] == [
        (False, False),
        (True, False),
        (False, True),
    ]
    assert view["evidence"]["part"] == "على"
    assert view["explanation"] == "SECRET explanation"


def test_a_round_runs_to_its_result_and_its_review():
    quiz = Quiz([choice("a"), choice("b"), typed()], mark=exactly)
    for response in (1, 0, "قرار"):
        answer(quiz, response)
        quiz.receive({"type": "next"}, [])
    assert quiz.score == (1, 3)
    assert quiz.view["state"] == "done"
    assert [row["id"] for row in quiz.view["missed"]] == ["b", "t1"]
    quiz.receive({"type": "review"}, [])
    assert (quiz.view["id"], quiz.view["total"]) == ("b", 2)
    assert quiz.score == (0, 0)
    assert len(quiz.answers) == 3


def test_starting_again_asks_everything_in_the_order_of_the_given_randomness():
    items = [choice(name) for name in "abcdef"]
    quiz = Quiz(items, mark=exactly, rng=Random(3))
    for _ in items:
        answer(quiz, 1)
        quiz.receive({"type": "next"}, [])
    quiz.receive({"type": "again"}, [])
    expected = list("abcdef")
    Random(3).shuffle(expected)
    assert quiz.view["id"] == expected[0]
    assert quiz.view["total"] == 6


@pytest.mark.parametrize(
    "message",
    [
        {"type": "next"},
        {"type": "review"},
        {"type": "again"},
        {"type": "answer", "item": "another", "response": 1},
        {"type": "answer", "item": "q1"},
        {"type": "answer", "item": "q1", "response": ""},
        {"type": "answer", "item": "q1", "response": 9},
        {"type": "answer", "item": "q1", "response": ["على"]},
        {"type": "nonsense"},
    ],
)
def test_a_message_out_of_turn_changes_nothing(message):
    quiz = Quiz([choice()], mark=exactly)
    before = quiz.view
    quiz.receive(message, [])
    assert quiz.view == before
    assert quiz.answers == []


def test_a_second_click_does_not_answer_twice():
    quiz = Quiz([choice()], mark=exactly)
    answer(quiz, 1)
    answer(quiz, 0)
    assert [given.response for given in quiz.answers] == ["على"]


def test_every_answer_is_handed_on_with_its_time():
    given = []
    quiz = Quiz([choice()], mark=exactly, on_answer=given.append)
    answer(quiz, 1)
    assert (given[0].item.id, given[0].mark.right, given[0].seconds) == ("q1", True, 1.5)


def test_a_record_that_cannot_be_written_does_not_lose_the_feedback():
    def save(_):
        raise RecordError("the record is locked.")

    quiz = Quiz([choice()], mark=exactly, on_answer=save)
    quiz._receive(quiz, {"type": "answer", "item": "q1", "response": 1}, [])
    assert quiz.view["state"] == "feedback"
    assert quiz.notice == "the record is locked."


def test_no_items_is_a_sentence_not_a_crash():
    quiz = Quiz([])
    assert quiz.view == {"state": "empty"}
    quiz.receive({"type": "answer", "item": "", "response": 0}, [])
    assert quiz.score == (0, 0)


def test_the_kits_own_marking_is_the_default():
    quiz = Quiz([typed()])
    answer(quiz, "قَرَارَات")
    assert quiz.answers[0].mark.right is True


def test_what_the_key_says_is_not_said_twice():
    item = replace(choice(), explanation="SECRET about على and more")
    quiz = Quiz([item], mark=exactly)
    answer(quiz, "عن")
    said = {option["text"]: option["feedback"] for option in quiz.view["options"]}
    assert (said["على"], said["عن"]) == ("", "SECRET about عن")


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        (Policy(lang="en"), "articles"),
        (Policy(marks="graded"), "vowel marks you write count"),
        (Policy(), "hamza does"),
        (Policy(hamza=False), "Vowel marks and hamza do not"),
    ],
)
def test_a_typed_item_says_what_counts(policy, said):
    quiz = Quiz([replace(typed(), policy=policy)])
    assert said in quiz.strings["en"][quiz.view["policy"]]
