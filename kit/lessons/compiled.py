"""The compiled analysis of a pack's reading: made once, shipped, and known when it is stale.

``python -m kit.lessons.compiled PACK`` makes it anew.
"""

import hashlib
import json
import sys
from pathlib import Path

from kit.language.document import Document
from kit.language.stored import from_data, to_data
from kit.lessons.analysis import analyse
from kit.lessons.load import load
from kit.lessons.model import Lesson
from kit.lexicon.csv_source import news_lexicon
from kit.lexicon.lexeme import Lexeme

FILE = "analysis.json"


def reading(lesson: Lesson) -> Document:
    """Return the analysis of a lesson's reading: the compiled one, or a new one if it is stale."""
    try:
        data = json.loads((lesson.folder / FILE).read_text(encoding="utf-8"))
        if data["made_from"] == digest(lesson):
            return from_data(data["document"], lexemes=known_lexemes(lesson))
    except (OSError, ValueError, KeyError, TypeError):  # missing, damaged or of another format
        pass
    return analyse(lesson.reading, lesson=lesson)


def kept(folder: Path) -> Document | None:
    """Return the analysis a pack holds, stale or not, its words without their lexemes."""
    try:
        data = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return from_data(data["document"], lexemes=())
    except (OSError, ValueError, KeyError, TypeError):
        return None


def compile_reading(lesson: Lesson) -> None:
    """Analyse a lesson's reading and write the result into its pack."""
    document = analyse(lesson.reading, lesson=lesson)
    data = {"made_from": digest(lesson), "document": to_data(document)}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    (lesson.folder / FILE).write_text(text.replace("},{", "},\n{") + "\n", encoding="utf-8")


def is_fresh(lesson: Lesson) -> bool:
    """Tell whether the compiled analysis was made from the pack as it stands."""
    try:
        data = json.loads((lesson.folder / FILE).read_text(encoding="utf-8"))
        return bool(data["made_from"] == digest(lesson))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def digest(lesson: Lesson) -> str:
    """Return a digest of all that the analysis of the reading depends on within the pack."""
    parts: tuple[object, ...] = (
        *(lesson.reading, lesson.vocabulary, lesson.terms, lesson.cues, lesson.names),
        *((sorted(lesson.drafted), lesson.corrections) if lesson.drafted else lesson.corrections),
    )
    return hashlib.sha256("\n".join(map(repr, parts)).encode()).hexdigest()


def known_lexemes(lesson: Lesson) -> tuple[Lexeme, ...]:
    """Return every lexeme an analysed token of the lesson may refer to."""
    return (*news_lexicon(), *lesson.vocabulary)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        compile_reading(load(name))
