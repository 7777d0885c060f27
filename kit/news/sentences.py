"""Where sentences and clauses begin and end."""

from collections.abc import Sequence

from kit.news.words import Word


def sentence_starts(text: Sequence[Word]) -> list[int]:
    """Return for every word where its sentence begins."""
    starts: list[int] = []
    for at, word in enumerate(text):
        same = at > 0 and text[at - 1].token.sentence == word.token.sentence
        starts.append(starts[-1] if same else at)
    return starts


def sentence_ends(text: Sequence[Word]) -> list[int]:
    """Return for every word where its sentence ends."""
    ends = [len(text)] * len(text)
    for at in range(len(text) - 2, -1, -1):
        same = text[at + 1].token.sentence == text[at].token.sentence
        ends[at] = ends[at + 1] if same else at + 1
    return ends


def clause_end(text: Sequence[Word], start: int, stop: int) -> int:
    """Return where the clause at ``start`` ends at the latest: its first comma."""
    depth = text[start].depth if start < stop else 0
    return next(
        (at for at in range(start, stop) if text[at].comma and text[at].depth == depth), stop
    )
