"""Gathering: what a lesson, an analysed text, or both together give to practise."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from kit.errors import ItemError
from kit.language.document import Document, Token
from kit.lessons.exercises import Exercises
from kit.lessons.model import NO_EXERCISES, Lesson
from kit.lexicon.lexeme import Lexeme
from kit.news import load as inventories
from kit.news.inventory import ReportingCue, Term
from kit.practice.item import Evidence
from kit.practice.material import FROM_DICTIONARY, Context, Material, Word
from kit.practice.meanings import concepts, singular
from kit.text.marks import bare
from kit.text.spans import Span, numbered

SURE = 5.0
"""The lead a dictionary's reading must have over the next one to be taught."""

_KINSHIP = frozenset({"أم", "أبو", "أبا", "أبي", "ابن", "بن", "بنت", "آل"})
_PLAIN_GLOSS = re.compile(r"(?:[a-z][a-z ,'()-]*)|(?:[A-Z][a-z]+(?:ian|ese|an|ish|ench|i))")


def gather(
    *,
    lesson: Lesson | None = None,
    document: Document | None = None,
    terms: Iterable[Term] | None = None,
    cues: Iterable[ReportingCue] | None = None,
    other: Document | None = None,
) -> Material:
    """Gather material from a lesson, from any analysed text, or from a text with a lesson behind.

    ``terms`` and ``cues`` are the inventories that a document's mentions may point into; the
    built-in ones when not given. ``other`` is a second report to compare the document with.

    Raises:
        ItemError: Neither a lesson nor a document is given.
    """
    if lesson is None and document is None:
        raise ItemError("there is nothing to practise.", do="Pass a lesson or an analysed text.")
    sentences = _sentences(lesson, document) if document else ()
    inventory = tuple(inventories.terms() if terms is None else terms)
    own = _terms(lesson, document, inventory)
    material = Material(
        words=(),
        terms=own,
        other_terms=() if lesson else _unused(inventory, own),
        cues=_cues(lesson, document, tuple(inventories.reporting_cues() if cues is None else cues)),
        questions=lesson.questions if lesson else (),
        exercises=_exercises(lesson, document),
        document=document,
        sentences=sentences,
        other=other,
        term_places=_term_places(lesson, document, sentences) if document else {},
    )
    return replace(material, words=_words(lesson, document, material))


def _sentences(lesson: Lesson | None, document: Document) -> tuple[Evidence, ...]:
    translation = lesson.translation if lesson and _is_reading(lesson, document) else {}
    texts = (sentence.of(document.text) for sentence in document.sentences)
    return tuple(
        Evidence(text=text, start=0, end=len(text), translation=translation.get(key, ""))
        for key, text in zip(numbered(document.sentences), texts, strict=True)
    )


def _exercises(lesson: Lesson | None, document: Document | None) -> Exercises:
    """Return what the author made by hand: it is about the sentences of the reading."""
    here = lesson and document and _is_reading(lesson, document)
    return lesson.exercises if lesson and here else NO_EXERCISES


def _is_reading(lesson: Lesson, document: Document) -> bool:
    """Tell whether a text is the lesson's own reading, with its marks or without."""
    return bare(lesson.reading).split() == bare(document.text).split()


def _words(
    lesson: Lesson | None, document: Document | None, material: Material
) -> tuple[Word, ...]:
    lexemes: dict[str, Lexeme] = {}
    places: dict[str, list[Token]] = {}
    named = {at for name in (document.names if document else ()) for at in _reach(name)}
    named |= {token.start for token in _not_themselves(document)} if document else set()
    for token in document.words() if document else ():
        lexeme = token.lexeme or _from_dictionary(token)
        if lexeme is None or token.start in named:
            continue
        lexemes.setdefault(lexeme.id, lexeme)
        places.setdefault(lexeme.id, []).append(token)
    own = {lexeme.id for lexeme in (lesson.vocabulary if lesson else ())}
    for lexeme in lesson.teachable if lesson else ():
        lexemes[lexeme.id] = lexeme
    counts = lesson.counts if lesson else {}
    return tuple(
        _word(
            lexeme,
            places.get(key, []),
            counts[key].count if key in counts else 0,
            material,
            reviewed=key in own,
        )
        for key, lexeme in lexemes.items()
    )


def _not_themselves(document: Document) -> Iterator[Token]:
    """Yield the words that do not mean here what they mean: names, and parts of an idiom.

    أم، أبو، ابن lead in a name (أم خالد), quotation marks hold one (موقع «شاشة»), and an adjective
    after a preposition is an adverb with it (من جديد).
    """
    for before, token in pairwise(document.words()):
        adverbial = before.pos == "ADP" and token.pos == "ADJ" and not token.article
        if adverbial or bare(before.surface).removeprefix("و") in _KINSHIP:
            yield token
    for token in document.words():
        if document.text[token.start - 1 : token.start] + document.text[token.end :][:1] == "«»":
            yield token


def _reach(span: Span) -> range:
    return range(span.start, span.end)


def _word(
    lexeme: Lexeme, tokens: list[Token], count: int, material: Material, *, reviewed: bool
) -> Word:
    contexts = tuple(
        Context(token=token, evidence=material.sentence_of(token)) for token in tokens[:8]
    )
    return Word(
        lexeme=lexeme,
        count=len(tokens) or count,
        contexts=contexts,
        concepts=concepts(f"{lexeme.gloss}; {lexeme.gloss_general}"),
        governs=material.governing.get(bare(lexeme.lemma), ()) if lexeme.pos == "VERB" else (),
        reviewed=reviewed,
    )


def _from_dictionary(token: Token) -> Lexeme | None:
    """Make a lexeme of what a dictionary says about a token; a guess is not fit to be taught."""
    sure = token.origin == "dictionary" and token.margin >= SURE
    if not sure or not _PLAIN_GLOSS.fullmatch(token.gloss) or "Pass" in token.features.values():
        return None
    gloss = "; ".join(dict.fromkeys(one for one in token.glosses if _PLAIN_GLOSS.fullmatch(one)))
    plural = token.pos == "NOUN" and token.features.get("Number") == "Plur"
    # Patterns and roots are a matter for the kit's own lexicon: بُرْكَان is of four radicals.
    return Lexeme(
        id=f"{FROM_DICTIONARY}{token.lemma}:{token.pos}",
        lemma=token.lemma,
        pos=token.pos,
        gloss=singular(token.gloss) if plural else token.gloss,
        gloss_general=gloss,
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


def _unused(inventory: tuple[Term, ...], own: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the terms the text does not have: distractors for a text without a lesson."""
    used = {term.id for term in own}
    return tuple(term for term in inventory if term.id not in used and any(term.english))


def _cues(
    lesson: Lesson | None, document: Document | None, inventory: tuple[ReportingCue, ...]
) -> tuple[ReportingCue, ...]:
    found = {cue.id: cue for cue in (lesson.cues if lesson else ())}
    used = {attribution.cue.entry for attribution in (document.attributions if document else ())}
    for cue in inventory:
        if cue.id in used:
            found.setdefault(cue.id, cue)
    return tuple(found.values())


def _term_places(
    lesson: Lesson | None, document: Document, sentences: tuple[Evidence, ...]
) -> Mapping[str, Evidence]:
    """Return where each term stands; one word alone may mean something else in another text."""
    places: dict[str, Evidence] = {}
    reviewed = {term.id for term in (lesson.terms if lesson else ())}
    for mention in document.terms:
        if mention.entry not in reviewed and " " not in mention.term.strip():
            continue
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
