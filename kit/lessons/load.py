"""Loading a lesson pack from its folder."""

import tomllib
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

from kit.errors import PackError
from kit.lessons import corrections_csv
from kit.lessons.drafting.decisions import decisions
from kit.lessons.exercises import Exercises, Place, Prediction, SentenceOrder
from kit.lessons.model import Lesson, Question
from kit.lexicon.records import lexeme
from kit.news import records
from kit.rows import Row, read_rows
from kit.text.marks import ordered

REQUIRED = {
    "vocabulary.csv": ("id", "lemma", "root", "pattern", "form", "pos", "gloss"),
    "terms.csv": ("id", "term", "english", "category", "lemmas"),
    "verbs.csv": ("id", "cue", "lemma", "type", "complements", "stance", "strength", "gloss"),
    "names.csv": ("id", "name", "type", "english"),
}
OTHER_REPORT = "other_report.txt"
Record = TypeVar("Record")


def packs_folder() -> Path:
    """Return the folder of the packs that come with the kit."""
    return Path(str(resources.files("kit.lessons"))) / "packs"


def shipped() -> tuple[str, ...]:
    """Return the names of the packs that come with the kit, in alphabetical order."""
    return tuple(sorted(path.parent.name for path in packs_folder().glob("*/lesson.toml")))


def own(folder: Path) -> tuple[Path, ...]:
    """Return the packs that lie in a folder of the user's, in alphabetical order."""
    return tuple(sorted(path.parent.resolve() for path in folder.glob("*/lesson.toml")))


def find(name: str | Path) -> Path:
    """Return the folder of a pack given by its name or by its path.

    Raises:
        PackError: there is neither a shipped pack nor a folder of that name.
    """
    for folder in (packs_folder() / name, Path(name).expanduser()):
        if (folder / "lesson.toml").is_file():
            return folder
    known = ", ".join(shipped())
    raise PackError(
        f"there is no lesson {str(name)!r}.",
        do=f"Choose one of {known}, or give the path of a folder with a lesson.toml.",
    )


