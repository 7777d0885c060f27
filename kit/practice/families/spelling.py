"""Spelling: which hamza, ة or ه, ى or ي; the one letter is left out and asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from kit.lexicon.lexeme import Lexeme
from kit.practice.describing import describe, shown_sense, speaks_for_itself
from kit.practice.item import Item, Option, Policy
from kit.practice.making import GAP, make, plain, shuffled
from kit.practice.material import FROM_DICTIONARY, Material, Word
from kit.practice.spelling_rules import (
    ENDS,
    FIRST,
    SEATS,
    YAS,
    final_rule,
    first_rule,
    is_plain_seat,
    seat_rule,
    wrong,
)
from kit.practice.wordstock import spellings
from kit.text.marks import is_mark

FAMILY = "spelling"
# Egypt writes مسئول and شئون where others write مسؤول and شؤون, Morocco هيأة where others write
# هيئة: both stand in good papers.
_TWO_SPELLINGS = frozenset(
    {"مسؤول", "شؤون", "مسؤولية", "رؤوس", "شأن", "مئة", "مائة", "رئة", "هيئة"}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Slot:
    """The letter of a word that is asked for: its place in the lemma and what may stand there."""

    at: int
    letters: tuple[str, ...]
    rule: str


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield spelling items for words of the kit's own lexicon; the letter is chosen."""
    if answer == "typed":
        return
    rows = [
        (word, slot)
        for word in material.content
        if not word.lexeme.id.startswith(FROM_DICTIONARY) and speaks_for_itself(word.lexeme)
        for slot in slots(word.lexeme)
    ]
    for word, slot in shuffled(rows, rng):
        yield _item(word, slot, rng)


def slots(lexeme: Lexeme) -> Iterator[Slot]:
    """Yield the letters of a lemma whose spelling a rule decides and no other word shares."""
    lemma = lexeme.lemma
    if plain(lemma) in _TWO_SPELLINGS or " " in lemma:
        return
    letters = [at for at, sign in enumerate(lemma) if not is_mark(sign)]
    for number, at in enumerate(letters):
        place = "first" if number == 0 else "last" if number == len(letters) - 1 else "middle"
        slot = _slot(lexeme, at, place)
        if slot is not None and not _other_word(lemma, slot):
            yield slot


def _slot(lexeme: Lexeme, at: int, place: str) -> Slot | None:
    lemma, sign = lexeme.lemma, lexeme.lemma[at]
    if place == "first" and sign in FIRST:
        return Slot(at=at, letters=FIRST, rule=first_rule(lexeme, sign))
    if place == "last" and sign == "ة":
        return Slot(at=at, letters=ENDS, rule="The feminine ending is ة: two dots, said -a.")
    if place == "last" and sign == "ه" and lexeme.pos != "VERB":
        return Slot(at=at, letters=ENDS, rule="This ه belongs to the root and has no dots.")
    if place == "last" and sign in "ىي" and at == len(lemma) - 1:
        rule = final_rule(lexeme) if sign == "ى" else "The word ends in ī: ي, with its dots."
        return Slot(at=at, letters=YAS, rule=rule)
    if place == "middle" and sign in SEATS and is_plain_seat(lemma, at):
        return Slot(at=at, letters=SEATS, rule=seat_rule(lemma, at))
    return None


def _other_word(lemma: str, slot: Slot) -> bool:
    """Tell whether another letter in the gap would make another word of the lexicon."""
    made = (lemma[: slot.at] + sign + lemma[slot.at + 1 :] for sign in slot.letters)
    return any(plain(one) in spellings() and plain(one) != plain(lemma) for one in made)


def _item(word: Word, slot: Slot, rng: Random) -> Item:
    lexeme = word.lexeme
    key = lexeme.lemma[slot.at]
    stem = lexeme.lemma[: slot.at] + GAP + _shown_after(lexeme.lemma, slot.at)
    options = [
        Option(
            text=sign,
            lang="ar",
            feedback=slot.rule if sign == key else wrong(sign, slot.letters, lexeme.lemma),
        )
        for sign in slot.letters
    ]
    return make(
        family=FAMILY,
        skill="form",
        lexeme=lexeme.id,
        prompt=f"Which letter is missing? The word means “{shown_sense(lexeme)}”.",
        prompt_ar=f"ما الحرف الناقص؟ معنى الكلمة “{shown_sense(lexeme)}”.",
        stem=stem,
        stem_lang="ar",
        key=(key,),
        explanation=f"{slot.rule} {describe(lexeme)}",
        options=options,
        policy=Policy(marks="ignored", hamza=True),
        evidence=word.evidence,
        rng=rng,
    )


def _shown_after(lemma: str, at: int) -> str:
    """Return what follows the gap; the marks of the missing letter stand on a stroke."""
    end = at + 1
    while end < len(lemma) and is_mark(lemma[end]):
        end += 1
    marks = lemma[at + 1 : end]
    return (f"ـ{marks}" if marks else "") + lemma[end:]
