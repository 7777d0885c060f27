"""Roots: which radicals a word is built on, among its own other letters and its neighbours."""

import re
from collections.abc import Iterator
from random import Random

from kit.lexicon.lexeme import Lexeme
from kit.practice.describing import describe, shown_sense, spaced, speaks_for_itself
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, make, pick, plain, shuffled
from kit.practice.material import Material, Word
from kit.practice.wordstock import another_root, by_root

FAMILY = "root"
_RADICALS = re.compile(r"[بتثجحخدذرزسشصضطظعغفقكلمنهويأ]{3,4}")
# Dictionaries do not agree under which root these words stand.
_DISPUTED = frozenset({"أول", "أحد", "أدو", "أدي", "وني", "تخذ", "أنس"})
_SWAP = {"و": "ي", "ي": "و"}


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield root items for words whose root is known."""
    rows = [
        word
        for word in material.content
        if _RADICALS.fullmatch(word.lexeme.root) and _settled(word.lexeme)
    ]
    owners: dict[str, Word] = {}
    for word in rows:
        owners.setdefault(word.lexeme.root, word)
    roots = tuple(owners)
    hows = ("choice", "typed") if answer == "both" else (answer,)
    for word, how in shuffled(((row, how) for row in rows for how in hows), rng):
        options: list[Option] = []
        if how == "typed" and not _ends_plainly(word.lexeme):
            continue
        if how == "choice":
            options = _options(word, roots, owners, rng)
            if len(options) <= DISTRACTORS:
                continue
        yield _item(word, options, rng)


def _settled(lexeme: Lexeme) -> bool:
    """Tell whether a weak radical shows in some form of the word: which it is can be known."""
    forms = (lexeme.lemma, lexeme.present, *lexeme.masdar, *lexeme.plural)
    letters = "".join(map(plain, forms))
    return lexeme.root not in _DISPUTED and all(
        sign in letters for sign in lexeme.root if sign in _SWAP
    )


def _ends_plainly(lexeme: Lexeme) -> bool:
    """Tell whether a weak last radical is seen in its place: in نِهَايَة, not in نَادٍ."""
    last = lexeme.root[-1]
    forms = map(plain, (lexeme.lemma, lexeme.present, *lexeme.masdar))
    return last not in _SWAP or any(last in form[-3:] for form in forms)


def misreadings(lemma: str, root: str) -> dict[str, str]:
    """Return roots a learner may read out of a word by mistake, each with what went wrong."""
    found: dict[str, str] = {}
    for at, letter in enumerate(root):
        if letter in _SWAP:
            other = root[:at] + _SWAP[letter] + root[at + 1 :]
            # A last radical that is not seen may be either, where both roots are in use.
            either = at == len(root) - 1 and bool(by_root().get(other))
            if _SWAP[letter] not in root and letter not in plain(lemma) and not either:
                found[other] = f"the weak radical of {lemma} is {letter}, not {_SWAP[letter]}"
    consonants = [sign for sign in plain(lemma) if sign not in "اىةويءآإؤئ"]
    servile = "".join(consonants[: len(root)])
    if len(servile) == len(root) and set(servile) - set(root) <= set("متنسأ") and servile != root:
        extra = [sign for sign in servile if sign not in root]
        if extra:
            found[servile] = f"{extra[0]} belongs to the pattern of {lemma}, not to its root"
    return found


def _options(
    word: Word, roots: tuple[str, ...], owners: dict[str, Word], rng: Random
) -> list[Option]:
    root = word.lexeme.root
    slips = {
        slip: why
        for slip, why in misreadings(word.lexeme.lemma, root).items()
        if _RADICALS.fullmatch(slip) and slip not in _DISPUTED
    }
    others = pick(
        roots,
        rng,
        fits=lambda other: (
            len(other) == len(root) and another_root(other, root) and other not in slips
        ),
        text=str,
        likeness=lambda other: _shared(root, other) + rng.random() / 2,
        count=DISTRACTORS - min(len(slips), 2),
    )
    told = speaks_for_itself(word.lexeme)
    meaning = f", “{shown_sense(word.lexeme)}”," if told else ""
    right = f"{word.lexeme.lemma}{meaning} is built on {spaced(root)}."
    options = [Option(text=spaced(root), lang="ar", feedback=right)]
    for slip, why in list(slips.items())[:2]:
        options.append(Option(text=spaced(slip), lang="ar", feedback=f"Not quite: {why}."))
    for other in others:
        owner = owners[other].lexeme
        sense = f", “{shown_sense(owner)}”" if speaks_for_itself(owner) else ""
        feedback = f"{spaced(other)} is the root of {owner.lemma}{sense}."
        options.append(Option(text=spaced(other), lang="ar", feedback=feedback))
    return options


def _shared(root: str, other: str) -> float:
    in_place = sum(one == two for one, two in zip(root, other, strict=False))
    return 2.0 * in_place + len(set(root) & set(other))


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
