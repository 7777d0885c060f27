"""The built-in inventories, read once from their tables."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import TypeVar

from kit.news import records
from kit.news.inventory import Frame, Name, ReportingCue, Term
from kit.rows import Row, read_rows

Record = TypeVar("Record")


def folder() -> Path:
    """Return the folder of the built-in inventories."""
    return Path(str(resources.files("kit.news")))


@lru_cache(maxsize=1)
def reporting_cues() -> tuple[ReportingCue, ...]:
    """Return the built-in reporting verbs, nouns and markers, the verbs with their frames."""
    frames: defaultdict[str, list[Frame]] = defaultdict(list)
    columns = ("cue", "complement", "governs", "example", "translation")
    for cue, frame in _read("reporting_frames.csv", columns, _named_frame):
        frames[cue].append(frame)
    cues = _read("reporting.csv", ("id", "cue", "lemma", "type"), records.reporting_cue)
    return tuple(replace(cue, frames=tuple(frames[cue.id])) for cue in cues)


def _named_frame(row: Row) -> tuple[str, Frame]:
    return row.text("cue"), records.frame(row)


@lru_cache(maxsize=1)
def terms() -> tuple[Term, ...]:
    """Return the built-in terms of politics, diplomacy, war and the economy."""
    return _read("terms.csv", ("id", "term", "lemmas"), records.term)


@lru_cache(maxsize=1)
def names() -> tuple[Name, ...]:
    """Return the built-in people, organisations and places."""
    return _read("names.csv", ("id", "name", "type"), records.name)


def _read(
    file: str, columns: tuple[str, ...], record: Callable[[Row], Record]
) -> tuple[Record, ...]:
    path = folder() / file
    return tuple(map(record, read_rows(path, columns))) if path.is_file() else ()
