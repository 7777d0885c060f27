"""What learners and teachers corrected: which word, where it holds, and what it is instead.

A correction is found again by what people can see: the text it was made in, where the word stands
in it, how it is written, and what the kit had taken it for. So it outlives a new version of the
kit; where a later version reads the text so differently that it no longer fits, that is said.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from kit.language.document import Document, Token
from kit.language.reread import Reading, reread, spelling
from kit.lexicon.lexeme import Lexeme

HERE, TEXT, EVERYWHERE = "here", "text", "everywhere"
SCOPES = (HERE, TEXT, EVERYWHERE)
"""Where a correction holds: at one place, for a spelling in one text, or in every text."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction:
    """One word corrected.

    Attributes:
        scope: one of ``SCOPES``.
        surface: the word as it is written.
        was_lemma: what the kit had taken it for.
        was_pos: and as which part of speech.
        lemma: what it is.
        pos: and as which part of speech.
        gloss: its meaning; empty for the kit's own.
        root: its root; empty for the kit's own.
        text: the fingerprint of its text; empty where it holds everywhere.
        start: where it stands, in code points; only for one place.
        title: how the text begins, for people.
        made: when, as ``2026-11-23``.
    """

    scope: str
    surface: str
    was_lemma: str
    was_pos: str
    lemma: str
    pos: str
    gloss: str = ""
    root: str = ""
    text: str = ""
    start: int | None = None
    title: str = ""
    made: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """Return what it is about: of two with the same key the later one holds."""
        was = () if self.scope == HERE else (self.was_lemma, self.was_pos)
        return (self.scope, self.text, self.start, spelling(self.surface), *was)

    @property
    def reading(self) -> Reading:
        """Return what the word is."""
        return Reading(lemma=self.lemma, pos=self.pos, gloss=self.gloss, root=self.root)


@dataclass(frozen=True, kw_only=True, slots=True)
class Corrected:
    """A Document with corrections applied.

    ``applied`` says by each token's start which correction made it; ``waiting`` are corrections of
    this text that fit nothing in it any more.
    """

    document: Document
    applied: Mapping[int, Correction]
    waiting: tuple[Correction, ...] = ()


@lru_cache(maxsize=8)
def fingerprint(text: str) -> str:
    """Return what a text is known by: the same for the same characters."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def made(
    document: Document, token: Token, reading: Reading, *, scope: str, date: str = ""
) -> Correction:
    """Return the correction of a token to ``reading``."""
    local = scope != EVERYWHERE
    return Correction(
        scope=scope,
        surface=token.surface,
        was_lemma=token.lemma,
        was_pos=token.pos,
        lemma=reading.lemma,
        pos=reading.pos,
        gloss=reading.gloss,
        root=reading.root,
        text=fingerprint(document.text) if local else "",
        start=token.start if scope == HERE else None,
        title=" ".join(document.text.split()[:6]),
        made=date,
    )


def corrected(
    document: Document,
    corrections: Iterable[Correction],
    *,
    lexemes: tuple[Lexeme, ...] = (),
    known: tuple[Lexeme, ...] = (),
) -> Corrected:
    """Return ``document`` with every word read as it was corrected.

    The closest holds: one for this place before one for this text before one for every text. Names,
    terms and attributions are left as they are; ``kit.lessons.analysis`` finds them anew.

    Args:
        document: a text as the kit reads it.
        corrections: any corrections, also of other texts.
        lexemes: what the text was read with.
        known: lexemes that say what a word means before the kit's own do: a lesson's vocabulary.
    """
    by_spelling = _by_spelling(corrections, fingerprint(document.text))
    if not by_spelling:
        return Corrected(document=document, applied={})
    applied: dict[int, Correction] = {}
    tokens, settled = list(document.tokens), set()
    for at, token in enumerate(tokens):
        rivals = by_spelling.get(spelling(token.surface), ()) if token.is_word else ()
        settled |= {one for one in rivals if _is_so(one, token)}
        for one in rivals:
            if _fits(one, token):
                tokens[at] = reread(token, one.reading, lexemes=lexemes, known=known)
                applied[token.start] = one
                break
    done = settled | set(applied.values())
    ours = chain.from_iterable(by_spelling.values())
    waiting = tuple(one for one in ours if one.text and one not in done)
    return Corrected(
        document=replace(document, tokens=tuple(tokens)), applied=applied, waiting=waiting
    )


def _by_spelling(
    corrections: Iterable[Correction], text: str
) -> Mapping[str, Sequence[Correction]]:
    """Return the latest corrections that hold in a text, those of the narrowest scope first."""
    ours = {one.key: one for one in corrections if one.text in ("", text)}
    found: dict[str, list[Correction]] = defaultdict(list)
    for one in sorted(ours.values(), key=lambda one: SCOPES.index(one.scope)):
        found[spelling(one.surface)].append(one)
    return found


def _fits(one: Correction, token: Token) -> bool:
    if one.scope == HERE:
        return token.start == one.start
    return (token.lemma, token.pos) == (one.was_lemma, one.was_pos)


def _is_so(one: Correction, token: Token) -> bool:
    """Tell whether the kit now reads the word as it was corrected, so that nothing is left to do.

    A correction that another one goes before is settled too.
    """
    same = (token.lemma, token.pos) == (one.lemma, one.pos)
    return (same and one.scope != HERE) or _fits(one, token)
