"""Headline words: what a headline and a text both tell, and what would only give it away."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kit.language.document import Document, Token
from kit.practice.certainty import sure
from kit.practice.making import plain
from kit.practice.material import Material
from kit.practice.meanings import first_sense, is_single

_REALMS = frozenset("دولة جمهورية مملكة إمارة سلطنة مدينة بلدة قرية ولاية محافظة".split())  # noqa: SIM905 — a list of words reads best as words
SHORTEST = 2
"""How many letters a word of a phrase has."""


def signed(text: str) -> bool:
    """Tell whether a headline shows by its signs that it quotes or joins two."""
    return any(sign in text for sign in ("«", '"', "“", ":", ".."))


def told_by_both(title: str, part: Sequence[int], material: Material) -> list[str]:
    """Return what sentence and headline both tell of, names and bodies of the report apart."""
    document, heading = material.document, words_of(title)
    found: dict[str, str] = {}
    quoted = False
    realms = _realms(document) if document else frozenset()
    for token in (one for at in part for one in material.sentence_tokens[at]):
        quoted = token.surface == "«" or (quoted and token.surface != "»")
        lexeme, letters = token.lexeme, plain(token.lemma)
        if (
            lexeme is None
            or not sure(token)
            or not token.is_content
            or token.pos not in ("NOUN", "VERB", "ADJ")
            or lexeme.gloss.startswith("(")  # a sense of a phrase alone: فِي الْمُقَابِلِ
        ):
            continue
        spans = document.names if document else ()
        # In رَئِيسُ الْوُزَرَاءِ, prime minister, no minister is told of.
        terms = document.terms if document else ()
        within = any(span.start < token.start < span.end for span in terms)
        name = (
            within
            or token.lemma in realms
            or any(span.start <= token.start < span.end for span in spans)
        )
        if not (name or quoted) and _in_heading(token, letters, heading):
            one_sense = is_single(lexeme.gloss, lexeme.gloss_general)
            sense = f" “{first_sense(lexeme.gloss)}”" if one_sense else ""
            found.setdefault(letters, f"{lexeme.lemma}{sense}")
    return list(found.values())


def _realms(document: Document) -> frozenset[str]:
    """Return the words that a document makes names of lands and towns: دولة المرجان."""
    return frozenset(
        token.lemma
        for before, token in pairwise(document.tokens)
        if plain(before.lemma) in _REALMS and token.article
    )


def _in_heading(token: Token, letters: str, heading: frozenset[str]) -> bool:
    """Tell whether a headline has a word: its lemma, or as written here, with or without ال."""
    here = plain(token.surface)
    attached = "".join(clitic.bare for clitic in token.proclitics)
    forms = {letters, here.removeprefix(attached).removeprefix("ال")}
    forms |= {f"{mark}{letters[1:]}" for mark in "يت" if token.pos == "VERB"}
    return any(one in heading or f"ال{one}" in heading for one in forms if len(one) > 1)


def repeats(title: str, text: str) -> bool:
    """Tell whether a phrase of two words stands in both: it would give the headline away."""
    rows = [re.findall("[\u0621-\u064a]+", plain(one)) for one in (title, text)]
    pairs = [set(pairwise([word.removeprefix("و") for word in row])) for row in rows]
    return any(min(map(len, pair)) >= SHORTEST for pair in pairs[0] & pairs[1])


def words_of(text: str) -> frozenset[str]:
    """Return the words of a headline, with and without what is written onto them."""
    words = text.replace("«", " ").replace("»", " ").replace("..", " ").replace(":", " ").split()
    return frozenset(words) | {word[1:] for word in words if word[:1] in "وبلف"}
