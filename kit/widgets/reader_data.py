"""A Document as the one JSON value the reader shows: text, cards and layers, all by token index."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kit.language.document import Document, Token
from kit.news.inventory import Name, ReportingCue, Term
from kit.text.spans import Span
from kit.widgets.word_data import (
    known_by_default,
    lemma_row,
    rivals_by_skeleton,
    token_row,
    without_empty,
    word_key,
)

Row = dict[str, Any]
Translation = Mapping[tuple[int, int], str]

SIGNS = {
    "neutral": "○",
    "assertive": "▲",
    "positive": "+",
    "critical": "✕",
    "denial": "⊘",
    "distancing": "▽",
    "commitment": "◆",
    "warning": "⚠",
    "prediction": "◷",
    "evidential": "◇",
}
"""The sign of each stance, so that it is never told by colour alone."""


def report(
    document: Document,
    *,
    title: str = "",
    translation: Translation | None = None,
    cues: Iterable[ReportingCue] = (),
    terms: Iterable[Term] = (),
    names: Iterable[Name] = (),
) -> Row:
    """Build what the page needs, with every token named by its index and ranges inclusive.

    Args:
        document: the analysed text.
        title: shown above a text that has no headline of its own.
        translation: English by (paragraph, sentence in it), both from 0.
        cues: inventory rows behind the attributions, found by ``Cue.entry``.
        terms: inventory rows behind the terms.
        names: inventory rows behind the names.
    """
    ranges = _Ranges(document.tokens)
    lemmas, index = _lemmas(document)
    roots: dict[str, list[int]] = {}
    for at, row in enumerate(lemmas):
        if "root" in row:
            roots.setdefault(row["root"], []).append(at)
    return {
        "title": title,
        "paragraphs": _paragraphs(document),
        "sentences": _sentences(document, translation or {}, ranges),
        "tokens": _tokens(document, index),
        "lemmas": lemmas,
        "roots": roots,
        **_attributions(document, {row.id: row for row in cues}, ranges),
        **_terms(document, {row.id: row for row in terms}, ranges),
        **_names(document, {row.id: row for row in names}, ranges),
        "quotes": [
            {"r": ranges.of(quote), "d": quote.depth}
            for quote in document.quotations
            if ranges.of(quote)
        ],
        "signs": SIGNS,
    }


def running_words(document: Document) -> list[str]:
    """Return the keys of the running words, in order: what a learner's share is counted on."""
    return [word_key(token) for token in document.words()]


def defaults(document: Document) -> list[tuple[str, bool]]:
    """Return each key with whether it counts as known until the learner says otherwise."""
    return list({word_key(token): known_by_default(token) for token in document.words()}.items())


