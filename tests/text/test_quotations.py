import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.text.quotations import quotations


def quoted(text):
    return [text[found.inner_start : found.inner_end] for found in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال: «نعم».", ["نعم"]),
        ("وصفها بـ“الكارثة” أمس", ["الكارثة"]),
        ("أشاد بـ”التعاون القائم” بينهما", ["التعاون القائم"]),
        ("أشاد بـ”التعاون القائم“ بينهما", ["التعاون القائم"]),
        ("قال “لا“ ثم خرج", ["لا"]),
        ('حزب "الغد" فاز', ["الغد"]),
        ('قال:"نعم"', ["نعم"]),
        ("‘نعم’ قال", ["نعم"]),
        ('من “هنا” إلى ”هناك“ ومن «هذا» إلى "ذاك"', ["هنا", "هناك", "هذا", "ذاك"]),
        ("قال “ نعم ” ومضى", [" نعم "]),
        ("قال: “نص،” وأضاف", ["نص،"]),
        ("“نعم!”، قال", ["نعم!"]),
        ("حزب «الغد فاز", []),
        ("فاز» الحزب", []),
        ("“نص لا ينتهي\n“نص” ينتهي", ["نص"]),
        ("صحيفة L'Orient قالت", []),
        ("(«الغد»)", ["الغد"]),
        ("و\u200f“نعم”\u200f،", ["نعم"]),
        ('بدأ"الحوار" أمس', ["الحوار"]),
        ("", []),
    ],
)
def test_quotations_are_found_in_the_marks_the_press_uses(text, expected):
    assert quoted(text) == expected


def test_a_quotation_inside_another_is_one_deeper():
    text = 'قال: «نرفض “الوصاية” و"الإملاء"» وغادر «القاعة»'
    assert [(found.depth, text[found.inner_start]) for found in quotations(text)] == [
        (0, "ن"),
        (1, "ا"),
        (1, "ا"),
        (0, "ا"),
    ]


def test_a_mark_left_open_inside_a_quotation_does_not_lose_the_outer_one():
    assert quoted("قال: «نرفض “الوصاية» وغادر") == ["نرفض “الوصاية"]


@given(st.text(alphabet="اب ـ«»“”\"‘’'.،:\n"))
def test_quotations_nest_and_stay_in_their_paragraph(text):
    found = quotations(text)
    assert list(found) == sorted(found, key=lambda quotation: quotation.start)
    for one in found:
        assert one.start < one.inner_start <= one.inner_end < one.end
        assert "\n" not in one.of(text)
        around = [two for two in found if two is not one and two.contains(one)]
        assert one.depth == len(around)
        assert all(not one.overlaps(two) or one.contains(two) or two.contains(one) for two in found)
