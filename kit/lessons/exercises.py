"""Exercises that the author of a pack makes by hand: sentences to order, words to predict."""

from dataclasses import dataclass

from kit.language.document import Document

Place = tuple[int, int]
"""A sentence of the reading: its paragraph and its number in it, both from 0."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SentenceOrder:
    """Sentences of the reading, in its order; ``also`` are other right orders, as places of it."""

    id: str
    sentences: tuple[Place, ...]
    explanation: str
    also: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Prediction:
    """What the headline in a paragraph (from 0) lets one expect, and what not, as lemmas."""

    id: str
    headline: int
    expected: tuple[str, ...]
    unexpected: tuple[str, ...]
    explanation: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Exercises:
    """What ``exercises.toml`` of a pack holds; a pack need not have one."""

    orders: tuple[SentenceOrder, ...] = ()
    predictions: tuple[Prediction, ...] = ()


def below(document: Document, headline: int) -> tuple[int, ...]:
    """Return the sentences under a headline's paragraph, by number, down to the next headline.

    Under the first headline of all stands the whole report.
    """
    later = (at for at, one in enumerate(document.paragraphs) if one.heading and at > headline)
    end = next(later, len(document.paragraphs)) if headline else len(document.paragraphs)
    return tuple(at for at, one in enumerate(document.sentences) if headline < one.paragraph < end)
