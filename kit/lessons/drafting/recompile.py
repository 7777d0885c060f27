"""A pack brought up to date after its teacher changed something: counts, new words, analysis."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kit.language.document import Document
from kit.lessons import compiled
from kit.lessons.analysis import analyse
from kit.lessons.drafting import decisions, tables
from kit.lessons.drafting.review import FILE, SAME
from kit.lessons.drafting.sections import Sections
from kit.lessons.drafting.words import DraftWord, draft_words
from kit.lessons.load import find, load
from kit.rows import Row, read_rows, to_csv

VOCABULARY = "vocabulary.csv"


@dataclass(frozen=True, kw_only=True, slots=True)
class Recompiled:
    """What changed: words read otherwise than before, rows added and rows taken out, by lemma."""

    changed: int
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def recompile(pack: str | Path) -> Recompiled:
    """Make a pack's analysis follow its files.

    In a pack with a review sheet the vocabulary follows too: words that the decisions brought in
    get a row, rows of the draft whose words are all something else now are taken out, and counts
    are counted again. A row that somebody wrote or changed is never taken out.

    Raises:
        PackError: there is no such pack, or a file of it cannot be read.
    """
    folder = find(pack)
    before = _kept(folder)
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    if (folder / FILE).exists():
        added, gone = _refresh(folder)
    lesson = load(folder)
    compiled.compile_reading(lesson)
    after = _lemmas(compiled.reading(lesson))
    changed = sum(before.get(at, word) != word for at, word in after.items())
    return Recompiled(changed=changed, added=added, gone=gone)


def _kept(folder: Path) -> Mapping[int, tuple[str, str]]:
    document = compiled.kept(folder)
    return _lemmas(document) if document else {}


def _lemmas(document: Document) -> dict[int, tuple[str, str]]:
    return {token.start: (token.lemma, token.pos) for token in document.words()}


def _refresh(folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write the vocabulary anew; return the lemmas that were added and taken out."""
    lesson = load(folder)
    document = analyse(lesson.reading, lesson=lesson)
    sections = Sections(document)
    words = {word.lexeme.id: word for word in draft_words(document)}
    table = read_rows(folder / VOCABULARY, tables.VOCABULARY[:1])
    untouched = _untouched(folder)
    gone = [row for row in table if row.text("id") not in words and _same(row, untouched)]
    kept = [row for row in table if row not in gone]
    present = {row.text("id") for row in kept}
    new = [word for key, word in words.items() if key not in present]
    header = list(dict.fromkeys((*(table[0].cells if table else ()), *tables.VOCABULARY)))
    rows = [_counted(row, words, sections, header) for row in kept]
    rows += [tables.word_cells(word, sections, header) for word in new]
    (folder / VOCABULARY).write_text(to_csv(header, rows), encoding="utf-8", newline="")
    return tuple(word.lexeme.lemma for word in new), tuple(row.text("lemma") for row in gone)


def _untouched(folder: Path) -> dict[str, Row]:
    return {row.text("id"): row for row in decisions.rows(folder)}


def _same(row: Row, sheet: Mapping[str, Row]) -> bool:
    """Tell whether a row is as the draft wrote it."""
    line = sheet.get(row.text("id"))
    return line is not None and all(row.text(name) == line.text(name) for name in SAME)


def _counted(
    row: Row, words: Mapping[str, DraftWord], sections: Sections, header: Sequence[str]
) -> list[str]:
    word = words.get(row.text("id"))
    cells = dict(row.cells) | sections.cells(word.tokens if word else ())
    return [cells.get(name, "") for name in header]
