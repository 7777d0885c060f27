"""Sentences: where a full stop ends one, and where it is a decimal, an initial, a quotation."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from kit.text.letters import CONTROL, DIGIT, LETTER, MARK
from kit.text.spans import Paragraph, Quotation, Sentence

_CLOSING = "»›”“’\"')\\]}"
_STOP = re.compile(f"(?P<stops>[.!?؟…]++)[{_CLOSING}{CONTROL}]*+")
_LOOK_BACK = 16
_INITIAL = re.compile(
    f"(?:^|[^{LETTER}{MARK}{DIGIT}])[{MARK}]*و?[{MARK}]*[{LETTER}A-Za-z][{MARK}]*$"
)
_AFTER_NUMBER = re.compile(f"[{DIGIT}]\\s*[{LETTER}]ـ?$")
_NUMBERED = re.compile(f"[({_CLOSING}\\s]*[{DIGIT}]{{1,3}}")
_WHOLE_WORD = re.compile(f"[{LETTER}{MARK}]{{3}}[{_CLOSING}]*$")
_LETTER = re.compile(f"[{LETTER}]")


def sentences(
    text: str, paragraphs: Sequence[Paragraph], quotations: Sequence[Quotation]
) -> tuple[Sentence, ...]:
    """Return the sentences of ``text``, none of which crosses a paragraph.

    A sentence ends at . ! ؟ … and at the paragraph's end; not at ؛, in a number, after an
    initial (د. أحمد), or inside a quotation that goes on.
    """
    outer = [quotation for quotation in quotations if quotation.depth == 0]
    starts = [quotation.start for quotation in outer]
    found: list[Sentence] = []
    for index, paragraph in enumerate(paragraphs):
        start = paragraph.start
        for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
            at = bisect_right(starts, stop.start()) - 1
            around = outer[at] if at >= 0 and outer[at].end > stop.start() else None
            if stop.end() < paragraph.end and _ends(text, start, stop, around):
                found.append(Sentence(start=start, end=stop.end(), paragraph=index))
                start = _skip_space(text, stop.end(), paragraph.end)
        if start < paragraph.end:
            found.append(Sentence(start=start, end=paragraph.end, paragraph=index))
    return tuple(found)


def _ends(text: str, start: int, stop: re.Match[str], around: Quotation | None) -> bool:
    """Tell whether the sentence begun at ``start`` ends at ``stop``."""
    stops = stop["stops"]
    before = text[max(start, stop.start() - _LOOK_BACK) : stop.start()]
    if not before or not _room_after(text, stop, before):
        return False
    if around is not None and (around.end > stop.end() or "." not in stops):
        # «…!» قال: the exclamation is the quotation's, the sentence goes on.
        return False
    if stops == "..":  # the press's comma in headlines
        return False
    return stops != "." or not (
        _NUMBERED.fullmatch(text[start : stop.start()][:8]) or _is_initial(before)
    )


def _is_initial(before: str) -> bool:
    """Tell whether a title or initial stands before the stop; «عام 1445 هـ.» is a date instead."""
    return bool(_INITIAL.search(before)) and not _AFTER_NUMBER.search(before)


def _room_after(text: str, stop: re.Match[str], before: str) -> bool:
    """Tell whether a space follows the stop, or a whole word does whose space was forgotten."""
    after = text[stop.end()]
    return after.isspace() or bool(_WHOLE_WORD.search(before) and _LETTER.match(after))


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
