"""What a word is, or means, beside certain others: a table of what grammar alone cannot settle.

Each row names a word, by its dictionary form (written with vowels) or by its letters, and its
neighbours; it says which of the word's readings is meant there, or which sense. In a cell for
neighbours a dictionary form, bare letters, a part of speech (``NUM``) and ``#`` (a number or mark)
may stand; a word is found under its letters with and without clitics and article.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from kit.language.candidates import Candidate
from kit.language.ranker import Choice
from kit.lexicon.spelling import lemma_key
from kit.text.marks import bare, ordered

TABLE = "collocations.csv"
NEAR = 4
"""How many places to each side ``near`` looks."""
_CLITICS = re.compile("^[وف]?(?:(?:[بك]?ال)|لل|[بلك])?(?=..)")


class Collocation(NamedTuple):
    """A row: where it holds, and what is meant; an empty part asks or says nothing."""

    before: frozenset[str]
    after: frozenset[str]
    near: frozenset[str]
    lemma: str
    pos: str
    feature: tuple[str, str] | None
    gloss: str


@lru_cache(maxsize=1)
def table() -> dict[str, tuple[Collocation, ...]]:
    """Return the rows of the table under each of their words."""
    found: dict[str, tuple[Collocation, ...]] = {}
    with (files("kit.language") / TABLE).open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name, _, value = row["feature"].partition("=")
            one = Collocation(
                frozenset(_several(row["before"])),
                frozenset(_several(row["after"])),
                frozenset(_several(row["near"])),
                ordered(row["lemma"]),
                row["pos"],
                (name, value) if name else None,
                row["gloss"],
            )
            for word in _several(row["word"]):
                found[word] = (*found.get(word, ()), one)
    return found


def _several(cell: str) -> list[str]:
    """Return the words of a cell, a dictionary form as what tells it from others."""
    words = (word.strip() for word in cell.split("|") if word.strip())
    return [word if bare(word) == word else "=" + lemma_key(ordered(word)) for word in words]


@lru_cache(maxsize=20_000)
def variants(plain: str) -> tuple[str, ...]:
    """Return a written word's letters, with and without what may be clitics and article."""
    return tuple(dict.fromkeys((*unjoined(plain), _CLITICS.sub("", plain, count=1))))


def unjoined(plain: str) -> tuple[str, ...]:
    """Return a written word's letters, with and without what may be «and» or «so»."""
    may_be = plain[:1] in ("و", "ف") and len(plain) > 2
    return (plain, plain[1:]) if may_be else (plain,)


@lru_cache(maxsize=20_000)
def _rows(plain: str, lemma: str, pos: str) -> tuple[Collocation, ...]:
    """Return the rows of a word as it is read; an own reading is asked of its own kind only."""
    known = table()
    listed = [row for word in variants(plain) for row in known.get(word, ())]
    read = [row for row in known.get("=" + lemma_key(lemma), ()) if row.lemma or row.pos == pos]
    return (*listed, *read)


Places = Sequence[tuple[int, tuple[Collocation, ...]]]


def in_table(readings: Sequence[Choice | None], plain: Sequence[str]) -> Places:
    """Return the places in a sentence of the words that the table has, with their rows.

    ``plain`` are the bare letters of each word, "" for a mark or number.
    """
    return [
        (index, rows)
        for index, choice in enumerate(readings)
        if choice and (rows := _rows(plain[index], choice.candidate.lemma, choice.candidate.pos))
    ]


def in_company(
    readings: Sequence[Choice | None],
    offered: Sequence[Sequence[Candidate]],
    plain: Sequence[str],
    places: Places,
) -> list[Choice | None]:
    """Return the readings of a sentence, those at ``places`` as the table says.

    ``offered`` are the candidates of each word.
    """
    out = list(readings)
    for index, rows in places:
        choice = out[index]
        if choice is None:
            continue
        for row in rows:
            if not _holds(row, out, plain, index):
                continue
            meant = _meant(row, choice.candidate, offered[index])
            if meant is not None:
                out[index] = choice._replace(candidate=meant)
                break
    return out


def _holds(
    row: Collocation, readings: Sequence[Choice | None], plain: Sequence[str], index: int
) -> bool:
    """Tell whether a word has the neighbours that a row asks for."""

    def stands(at: int, words: Iterable[str]) -> bool:
        return at in range(len(plain)) and not _names(readings[at], plain[at]).isdisjoint(words)

    if row.before and not stands(index - 1, row.before):
        return False
    if row.after and not stands(index + 1, row.after):
        return False
    around = range(index - NEAR, index + NEAR + 1)
    return not row.near or any(at != index and stands(at, row.near) for at in around)


def _names(choice: Choice | None, plain: str) -> frozenset[str]:
    """Return all that a row may call a neighbour."""
    if choice is None:
        return frozenset("#")
    return _called(plain, choice.candidate.lemma, choice.candidate.pos)


@lru_cache(maxsize=20_000)
def _called(plain: str, lemma: str, pos: str) -> frozenset[str]:
    return frozenset((*variants(plain), "=" + lemma_key(lemma), pos))


def _meant(row: Collocation, read: Candidate, options: Sequence[Candidate]) -> Candidate | None:
    """Return the reading that a row means, as like as can be to the one chosen; None: not there."""
    pos = row.pos or read.pos
    key = lemma_key(row.lemma) if row.lemma else lemma_key(read.lemma)
    if (key, pos) != (lemma_key(read.lemma), read.pos) or row.feature:
        fitting = [one for one in options if lemma_key(one.lemma) == key and one.pos == pos]
        if row.feature:
            fitting = [one for one in fitting if row.feature in one.features]
        if not fitting:
            return None
        read = max(fitting, key=lambda one: _likeness(one, read))
    if not row.gloss:
        return read
    others = (sense for sense in read.glosses if sense != row.gloss)
    return replace(read, glosses=(row.gloss, *others))


def _likeness(one: Candidate, other: Candidate) -> int:
    same = (
        one.proclitics == other.proclitics,
        one.enclitics == other.enclitics,
        one.article == other.article,
    )
    return 3 * sum(same) + len(set(one.features) & set(other.features))
