import csv
import re
from pathlib import Path

import pytest

from kit.errors import ItemError
from kit.practice.item import Item, Option, Policy
from kit.practice.marking import DISPUTED, accepts, mark
from kit.text.marks import ordered

TABLE = Path(__file__).parent / "marking.csv"
"""One case a line: what is asked, under which policy, what is answered, what it earns and why."""
with TABLE.open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))


def _item(case: dict[str, str]) -> Item:
    policy = Policy(lang=case["lang"], marks=case["marks"], hamza=case["hamza"] == "yes")
    return Item(
        id="case", family="meaning", skill="recall", lexeme="", prompt="Type it.",
        prompt_ar="اكتب.", stem="…", stem_lang="en", key=tuple(case["key"].split(" | ")),
        explanation="Because.", policy=policy,
    )  # fmt: skip


def test_the_table_has_three_hundred_cases_and_each_is_new():
    asked = {tuple(case[name] for name in case if name not in ("topic", "credit", "note"))
             for case in CASES}  # fmt: skip
    assert len(asked) == len(CASES) >= 300


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["topic"])
def test_an_answer_earns_what_the_table_says_and_hears_why(case):
    found = mark(_item(case), case["response"])
    assert found.credit == pytest.approx(float(case["credit"]), abs=0.01)
    assert found.right is (found.credit == 1.0)
    assert case["note"] in found.note


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["topic"])
def test_whatever_is_said_is_said_in_arabic_too(case):
    found = mark(_item(case), case["response"])
    assert bool(found.note_ar) is bool(found.note)
    foreign = set(re.findall("[A-Za-z]+", found.note_ar))
    assert foreign <= set(re.findall("[A-Za-z]+", f"{case['key']} {case['response']}"))


@pytest.mark.parametrize(
    ("key", "response", "said"),
    [
        ("أَكَّدَ", "اكد", "الهمزة ناقصة هنا: أ"),
        ("مَسْؤُول", "مسئول", "تُكتب الهمزة هنا ؤ لا ئ"),
        ("سِيَاسَة", "سياسه", "كُتبت ه بدلًا من ة"),
        ("الوَزِير", "وزير", "أداة التعريف «ال» ناقصة"),
        ("كَبِير", "", "لم يُكتب شيء"),
        ("كَبِير", "big", "اكتب الإجابة بحروف عربية"),
    ],
)
def test_a_near_miss_is_named_in_arabic(typed, key, response, said):
    assert mark(typed(key), response).note_ar == ordered(said)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["topic"])
def test_the_quick_answer_agrees_with_the_reasoned_one(case):
    assert accepts(_item(case), case["response"]) is mark(_item(case), case["response"]).right


@pytest.mark.parametrize("case", [one for one in CASES if one["topic"] == "another word"])
def test_another_word_earns_nothing_whatever_the_policy(case):
    for marks in ("ignored", "graded"):
        for hamza in ("yes", "no"):
            changed = case | {"marks": marks, "hamza": hamza}
            assert mark(_item(changed), case["response"]).right is False


@pytest.mark.parametrize("case", [one for one in CASES if one["topic"] == "hamza"][:20])
def test_a_folded_hamza_is_forgiven_with_its_note(case):
    found = mark(_item(case | {"hamza": "no"}), case["response"])
    assert found.right or "written as" in found.note


def test_other_keyboards_are_accepted_with_a_note(typed):
    assert "another keyboard" in mark(typed("كَبِير"), "کبیر").note
    assert "presentation forms" in mark(typed("كَبِير"), "ﻛﺒﻴﺮ").note
    assert "invisible" in mark(typed("كَبِير"), "كبير\u200f").note


def test_the_first_of_several_answers_is_shown(typed):
    item = typed("أَشْهُر", "شُهُور")
    assert mark(item, "شهور").right
    assert mark(item, "أشهار").shown == "أَشْهُر"


def test_one_differing_letter_is_pointed_out_without_credit(typed):
    found = mark(typed("أَشَادَ"), "أشار")
    assert "د, not ر" in found.note
    assert found.credit == 0.0


def _choice() -> Item:
    options = tuple(
        Option(text=text, lang="ar", feedback=feedback)
        for text, feedback in (
            ("إنّ", "After قال."),
            ("أنّ", f"{DISPUTED}: newspapers write it."),
            ("أنْ", "Before a verb."),
            ("إنْ", "That is if."),
        )
    )
    return Item(
        id="choice", family="inna", skill="use", lexeme="", prompt="Which?", prompt_ar="أيّ؟",
        stem="قال ____ه وصل.", stem_lang="ar", key=("إنّ",), explanation="After قال.",
        options=options, policy=Policy(marks="required"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("response", "credit"), [("إنّ", 1.0), ("0", 1.0), ("أنْ", 0.0), ("2", 0.0), ("أنّ", 0.5)]
)
def test_a_choice_is_named_by_text_or_index(response, credit):
    assert mark(_choice(), response).credit == credit


@pytest.mark.parametrize("response", ["4", "-1", "لأن", "", "٩"])
def test_what_is_not_offered_is_refused_with_the_options(response):
    with pytest.raises(ItemError, match="not one of the options"):
        mark(_choice(), response)
