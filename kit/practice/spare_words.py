"""Spare words: what misleads in a bank of words, near to a word of the sentence and not in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from kit.language.analyse import analyse
from kit.language.document import Token
from kit.lexicon.lexeme import Lexeme
from kit.practice.certainty import sure
from kit.practice.describing import shown_sense, speaks_for_itself
from kit.practice.making import plain, shuffled
from kit.practice.meanings import concepts
from kit.practice.sorts import THING, sorts
from kit.practice.wordstock import is_collective, is_frequent, taught

_WIDE = frozenset({"", "general", "time", "place", "number"})
"""Topics whose words have little in common."""
_NO_REGULAR_PLURAL = re.compile(r"(?:man|woman|child|person|foot|life|half|s|f|fe|o|ics|news|ing)$")


@dataclass(frozen=True, kw_only=True, slots=True)
class Spare:
    """A spare word: in Arabic and in English, in the number of the word it is near to."""

    arabic: str
    english: str
    near: str


def spares(arabic: str, english: str, rng: Random, count: int) -> list[Spare]:
    """Return nouns of the field and sort of the sentence's own, none with a meaning it tells."""
    told = concepts(english)
    found: list[Spare] = []
    used: frozenset[str] = frozenset()
    for token, own in shuffled(_nouns(arabic), rng):
        rivals = shuffled(_rivals(own), rng)
        for other in rivals:
            meaning = _meaning(other)
            spare = None if meaning & (told | used | _meaning(own)) else _as(token, own, other)
            if spare is not None:
                found.append(spare)
                used |= meaning
                break
        if len(found) == count:
            break
    return found


@lru_cache(maxsize=4096)
def _nouns(arabic: str) -> tuple[tuple[Token, Lexeme], ...]:
    """Return the nouns of a sentence that are sure, with their words; names and pronouns apart."""
    return tuple(
        (token, token.lexeme)
        for token in analyse(arabic).tokens
        if token.lexeme is not None
        and token.pos == "NOUN"
        and sure(token)
        and token.lexeme.topic not in _WIDE
        and not token.enclitics
    )


@lru_cache(maxsize=4096)
def _rivals(own: Lexeme) -> tuple[Lexeme, ...]:
    return tuple(_near(own))


def _near(own: Lexeme) -> Iterator[Lexeme]:
    """Yield the frequent nouns of the topic and the sort of a word, of another root."""
    sort = sorts(own)
    if THING in sort:  # things have nothing in common but that they are things
        return
    for other in taught():
        sense = shown_sense(other)
        if (
            other.pos == "NOUN"
            and other.topic == own.topic
            and other.root != own.root
            and is_frequent(other)
            and sorts(other) == sort
            and speaks_for_itself(other)
            and not is_collective(other)
            and sense.isalpha()
            and not sense.endswith("ing")
            and sense.islower()
        ):
            yield other


@lru_cache(maxsize=8192)
def _meaning(lexeme: Lexeme) -> frozenset[str]:
    return concepts(f"{lexeme.gloss}; {lexeme.gloss_general}")


def _as(token: Token, own: Lexeme, other: Lexeme) -> Spare | None:
    """Write a rival as the sentence would: singular or plural, with ال or without."""
    attached = "".join(clitic.bare for clitic in token.proclitics)
    written = plain(token.surface).removeprefix(attached)
    if "ل" in attached and token.article:
        written = f"ال{written.removeprefix('ل')}"
    stem = written.removeprefix("ال") if token.article else written
    article = "ال" if token.article else ""
    sense = shown_sense(other)
    if stem == plain(own.lemma):
        return Spare(arabic=article + plain(other.lemma), english=sense, near=own.lemma)
    if stem not in map(plain, own.plural) or not other.plural or _NO_REGULAR_PLURAL.search(sense):
        return None
    several = f"{sense[:-1]}ies" if re.search("[^aeiou]y$", sense) else f"{sense}s"
    several = f"{sense}es" if re.search("(?:x|ch|sh)$", sense) else several
    return Spare(arabic=article + plain(other.plural[0]), english=several, near=own.lemma)
