"""A colon that reports by itself: المتحدث: «لا تراجع»."""

from collections.abc import Sequence
from itertools import pairwise

from kit.news import vocabulary as known
from kit.news.cues import Candidate
from kit.news.inventory import ReportingCue
from kit.news.noun_phrases import noun_phrase
from kit.news.source_phrases import Mention, extended, mention
from kit.news.words import Word
from kit.text.marks import TANWIN_FATH

LONGEST_SPEAKER = 12
LONGEST_NAME = 6
PARTS = frozenset(".…؛-–|")
"""Between the parts of a headline."""


def colon_cue(
    words: Sequence[Word], at: int, row: ReportingCue
) -> tuple[Candidate, Mention] | None:
    """Return the cue and its source where a speaker, a colon and a quotation follow each other."""
    if words[at].token.surface != ":" or at + 1 >= len(words):
        return None
    if words[at + 1].token.sentence != words[at].token.sentence:
        return None
    start = _speaker_start(words, at)
    if words[at + 1].closing < 0 and not _headline(words, start, at):
        return None
    quoted = words[start].closing == at - 1 and at - start <= LONGEST_NAME
    if quoted and words[at + 1].closing > 0:  # «الميزان»: «السيولة عند ذروتها»
        return _colon(at, row), mention(words, (start, at))
    end = noun_phrase(words, start, at)
    if end < at and words[end].verb and words[at + 1].closing > 0 and _alone(words, start, at):
        # A headline's clause before the quotation names who speaks: الحزب ينسحب: «…».
        return _colon(at, row), mention(words, (start, end))
    whole = end
    while end < at and words[end].prep:
        end = _past_preposition(words, end, at)
    if end != at or start == at or any(word.verb for word in words[start:at]):
        return None
    if TANWIN_FATH in words[at - 1].token.surface or words[start].prep:  # ساخرًا: «…»
        return None
    return _colon(at, row), mention(words, extended(words, (start, whole), at))


def _past_preposition(words: Sequence[Word], at: int, stop: int) -> int:
    """Return where a preposition with its noun or quotation ends: لـ«المدى»."""
    if at + 1 < stop and words[at + 1].closing > 0:
        return words[at + 1].closing + 1
    return max(noun_phrase(words, at + 1, stop), at + 1)


def _colon(at: int, row: ReportingCue) -> Candidate:
    return Candidate(at, at + 1, row, "quote_colon", row.lemma)


def _headline(words: Sequence[Word], start: int, at: int) -> bool:
    """Tell whether a headline lets somebody speak: الادعاء: المتهمون خططوا للسرقة.

    A headline is a paragraph without a full stop; a place or a topic before the colon says nothing.
    """
    if not _alone(words, start, at):
        return False
    first = words[start]
    if first.titled or (first.speaks and not first.name):
        return True
    told = any(word.prep == "ل" for word in words[start + 1 : at])  # جرمانوس لـ«المدى»: …
    own = told or words[at + 1].stem in known.OWN_WORDS or _person(words, start, at)
    return first.name and own


def _person(words: Sequence[Word], start: int, at: int) -> bool:
    """Tell whether a lone name is a person's elsewhere: after a first name, or after a title."""
    if at != start + 1:
        return False
    core = words[start].core
    return any(
        word.core == core and (before.titled or (before.name and not before.article))
        for before, word in pairwise(words)
    )


def _alone(words: Sequence[Word], start: int, at: int) -> bool:
    """Tell whether the words from ``start`` on are a headline or its last part (.. والدفاع: …)."""
    last = at
    while last + 1 < len(words) and words[last + 1].paragraph == words[at].paragraph:
        last += 1
    stopped = words[last].token.surface in ".؟!" and words[last].depth == 0
    before = words[start - 1] if start else None
    opens = before is None or before.paragraph != words[at].paragraph
    return not stopped and (opens or (before is not None and before.token.surface in PARTS))


def _speaker_start(words: Sequence[Word], at: int) -> int:
    """Go back from the colon to where the speaker's noun phrase must begin."""
    start = at
    while start > 0 and at - start < LONGEST_SPEAKER:
        before = words[start - 1]
        if before.token.sentence != words[at].token.sentence:
            break
        if before.token.surface in "..،؛…:" or (before.particle and not before.prep):
            break
        start -= 1
        if before.conjoined:
            break
    return start
