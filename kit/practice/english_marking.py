"""Marking a typed English answer: the sense counts, not case, articles, or the side of an ocean."""

import re
import unicodedata
from functools import lru_cache

from kit.practice.english_forms import american, inflection_note
from kit.practice.item import Mark
from kit.practice.notes import Note, note

_PARENTHESIS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_SENSES = re.compile(r"\s*[;|؛](?![^()]*\))\s*")  # not within brackets
_ANSWERS = re.compile(r"\s*(?:[;,|/،؛]|\bor\b)\s*")
_OPENING = re.compile(r"^(?:(?:he|she|it|they|i|we|you)\s+(?=\S))?(?:to\s+(?=\S))?")
_ARTICLES = re.compile(r"\b(?:a|an|the)\b")
_PLACEHOLDERS = re.compile(r"\b(?:sth|sb|someone|something|somebody|somewhere|etc)\b")
_NOT_WORDS = re.compile(r"[^a-z0-9%$ ]+")
_LATIN = re.compile(r"[A-Za-z0-9]")


def mark_english(keys: tuple[str, ...], response: str) -> Mark:
    """Mark ``response`` against the keys; each sense of a gloss «a; b» is accepted alone."""
    shown = keys[0]
    if not _LATIN.search(response):
        said = note("in_english" if response.strip() else "nothing")
        return _mark(shown, 0.0, said)
    accepted = frozenset().union(*(senses(key) for key in keys))
    if {normalise(response), normalise(_PARENTHESIS.sub(" ", response))} & accepted:
        return Mark(right=True, credit=1.0, shown=shown)
    plain = _PARENTHESIS.sub(" ", response)
    parts = [part for part in map(normalise, _ANSWERS.split(plain)) if part]
    right = [part for part in parts if part in accepted]
    if parts and len(right) == len(parts):
        return Mark(right=True, credit=1.0, shown=shown)
    if right:
        return _mark(shown, 0.5, note("one_right"))
    for key in keys:
        for sense in _split(key):
            said, accept = inflection_note(sense, response, normalise)
            if said:
                return _mark(shown, 1.0 if accept else 0.5, said)
    return _mark(shown, 0.0, Note())


def _mark(shown: str, credit: float, said: Note) -> Mark:
    return Mark(
        right=credit == 1.0, credit=credit, shown=shown, note=said.english, note_ar=said.arabic
    )


@lru_cache(maxsize=16384)
def senses(gloss: str) -> frozenset[str]:
    """Return every accepted wording of a gloss, in the form ``normalise`` gives."""
    found = set()
    for sense in _split(gloss):
        found.add(normalise(sense))
        found.add(normalise(_PARENTHESIS.sub(" ", sense)))
        words = sense.split("/")
        if len(words) > 1 and all(" " not in word.strip() for word in words):
            found.update(map(normalise, words))
        parts = _PARENTHESIS.sub(" ", sense).split(",")
        if len(parts) > 1 and all(len(part.split()) <= 3 for part in parts):
            found.update(map(normalise, parts))
    found.discard("")
    return frozenset(found)


@lru_cache(maxsize=16384)
def normalise(text: str) -> str:
    """Bring a wording to the form in which answers meet: lower case, one spelling, no articles."""
    decomposed = unicodedata.normalize("NFKD", text.lower().replace("&", " and "))
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    plain = re.sub(r"['’`.]", "", plain)
    plain = " ".join(_NOT_WORDS.sub(" ", plain).split())
    plain = _OPENING.sub("", plain)
    without = _PLACEHOLDERS.sub(" ", _ARTICLES.sub(" ", plain))
    # «co-operation», «co operation» and «cooperation» are one answer, so spaces go too.
    return "".join(american(word) for word in (without.split() or plain.split()))


def _split(gloss: str) -> list[str]:
    return [sense for sense in _SENSES.split(gloss) if sense.strip()]
