"""The review sheet: every word of a draft, the doubtful ones first, with the reasons for doubt."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kit.language.document import Document, Token
from kit.language.doubt import REASONS, doubts
from kit.lessons.drafting import places
from kit.lessons.drafting.tables import name_ids
from kit.lessons.drafting.words import DraftWord
from kit.rows import SEPARATOR, to_csv
from kit.text.marks import bare

FILE = "review.csv"
COLUMNS = (
    *("decided", "why", "written", "lemma", "pos", "gloss", "root", "margin", "alternatives"),
    *("source", "count", "places", "sentence", "table", "id"),
)
_SURE = "no rival"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Line:
    """One line of the sheet: the places where one row's word is written in one way."""

    table: str
    id: str
    tokens: tuple[Token, ...]
    reasons: tuple[str, ...]

    @property
    def rank(self) -> tuple[int, float]:
        """Order by the gravest reason, then by how little its choice leads."""
        first = REASONS.index(self.reasons[0]) if self.reasons else len(REASONS)
        return first, self.margin

    @property
    def margin(self) -> float:
        return min(token.margin for token in self.tokens)


def review(document: Document, words: Sequence[DraftWord]) -> str:
    """Return ``review.csv``."""
    where = places.keys(document)
    lines = sorted((*_names(document), *_words(document, words)), key=lambda line: line.rank)
    return to_csv(COLUMNS, (_cells(document, line, where) for line in lines))


def _words(document: Document, words: Iterable[DraftWord]) -> Iterable[_Line]:
    listed = {at for name in document.names if name.entry for at in range(name.start, name.end)}
    for word in words:
        spellings: dict[str, list[Token]] = {}
        for token in word.tokens:
            spellings.setdefault(bare(token.surface), []).append(token)
        for tokens in spellings.values():
            reasons = {
                reason
                for token in tokens
                for reason in doubts(token, listed_name=token.start in listed)
            }
            yield _Line(
                table="vocabulary.csv",
                id=word.lexeme.id,
                tokens=tuple(tokens),
                reasons=tuple(filter(reasons.__contains__, REASONS)),
            )


def _names(document: Document) -> Iterable[_Line]:
    """Yield the names no inventory has, each on one line however many words it is of."""
    found: dict[str, list[Token]] = {}
    for mention, key in name_ids(document).items():
        if not mention.entry:
            start = next(token for token in document.tokens if token.start == mention.start)
            found.setdefault(key, []).append(start)
    for key, tokens in found.items():
        yield _Line(table="names.csv", id=key, tokens=tuple(tokens), reasons=("unknown name",))


def _cells(document: Document, line: _Line, where: Sequence[str]) -> list[str]:
    first = min(line.tokens, key=lambda token: token.margin)
    lexeme = first.lexeme
    cells = {
        "why": SEPARATOR.join(line.reasons),
        "written": bare(first.surface),
        "lemma": lexeme.lemma if lexeme else first.lemma,
        "pos": lexeme.pos if lexeme else first.pos,
        "gloss": lexeme.gloss if lexeme else first.gloss,
        "root": lexeme.root if lexeme else first.root,
        "margin": _SURE if math.isinf(first.margin) else f"{first.margin:.1f}",
        "alternatives": SEPARATOR.join(first.alternatives),
        "source": first.origin,
        "count": str(len(line.tokens)),
        "places": SEPARATOR.join(dict.fromkeys(where[token.sentence] for token in line.tokens)),
        "sentence": places.sentence_of(document, first),
        "table": line.table,
        "id": line.id,
    }
    if line.table == "names.csv":
        mention = next(name for name in document.names if name.start == first.start)
        cells |= {"written": mention.name, "lemma": "", "gloss": mention.english, "root": ""}
        cells |= {"pos": "PROPN", "margin": "", "alternatives": ""}
    return [cells.get(column, "") for column in COLUMNS]
