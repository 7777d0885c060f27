"""Rows of a vocabulary table turned into lexemes."""

from kit.lexicon.lexeme import Lexeme
from kit.rows import Row


def lexeme(row: Row) -> Lexeme:
    """Read a row of ``vocabulary.csv``."""
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
