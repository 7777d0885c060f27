"""Plurals: the broken plural among shapes the noun cannot have, or typed; and back again."""

from collections.abc import Iterator
from random import Random

from kit.lexicon.lexeme import Lexeme
from kit.practice.describing import describe, shown_sense, speaks_for_itself
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, make, plain, shuffled
from kit.practice.material import Material, Word
from kit.practice.meanings import concepts
from kit.practice.shapes import wrong_plurals, wrong_singulars
from kit.practice.sorts import person
from kit.practice.wordstock import by_root, singulars

FAMILY = "plural"


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield plural items for nouns whose plurals are known."""
    rows = [
        word
        for word in material.content
        if word.lexeme.pos == "NOUN" and word.lexeme.plural and _asks(word)
    ]
    hows = ("choice", "typed") if answer == "both" else (answer,)
    turns = [(row, how, back) for row in rows for how in hows for back in (False, True)]
    for word, how, back in shuffled(turns, rng):
        if back and not _can_go_back(word):
            continue
        options: list[Option] = []
        open_key = _has_a_sound_plural_too(word) or _has_a_twin(word.lexeme)
        if how == "typed" and not back and open_key:
            continue
        if how == "choice":
            options = (_singular_options if back else _options)(word, rng)
            if len(options) <= DISTRACTORS:
                continue
        yield (_singular_item if back else _item)(word, options, rng)


def _can_go_back(word: Word) -> bool:
    """A plural in ات or ون shows its singular; a broken one has to be known."""
    plural = word.lexeme.plural[0]
    return not plain(plural).endswith(("ات", "ون", "ين")) and " " not in plural


def _singular_options(word: Word, rng: Random) -> list[Option]:
    lexeme = word.lexeme
    plural = lexeme.plural[0]
    right = {plain(one) for one in (lexeme.lemma, *singulars(plural))}
    wrong = {
        made: shape
        for made, shape in wrong_singulars(lexeme.pattern, lexeme.root, plural).items()
        if plain(made) not in right
    }
    said = f"{lexeme.lemma}, plural {plural}{_sense(lexeme)}."
    options = [Option(text=lexeme.lemma, lang="ar", feedback=said)]
    for made, shape in shuffled(wrong.items(), rng)[:DISTRACTORS]:
        feedback = f"{made} has the shape {shape}, which does not make a plural like {plural}."
        options.append(Option(text=made, lang="ar", feedback=feedback))
    return options


def _singular_item(word: Word, options: list[Option], rng: Random) -> Item:
    lexeme = word.lexeme
    plural = lexeme.plural[0]
    return make(
        family=FAMILY,
        skill="form",
        lexeme=lexeme.id,
        prompt="Which is the singular?" if options else "Type the singular.",
        prompt_ar="ما مفرد هذه الكلمة؟",
        stem=plural,
        stem_lang="ar",
        key=(lexeme.lemma, *(() if options else singulars(plural))),
        explanation=describe(lexeme, plural=True),
        options=options,
        policy=Policy(marks="required" if options else "ignored"),
        evidence=word.evidence,
        rng=rng,
    )


def _sense(lexeme: Lexeme) -> str:
    return f", “{shown_sense(lexeme)}”" if speaks_for_itself(lexeme) else ""


def _asks(word: Word) -> bool:
    """A lemma that is itself a plural has nothing to ask for, nor one whose senses differ in it."""
    lexeme = word.lexeme
    own = plain(lexeme.lemma) not in {plain(plural) for plural in lexeme.plural}
    # What is glossed in a phrase alone, بِالطَّبْع, has a plural of another sense.
    told = speaks_for_itself(lexeme) and not lexeme.gloss.startswith("(with")
    return own and told and has_the_plural_of_its_sense(lexeme)


def has_the_plural_of_its_sense(lexeme: Lexeme) -> bool:
    """Tell whether the plural surely belongs to the sense shown: ضُرُوب are kinds, not strikes.

    A word of one sense has one; a masdar of form I often has the plural of a second sense.
    """
    groups = lexeme.gloss.split(";")
    one_sense = all(concepts(groups[0]) & concepts(group) for group in groups[1:])
    action = lexeme.gloss.split()[0].rstrip(";,").endswith("ing")
    action = action and lexeme.form in ("", "I")
    # One of several plurals may be that of a further sense: أَبْيَات are verses, not houses.
    further = lexeme.gloss_general if len(lexeme.plural) > 1 else ""
    own = concepts(lexeme.gloss)
    one_sense = one_sense and all(own & concepts(one) for one in further.split(";") if one)
    return one_sense and not action and "(plural" not in lexeme.gloss


def _has_a_sound_plural_too(word: Word) -> bool:
    """Tell whether a participle with a broken plural may as well take ون: سُكَّان, سَاكِنُونَ."""
    lexeme = word.lexeme
    participle = lexeme.pattern == "فَاعِل" or lexeme.pattern.startswith("مُ")
    sound = any(plain(one).endswith(("ون", "ات")) for one in lexeme.plural)
    return participle and not sound and person(lexeme)


def _has_a_twin(lexeme: Lexeme) -> bool:
    """Tell whether a noun of the root means the same: هَجَمَات of هَجْمَة serves for هُجُوم too."""
    sense = shown_sense(lexeme)
    return any(
        one.pos == "NOUN" and one.id != lexeme.id and shown_sense(one) == sense
        for one in by_root().get(lexeme.root, ())
    )


def _options(word: Word, rng: Random) -> list[Option]:
    lexeme = word.lexeme
    wrong = wrong_plurals(lexeme.pattern, lexeme.root, lexeme.plural)
    if len(wrong) < DISTRACTORS:
        return []
    key = lexeme.plural[0]
    right = f"{lexeme.lemma}, plural {key}{_sense(lexeme)}."
    options = [Option(text=key, lang="ar", feedback=right)]
    for made, shape in shuffled(wrong.items(), rng)[:DISTRACTORS]:
        feedback = f"{made} has the shape {shape}; {lexeme.pattern} does not take it."
        options.append(Option(text=made, lang="ar", feedback=feedback))
    return options


def _item(word: Word, options: list[Option], rng: Random) -> Item:
    lexeme = word.lexeme
    several = f" Plurals in use: {'، '.join(lexeme.plural)}." if len(lexeme.plural) > 1 else ""
    return make(
        family=FAMILY,
        skill="form",
        lexeme=lexeme.id,
        prompt="Which is the plural?" if options else "Type the plural.",
        prompt_ar="ما جمع هذه الكلمة؟",
        stem=lexeme.lemma,
        stem_lang="ar",
        key=lexeme.plural,
        explanation=describe(lexeme, plural=True) + several,
        options=options,
        policy=Policy(marks="ignored", hamza=True),
        evidence=word.evidence,
        rng=rng,
    )
