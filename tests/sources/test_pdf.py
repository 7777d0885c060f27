"""PDF: glyphs that stand on a page become Arabic in reading order."""

import unicodedata
from collections.abc import Sequence

import pytest

from kit.errors import TextError
from kit.sources.pdf import read_pdf
from kit.sources.visual_order import Glyph, logical, mirrored_brackets

LEAD = "أعلنت وزيرة الطاقة خطة جديدة"


def presented(text: str) -> str:
    """Write every letter as its isolated presentation form, as old programs do."""
    forms = {
        unicodedata.normalize("NFKC", chr(code)): chr(code)
        for code in range(0xFE80, 0xFEF5)
        if unicodedata.name(chr(code), "").endswith("ISOLATED FORM")
    }
    return "".join(forms.get(letter, letter) for letter in text)


def pdf(lines: Sequence[tuple[float, float, str]]) -> bytes:
    """Make a PDF whose lines stand at x, y and are shown as given, from left to right."""
    shown = "".join(
        f"BT /F 20 Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET\n" for x, y, text in lines
    )
    signs = sorted({sign for *_, text in lines for sign in text})
    pairs = "".join(f"<{ord(sign):04x}> <{ord(sign):04x}>\n" for sign in signs)
    cmap = f"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange {len(signs)} "
    cmap += f"beginbfchar {pairs} endbfchar endcmap"
    return _assembled(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        " /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(shown)} >> stream\n{shown}endstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H"
        " /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /DW 500 /FontDescriptor 8 0 R"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        f"<< /Length {len(cmap)} >> stream\n{cmap}\nendstream",
        "<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 0 1000 1000]"
        " /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    )


def _assembled(*objects: str) -> bytes:
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    body += f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    start = body.index("xref\n")
    return f"{body}trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()


def drawn(text: str, *, at: float = 0, size: float = 10) -> list[Glyph]:
    """Place signs from left to right, each as wide as half its size."""
    return [
        Glyph(text=sign, left=at + 5 * n, right=at + 5 * n + 5, size=size)
        for n, sign in enumerate(text)
    ]


def test_mirrored_presentation_forms_become_plain_text_in_order() -> None:
    assert read_pdf(pdf([(50, 700, presented(LEAD)[::-1])])).text == LEAD


def test_wrapped_lines_are_a_paragraph_and_a_short_line_ends_it() -> None:
    first, rest, next_one = "أعلنت وزيرة الطاقة أمس", "خطة جديدة.", "وحذرت المعارضة من ديون"
    lines = [
        (100, 700, first[::-1]),
        (100 + 10 * (len(first) - len(rest)), 678, rest[::-1]),
        (100, 656, next_one[::-1]),
    ]
    assert read_pdf(pdf(lines)).text == f"{first} {rest}\n{next_one}"


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    column = ["أعلنت وزيرة الطاقة", "أن بلادها ستبني لنا", "محطات شمسية جديدة."]
    lines = [
        (380, 600, column[0][::-1]),
        (380, 578, column[1][::-1]),
        (60, 600, column[2][::-1]),
    ]
    assert read_pdf(pdf(lines)).text == " ".join(column)


def test_arabic_columns_are_read_from_the_right_and_page_numbers_left_out() -> None:
    title, right, left = "عنوان يمتد فوق العمودين كليهما معا", "العمود الأول", "العمود الثاني"
    lines = [(120, 760, title[::-1]), (60, 600, left[::-1]), (400, 600, right[::-1])]
    assert read_pdf(pdf([*lines, (290, 40, "7")])).text == f"{title}\n{right}\n{left}"


@pytest.mark.parametrize(
    ("shown", "typed"),
    [
        ("ربخ", "خبر"),
        (".2026 ماع ربخ", "خبر عام 2026."),
        ("3.5 و 12/5/2026", "12/5/2026 و 3.5"),
        ("Reuters News ةلاكو", "وكالة Reuters News"),
        ("ةرئاط F-16", "F-16 طائرة"),
        ("%50 ىلإ", "إلى %50"),
        ("١٢ موي", "يوم ١٢"),
        ("Only English (2026)", "Only English (2026)"),
        ("", ""),
    ],
)
def test_a_line_is_turned_round_but_for_numbers_and_latin_words(shown: str, typed: str) -> None:
    assert logical(drawn(shown)) == typed


def test_the_order_of_drawing_does_not_matter() -> None:
    line = drawn("ربخ ماع")
    assert logical(line[::-1]) == logical(line) == "عام خبر"


def test_a_gap_is_a_space() -> None:
    assert logical([*drawn("ربخ"), *drawn("ماع", at=20)]) == "عام خبر"


def test_a_mark_goes_to_its_letter_whichever_way_the_line_was_drawn() -> None:
    letters = drawn("قال"[::-1])
    fatha = Glyph(text="\u064e", left=10, right=10, size=10)
    assert logical([*letters[:2], fatha, letters[2]]) == "قَال"
    assert logical([letters[2], fatha, letters[1], letters[0]]) == "قَال"


def test_a_ligature_keeps_its_letters_in_order() -> None:
    line = [
        Glyph(text="م", left=0, right=5, size=10),
        Glyph(text="لا", left=5, right=10, size=10),
        Glyph(text="س", left=10, right=15, size=10),
    ]
    assert logical(line) == "سلام"


def test_brackets_are_mirrored_where_the_page_kept_their_shape() -> None:
    assert mirrored_brackets(["قال )الوزير( أمس"])
    assert not mirrored_brackets(["قال (الوزير) أمس", "He said )so"])
    assert logical(drawn("سمأ (ريزولا) لاق"), mirror=True) == "قال (الوزير) أمس"
    shapes = "(سمأ) «ريزولا» لاق"
    assert read_pdf(pdf([(50, 700, shapes)])).text == "قال «الوزير» (أمس)"


def test_a_scan_is_said_to_be_one() -> None:
    with pytest.raises(TextError, match="scanned"):
        read_pdf(pdf([]))
