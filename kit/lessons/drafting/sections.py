"""The sections of a report, which begin at its subheads, and how often something stands in each."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from kit.language.document import Document
from kit.text.spans import Span


class Sections:
    """Where each section of a Document begins and what it is called."""

    def __init__(self, document: Document) -> None:
        """Find the sections: the first one is the headline's, or has no title."""
        lines = document.paragraphs
        first = document.text[lines[0].start : lines[0].end] if lines and lines[0].heading else ""
        subheads = [line for line in lines[1:] if line.heading]
        self.titles = (first, *(line.of(document.text) for line in subheads))
        self._starts = [0, *(line.start for line in subheads)]

    def cells(self, spans: Iterable[Span]) -> dict[str, str]:
        """Return the ``count`` and ``sections`` («0:3 | 1:2») of what stands at ``spans``."""
        counts = Counter(bisect_right(self._starts, span.start) - 1 for span in spans)
        parts = (f"{at}:{counts[at]}" for at in range(len(self._starts)))
        return {"count": str(counts.total()), "sections": " | ".join(parts)}
