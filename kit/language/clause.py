"""What follows a verb in its clause: noun phrases, prepositions, a clause of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kit.language.candidates import Candidate
from kit.language.verb_classes import LIKE_PREPOSITIONS, OPEN_TIMES, TIMES
from kit.text.marks import bare

Row = Sequence[Candidate | None]

_NOMINAL = frozenset(("NOUN", "PROPN", "NUM", "ADJ", "PRON", "DET", "X"))
_CLAUSES = frozenset(("أَنَّ", "أَنْ", "إِنَّ", "مَا", "كَيْفَ", "لِمَاذَا", "مَاذَا", "هَلْ"))
_PREPOSITIONS = frozenset("بلك")


@dataclass(kw_only=True, slots=True)
class Complements:
    """The heads of the noun phrases after a verb, its prepositions, and what else was met.

    ``clause`` says that a clause (أنّ …) is the complement; ``unsure`` that names or a relative
    clause leave the number of phrases open.
    """

    heads: list[Candidate] = field(default_factory=list)
    prepositions: list[str] = field(default_factory=list)
    clause: bool = False
    unsure: bool = False


def complements(row: Row, index: int) -> Complements:
    """Return what follows the verb at ``index``, up to the end of its clause."""
    found = Complements()
    last: Candidate | None = None
    opened = False
    for place in range(index + 1, len(row)):
        candidate = row[place]
        if candidate is None:
            late = bool(found.prepositions and found.heads)
            found.unsure = place + 1 < len(row) and not late
            break
        word, nominal = bare(candidate.vocalised), candidate.pos in _NOMINAL
        letters = candidate.proclitic_letters
        if candidate.lemma in _CLAUSES:
            found.clause = not found.prepositions or last is not None
            break
        if candidate.pos == "VERB" or candidate.tag == "REL_PRON":
            found.unsure = candidate.tag == "REL_PRON"
            break
        if letters[:1] in ("و", "ف"):
            if not nominal or last is None or set(letters) & _PREPOSITIONS:
                break
            opened, last = _opens(candidate), candidate
            continue
        if candidate.pos == "ADP" or word in LIKE_PREPOSITIONS:
            found.prepositions.append(candidate.lemma)
            last, opened = candidate, not candidate.enclitics
        elif set(letters) & _PREPOSITIONS:
            found.prepositions.append(candidate.proclitics[-1].text)
            last, opened = candidate, _opens(candidate)
        elif not opened and (word in TIMES or _counts_time(row, place)):
            last, opened = candidate, word in OPEN_TIMES or candidate.pos == "NUM"
        elif candidate.pos in ("ADV", "PART") or not nominal:
            opened = opened and candidate.pos != "ADV"
        else:
            if not opened and not _continues(last, candidate, found.heads):
                found.heads.append(candidate)
            elif candidate.pos == "PROPN" and not opened and last and last.pos != "PROPN":
                found.unsure = True
            closing = candidate.pos == "ADJ" and last is not None and not opened
            last, opened = candidate, _opens(candidate) and not closing
    return found


def _counts_time(row: Row, place: int) -> bool:
    """Tell whether a number stands before a word of time (عشر سنوات)."""
    candidate = row[place]
    after = row[place + 1] if place + 1 < len(row) else None
    if candidate is None or after is None or candidate.pos != "NUM":
        return False
    return bare(after.vocalised) in TIMES


def _opens(candidate: Candidate) -> bool:
    """Tell whether a noun phrase must or may go on with a noun in the genitive."""
    if candidate.pos == "DET":
        return True
    if candidate.article or candidate.enclitics or candidate.pos in ("PROPN", "PRON"):
        return False
    features = dict(candidate.features)
    whole = features.get("Number") in ("Dual", "Plur") and features.get("Gender") == "Masc"
    if whole and bare(candidate.vocalised).endswith(("ون", "ين", "ان")):
        return False
    return features.get("Definite") != "Ind"


def _continues(last: Candidate | None, candidate: Candidate, heads: Sequence[Candidate]) -> bool:
    """Tell whether a word belongs to the phrase before it as adjective or apposition."""
    if last is None or candidate.pos not in ("ADJ", "PROPN", "X"):
        return False
    return candidate.pos != "ADJ" or any(_agrees(noun, candidate) for noun in (last, *heads[-1:]))


def _agrees(noun: Candidate, adjective: Candidate) -> bool:
    """Tell whether an adjective may be of a noun: a masculine singular is not of السلطات."""
    features, own = dict(noun.features), dict(adjective.features)
    if (own.get("Gender"), own.get("Number")) != ("Masc", "Sing"):
        return True
    return features.get("Gender") != "Fem" and features.get("Number") not in ("Plur", "Dual")
