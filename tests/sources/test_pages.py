"""Markdown, web pages, Word documents and subtitles: the words, and what is known about them."""

import io
import zipfile

import docx
import pytest

from kit.errors import TextError
from kit.sources.docx import read_docx
from kit.sources.html import read_html
from kit.sources.markdown import read_markdown
from kit.sources.subtitles import read_subtitles

TITLE = "وزيرة الطاقة تعلن خطة جديدة"
LEAD = "أعلنت وزيرة الطاقة أن الحكومة ستبني ثلاث محطات شمسية قبل نهاية العام في جنوب البلاد."
REPLY = "وأضافت أن الخطة «لن ترفع الأسعار»، لكن المعارضة حذرت من ديون جديدة، بحسب وسائل إعلام."
PAGE = f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="{{charset}}">
<title>{TITLE}</title><meta property="og:site_name" content="صحيفة الغد">
<meta property="article:published_time" content="2026-05-12T10:00:00Z"></head><body>
<nav><a href="/">الرئيسية</a> <a href="/s">رياضة</a></nav><article><h1>{TITLE}</h1><p>{LEAD}</p>
<script>var x = "سر";</script><p>{REPLY}</p></article>
<footer>جميع الحقوق محفوظة</footer></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256", "iso-8859-6"])
def test_a_page_gives_its_article_title_date_and_site(charset: str) -> None:
    page = PAGE.format(charset=charset).encode(charset, errors="xmlcharrefreplace")
    article = read_html(page)
    lines = article.text.splitlines()
    assert (LEAD in lines, REPLY in lines) == (True, True)
    assert not [word for word in ("رياضة", "الحقوق", 'سر"') if word in article.text]
    assert (article.title, article.date, article.source) == (TITLE, "2026-05-12", "صحيفة الغد")


def test_the_servers_encoding_comes_before_the_pages() -> None:
    page = PAGE.format(charset="utf-8").encode("cp1256")
    assert LEAD in read_html(page, charset="windows-1256").text


@pytest.mark.parametrize("page", [b"<html></html>", b"<html><body><script>1</script></body>", b"<"])
def test_a_page_without_an_article_is_refused(page: bytes) -> None:
    with pytest.raises(TextError, match="no article"):
        read_html(page)


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# عنوان\n\nنص **مهم** و*مائل*.", "عنوان\nنص مهم ومائل."),
        ("عنوان\n=====\n\nنص", "عنوان\nنص"),
        ("سطر أول\nسطر ثان", "سطر أول سطر ثان"),
        ("سطر أول  \nسطر ثان", "سطر أول\nسطر ثان"),
        ("- واحد\n- اثنان", "واحد\nاثنان"),
        ("> قال الوزير\n\nثم سكت", "قال الوزير\nثم سكت"),
        ("[الخبر](https://example.org) و`رمز`", "الخبر ورمز"),
        ("خبر <b>عاجل</b>\n\n<script>شر</script>", "خبر عاجل"),
        ("| اسم | بلد |\n|---|---|\n| كيم | مصر |", "اسم\nبلد\nكيم\nمصر"),
        ("الوزير\\*", "الوزير*"),
    ],
)
def test_markdown_loses_its_markup_and_keeps_its_words(markdown: str, text: str) -> None:
    assert read_markdown(markdown.encode()).text == text


def test_front_matter_is_no_text_but_gives_title_and_date() -> None:
    article = read_markdown(f'---\ntitle: "{TITLE}"\ndate: 2026-05-12\n---\n{LEAD}\n'.encode())
    assert (article.text, article.title, article.date) == (LEAD, TITLE, "2026-05-12")
    assert read_markdown(f"# {TITLE}\n\n{LEAD}".encode()).title == TITLE


def word_file(*, title: str = "") -> bytes:
    document = docx.Document()
    document.core_properties.title = title
    document.add_heading(TITLE, 1)
    document.add_paragraph(LEAD)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "السعر", "ثابت"
    document.add_paragraph("")
    document.add_paragraph(REPLY)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def test_a_word_document_gives_paragraphs_and_tables_in_order() -> None:
    article = read_docx(word_file())
    assert article.text.splitlines() == [TITLE, LEAD, "السعر", "ثابت", REPLY]
    assert article.title == TITLE
    assert read_docx(word_file(title="خطة")).title == "خطة"


def zipped(*names: str, size: int = 1) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as parts:
        for name in names:
            parts.writestr(name, bytes(size))
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1", r"old \.doc, or locked"),
        (zipped("xl/workbook.xml"), "not a Word document"),
        (zipped("word/document.xml", size=60_000_001), "unpacks to 60 MB; the limit is 60 MB"),
    ],
)
def test_what_word_did_not_write_for_us_is_named(data: bytes, sentence: str) -> None:
    with pytest.raises(TextError, match=sentence):
        read_docx(data)


SRT = """1
00:00:01,000 --> 00:00:03,000
أعلنت وزيرة الطاقة

2
00:00:03,000 --> 00:00:05,000 X1:1
<i>خطة جديدة.</i> {\\an8}

3
00:00:05,000 --> 00:00:07,000
- هل ترتفع الأسعار؟
- لا
- طبعا لا"""
VTT = """WEBVTT - نشرة

STYLE
::cue { color: red }

NOTE ملاحظة

intro
00:01.000 --> 00:03.000 align:right
<v المذيعة>أعلنت وزيرة &amp; الطاقة

00:03.000 --> 00:05.000
أعلنت وزيرة &amp; الطاقة
خطة <00:04.000><c>جديدة</c>."""


@pytest.mark.parametrize(
    ("subtitles", "lines"),
    [
        (SRT, ["أعلنت وزيرة الطاقة خطة جديدة.", "هل ترتفع الأسعار؟", "لا", "طبعا لا"]),
        (SRT.replace("\n", "\r\n"), None),
        (VTT, ["أعلنت وزيرة & الطاقة خطة جديدة."]),
        ("نص بلا توقيت", []),
    ],
)
def test_cues_are_put_together_to_sentences(subtitles: str, lines: list[str] | None) -> None:
    expected = lines if lines is not None else read_subtitles(SRT.encode()).text.splitlines()
    assert read_subtitles(subtitles.encode()).text.splitlines() == expected
    assert read_subtitles(subtitles.encode("utf-8-sig")).text.splitlines() == expected
