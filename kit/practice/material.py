"""Material: the words, terms, cues and sentences that items are made from, lesson or not."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from kit.language.document import Document, Token
from kit.lessons.exercises import Exercises
from kit.lessons.model import NO_EXERCISES, Question
from kit.lexicon.lexeme import Lexeme
from kit.news.inventory import ReportingCue, Term
from kit.practice.certainty import sure
from kit.practice.families.attribution.cue_rows import row_of
from kit.practice.families.attribution.examples import reports_of
from kit.practice.families.attribution.report import Report
from kit.practice.families.attribution.reports import in_document
from kit.practice.item import Evidence
from kit.practice.meanings import is_single
from kit.text.marks import bare

FROM_DICTIONARY = "dictionary:"
"""How the id of a word begins that only an installed dictionary knows."""

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Context:
    """One place where a word stands: its token, and its sentence as evidence."""

    token: Token
    evidence: Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class Word:
    """A word to practise: its lexeme, how often it stands in the text, and where.

    ``governs`` are prepositions that the reporting inventory knows it to take. A word is
    ``reviewed`` when it comes from a lesson, whose author chose its gloss for the text.
    """

    lexeme: Lexeme
    count: int
    contexts: tuple[Context, ...] = ()
    concepts: frozenset[str] = frozenset()
    governs: tuple[str, ...] = ()
    reviewed: bool = False

    @property
    def known_here(self) -> bool:
        """Tell whether the gloss is what the word means in this text, not one of several."""
        lexeme = self.lexeme
        if lexeme.id.startswith(FROM_DICTIONARY):
            return ";" not in lexeme.gloss_general
        return self.reviewed or is_single(lexeme.gloss, lexeme.gloss_general)

    @property
    def evidence(self) -> Evidence | None:
        """Return a sentence where the word surely stands in its sense, or else its own example."""
        for context in self.contexts:
            if self.reviewed or (self.known_here and sure(context.token)):
                return context.evidence
        return example(self.lexeme)


@dataclass(frozen=True, kw_only=True)
class Material:
    """Everything items can be built from; made by ``gathering.gather``.

    ``exercises`` are those that the lesson's author made by hand on this very text.
    ``other_terms`` may stand among the options but are not asked for. ``other`` is a second report
    to compare the document with.
    """

    words: tuple[Word, ...]
    terms: tuple[Term, ...]
    other_terms: tuple[Term, ...]
    cues: tuple[ReportingCue, ...]
    questions: tuple[Question, ...] = ()
    exercises: Exercises = NO_EXERCISES
    document: Document | None = None
    sentences: tuple[Evidence, ...] = ()
    other: Document | None = None
    term_places: Mapping[str, Evidence] = field(default_factory=dict)

    @cached_property
    def content(self) -> tuple[Word, ...]:
        """The nouns, verbs, adjectives and adverbs that have a meaning to ask for."""
        return tuple(
            word
            for word in self.words
            if word.lexeme.pos in _CONTENT and not word.lexeme.function and word.lexeme.gloss
        )

    @cached_property
    def by_pos(self) -> Mapping[str, tuple[Word, ...]]:
        """The content words by part of speech."""
        groups: dict[str, list[Word]] = {}
        for word in self.content:
            groups.setdefault(word.lexeme.pos, []).append(word)
        return {pos: tuple(words) for pos, words in groups.items()}

    @cached_property
    def sentence_tokens(self) -> tuple[tuple[Token, ...], ...]:
        """The tokens of the text by sentence."""
        if self.document is None:
            return ()
        rows: list[list[Token]] = [[] for _ in self.document.sentences]
        for token in self.document.tokens:
            rows[token.sentence].append(token)
        return tuple(map(tuple, rows))

    @cached_property
    def letters(self) -> frozenset[str]:
        """The words of the text as written, bare, and without the و or ف before them."""
        text = bare(self.document.text) if self.document else ""
        words = frozenset(re.findall(r"[\u0621-\u064a]+", text))
        return words | frozenset(word[1:] for word in words if word[0] in "وفبل")

    def between(self, sentence: int, start: int, end: int) -> Evidence:
        """Return a sentence with a part of the text marked in it, by places in the text."""
        whole = self.sentences[sentence]
        begin = self.document.sentences[sentence].start if self.document else 0
        return Evidence(
            text=whole.text, start=start - begin, end=end - begin, translation=whole.translation
        )

    @cached_property
    def cue_by_id(self) -> Mapping[str, ReportingCue]:
        """The reporting cues by id, as attributions name them."""
        return {cue.id: cue for cue in self.cues}

    @cached_property
    def governing(self) -> Mapping[str, tuple[str, ...]]:
        """The prepositions of the reporting verbs, by the verb's letters."""
        found: dict[str, tuple[str, ...]] = {}
        for cue in self.cues:
            verb, _, preposition = bare(cue.cue).partition(" ")
            if cue.type == "verb" and preposition:
                found[verb] = (*found.get(verb, ()), preposition)
        return found

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """The reports of the text whose source, cue and content are certain."""
        return in_document(self.document, self.sentences) if self.document else ()

    @cached_property
    def example_reports(self) -> tuple[Report, ...]:
        """The certain reports in the examples of the reporting verbs of the text."""
        rows = (row_of(cue.id) for cue in self.cues)
        return tuple(report for row in rows if row is not None for report in reports_of(row))

    def sentence_of(self, token: Token) -> Evidence:
        """Return a token's sentence with the token marked in it."""
        whole = self.sentences[token.sentence]
        if self.document is None:
            return whole
        start = self.document.sentences[token.sentence].start
        return Evidence(
            text=whole.text,
            start=token.start - start,
            end=token.end - start,
            translation=whole.translation,
        )


@lru_cache(maxsize=4096)
def example(lexeme: Lexeme) -> Evidence | None:
    """Return a lexeme's own example with the word marked in it, where its letters are found."""
    if not lexeme.example:
        return None
    stems = {bare(lexeme.lemma), *map(bare, (*lexeme.plural, *lexeme.forms, lexeme.present))} - {""}
    for found in re.finditer(r"[^\s«»،.:؛]+", lexeme.example):
        letters = bare(found.group())
        if any(stem in letters and len(letters) <= len(stem) + 4 for stem in stems):
            return Evidence(
                text=lexeme.example,
                start=found.start(),
                end=found.end(),
                translation=lexeme.translation,
            )
    return None
