"""Rules about a draft: what is wrong in it, and what its teacher has still to decide."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kit.lessons import compiled
from kit.lessons.drafting import about, decisions
from kit.lessons.drafting.questions import LEFT
from kit.lessons.drafting.review import FILE, VOCABULARY
from kit.lessons.load import read_toml
from kit.lessons.model import Lesson
from kit.lessons.problem import Problem, in_row
from kit.lessons.rules import reading, tables, words
from kit.rows import Row
from kit.text.spans import numbered

_FILLED = {
    "vocabulary.csv": ("id", "lemma", "pos"),
    "terms.csv": ("id", "term", "category", "lemmas"),
    "verbs.csv": ("id", "cue", "lemma", "complements"),
    "names.csv": ("id", "name"),
}
"""What even a draft must have."""

_WANTED = {
    "terms.csv": ("literal", "structure", "english"),
    "verbs.csv": ("english", "difference"),
    "names.csv": ("english", "fact", "source"),
}
_MOST_NAMED = 6


def problems(
    lesson: Lesson, rows: Mapping[str, Sequence[Row]], *, uninflected: frozenset[str]
) -> Iterator[Problem]:
    """Yield what is wrong with a draft, then what is left to decide.

    Args:
        lesson: the draft.
        rows: its tables, by file.
        uninflected: bare words that carry no case ending, such as foreign names.
    """
    for file, table in rows.items():
        yield from tables.problems(file, table, filled=_FILLED)
    yield from reading.questions(lesson)
    sheet = decisions.rows(lesson.folder)
    for row in decisions.strange(sheet):
        what = f"{row.text('right_pos')!r} is not allowed"
        yield in_row(row, "right_pos", what, f"use {', '.join(tables.UPOS)}")
    yield from stale(lesson)
    for found in _open(lesson, rows, sheet, uninflected):
        yield replace(found, to_decide=True)


def borrowed(rows: Sequence[Row]) -> Iterator[Problem]:
    """Yield the words whose sense is still the dictionary's, which is nobody's to pass on."""
    for row in rows:
        if row.text("source") == "dictionary":
            what = f"the sense of {row.text('lemma')} is the installed dictionary's"
            yield in_row(row, "gloss", what, "write your own and empty «source»")


def stale(lesson: Lesson) -> Iterator[Problem]:
    """Yield that the compiled analysis was made before the pack was changed, if it was."""
    if not compiled.is_fresh(lesson):
        do = f"run nashra compile {lesson.folder}"
        yield Problem(file=compiled.FILE, row=0, field="", what="it is stale or missing", do=do)


def _open(
    lesson: Lesson,
    rows: Mapping[str, Sequence[Row]],
    sheet: Sequence[Row],
    uninflected: frozenset[str],
) -> Iterator[Problem]:
    yield from unnamed(lesson)
    yield from _words(lesson, sheet)
    vocabulary = [row for row in rows["vocabulary.csv"] if row.text("id") not in lesson.doubtful]
    for row in vocabulary:
        if not row.text("gloss"):
            yield in_row(row, "gloss", f"{row.text('lemma')} has none", "write what it means here")
    yield from words.problems(vocabulary, uninflected=uninflected)
    for file, columns in _WANTED.items():
        for column in columns:
            yield from _empty(file, rows[file], column)
    yield from _translation(lesson)
    yield from _questions(lesson)


def unnamed(lesson: Lesson) -> Iterator[Problem]:
    """Yield what lesson.toml still says as the draft wrote it."""
    fields = {
        "title": (lesson.title.startswith(about.TITLE), "it is the draft's", "give the lesson one"),
        "title_ar": (
            lesson.title_ar.startswith(about.TITLE_AR),
            "it is the draft's",
            "give the lesson one",
        ),
        "level": (lesson.level == about.LEVEL, "it is not stated", "write A1 to C2"),
        "licence": (
            lesson.licence == about.NO_LICENCE,
            "it is not stated",
            "say under what licence the article may be used",
        ),
    }
    for field, (is_open, what, do) in fields.items():
        if is_open:
            yield Problem(file="lesson.toml", row=0, field=field, what=what, do=do)


def _words(lesson: Lesson, sheet: Sequence[Row]) -> Iterator[Problem]:
    vocabulary = {word.id: word for word in lesson.vocabulary}
    names = {name.id: name.english for name in lesson.names}
    for row in sheet:
        if not decisions.is_open(row, vocabulary, names):
            continue
        if row.text("table") == VOCABULARY:
            taken = " ".join(filter(None, (row.text("lemma"), row.text("pos"), row.text("gloss"))))
            do = "write yes under «decided», or the right lemma under «right_lemma»"
        else:
            taken, do = "a name", f"fill in its row {row.text('id')} in names.csv, or take it out"
        what = f"{row.text('written')} was taken for {taken} ({row.text('why')})"
        yield Problem(file=FILE, row=row.number, field="decided", what=what, do=do)


def _empty(file: str, rows: Sequence[Row], column: str) -> Iterator[Problem]:
    """Yield one finding for all the rows whose cell is empty."""
    empty = [row.text("id") for row in rows if not row.text(column)]
    if empty:
        named = ", ".join(empty[:_MOST_NAMED]) + (", …" if len(empty) > _MOST_NAMED else "")
        what = f"{len(empty)} of {len(rows)} rows have none ({named})"
        yield Problem(file=file, row=0, field=column, what=what, do="fill it in where you want it")


def _translation(lesson: Lesson) -> Iterator[Problem]:
    keys = set(numbered(compiled.reading(lesson).sentences))
    left = keys - set(lesson.translation)
    if left:
        what = f"{len(left)} of {len(keys)} sentences have no translation"
        yield Problem(
            file="translation.txt", row=0, field="", what=what, do="write it after the number"
        )
    for paragraph, sentence in sorted(set(lesson.translation) - keys):
        what = f"the reading has no sentence {paragraph + 1}.{sentence + 1}"
        yield Problem(file="translation.txt", row=0, field="", what=what, do="take the line out")


def _questions(lesson: Lesson) -> Iterator[Problem]:
    file = "questions.toml"
    written = read_toml(lesson.folder / file).get("question", ())
    left = [str(question.get("id", "?")) for question in written if question.get(LEFT)]
    if left:
        what = f"{len(left)} suggested questions are left ({', '.join(left)})"
        do = "finish each and take its «left = true» out, or take it out"
        yield Problem(file=file, row=0, field=LEFT, what=what, do=do)
    if not written:
        what, do = "there are none", "write some if you want to ask about the text"
        yield Problem(file=file, row=0, field="", what=what, do=do)