def load(name: str | Path) -> Lesson:
    """Load a lesson pack by name or path.

    Raises:
        PackError: the pack is not there, or a file of it cannot be read; says which and where.
    """
    folder = find(name)
    about = read_toml(folder / "lesson.toml")
    words = _records(folder, "vocabulary.csv", lambda row: (lexeme(row), row))
    reading = _text(folder / "reading.txt").strip("\n")
    decided = decisions(folder, words=[word for word, _ in words], reading=reading)
    return Lesson(
        name=folder.name,
        folder=folder,
        title=_field(about, "title"),
        title_ar=_field(about, "title_ar"),
        level=_field(about, "level"),
        licence=_field(about, "licence"),
        credits=tuple(about.get("credits", ())),
        sections=tuple(about.get("sections", ())),
        reading=reading,
        translation=translation(folder / "translation.txt"),
        vocabulary=tuple(word for word, _ in words),
        counts={word.id: found for word, row in words if (found := records.occurrence(row))},
        terms=_records(folder, "terms.csv", records.term),
        cues=_records(folder, "verbs.csv", records.reporting_cue),
        names=_records(folder, "names.csv", records.name),
        questions=questions(folder / "questions.toml"),
        exercises=exercises(folder / "exercises.toml"),
        status=str(about.get("status", "")),
        drafted=decided.drafted,
        doubtful=decided.doubtful,
        corrections=(
            *corrections_csv.read(folder / corrections_csv.FILE).corrections,
            *decided.corrections,
        ),
        other_report=_other_report(folder / OTHER_REPORT),
    )


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file.

    Raises:
        PackError: it is missing or malformed; says in which line.
    """
    try:
        return tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{error}.", where=path.name, do="Mend the line it names.") from None


def translation(path: Path) -> dict[tuple[int, int], str]:
    """Read ``p.s<TAB>English`` lines as {(paragraph, sentence): English}, both from 0.

    A line that begins with # is a comment, and one without its English is not translated yet.

    Raises:
        PackError: a line is not of that form.
    """
    sentences = {}
    for number, line in enumerate(_text(path).splitlines(), start=1):
        if line.startswith("#") or not line.strip():
            continue
        key, tab, english = line.partition("\t")
        place = _place(key)
        if not tab or place is None:
            raise PackError(
                f"{line[:40]!r} is not a sentence's number, a tab and its translation.",
                where=f"{path.name}:{number}",
                do="Write it as in «3.1<TAB>English».",
            )
        if english.strip():
            sentences[place] = english.strip()
    return sentences


def exercises(path: Path) -> Exercises:
    """Read the exercises made by hand; none where the file is not there.

    Raises:
        PackError: one lacks a field, or names a sentence as no sentence is named.
    """
    if not path.is_file():
        return Exercises()
    tables = read_toml(path)
    return Exercises(
        orders=tuple(_order(one, path, at) for at, one in enumerate(tables.get("order", ()), 1)),
        predictions=tuple(
            _prediction(one, path, at) for at, one in enumerate(tables.get("predict", ()), 1)
        ),
    )


def _order(table: dict[str, Any], path: Path, number: int) -> SentenceOrder:
    where = f"{path.name}: order {number}"
    return SentenceOrder(
        id=_field(table, "id", where),
        sentences=tuple(_sentence(key, where) for key in table.get("sentences", ())),
        explanation=_field(table, "explanation", where),
        also=tuple(tuple(int(at) - 1 for at in order) for order in table.get("also", ())),
    )


def _prediction(table: dict[str, Any], path: Path, number: int) -> Prediction:
    where = f"{path.name}: predict {number}"
    return Prediction(
        id=_field(table, "id", where),
        headline=int(_field(table, "headline", where)) - 1,
        expected=tuple(map(ordered, table.get("expected", ()))),
        unexpected=tuple(map(ordered, table.get("unexpected", ()))),
        explanation=_field(table, "explanation", where),
    )


def _sentence(key: object, where: str) -> Place:
    place = _place(str(key))
    if place is None:
        raise PackError(
            f"{key!r} is not a sentence's number.", where=where, do="Write it as in «3.1»."
        )
    return place


def _place(key: str) -> Place | None:
    """Return the (paragraph, sentence) that «3.1» names, from 0; nothing if it names none."""
    paragraph, _, sentence = key.partition(".")
    if not (paragraph.isdigit() and sentence.isdigit()):
        return None
    return int(paragraph) - 1, int(sentence) - 1


def questions(path: Path) -> tuple[Question, ...]:
    """Read the comprehension questions; those marked ``left = true`` are not written yet.

    Raises:
        PackError: a question lacks a field.
    """
    return tuple(
        Question(
            id=_field(question, "id", f"{path.name}: question {number}"),
            skill=_field(question, "skill", f"{path.name}: question {number}"),
            question=_field(question, "question", f"{path.name}: question {number}"),
            question_en=_field(question, "question_en", f"{path.name}: question {number}"),
            options=tuple(question.get("options", ())),
            answer=int(question.get("answer", 0)),
            explanation=_field(question, "explanation", f"{path.name}: question {number}"),
            evidence=tuple(question.get("evidence", ())),
        )
        for number, question in enumerate(read_toml(path).get("question", ()), start=1)
        if not question.get("left")
    )


def _records(folder: Path, file: str, read: Callable[[Row], Record]) -> tuple[Record, ...]:
    return tuple(read(row) for row in read_rows(folder / file, REQUIRED[file]))


def _field(table: dict[str, Any], key: str, where: str = "lesson.toml") -> str:
    if not str(table.get(key, "")).strip():
        raise PackError(f"the field {key!r} is missing.", where=where, do=f'Add {key} = "…".')
    return str(table[key])


def _other_report(path: Path) -> str:
    return _text(path).strip("\n") if path.is_file() else ""


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise PackError("the file is missing.", where=path.name, do="Put it back.") from None
    except UnicodeDecodeError:
        raise PackError("the file is not UTF-8.", where=path.name, do="Save it as UTF-8.") from None
