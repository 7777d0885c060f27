"""From glyphs as they stand on a page to text as it is typed.

A PDF keeps where each glyph stands, not in which order it is read; most programs write Arabic into
it from left to right, mirrored. Here a line is put back into the order of typing: glyphs are sorted
by place, and the whole line is turned round but for its numbers and Latin words.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from kit.text.letters import LETTER
from kit.text.marks import is_mark

GAP = 0.15
"""A gap of this share of the letters' size is a space."""

_ARABIC = re.compile(f"[{LETTER}]")
# L Latin letter, N digit, R Arabic, % a sign that belongs to a number, everything else is itself.
_LEFT_TO_RIGHT = re.compile("L(?:[^R]*[LN])?|%?N(?:[.,:/-٫٬]?N)*%?")
_BRACKETS = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_OPENING, _CLOSING = "([{«‹", ")]}»›"


@dataclass(frozen=True, kw_only=True, slots=True)
class Glyph:
    """What one glyph stands for (two letters for لا), and its place on the line."""

    text: str
    left: float
    right: float
    size: float


Line: TypeAlias = list[Glyph]


def right_to_left(text: str) -> bool:
    """Tell whether a line is Arabic: in news one letter of it decides."""
    return _ARABIC.search(_plain_forms(text)) is not None


def logical(line: Line, *, mirror: bool = False) -> str:
    """Return a line's text in the order of typing.

    Args:
        line: its glyphs, in any order.
        mirror: turn brackets round in what is read from the right, where the page kept their shape.
    """
    units = _units(line)
    if not any(map(right_to_left, units)):
        return "".join(units)
    kinds = "".join(map(_kind, units))
    parts: list[str] = []
    at = 0
    for run in _LEFT_TO_RIGHT.finditer(kinds):
        parts.extend(_turned(units[at : run.start()], mirror=mirror))
        parts.append("".join(units[run.start() : run.end()]))
        at = run.end()
    parts.extend(_turned(units[at:], mirror=mirror))
    return "".join(reversed(parts))


def mirrored_brackets(lines: Iterable[str]) -> bool:
    """Tell whether lines in order have their brackets the wrong way round.

    An opening bracket stands after a space; if more closing ones do, they are shapes, not signs.
    """
    words = [word for line in lines if right_to_left(line) for word in line.split()]
    return sum(word[0] in _CLOSING for word in words) > sum(word[0] in _OPENING for word in words)


def _turned(units: list[str], *, mirror: bool) -> list[str]:
    return [unit.translate(_BRACKETS) for unit in units] if mirror else units


def _units(line: Line) -> list[str]:
    """Return the glyphs' texts from left to right: marks on their letters, spaces in the gaps."""
    bases = sorted((sign for sign in line if not _is_mark(sign)), key=lambda sign: sign.left)
    if not bases:
        return ["".join(sign.text for sign in line)]
    marks: dict[int, list[str]] = {}
    for at, sign in enumerate(line):
        if _is_mark(sign):
            marks.setdefault(id(_bearer(line, at)), []).append(sign.text.strip())
    texts = [sign.text + "".join(marks.get(id(sign), ())) for sign in bases]
    spaced = texts[:1]
    for before, after, text in zip(bases, bases[1:], texts[1:], strict=False):
        if after.left - before.right > GAP * after.size:
            spaced.append(" ")
        spaced.append(text)
    return spaced


def _bearer(line: Line, at: int) -> Glyph | None:
    """Return the letter a mark stands on.

    A mark is typed after its letter: on a line that was written from the left it comes before it.
    """
    before = next((sign for sign in reversed(line[:at]) if not _is_mark(sign)), None)
    after = next((sign for sign in line[at + 1 :] if not _is_mark(sign)), None)
    if before is None or after is None:
        return before or after
    return before if after.left < before.left else after


def _is_mark(sign: Glyph) -> bool:
    letters = _plain_forms(sign.text).strip(" ـ")
    return bool(letters) and all(map(is_mark, letters))


def _plain_forms(text: str) -> str:
    from kit.text.fold import fold_presentation

    return fold_presentation(text)


def _kind(unit: str) -> str:
    first = unit[:1]
    if _ARABIC.match(_plain_forms(first)):
        return "R"
    if first.isdigit():
        return "N"
    if first.isalpha():
        return "L"
    return "%" if first in "%٪$€£" else first if len(first) == 1 else " "
