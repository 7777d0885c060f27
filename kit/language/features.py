"""What the ranker looks at: features of one candidate, alone and among its neighbours."""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from kit.language.candidates import Candidate
from kit.language.frequency import lemma_weight

_SUBJECT = re.compile(r"(?:SUBJ:|IV)([12])")
EDGE = "^"


class Context(NamedTuple):
    """What stands around a word: the chosen reading before it, and the words on both sides.

    ``opens``: the sentence begins here. ``subject``: the gender of a noun with the article that
    follows. ``saying``: the last verb was قال.
    """

    previous: Candidate | None
    before: str
    after: str
    quoted: bool
    after_tag: str = ""
    opens: bool = False
    subject: str = ""
    saying: bool = False


def leaning(candidates: Sequence[Candidate]) -> str:
    """Return the tag a word leans to by itself: that of its commonest lemma."""
    if not candidates:
        return ""
    return max(candidates, key=lambda candidate: lemma_weight(candidate.lemma)).tag


def of_itself(candidate: Candidate, word: str, index: int, weight: float) -> list[str]:
    """Return the features that do not depend on the neighbours.

    ``index`` is the candidate's place in its dictionary, ``weight`` how common its lemma is.
    """
    before, after = candidate.shape
    common = int(math.log(weight) * 1.5) if weight > 0 else -99
    return [
        "l=" + candidate.key,
        "wl=" + word + candidate.key,
        f"t={before}|{candidate.tag}|{after}",
        "cat=" + candidate.category,
        f"c={bool(candidate.proclitics):d}{bool(candidate.enclitics):d}",
        f"i={min(index, 3)}",
        f"pc={candidate.proclitic_letters}/{candidate.enclitic_letters}",
        f"lw={common}",
        f"lt={common}{candidate.tag}",
    ]


def in_context(candidate: Candidate, context: Context) -> list[str]:
    """Return the features that tie a candidate to its neighbours."""
    before, after = candidate.shape
    tag = candidate.tag
    full = f"{before}|{tag}|{after}"
    previous, following = context.previous, context.after
    feminine = following.endswith("ة")
    if previous is None:
        last_tag = last_full = last_key = EDGE
        agreement = EDGE
    else:
        last_tag, last_key = previous.tag, previous.key
        last_full = f"{previous.shape[0]}|{last_tag}|{previous.shape[1]}"
        agreement = f"{last_tag}{previous.article:d}{previous.shape[1]}"
    return [
        f"tt={last_tag}>{tag}",
        f"ff={last_full}>{full}",
        f"pw={context.before}>{tag}",
        f"nw={following[:3]}>{tag}",
        f"nx={following[:2]}{feminine:d}>{full}",
        f"pl={last_key}>{candidate.key}",
        f"pk={last_key}>{tag}",
        f"nt={context.after_tag}>{tag}",
        f"nl={context.after_tag}>{candidate.key}",
        f"nk={following if len(following) < 5 else ''}>{candidate.key}",
        f"ag={agreement}>{tag}{candidate.article:d}{after}",
    ]


def speaks_of_itself(candidate: Candidate) -> bool:
    """Tell whether a verb is in the first or second person, rare outside direct speech."""
    return candidate.pos == "VERB" and any(_SUBJECT.search(part) for part in candidate.shape)


def is_passive(candidate: Candidate) -> bool:
    """Tell whether a verb is passive, which unmarked letters rarely are."""
    return ("Voice", "Pass") in candidate.features


_BEFORE_VERBS = frozenset(("أَنْ", "إِنْ", "لَوْ"))
_BEFORE_NOUNS = frozenset(("أَنَّ", "إِنَّ", "لَكِنَّ", "كَأَنَّ", "لِأَنَّ"))
_NO_VERB = frozenset(("PREP", "ADV", "NUM", "DEM_PRON_MS", "DEM_PRON_F"))
_NOMINAL = frozenset(("NOUN", "ADJ", "NOUN_PROP"))


def misplaced(candidate: Candidate, after_tag: str) -> bool:
    """Tell whether a particle stands before the wrong kind of word (إِنَّ: a noun, أَنْ: a verb).

    A pronoun written onto the particle is its noun.
    """
    if candidate.enclitics:
        return False
    if candidate.lemma in _BEFORE_VERBS:
        return after_tag in _NOMINAL or after_tag in _NO_VERB
    return candidate.lemma in _BEFORE_NOUNS and after_tag.startswith("VERB")
