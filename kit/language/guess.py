"""Reading a word that neither our lexicon nor the dictionary knows.

farahidi (roots and patterns of AlKhalil) is asked first; a word it cannot build from a root is
taken for a name. It is loaded when the first such word comes.
"""

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from kit.language import alkhalil
from kit.language.candidates import Candidate
from kit.language.clitics import OBJECT, PERSONS, POSSESSIVE, PROCLITICS, enclitic
from kit.language.document import Clitic
from kit.lexicon.spelling import vocalised
from kit.text.marks import bare

NAME_KEY = "?"
_POS = {"اسم": "NOUN", "فعل": "VERB"}
_PERSON = {"غائب": "3", "مخاطب": "2", "متكلم": "1"}
_ADJECTIVE = ("اسم فاعل", "اسم مفعول", "صفة", "نسب")
_MOST = 8


def guesses(spelling: str, *, name: bool) -> tuple[Candidate, ...]:
    """Return readings of an unknown bare word; ``name`` when its hyphen says it is one."""
    if not name and (built := _built(spelling)):
        return built
    return (as_name(spelling),)


def as_name(spelling: str) -> Candidate:
    """Read the word as a name, whole: a letter that looks like a clitic may be part of it."""
    return Candidate(
        key=NAME_KEY,
        lemma=spelling,
        pos="PROPN",
        tag="NOUN_PROP",
        vocalised=spelling,
        origin="guess",
    )


@contextmanager
def _unclosed_files_allowed() -> Iterator[None]:
    """Keep quiet about the tables that farahidi reads on demand and leaves to be closed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield


@lru_cache(maxsize=4096)
def _built(spelling: str) -> tuple[Candidate, ...]:
    """Return what farahidi can build the word from, likeliest first."""
    if len(spelling) < 3:
        return ()
    try:
        with _unclosed_files_allowed():
            items = alkhalil.analyses(spelling)
    except Exception:  # a bug in the analyser must not stop the text from being read
        return ()
    found = [item for item in items if item.root and item.pos in _POS]
    # Its order among equals changes from one process to the next: it walks through sets.
    found.sort(key=lambda item: (-float(item.score or 0), repr(item)))
    return tuple(dict.fromkeys(_candidate(item) for item in found[:_MOST]))


def _candidate(item: Any) -> Candidate:
    """Turn one of farahidi's analyses into a candidate."""
    pos = _POS[item.pos]
    if pos == "NOUN" and any(kind in (item.type or "") for kind in _ADJECTIVE):
        pos = "ADJ"
    proclitics = tuple(clitic for affix in item.proclitics for clitic in _proclitics(affix.form))
    article = any("التعريف" in (affix.description or "") for affix in item.proclitics)
    letters = "".join(bare(affix.form) for affix in item.enclitics)
    role = OBJECT if pos == "VERB" else POSSESSIVE
    persons = [person for person in PERSONS if enclitic(person, role=role).bare == letters]
    features: dict[str, str] = {"Definite": "Def"} if article else {}
    if pos == "VERB":
        passive = (item.voice or "").startswith("مجهول")
        features = {"VerbForm": "Fin", "Voice": "Pass" if passive else "Act"}
        features["Aspect"] = "Perf" if item.tense == "ماض" else "Imp"
        if item.person in _PERSON:
            features["Person"] = _PERSON[item.person]
    speaker = f"IV{features['Person']}" if features.get("Person") in ("1", "2") else ""
    return Candidate(
        key="guess:" + item.lemma,
        lemma=_lemma(item.lemma, pos),
        pos=pos,
        tag=f"VERB_{'PV' if features.get('Aspect') == 'Perf' else 'IV'}" if pos == "VERB" else pos,
        shape=("DET" if article else speaker, ""),
        vocalised=vocalised(item.diacritized),
        root=re.sub("[ءؤئ]", "أ", item.root),
        pattern=item.lemma_pattern or "",
        proclitics=proclitics,
        enclitics=tuple(enclitic(person, role=role) for person in persons[:1]),
        article=article,
        features=tuple(sorted(features.items())),
        origin="guess",
    )


def _proclitics(form: str) -> list[Clitic]:
    """Return the clitics of a proclitic complex such as فَال."""
    letters = re.sub("ال$", "", bare(form)) if len(bare(form)) > 1 else bare(form)
    by_letter = {clitic.bare: clitic for clitic in reversed(tuple(PROCLITICS.values()))}
    return [by_letter[sign] for sign in letters if sign in by_letter]


def _lemma(lemma: str, pos: str) -> str:
    """Return farahidi's lemma in the kit's spelling."""
    text = vocalised(lemma)
    return text if pos == "VERB" else text.rstrip("\u064e\u064f\u064c")
