"""A written report is checked for sentences, cue, complement, preposition and source."""

from random import Random

import pytest

from kit.practice.item import Item
from kit.practice.marking import mark
from kit.practice.tasks import Fact, Writing
from kit.practice.writing_checks import reported

MODEL = (
    "قال مدير المستشفى إن العلاج مجاني للجميع. "
    "شددت نقابة المعلمين على أن المدارس ستفتح أبوابها. "
    "أقر المصرف بأن الحسابات غير كاملة."
)
FACTS = (
    Fact(text="العلاج مجاني للجميع", source="مدير المستشفى", cue="قَالَ", complement="إن"),
    Fact(text="المدارس ستفتح أبوابها", source="نقابة المعلمين", cue="شَدَّدَ", complement="على",
         preposition="على"),
    Fact(text="الحسابات غير كاملة", source="المصرف", cue="أَقَرَّ", complement="بـ", preposition="بـ"),
)  # fmt: skip


@pytest.fixture
def item():
    return Item(
        id="w", family="write_report", skill="use", lexeme="", prompt="Write.", prompt_ar="اكتب.",
        stem="", stem_lang="ar", key=(MODEL,), explanation="Because.",
        task=Writing(checker="report", facts=FACTS, sentences=3),
    )  # fmt: skip


def _verdicts(item, text):
    return {finding.text: finding.verdict for finding in reported(item, text)}


def test_the_model_answer_is_right_and_what_was_not_checked_is_said(item):
    found = mark(item, MODEL)
    assert found.right
    assert any(one.verdict == "not_checked" and "Spelling" in one.text for one in found.findings)


@pytest.mark.parametrize(
    ("old", "new", "said", "verdict"),
    [
        ("إن العلاج", "أن العلاج", "«قال أنّ» is disputed", "not_checked"),
        ("شددت", "قالت", "«شدد» is not used.", "not_ok"),
        ("على أن المدارس", "من أن المدارس", "«شدد»", "not_ok"),
        ("نقابة المعلمين", "وزارة الصحة", "The source should be «نقابة المعلمين»", "not_ok"),
        ("بأن الحسابات", "أن الحسابات", "«أقر» takes أنّ too.", "ok"),
        ("الحسابات غير كاملة", "الطريق إلى الجسر مغلق", "few of its words", "not_checked"),
        (" أقر المصرف بأن الحسابات غير كاملة.", "", "3 sentences are asked for", "not_ok"),
        (" أقر المصرف بأن الحسابات غير كاملة.", "", "«أقر» is not used.", "not_ok"),
    ],
)
def test_what_is_wrong_or_open_is_named(item, old, new, said, verdict):
    assert old in MODEL
    found = _verdicts(item, MODEL.replace(old, new))
    assert any(text.find(said) >= 0 and one == verdict for text, one in found.items()), found


@pytest.mark.parametrize("text", ["", "not Arabic at all", "...", "أقر."])
def test_any_text_can_be_checked(item, text):
    assert any(finding.verdict == "not_ok" for finding in reported(item, text))


def test_every_finding_is_said_in_arabic_too(item):
    assert all(finding.text_ar for finding in reported(item, MODEL))


def test_marking_is_the_same_each_time(item):
    order = Random(1).sample(range(3), 3)
    text = " ".join(f"{MODEL.split('. ')[at].rstrip('.')}." for at in order)
    assert mark(item, text) == mark(item, text)
    assert mark(item, text).right
