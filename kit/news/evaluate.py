"""Measuring attribution on an annotated folder: ``python -m kit.news.evaluate FOLDER``.

The folder holds reports (one paragraph a line), ``reporting.tsv`` and, if there is one,
``distractors.tsv``, in the columns of the development set's own README. A ``content`` column may
say what is reported, as ``start-end`` characters of the paragraph or as its words; its overlap with
what was found is then averaged, in words both have: F1, and of those either has (IoU).
"""

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kit.errors import TextError
from kit.language.document import Document
from kit.language.mentions import Attribution
from kit.text.fold import loose
from kit.text.spans import Span

Row = dict[str, str]
FIELDS = (
    "lemma",
    "kind",
    "complement",
    "stance",
    "source",
    "resolved",
    "content F1",
    "content IoU",
)
LENIENT = {"استبعد": "denial", "أعرب": "neutral", "عبر": "neutral"}


@dataclass
class Score:
    """Counts of one evaluation; ``right`` and ``asked`` by field, of the core cues found."""

    core: int = 0
    found: int = 0
    predicted: int = 0
    wrong: int = 0
    distractors: int = 0
    taken: int = 0
    right: dict[str, float] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))
    asked: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))

    def note(self, name: str, *, right: float) -> None:
        """Count one answer to one question; a part of 1 when it is partly right."""
        self.asked[name] += 1
        self.right[name] += right

    def rows(self) -> Iterator[tuple[str, float, int]]:
        """Yield each figure as its name, the count and what it is out of."""
        yield "cue recall (core)", self.found, self.core
        yield "cue precision", self.predicted - self.wrong, self.predicted
        yield "distractors taken", self.taken, self.distractors
        yield from ((name, self.right[name], self.asked[name]) for name in FIELDS)


def evaluate(folder: Path) -> Score:
    """Annotate every report of ``folder`` and score it.

    Raises:
        TextError: there is no ``reporting.tsv`` in the folder.
    """
    from kit.language.analyse import analyse
    from kit.news.annotate import annotate

    score = Score()
    events = _table(folder / "reporting.tsv")
    distractors = _table(folder / "distractors.tsv") if _has(folder, "distractors.tsv") else []
    for name in sorted({row["file"] for row in events}):
        text = (folder / name).read_text(encoding="utf-8")
        document = annotate(analyse(text))
        _score(
            score,
            document,
            [row for row in events if row["file"] == name],
            [row for row in distractors if row["file"] == name],
        )
    return score


def _score(
    score: Score, document: Document, events: Iterable[Row], distractors: Iterable[Row]
) -> None:
    lines = _line_starts(document.text)
    left = list(document.attributions)
    score.predicted += len(left)
    for row in events:
        span = _span(row, lines)
        match = next((one for one in left if one.cue.overlaps(span)), None)
        core = row.get("core", "1") == "1"
        score.core += core
        if match is None:
            continue
        left.remove(match)
        score.found += core
        if core:
            _compare(score, document, match, row, lines[int(row["paragraph"])])
    score.wrong += len(left)
    for row in distractors:
        span = _span(row, lines)
        score.distractors += 1
        score.taken += any(one.cue.overlaps(span) for one in left)


def _compare(score: Score, document: Document, found: Attribution, row: Row, line: int) -> None:
    lemmas = {loose(lemma) for lemma in row["lemma"].split("|")}
    score.note("lemma", right=loose(found.cue.lemma) in lemmas)
    score.note("kind", right=found.cue.kind == row["kind"])
    score.note("complement", right=found.complement == row["complement"])
    lenient = LENIENT.get(row["lemma"])
    score.note("stance", right=found.stance in {row["stance"], lenient})
    resolved = row["speaker"].startswith("[")
    text = found.source.of(document.text) if found.source else "-"
    right = _same_head(text, row["speaker"].strip("[]"), resolved=resolved)
    score.note("resolved" if resolved else "source", right=right)
    if row.get("content"):
        shared, one, other = _shared(document, found, row, line)
        score.note("content F1", right=2 * shared / (one + other))
        score.note("content IoU", right=shared / (one + other - shared))


def _same_head(found: str, wanted: str, *, resolved: bool) -> bool:
    """Tell whether two sources have the same head; a resolved one may be named more briefly."""
    one, other = _letters(found), _letters(wanted)
    if not one or not other:
        return found == wanted
    return one[0] == other[0] or (resolved and one[0] in other)


def _letters(text: str) -> list[str]:
    return ["".join(filter(str.isalnum, loose(word))) for word in text.split() if loose(word)]


def _shared(document: Document, found: Attribution, row: Row, line: int) -> tuple[int, int, int]:
    """Return how many words the two contents share, and how many each has."""
    one = _words_in(document.text, found.content) if found.content else set()
    other = _words_in(document.text, _content(row, document.text, line))
    return len(one & other), len(one), len(other)


def _words_in(text: str, span: Span) -> set[int]:
    """Return where the words of a stretch begin."""
    return {span.start + word.start() for word in re.finditer(r"\w+", span.of(text))}


def _content(row: Row, text: str, line: int) -> Span:
    if limits := re.fullmatch(r"(\d+)-(\d+)", row["content"]):
        return Span(start=line + int(limits[1]), end=line + int(limits[2]))
    start = text.find(row["content"], line)
    return Span(start=max(start, line), end=max(start, line) + len(row["content"]))


def _span(row: Row, lines: list[int]) -> Span:
    start = lines[int(row["paragraph"])] + int(row["cue_char_start"])
    return Span(start=start, end=start + len(row["cue"]))


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _has(folder: Path, name: str) -> bool:
    return (folder / name).is_file()


def _table(path: Path) -> list[Row]:
    if not path.is_file():
        raise TextError(
            "there is no annotation.", where=str(path), do="Give a folder with a reporting.tsv."
        )
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def main(arguments: list[str]) -> int:
    """Print the figures of one folder; return the exit code."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m kit.news.evaluate FOLDER\n")
        return 2
    try:
        score = evaluate(Path(arguments[0]))
    except TextError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for name, right, asked in score.rows():
        share = f"{right / asked:6.1%}" if asked else "     –"
        sys.stdout.write(f"{name:<18} {share}  {right:g}/{asked}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
