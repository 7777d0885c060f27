"""A text's lines, and which of them are headlines."""

import re

from kit.text.chunks import chunks
from kit.text.letters import CONTROL
from kit.text.spans import Paragraph

LONGEST_HEADLINE = 18
LONGEST_SUBHEAD = 9

_LINE = re.compile("[^\n\r\v\f\x85\u2028\u2029]+")
_EDGE = " \t\u00a0\u3000" + "\ufeff"
_CLOSERS = re.compile(f"[\\s{CONTROL}»›”“’\"')\\]}}]+$")
_STOPS = ".!…،؛:"


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the lines of ``text`` that hold anything, without the white space around them."""
    lines = [line for found in _LINE.finditer(text) if (line := _trimmed(text, *found.span()))]
    return tuple(
        Paragraph(
            start=start,
            end=end,
            heading=at + 1 < len(lines) and _is_heading(text[start:end], first=at == 0),
        )
        for at, (start, end) in enumerate(lines)
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (text[start].isspace() or text[start] in _EDGE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _EDGE):
        end -= 1
    return (start, end) if start < end else None


def _is_heading(line: str, *, first: bool) -> bool:
    """Tell whether a line that another line follows is short and has no final stop.

    A headline may ask or end in a quotation; it does not end like a sentence of a report.
    """
    ending = _CLOSERS.sub("", line)
    if not ending or ending[-1] in _STOPS:
        return False
    longest = LONGEST_HEADLINE if first else LONGEST_SUBHEAD
    return sum(chunk.kind != "punct" for chunk in chunks(line[: 20 * longest])) <= longest and (
        len(line) <= 20 * longest
    )
