"""From the first person to the third: what a speaker says of himself, told by somebody else.

Only where every form is certain: no question, no address, nothing that points to here and now.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kit.language.document import Token
from kit.practice.families.attribution.verb_forms import past
from kit.practice.making import plain

_POINTING = frozenset(
    {
        *("هنا", "هناك", "غدا", "أمس", "اليوم", "الآن", "هذا", "هذه", "هؤلاء", "يا", "ما", "هل"),
        *("إني", "إنني", "إننا", "إنا", "لماذا", "كيف", "لعل", "ليت", "أرجوك"),
    }
)
_BEFORE_VERB = frozenset({"لن", "لم", "لا", "قد", "سوف"})
_SUBJUNCTIVE = frozenset({"لن", "لم", "أن", "كي", "حتى", "لكي", "ألا"})
_PREPOSITIONS = frozenset({"في", "من", "إلى", "على", "عن", "مع", "عند", "بعد", "قبل"})
SURE = 20.0
"""The lead a reading must have where its letters could be «I do» too."""
_MINE = {
    "لي": "ل", "إلي": "إلي", "علي": "علي", "لدي": "لدي", "بي": "ب", "مني": "من", "عني": "عن",
    "معي": "مع", "عندي": "عند",
}  # fmt: skip
"""Prepositions with «my», and what they are before another pronoun."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Third:
    """The third person that takes the speaker's place."""

    feminine: bool = False
    several: bool = False

    @property
    def suffix(self) -> str:
        """The pronoun written onto nouns, prepositions and إنّ."""
        return "هم" if self.several else "ها" if self.feminine else "ه"

    @property
    def pronoun(self) -> str:
        """The pronoun that stands alone."""
        return "هم" if self.several else "هي" if self.feminine else "هو"


@dataclass(frozen=True, kw_only=True, slots=True)
class Retold:
    """The words in the third person; ``pronoun`` is what إنّ or أنّ must carry before them."""

    text: str
    pronoun: str


def first_persons(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the numbers in which the speaker speaks of himself: Sing, Plur, both or none."""
    found = set()
    for token in tokens:
        if token.pos == "VERB" and token.features.get("Person") == "1":
            found.add(token.features.get("Number", "Sing"))
        last = token.enclitics[-1].bare if token.enclitics else ""
        if last in ("ي", "ني", "نا"):
            found.add("Plur" if last == "نا" else "Sing")
    return frozenset(found)


def retell(tokens: Sequence[Token], third: Third) -> Retold | None:
    """Return what was said in the third person; None when any form is open."""
    words = list(_without_punctuation(tokens))
    if not words or any(plain(token.surface) in _POINTING for token in words):
        return None
    shown: list[str] = []
    for at, token in enumerate(words):
        before = plain(words[at - 1].surface) if at else ""
        form = _form(token, before, third)
        if form is None:
            return None
        shown.append(form)
    first = words[0]
    letters = plain(first.surface)
    if letters in ("أنا", "نحن"):
        return Retold(text=" ".join(shown[1:]), pronoun=third.suffix)
    if first.pos == "VERB" or letters in _BEFORE_VERB:
        return Retold(text=" ".join(shown), pronoun=third.suffix)
    if any(_and_i(token) for token in words):
        return None  # «the plant is near and I work in it»: he would be taken for the plant
    nominal = first.pos in ("NOUN", "ADJ", "PROPN") and not letters.endswith(("ون", "ان"))
    return Retold(text=" ".join(shown), pronoun="") if nominal and not first.proclitics else None


def _and_i(token: Token) -> bool:
    """Tell whether a word is و with a verb of the speaker."""
    joined = any(clitic.bare == "و" for clitic in token.proclitics)
    return joined and token.pos == "VERB" and token.features.get("Person") == "1"


def _without_punctuation(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the words; a mark other than comma or full stop spoils it: the first is then empty."""
    if any(token.kind == "punct" and token.surface not in '«».،"' for token in tokens):
        return
    yield from (token for token in tokens if token.kind != "punct")


def _form(token: Token, before: str, third: Third) -> str | None:
    """Return a word as the third person has it; None when the rules do not reach it."""
    letters = plain(token.surface)
    person = token.features.get("Person") if token.pos == "VERB" else ""
    last = token.enclitics[-1].bare if token.enclitics else ""
    if person == "2" or last in ("ك", "كم", "كما", "كن") or _open(token, letters, before):
        return None
    if letters in ("أنا", "نحن"):
        return third.pronoun
    if person == "1":
        return _verb(token, letters, before, third) if last not in ("ي", "ني", "نا") else None
    if last == "نا":
        return letters.removesuffix("نا") + third.suffix
    if last == "ني":
        return letters.removesuffix("ني") + third.suffix
    if last != "ي":
        return letters
    if letters in _MINE:
        return _MINE[letters] + third.suffix
    seat = letters[-2:-1] in ("ئ", "ي", "ا", "و")
    return None if seat or token.pos != "NOUN" else letters[:-1] + third.suffix


def _open(token: Token, letters: str, before: str) -> bool:
    """Tell whether a word without marks may be a first person after all: أقبل, بلدي, زرت."""
    attached = "".join(clitic.bare for clitic in token.proclitics)
    rest = letters.removeprefix(attached)
    if token.pos == "VERB" and token.features.get("Person") == "3":
        return rest[:1] in "أن" or (rest.endswith("ت") and not token.enclitics)
    if not before and rest[:1] in "أن" and not token.article and token.pos != "VERB":
        return letters not in ("أنا", "نحن")
    comparative = token.pos in ("ADJ", "NOUN") and rest[:1] == "أ" and len(rest) == 4
    mine = token.pos == "ADJ" and rest.endswith("ي") and before in _PREPOSITIONS
    return (comparative and token.margin < SURE) or mine


def _verb(token: Token, letters: str, before: str, third: Third) -> str | None:
    attached = "".join(clitic.bare for clitic in token.proclitics)
    rest = letters.removeprefix(attached)
    plural = token.features.get("Number") == "Plur"
    if token.features.get("Aspect") == "Imp":
        if rest[:1] != ("ن" if plural else "أ"):
            return None
        stem = rest[1:]
        if not third.several:
            return attached + ("ت" if third.feminine else "ي") + stem
        weak = stem[-1:] in "اويى" or token.enclitics
        ending = "وا" if before in _SUBJUNCTIVE and not attached.endswith("س") else "ون"
        return None if weak else f"{attached}ي{stem}{ending}"
    if token.enclitics or not rest.endswith("نا" if plural else "ت"):
        return None
    if not third.several:
        return attached + plain(past(token.lemma, feminine=third.feminine))
    lemma = plain(token.lemma)
    return attached + (lemma[:-1] if lemma[-1] in "اىي" else lemma) + "وا"
