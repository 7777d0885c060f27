"""The reporting verb in the third person singular, as a report has it."""

from functools import lru_cache

from kit.lexicon.spelling import SHORT, SUKUN
from kit.news.inventory import ReportingCue
from kit.practice.making import plain
from kit.text.marks import ordered


@lru_cache(maxsize=4096)
def past(lemma: str, *, feminine: bool) -> str:
    """Return the past of a lemma: قَالَتْ, and نَفَتْ where the last radical is weak."""
    word = ordered(lemma)
    if not feminine:
        return word
    stem = word.rstrip(SHORT)
    base = stem[:-1].rstrip(SHORT) if stem[-1] in "اى" else stem
    return f"{base}\u064e" + "ت" + SUKUN


@lru_cache(maxsize=4096)
def present(form: str, *, feminine: bool) -> str:
    """Return the present, its first letter that of the subject: يَقُولُ, تَقُولُ."""
    word = ordered(form)
    return "ت" + word[1:] if feminine else word


def inflected(cue: ReportingCue, *, feminine: bool, now: bool) -> str:
    """Return a reporting verb in its tense and gender; empty where it has no present."""
    if not now:
        return past(cue.lemma, feminine=feminine)
    if not plain(cue.present).startswith("ي"):
        return ""
    return present(cue.present, feminine=feminine)
