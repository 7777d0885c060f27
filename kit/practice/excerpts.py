"""Excerpts: a few words of a sentence around the part in question, without marks."""

from kit.practice.item import Evidence
from kit.practice.making import plain

AROUND = 6
"""How many words are shown on either side."""
MORE = "…"


def marked(evidence: Evidence, *, around: int = AROUND) -> str:
    """Return the words around the part in question, which stands in brackets."""
    return framed(evidence, "[{}]", around=around)


def framed(evidence: Evidence, frame: str, *, around: int = AROUND) -> str:
    """Return the words around the part in question, which is written into ``frame``."""
    before = plain(evidence.text[: evidence.start]).split(" ")
    after = plain(evidence.text[evidence.end :]).split(" ")
    part = plain(evidence.text[evidence.start : evidence.end])
    if len(before) > around + 3:
        before = [MORE, *before[-around:]]
    if len(after) > around + 3:
        after = [*after[:around], MORE]
    return " ".join(before) + frame.format(part) + " ".join(after)
