"""Term and structure: how a term is put together, from idafa to verb and preposition."""

import re
from collections.abc import Iterator, Mapping
from random import Random

from kit.news.inventory import Term
from kit.practice.families.terms import english
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, make, shuffled
from kit.practice.material import Material

FAMILY = "structure"
_ABOUT = {
    "idafa": "two nouns joined, the second in the genitive, no ال on the first",
    "noun + adjective": "the adjective follows and agrees with its noun",
    "idafa + adjective": "an idafa whose adjective comes after the whole of it",
    "verb + object": "the object follows with nothing between",
    "verb + preposition": "the verb reaches its noun through a preposition",
    "masdar + preposition": "the verbal noun keeps the preposition of its verb",
    "adjective + noun (false idafa)": "an adjective before the noun that it is true of",
    "preposition + noun": "the noun is in the genitive after its preposition",
}
_SHOWN = {"idafa": "noun + noun (idafa)"}
_VERBAL = {"verb + object", "verb + preposition", "masdar + preposition"}
# What a phrase of bare nouns and adjectives may be taken for, by its number of words. A verb or a
# preposition is seen at once: no term that has one is asked about, and none is offered.
_RIVALS: Mapping[int, Mapping[str, str]] = {
    2: {
        "idafa": "",
        "noun + adjective": "",
        "adjective + noun (false idafa)": "",
        "noun + noun in apposition": "both name the same thing, in one case, as in الْمَلِكُ سُلَيْمَان",
    },
    3: {
        "idafa + adjective": "",
        "noun + noun + noun (idafa of three)": "each noun is defined by the next, as in "
        "وَقْف إِطْلَاق النَّار, “ceasefire”",
        "noun + two adjectives": "both adjectives agree with the first word, as in "
        "قَمَر صِنَاعِيّ عَسْكَرِيّ, “military satellite”",
        "noun + adjective, then a noun in apposition": "the last word names the first once more",
    },
}


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield structure items for terms of more than one word; they are chosen."""
    if answer == "typed":
        return
    examples: dict[str, list[Term]] = {}
    own = {term.id for term in material.terms}
    for term in (*material.terms, *material.other_terms):
        if "+" in term.structure or term.structure == "idafa":
            examples.setdefault(term.structure, []).append(term)
    rows = [(term, label) for label, terms in examples.items() for term in terms if term.id in own]
    for term, label in shuffled(rows, rng):
        wrong = rivals(term)
        if len(wrong) >= DISTRACTORS:
            yield _item(term, label, shuffled(wrong, rng)[:DISTRACTORS], examples, rng)


def rivals(term: Term) -> list[str]:
    """Return the structures that a reader may take a term's own for; none where it shows itself."""
    labels = _RIVALS.get(len(term.term.split()), {})
    return [one for one in labels if one != term.structure] if term.structure in labels else []


def _words(term: Term) -> int:
    return len(term.term.split())


def shown(label: str) -> str:
    """Return a label as options write it, all in one manner."""
    return _SHOWN.get(label, label)


def overlaps(one: str, other: str) -> bool:
    """Tell whether one label could be argued to hold wherever the other does."""
    if {one, other} <= _VERBAL:
        return True
    words, others = (set(re.findall(r"[a-z]+", label)) for label in (one, other))
    return words <= others or others <= words


def _item(
    term: Term, label: str, wrong: list[str], examples: dict[str, list[Term]], rng: Random
) -> Item:
    options = [Option(text=shown(label), lang="en", feedback=_about(label, term))]
    for other in wrong:
        about = _RIVALS[len(term.term.split())].get(other, "")
        said = f"{shown(other).capitalize()}: {about}." if about else ""
        # «Noun + adjective» is not shown by a noun with two: that is another structure here.
        alike = [one for one in examples.get(other, ()) if _words(one) == _words(term)]
        if not said and alike:
            said = _about(other, rng.choice(alike))
        said = said or f"{shown(other).capitalize()}: {_ABOUT[other]}."
        options.append(Option(text=shown(other), lang="en", feedback=f"Not here. {said}"))
    return make(
        family=FAMILY,
        skill="form",
        lexeme=term.id,
        prompt=f"How is this term built? It means “{english(term)}”.",
        prompt_ar=f"ما تركيب هذا المصطلح؟ معناه “{english(term)}”.",
        stem=term.term,
        stem_lang="ar",
        key=(shown(label),),
        # What the lesson remarks on a term is about its use in the text, not about its structure.
        explanation=_about(label, term),
        options=options,
        policy=Policy(lang="en"),
        rng=rng,
    )


def _about(label: str, term: Term) -> str:
    about = f": {_ABOUT[label]}" if label in _ABOUT else ""
    return f"{label[0].upper()}{label[1:]}{about}, as in {term.term}, “{english(term)}”."
