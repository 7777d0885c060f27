"""Masdars: the verbal noun of a verb among the masdars of its root's other forms."""

from collections.abc import Iterator
from random import Random

from kit.lexicon.lexeme import Lexeme
from kit.practice.describing import describe, shown_sense, speaks_for_itself
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, make, plain, shuffled
from kit.practice.material import Material, Word
from kit.practice.shapes import VERB_FORMS, masdar_of, regular_forms
from kit.practice.wordstock import by_lemma, is_copula

FAMILY = "masdar"
# The masdar of كَادَ is met in grammars alone; دَانَ, to condemn and to owe, is two verbs.
_NOT_MET = frozenset({"كود", "دين"})


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield masdar items for verbs whose masdars are known."""
    rows = [
        word
        for word in material.content
        if word.lexeme.pos == "VERB" and word.lexeme.masdar and _asks(word.lexeme)
    ]
    hows = ("choice", "typed") if answer == "both" else (answer,)
    for word, how in shuffled(((row, how) for row in rows for how in hows), rng):
        options: list[Option] = []
        if plain(word.lexeme.masdar[0]) == plain(word.lexeme.lemma):
            continue  # تَعَاوُن has the letters of its verb: nothing would be asked
        if how == "choice":
            options = _options(word, rng)
            if len(options) <= DISTRACTORS:
                continue
        yield _item(word, options, rng)


def _asks(lexeme: Lexeme) -> bool:
    """Tell whether the masdar of a verb is the one of the sense that is shown.

    Where a verb of form I has several senses and several masdars, which goes with which is open:
    جَرَى, to run, has جَرْي; to take place, جَرَيَان.
    """
    if lexeme.form == "I" and lexeme.root in _NOT_MET:
        return False
    open_sense = lexeme.form == "I" and len(lexeme.masdar) > 1
    several = ";" in lexeme.gloss or bool(lexeme.gloss_general)
    settled = not (open_sense and several) and not is_copula(lexeme)
    return settled and speaks_for_itself(lexeme)


def _options(word: Word, rng: Random) -> list[Option]:
    lexeme = word.lexeme
    right = {plain(masdar) for masdar in masdars(word)}
    made = {
        form: masdar_of(form, lexeme.root)
        for form in sorted(regular_forms(lexeme.root) - {lexeme.form})
    }
    wrong = [(form, masdar) for form, masdar in made.items() if plain(masdar) not in right]
    key = lexeme.masdar[0]
    options = [Option(text=key, lang="ar", feedback=f"{key} is the masdar of {lexeme.lemma}.")]
    for form, masdar in shuffled(wrong, rng)[:DISTRACTORS]:
        past, pattern = VERB_FORMS[form]
        feedback = f"{masdar} has the pattern {pattern}, the masdar of form {form}, {past}."
        options.append(Option(text=masdar, lang="ar", feedback=feedback))
    return options


def masdars(word: Word) -> tuple[str, ...]:
    """Return the masdars of a verb: its own first, then those of its other senses."""
    others = (masdar for other in by_lemma(word.lexeme) for masdar in other.masdar)
    return tuple(dict.fromkeys((*word.lexeme.masdar, *others)))


def _hint(lexeme: Lexeme) -> tuple[str, str]:
    """Tell which masdar is wanted: form I has several to a verb, classical ones among them."""
    letters = plain(lexeme.masdar[0])
    if lexeme.form != "I":
        return "", ""
    count, first = len(letters), letters[0]
    return f": {count} letters, the first {first}", f" (عدد حروفه {count}، وأوّلها {first})"


def _item(word: Word, options: list[Option], rng: Random) -> Item:
    lexeme = word.lexeme
    hint, hint_ar = _hint(lexeme)
    task = f"{'Which is' if options else 'Type'} the masdar (verbal noun) of this verb"
    task += "?" if options else f"{hint}."
    task_ar = "ما مصدر هذا الفعل؟" if options else f"اكتب مصدر هذا الفعل{hint_ar}."
    known = masdars(word)
    named = "Masdar" if len(known) == 1 else "Masdars in use"
    return make(
        family=FAMILY,
        skill="form",
        lexeme=lexeme.id,
        prompt=f"{task} It means “{shown_sense(lexeme)}”.",
        prompt_ar=f"{task_ar} معناه “{shown_sense(lexeme)}”.",
        stem=lexeme.lemma,
        stem_lang="ar",
        key=known,
        explanation=f"{named}: {'، '.join(known)}. {describe(lexeme)}",
        options=options,
        policy=Policy(marks="ignored", hamza=True),
        evidence=word.evidence,
        rng=rng,
    )
