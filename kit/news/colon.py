"""A colon that reports by itself: المتحدث: «لا تراجع»."""

from collections.abc import Sequence

from kit.news import vocabulary as known
from kit.news.cues import Candidate
from kit.news.inventory import ReportingCue
from kit.news.noun_phrases import noun_phrase
from kit.news.source_phrases import Mention, mention
from kit.news.words import Word

LONGEST_SPEAKER = 12
LONGEST_NAME = 6


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
    while end < at and words[end].prep:
        end = max(noun_phrase(words, end + 1, at), end + 1)
    if end != at or start == at or any(word.verb for word in words[start:at]):
        return None
    return _colon(at, row), mention(words, (start, at))


def _colon(at: int, row: ReportingCue) -> Candidate:
    return Candidate(at, at + 1, row, "quote_colon", row.lemma)


def _headline(words: Sequence[Word], start: int, at: int) -> bool:
    """Tell whether a headline lets somebody speak: الادعاء: المتهمون خططوا للسرقة.

    A headline is a paragraph without a full stop; a place or a topic before the colon says nothing.
    """
    if not _alone(words, start, at):
        return False
    first = words[start]
    person = first.titled or (first.speaks and not first.name)
    return person or (first.name and words[at + 1].stem in known.OWN_WORDS)


def _alone(words: Sequence[Word], start: int, at: int) -> bool:
    """Tell whether the words from ``start`` on are a whole headline: no full stop, none before."""
    last = at
    while last + 1 < len(words) and words[last + 1].paragraph == words[at].paragraph:
        last += 1
    stopped = words[last].token.surface in ".؟!" and words[last].depth == 0
    return not stopped and not (start and words[start - 1].paragraph == words[at].paragraph)


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
