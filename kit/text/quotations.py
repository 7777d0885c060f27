"""Quotations and their depth, in whatever marks the press writes them.

Arabic reports write «…», “…”, the reversed ”…“, the same curly sign twice and the straight ",
often mixed in one paragraph. So a sign's shape gives only its family; whether it opens or closes
is read from its neighbours.
"""

import re
from collections import Counter
from dataclasses import dataclass

from kit.text.letters import CONTROL, TATWEEL
from kit.text.spans import Quotation

_FAMILIES = {
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "angle"),
    **dict.fromkeys("“”„‟", "curly"),
    '"': "straight",
    **dict.fromkeys("‘’‚‛", "single"),
    "'": "apostrophe",
}
_SIGN = re.compile(f"[{''.join(_FAMILIES)}\n\r\u2028\u2029]")
_APOSTROPHES = ("single", "apostrophe")
_BEFORE_OPENING = ":([{/،؛-–—" + TATWEEL
_AFTER_CLOSING = ".،؛:!؟?)]}…"
_UNSEEN = re.compile(f"[{CONTROL}]")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Opened:
    family: str
    start: int


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the closed quotations of ``text`` in order of their start, outer before inner.

    A quotation ends with its paragraph at the latest; one that is never closed is not returned.
    """
    pairs: list[tuple[int, int]] = []
    opened: list[_Opened] = []
    waiting: Counter[str] = Counter()
    for found in _SIGN.finditer(text):
        at, family = found.start(), _FAMILIES.get(found.group())
        if family is None:
            opened.clear()
            waiting.clear()
        elif waiting[family] and _closes(text, at, family):
            while (last := opened.pop()).family != family:
                waiting[last.family] -= 1
            waiting[family] -= 1
            pairs.append((last.start, at + 1))
        elif _opens(text, at, family):
            opened.append(_Opened(family=family, start=at))
            waiting[family] += 1
    return _nested(sorted(pairs))


def _nested(pairs: list[tuple[int, int]]) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    around: list[int] = []
    for start, end in pairs:
        while around and around[-1] <= start:
            around.pop()
        found.append(
            Quotation(
                start=start,
                end=end,
                depth=len(around),
                inner_start=start + 1,
                inner_end=end - 1,
            )
        )
        around.append(end)
    return tuple(found)


def _looks_opening(before: str, after: str) -> bool:
    return (before.isspace() or before in _BEFORE_OPENING) and not (
        after.isspace() or after in _AFTER_CLOSING
    )


def _closes(text: str, at: int, family: str) -> bool:
    """Tell whether the sign at ``at`` closes, given that one of its family is open."""
    if text[at] in "«»":
        return text[at] == "»"
    before, after = _neighbours(text, at)
    if family in _APOSTROPHES and before.isalnum() and after.isalnum():
        return False
    return not _looks_opening(before, after)


def _opens(text: str, at: int, family: str) -> bool:
    if text[at] == "«":
        return True
    before, after = _neighbours(text, at)
    if before in _FAMILIES or _looks_opening(before, after):
        return True
    spaced = before.isspace() and after.isspace()
    return family not in _APOSTROPHES and (spaced or after.isalnum())


def _neighbours(text: str, at: int) -> tuple[str, str]:
    """Return the visible characters on both sides of ``at``; a space at the text's edges."""
    left, right = at - 1, at + 1
    while left >= 0 and _UNSEEN.match(text[left]):
        left -= 1
    while right < len(text) and _UNSEEN.match(text[right]):
        right += 1
    return (text[left] if left >= 0 else " "), (text[right] if right < len(text) else " ")
