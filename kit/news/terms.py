"""Finding terms of several words by their lemmas: عمليتها العسكرية is the term عملية عسكرية."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from kit.language.document import Document, Token
from kit.language.mentions import TermMention
from kit.news.inventory import Term
from kit.text.fold import loose
from kit.text.marks import bare

Book = Mapping[str, tuple[tuple[tuple[str, ...], Term], ...]]
ENDINGS = ("ها", "هم", "هما", "هن", "نا", "كم", "ه", "ك", "ي")
ATTACHED = ("و", "ف", "ب", "ل", "ك")


def find_terms(document: Document, terms: tuple[Term, ...]) -> tuple[TermMention, ...]:
    """Return the terms that stand in ``document``, in order; of two that overlap the longer."""
    book = _book(terms)
    tokens = document.tokens
    keys = [_keys(token) for token in tokens]
    found: list[TermMention] = []
    at = 0
    while at < len(tokens):
        match = _longest(keys, tokens, at, book)
        if match is None:
            at += 1
            continue
        end, term = match
        found.append(_mention(tokens, at, end, term))
        at = end
    return tuple(found)


@lru_cache(maxsize=8)
def _book(terms: tuple[Term, ...]) -> Book:
    """Index terms by the key of their first lemma, longest first; the first row of two wins."""
    found: dict[str, dict[tuple[str, ...], Term]] = defaultdict(dict)
    for term in terms:
        for sequence in _sequences(term):
            found[sequence[0]].setdefault(sequence, term)
    return {
        first: tuple(sorted(rows.items(), key=lambda row: -len(row[0])))
        for first, rows in found.items()
    }


def _sequences(term: Term) -> Iterator[tuple[str, ...]]:
    """Yield the lemma keys of a term, and its words as they are written."""
    lemmas = term.lemmas or tuple(term.term.split())
    yield tuple(loose(lemma) for lemma in lemmas)
    written = tuple(_without_article(loose(word)) for word in term.term.split())
    if len(written) == len(lemmas):
        yield written


def _longest(
    keys: Sequence[frozenset[str]], tokens: Sequence[Token], at: int, book: Book
) -> tuple[int, Term] | None:
    best: tuple[int, Term] | None = None
    for key in keys[at]:
        for sequence, term in book.get(key, ()):
            end = at + len(sequence)
            if best is not None and end <= best[0]:
                break
            if end <= len(tokens) and _runs(keys, tokens, at, sequence):
                best = end, term
                break
    return best


def _runs(
    keys: Sequence[frozenset[str]], tokens: Sequence[Token], at: int, sequence: tuple[str, ...]
) -> bool:
    """Tell whether the words from ``at`` on have these lemmas, with nothing between them."""
    return all(
        key in keys[at + place] and (place == 0 or not _joined(tokens[at + place], key))
        for place, key in enumerate(sequence)
    )


def _joined(token: Token, key: str) -> bool:
    """Tell whether a conjunction or preposition cuts the word off from the one before it."""
    cut = any(clitic.bare in ATTACHED for clitic in token.proclitics)
    return cut and loose(token.surface) != key


def _surface_keys(surface: str) -> frozenset[str]:
    """Return what a written word may be once clitics, article and a suffix are taken off."""
    starts = {loose(surface)}
    word = loose(surface)
    if word[:1] in ("و", "ف") and len(word) > 3:
        starts.add(word[1:])
    for start in tuple(starts):
        if start[:1] in ("ب", "ل", "ك") and len(start) > 3:
            starts.add(start[1:])
        if start.startswith("لل") and len(start) > 4:
            starts.add(start[2:])
    return frozenset(_without_article(start) for start in starts) | starts


def _keys(token: Token) -> frozenset[str]:
    if not token.is_word:
        return frozenset()
    own = token.lexeme.lemma if token.lexeme is not None else ""
    return _word_keys(token.surface, token.lemma, own)


@lru_cache(maxsize=8192)
def _word_keys(surface: str, *lemmas: str) -> frozenset[str]:
    return _surface_keys(bare(surface)) | {loose(lemma) for lemma in lemmas if lemma}


def _without_article(key: str) -> str:
    return key[2:] if key.startswith("ال") and len(key) > 4 else key


def _mention(tokens: Sequence[Token], at: int, end: int, term: Term) -> TermMention:
    return TermMention(
        start=tokens[at].start,
        end=tokens[end - 1].end,
        term=term.term,
        category=term.category,
        english=term.english[0] if term.english else "",
        entry=term.id,
    )
