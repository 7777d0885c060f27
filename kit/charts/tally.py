"""Counting the lemmas of a text, or of the source article by the counts a lesson knows."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kit.language.document import Document, Token
from kit.lessons.model import Lesson
from kit.text.marks import bare
from kit.text.spans import Span


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """How often one lemma stands in a text: in all, by section and by written form.

    ``forms`` pairs each written form with its count; a lesson's counts know the forms but not how
    often each occurs, and then every form counts 0.
    """

    lemma: str
    pos: str
    root: str
    gloss: str
    function: bool
    count: int
    sections: tuple[int, ...]
    forms: tuple[tuple[str, int], ...]


def of_document(document: Document) -> tuple[Tally, ...]:
    """Count the lemmas of a Document, most frequent first; a section begins at each subhead."""
    groups: dict[tuple[str, str], list[Token]] = defaultdict(list)
    for token in document.words():
        groups[token.lemma, token.pos].append(token)
    section_of = _sections(document)
    last = max(section_of, default=0)
    tallies = (_tally(tokens, section_of, last) for tokens in groups.values())
    return tuple(sorted(tallies, key=lambda tally: -tally.count))


def of_article(lesson: Lesson) -> tuple[Tally, ...]:
    """Return the source article's counts, which the lesson keeps as facts, most frequent first."""
    tallies = (
        Tally(
            lemma=lexeme.lemma,
            pos=lexeme.pos,
            root=lexeme.root,
            gloss=lexeme.gloss,
            function=lexeme.function,
            count=lesson.counts[lexeme.id].count,
            sections=lesson.counts[lexeme.id].sections,
            forms=tuple((form, 0) for form in lexeme.forms),
        )
        for lexeme in lesson.vocabulary
        if lexeme.id in lesson.counts
    )
    return tuple(sorted(tallies, key=lambda tally: -tally.count))


def section_titles(document: Document) -> tuple[str, ...]:
    """Return the title of each section of a Document: its headline, then its subheads."""
    return tuple(document.text[p.start : p.end] for p in _headings(document)) or ("",)


def _headings(document: Document) -> Iterator[Span]:
    return (paragraph for paragraph in document.paragraphs if paragraph.heading)


def _sections(document: Document) -> Sequence[int]:
    """Return the section of each sentence: 0 until the first subhead."""
    section, of_paragraph = 0, []
    for index, paragraph in enumerate(document.paragraphs):
        section += paragraph.heading and index > 0
        of_paragraph.append(section)
    return [of_paragraph[sentence.paragraph] for sentence in document.sentences]


def _tally(tokens: Sequence[Token], section_of: Sequence[int], last: int) -> Tally:
    first = tokens[0]
    by_section = Counter(section_of[token.sentence] for token in tokens)
    forms = Counter(bare(token.surface) for token in tokens)
    return Tally(
        lemma=first.lemma,
        pos=first.pos,
        root=first.root,
        gloss=first.gloss,
        function=not first.is_content,
        count=len(tokens),
        sections=tuple(by_section[index] for index in range(last + 1)),
        forms=tuple(forms.most_common()),
    )
