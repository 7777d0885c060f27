"""The stance a cue takes: the inventory's, unless the words after it say more."""

from collections.abc import Sequence

from kit.language.mentions import STANCES
from kit.news import vocabulary as known
from kit.news.agreement import head
from kit.news.cues import Candidate
from kit.news.frame import Frame
from kit.news.words import Word
from kit.text.fold import loose

DESCRIBING = loose("وصف")


def stance(words: Sequence[Word], cue: Candidate, frame: Frame) -> str:
    """Return one of STANCES for a cue in use."""
    lemma = loose(cue.row.lemma)
    if cue.kind == "passive":
        if lemma in known.HEARSAY:
            return "distancing"
        return "evidential" if lemma in known.EVIDENTIAL_PASSIVES else _listed(cue)
    if cue.kind == "phrase" and cue.row.type == "verb":
        return cue.row.stance if cue.row.stance == "distancing" else "evidential"
    if lemma == DESCRIBING:
        return _described(words, cue, frame) or _listed(cue)
    if lemma in known.SHOWING and frame.subject is not None:
        noun = head(words, frame.subject[0])
        return (
            "evidential"
            if {noun.core, noun.lemma} & (known.DATA | known.FINDINGS)
            else _listed(cue)
        )
    if lemma in known.FEELING:
        return _feeling(words, frame) or _listed(cue)
    return _listed(cue)


def _listed(cue: Candidate) -> str:
    return cue.row.stance if cue.row.stance in STANCES else "neutral"


def _described(words: Sequence[Word], cue: Candidate, frame: Frame) -> str:
    """Return what a description does: «كذب» is critical, «ما وصفته بـ“…”» keeps its distance."""
    if frame.marker < 0:
        return ""
    if any(_of(word, known.CRITICAL_WORDS) for word in words[frame.marker : frame.marker + 6]):
        return "critical"
    aloof = cue.start > 0 and words[cue.start - 1].stem in known.INDEFINITE_RELATIVES
    return "distancing" if aloof else ""


def _of(word: Word, listed: frozenset[str]) -> bool:
    return word.lemma in listed or word.core in listed or _stem(word.core) in listed


def _feeling(words: Sequence[Word], frame: Frame) -> str:
    """Return what is felt: أعرب عن قلقه is critical, عن أمله positive."""
    start = frame.marker if frame.marker >= 0 else (frame.object or (-1, -1))[0]
    if start < 0:
        return ""
    for word in words[start : start + 5]:
        if word.comma:
            break
        for feelings, felt in (
            (known.CRITICAL_FEELINGS, "critical"),
            (known.POSITIVE_FEELINGS, "positive"),
        ):
            if _of(word, feelings):
                return felt
    return ""


def _stem(core: str) -> str:
    for suffix in ("هما", "ها", "هم", "ه"):
        if core.endswith(suffix):
            return core.removesuffix(suffix)
    return core
