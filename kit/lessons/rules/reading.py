"""Rules about a reading: its marks, its length, what it uses, its translation, its questions."""

from collections.abc import Iterator

from kit.language.document import Document
from kit.lessons.model import Lesson
from kit.lessons.problem import Problem
from kit.text import vocalisation
from kit.text.marks import bare
from kit.text.spans import Sentence, numbered

LENGTH = range(650, 901)
COVERAGE = 0.95


def problems(
    lesson: Lesson, document: Document, *, uninflected: frozenset[str]
) -> Iterator[Problem]:
    """Yield what is wrong with the reading, its translation and its questions."""
    yield from _marks(lesson.reading, uninflected, file="reading.txt")
    yield from _length(document)
    yield from _coverage(lesson, document)
    yield from _terms(lesson, document)
    yield from _cues(lesson, document)
    yield from _translation(lesson, document)
    yield from questions(lesson)


def other_report(lesson: Lesson, *, uninflected: frozenset[str]) -> Iterator[Problem]:
    """Yield the words of the second report, if there is one, whose marks are not right."""
    yield from _marks(lesson.other_report, uninflected, file="other_report.txt")


def _problem(what: str, do: str, *, row: int = 0, file: str = "reading.txt") -> Problem:
    return Problem(file=file, row=row, field="", what=what, do=do)


def _marks(text: str, uninflected: frozenset[str], *, file: str) -> Iterator[Problem]:
    for number, line in enumerate(text.splitlines(), start=1):
        for word in vocalisation.words(line):
            for flaw in vocalisation.flaws(word, ending=bare(word) not in uninflected):
                yield _problem(f"{word}: {flaw}", "mend its vowel marks", row=number, file=file)


def _length(document: Document) -> Iterator[Problem]:
    words = sum(1 for _ in document.words())
    if words not in LENGTH:
        yield _problem(
            f"it has {words} words", f"bring it to {LENGTH.start}–{LENGTH.stop - 1} words"
        )


def _coverage(lesson: Lesson, document: Document) -> Iterator[Problem]:
    used = {token.lemma for token in document.words()}
    content = [x.lemma for x in lesson.vocabulary if not x.function and x.id in lesson.counts]
    missing = [lemma for lemma in content if lemma not in used]
    if content and 1 - len(missing) / len(content) < COVERAGE:
        share = 100 * (1 - len(missing) / len(content))
        yield _problem(
            f"it uses {share:.1f} % of the content lemmas", f"use also {'، '.join(missing[:12])}"
        )


def _terms(lesson: Lesson, document: Document) -> Iterator[Problem]:
    """A term is used where all its words stand in one sentence: news likes to split them."""
    sentences = [_lemmas(document, sentence) for sentence in document.sentences]
    for term in lesson.terms:
        if term.story and not any(set(term.lemmas) <= used for used in sentences):
            yield _problem(f"the story's term {term.term} is not used", "use it")


def _lemmas(document: Document, sentence: Sentence) -> set[str]:
    """Return the lemmas of a sentence and, vocalised, the clitics written onto its words."""
    tokens = document.tokens_in(sentence)
    clitics = {clitic.text for token in tokens for clitic in token.proclitics}
    return clitics | {token.lemma for token in tokens}


def _cues(lesson: Lesson, document: Document) -> Iterator[Problem]:
    lemmas, text = {token.lemma for token in document.tokens}, bare(document.text)
    for cue in lesson.cues:
        if cue.lemma not in lemmas and bare(cue.lemma) not in text:
            yield _problem(f"the cue {cue.cue} is not used", "use it")


def _translation(lesson: Lesson, document: Document) -> Iterator[Problem]:
    file = "translation.txt"
    expected = set(numbered(document.sentences))
    for paragraph, sentence in sorted(expected - set(lesson.translation)):
        key = f"{paragraph + 1}.{sentence + 1}"
        yield _problem(f"sentence {key} has no translation", "translate it", file=file)
    for paragraph, sentence in sorted(set(lesson.translation) - expected):
        key = f"{paragraph + 1}.{sentence + 1}"
        yield _problem(f"the reading has no sentence {key}", "take the line out", file=file)


def questions(lesson: Lesson) -> Iterator[Problem]:
    """Yield what is wrong with the questions that are written."""
    text, file, seen = bare(lesson.reading), "questions.toml", set()
    for row, question in enumerate(lesson.questions, start=1):
        if question.id in seen:
            yield _problem(f"the id {question.id} is taken", "give it its own", row=row, file=file)
        seen.add(question.id)
        if len(question.options) != 4 or len(set(question.options)) != 4:
            yield _problem("it has not four different options", "mend it", row=row, file=file)
        if question.answer not in range(len(question.options)):
            yield _problem("its answer is none of its options", "count from 0", row=row, file=file)
        if not question.evidence:
            yield _problem("it has no evidence", "quote the reading", row=row, file=file)
        for quoted in question.evidence:
            if bare(quoted) not in text:
                yield _problem(
                    f"{quoted[:40]!r} is not in the reading", "quote it exactly", row=row, file=file
                )
