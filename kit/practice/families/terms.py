"""Political terms: Arabic to English and back, and how a term is built."""

from collections.abc import Iterator
from functools import lru_cache
from random import Random

from kit.news.inventory import Term
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, closeness, make, pick, plain, shuffled
from kit.practice.material import Material
from kit.practice.meanings import concepts, content_words, first_sense

FAMILY = "term"
_SMALL = frozenset("a an the of in on to for with at by from as في من إلى على عن مع".split())  # noqa: SIM905 — a list of words reads best as words


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield items on the terms of the material, chosen and typed, both ways."""
    makers = {
        "choice": (_to_english, _to_arabic),
        "typed": (_type_english, _type_arabic),
        "both": (_to_english, _to_arabic, _type_english, _type_arabic),
    }[answer]
    for term, make_one in shuffled(((t, m) for t in material.terms for m in makers), rng):
        # One word has several names in English, and several words are one: it is only chosen.
        if make_one in (_type_english, _type_arabic) and " " not in term.term.strip():
            continue
        item = make_one(term, material, rng)
        if item is not None:
            yield item


@lru_cache(maxsize=65536)
def same_meaning(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether some English of one term could stand for the other term."""
    return any(_covers(a, b) or _covers(b, a) for a in one for b in other)


def _covers(one: str, other: str) -> bool:
    """Tell whether everything ``one`` says is said in ``other`` in the same or like words."""
    touched = concepts(other)
    return all(word & touched for word in _words(one))


@lru_cache(maxsize=16384)
def _words(english: str) -> tuple[frozenset[str], ...]:
    """Return what each word of an English term touches."""
    return tuple(concepts(word) for word in content_words(english))


def _distractors(term: Term, material: Material, rng: Random) -> list[Term]:
    return pick(
        (*material.terms, *material.other_terms),
        rng,
        fits=lambda other: (
            other.id != term.id
            and plain(other.term) not in plain(term.term)
            and plain(term.term) not in plain(other.term)
            and not same_meaning(term.english, other.english)
        ),
        text=lambda other: english(other),
        likeness=lambda other: (
            3.0 * (other.structure == term.structure)
            + 1.5 * (other.category == term.category)
            + 2.0 * closeness(plain(other.term), plain(term.term))
            + 2.0 * closeness(english(other), english(term))
            + 1.0 * bool(set(other.lemmas) & set(term.lemmas))
        ),
        apart=lambda one, two: not same_meaning(one.english, two.english),
    )


def english(term: Term) -> str:
    """Return the first English of a term as options show it."""
    return first_sense(term.english[0]).removeprefix("the ")


def explain(term: Term) -> str:
    """Say what a term means, word by word and in news English, with the teacher's note."""
    return f"{term.term}: “{'; '.join(term.english)}”. {remarks(term)}".strip()


def remarks(term: Term) -> str:
    """Return a term word by word, where that differs from its English, and the teacher's note."""
    literal = term.literal.removeprefix("the ")
    known = [one.removeprefix("the ") for one in (english(term), *term.english)]
    differs = bool(literal) and literal not in known
    line = f"Word for word: {term.literal}." if differs else ""
    return f"{line} {term.note}".strip()


def _to_english(term: Term, material: Material, rng: Random) -> Item | None:
    others = _distractors(term, material, rng)
    if len(others) < DISTRACTORS:
        return None
    options = [Option(text=english(term), lang="en", feedback=explain(term))]
    options += [
        Option(text=english(one), lang="en", feedback=f"“{english(one)}” is {one.term}.")
        for one in others
    ]
    return _item(
        term, material, rng,
        skill="recognise",
        prompt="What is this term in news English?",
        prompt_ar="ما مقابل هذا المصطلح بالإنجليزية؟",
        stem=term.term,
        stem_lang="ar",
        key=(english(term),),
        options=options,
        policy=Policy(lang="en"),
    )  # fmt: skip


def _to_arabic(term: Term, material: Material, rng: Random) -> Item | None:
    others = _distractors(term, material, rng)
    if len(others) < DISTRACTORS:
        return None
    options = [Option(text=term.term, lang="ar", feedback=explain(term))]
    options += [
        Option(text=one.term, lang="ar", feedback=f"{one.term} is “{english(one)}”.")
        for one in others
    ]
    return _item(
        term, material, rng,
        skill="recall",
        prompt="Which Arabic term is this?",
        prompt_ar="ما المصطلح العربيّ؟",
        stem=english(term),
        stem_lang="en",
        key=(term.term,),
        options=options,
        policy=Policy(),
    )  # fmt: skip


def _type_english(term: Term, material: Material, rng: Random) -> Item | None:
    return _item(
        term, material, rng,
        skill="recall",
        # A term has many translations: with its first letters it has one.
        prompt=f"Type this term in English: {_initials(english(term))}.",
        prompt_ar=f"اكتب المصطلح بالإنجليزية: {_initials(english(term))}.",
        stem=term.term,
        stem_lang="ar",
        key=term.english,
        options=[],
        policy=Policy(lang="en"),
    )  # fmt: skip


def _type_arabic(term: Term, material: Material, rng: Random) -> Item | None:
    also = [other.term for other in material.terms if term.english[0] in other.english]
    literal = f" Word for word: {term.literal}." if term.literal else ""
    hint = _initials(plain(term.term))
    return _item(
        term, material, rng,
        skill="recall",
        prompt=f"Type the Arabic term: {hint}.{literal}",
        prompt_ar=f"اكتب المصطلح بالعربية: {hint}.",
        stem=english(term),
        stem_lang="en",
        key=(term.term, *also),
        options=[],
        policy=Policy(marks="ignored", hamza=True),
    )  # fmt: skip


def _initials(text: str) -> str:
    """Return the first letter of each word, with its article; small words in full."""
    return " ".join(
        word if word in _SMALL else f"{word[:3] if word.startswith('ال') else word[:1]}…"
        for word in text.split()
    )


def _item(
    term: Term,
    material: Material,
    rng: Random,
    *,
    skill: str,
    prompt: str,
    prompt_ar: str,
    stem: str,
    stem_lang: str,
    key: tuple[str, ...],
    options: list[Option],
    policy: Policy,
) -> Item:
    return make(
        family=FAMILY,
        skill=skill,
        lexeme=term.id,
        prompt=prompt,
        prompt_ar=prompt_ar,
        stem=stem,
        stem_lang=stem_lang,
        key=key,
        explanation=explain(term),
        options=options,
        policy=policy,
        # In the text a verb may have another object, and so another sense: يوافقه عليه.
        evidence=None if "verb" in term.structure else material.term_places.get(term.id),
        rng=rng,
    )
