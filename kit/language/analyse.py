"""A text becomes a Document: spans, tokens, and what each word is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kit.language.document import Document, Token
from kit.text.chunks import chunks
from kit.text.fold import clean
from kit.text.marks import strip_tatweel
from kit.text.paragraphs import paragraphs
from kit.text.quotations import quotations
from kit.text.sentences import sentences
from kit.text.spans import Chunk, Reach, Sentence

if TYPE_CHECKING:
    from kit.language.candidates import Candidate
    from kit.language.ranker import Choice
    from kit.lexicon.lexeme import Lexeme

SPELLINGS = 4_000
"""How many written words are kept in mind with what is said of them."""
_POS = {"number": "NUM", "punct": "PUNCT", "foreign": "X"}


def analyse(
    text: str,
    *,
    lexemes: Iterable[Lexeme] = (),
    progress: Callable[[float], None] | None = None,
) -> Document:
    """Analyse any Arabic text; ``lexemes`` are trusted before the kit's own lexicon.

    The text is kept untouched and every span counts its code points. Attributions, terms and
    names are left to the news room. What is missing (a dictionary) is said in ``notices``.
    ``progress`` is told after each sentence which share of the text is read, from 0 to 1.
    """
    from kit.language.engine import Word, engine
    from kit.language.surnames import with_surnames

    reader = engine(tuple(lexemes))
    lines = paragraphs(text)
    quoted = quotations(text)
    spans = sentences(text, lines, quoted)
    inside = Reach(quoted)
    tokens: list[Token] = []
    for index, group in _by_sentence(chunks(text), spans):
        words = [
            Word(_cleaned(chunk.of(text)), inside.covers(chunk), chunk.kind == "name")
            if chunk.kind in ("word", "name")
            else None
            for chunk in group
        ]
        for chunk, word, choice in zip(group, words, reader.read(words), strict=True):
            tokens.append(_token(text, chunk, index, word.written if word else "", choice))
        if progress is not None:
            progress(group[-1].end / len(text))
    return Document(
        text=text,
        paragraphs=lines,
        sentences=spans,
        quotations=quoted,
        tokens=with_surnames(tokens),
        notices=tuple(reader.notices),
    )


def _by_sentence(
    found: Sequence[Chunk], spans: Sequence[Sentence]
) -> Iterable[tuple[int, list[Chunk]]]:
    """Group chunks by the sentence they start in."""
    starts = [span.start for span in spans]
    groups: dict[int, list[Chunk]] = {}
    for chunk in found:
        groups.setdefault(max(0, bisect_right(starts, chunk.start) - 1), []).append(chunk)
    return groups.items()


@lru_cache(maxsize=SPELLINGS)
def _cleaned(surface: str) -> str:
    """Return a written word as the engine reads it: half of a text's words are not new."""
    return strip_tatweel(clean(surface))


def _token(text: str, chunk: Chunk, sentence: int, written: str, choice: Choice | None) -> Token:
    """Return the token of one chunk, cleaned to ``written``, with the reading chosen for it."""
    surface = chunk.of(text)
    lexeme: Lexeme | None = None
    margin, alternatives = 0.0, tuple[str, ...]()
    if choice is None:
        shown = "" if chunk.kind == "punct" else surface
        said: Mapping[str, Any] = {"lemma": shown, "pos": _POS[chunk.kind], "vocalised": surface}
    else:
        candidate, margin, alternatives = choice
        lexeme, said = candidate.lexeme, _said_of(candidate, written)
    return Token(
        start=chunk.start,
        end=chunk.end,
        surface=surface,
        kind=chunk.kind,
        sentence=sentence,
        lexeme=lexeme,
        margin=margin,
        alternatives=alternatives,
        **said,
    )


@lru_cache(maxsize=SPELLINGS)
def _said_of(read: Candidate, written: str) -> Mapping[str, Any]:
    """Return what a token tells of its word, the same wherever a form is read the same way."""
    from kit.language.case import with_written_case
    from kit.language.roots import root_and_pattern
    from kit.lexicon.spelling import is_vocalised

    root, pattern = root_and_pattern(read)
    return {
        "lemma": read.lemma,
        "root": root,
        "pattern": pattern,
        "pos": read.pos,
        "features": MappingProxyType(with_written_case(read, written)),
        "gloss": read.glosses[0] if read.glosses else "",
        "glosses": read.glosses,
        "vocalised": written if is_vocalised(written) else read.vocalised,
        "origin": read.origin,
        "proclitics": read.proclitics,
        "enclitics": read.enclitics,
        "article": read.article,
    }
