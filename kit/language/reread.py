"""Reading one word again: what else it may be, and the token it becomes when somebody decides."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from kit.language.document import Token
from kit.lexicon.lexeme import Lexeme
from kit.text.fold import clean
from kit.text.marks import bare, ordered

if TYPE_CHECKING:
    from kit.language.candidates import Candidate

CORRECTED = "corrected"
"""The origin of a token that a learner or teacher decided."""

OWN = "own:"
"""How the id of a lexeme begins that only somebody's correction knows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What a written word may be: its dictionary form and what is known about that."""

    lemma: str
    pos: str
    gloss: str = ""
    root: str = ""


def spelling(surface: str) -> str:
    """Return the letters of a written word, by which readings are looked up."""
    return bare(clean(surface))


def readings(token: Token, *, lexemes: tuple[Lexeme, ...] = ()) -> tuple[Reading, ...]:
    """Return what else a word may be, in the engine's order; a guess is not repeated.

    Args:
        token: the word as it was read.
        lexemes: what it was read with.
    """
    from kit.language.engine import engine
    from kit.language.roots import root_and_pattern

    found: dict[tuple[str, str], Reading] = {}
    for one in engine(lexemes).options(spelling(token.surface)).candidates:
        gloss = one.lexeme.gloss if one.lexeme else "; ".join(one.glosses)
        root, _ = root_and_pattern(one)
        reading = Reading(lemma=one.lemma, pos=one.pos, gloss=gloss, root=root)
        found.setdefault((one.lemma, one.pos), reading)
    found.pop((token.lemma, token.pos), None)
    return tuple(found.values())


def reread(
    token: Token,
    chosen: Reading,
    *,
    lexemes: tuple[Lexeme, ...] = (),
    known: tuple[Lexeme, ...] = (),
) -> Token:
    """Return ``token`` read as ``chosen``: with all the kit knows of it, or only what was typed.

    A choice that is the token's own reading confirms it: the doubt goes, and it is a guess no more.

    Args:
        token: the word as it was read.
        chosen: what it is.
        lexemes: what the text was read with.
        known: lexemes whose meanings go before those of the engine's candidates.
    """
    chosen = replace(chosen, lemma=ordered(chosen.lemma))
    same = (ordered(token.lemma), token.pos) == (chosen.lemma, chosen.pos)
    if same and chosen in (_of(token), Reading(lemma=chosen.lemma, pos=chosen.pos)):
        origin = CORRECTED if token.origin == "guess" else token.origin
        return replace(token, margin=math.inf, origin=origin)
    candidates = _candidates(token, chosen, lexemes)
    lexeme = _lexeme(chosen, (*known, *lexemes), candidates)
    read = _as_candidate(token, candidates) if candidates else _as_typed(token, chosen)
    others = dict.fromkeys((token.lemma, *token.alternatives))
    others.pop(read.lemma, None)
    return replace(
        read,
        lexeme=lexeme,
        gloss=lexeme.gloss if lexeme else read.gloss,
        glosses=senses(lexeme) if lexeme else read.glosses,
        root=lexeme.root if lexeme else read.root,
        pattern=lexeme.pattern if lexeme and lexeme.pattern else read.pattern,
        origin=CORRECTED,
        margin=math.inf,
        alternatives=tuple(filter(None, others)),
    )


def _candidates(
    token: Token, chosen: Reading, lexemes: tuple[Lexeme, ...]
) -> tuple[Candidate, ...]:
    """Return the engine's readings of the word that have the chosen lemma."""
    from kit.language.engine import engine

    found = engine(lexemes).options(spelling(token.surface)).candidates
    same = (chosen.lemma, chosen.pos)
    return tuple(one for one in found if (ordered(one.lemma), one.pos) == same)


def _of(token: Token) -> Reading:
    lexeme = token.lexeme
    gloss, root = (lexeme.gloss, lexeme.root) if lexeme else (token.gloss, token.root)
    return Reading(lemma=ordered(token.lemma), pos=token.pos, gloss=gloss, root=root)


def senses(lexeme: Lexeme) -> tuple[str, ...]:
    """Return the meanings of a lexeme, one by one."""
    return tuple(part.strip() for part in lexeme.gloss.split(";") if part.strip())


def _as_candidate(token: Token, candidates: Sequence[Candidate]) -> Token:
    """Read the word as the engine would, had it preferred this lemma."""
    from kit.language.roots import root_and_pattern
    from kit.lexicon.spelling import conflicts

    written = clean(token.surface)
    best = min(candidates, key=lambda one: conflicts(written, one.vocalised))
    root, pattern = root_and_pattern(best)
    return replace(
        token,
        lemma=best.lemma,
        pos=best.pos,
        root=root,
        pattern=pattern,
        features=MappingProxyType(dict(best.features)),
        gloss=next(iter(best.glosses), ""),
        glosses=best.glosses,
        vocalised=best.vocalised,
        proclitics=best.proclitics,
        enclitics=best.enclitics,
        article=best.article,
    )


def _as_typed(token: Token, chosen: Reading) -> Token:
    """Read the word as somebody typed it."""
    whole = bare(chosen.lemma) == spelling(token.surface)
    return replace(
        token,
        lemma=chosen.lemma,
        pos=chosen.pos,
        root=chosen.root,
        pattern="",
        gloss=chosen.gloss,
        glosses=(chosen.gloss,) if chosen.gloss else (),
        vocalised=chosen.lemma if whole else token.surface,
        features=MappingProxyType({}),
    )


def _lexeme(
    chosen: Reading, known: Iterable[Lexeme], candidates: Iterable[Candidate]
) -> Lexeme | None:
    """Return the lexeme of a choice: a known one, with the meaning and root that were typed."""
    from kit.lexicon.csv_source import news_lexicon

    same = (chosen.lemma, chosen.pos)
    listed = (one for one in known if (ordered(one.lemma), one.pos) == same)
    offered = (one.lexeme for one in candidates if one.lexeme)
    shipped = (one for one in news_lexicon() if (ordered(one.lemma), one.pos) == same)
    found = next(chain(listed, offered, shipped), None)
    if found is None and not chosen.gloss:
        return None
    lexeme = found or Lexeme(id="", lemma=chosen.lemma, pos=chosen.pos, gloss="")
    gloss, root = chosen.gloss or lexeme.gloss, chosen.root or lexeme.root
    if (gloss, root) == (lexeme.gloss, lexeme.root):
        return lexeme
    own = f"{OWN}{chosen.lemma}/{chosen.pos}"
    return replace(lexeme, id=own, gloss=gloss, gloss_general="", root=root)
