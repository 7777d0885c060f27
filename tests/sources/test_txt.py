"""Plain text: every encoding a report comes in is read or named."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.errors import TextError
from kit.sources.txt import decode, plausibility, read_txt

REPORT = "أعلنت وزيرة الطاقة أنّ الحكومة ستبني ثلاث محطات، وقالت: «لن ترتفع الأسعار»؟"
PLAIN = "أعلنت وزيرة الطاقة أن الحكومة ستبني ثلاث محطات، وقالت إن الأسعار لن ترتفع."
WORDS = ["قال", "الوزير", "مصر", "غدا", "شؤون", "قضية", "على", "هيئة", "سوق", "الطقس", "ضغط", "ظل"]


def western(byte: int) -> str:
    """Read a byte as Windows does, which gives the bytes without a letter too."""
    return bytes([byte]).decode("cp1252", errors="ignore") or chr(byte)


@pytest.mark.parametrize(
    ("data", "notice"),
    [
        (REPORT.encode(), ""),
        (REPORT.encode("utf-8-sig"), ""),
        (REPORT.encode("utf-16"), ""),
        (codecs.BOM_UTF16_BE + REPORT.encode("utf-16-be"), ""),
        (REPORT.encode("utf-16-le"), "UTF-16"),
        (REPORT.encode("utf-16-be"), "UTF-16"),
        (REPORT.encode("cp1256"), "Windows-1256"),
    ],
)
def test_a_report_is_read_in_any_encoding_and_a_guess_is_said(data: bytes, notice: str) -> None:
    article = read_txt(data)
    assert article.text == REPORT
    assert [notice in said for said in article.notices] == [True] * bool(notice)


def test_iso_8859_6_is_told_from_windows_1256() -> None:
    text, (notice,) = decode(PLAIN.encode("iso8859-6"))
    assert text == PLAIN
    assert "ISO-8859-6" in notice


@given(
    words=st.lists(st.sampled_from(WORDS), min_size=6, max_size=40, unique=False),
    encoding=st.sampled_from(["utf-8", "utf-16", "cp1256", "iso8859-6"]),
)
def test_a_handful_of_words_is_enough_to_tell_the_encoding(words: list[str], encoding: str) -> None:
    text = " ".join(["قال الوزير إن الحكومة", *words])
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize("text", ["خبر", "قال", "خبر عاجل", "سقوط مدينة"])
def test_even_a_word_or_two_of_windows_1256_is_read(text: str) -> None:
    assert decode(text.encode("cp1256"))[0] == text


def test_a_declared_encoding_comes_before_a_guess_but_not_before_utf_8() -> None:
    assert decode(PLAIN.encode("mac_arabic"), declared="mac_arabic") == (PLAIN, ())
    assert decode(PLAIN.encode("utf-8-sig"), declared="cp1256") == (PLAIN, ())
    assert decode(PLAIN.encode(), declared="cp1256") == (PLAIN, ())
    assert decode(PLAIN.encode("cp1256"), declared="no-such-encoding")[0] == PLAIN


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (PLAIN.replace("،", "").encode("cp720"), "it looks like DOS 720"),
        ("Общество и государство".encode("cp1251"), "another language"),
        (PLAIN.encode() + b"\xff", r"damaged UTF-8 \(bytes in error: 1\)"),
        (PLAIN.encode("utf-16")[:-1], "UTF-16 that was damaged"),
        ("".join(map(western, PLAIN.encode())).encode(), "took for Windows-1252"),
        (PLAIN.encode().decode("cp1256").encode(), "took for Windows-1256"),
        (b"\x00\x01\x02\x03", "not text"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, sentence: str) -> None:
    with pytest.raises(TextError, match=sentence):
        decode(data)


def test_arabic_is_plausible_and_its_misreadings_are_not() -> None:
    assert plausibility(PLAIN) > 2
    assert plausibility(PLAIN.encode("iso8859-6").decode("cp1256")) < 1
    assert plausibility("Déjà vu à Noël") < 0
    assert plausibility("") == 0
