"""A cue in use with its source, and the attribution it makes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kit.language.mentions import Attribution, Cue, Source
from kit.news import vocabulary as known
from kit.news.clause import is_that
from kit.news.content import content, hosted
from kit.news.cues import Candidate
from kit.news.frame import Frame
from kit.news.source_phrases import Mention
from kit.news.stance import stance
from kit.news.words import Word
from kit.text.fold import loose
from kit.text.marks import is_mark


@dataclass(frozen=True, slots=True)
class Found:
    """A cue in use, its frame, and its source once it is known."""

    cue: Candidate
    frame: Frame
    source: Mention | None = None
    resolved: bool = False


def begin(text: Sequence[Word], one: Found) -> int:
    """Return where the telling begins: the cue, or its subject where «و» or a comma joins them."""
    source = one.source
    if source is None or one.resolved or source.start >= one.cue.start:
        return one.cue.start
    joined = text[source.start].conjoined or text[one.cue.start - 1].comma  # المتهم، وهو …، أقر
    return source.start if joined else one.cue.start


def attribution(
    text: Sequence[Word], found: Found, first: int, stop: int, starts: frozenset[int]
) -> Attribution:
    """Return a cue in use as an attribution; its sentence is the words ``first:stop``."""
    cue, frame, source = found.cue, found.frame, found.source
    said = (
        hosted(text, cue.start, max(cue.end, source.end if source else 0), first, stop)
        if cue.kind == "phrase"
        else content(text, _relayed(text, cue, frame, stop, starts), stop, starts)
    )
    return Attribution(
        cue=Cue(
            start=text[cue.start].token.start,
            end=text[cue.last].token.end,
            lemma=cue.lemma,
            kind=cue.kind,
            entry=cue.row.id,
        ),
        source=_source(text, source, resolved=found.resolved) if source is not None else None,
        content=said,
        complement=frame.complement,
        stance=stance(text, cue, frame),
        sure=source is None or (source.sure and not found.resolved),
    )


def _relayed(
    text: Sequence[Word], cue: Candidate, frame: Frame, stop: int, starts: frozenset[int]
) -> Frame:
    """Begin what is passed on where its words begin: نقلت عن الوزير قوله إن…, نقلت عنه أن…."""
    if frame.marker < 0 or loose(cue.row.lemma) not in known.RELAYING:
        return frame
    for at in range(frame.content, stop):
        told = at in starts or text[at].stem.startswith("قول")
        if told and text[at].noun and text[at].token.enclitics:
            return replace(frame, content=at)
        if is_that(text[at]) and not text[at].conjoined and not text[at].depth:
            return replace(frame, content=at + 1)
    return frame


def _source(text: Sequence[Word], found: Mention, *, resolved: bool) -> Source:
    first = text[found.start]
    start = first.token.start
    if found.joined:
        start += 1
        while start < first.token.end and is_mark(first.token.surface[start - first.token.start]):
            start += 1
    return Source(start=start, end=text[found.end - 1].token.end, resolved=resolved)