class _Ranges:
    """Turns spans of characters into ranges of tokens; a token touched counts as inside."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._starts = [token.start for token in tokens]
        self._ends = [token.end for token in tokens]

    def of(self, span: Span | None) -> list[int]:
        if span is None:
            return []
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end) - 1
        return [first, last] if first <= last else []


def _paragraphs(document: Document) -> list[Row]:
    rows: list[Row] = [{"h": paragraph.heading, "s": []} for paragraph in document.paragraphs]
    for at, sentence in enumerate(document.sentences):
        rows[sentence.paragraph]["s"].append(at)
    return [row for row in rows if row["s"]]


def _sentences(document: Document, translation: Translation, ranges: _Ranges) -> list[Row]:
    rows, place = [], Counter[int]()
    for sentence in document.sentences:
        english = translation.get((sentence.paragraph, place[sentence.paragraph]), "")
        place[sentence.paragraph] += 1
        rows.append(without_empty({"r": ranges.of(sentence), "en": english}))
    return rows


def _lemmas(document: Document) -> tuple[list[Row], dict[str, int]]:
    words = list(document.words())
    counts = Counter(map(word_key, words))
    rows: list[Row] = []
    index: dict[str, int] = {}
    for at, token in enumerate(document.tokens):
        key = word_key(token)
        if token.is_word and key not in index:
            index[key] = len(rows)
            rows.append(lemma_row(token, count=counts[key], first=at))
    return rows, index


def _tokens(document: Document, index: Mapping[str, int]) -> list[Row]:
    rivals = rivals_by_skeleton(token.lemma for token in document.words() if token.lemma)
    skeleton = {lemma: group for group in rivals.values() for lemma in group}
    ends = {sentence.end for sentence in document.sentences}
    listed = {at for name in document.names if name.entry for at in range(name.start, name.end)}
    rows: list[Row] = []
    for at, token in enumerate(document.tokens):
        if token.is_word:
            others = skeleton.get(token.lemma, [])
            at_name = token.start in listed
            key = index[word_key(token)]
            row = token_row(token, lemma=key, rivals=others, listed_name=at_name)
        else:
            row = {"t": token.surface}
        if token.kind != "word":
            row["k"] = token.kind
        after = document.tokens[at + 1].start if at + 1 < len(document.tokens) else token.end
        gap = document.text[token.end : after] if token.end not in ends else ""
        if gap != " ":
            row["a"] = gap
        rows.append(row)
    return rows


class _Once:
    """Rows that several mentions share, each sent once; a mention names it by index."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._index: dict[str, int] = {}

    def add(self, key: str, row: Row) -> int:
        if key not in self._index:
            self._index[key] = len(self.rows)
            self.rows.append(without_empty(row))
        return self._index[key]


def _attributions(
    document: Document, entries: Mapping[str, ReportingCue], ranges: _Ranges
) -> dict[str, list[Row]]:
    mentions, shared = [], _Once()
    shown = [found for found in document.attributions if ranges.of(found.cue)]
    place = {found: at for at, found in enumerate(shown)}
    for found in shown:
        source, entry, outer = found.source, entries.get(found.cue.entry), document.outer(found)
        row = {
            "cue": ranges.of(found.cue),
            "lemma": found.cue.lemma,
            "kind": found.cue.kind,
            "src": ranges.of(source),
            "resolved": source is not None and source.resolved,
            "con": ranges.of(found.content),
            "stance": found.stance,
            "complement": found.complement,
            "unsure": not found.sure,
            "in": place.get(outer) if outer else None,
        }
        if entry:
            row["e"] = shared.add(entry.id, _cue_row(entry))
        mentions.append(without_empty(row))
    return {"attributions": mentions, "cue_rows": shared.rows}


def _cue_row(entry: ReportingCue) -> Row:
    return {
        "gloss": entry.gloss,
        "english": entry.english,
        "strength": entry.strength,
        "difference": entry.difference,
        "difference_ar": entry.difference_ar,
        "needs": entry.needs,
        "note": entry.note,
    }


def _terms(
    document: Document, entries: Mapping[str, Term], ranges: _Ranges
) -> dict[str, list[Row]]:
    mentions, shared = [], _Once()
    for found in document.terms:
        entry = entries.get(found.entry)
        row: Row = {"t": found.term, "english": [found.english], "category": found.category}
        if entry:
            row |= {
                "t": entry.term,
                "english": entry.english or [found.english],
                "literal": entry.literal,
                "structure": entry.structure,
                "related": entry.related,
                "note": entry.note,
            }
        mentions.append({"r": ranges.of(found), "e": shared.add(found.entry or found.term, row)})
    return {"terms": [mention for mention in mentions if mention["r"]], "term_rows": shared.rows}


def _names(
    document: Document, entries: Mapping[str, Name], ranges: _Ranges
) -> dict[str, list[Row]]:
    mentions, shared = [], _Once()
    for found in document.names:
        entry = entries.get(found.entry)
        row: Row = {"t": found.name, "type": found.type, "english": found.english}
        if entry:
            row |= {
                "t": entry.name,
                "english": entry.english or found.english,
                "role": entry.role_ar,
                "fact": entry.fact,
            }
        mentions.append({"r": ranges.of(found), "e": shared.add(found.entry or found.name, row)})
    return {"names": [mention for mention in mentions if mention["r"]], "name_rows": shared.rows}
