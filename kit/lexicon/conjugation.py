"""Past and present of a verb from its dictionary form and its present."""

import re
from collections.abc import Iterator

from kit.lexicon.lexeme import Lexeme
from kit.lexicon.spelling import DAMMA, FATHA, KASRA, SHADDA, SHORT, SUKUN, letters
from kit.text.marks import ordered

Features = tuple[tuple[str, str], ...]

_PAST = (
    ("َتْ", "Fem", "Sing", "3"),
    ("َا", "Masc", "Dual", "3"),
    ("َتَا", "Fem", "Dual", "3"),
    ("ُوا", "Masc", "Plur", "3"),
    ("ُو", "Masc", "Plur", "3"),
)
_PAST_SHORT = (
    ("ْنَ", "Fem", "Plur", "3"),
    ("ْنَا", "", "Plur", "1"),
    ("ْتُ", "", "Sing", "1"),
    ("ْتُمْ", "Masc", "Plur", "2"),
)
_PREFIXES = (
    ("ي", "Masc", "Sing", "3"),
    ("ت", "Fem", "Sing", "3"),
    ("ن", "", "Plur", "1"),
    ("أ", "", "Sing", "1"),
)
_PLURAL = (("ُونَ", "Plur", "Ind"), ("ُوا", "Plur", ""), ("َانِ", "Dual", "Ind"), ("َا", "Dual", ""))


def verb_forms(lexeme: Lexeme) -> Iterator[tuple[str, Features]]:
    """Yield the finite forms of a verb with their features, the dictionary form first."""
    past, present = ordered(lexeme.lemma), ordered(lexeme.present).rstrip(SHORT)
    yield from _past(past, present, "Act")
    yield from _present(present, "Act")
    if (passive := passive_past(past)) and (passive_now := passive_present(present)):
        yield from _past(passive, passive_now, "Pass")
        yield from _present(passive_now, "Pass")


def _features(voice: str, gender: str, number: str, person: str, **more: str) -> Features:
    named = {"Voice": voice, "Number": number, "Person": person, "VerbForm": "Fin", **more}
    if gender:
        named["Gender"] = gender
    return tuple(sorted((name, value) for name, value in named.items() if value))


def _past(lemma: str, present: str, voice: str) -> Iterator[tuple[str, Features]]:
    """Yield the past; a weak or doubled last radical and a hollow middle change the stem."""
    yield lemma, _features(voice, "Masc", "Sing", "3", Aspect="Perf")
    stem = lemma.rstrip(SHORT)
    weak = stem[-1] in "اى"
    base = stem[:-1].rstrip(SHORT) if weak else stem
    for ending, gender, number, person in _PAST:
        text = base + ending
        if weak:
            text = base + _weak_past(ending, stem, present)
        elif stem.endswith(KASRA + "ي") and ending.startswith(DAMMA):
            text = stem[:-2] + ending
        yield text, _features(voice, gender, number, person, Aspect="Perf")
    if weak:
        letter = "و" if present.endswith("و") else "ي"
        short = base + FATHA + letter
    else:
        short = _short_past(stem, present)
    for ending, gender, number, person in _PAST_SHORT:
        yield short + ending, _features(voice, gender, number, person, Aspect="Perf")


def _weak_past(ending: str, stem: str, present: str) -> str:
    """Return an ending of the past as it sounds after a lost last radical (دَعَوْا, مَشَتْ)."""
    if ending.startswith("ُو"):
        return FATHA + "وْ" + ending[2:]
    if ending == "َا":
        return FATHA + ("و" if stem.endswith("ا") and present.endswith("و") else "ي") + ending
    return ending


def _short_past(stem: str, present: str) -> str:
    """Return the stem before a consonant: قَالَ gives قُل, رَدَّ gives رَدَد."""
    units = letters(stem)
    if SHADDA in units[-1][1]:
        return stem.replace(units[-1][0] + SHADDA, units[-1][0] + FATHA + units[-1][0])
    if len(units) >= 3 and units[-2] == ("ا", ""):
        head = "".join(letter + marks for letter, marks in units[:-2])
        if len(units) == 3:
            vowel = DAMMA if "ُو" in present else KASRA
            return head.rstrip(SHORT) + vowel + units[-1][0]
        return head + units[-1][0]
    return stem


