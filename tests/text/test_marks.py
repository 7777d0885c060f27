import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.text import marks


@pytest.mark.parametrize(
    ("written", "without"),
    [
        ("قَالَ", "قال"),
        ("مُؤَكِّدًا", "مؤكدا"),
        ("بـ", "بـ"),
        ("هٰذا", "هذا"),
        ("رأى", "رأى"),
        ("", ""),
        ("NATO 5", "NATO 5"),
        ("أ" + "\u0654", "أ" + "\u0654"),
    ],
)
def test_strip_marks_takes_the_vowels_and_leaves_the_letters(written, without):
    assert marks.strip_marks(written) == without


@pytest.mark.parametrize(
    ("written", "without"), [("بـ", "ب"), ("قـــال", "قال"), ("الـ", "ال"), ("قَـالَ", "قال")]
)
def test_bare_leaves_letters_alone(written, without):
    assert marks.bare(written) == without


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("شد\u064e\u0651د", "شد\u0651\u064eد"),
        ("شد\u0651\u064eد", "شد\u0651\u064eد"),
        ("حق\u064c\u0651", "حق\u0651\u064c"),
        ("مناسبا\u064b", "مناسب\u064bا"),
        ("هدى\u064b", "هد\u064bى"),
        ("قال", "قال"),
    ],
)
def test_marks_come_in_the_kits_order(typed, kept):
    assert marks.ordered(typed) == kept


@pytest.mark.parametrize(
    ("text", "any_marks"),
    [("ذُكر", True), ("ذكر", False), ("بـ", False), ("", False), ("أكّد", True)],
)
def test_has_marks(text, any_marks):
    assert marks.has_marks(text) is any_marks


@given(st.text())
def test_nothing_is_marked_once_the_marks_are_off(text):
    assert not marks.has_marks(marks.strip_marks(text))


@given(st.text(alphabet="شدقال\u064e\u0651\u064bى "))
def test_ordering_twice_changes_nothing_more(text):
    once = marks.ordered(text)
    assert sorted(once) == sorted(text)
    assert marks.order_shadda(once) == once
