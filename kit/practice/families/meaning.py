"""Meaning both ways: Arabic to English and English to Arabic, chosen or typed."""

import re
from collections.abc import Iterator
from functools import lru_cache
from random import Random

from kit.lexicon.lexeme import Lexeme
from kit.practice.describing import (
    POS_NAMES,
    describe,
    means,
    shown_sense,
    spaced,
    speaks_for_itself,
)
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, closeness, make, pick, plain, shuffled
from kit.practice.material import FROM_DICTIONARY, Material, Word
from kit.practice.meanings import concepts, stands_alone
from kit.practice.wordstock import by_lemma, by_root, is_collective, taught

FAMILY = "meaning"


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield meaning items for the content words of the material."""
    makers = {
        "choice": (_to_english, _to_arabic),
        "typed": (_type_english, _type_arabic),
        "both": (_to_english, _to_arabic, _type_english, _type_arabic),
    }[answer]
    words = [word for word in material.content if asks(word)]
    turns = shuffled(((word, make_one) for word in words for make_one in makers), rng)
    for word, make_one in turns:
        item = make_one(word, material, rng)
        if item is not None:
            yield item


@lru_cache(maxsize=1)
def named_doings() -> frozenset[str]:
    """Return the English words in -ing that name a noun of the lexicon: warning, training."""
    senses = (
        sense.strip() for one in taught() if one.pos == "NOUN" for sense in one.gloss.split(";")
    )
    return frozenset(sense for sense in senses if sense.endswith("ing"))


def asks(word: Word) -> bool:
    """Tell whether a word's first sense can be asked for: it is the word's own, and reviewed.

    The first gloss of a dictionary is often not what the word means to a reader.
    """
    lexeme = word.lexeme
    reviewed = not lexeme.id.startswith(FROM_DICTIONARY) and speaks_for_itself(lexeme)
    # مُنَبِّه, glossed "warning", is one who warns: by itself the English is a noun, تَحْذِير.
    a_noun = lexeme.pos == "ADJ" and shown_sense(lexeme) in named_doings()
    # شِبْه, "(with another noun) semi-", has its sense in a phrase alone.
    in_a_phrase = lexeme.pos != "VERB" and lexeme.gloss.startswith("(with")
    return reviewed and not a_noun and not in_a_phrase


def distractor_words(word: Word, material: Material, rng: Random) -> list[Word]:
    """Return three words that could be meant and are not: same part of speech, other meaning."""
    lexeme = word.lexeme

    def fits(other: Word) -> bool:
        return (
            plain(other.lexeme.lemma) != plain(lexeme.lemma)
            and not (word.concepts & other.concepts)
            and bool(other.concepts)
            and asks(other)
        )

    def likeness(other: Word) -> float:
        return _likeness(word, other)

    return pick(
        material.by_pos.get(lexeme.pos, ()),
        rng,
        fits=fits,
        text=lambda other: shown_sense(other.lexeme).lower(),
        likeness=likeness,
        apart=lambda one, other: not (one.concepts & other.concepts),
    )


def _likeness(word: Word, other: Word) -> float:
    one, two = word.lexeme, other.lexeme
    shared = len(set(plain(one.lemma)) & set(plain(two.lemma)))
    return (
        2.0 * (one.form == two.form)
        + 1.5 * (one.topic == two.topic)
        + 0.3 * shared
        + 1.5 / (1 + abs(word.count - other.count))
        + 2.0 * closeness(shown_sense(one), shown_sense(two))
    )


def _to_english(word: Word, material: Material, rng: Random) -> Item | None:
    others = distractor_words(word, material, rng)
    if len(others) < DISTRACTORS:
        return None
    lexeme = word.lexeme
    here = word.known_here and word.evidence is not None
    key = shown_sense(lexeme)
    options = [Option(text=key, lang="en", feedback=means(lexeme))]
    options += [
        Option(
            text=shown_sense(other.lexeme),
            lang="en",
            feedback=f"“{shown_sense(other.lexeme)}” is {other.lexeme.lemma}.",
        )
        for other in others
    ]
    return make(
        family=FAMILY,
        skill="recognise",
        lexeme=lexeme.id,
        prompt="What does this word mean here?" if here else "What can this word mean?",
        prompt_ar="ما معنى هذه الكلمة هنا؟" if here else "ما معنى هذه الكلمة؟",
        stem=lexeme.lemma,
        stem_lang="ar",
        key=(key,),
        explanation=describe(lexeme),
        options=options,
        policy=Policy(lang="en"),
        evidence=word.evidence,
        rng=rng,
    )


def _to_arabic(word: Word, material: Material, rng: Random) -> Item | None:
    others = distractor_words(word, material, rng)
    if len(others) < DISTRACTORS:
        return None
    lexeme = word.lexeme
    options = [Option(text=lexeme.lemma, lang="ar", feedback=means(lexeme))]
    options += [
        Option(text=other.lexeme.lemma, lang="ar", feedback=means(other.lexeme)) for other in others
    ]
    name, name_ar = POS_NAMES[lexeme.pos]
    return make(
        family=FAMILY,
        skill="recall",
        lexeme=lexeme.id,
        prompt=f"Which {name} means this?",
        prompt_ar=f"أيّ {name_ar} بهذا المعنى؟",
        stem=shown_sense(lexeme),
        stem_lang="en",
        key=(lexeme.lemma,),
        explanation=describe(lexeme),
        options=options,
        policy=Policy(),
        evidence=word.evidence,
        rng=rng,
    )


def _type_english(word: Word, material: Material, rng: Random) -> Item | None:
    del material
    lexeme = word.lexeme
    if is_collective(lexeme):
        return None
    named = [
        sense.strip()
        for other in by_lemma(lexeme)
        for sense in f"{other.gloss};{other.gloss_general}".split(";")
        if stands_alone(sense)
    ]
    return make(
        family=FAMILY,
        skill="recall",
        lexeme=lexeme.id,
        prompt="Type the meaning in English.",
        prompt_ar="اكتب المعنى بالإنجليزية.",
        stem=lexeme.lemma,
        stem_lang="ar",
        key=tuple(filter(None, (*_accepted(lexeme), lexeme.gloss, lexeme.gloss_general, *named))),
        explanation=describe(lexeme),
        policy=Policy(lang="en"),
        evidence=word.evidence,
        rng=rng,
    )


def _type_arabic(word: Word, material: Material, rng: Random) -> Item | None:
    lexeme = word.lexeme
    name, name_ar = POS_NAMES[lexeme.pos]
    sense = shown_sense(lexeme)
    # Without its root a word is one of several; a word of the same root may mean the same.
    if not lexeme.root or is_collective(lexeme) or _has_twin(word, material):
        return None
    hint = f"{name}, root {spaced(lexeme.root)}"
    hint_ar = f"{name_ar}، الجذر {spaced(lexeme.root)}"
    return make(
        family=FAMILY,
        skill="recall",
        lexeme=lexeme.id,
        prompt=f"Type the Arabic word in its dictionary form ({hint}).",
        prompt_ar=f"اكتب الكلمة العربية كما ترد في المعجم ({hint_ar}).",
        stem=sense,
        stem_lang="en",
        key=(lexeme.lemma,),
        explanation=describe(lexeme),
        policy=Policy(marks="ignored", hamza=True),
        evidence=word.evidence,
        rng=rng,
    )


def _accepted(lexeme: Lexeme) -> tuple[str, ...]:
    """Return the wording to show first: an infinitive, or one sense where phrases stand beside."""
    phrases = re.search("[\u0621-\u064a]", lexeme.gloss)
    return (shown_sense(lexeme),) if lexeme.pos == "VERB" or phrases else ()


def _has_twin(word: Word, material: Material) -> bool:
    """Tell whether another word of the root and part of speech answers to the same meaning."""
    lexeme = word.lexeme
    asked = concepts(shown_sense(lexeme))
    own = (other.lexeme for other in material.by_pos.get(lexeme.pos, ()))
    return any(
        other.pos == lexeme.pos
        and other.root == lexeme.root
        and plain(other.lemma) != plain(lexeme.lemma)
        and asked & concepts(f"{other.gloss}; {other.gloss_general}")
        for other in (*by_root().get(lexeme.root, ()), *own)
    )
