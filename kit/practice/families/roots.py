"""Roots: which radicals a word is built on, among what its other letters could show."""

import re
from collections.abc import Iterator
from random import Random

from kit.lexicon.lexeme import Lexeme
from kit.practice.describing import describe, shown_sense, spaced, speaks_for_itself
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, make, plain, shuffled
from kit.practice.material import Material, Word
from kit.practice.misread_roots import SWAP, rivals, shows_itself

FAMILY = "root"
_RADICALS = re.compile(r"[بتثجحخدذرزسشصضطظعغفقكلمنهويأ]{3,4}")
# Dictionaries do not agree under which root these words stand.
_DISPUTED = frozenset({"أول", "أحد", "أدو", "أدي", "وني", "تخذ", "أنس"})


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield root items for words whose root is known."""
    rows = [
        word
        for word in material.content
        if _RADICALS.fullmatch(word.lexeme.root) and _settled(word.lexeme)
        # Of صَمْت nothing is asked: its root is copied letter by letter.
        if not shows_itself(word.lexeme.lemma, word.lexeme.root)
    ]
    hows = ("choice", "typed") if answer == "both" else (answer,)
    for word, how in shuffled(((row, how) for row in rows for how in hows), rng):
        options: list[Option] = []
        if how == "typed" and not _ends_plainly(word.lexeme):
            continue
        if how == "choice":
            options = _options(word, rng)
            if len(options) <= DISTRACTORS:
                continue
        yield _item(word, options, rng)


def _settled(lexeme: Lexeme) -> bool:
    """Tell whether a weak radical shows in some form of the word: which it is can be known."""
    forms = (lexeme.lemma, lexeme.present, *lexeme.masdar, *lexeme.plural)
    letters = "".join(map(plain, forms))
    return lexeme.root not in _DISPUTED and all(
        sign in letters for sign in lexeme.root if sign in SWAP
    )


def _ends_plainly(lexeme: Lexeme) -> bool:
    """Tell whether a weak last radical is seen in its place: in نِهَايَة, not in نَادٍ."""
    last = lexeme.root[-1]
    forms = map(plain, (lexeme.lemma, lexeme.present, *lexeme.masdar))
    return last not in SWAP or any(last in form[-3:] for form in forms)


def _options(word: Word, rng: Random) -> list[Option]:
    lexeme = word.lexeme
    root = lexeme.root
    slips = [
        (slip, why)
        for slip, why in rivals(lexeme.lemma, root).items()
        if _RADICALS.fullmatch(slip) and slip not in _DISPUTED
    ]
    # The first are the likeliest mistakes; which of them are shown changes from item to item.
    shown = _unlike(shuffled(slips[: DISTRACTORS + 2], rng), slips, root)
    told = speaks_for_itself(lexeme)
    meaning = f", “{shown_sense(lexeme)}”," if told else ""
    right = f"{lexeme.lemma}{meaning} is built on {spaced(root)}."
    return [
        Option(text=spaced(root), lang="ar", feedback=right),
        *(
            Option(text=spaced(slip), lang="ar", feedback=f"Not quite: {why}.")
            for slip, why in shown
        ),
    ]


def _unlike(
    likeliest: list[tuple[str, str]], slips: list[tuple[str, str]], root: str
) -> list[tuple[str, str]]:
    """Return three slips that do not all begin with one added letter: م س ع, م س د, م ع د."""
    shown = likeliest[:DISTRACTORS]
    first = {slip[0] for slip, _ in shown}
    if len(shown) < DISTRACTORS or len(first) > 1 or root[0] in first:
        return shown
    others = [row for row in (*likeliest, *slips) if row[0][0] not in first]
    return [*shown[:-1], others[0]] if others else []


def _item(word: Word, options: list[Option], rng: Random) -> Item:
    lexeme = word.lexeme
    root = lexeme.root
    task = "Which root is this word built on?" if options else "Type the root of this word."
    return make(
        family=FAMILY,
        skill="form",
        lexeme=lexeme.id,
        prompt=task,
        prompt_ar="ما جذر هذه الكلمة؟",
        stem=lexeme.lemma,
        stem_lang="ar",
        key=(spaced(root), root, "-".join(root)),
        explanation=describe(lexeme),
        options=options,
        policy=Policy(marks="ignored", hamza=False),
        evidence=word.evidence,
        rng=rng,
    )
