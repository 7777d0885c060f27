"""Every shape is asked, answered and explained through the quiz; no message breaks it."""

import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.practice.arranging import from_bank, in_groups, in_order, in_pairs, select
from kit.practice.item import Item, Option
from kit.practice.making import make
from kit.practice.responses import solution
from kit.practice.tasks import Fact, Multiple, Passage, Piece, Writing
from kit.widgets.quiz import Quiz

SECRET = "SECRET"
CODE = ("_esm", "_css", "strings")


def pieces(*texts):
    return [Piece(text=text, feedback=f"{SECRET} about {text}") for text in texts]


def item(task=None, **more):
    more.setdefault("key", ())
    return make(
        family="test", skill="use", lexeme="", prompt="Do it.", prompt_ar="افعل.", stem="",
        stem_lang="ar", explanation=f"{SECRET} explanation", task=task, rng=Random(1), **more,
    )  # fmt: skip


def multiple():
    options = [Option(text=x, lang="ar", feedback=f"{SECRET} {x}") for x in ("أ", "ب", "ج", "د")]
    return item(Multiple(), options=options, key=("أ", "ب"))


def ordering():
    return item(in_order(pieces("أوّلًا", "ثانيًا", "ثالثًا", "رابعًا"), Random(1)))


def bank():
    return item(from_bank(pieces("حذّر", "من", "حرب"), pieces("عن"), Random(1)))


def matching():
    pairs = zip(pieces("قال", "زعم", "نفى"), pieces("said", "claimed", "denied"), strict=True)
    return item(in_pairs(list(pairs), pieces("praised"), Random(1)))


def groups():
    rows = list(zip(pieces("قال", "زعم", "ذكر"), ((0,), (1,), (0,)), strict=True))
    return item(in_groups(rows, pieces("neutral", "distancing"), Random(1)))


def selecting():
    return item(select(["قال", "الوزير", "إنّ", "الميناء"], {"source": (1,), "cue": (0,)}))


def writing():
    facts = (Fact(text="It is open.", source="الوزير", cue="أعلن", complement=SECRET),)
    return item(Writing(checker="cues", facts=facts, sentences=1), key=(f"{SECRET} model",))


def dictation():
    return item(hear=f"{SECRET} spoken", key=("قال",))


def skim(number):
    passage = Passage(id="p", text="نصّ للتصفّح السريع.", seconds=20, title="عنوان")
    options = [Option(text=x, lang="ar", feedback=x) for x in "أبجد"]
    return Item(
        id=f"s{number}", family="test", skill="use", lexeme="", prompt="Who?", prompt_ar="من؟",
        stem="من؟", stem_lang="ar", key=("أ",), explanation="So.", options=tuple(options),
        passage=passage,
    )  # fmt: skip


ALL = (multiple, ordering, bank, matching, groups, selecting, writing)


def send(quiz, kind, **more):
    quiz._receive(quiz, {"type": kind, **more}, [])


def answer(quiz, response):
    send(quiz, "answer", item=quiz.view["id"], response=response, seconds=1)


def state(quiz):
    """Return what the page has of a quiz besides its code, its style and its interface's words."""
    shown = {key: one for key, one in quiz.get_state().items() if key not in CODE}
    return json.dumps(shown, ensure_ascii=False, default=str)


@pytest.fixture
def sent(monkeypatch):
    """Collect what a quiz sends to its page."""
    messages = []
    monkeypatch.setattr(Quiz, "send", lambda self, message, buffers=None: messages.append(message))
    return messages


@pytest.mark.parametrize("shape", ALL)
def test_the_page_learns_nothing_of_the_answer_before_the_response(shape):
    shown = state(Quiz([shape()]))
    for hidden in (SECRET, "solution", "orders", "pairs", "key", "verdicts", "complement"):
        assert hidden not in shown


@pytest.mark.parametrize("shape", ALL[:-1])
def test_a_right_response_as_the_page_sends_it_is_right(shape):
    quiz = Quiz([shape()])
    answer(quiz, list(solution(shape())))
    assert (quiz.view["state"], quiz.view["right"]) == ("feedback", True)
    assert quiz.view["task"]["given"] == list(solution(shape()))
    assert set(quiz.view["task"]["verdicts"]) <= {"right", ""}
    json.dumps(quiz.view)


@pytest.mark.parametrize("shape", ALL)
@pytest.mark.parametrize(
    "response",
    [None, "", " ", 0, True, {}, [], [[1]], ["0"], [1.5], [99], [-7], [0] * 400, [None], {"a": 1}],
)
def test_a_response_that_does_not_fit_is_refused_in_words_and_not_recorded(shape, response):
    recorded = []
    quiz = Quiz([shape()], on_answer=recorded.append)
    answer(quiz, response)
    assert quiz.view["state"] == "question"
    assert "response" in quiz.notice
    assert recorded == quiz.answers == []


