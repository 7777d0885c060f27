"""Material: the words, terms, cues and sentences that items are made from, lesson or not."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from kit.errors import ItemError
from kit.language.document import Document, Token
from kit.lessons.model import Lesson, Question
from kit.lexicon.lexeme import Lexeme
from kit.news import load as inventories
from kit.news.inventory import ReportingCue, Term
from kit.practice.item import Evidence
from kit.practice.meanings import concepts
from kit.text.marks import bare
from kit.text.spans import Span

_ARABIC_ROOT = re.compile("[\u0621-\u064a]{3,4}")
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Context:
    """One place where a word stands: its token, and its sentence as evidence."""

    token: Token
    evidence: Evidence


@dataclass(frozen=True, kw_only=True, slots=True)
class Word:
    """A word to practise: its lexeme, how often it stands in the text, and where."""

    lexeme: Lexeme
    count: int
    contexts: tuple[Context, ...] = ()
    concepts: frozenset[str] = frozenset()

    @property
    def evidence(self) -> Evidence | None:
        """Return the first sentence the word stands in, or its own example where it has one."""
        if self.contexts:
            return self.contexts[0].evidence
        return example(self.lexeme)


@dataclass(frozen=True, kw_only=True)
class Material:
    """Everything items can be built from; made by ``gather``."""

    words: tuple[Word, ...]
    terms: tuple[Term, ...]
    cues: tuple[ReportingCue, ...]
    questions: tuple[Question, ...] = ()
    document: Document | None = None
    sentences: tuple[Evidence, ...] = ()
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
    def cue_by_id(self) -> Mapping[str, ReportingCue]:
        """The reporting cues by id, as attributions name them."""
        return {cue.id: cue for cue in self.cues}

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


def gather(
    *,
    lesson: Lesson | None = None,
    document: Document | None = None,
    terms: Iterable[Term] | None = None,
    cues: Iterable[ReportingCue] | None = None,
) -> Material:
    """Gather material from a lesson, from any analysed text, or from a text with a lesson behind.

    ``terms`` and ``cues`` are the inventories that a document's mentions may point into; the
    built-in ones when not given.

    Raises:
        ItemError: Neither a lesson nor a document is given.
    """
    if lesson is None and document is None:
        raise ItemError("there is nothing to practise.", do="Pass a lesson or an analysed text.")
    sentences = _sentences(lesson, document) if document else ()
    material = Material(
        words=(),
        terms=_terms(lesson, document, tuple(inventories.terms() if terms is None else terms)),
        cues=_cues(lesson, document, tuple(inventories.reporting_cues() if cues is None else cues)),
        questions=lesson.questions if lesson else (),
        document=document,
        sentences=sentences,
        term_places=_term_places(document, sentences) if document else {},
    )
    words = _words(lesson, document, material)
    return Material(
        words=words,
        **{
            name: getattr(material, name)
            for name in Material.__dataclass_fields__
            if name != "words"
        },
    )


def _sentences(lesson: Lesson | None, document: Document) -> tuple[Evidence, ...]:
    same = lesson is not None and bare(lesson.reading).split() == bare(document.text).split()
    translation = lesson.translation if lesson and same else {}
    found: list[Evidence] = []
    paragraph, number = -1, 0
    for sentence in document.sentences:
        number = number + 1 if sentence.paragraph == paragraph else 0
        paragraph = sentence.paragraph
        text = sentence.of(document.text)
        english = translation.get((paragraph, number), "")
        found.append(Evidence(text=text, start=0, end=len(text), translation=english))
    return tuple(found)


def _words(
    lesson: Lesson | None, document: Document | None, material: Material
) -> tuple[Word, ...]:
    lexemes: dict[str, Lexeme] = {}
    places: dict[str, list[Token]] = {}
    named = {at for name in (document.names if document else ()) for at in _reach(name)}
    for token in document.words() if document else ():
        lexeme = token.lexeme or _from_dictionary(token)
        if lexeme is None or token.start in named:
            continue
        lexemes.setdefault(lexeme.id, lexeme)
        places.setdefault(lexeme.id, []).append(token)
    for lexeme in lesson.vocabulary if lesson else ():
        lexemes[lexeme.id] = lexeme
    counts = lesson.counts if lesson else {}
    return tuple(
        _word(lexeme, places.get(key, []), counts[key].count if key in counts else 0, material)
        for key, lexeme in lexemes.items()
    )


def _reach(span: Span) -> range:
    return range(span.start, span.end)


def _word(lexeme: Lexeme, tokens: list[Token], count: int, material: Material) -> Word:
    contexts = tuple(
        Context(token=token, evidence=material.sentence_of(token)) for token in tokens[:8]
    )
    return Word(
        lexeme=lexeme,
        count=len(tokens) or count,
        contexts=contexts,
        concepts=concepts(f"{lexeme.gloss}; {lexeme.gloss_general}"),
    )


def _from_dictionary(token: Token) -> Lexeme | None:
    """Make a lexeme of what a dictionary says about a token; a guess is not fit to be taught."""
    if token.origin == "guess" or not token.gloss or not token.lemma:
        return None
    gloss = "; ".join(dict.fromkeys((token.gloss, *token.glosses)))
    return Lexeme(
        id=f"dictionary:{token.lemma}:{token.pos}",
        lemma=token.lemma,
        pos=token.pos,
        gloss=token.gloss,
        gloss_general=gloss,
        root=token.root if _ARABIC_ROOT.fullmatch(token.root) else "",
        pattern=token.pattern,
    )


def _terms(
    lesson: Lesson | None, document: Document | None, inventory: tuple[Term, ...]
) -> tuple[Term, ...]:
    found = {term.id: term for term in (lesson.terms if lesson else ())}
    known = {term.id: term for term in inventory}
    for mention in document.terms if document else ():
        found.setdefault(
            mention.entry,
            known.get(mention.entry)
            or Term(
                id=mention.entry,
                term=mention.term,
                lemmas=(),
                english=(mention.english,),
                category=mention.category,
            ),
        )
    by_spelling = {bare(term.term): term for term in reversed(found.values()) if any(term.english)}
    return tuple(reversed(by_spelling.values()))


def _cues(
    lesson: Lesson | None, document: Document | None, inventory: tuple[ReportingCue, ...]
) -> tuple[ReportingCue, ...]:
    found = {cue.id: cue for cue in (lesson.cues if lesson else ())}
    used = {attribution.cue.entry for attribution in (document.attributions if document else ())}
    for cue in inventory:
        if cue.id in used:
            found.setdefault(cue.id, cue)
    return tuple(found.values())


def _term_places(document: Document, sentences: tuple[Evidence, ...]) -> Mapping[str, Evidence]:
    places: dict[str, Evidence] = {}
    for mention in document.terms:
        for sentence, whole in zip(document.sentences, sentences, strict=True):
            if sentence.contains(mention):
                places.setdefault(
                    mention.entry,
                    Evidence(
                        text=whole.text,
                        start=mention.start - sentence.start,
                        end=mention.end - sentence.start,
                        translation=whole.translation,
                    ),
                )
                break
    return places
