"""What a teacher decided in a draft: in the review sheet, or by changing a row of its vocabulary.

Nothing here changes a file: the sheet and the tables are read, and the analysis follows them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kit.lessons.corrections import TEXT, Correction, fingerprint
from kit.lessons.drafting.review import FILE, SAME, VOCABULARY
from kit.lessons.rules.tables import UPOS
from kit.lexicon.lexeme import Lexeme
from kit.rows import Row, plain_cell, read_rows
from kit.text.marks import ordered

_COLUMNS = ("decided", "why", "written", *SAME, "table", "id")
_RIGHT = {name: f"right_{name}" for name in SAME}


@dataclass(frozen=True, kw_only=True, slots=True)
class Decisions:
    """Ids of words that only say how the kit read the text, those in doubt, and corrections."""

    drafted: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    corrections: tuple[Correction, ...] = ()


def decisions(folder: Path, *, words: Iterable[Lexeme], reading: str) -> Decisions:
    """Return what was decided in a pack with a review sheet; nothing in one without.

    Raises:
        PackError: the sheet cannot be read.
    """
    sheet = rows(folder)
    if not sheet:
        return Decisions()
    vocabulary = {word.id: word for word in words}
    text = fingerprint(reading)
    found = (_correction(row, vocabulary, text) for row in sheet if row.text("table") == VOCABULARY)
    return Decisions(
        drafted=frozenset(row.text("id") for row in sheet),
        doubtful=frozenset(row.text("id") for row in sheet if is_open(row, vocabulary, {})),
        corrections=tuple(filter(None, found)),
    )


def rows(folder: Path) -> tuple[Row, ...]:
    """Return the rows of a pack's review sheet; none where there is no sheet."""
    path = folder / FILE
    return read_rows(path, _COLUMNS) if path.exists() else ()


def is_open(row: Row, vocabulary: dict[str, Lexeme], names: dict[str, str]) -> bool:
    """Tell whether a doubtful line is still to be decided.

    Args:
        row: a line of the sheet.
        vocabulary: the words of the pack by id.
        names: the English of the names of the pack by id.
    """
    if not row.text("why") or row.text("decided") or any(map(row.text, _RIGHT.values())):
        return False
    if row.text("table") == VOCABULARY:
        word = vocabulary.get(row.text("id"))
        return word is not None and not _changed(row, word)
    return not names.get(row.text("id"), "taken out")


def _correction(row: Row, vocabulary: dict[str, Lexeme], text: str) -> Correction | None:
    """Return what a line says that the kit did not: the line itself, or the row it names."""
    word = vocabulary.get(row.text("id"))
    said = {name: plain_cell(row.text(column)) for name, column in _RIGHT.items()}
    if not any(said.values()):
        if word and _changed(row, word):
            said = {name: getattr(word, name) for name in SAME}
        elif not row.text("decided"):
            return None
    if said["pos"] and said["pos"] not in UPOS:
        return None  # «nashra check» says so
    lemma, pos = ordered(row.text("lemma")), row.text("pos")
    return Correction(
        scope=TEXT,
        surface=row.text("written"),
        was_lemma=lemma,
        was_pos=pos,
        lemma=ordered(said["lemma"]) or lemma,
        pos=said["pos"] or pos,
        gloss=said["gloss"],
        root=said["root"],
        text=text,
    )


def _changed(row: Row, word: Lexeme) -> bool:
    """Tell whether somebody changed a row of the vocabulary after it was drafted."""
    return [ordered(plain_cell(row.text(name))) for name in SAME] != [
        ordered(plain_cell(getattr(word, name))) for name in SAME
    ]


def strange(sheet: Sequence[Row]) -> Iterable[Row]:
    """Yield the lines whose part of speech there is not."""
    return (row for row in sheet if row.text(_RIGHT["pos"]) not in ("", *UPOS))
