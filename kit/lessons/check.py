"""Checking a pack: everything a rule can verify, each finding with what to do about it."""

from collections.abc import Iterator
from pathlib import Path

from kit.errors import PackError
from kit.lessons import compiled
from kit.lessons.load import REQUIRED, find, load
from kit.lessons.model import Lesson
from kit.lessons.problem import Problem
from kit.lessons.rules import drafted, examples, exercises, reading, tables, words
from kit.news import load as inventories
from kit.rows import read_rows
from kit.text import vocalisation
from kit.text.marks import bare


def check(pack: str | Path) -> tuple[Problem, ...]:
    """Return every problem of a pack, in the order of its files; empty when there is none.

    In a draft, what its teacher has not decided yet comes last, marked ``to_decide``.

    Raises:
        PackError: there is no such pack.
    """
    folder = find(pack)
    try:
        return tuple(_problems(folder, load(folder)))
    except PackError as error:  # a pack that cannot be loaded has this one finding
        what, do = error.what.rstrip("."), error.do.rstrip(".") or "mend it"
        return (Problem(file=error.where or folder.name, row=0, field="", what=what, do=do),)


def _problems(folder: Path, lesson: Lesson) -> Iterator[Problem]:
    uninflected = _uninflected(lesson)
    rows = {file: read_rows(folder / file, columns) for file, columns in REQUIRED.items()}
    if lesson.is_draft:
        yield from drafted.problems(lesson, rows, uninflected=uninflected)
        return
    for file, table in rows.items():
        yield from tables.problems(file, table)
        yield from words.problems(table, uninflected=uninflected)
    yield from examples.problems(rows["vocabulary.csv"], lexemes=lesson.vocabulary)
    document = compiled.reading(lesson)
    yield from reading.problems(lesson, document, uninflected=uninflected)
    yield from exercises.problems(lesson, document)
    yield from drafted.unnamed(lesson)
    yield from drafted.borrowed(rows["vocabulary.csv"])
    yield from reading.other_report(lesson, uninflected=uninflected)
    if not lesson.credits:
        yield _about("credits", "there are none", "name the authors and the sources")
    yield from drafted.stale(lesson)


def _about(field: str, what: str, do: str) -> Problem:
    return Problem(file="lesson.toml", row=0, field=field, what=what, do=do)


def _uninflected(lesson: Lesson) -> frozenset[str]:
    """Return the bare words of names, which carry no case ending, with و ف ب ل ك before them."""
    known = (*lesson.names, *inventories.names())
    names = [word for name in known for word in vocalisation.words(name.name)]
    names += [x.lemma for x in lesson.vocabulary if x.pos == "PROPN"]
    plain = {bare(word) for name in names for word in vocalisation.words(name)}
    return frozenset(clitics + word for word in plain for clitics in ("", *"وفبلك", "وب", "ول"))
