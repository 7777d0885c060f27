"""Term and structure: how a term is put together, from idafa to verb and preposition."""

import re
from collections.abc import Iterator
from random import Random

from kit.news.inventory import Term
from kit.practice.families.terms import english, remarks
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
        wrong = [other for other in examples if not overlaps(label, other)]
        if len(wrong) < DISTRACTORS:
            continue
        yield _item(term, shuffled(wrong, rng)[:DISTRACTORS], examples, rng)


def shown(label: str) -> str:
    """Return a label as options write it, all in one manner."""
    return _SHOWN.get(label, label)


def overlaps(one: str, other: str) -> bool:
    """Tell whether one label could be argued to hold wherever the other does."""
    if {one, other} <= _VERBAL:
        return True
    words, others = (set(re.findall(r"[a-z]+", label)) for label in (one, other))
    return words <= others or others <= words


def _item(term: Term, wrong: list[str], examples: dict[str, list[Term]], rng: Random) -> Item:
    label = term.structure
    options = [Option(text=shown(label), lang="en", feedback=_about(label, term))]
    for other in wrong:
        example = rng.choice(examples[other])
        options.append(
            Option(text=shown(other), lang="en", feedback=f"Not here. {_about(other, example)}")
        )
    return make(
        family=FAMILY,
        skill="form",
        lexeme=term.id,
        prompt=f"How is this term built? It means “{english(term)}”.",
        prompt_ar=f"ما تركيب هذا المصطلح؟ معناه “{english(term)}”.",
        stem=term.term,
        stem_lang="ar",
        key=(shown(label),),
        explanation=f"{_about(label, term)} {remarks(term)}".strip(),
        options=options,
        policy=Policy(lang="en"),
        rng=rng,
    )


def _about(label: str, term: Term) -> str:
    about = f": {_ABOUT[label]}" if label in _ABOUT else ""
    return f"{label[0].upper()}{label[1:]}{about}, as in {term.term}, “{english(term)}”."
