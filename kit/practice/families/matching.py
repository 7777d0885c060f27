"""Matching: terms and words with their meanings, five at a time, one meaning too many."""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import TypeVar

from kit.news.inventory import Term
from kit.practice.arranging import in_pairs
from kit.practice.describing import shown_sense
from kit.practice.families.meaning import asks
from kit.practice.families.terms import english, same_meaning
from kit.practice.item import Item, Policy
from kit.practice.making import make, plain, shuffled
from kit.practice.material import Material, Word
from kit.practice.tasks import Piece

FAMILY = "matching"
SIZE = 5
ROUNDS = 3
"""How often the stock is dealt anew."""
_WORDS = frozenset({"NOUN", "VERB", "ADJ"})
_NOT_NOMINAL = frozenset({"verb", "preposition"})
Thing = TypeVar("Thing")


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield matching items on the terms, and on the words of one part of speech."""
    if answer != "both":
        return
    for _ in range(ROUNDS):
        yield from _of_terms(nominal(material.terms), rng)
        for pos, words in sorted(material.by_pos.items()):
            if pos not in _WORDS:
                continue
            stock = [one for one in words if asks(one)]
            for hand in _hands(stock, _unlike_words, rng):
                yield _item(
                    "Match each word with its meaning. One meaning is left over.",
                    "صِل كلّ كلمة بمعناها. يبقى معنى واحد.",
                    [(one.lexeme.lemma, shown_sense(one.lexeme)) for one in hand],
                    rng,
                )


def _of_terms(terms: Sequence[Term], rng: Random) -> Iterator[Item]:
    """Yield items of single words and items of phrases: a phrase among words shows itself."""
    for phrases in (False, True):
        stock = [one for one in terms if (" " in one.term) is phrases]
        for hand in _hands(stock, _unlike_terms, rng):
            yield _item(
                "Match each term with its news English. One English term is left over.",
                "صِل كلّ مصطلح بمقابله. يبقى مقابل واحد.",
                [(one.term, english(one)) for one in hand],
                rng,
            )


def nominal(terms: Sequence[Term]) -> list[Term]:
    """Return the terms that are nouns: among them a verb or «accompanied by» shows itself."""
    return [one for one in terms if not _NOT_NOMINAL & set(one.structure.split())]


def _hands(
    stock: Sequence[Thing], unlike: Callable[[Thing, Thing], bool], rng: Random
) -> Iterator[list[Thing]]:
    """Deal the stock into hands of six, no two of a hand alike; what does not fit waits."""
    waiting = shuffled(stock, rng)
    while len(waiting) > SIZE:
        hand: list[Thing] = []
        rest: list[Thing] = []
        for one in waiting:
            fits = len(hand) <= SIZE and all(unlike(one, other) for other in hand)
            (hand if fits else rest).append(one)
        if len(hand) <= SIZE:
            return
        yield hand
        waiting = rest


def _unlike_terms(one: Term, other: Term) -> bool:
    contained = plain(one.term) in plain(other.term) or plain(other.term) in plain(one.term)
    return (
        not contained
        and bool(any(one.english) and any(other.english))
        and not same_meaning(one.english, other.english)
    )


def _unlike_words(one: Word, other: Word) -> bool:
    return plain(one.lexeme.lemma) != plain(other.lexeme.lemma) and not (
        one.concepts & other.concepts
    )


def _item(prompt: str, prompt_ar: str, rows: list[tuple[str, str]], rng: Random) -> Item:
    *pairs, spare = [
        (
            Piece(text=arabic, feedback=f"{arabic}: “{meaning}”."),
            Piece(text=meaning, lang="en", feedback=f"“{meaning}” is {arabic}."),
        )
        for arabic, meaning in rows
    ]
    return make(
        family=FAMILY,
        skill="recognise",
        lexeme="",  # several words are asked at once: no one card moves
        prompt=prompt,
        prompt_ar=prompt_ar,
        stem="",
        stem_lang="ar",
        explanation=f"{_list(rows[:-1])}. Left over: {rows[-1][0]} “{rows[-1][1]}”.",
        policy=Policy(lang="en"),
        task=in_pairs(pairs, [spare[1]], rng),
        rng=rng,
    )


def _list(rows: list[tuple[str, str]]) -> str:
    return "; ".join(f"{arabic} “{meaning}”" for arabic, meaning in rows)
