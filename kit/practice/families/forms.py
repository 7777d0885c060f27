"""Verb forms and patterns: form I–X of a verb or a masdar, the wazn of a noun or adjective."""

from collections.abc import Iterator
from random import Random

from kit.lexicon.lexeme import Lexeme
from kit.practice.describing import describe
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, closeness, make, pick, plain, shuffled
from kit.practice.material import Material, Word
from kit.practice.shapes import (
    ACTIVE,
    FORM_SIGNS,
    PASSIVE,
    VERB_FORMS,
    apply,
    form_sign,
    is_sound,
    regular_verbs,
    shows,
)

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
    nominal = [word for word in material.content if word.lexeme.pos != "VERB" and _looks_it(word)]
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
    """A verb has a form; of masdars and participles those of the derived forms show it."""
    return word.lexeme.pos == "VERB" or (_looks_it(word) and bool(_kind(word)))


def _looks_it(word: Word) -> bool:
    """Tell whether a word looks like its pattern: of إِذَاعَة only a grammarian knows it."""
    lexeme = word.lexeme
    # سَنَة is a فَعَة: a radical is missing, and so its pattern helps nobody.
    whole = set("فعل") <= set(lexeme.pattern)
    return whole and shows(lexeme.pattern, lexeme.root, lexeme.lemma)


def _kind(word: Word) -> str:
    """Name what a noun or adjective is to the derived form it comes from; empty where unclear."""
    form, pattern = word.lexeme.form, word.lexeme.pattern
    kinds = {VERB_FORMS[form][1]: "masdar"} if form != "I" else {}
    kinds |= {ACTIVE[form]: "active participle"} if form != "I" and form in ACTIVE else {}
    kinds |= {PASSIVE[form]: "passive participle"} if form != "I" and form in PASSIVE else {}
    return kinds.get(pattern, "")


def _pattern_of(kind: str, form: str) -> str:
    """Return the pattern that this kind of word has in a form; empty where a rule has none."""
    tables = {"active participle": ACTIVE, "passive participle": PASSIVE}
    return tables[kind].get(form, "") if kind in tables else VERB_FORMS[form][1]


def label(form: str) -> str:
    """Return how an option names a verb form: its number and its past."""
    return f"{form} · {VERB_FORMS[form][0]}"


def _form_item(word: Word, examples: dict[str, Word], rng: Random) -> Item | None:
    del examples
    lexeme = word.lexeme
    form = lexeme.form
    said = _right(word)
    options = [Option(text=label(form), lang="ar", feedback=said)]
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
        explanation=f"{said} {describe(lexeme)}",
        options=options,
        policy=Policy(marks="graded"),
        evidence=word.evidence,
        rng=rng,
    )


def _right(word: Word) -> str:
    lexeme = word.lexeme
    if lexeme.pos == "VERB":
        return f"{form_sign(lexeme.form, lexeme.lemma)}: {lexeme.lemma}.{_hidden(lexeme)}"
    past = VERB_FORMS[lexeme.form][0]
    return f"{lexeme.pattern} is the {_kind(word)} of form {lexeme.form}, {past}: {lexeme.lemma}."


def _hidden(lexeme: Lexeme) -> str:
    """Say which radical a long ā of form I stands for: the ا of قَالَ is no added letter."""
    if lexeme.form != "I" or len(lexeme.root) != 3:
        return ""
    letters = plain(lexeme.lemma)
    if lexeme.root[0] == "أ":
        return f" Its {letters[0]} is the first radical, not the أ of form IV."
    for at in (1, 2):
        if lexeme.root[at] in "وي" and letters[at : at + 1] in ("ا", "ى"):
            return f" Its {letters[at]} is the radical {lexeme.root[at]}."
    return ""


def _form_feedback(word: Word, form: str) -> str:
    root = word.lexeme.root
    if word.lexeme.pos != "VERB":
        kind = _kind(word)
        pattern = _pattern_of(kind, form)
        if not pattern:
            return f"Form {form} has no {kind} of the shape {word.lexeme.pattern}."
        return f"The {kind} of form {form} is {pattern}; {word.lexeme.lemma} has another shape."
    sign = FORM_SIGNS[form]
    # A weak or doubled middle radical is a letter like any other where it is doubled or follows ā.
    hollow = root[1] in "وي" and form in ("II", "III", "V", "VI")
    if form in regular_verbs(root) and (is_sound(root) or hollow):
        return f"{sign}: with these radicals {apply(VERB_FORMS[form][0], root)}."
    return f"{sign}, like {VERB_FORMS[form][0]}; {word.lexeme.lemma} has another shape."


def _pattern_item(word: Word, examples: dict[str, Word], rng: Random) -> Item | None:
    lexeme = word.lexeme
    pattern = lexeme.pattern
    others = pick(
        tuple(examples),
        rng,
        fits=lambda other: (
            other != pattern
            and _nisba(other) == _nisba(pattern)
            # An ending that the word has not is seen at once.
            and other.endswith("ة") == pattern.endswith("ة")
        ),
        text=str,
        # The vowels tell رَأْس, فَعْل, from فِعْل and فَعَل; letters alone would show themselves.
        likeness=lambda other: (
            2 * (plain(other) == plain(pattern))
            + 2 * closeness(plain(other), plain(pattern))
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
        policy=Policy(marks="required"),
        evidence=word.evidence,
        rng=rng,
    )


def _nisba(pattern: str) -> bool:
    return pattern.endswith("ِيّ")
