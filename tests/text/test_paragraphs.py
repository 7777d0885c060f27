import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.text.paragraphs import paragraphs

BODY = "وصل الوفد إلى المدينة مساء الأحد، وبدأ المحادثات فور وصوله."


def headings(text):
    return [line.of(text) for line in paragraphs(text) if line.heading]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("سطر", ["سطر"]),
        ("سطر\nآخر", ["سطر", "آخر"]),
        ("سطر\r\n\r\nآخر\n", ["سطر", "آخر"]),
        ("  سطر \u2029 آخر", ["سطر", "آخر"]),
        ("\ufeffسطر", ["سطر"]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_a_line_that_holds_anything_is_a_paragraph(text, lines):
    assert [line.of(text) for line in paragraphs(text)] == lines


@pytest.mark.parametrize(
    "heading",
    [
        "الوفد يصل إلى المدينة",
        "الرئيس: «لن نتراجع»",
        "من يدفع الثمن؟",
        "الحكومة ترفع الأسعار.. والنقابات تحتج",
    ],
)
def test_a_short_line_without_a_stop_above_a_paragraph_is_a_heading(heading):
    assert headings(f"{heading}\n{BODY}") == [heading]


@pytest.mark.parametrize("heading", ["محادثات صعبة", "«لا عودة»"])
def test_a_subhead_between_paragraphs_is_a_heading(heading):
    assert headings(f"{BODY}\n{heading}\n{BODY}") == [heading]


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "سطر قصير",
        f"{BODY}\n{BODY}",
        f"{BODY}\nسطر أخير بلا نقطة",
        f"وقال الوزير:\n{BODY}",
        f"{BODY}\nانتهى.\n{BODY}",
        f"{BODY}\n«انتهى.»\n{BODY}",
        f"{BODY}\n" + "كلمة طويلة " * 12 + f"\n{BODY}",
    ],
)
def test_a_sentence_a_last_line_or_a_long_line_is_no_heading(text):
    assert headings(text) == []


@given(st.text())
def test_paragraphs_stand_in_order_and_are_trimmed(text):
    end = 0
    for line in paragraphs(text):
        assert end <= line.start < line.end <= len(text)
        assert line.of(text).strip() == line.of(text)
        end = line.end
