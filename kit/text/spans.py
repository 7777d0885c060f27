"""A span: a stretch of the original text, in code points."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """``text[start:end]`` of the untouched original; ``end`` is exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words this span covers in ``text``."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph(Span):
    """A line of the text without its line break; ``heading`` for a headline or subhead."""

    heading: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence(Span):
    """A sentence without the white space around it; ``paragraph`` is its paragraph's index."""

    paragraph: int


def numbered(sentences: Iterable[Sentence]) -> tuple[tuple[int, int], ...]:
    """Return (paragraph, sentence in it) for each sentence in text order, both from 0."""
    keys: list[tuple[int, int]] = []
    for sentence in sentences:
        same = bool(keys) and keys[-1][0] == sentence.paragraph
        keys.append((sentence.paragraph, keys[-1][1] + 1 if same else 0))
    return tuple(keys)


@dataclass(frozen=True, kw_only=True, slots=True)
class Quotation(Span):
    """A quotation with its marks; ``depth`` 0 for an outer one, 1 for one inside it, and so on."""

    depth: int
    inner_start: int
    inner_end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Chunk(Span):
    """A token before analysis; ``kind``: ``word``, ``name``, ``number``, ``foreign`` or ``punct``.

    ``name`` is a hyphenated Arabic-script name such as جونغ-أون, kept as one token.
    """

    kind: str


class Reach:
    """Tells whether a span lies wholly inside one of many, however many there are."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Keep, for each start, how far the spans that begin there or before reach."""
        ordered = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def covers(self, span: Span) -> bool:
        """Tell whether one of the spans contains ``span``."""
        last = bisect_right(self._starts, span.start) - 1
        return last >= 0 and span.end <= self._ends[last]
