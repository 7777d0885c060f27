"""Which sense of a word is meant where the lexicon says on what that depends.

A sense may name its condition in brackets: «(plural) elections», «(فِي الْمُقَابِلِ) in return»,
«to object (with عَلَى)». A sense whose condition the text meets goes before the others; one that
opens with a condition which is not met goes behind those without.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from kit.language.collocations import unjoined, variants
from kit.language.ranker import Choice
from kit.text.marks import TANWIN_FATH, bare

DAMMA = "\u064f"
GOVERNED = 3
"""How many words on a governed preposition is looked for."""
_BRACKET = re.compile(r"\(([^()]*)\)")
_ARABIC = re.compile("[\u0621-\u0652 ]+")
_WITH = re.compile("with ([\u0621-\u0652]+)(?: or ([\u0621-\u0652]+))?")
_PLURAL = re.compile("plural,? ([\u0621-\u0652]+)")
_PRONOUNS = ("", "ه", "ها", "هم", "هما", "هن", "نا", "ك", "كم", "ي")
_PREPOSITIONS = ("على", "إلى", "عن", "من", "في", "مع", "بين", "ب", "ل", "ك")
_ALIKE = (
    frozenset(("لا", "ما", "لم", "لن")),
    frozenset(("هذا", "هذه", "هؤلاء", "ذلك", "تلك")),
    frozenset(("أن", "أنه", "أنها", "أنهم", "إن", "إنه")),
)

Readings = Sequence[Choice | None]
Phrase = tuple[str, bool, tuple[tuple[int, str], ...]]


class Sense(NamedTuple):
    """A sense and its conditions; ``opens``: it begins with one and means nothing without."""

    text: str
    opens: bool = False
    number: str | None = None
    passive: bool = False
    phrases: tuple[Phrase, ...] = ()
    governs: frozenset[str] = frozenset()


def meant(readings: Readings, plain: Sequence[str]) -> list[Choice | None]:
    """Return the readings of a sentence, the senses of each in the order that the text asks for.

    ``plain`` are the bare letters of each word, "" for a mark or number.
    """
    out = list(readings)
    for index, choice in enumerate(out):
        if choice is None or len(choice.candidate.glosses) < 2:
            continue
        read = choice.candidate
        if not (senses := _conditional(read.glosses, read.lemma)):
            continue
        ranks = [_rank(sense, out, plain, index) for sense in senses]
        if ranks != sorted(ranks):
            order = sorted(range(len(ranks)), key=lambda at: ranks[at])
            glosses = tuple(read.glosses[at] for at in order)
            out[index] = choice._replace(candidate=replace(read, glosses=glosses))
    return out


def _rank(sense: Sense, readings: Readings, plain: Sequence[str], index: int) -> int:
    """Return 0 where a sense's condition is met, 1 where it has none to meet, 2 otherwise."""
    choice = readings[index]
    features = dict(choice.candidate.features) if choice else {}
    if sense.number is not None:
        met = features.get("Number") == "Plur" and sense.number in plain[index]
    elif sense.passive:
        met = features.get("Voice") == "Pass"
    else:
        met = any(_stands(phrase, readings, plain, index) for phrase in sense.phrases) or (
            bool(sense.governs) and _governs(sense.governs, plain, index)
        )
    if met:
        return 0
    return 2 if sense.opens else 1


def _stands(phrase: Phrase, readings: Readings, plain: Sequence[str], index: int) -> bool:
    """Tell whether the words of a phrase stand around the word."""
    own, exact, others = phrase
    choice = readings[index]
    if own.endswith("-"):
        # A pronoun stands for any: مِنْ جَانِبِهِ is said of her and them too.
        if choice is None or not choice.candidate.enclitics:
            return False
        if exact and not any(one.startswith(own[:-1]) for one in unjoined(plain[index])):
            return False
    elif exact and own not in unjoined(plain[index]):
        return False
    return all(
        index + offset in range(len(plain))
        and _same(word, plain[index + offset], readings[index + offset])
        for offset, word in others
    )


def _same(word: str, written: str, read: Choice | None) -> bool:
    """Tell whether a word of a phrase may be this one; a lone letter opens its word."""
    if len(word) == 1:
        return written.startswith(word)
    if any(word in alike and written in alike for alike in _ALIKE):
        return True
    names = (*variants(written), bare(read.candidate.lemma) if read else "")
    return not set(names).isdisjoint(variants(word))


def _governs(prepositions: frozenset[str], plain: Sequence[str], index: int) -> bool:
    """Tell whether one of the prepositions follows, before the next mark."""
    for written in plain[index + 1 : index + 1 + GOVERNED]:
        if not written:
            return False
        for word in prepositions:
            stem = re.sub("ى$", "ي", word)
            if written == word or any(written == stem + pronoun for pronoun in _PRONOUNS[1:]):
                return True
    return False


@lru_cache(maxsize=4_000)
def _conditional(glosses: tuple[str, ...], lemma: str) -> tuple[Sense, ...]:
    """Return the senses with their conditions; nothing where no sense has one."""
    senses = tuple(_sense(text, bare(lemma)) for text in glosses)
    return senses if any(sense != Sense(sense.text) for sense in senses) else ()


def _sense(text: str, lemma: str) -> Sense:
    """Read a sense's conditions out of its brackets."""
    opens = text.startswith("(")
    phrases: list[Phrase] = []
    governs: set[str] = set()
    for at, bracket in enumerate(_BRACKET.findall(text)):
        first = opens and at == 0
        said = bracket.removesuffix(" + adjective")
        if first and said.startswith("plural"):
            named = _PLURAL.fullmatch(said)
            return Sense(text, opens=True, number=bare(named[1]) if named else "")
        if first and said.startswith("passive"):
            return Sense(text, opens=True, passive=True)
        parts = [part.split() for part in said.split(",")]
        if all(_ARABIC.fullmatch(part) for part in said.split(",")):
            phrases += [_phrase(words, lemma) for words in parts if words]
        else:
            opens = opens and not first
            found = (bare(word) for match in _WITH.findall(said) for word in match if word)
            governs |= {word for word in found if word in _PREPOSITIONS and len(word) > 1}
    if not phrases:
        opens = False
    return Sense(text, opens=opens, phrases=tuple(phrases), governs=frozenset(governs))


def _phrase(words: Sequence[str], lemma: str) -> Phrase:
    """Return the word of a phrase that is the lemma, whether as written, and the words around it.

    A preposition on it belongs to the phrase, and so does its article if it stands alone.
    """
    like = [SequenceMatcher(None, bare(word), lemma).ratio() for word in words]
    own = like.index(max(like))
    written, word = words[own], bare(words[own])
    # رَدًّا is not الرَّدّ, and يُذْكَرُ أَنَّ not ذَكَرَ أَنَّ
    formed = TANWIN_FATH in written or (written[1:2] == DAMMA and word[0] in "يت")
    exact = len(words) == 1 or formed or (word[0] in "بلك" and word[0] != lemma[0])
    others = tuple((at - own, bare(other)) for at, other in enumerate(words) if at != own)
    if word.endswith("ه") and not lemma.endswith("ه"):
        word = word[:-1] + "-"
    return word, exact, others
