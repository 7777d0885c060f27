"""Roots: the dictionary's hint checked against the lemma, and a root found where it is wrong."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from kit.language.candidates import Candidate
from kit.language.counts import counts
from kit.language.pattern import ascii_form, pattern_of, stands_in
from kit.lexicon.spelling import from_buckwalter

_TABLE = "DATA.MSA.SHA.ROOT"
_COMMON_NAME = 5000
_SERVILE = frozenset("s'lmtnywhA")


@lru_cache(maxsize=1)
def _known() -> dict[str, int]:
    """Return the roots farahidi knows and how often they occur; empty where it is missing."""
    return {root: int(count) for root, count in counts(_TABLE).items()}


def root_and_pattern(candidate: Candidate) -> tuple[str, str]:
    """Return root and pattern of a candidate: its lexeme's, else found from the lemma."""
    lexeme = candidate.lexeme
    if candidate.origin == "guess":
        return candidate.root, candidate.pattern
    if lexeme is None:
        foreign = candidate.glosses[:1] != () and candidate.glosses[0][:1].isupper()
        return _found(candidate.lemma, candidate.root, pos=candidate.pos, foreign=foreign)
    if lexeme.pattern or not lexeme.root:
        return lexeme.root, lexeme.pattern
    return lexeme.root, pattern_of(lexeme.lemma, lexeme.root, verb=lexeme.pos == "VERB")


@lru_cache(maxsize=8192)
def _found(lemma: str, hint: str, *, pos: str, foreign: bool) -> tuple[str, str]:
    """Return root and pattern of a dictionary lemma; empty strings where it has none.

    ``hint`` is the dictionary's root header, ``foreign`` says that its gloss is a proper name.
    """
    if pos not in ("NOUN", "VERB", "ADJ", "ADV", "PROPN", "NUM", "X"):
        return "", ""
    verb = pos == "VERB"
    hinted = tuple(_hinted(hint))
    for root in (*hinted, *_derived(lemma, verb=verb)):
        if foreign and _known().get(_plain(root), 0) < _COMMON_NAME:
            continue
        if pattern := pattern_of(lemma, root, verb=verb):
            return root, pattern
    if foreign or pos == "PROPN":
        return "", ""
    return next((root for root in hinted if stands_in(root, lemma)), ""), ""


def _hinted(hint: str) -> Iterator[str]:
    """Yield the roots a header of the dictionary may mean: ``Elw/y`` is علو or علي."""
    text = re.sub(r"\(.*|\[.*", "", hint).strip()
    variants = text.split("/")
    stem = variants[0]
    for last in variants[:1] + [stem[:-1] + other for other in variants[1:]]:
        root = last + last[-1:] if len(last) == 2 else last
        if 3 <= len(root) <= 4:
            yield from_buckwalter(re.sub("[<>&}|A]", ">", root)).replace("ء", "أ")


def _derived(lemma: str, *, verb: bool) -> list[str]:
    """Return the known roots whose radicals stand in the lemma in order, commonest first."""
    word = ascii_form(lemma, verb=verb)
    signs: list[str] = []
    for sign in re.sub("[aiuFKN]|p$|iy~$|iy~ap$", "", word):
        signs.append(signs[-1] if sign == "~" and signs else sign)
    if not 2 <= len(signs) <= 8:
        return []
    known, found = _known(), {}
    needed = [sign for sign in signs if sign not in _SERVILE]
    for chosen in combinations(signs, 3):
        if any(sign not in chosen for sign in needed):
            continue
        options = [("wy'" if sign in "AY" else sign) for sign in chosen]
        for a in options[0]:
            for b in options[1]:
                for c in options[2]:
                    root = from_buckwalter(a + b + c)
                    if root in known:
                        found[root.replace("ء", "أ")] = known[root]
    return sorted(found, key=lambda root: -found[root])[:12]


def _plain(root: str) -> str:
    """Return a root as farahidi writes it, with a bare hamza."""
    return re.sub("[أؤئإ]", "ء", root)
