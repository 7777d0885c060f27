"""The forms of a lexeme, without clitics, as far as regular grammar and its entry give them.

Compact on purpose: it serves words the dictionaries lack. Case and mood endings are left off,
as in unmarked text.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kit.lexicon.conjugation import verb_forms
from kit.lexicon.lexeme import Lexeme
from kit.lexicon.spelling import DAMMA, FATHA, FATHATAN, KASRA, KASRATAN, SHORT, SUKUN, TANWIN
from kit.text.marks import ordered

Features = tuple[tuple[str, str], ...]
ANYWHERE, ALONE, BEFORE_PRONOUN = "anywhere", "alone", "before pronoun"
_NOMINAL = ("NOUN", "ADJ", "NUM", "ADV")


class Form(NamedTuple):
    """One inflected form; ``place`` says whether a pronoun may, must or cannot follow it."""

    text: str
    features: Features
    place: str = ANYWHERE


@lru_cache(maxsize=4096)
def forms(lexeme: Lexeme) -> tuple[Form, ...]:
    """Return the forms of ``lexeme``, its dictionary form first, each once."""
    if lexeme.pos == "VERB" and lexeme.present:
        return tuple(
            Form(text, features, _verb_place(text, features))
            for text, features in verb_forms(lexeme)
        )
    if lexeme.pos in _NOMINAL and not lexeme.function:
        return tuple(dict.fromkeys(_nominal(lexeme)))
    return (Form(lexeme.lemma, ()),)


def _verb_place(text: str, features: Features) -> str:
    """Tell where a verb form stands: وا alone, the same without its alif before a pronoun."""
    if text.endswith(("ُوا", "َوْا")):
        return ALONE
    return (
        BEFORE_PRONOUN if text.endswith(("ُو", "َوْ")) and ("Number", "Plur") in features else ANYWHERE
    )


def _nominal(lexeme: Lexeme) -> Iterator[Form]:
    """Yield singular, feminine, dual and plural forms of a noun or adjective."""
    lemma = ordered(lexeme.lemma)
    if lemma.endswith("ُونَ"):
        yield from _plural(lemma)
        return
    gender = "Fem" if lemma.endswith("ة") or lexeme.gender == "f" else "Masc"
    yield from _singular(lemma, gender)
    adjective = lexeme.pos == "ADJ"
    feminine = ordered(lexeme.feminine) or (_feminine(lemma) if adjective else "")
    if feminine:
        yield from _singular(feminine, "Fem")
    plurals = tuple(map(ordered, lexeme.plural))
    if not plurals and lemma.endswith("ة"):
        plurals = (_stem(lemma) + FATHA + "ات",)
    if adjective:
        stem = _stem(lemma)
        if not plurals:
            plurals = (stem + DAMMA + "ونَ",)
        weak = KASRA + "ي" if lemma.endswith(KASRATAN) else ""
        plurals += (stem + weak + FATHA + "ات",)
    for plural in plurals:
        yield from _plural(plural)


def _singular(word: str, gender: str) -> Iterator[Form]:
    """Yield a singular, its accusative with alif, what it is before a pronoun, and its dual."""
    features: Features = (("Gender", gender), ("Number", "Sing"))
    indefinite = tuple(sorted((*features, ("Case", "Acc"), ("Definite", "Ind"))))
    stem = _stem(word)
    if word.endswith("ة"):
        yield Form(word, features, ALONE)
        yield Form(stem + FATHA + "ت", features, BEFORE_PRONOUN)
        yield from _dual(stem + FATHA + "ت", gender)
        return
    if word.endswith("ى"):
        yield Form(word, features, ALONE)
        if word.endswith(FATHATAN + "ى"):
            word = word[:-2] + FATHA + "ى"
            yield Form(word, features, ALONE)
        yield Form(word[:-1] + "ا", features, BEFORE_PRONOUN)
        yield from _dual(word[:-1] + "ي", gender)
        return
    if word.endswith(KASRATAN):
        yield Form(word, features, ALONE)
        yield Form(stem + KASRA + "ي", features)
        yield Form(stem + KASRA + "ي" + FATHATAN + "ا", indefinite, ALONE)
        yield from _dual(stem + KASRA + "ي", gender)
        return
    yield Form(word, features)
    if word.endswith("اء"):
        yield Form(word[:-1] + "ؤ", features, BEFORE_PRONOUN)
        yield Form(word[:-1] + "ئ", features, BEFORE_PRONOUN)
    elif FATHATAN not in word:
        yield Form(word + FATHATAN + "ا", indefinite, ALONE)
    yield from _dual(word, gender)


def _dual(stem: str, gender: str) -> Iterator[Form]:
    """Yield the dual, whole and before a following noun or pronoun."""
    base = (("Gender", gender), ("Number", "Dual"))
    nominative = tuple(sorted((*base, ("Case", "Nom"))))
    if not stem.endswith("اء"):
        yield Form(stem + FATHA + "انِ", nominative, ALONE)
        yield Form(stem + FATHA + "ا", nominative)
    yield Form(stem + FATHA + "يْنِ", base, ALONE)
    yield Form(stem + FATHA + "يْ", base)


def _plural(plural: str) -> Iterator[Form]:
    """Yield a plural as given; a sound masculine one in its four forms."""
    ending = DAMMA + "ونَ"
    if plural.endswith((ending, DAMMA + "ون")):
        stem = plural[: plural.rindex(DAMMA + "ون")]
        features: Features = (("Gender", "Masc"), ("Number", "Plur"))
        nominative = tuple(sorted((*features, ("Case", "Nom"))))
        yield Form(stem + ending, nominative, ALONE)
        yield Form(stem + DAMMA + "و", nominative)
        yield Form(stem + KASRA + "ينَ", features, ALONE)
        yield Form(stem + KASRA + "ي", features)
        return
    if plural.endswith("ات"):
        yield Form(plural, (("Gender", "Fem"), ("Number", "Plur")))
        return
    for form in _singular(plural, ""):
        if "Dual" not in dict(form.features).values():
            kept = [(name, value) for name, value in form.features if name != "Gender"]
            features = tuple(sorted({**dict(kept), "Number": "Plur"}.items()))
            yield Form(form.text, features, form.place)


def _feminine(lemma: str) -> str:
    """Return the regular feminine of an adjective: its stem with ة."""
    if lemma.endswith(KASRATAN):
        return _stem(lemma) + KASRA + "يَة"
    return _stem(lemma) + FATHA + "ة"


def _stem(word: str) -> str:
    """Return a word without ة and without the mark of its last letter, shadda excepted."""
    if word.endswith("ة"):
        word = word[:-1]
    return word.rstrip(SHORT + SUKUN + TANWIN)
