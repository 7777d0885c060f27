"""Gender and number: which noun phrase a verb can belong to."""

from collections.abc import Sequence

from kit.news import vocabulary as known
from kit.news.words import Word
from kit.text.fold import loose

_GENDERS = {"Masc": "m", "Fem": "f"}
_NUMBERS = {"Sing": "s", "Dual": "d", "Plur": "p"}


def gender(word: Word) -> str:
    """Return ``m``, ``f``, or empty where neither the letters nor the engine tell."""
    if word.token.pos == "NUM" or word.core in known.NUMERALS | known.GRACES:
        return ""  # ثلاثة نواب: three to ten take the other gender
    if word.core in known.FEMININE:
        return "f"
    if word.name or word.core in known.MASCULINE:
        return "m" if word.core in known.MASCULINE else ""
    if word.core.endswith(("ة", "ات")) or _feminine_before_pronoun(word):
        return "f"
    if word.token.lexeme is not None and word.token.lexeme.gender in ("m", "f"):
        return word.token.lexeme.gender
    if word.token.origin == "guess":
        return ""
    told = _GENDERS.get(word.token.features.get("Gender", ""), "")
    return told or ("" if number(word) == "p" else "m")


def _feminine_before_pronoun(word: Word) -> bool:
    """Tell whether a ة is written as ت before a pronoun: رئيستها."""
    told = word.token.features.get("Gender") == "Fem" or word.lemma.endswith("ة")
    ending = "".join(loose(clitic.bare) for clitic in word.token.enclitics)
    return told and bool(ending) and word.core.removesuffix(ending).endswith("ت")


def number(word: Word) -> str:
    """Return ``s``, ``d``, ``p``, or empty where nothing tells."""
    if word.core in known.COUNTS:
        return "p"  # ستة أطباء
    if word.core in known.TITLES or (word.article and word.core.endswith("ي")):
        return "s"  # محامي العائلة, المتحري, which an engine takes for plurals
    plural = word.core.endswith("ون") and word.core != word.lemma  # not قانون
    if plural and len(word.core) > 4 and not word.name:
        return "p"
    told = _NUMBERS.get(word.token.features.get("Number", ""), "")
    # «متحدثا» is far oftener one speaker in the accusative than two in a construct.
    return "" if told == "d" and word.core.endswith("ا") else told


def head(words: Sequence[Word], start: int) -> Word:
    """Return the head of the noun phrase at ``start``, past a quotation mark."""
    return words[start + 1] if words[start].closing > 0 else words[start]


def verb_first(noun: Word, verb_gender: str, verb_number: str) -> bool:
    """Tell whether a verb can be followed by this subject: it is singular and agrees in gender."""
    if verb_number != "s":
        return False
    known, plural = gender(noun), number(noun)
    if plural in ("p", "d") and not noun.core.endswith(("ون", "ات")):
        return True
    return not known or not verb_gender or known == verb_gender


def after_noun(noun_gender: str, noun_number: str, verb_gender: str, verb_number: str) -> bool:
    """Tell whether a verb, participle or pronoun can point back to this noun."""
    if verb_number in ("d", "p"):
        return noun_number in ("", "d", "p")
    if noun_number == "p":
        return verb_gender in ("", "f") or noun_gender == ""
    if noun_number == "d":
        return False
    return not noun_gender or not verb_gender or noun_gender == verb_gender
