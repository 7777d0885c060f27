"""A noun after a verb that is its object, because the subject was named before: نصحت السكان بـ…."""

from collections.abc import Sequence
from dataclasses import replace

from kit.news import vocabulary as known
from kit.news.agreement import head, number
from kit.news.cues import Candidate
from kit.news.frame import Frame
from kit.news.source_phrases import Mention
from kit.news.words import Word
from kit.text.fold import loose


def with_object(
    words: Sequence[Word],
    cue: Candidate,
    frame: Frame,
    speaker: Mention | None,
    spoke: bool,
    before: Mention | None,
) -> Frame:
    """Return the frame with its only noun as object, where somebody else is the subject.

    For a verb that takes a person as object (نصح، دعا، طالب), ``speaker`` is whom it would point
    back to without a subject, ``spoke`` tells that this one spoke in the same sentence, and
    ``before`` is the noun right before the verb (المعارضة تتهم الحكومة).
    """
    if cue.kind != "finite" or frame.subject is None or cue.pronoun:  # رقم وصفه مشجعون بـ
        return frame
    addressing = loose(cue.row.lemma) in known.ADDRESSING
    if frame.object is not None:  # وناشدت الجماهير الحضور
        other = addressing and speaker is not None and _other(words, cue, frame, speaker, spoke)
        return replace(frame, subject=None) if other else frame
    if _pronoun_before(words, cue.start):
        return replace(frame, subject=None, object=frame.subject)
    if before is not None and before.end == cue.start and not words[cue.start].conjoined:
        return replace(frame, subject=None, object=frame.subject)
    if (
        (frame.marker >= 0 or addressing)
        and speaker is not None
        and _other(words, cue, frame, speaker, spoke)
    ):
        return replace(frame, subject=None, object=frame.subject)
    return frame


def _pronoun_before(words: Sequence[Word], at: int) -> bool:
    """Tell whether a particle before the verb holds its subject: لكنه استبعد, وهو نفى."""
    if not at:
        return False
    stem = words[at - 1].stem
    if at > 1 and (stem in known.NEGATIONS or stem == "قد"):
        stem = words[at - 2].stem
    return stem in known.HOLDING


def _other(
    words: Sequence[Word], cue: Candidate, frame: Frame, speaker: Mention, spoke: bool
) -> bool:
    """Tell whether the noun is spoken to: a group, after a speaker of the same sentence."""
    start = (frame.subject or (0, 0))[0]
    first = head(words, start)
    one = first.titled and number(first) != "p"
    nominative = first.core.endswith(("وها", "وهم")) or first.core.startswith("احد")
    owned = first.token.enclitics and first.core.endswith(("ها", "هم"))
    if owned and not one and not nominative and not first.titled:
        return words[cue.start].conjoined  # ودعت أنصارها إلى الهدوء
    if one or first.name or words[start].closing > 0 or not words[cue.start].conjoined:
        return False
    close = words[speaker.start].paragraph == words[cue.start].paragraph
    if cue.gender == "f" and number(first) == "p" and not first.core.endswith("ات"):
        return close
    return spoke and cue.start > 0 and words[cue.start - 1].comma
