"""Lexemes kept in a CSV table: the kit's own lexicon, or the vocabulary of a pack."""

from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from kit.lexicon.lexeme import Lexeme
from kit.rows import Row, read_rows

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


def lexeme(row: Row) -> Lexeme:
    """Turn one row into a lexeme."""
    return Lexeme(
        id=row.text("id"),
        lemma=row.text("lemma"),
        root=row.text("root"),
        pattern=row.text("pattern"),
        form=row.text("form"),
        pos=row.text("pos"),
        function=row.text("function") == "yes",
        gloss=row.text("gloss"),
        gloss_general=row.text("gloss_general"),
        present=row.text("present"),
        masdar=row.several("masdar"),
        active_participle=row.text("active_participle"),
        passive_participle=row.text("passive_participle"),
        prepositions=row.several("prepositions"),
        plural=row.several("plural") or row.several("adj_plural"),
        gender=row.text("gender"),
        feminine=row.text("feminine"),
        topic=row.text("topic"),
        band=row.text("band"),
        forms=row.several("forms"),
        example=row.text("example"),
        translation=row.text("translation"),
        note=row.text("note"),
    )
