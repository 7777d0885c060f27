import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.text.chunks import chunks
from kit.text.letters import is_letter

ARABIC = st.text(alphabet='قالوكأىةـ\u064e\u0651\u200f -/.،“”«»"0٤٫%aé\n')


def cut(text):
    return [(chunk.of(text), chunk.kind) for chunk in chunks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزير", ["قال", "الوزير"]),
        ("وأكّدَتِ الوزارة.", ["وأكّدَتِ", "الوزارة", "."]),
        ("بـ“تعزيز”", ["بـ", "“", "تعزيز", "”"]),
        ("و«الجبهة»", ["و", "«", "الجبهة", "»"]),
        ("الـ15", ["الـ", "15"]),
        ("بـ١١٢ مقعدًا", ["بـ", "١١٢", "مقعدًا"]),
        ("أكتوبر/تشرين الأول", ["أكتوبر", "/", "تشرين", "الأول"]),
        ("48.7%،", ["48.7%", "،"]),
        ("٨٫٤٪", ["٨٫٤٪"]),
        ("1,200,000 نسمة", ["1,200,000", "نسمة"]),
        ("في 2026.", ["في", "2026", "."]),
        ("10:30", ["10", ":", "30"]),
        ("الروسية-الأوكرانية", ["الروسية", "-", "الأوكرانية"]),
        ("ق\u200fال", ["ق\u200fال"]),
        ("\u200fقال\u200f.", ["قال", "."]),
        ("NATO", ["NATO"]),
        ("إف-16", ["إف", "-", "16"]),
        ("F-16", ["F-16"]),
        ("#قمة_العرب", ["#", "قمة", "_", "العرب"]),
        ("... نعم", [".", ".", ".", "نعم"]),
        ("خبر ــــ تحليل", ["خبر", "ــــ", "تحليل"]),
        ("ـِيّ", ["ـِيّ"]),
        ("", []),
        (" \u200f\n", []),
    ],
)
def test_a_text_is_cut_where_a_reader_would_cut_it(text, expected):
    assert [chunk for chunk, _ in cut(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("جونغ-أون", "name"),
        ("وآنا-كلارا", "name"),
        ("ري‑شول", "name"),
        ("تيه-جونغ-سو", "name"),
        ("قال", "word"),
        ("بـ", "word"),
        ("ﻗﺎﻝ", "word"),
        ("٣٧", "number"),
        ("5.75%", "number"),
        ("Reuters", "foreign"),
        ("l’Orient", "foreign"),
        ("«", "punct"),
        ("؛", "punct"),
        ("€", "punct"),
    ],
)
def test_every_chunk_has_its_kind(text, kind):
    assert cut(text) == [(text, kind)]


@given(st.one_of(st.text(), ARABIC))
def test_chunks_stand_in_order_and_hold_no_space(text):
    end = 0
    for chunk in chunks(text):
        assert end <= chunk.start < chunk.end <= len(text)
        assert not any(sign.isspace() for sign in chunk.of(text))
        end = chunk.end


@given(st.one_of(st.text(), ARABIC))
def test_every_arabic_letter_is_in_exactly_one_chunk(text):
    covered = [at for chunk in chunks(text) for at in range(chunk.start, chunk.end)]
    assert len(covered) == len(set(covered))
    assert {at for at, sign in enumerate(text) if is_letter(sign)} <= set(covered)