def _present(stem: str, voice: str) -> Iterator[tuple[str, Features]]:
    """Yield the present with its persons, the plural and dual, and the shortened jussive."""
    for prefix, gender, number, person in _PREFIXES:
        text = prefix + stem[1:]
        yield text, _features(voice, gender, number, person, Aspect="Imp")
        if (short := _jussive(text)) != text:
            yield short, _features(voice, gender, number, person, Aspect="Imp", Mood="Jus")
    for prefix, gender in (("ي", "Masc"), ("ت", "Fem")):
        for ending, number, mood in _PLURAL:
            text = _join(prefix + stem[1:], ending)
            features = _features(voice, gender, number, "3", Aspect="Imp", Mood=mood)
            if number == "Plur" and gender == "Fem":
                continue
            yield text, features
            if number == "Plur" and not mood:
                yield text[:-1], features


def _join(stem: str, ending: str) -> str:
    """Add a vowel-initial ending; a weak last radical gives way to it."""
    if stem[-1] == "ى":
        joined = {"ُو": FATHA + "وْ", "َا": FATHA + "يَا"}
        return stem[:-1].rstrip(FATHA) + joined[ending[:2]] + ending[2:]
    if stem[-1] in "وي" and stem[-2:-1] in (DAMMA, KASRA):
        if ending.startswith("ُو"):
            return stem[:-2] + ending
        return stem + ending
    return stem + ending


def _jussive(stem: str) -> str:
    """Return the jussive where its letters differ: يَقُول gives يَقُلْ, يَدْعُو gives يَدْعُ."""
    if stem[-1] in "وىي":
        return stem[:-1]
    units = letters(stem)
    if len(units) > 2 and units[-2][0] in "اوي" and not units[-2][1] and not units[-1][1]:
        head = "".join(letter + marks for letter, marks in units[:-2])
        return head + units[-1][0] + SUKUN
    return stem


def passive_past(past: str) -> str:
    """Return the passive of a past form (كُتِبَ, قِيلَ, أُعْلِنَ); empty where no rule gives it."""
    units = letters(past)
    if len(units) == 2 and SHADDA in units[1][1]:
        return units[0][0] + DAMMA + units[1][0] + units[1][1]
    if len(units) < 3:
        return ""
    if len(units) == 3 and units[1] == ("ا", ""):
        return units[0][0] + KASRA + "ي" + units[2][0] + FATHA
    out = [[letter, re.sub(f"[{FATHA}{KASRA}]", DAMMA, marks)] for letter, marks in units]
    if out[0][0] == "ا":
        out[0][1] = ""
    if units[-1][0] in "اى":
        out[-2][1] = out[-2][1].replace(DAMMA, KASRA)
        out[-1] = ["ي", FATHA]
    elif SHADDA in units[-1][1]:
        out[-1][1] = units[-1][1]
    elif units[-2] == ("ا", ""):
        out[-3][1] = out[-3][1].replace(DAMMA, KASRA)
        out[-2], out[-1][1] = ["ي", ""], FATHA
    else:
        out[-2][1] = out[-2][1].replace(DAMMA, KASRA)
        out[-1][1] = FATHA
    for index in range(1, len(out) - 1):
        if out[index] == ["ا", ""] and DAMMA in out[index - 1][1]:
            out[index][0] = "و"
    return "".join(letter + marks for letter, marks in out)


def passive_present(present: str) -> str:
    """Return the passive of a present stem (يُكْتَب, يُقَال); empty where no rule gives it."""
    units = [list(unit) for unit in letters(present)]
    if len(units) < 3:
        return ""
    units[0][1] = DAMMA
    if units[-1][0] in "ويى" and not units[-1][1]:
        units[-1][0] = "ى"
        units[-2][1] = re.sub(f"[{SHORT}]", FATHA, units[-2][1])
    elif units[-2][0] in "وي" and not units[-2][1]:
        units[-2][0] = "ا"
        units[-3][1] = re.sub(f"[{SHORT}]", FATHA, units[-3][1])
    elif SHADDA in units[-1][1] or units[-2][0] != "ا":
        units[-2][1] = re.sub(f"[{SHORT}]", FATHA, units[-2][1])
    return "".join(letter + marks for letter, marks in units)
