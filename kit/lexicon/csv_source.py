"""Lexemes kept in a CSV table: the kit's own lexicon, or the vocabulary of a pack."""

from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from kit.lexicon.lexeme import Lexeme
from kit.lexicon.records import lexeme
from kit.rows import read_rows

COLUMNS = ("id", "lemma", "root", "pattern", "form", "pos", "function", "gloss")
NEWS = "news.csv"


def read_lexemes(path: Path) -> tuple[Lexeme, ...]:
    """Read a table with the columns of ``vocabulary.csv``; those it lacks stay empty.

    Raises:
        PackError: the file is missing, not UTF-8, or lacks one of ``COLUMNS``.
    """
    return tuple(lexeme(row) for row in read_rows(path, COLUMNS))


@lru_cache(maxsize=1)
def news_lexicon() -> tuple[Lexeme, ...]:
    """Return the kit's own lexicon of news Arabic, read once."""
    return read_lexemes(Path(str(files("kit.lexicon"))) / NEWS)
