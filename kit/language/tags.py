"""What the Buckwalter dictionary's tags mean in Universal Dependencies terms."""

import re
from functools import cache
from typing import NamedTuple

from kit.language.clitics import OBJECT, POSSESSIVE, PROCLITICS, PRONOUN, enclitic
from kit.language.document import Clitic

Features = tuple[tuple[str, str], ...]

_UPOS = {
    "NOUN": "NOUN",
    "NOUN_PROP": "PROPN",
    "ADJ": "ADJ",
    "ADV": "ADV",
    "PREP": "ADP",
    "CONJ": "CCONJ",
    "FUNC_WORD": "PART",
    "PART": "PART",
    "NEG_PART": "PART",
    "EMPHATIC_PARTICLE": "PART",
    "INTERROG_PART": "PART",
    "INTERROG": "PART",
    "REL_PRON": "PRON",
    "INTERJ": "INTJ",
    "ABBREV": "X",
    "DET": "DET",
    "NUM": "NUM",
    "VERB": "VERB",
}
_GENDER = {"M": "Masc", "F": "Fem"}
_NUMBER = {"S": "Sing", "D": "Dual", "P": "Plur"}
_MOOD = {"I": "Ind", "SJ": "Sub"}
_SUBJECT = re.compile(r"(?:SUBJ:|^IV(?=[123]))([123])?([MF])?([SDP])(?:_MOOD:(\w+))?")
_OBJECT = re.compile(r"(VSUFF_DO:|POSS_PRON_|PRON_)([123][MF]?[SDP])")
_NOUN_SUFFIX = re.compile(r"NSUFF_(MASC|FEM)_(SG|DU|PL)(?:_(NOM|ACCGEN|ACC_INDEF|ACC))?")


class Parts(NamedTuple):
    """What a prefix or suffix complex adds to its stem."""

    clitics: tuple[Clitic, ...]
    article: bool
    features: Features
    labels: str


def upos(tag: str) -> str:
    """Return the Universal Dependencies tag of one of the dictionary's tags."""
    if tag.startswith("VERB"):
        return "VERB"
    if tag.startswith("DEM_PRON"):
        return "DET"
    if tag.startswith("PRON_"):
        return "PRON"
    return _UPOS.get(tag, "X")


@cache
def prefix_parts(tags: str) -> Parts:
    """Read a prefix complex: its proclitics, whether the article is there, the verb's person."""
    clitics: list[Clitic] = []
    article = False
    features: dict[str, str] = {}
    for part in filter(None, tags.split("+")):
        label = part.rpartition("/")[2]
        if part in PROCLITICS:
            clitics.append(PROCLITICS[part])
        elif label == "DET":
            article = True
        elif label.startswith("IV"):
            features |= _subject(label)
    if any(clitic.bare == "س" for clitic in clitics):
        features["Mood"] = "Ind"
    elif "SUBJUNC" in tags:
        features["Mood"] = "Sub"
    return Parts(tuple(clitics), article, tuple(features.items()), _labels(tags))


@cache
def suffix_parts(tags: str, vowel: str = "") -> Parts:
    """Read a suffix complex; ``vowel`` is what it sounds like, for the vowel of «ه» and «هم»."""
    clitics: list[Clitic] = []
    features: dict[str, str] = {}
    for part in filter(None, tags.split("+")):
        label = part.rpartition("/")[2]
        if found := _OBJECT.search(label):
            role = {"V": OBJECT, "P": POSSESSIVE if "POSS" in label else PRONOUN}[found[1][0]]
            after_i = re.search(r"hi(m|n~|mA)?a?$", vowel) is not None
            clitics.append(enclitic(found[2], role=role, after_i=after_i))
            if role == POSSESSIVE:
                features.setdefault("Definite", "Cons")
        elif "SUBJ:" in label:
            features |= _subject(label)
        elif noun := _NOUN_SUFFIX.search(label):
            features |= _noun_suffix(noun)
    return Parts(tuple(clitics), False, tuple(features.items()), _labels(tags))


def _subject(label: str) -> dict[str, str]:
    """Return person, gender, number and mood named by a tag such as ``IV3MS``."""
    found = _SUBJECT.search(label)
    if not found:
        return {}
    person, gender, number, mood = found.groups()
    out = {"Number": _NUMBER[number]}
    if person:
        out["Person"] = person
    if gender:
        out["Gender"] = _GENDER[gender]
    if mood in _MOOD:
        out["Mood"] = _MOOD[mood]
    return out


def _noun_suffix(found: re.Match[str]) -> dict[str, str]:
    """Return gender, number and case named by a tag such as ``NSUFF_FEM_PL``."""
    gender, number, case = found.groups()
    out = {"Gender": _GENDER[gender[0]], "Number": _NUMBER[number[0]]}
    if case == "NOM":
        out["Case"] = "Nom"
    elif case and case.startswith("ACC_INDEF"):
        return {"Case": "Acc", "Definite": "Ind"}
    return out


def _labels(tags: str) -> str:
    """Return the tags alone, without the sounds they stand for."""
    return "+".join(part.rpartition("/")[2] for part in tags.split("+") if part)
