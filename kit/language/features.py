"""What the ranker looks at: features of one candidate, alone and among its neighbours.

A tie to the neighbours is a template with two sides: what stands around the word, the same for all
its candidates, and what a candidate brings. Each side is made once, which is what makes it fast.
"""

import math
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from sys import intern
from typing import NamedTuple

from kit.language.candidates import Candidate
from kit.language.frequency import lemma_weight
from kit.lexicon.spelling import lemma_key
from kit.text.marks import bare

_SUBJECT = re.compile(r"(?:SUBJ:|IV)([12])")
EDGE, END, OTHER = "^", "$", "#"
"""What stands before a sentence, after it, and where a number or mark stands in it."""

TEMPLATES = (
    *("tt", "ff", "pw", "nw", "nx", "nt", "ag"),
    *("ns", "n2", "np", "nc", "vs", "vp", "vv"),
)
"""The names of the ties, in the order of ``surroundings`` and ``ties``."""


READINGS = 4_000
"""Of how many readings it is kept in mind what they bring."""


class Context(NamedTuple):
    """What stands around a word: the chosen reading before it, and the words on both sides.

    ``following`` and ``second`` are the likeliest readings of the next two words. ``opens``: the
    sentence begins here. ``subject``: the gender of a noun with the article that follows.
    ``saying``: the last verb was قال. ``full``: the clause has its verb. ``ahead``: the bare words
    that follow, up to the next mark.
    """

    previous: Candidate | None
    before: str
    after: str
    quoted: bool
    following: Candidate | None = None
    second: Candidate | None = None
    opens: bool = False
    subject: str = ""
    saying: bool = False
    full: bool = False
    ahead: Sequence[str] = ()

    @property
    def after_tag(self) -> str:
        """The tag of the next word's likeliest reading; empty where no word follows."""
        return self.following.tag if self.following else ""


def of_itself(candidate: Candidate, index: int, share: str) -> list[str]:
    """Return the features that do not depend on the neighbours.

    ``index`` is the candidate's place in its dictionary, ``share`` says how often the written
    word is a form of its lemma.
    """
    before, after = candidate.shape
    weight = lemma_weight(candidate.lemma)
    common = int(math.log(weight) * 1.5) if weight > 0 else -99
    return [
        "l=" + candidate.key,
        f"t={before}|{candidate.tag}|{after}",
        "cat=" + candidate.category,
        f"c={bool(candidate.proclitics):d}{bool(candidate.enclitics):d}",
        f"i={min(index, 3)}",
        f"pc={candidate.proclitic_letters}/{candidate.enclitic_letters}",
        f"lw={common}",
        f"lt={common}{candidate.tag}",
        "em=" + share,
        "eb=" + share.partition("|")[0],
    ]


def surroundings(context: Context) -> tuple[str, ...]:
    """Return the outer side of each template: what all candidates of a word see."""
    previous, after, following = context.previous, context.after, context.following
    after_tag = context.after_tag
    feminine = after.endswith("ة")
    last_tag, last_full, agreement, last_form = _as_last(previous) if previous else _FIRST
    if following is None:
        after_sort = after_form = END if after == END else OTHER
    else:
        after_sort, after_form = _as_next(following)
    second = context.second.tag if context.second else ""
    return (
        last_tag,
        last_full,
        context.before,
        after[:3],
        f"{after[:2]}{feminine:d}",
        after_tag,
        agreement,
        after_sort,
        after_sort + second,
        last_form,
        after_form,
        after_form,
        last_form,
        after_sort,
    )


_FIRST = (EDGE, EDGE, EDGE, EDGE + "---")


@lru_cache(maxsize=READINGS)
def _as_last(candidate: Candidate) -> tuple[str, str, str, str]:
    """Return what a reading is to the word after it: tag, all labels, agreement, inflection."""
    before, after = candidate.shape
    tag = candidate.tag
    form = tag + "".join(inflected(candidate))
    return tag, f"{before}|{tag}|{after}", f"{tag}{candidate.article:d}{after}", form


@lru_cache(maxsize=READINGS)
def _as_next(candidate: Candidate) -> tuple[str, str]:
    """Return what a reading is to the word before it: tag with clitics, tag with inflection."""
    sort = f"{candidate.tag}{candidate.article:d}{candidate.proclitic_letters[-1:]}"
    sort += "+" * bool(candidate.enclitics)
    return sort, candidate.tag + "".join(inflected(candidate))


