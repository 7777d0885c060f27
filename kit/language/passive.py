"""The passive of a verb form in the third person singular, which dictionaries mostly leave out."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from kit.language.candidates import Candidate
from kit.lexicon.conjugation import passive_past, passive_present
from kit.lexicon.spelling import DAMMA, FATHA, MARKS, SHORT, SUKUN, conflicts
from kit.text.marks import bare, ordered


@lru_cache(maxsize=4096)
def passive_of(active: Candidate) -> Candidate | None:
    """Return the passive reading of an active verb's letters; None where they cannot be one."""
    features = dict(active.features)
    if active.enclitics or features.get("Number") != "Sing" or "_intr" in active.category:
        return None
    before = "".join(clitic.text for clitic in active.proclitics)
    written = active.vocalised.removeprefix(before)
    if features.get("Aspect") == "Perf":
        text, gender = _past(active.lemma, bare(written))
    else:
        text, gender = _present(written), features.get("Gender", "")
    if bare(text) != bare(written) or features.get("Aspect") not in ("Perf", "Imp"):
        return None
    features |= {"Voice": "Pass", "Person": "3", "Gender": gender}
    return replace(
        active, vocalised=before + text, features=tuple(sorted(features.items())), category="Pass"
    )


def as_marked(read: Candidate, written: str, options: Sequence[Candidate]) -> Candidate | None:
    """Return the passive that the marks of a word ask for (يُجدَّد, كُتب), where it is not read so.

    Newspapers put a lone damma on the first letter to say that a past verb is passive.
    """
    marks = [mark for mark in written if mark in MARKS]
    if not marks or ("Voice", "Pass") in read.features:
        return None
    if read.pos == "VERB":
        against = conflicts(written, read.vocalised)
        passive = passive_of(read) if against else None
        return passive if passive and conflicts(written, passive.vocalised) < against else None
    if marks != [DAMMA] or written.find(DAMMA) != 1 or read.article or read.enclitics:
        return None
    past = {("Voice", "Pass"), ("Aspect", "Perf"), ("Person", "3")}
    return next((one for one in options if past <= set(one.features)), None)


def _past(lemma: str, written: str) -> tuple[str, str]:
    """Return the passive past with the letters ``written``, and its gender; empty if none has."""
    passive = passive_past(ordered(lemma))
    if not passive:
        return "", ""
    if bare(passive) == written:
        return passive, "Masc"
    feminine = passive.rstrip(SHORT) + FATHA + "ت" + SUKUN
    return (feminine, "Fem") if bare(feminine) == written else ("", "")


def _present(written: str) -> str:
    """Return the passive of a present form, without the vowel of its mood."""
    return passive_present(ordered(written).rstrip(SHORT))
