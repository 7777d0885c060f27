"""Which lesson the learner works on, and which text: the kit's reading or one of their own."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kit.errors import RecordError
from kit.progress.writing import write_whole

FILE = ".nashra/choice.json"
DEFAULT_LESSON = "summit"
NEW, REVIEWS = 10, 60
"""How many words a day begins and reviews if the learner does not say."""
MOST = 1000
"""The most a day's limit may be."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """``lesson`` by name; ``article`` the path of the learner's own text, empty for the reading.

    ``ui_lang`` is the language of buttons and labels, ``en`` or ``ar``. ``new_a_day`` words are
    begun on a day, and ``reviews_a_day`` reviewed, at most.
    """

    lesson: str = DEFAULT_LESSON
    article: str = ""
    ui_lang: str = "en"
    new_a_day: int = NEW
    reviews_a_day: int = REVIEWS


def load(folder: Path) -> Choice:
    """Return what was chosen in this course folder; the first lesson where nothing was."""
    try:
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
        lang = "ar" if found.get("ui_lang") == "ar" else "en"
        return Choice(
            lesson=str(found["lesson"]),
            article=str(found["article"]),
            ui_lang=lang,
            new_a_day=_limit(found.get("new_a_day"), NEW),
            reviews_a_day=_limit(found.get("reviews_a_day"), REVIEWS),
        )
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
    ):  # none yet or damaged: start afresh
        return Choice()


def _limit(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) and 0 <= value <= MOST else otherwise


def change(folder: Path, **changes: str | int) -> Choice:
    """Change some of what was chosen, remember it and return it.

    Raises:
        RecordError: the folder cannot be written.
    """
    chosen = replace(load(folder), **changes)  # type: ignore[arg-type]  # checked by load
    save(folder, chosen)
    return chosen


def save(folder: Path, choice: Choice) -> None:
    """Remember a choice for every notebook of this course folder.

    Raises:
        RecordError: the folder cannot be written.
    """
    file = folder / FILE
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, json.dumps(asdict(choice), ensure_ascii=False))
    except OSError as error:
        raise RecordError(
            f"your choice cannot be saved ({error.strerror or error}).",
            where=str(folder),
            do="Start the course in a folder you may write to: nashra --dir FOLDER.",
        ) from None