@lru_cache(maxsize=READINGS)
def ties(candidate: Candidate) -> tuple[str, ...]:
    """Return the inner side of each template: what a candidate brings; empty where nothing."""
    before, after = candidate.shape
    tag = candidate.tag
    full = f"{before}|{tag}|{after}"
    gender, number, _ = form = inflected(candidate)
    nominal = verbal = verb_tag = voice = ""
    if candidate.pos in ("NOUN", "ADJ"):
        nominal = candidate.pos + "".join(form) + candidate.proclitic_letters
    elif candidate.pos == "VERB":
        verb_tag = f"{tag}{gender}{number}"
        voice = dict(candidate.features).get("Voice", "") + candidate.category[-4:]
        verbal = f"{verb_tag}{dict(candidate.features).get('Voice')}"
    inner = (
        *(tag, full, tag, tag, full, tag),
        f"{tag}{candidate.article:d}{after}",
        tag + candidate.proclitic_letters[-1:],
        tag,
        nominal,
        nominal,
        verbal,
        verb_tag,
        voice,
    )
    return _same(tuple(map(intern, inner)))  # the same strings are looked up again and again


@cache
def _same(inner: tuple[str, ...]) -> tuple[str, ...]:
    """Return the one copy of what many readings bring."""
    return inner


@lru_cache(maxsize=READINGS)
def inflected(candidate: Candidate) -> tuple[str, str, str]:
    """Return gender, number and definiteness as one letter each, "-" where nothing says."""
    features = dict(candidate.features)
    gender, number = features.get("Gender", "")[:1], features.get("Number", "")[:1]
    if bare(candidate.lemma).endswith("ة") and number != "P":
        gender = "F"
    if not gender and number and candidate.pos in ("NOUN", "ADJ"):
        gender = "M" if number == "S" else "P" if number == "P" else ""
    definite = "D" if candidate.article else "C" if candidate.enclitics else "-"
    if features.get("Definite") == "Ind":
        definite = "I"
    return gender or "-", number or "-", definite


@lru_cache(maxsize=READINGS)
def name_of(candidate: Candidate) -> str:
    """Return what tells a candidate's lemma apart in the tables of usage."""
    return lemma_key(candidate.lemma)


def speaks_of_itself(candidate: Candidate) -> bool:
    """Tell whether a verb is in the first or second person, rare outside direct speech."""
    return candidate.pos == "VERB" and any(_SUBJECT.search(part) for part in candidate.shape)


def is_passive(candidate: Candidate) -> bool:
    """Tell whether a verb is passive, which unmarked letters rarely are."""
    return ("Voice", "Pass") in candidate.features


def is_rare_form(candidate: Candidate) -> bool:
    """Tell whether a noun has the emphatic ل, or is a dual with "my": news writes neither."""
    before, after = candidate.shape
    if candidate.pos == "VERB":
        return False
    return "EMPHATIC" in before or ("_DU_" in after and after.endswith("PRON_1S"))


_BEFORE_VERBS = frozenset(("أَنْ", "إِنْ", "لَوْ"))
_BEFORE_NOUNS = frozenset(("أَنَّ", "إِنَّ", "لَكِنَّ", "كَأَنَّ", "لِأَنَّ"))
_NO_VERB = frozenset(("PREP", "ADV", "NUM", "DEM_PRON_MS", "DEM_PRON_F"))
_NOMINAL = frozenset(("NOUN", "ADJ", "NOUN_PROP"))


def misplaced(candidate: Candidate, after_tag: str) -> bool:
    """Tell whether a particle stands before the wrong kind of word (إِنَّ: a noun, أَنْ: a verb).

    A pronoun written onto the particle is its noun.
    """
    if candidate.enclitics:
        return False
    if candidate.lemma in _BEFORE_VERBS:
        return after_tag in _NOMINAL or after_tag in _NO_VERB
    return candidate.lemma in _BEFORE_NOUNS and after_tag.startswith("VERB")


def likeliest(candidates: Sequence[Candidate], shares: Sequence[str]) -> int:
    """Return the place of the reading a word has by itself: its commonest lemma in news.

    ``shares`` are as the tables of usage give them, the greatest first in the alphabet.
    """
    places = range(len(candidates))
    return min(places, key=lambda at: (shares[at], -lemma_weight(candidates[at].lemma)))
