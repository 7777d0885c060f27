"""Misses: what a near miss is, and the kinds that marking has a name for."""

from dataclasses import dataclass

from kit.practice.notes import Note

HAMZA = "hamza"
SPELLING = "spelling"
ARTICLE = "article"
CLITIC = "clitic"
SPACE = "space"
MARK = "mark"
OTHER_WORD = "other word"


@dataclass(frozen=True, kw_only=True, slots=True)
class Miss:
    """One named difference: ``kind`` is one of this module's constants, ``note`` says it."""

    kind: str
    note: Note
