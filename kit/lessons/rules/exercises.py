"""Rules about the exercises made by hand: what they name is there, and one answer is right."""

from collections.abc import Iterator

from kit.language.document import Document
from kit.lessons.exercises import Prediction, SentenceOrder, below
from kit.lessons.model import Lesson
from kit.lessons.problem import Problem
from kit.lexicon.csv_source import news_lexicon
from kit.text.marks import bare
from kit.text.spans import numbered

FILE = "exercises.toml"
FEWEST, WORDS = 3, 3
"""The fewest sentences to be ordered, and how many words are expected and how many are not."""


def problems(lesson: Lesson, document: Document) -> Iterator[Problem]:
    """Yield what is wrong with the exercises of a lesson; ``document`` is its reading."""
    keys = frozenset(numbered(document.sentences))
    for order in lesson.exercises.orders:
        yield from _named(order.id, _order(order, keys))
    for prediction in lesson.exercises.predictions:
        yield from _named(prediction.id, _prediction(prediction, lesson, document))


def _named(name: str, found: Iterator[tuple[str, str]]) -> Iterator[Problem]:
    for what, do in found:
        yield Problem(file=FILE, row=0, field=name, what=what, do=do)


def _order(order: SentenceOrder, keys: frozenset[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    for paragraph, sentence in order.sentences:
        if (paragraph, sentence) not in keys:
            key = f"{paragraph + 1}.{sentence + 1}"
            yield f"the reading has no sentence {key}", "number it as in translation.txt"
    places = list(range(len(order.sentences)))
    if len(set(order.sentences)) < FEWEST or list(order.sentences) != sorted(set(order.sentences)):
        yield "its sentences are fewer than three, or not in the report's order", "mend them"
    for other in order.also:
        if sorted(other) != places or list(other) == places:
            yield "«also» is no other order of its sentences", f"use each of 1 to {len(places)}"


def _prediction(
    prediction: Prediction, lesson: Lesson, document: Document
) -> Iterator[tuple[str, str]]:
    at = prediction.headline
    if not 0 <= at < len(document.paragraphs) or not document.paragraphs[at].heading:
        yield f"paragraph {at + 1} is no headline", "give the number of a headline's paragraph"
        return
    if len(prediction.expected) != WORDS or len(prediction.unexpected) != WORDS:
        yield "it has not three words to expect and three not to", "give three of each"
    headline = bare(document.paragraphs[at].of(document.text))
    inside = below(document, at)
    there = {token.lemma for token in document.tokens if token.sentence in inside}
    for lemma in prediction.expected:
        if lemma not in there:
            yield f"{lemma} does not stand under its headline", "choose another"
        if bare(lemma) in headline:
            yield f"{lemma} is in the headline itself", "choose another"
    everything = frozenset(bare(token.lemma) for token in document.tokens)
    known = {one.lemma for one in (*lesson.vocabulary, *news_lexicon()) if one.pos == "NOUN"}
    for lemma in prediction.unexpected:
        if bare(lemma) in everything:
            yield f"{lemma} is in the report", "choose another"
    for lemma in (*prediction.expected, *prediction.unexpected):
        if lemma not in known:
            yield f"{lemma} is no noun of the lesson or the lexicon", "write it as it stands there"
