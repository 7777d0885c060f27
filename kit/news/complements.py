"""What an inventory row says a cue is built with, in the values of ``COMPLEMENTS``."""

from collections.abc import Mapping
from functools import lru_cache

from kit.language.mentions import COMPLEMENTS
from kit.news.inventory import ReportingCue
from kit.text.fold import loose

PREPOSITION_COMPLEMENTS: Mapping[str, str] = {
    loose(word.removesuffix("ـ")): word for word in ("بـ", "على", "عن", "من", "إلى")
}


@lru_cache(maxsize=1024)
def complements_of(row: ReportingCue) -> frozenset[str]:
    """Return the complements a row allows, in the values of ``COMPLEMENTS``."""
    return frozenset(filter(None, map(_complement, row.complements)))


@lru_cache(maxsize=1024)
def governed_by(row: ReportingCue) -> str:
    """Return the preposition the row's cue ends in, loosely: «في» of شَكَّكَ فِي."""
    words = row.cue.split()
    return loose(words[1]) if len(words) == 2 else ""


@lru_cache(maxsize=1024)
def idiom_of(row: ReportingCue) -> str:
    """Return the noun that makes the verb report, loosely: «الضوء» of سَلَّطَ الضَّوْءَ عَلَى."""
    words = [loose(word) for word in row.cue.split()[1:]]
    nouns = [word for word in words if word.startswith("ال") and len(word) > 3]
    return nouns[0] if nouns and row.type == "verb" else ""


def _complement(written: str) -> str:
    for value in COMPLEMENTS:
        if written == value:
            return value
    if written in ("أَنْ", "أن + مضارع"):
        return "أنْ"
    plain = loose(written)
    if plain == "ان":
        return "إن" if written.startswith("إ") else "أن"
    return PREPOSITION_COMPLEMENTS.get(plain, "")
