"""The review sheet: every word of a draft, the doubtful ones first, with the reasons for doubt."""

import math
from collections.abc import Iterable, Mapping, Sequence
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
    *("decided", "why", "written", "lemma", "pos", "gloss", "root"),
    *("right_lemma", "right_pos", "right_gloss", "right_root", "margin", "alternatives"),
    *("source", "count", "places", "sentence", "table", "id"),
)
SAME = ("lemma", "pos", "gloss", "root")
"""The columns that say the same as the row of the vocabulary, until somebody corrects that."""

VOCABULARY = "vocabulary.csv"
_SURE = "no rival"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Line:
    """One line of the sheet: the places where one row's word is written in one way."""

    table: str
    id: str
    tokens: tuple[Token, ...]
    reasons: tuple[str, ...]
    shown: Mapping[str, str]

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
        for written, tokens in spellings.items():
            reasons = {
                reason
                for token in tokens
                for reason in doubts(token, listed_name=token.start in listed)
            }
            yield _Line(
                table=VOCABULARY,
                id=word.lexeme.id,
                tokens=tuple(tokens),
                reasons=tuple(filter(reasons.__contains__, REASONS)),
                shown={name: getattr(word.lexeme, name) for name in SAME} | {"written": written},
            )


def _names(document: Document) -> Iterable[_Line]:
    """Yield the names no inventory has, each on one line however many words it is of."""
    found: dict[str, list[Token]] = {}
    names: dict[str, str] = {}
    for mention, key in name_ids(document).items():
        if not mention.entry:
            start = next(token for token in document.tokens if token.start == mention.start)
            found.setdefault(key, []).append(start)
            names.setdefault(key, mention.name)
    for key, tokens in found.items():
        yield _Line(
            table="names.csv",
            id=key,
            tokens=tuple(tokens),
            reasons=("unknown name",),
            shown={"written": names[key], "pos": "PROPN"},
        )


def _cells(document: Document, line: _Line, where: Sequence[str]) -> list[str]:
    first = min(line.tokens, key=lambda token: token.margin)
    sure = math.isinf(first.margin)
    cells = {
        "why": SEPARATOR.join(line.reasons),
        **line.shown,
        "margin": "" if line.table != VOCABULARY else _SURE if sure else f"{first.margin:.1f}",
        "alternatives": SEPARATOR.join(first.alternatives) if line.table == VOCABULARY else "",
        "source": first.origin,
        "count": str(len(line.tokens)),
        "places": SEPARATOR.join(dict.fromkeys(where[token.sentence] for token in line.tokens)),
        "sentence": places.sentence_of(document, first),
        "table": line.table,
        "id": line.id,
    }
    return [cells.get(column, "") for column in COLUMNS]
