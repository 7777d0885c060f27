"""One way in: the format is found, and every failure is one clear sentence."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.errors import KitError, TextError
from kit.sources.read import LARGEST, READERS, read, read_file

LEAD = "أعلنت وزيرة الطاقة خطة جديدة."
STARTS = [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"WEBVTT\n\n", b"\xff\xfe", b"---\n"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", LEAD),
        ("A.TXT", LEAD),
        ("", LEAD),
        ("بلا نهاية", LEAD),
        ("a.md", f"**{LEAD}**"),
        ("a.srt", f"1\n00:00:01,000 --> 00:00:02,000\n{LEAD}"),
        ("", f"WEBVTT\n\n00:01.000 --> 00:02.000\n{LEAD}"),
        ("", f"<!doctype html><html><body><article><p>{LEAD}</p></article></body></html>"),
    ],
)
def test_the_name_or_else_the_bytes_say_the_format(name: str, data: str) -> None:
    assert read(data.encode(), name=name).text == LEAD


def test_plain_text_stays_as_it_is() -> None:
    text = f"\n {LEAD}\r\n\n\tثم\u200f سكتت  "
    assert read(text.encode(), name="a.txt").text == text


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \n\t", "the file is empty"),
        ("a.txt", "\u200f\ufeff".encode(), "the file is empty"),
        ("a.md", b"<!-- -->", "the file is empty"),
        ("a.txt", b"Only English here.", "there is no Arabic"),
        ("a.txt", b"2026", "there is no Arabic"),
        ("a.txt", f"{'word ' * 40}خبر عاجل".encode(), "only 4 % .* Arabic; it takes 30 %"),
        ("a.txt", b"x" * (LARGEST + 1), "4.0 MB; the limit is 4 MB"),
        ("a.txt", "Общество и государство".encode("cp1251"), "looks like"),
        ("a.png", b"\x89PNG", r"does not read \.png files.*\.docx"),
        ("a.doc", LEAD.encode(), r"does not read \.doc files"),
        ("a.doc", b"\xd0\xcf\x11\xe0", r"old \.doc"),
        ("a.docx", b"PK\x03\x04 and no more", "damaged"),
        ("a.pdf", b"%PDF-1.4 and no more", "damaged|scanned"),
        ("a.pdf", LEAD.encode(), "damaged"),
        ("a.html", b"<html></html>", "no article"),
    ],
)
def test_every_failure_is_a_sentence_with_the_name(name: str, data: bytes, sentence: str) -> None:
    with pytest.raises(TextError, match=sentence) as caught:
        read(data, name=name)
    assert str(caught.value).startswith(f"{name}: ")
    assert caught.value.do


@settings(deadline=None, max_examples=150)
@given(
    start=st.sampled_from(STARTS),
    rest=st.binary(max_size=300) | st.text(max_size=100).map(str.encode),
    ending=st.sampled_from(["", ".png", *READERS]),
)
def test_arbitrary_bytes_give_an_article_or_a_sentence(
    start: bytes, rest: bytes, ending: str
) -> None:
    with contextlib.suppress(KitError):
        assert read(start + rest, name=f"file{ending}").text.strip()


def test_a_file_is_read_again_only_after_it_changed(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(LEAD, encoding="utf-8")
    assert read_file(file) is read_file(file)
    file.write_text(LEAD * 2, encoding="utf-8")
    assert read_file(file).text == LEAD * 2


@pytest.mark.parametrize("name", ["gone.txt", "."])
def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(TextError, match="cannot be read"):
        read_file(tmp_path / name)


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as out:
        out.truncate(LARGEST + 1)
    with pytest.raises(TextError, match="limit"):
        read_file(file)
