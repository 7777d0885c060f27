"""Who speaks: the first person of a verb in direct speech whose letters leave it open."""

from collections.abc import Sequence

from kit.language.candidates import Candidate
from kit.language.clause import Row
from kit.language.verb_classes import TIMES
from kit.text.marks import bare

_OWN = frozenset(("ي", "ني", "نا"))
_OPENING_NOUNS = frozenset(("أَنَّ", "إِنَّ", "لَكِنَّ"))
_SUBJECTS = ("NOUN", "PROPN", "X", "NUM", "DET")


def of_speaker(
    row: Row,
    index: int,
    candidate: Candidate,
    options: Sequence[Candidate],
    quoted: Sequence[bool],
) -> Candidate:
    """Return the first person of أكدت and the like where no feminine subject follows."""
    features = dict(candidate.features)
    if (features.get("Person"), features.get("Gender")) != ("3", "Fem"):
        return candidate
    if features.get("Aspect") != "Perf" or _subject_follows(row, index):
        return candidate
    if index and row[index - 1] is not None and not _speaks(row, index, quoted):
        return candidate
    if _told_of(row, index):
        return candidate
    for other in options:
        same = other.lemma == candidate.lemma and other.proclitics == candidate.proclitics
        if same and {("Person", "1"), ("Number", "Sing")} <= set(other.features):
            return other
    return candidate


def _told_of(row: Row, index: int) -> bool:
    """Tell whether the words quoted go on a clause: أن النتائج «تجاوزت ...»."""
    for candidate in reversed(row[max(0, index - 4) : max(0, index - 1)]):
        if candidate is None or candidate.pos == "VERB":
            return False
        if candidate.lemma in _OPENING_NOUNS:
            return True
    return False


def _subject_follows(row: Row, index: int) -> bool:
    """Tell whether the next word may be a feminine subject: a noun that is not "my"."""
    after = row[index + 1] if index + 1 < len(row) else None
    if after is None or after.pos not in _SUBJECTS or after.proclitics:
        return False
    if bare(after.vocalised) in TIMES or any(clitic.bare in _OWN for clitic in after.enclitics):
        return False
    features = dict(after.features)
    return not (features.get("Gender") != "Fem" and features.get("Number") == "Sing") or (
        after.pos == "PROPN"
    )


def _speaks(row: Row, index: int, quoted: Sequence[bool]) -> bool:
    """Tell whether somebody says I or we in the same direct speech."""
    for candidate, inside in zip(row[index + 1 :], quoted[index + 1 :], strict=True):
        if not inside:
            return False
        if candidate is None:
            continue
        own = any(clitic.bare in _OWN for clitic in candidate.enclitics)
        if own or ("Person", "1") in candidate.features:
            return True
    return False
