"""A PDF with text in it: pages cut into boxes, boxes into paragraphs, in reading order."""

import io
import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kit.errors import TextError
from kit.sources.article import Article
from kit.sources.visual_order import Glyph, Line, logical, mirrored_brackets, right_to_left
from kit.text.fold import fold_presentation

if TYPE_CHECKING:
    from pdfminer.layout import LTPage, LTTextBox, LTTextLine

SHORT_LINE = 0.12
"""A line that ends this share of its box's width early ends its paragraph."""

_NUMBER_ALONE = re.compile(r"[\d\s.,/|–—-]*")
_CLOSED = re.compile(r"[.!؟?:…»)\]]$")
_UNKNOWN = re.compile(r"[\x00-\x1f]|\(cid:|$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """The lines of a paragraph; ``open`` where its box ends and it may go on in the next."""

    lines: list[Line]
    open: bool


def read_pdf(data: bytes) -> Article:
    """Read a PDF; a page number alone is left out.

    Raises:
        TextError: it is locked, or has pages but no text, as a scan has.
    """
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    # Its warnings speak of fonts and of damage that did not hinder it.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        pages = list(extract_pages(io.BytesIO(data), laparams=LAParams(boxes_flow=None)))
    except PDFPasswordIncorrect:
        raise TextError(
            "the PDF is locked with a password.", do="Save a copy of it without one."
        ) from None
    found = [part for page in pages for box in _boxes(page) for part in _paragraphs(box)]
    mirrored = mirrored_brackets(logical(line) for part in found for line in part.lines)
    text = ""
    for part in found:
        said = _tidy(" ".join(logical(line, mirror=mirrored) for line in part.lines))
        if not _NUMBER_ALONE.fullmatch(said):
            text += said + (" " if part.open and not _CLOSED.search(said) else "\n")
    text = text.strip()
    if not text:
        raise TextError(
            "there is no text in the PDF: it is scanned, or empty.",
            do="Read it in with a program that recognises Arabic writing, and save that text.",
        )
    return Article(text=text)


def _tidy(text: str) -> str:
    text = fold_presentation(re.sub(r"\s+", " ", text)).strip()
    return re.sub(r" +(?=[.،؛:؟!»)\]])|(?<=[«(\[]) +", "", text)


def _boxes(page: "LTPage") -> "list[LTTextBox]":
    from pdfminer.layout import LTTextBox

    return _in_order([box for box in page if isinstance(box, LTTextBox)])


def _in_order(boxes: "Sequence[LTTextBox]") -> "list[LTTextBox]":
    """Order boxes as they are read: columns from the right where they are Arabic, else downwards.

    Boxes are cut by a gap from top to bottom if there is one, else by the first gap across.
    """
    if len(boxes) < 2:
        return list(boxes)
    columns = _cut([(box.x0, box.x1, box) for box in boxes])
    if len(columns) > 1:
        if any(right_to_left(box.get_text()) for box in boxes):
            columns.reverse()
        return [box for column in columns for box in _in_order(column)]
    first, *rest = _cut([(-box.y1, -box.y0, box) for box in boxes])
    if not rest:
        return sorted(boxes, key=lambda box: -box.y1)
    return _in_order(first) + _in_order([box for band in rest for box in band])


def _cut(placed: "Sequence[tuple[float, float, LTTextBox]]") -> "list[list[LTTextBox]]":
    """Group what overlaps along one axis; the groups are the parts between the gaps."""
    groups: list[list[LTTextBox]] = []
    reach = float("-inf")
    for start, end, box in sorted(placed, key=lambda place: place[:2]):
        if start >= reach:
            groups.append([])
        groups[-1].append(box)
        reach = max(reach, end)
    return groups


def _paragraphs(box: "LTTextBox") -> Iterator[Part]:
    """Join a box's lines to paragraphs: one that ends early, or changes its size, is a last one."""
    from pdfminer.layout import LTTextLine

    lines = [line for line in box if isinstance(line, LTTextLine)]
    paragraph: list[Line] = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        paragraph.append(_line(line))
        early = _ends_early(line, box)
        if after is None or early or abs(line.height / after.height - 1) > 0.2:
            # One line alone may be a headline, which does not go on.
            yield Part(lines=paragraph, open=after is None and not early and len(paragraph) > 1)
            paragraph = []


def _ends_early(line: "LTTextLine", box: "LTTextBox") -> bool:
    rtl = right_to_left(line.get_text())
    return (line.x0 - box.x0 if rtl else box.x1 - line.x1) > SHORT_LINE * box.width


def _line(line: "LTTextLine") -> Line:
    """Return a line's glyphs, without those that the PDF gives no meaning."""
    from pdfminer.layout import LTChar

    return [
        Glyph(text=sign.get_text(), left=sign.x0, right=sign.x1, size=sign.size)
        for sign in line
        if isinstance(sign, LTChar) and not _UNKNOWN.match(sign.get_text())
    ]
