"""A lesson: a reading and everything the kit knows about its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kit.lessons.corrections import Correction
from kit.lessons.exercises import Exercises
from kit.lexicon.lexeme import Lexeme
from kit.news.inventory import Name, Occurrence, ReportingCue, Term

DRAFT = "draft"
"""The status of a pack whose teacher has not decided everything yet."""
NO_EXERCISES = Exercises()


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """A comprehension question; ``evidence`` are quotations of the reading that answer it."""

    id: str
    skill: str
    question: str
    question_en: str
    options: tuple[str, ...]
    answer: int
    explanation: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Lesson:
    """A pack, loaded: the kit's own reading (vocalised), its translation, and its knowledge.

    ``translation`` maps (paragraph, sentence), both from 0, to English. ``counts`` maps a
    vocabulary id to how often it stands in the source article. ``status`` is ``draft`` while its
    teacher has things to decide; the reading of a draft need not carry vowel marks.
    ``drafted`` are ids of words that only say how the kit read the text, and so may not decide it;
    ``doubtful`` are those among them that nobody has looked at; ``corrections`` are the teacher's.
    ``exercises`` are those that its author made by hand.
    ``other_report`` is a second report on the same events, to be held against the reading; a pack
    need not have one.
    """

    name: str
    folder: Path
    title: str
    title_ar: str
    level: str
    licence: str
    credits: tuple[str, ...]
    sections: tuple[str, ...]
    reading: str
    translation: Mapping[tuple[int, int], str]
    vocabulary: tuple[Lexeme, ...]
    counts: Mapping[str, Occurrence]
    terms: tuple[Term, ...]
    cues: tuple[ReportingCue, ...]
    names: tuple[Name, ...]
    questions: tuple[Question, ...]
    status: str = ""
    drafted: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    corrections: tuple[Correction, ...] = ()
    other_report: str = ""
    exercises: Exercises = NO_EXERCISES

    @property
    def handle(self) -> str:
        """What the lesson is chosen by: its name, or the path of a pack that is not the kit's."""
        own = Path(__file__).parent / "packs"
        return self.name if self.folder.parent == own else str(self.folder.resolve())

    @property
    def is_draft(self) -> bool:
        """Tell whether its teacher has things left to decide."""
        return self.status == DRAFT

    @property
    def deciding(self) -> tuple[Lexeme, ...]:
        """The words that are trusted before the kit's own lexicon when a text is analysed."""
        return tuple(word for word in self.vocabulary if word.id not in self.drafted)

    @property
    def teachable(self) -> tuple[Lexeme, ...]:
        """The words that are sure enough to be asked for."""
        return tuple(word for word in self.vocabulary if word.id not in self.doubtful)
