"""Lexemes kept in a CSV table: the kit's own lexicon, or the vocabulary of a pack."""

import csv
import io
import zlib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import overload

from kit.lexicon.lexeme import Lexeme
from kit.lexicon.records import lexeme
from kit.rows import Row, read_rows

COLUMNS = ("id", "lemma", "root", "pattern", "form", "pos", "function", "gloss")
NEWS = "news.csv"


def read_lexemes(path: Path) -> tuple[Lexeme, ...]:
    """Read a table with the columns of ``vocabulary.csv``; those it lacks stay empty.

    Raises:
        PackError: the file is missing, not UTF-8, or lacks one of ``COLUMNS``.
    """
    return tuple(lexeme(row) for row in read_rows(path, COLUMNS))


class Lexicon(Sequence[Lexeme]):
    """A large table of lexemes, each made when it is first asked for: a text needs few of them.

    ``checksum`` tells one state of the table from another.
    """

    def __init__(self, packed: bytes, name: str) -> None:
        """Take the bytes of a CSV table in UTF-8, and its name for messages."""
        self.checksum = zlib.crc32(packed)
        self._name = name
        text = io.StringIO(packed.decode("utf-8-sig"), newline="")
        self._header, *self._rows = filter(None, csv.reader(text))
        self._made: dict[int, Lexeme] = {}

    def __len__(self) -> int:
        """Count the lexemes."""
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Lexeme: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Lexeme]: ...
    def __getitem__(self, at: int | slice) -> Lexeme | Sequence[Lexeme]:
        """Return the lexeme in a row, or those in several."""
        if isinstance(at, slice):
            return tuple(self[place] for place in range(*at.indices(len(self))))
        at = range(len(self))[at]
        if at not in self._made:
            cells = dict(zip(self._header, self._rows[at], strict=False))
            self._made[at] = lexeme(Row(file=self._name, number=at + 2, cells=cells))
        return self._made[at]


@lru_cache(maxsize=1)
def news_lexicon() -> Lexicon:
    """Return the kit's own lexicon of news Arabic, read once."""
    return Lexicon((files("kit.lexicon") / NEWS).read_bytes(), NEWS)