@pytest.mark.parametrize("shape", ALL)
def test_the_page_is_told_that_a_refused_message_was_read(shape, sent):
    answer(Quiz([shape()]), [99])
    assert sent == [{"type": "done"}]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 9) | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)
KINDS = st.sampled_from(["answer", "next", "read", "hear", "skip", "review", "again"]) | JSON


@given(
    st.sampled_from((*ALL, dictation, lambda: skim(1))),
    st.lists(st.tuples(KINDS, JSON, st.booleans(), JSON), max_size=6),
)
def test_whatever_the_page_sends_the_quiz_stays_whole(shape, messages):
    quiz = Quiz([shape(), multiple()])
    for kind, response, is_current, item in messages:
        asked = quiz.view.get("id") if is_current else item
        send(quiz, kind, item=asked, response=response, seconds=response)
        assert quiz.view["state"] in ("passage", "question", "feedback", "done")
        json.dumps(quiz.view, allow_nan=False)


def test_what_was_wrong_in_a_task_is_explained_part_by_part():
    quiz = Quiz([matching()])
    right = list(solution(matching()))
    answer(quiz, [right[1], right[0], *right[2:]])
    view = quiz.view
    assert view["task"]["verdicts"].count("wrong") == 2
    assert len(view["task"]["about"]) == 2
    assert view["note"] == "1 of 3 pairs right"
    assert view["note_ar"] == "الأزواج الصحيحة: 1 من 3"
    assert 0.3 < view["credit"] < 0.4


def test_a_text_is_answered_with_findings_in_two_languages():
    quiz = Quiz([writing()])
    answer(quiz, "أعلن الوزير أنّ الميناء مفتوح.")
    findings = quiz.view["task"]["findings"]
    assert [one["verdict"] for one in findings] == ["ok", "ok", "not_checked"]
    assert all(one["en"] and one["ar"] for one in findings)
    assert quiz.view["shown"] == f"{SECRET} model"


def test_one_session_mixes_every_shape_and_records_words():
    recorded = []
    items = [shape() for shape in ALL]
    quiz = Quiz(items, on_answer=recorded.append)
    for one in items:
        right = solution(one)
        answer(quiz, right if isinstance(right, str) else list(right))
        send(quiz, "next")
    assert quiz.view["state"] == "done"
    assert [answer.item.shape for answer in recorded] == [one.shape for one in items]
    assert all(isinstance(answer.response, str) and answer.response for answer in recorded)


def test_a_dictation_sends_its_words_only_when_they_are_asked_for(sent):
    quiz = Quiz([dictation()])
    assert SECRET not in state(quiz)
    send(quiz, "hear", item=quiz.view["id"])
    assert {"type": "speak", "item": quiz.view["id"], "text": f"{SECRET} spoken"} in sent
    assert SECRET not in state(quiz)


def test_a_dictation_that_cannot_be_heard_is_skipped_not_missed():
    quiz = Quiz([dictation(), multiple()])
    send(quiz, "skip", item=quiz.view["id"])
    assert quiz.view["trail"] == [None]
    answer(quiz, [0])
    assert quiz.view["trail"] == [None, False]
    send(quiz, "next")
    assert (quiz.view["right"], quiz.view["total"], quiz.view["skipped"]) == (0, 1, 1)
    send(quiz, "review")
    assert quiz.view["total"] == 1  # what cannot be heard does not come back
    answer(quiz, [0])
    send(quiz, "next")
    send(quiz, "again")
    assert quiz._skipped == frozenset()


@pytest.mark.parametrize(
    ("said", "kept"), [(2.5, 2.5), (-1, 0), (1e308 * 10, 0), (86400, 0), ("9", 0), (None, 0)]
)
def test_the_time_of_an_answer_is_kept_within_reason(said, kept):
    quiz = Quiz([multiple()])
    send(quiz, "answer", item=quiz.view["id"], response=[0], seconds=said)
    assert quiz.answers[0].seconds == kept


@pytest.mark.parametrize("kind", ["skip", "hear"])
def test_only_a_dictation_is_heard_or_skipped(kind, sent):
    quiz = Quiz([multiple()])
    before = quiz.view
    send(quiz, kind, item=before["id"])
    send(quiz, kind)
    assert quiz.view == before
    assert [message["type"] for message in sent] == ["done", "done"]


def test_a_passage_is_shown_once_then_taken_away_before_its_questions():
    quiz = Quiz([skim(1), skim(2)])
    assert (quiz.view["state"], quiz.view["words"], quiz.view["seconds"]) == ("passage", 3, 20)
    answer(quiz, 0)  # there is no question yet
    send(quiz, "read", item="another")
    assert quiz.view["state"] == "passage"
    send(quiz, "read", item="p")
    assert quiz.view["state"] == "question"
    assert "نصّ للتصفّح" not in state(quiz)
    answer(quiz, 0)
    send(quiz, "next")
    assert (quiz.view["state"], quiz.view["id"]) == ("question", "s2")
    answer(quiz, 1)
    send(quiz, "next")
    send(quiz, "review")
    assert quiz.view["state"] == "passage"
