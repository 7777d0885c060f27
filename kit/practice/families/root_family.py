"""Root families: which words are built on the same root, among words that nearly are."""

from collections.abc import Iterator
from random import Random

from kit.lexicon.lexeme import Lexeme
from kit.practice.describing import shown_sense, spaced, speaks_for_itself
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, make, plain, shuffled
from kit.practice.material import FROM_DICTIONARY, Material, Word
from kit.practice.tasks import Multiple
from kit.practice.wordstock import another_root, by_root, is_frequent, near_roots
from kit.text.marks import has_marks

FAMILY = "root_family"
# Dictionaries do not agree what these roots hold, or whether they are one root.
_DISPUTED = frozenset({"أول", "أحد", "وحد", "أدو", "أدي", "أنس", "وني", "تخذ"})


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield items on words of one root: one relative to be chosen, or all of them."""
    if answer == "typed":
        return
    rows = [word for word in material.content if _asks(word)]
    makers = (_one, _all) if answer == "both" else (_one,)
    for word, make_one in shuffled(((word, one) for word in rows for one in makers), rng):
        item = make_one(word, rng)
        if item is not None:
            yield item


def _asks(word: Word) -> bool:
    lexeme = word.lexeme
    return (
        len(lexeme.root) == 3
        and lexeme.root not in _DISPUTED
        and word.known_here
        and speaks_for_itself(lexeme)
        and not lexeme.id.startswith(FROM_DICTIONARY)
    )


def relatives(lexeme: Lexeme) -> list[Lexeme]:
    """Return the other words of the lexicon on the same root, each with its own letters."""
    seen, found = {plain(lexeme.lemma)}, []
    for one in by_root().get(lexeme.root, ()):
        new = plain(one.lemma) not in seen and has_marks(one.lemma)
        if new and speaks_for_itself(one) and not _feminine(one, lexeme):
            seen.add(plain(one.lemma))
            found.append(one)
    return found


def _feminine(one: Lexeme, other: Lexeme) -> bool:
    shorter, longer = sorted((plain(one.lemma), plain(other.lemma)), key=len)
    feminine = longer.endswith("ة") and len(longer) - len(shorter) == 2  # ثَانٍ, ثَانِيَة
    return longer.startswith(shorter) and (len(longer) - len(shorter) < 2 or feminine)


def strangers(lexeme: Lexeme, rng: Random, count: int) -> list[Lexeme]:
    """Return words that look as if they were related: two radicals of the three are the same."""
    near = [
        one
        for one in near_roots(lexeme.root)
        if is_frequent(one) and speaks_for_itself(one) and one.root not in _DISPUTED
    ]
    seen: set[str] = set()
    found = []
    for one in shuffled(near, rng):
        if one.root not in seen and plain(one.lemma) != plain(lexeme.lemma):
            seen.add(one.root)
            found.append(one)
    # A word that holds all three radicals in its letters may pass for a relative: keep it apart.
    return [one for one in found if another_root(one.root, lexeme.root)][:count]


def _one(word: Word, rng: Random) -> Item | None:
    lexeme = word.lexeme
    right = [one for one in relatives(lexeme) if is_frequent(one)]
    wrong = strangers(lexeme, rng, DISTRACTORS)
    if not right or len(wrong) < DISTRACTORS:
        return None
    key = rng.choice(right)
    options = [Option(text=one.lemma, lang="ar", feedback=_about(one)) for one in (key, *wrong)]
    return make(
        family=FAMILY,
        skill="form",
        lexeme=lexeme.id,
        prompt="Which word belongs to the same root as this one?",
        prompt_ar="أيّ كلمة من جذر هذه الكلمة؟",
        stem=lexeme.lemma,
        stem_lang="ar",
        key=(key.lemma,),
        explanation=_explained(lexeme, [key]),
        options=options,
        policy=Policy(marks="required"),
        evidence=word.evidence,
        rng=rng,
    )


def _all(word: Word, rng: Random) -> Item | None:
    lexeme = word.lexeme
    right = [one for one in relatives(lexeme) if is_frequent(one)]
    wrong = strangers(lexeme, rng, DISTRACTORS)
    if len(right) < 2 or len(wrong) < DISTRACTORS:
        return None
    keys = shuffled(right, rng)[: rng.choice((2, 3))]
    options = [Option(text=one.lemma, lang="ar", feedback=_about(one)) for one in (*keys, *wrong)]
    root = spaced(lexeme.root)
    return make(
        family=FAMILY,
        skill="form",
        lexeme=lexeme.id,
        prompt=f"Choose every word of the root {root}, the root of this word.",
        prompt_ar=f"اختر كلّ كلمة من الجذر {root}.",
        stem=lexeme.lemma,
        stem_lang="ar",
        key=tuple(one.lemma for one in keys),
        explanation=_explained(lexeme, keys),
        options=options,
        policy=Policy(marks="required"),
        evidence=word.evidence,
        task=Multiple(),
        rng=rng,
    )


def _about(lexeme: Lexeme) -> str:
    return f"{lexeme.lemma}, “{shown_sense(lexeme)}”, is of the root {spaced(lexeme.root)}."


def _explained(lexeme: Lexeme, family: list[Lexeme]) -> str:
    others = "; ".join(f"{one.lemma} “{shown_sense(one)}”" for one in family)
    sense = shown_sense(lexeme)
    return f"{lexeme.lemma} “{sense}” is of the root {spaced(lexeme.root)}, and so: {others}."
