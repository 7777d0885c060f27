"""Participles that say what the subject does meanwhile: مُعْتَبِرًا أنّ, not مُعْتَبَرًا or a dual."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kit.language.candidates import Candidate
from kit.language.clause import Row
from kit.text.marks import bare, ordered

_DOING = re.compile(ordered("^مُ.*[ِ](?:.ّ?|ٍ)$|^مُ.*ٍ$"))
_CLAUSES = frozenset(("أَنَّ", "أَنْ"))
_ENDS = ("ا", "ة")
_SAYS = frozenset(("speech", "thought", "feeling"))


def of_doer(row: Row, index: int, options: Sequence[Candidate]) -> Candidate | None:
    """Return the active participle where one stands: after a mark or a noun, before أنّ and so on.

    None where the word is no such participle, or is read as one already.
    """
    read = row[index]
    if read is None or read.vocalised[-1:] not in _ENDS or "م" not in read.vocalised[:4]:
        return None
    if read.article or read.enclitics or read.pos not in ("NOUN", "ADJ"):
        return None
    letters = bare(read.vocalised)
    if _is_doer(read, letters):
        return None
    if not (read.lemma.startswith("مُ") or "م" in letters[:2]):
        return None
    before = row[index - 1] if index else None
    after = row[index + 1] if index + 1 < len(row) else None
    if not index or after is None or (before is not None and before.pos in ("VERB", "AUX", "ADP")):
        return None
    clause = after.lemma in _CLAUSES
    if before is not None and not clause and read.proclitic_letters != "و":
        return None
    for one in map(_singular, options):
        if not _is_doer(one, letters) or one.proclitics != read.proclitics:
            continue
        if clause or (one.lexeme is not None and one.lexeme.topic in _SAYS):
            return one
    return None


def _singular(one: Candidate) -> Candidate:
    """Return the accusative مُكْتَفِيًا of what the dictionary has in the dual only."""
    if ("Number", "Dual") not in one.features or not one.vocalised.endswith("َا"):
        return one
    features = {**dict(one.features), "Number": "Sing", "Case": "Acc", "Definite": "Ind"}
    return replace(
        one, vocalised=one.vocalised[:-2] + "ًا", features=tuple(sorted(features.items()))
    )


def _is_doer(one: Candidate, letters: str) -> bool:
    """Tell whether a reading is an indefinite active participle in the singular."""
    features = dict(one.features)
    if (
        one.pos not in ("ADJ", "NOUN")
        or not _DOING.search(one.lemma)
        or features.get("Number", "Sing") != "Sing"
    ):
        return False
    return letters.endswith("ة") or one.vocalised.endswith("ًا")
