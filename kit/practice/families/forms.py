"""Verb forms and patterns: form I–X of a verb or a masdar, the wazn of a noun or adjective."""

from collections.abc import Iterator
from random import Random

from kit.practice.describing import describe
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, closeness, make, pick, plain, shuffled
from kit.practice.material import Material, Word
from kit.practice.shapes import FORM_SIGNS, VERB_FORMS, apply, is_sound, regular_forms

FAMILY = "form"
_LOOKALIKES = {
    "I": ("II", "IV", "III", "VIII"),
    "II": ("V", "I", "IV", "III"),
    "III": ("VI", "I", "II", "IV"),
    "IV": ("I", "II", "X", "III"),
    "V": ("II", "VI", "VIII", "X"),
    "VI": ("III", "V", "VIII", "VII"),
    "VII": ("VIII", "I", "V", "X"),
    "VIII": ("VII", "X", "V", "I"),
    "IX": ("I", "II", "VIII", "IV"),
    "X": ("VIII", "IV", "VII", "V"),
}


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield form and pattern items; they are chosen, since a pattern is not typed in the news."""
    if answer == "typed":
        return
    verbal = [word for word in material.content if word.lexeme.form in VERB_FORMS]
    nominal = [
        word for word in material.content if word.lexeme.pattern and word.lexeme.pos != "VERB"
    ]
    turns = [(word, _form_item) for word in verbal if _asks_for_form(word)]
    turns += [(word, _pattern_item) for word in nominal]
    examples: dict[str, Word] = {}
    for word in nominal:
        examples.setdefault(word.lexeme.pattern, word)
    for word, make_one in shuffled(turns, rng):
        item = make_one(word, examples, rng)
        if item is not None:
            yield item


def _asks_for_form(word: Word) -> bool:
    """A masdar or participle of form I shows no form; of a derived one it does."""
    return word.lexeme.pos == "VERB" or word.lexeme.form != "I"


def label(form: str) -> str:
    """Return how an option names a verb form: its number and its past."""
    return f"{form} · {VERB_FORMS[form][0]}"


def _form_item(word: Word, examples: dict[str, Word], rng: Random) -> Item | None:
    del examples
    lexeme = word.lexeme
    form = lexeme.form
    options = [Option(text=label(form), lang="ar", feedback=f"{FORM_SIGNS[form]}: {lexeme.lemma}.")]
    for other in shuffled(_LOOKALIKES[form], rng)[:DISTRACTORS]:
        options.append(Option(text=label(other), lang="ar", feedback=_form_feedback(word, other)))
    verb = lexeme.pos == "VERB"
    prompt = "Which form is this verb?" if verb else "Which verb form does this word come from?"
    return make(
        family=FAMILY,
        skill="form",
        lexeme=lexeme.id,
        prompt=prompt,
        prompt_ar="ما وزن هذا الفعل؟" if verb else "من أيّ وزن من أوزان الأفعال هذه الكلمة؟",
        stem=lexeme.lemma,
        stem_lang="ar",
        key=(label(form),),
        explanation=f"{FORM_SIGNS[form]}. {describe(lexeme)}",
        options=options,
        policy=Policy(marks="graded"),
        evidence=word.evidence,
        rng=rng,
    )


def _form_feedback(word: Word, form: str) -> str:
    root = word.lexeme.root
    sign = FORM_SIGNS[form]
    if form in regular_forms(root) and is_sound(root):
        return f"{sign}: with these radicals {apply(VERB_FORMS[form][0], root)}."
    return f"{sign}, like {VERB_FORMS[form][0]}; {word.lexeme.lemma} has another shape."


def _pattern_item(word: Word, examples: dict[str, Word], rng: Random) -> Item | None:
    lexeme = word.lexeme
    pattern = lexeme.pattern
    others = pick(
        tuple(examples),
        rng,
        fits=lambda other: plain(other) != plain(pattern) and _nisba(other) == _nisba(pattern),
        text=plain,
        likeness=lambda other: (
            2 * closeness(other, pattern)
            + (examples[other].lexeme.pos == lexeme.pos)
            + len(set(other) & set(pattern)) / 10
        ),
    )
    if len(others) < DISTRACTORS:
        return None
    options = [
        Option(text=pattern, lang="ar", feedback=f"{lexeme.lemma} has the pattern {pattern}.")
    ]
    for other in others:
        feedback = f"{other} is the pattern of {examples[other].lexeme.lemma}."
        options.append(Option(text=other, lang="ar", feedback=feedback))
    return make(
        family="pattern",
        skill="form",
        lexeme=lexeme.id,
        prompt="Which pattern (wazn) does this word have?",
        prompt_ar="ما وزن هذه الكلمة؟",
        stem=lexeme.lemma,
        stem_lang="ar",
        key=(pattern,),
        explanation=f"Pattern {pattern}. {describe(lexeme)}",
        options=options,
        policy=Policy(marks="graded"),
        evidence=word.evidence,
        rng=rng,
    )


def _nisba(pattern: str) -> bool:
    return pattern.endswith("ِيّ")
