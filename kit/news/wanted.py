"""What a cue may be built with, as the reading of its clause asks for it."""

from collections.abc import Callable
from dataclasses import dataclass

from kit.news import vocabulary as known
from kit.news.complements import PREPOSITION_COMPLEMENTS, complements_of
from kit.news.frame import Stretch
from kit.news.inventory import ReportingCue
from kit.text.fold import loose
from kit.text.marks import SHADDA

REFLEXIVE = ("V", "VI", "VII")
"""The forms whose verbs hardly ever take an object."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a cue may be built with, and how to tell its subject from its object."""

    complements: frozenset[str]
    agrees: Callable[[Stretch], bool]
    subject: Callable[[Stretch], bool]
    reports: Callable[[int], bool]
    participle: Callable[[int], bool]
    governed: str = ""
    with_object: bool = False
    intransitive: bool = False
    asks: bool = False
    tells: bool = False
    verbal: bool = False
    masdar: bool = False
    relays: bool = False


def intransitive(row: ReportingCue) -> bool:
    """Tell whether no object can follow: «أشاد مدرب الفريق الضيف بـ» has one long subject."""
    complements = complements_of(row)
    if row.form in REFLEXIVE:
        return not complements.isdisjoint(PREPOSITION_COMPLEMENTS.values())
    return "none" not in complements and not row.needs


def addresses(row: ReportingCue) -> bool:
    """Tell whether the verb takes whom it is said to as its object; ذَكَرَ, unlike ذَكَّرَ, does not."""
    mentions = loose(row.lemma) == "ذكر" and SHADDA not in row.lemma
    return loose(row.lemma) in known.WITH_OBJECT and not mentions
