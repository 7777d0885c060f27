"""What is reported: from the complement to where the telling of it ends."""

from collections.abc import Sequence

from kit.news import vocabulary as known
from kit.news.clause import is_that
from kit.news.frame import Frame
from kit.news.words import Word
from kit.text.fold import loose
from kit.text.spans import Span

LONGEST = 200
"""Words after which content is taken to have ended, whatever the punctuation says."""


def content(
    words: Sequence[Word], frame: Frame, stop: int, cue_starts: frozenset[int]
) -> Span | None:
    """Return the span of what is said, within the sentence that ends at word ``stop``.

    A new cue after a comma, or joined by «و», ends it; so does a turn (بينما، في حين).
    """
    first = frame.content if frame.content >= 0 else (frame.object or (-1, -1))[0]
    if first < 0 or first >= stop:
        return None
    if words[first].closing > 0 and frame.complement == "direct":
        return _span(words, first, words[first].closing + 1)
    at, stop = first, min(stop, first + LONGEST)
    while at < stop:
        if words[at].closing > 0:
            at = min(words[at].closing + 1, stop)
            continue
        if words[at].depth < words[first].depth:
            break
        if at > first and (_turns(words, at, cue_starts) or _over(words, first, at, frame)):
            break
        at += 1
    return _span(words, first, _trimmed(words, first, at))


def hosted(words: Sequence[Word], start: int, end: int, first: int, stop: int) -> Span | None:
    """Return the statement that a marker such as بحسب, with its source, attributes.

    The marker and its source stand at words ``start:end`` of the sentence ``first:stop``; what
    they vouch for stands before them, or after them where they open the sentence.
    """
    end = _past_relative(words, end, stop)
    inserted = start > first and words[start - 1].comma and end + 1 < stop and words[end].comma
    if inserted and is_that(words[end + 1]):  # ذكرت الوكالة، نقلًا عن مصدر، أن
        return _span(words, end + 2, _trimmed(words, end + 2, stop))
    if start - first > 1:
        at = start
        while at > first and not (
            at < start and words[at - 1].comma and words[at].stem in known.TURNS
        ):
            at -= 1
        return _span(words, at, _trimmed(words, at, start))
    end = _past_listener(words, end, stop)
    while end < stop and words[end].token.surface in "،,:":
        end += 1
    end += end < stop and is_that(words[end])  # وبحسب الوزارة، فإن
    turns = (at for at in range(end + 1, stop) if _turns(words, at, frozenset()))
    stop = next(turns, stop)
    return _span(words, end, _trimmed(words, end, stop)) if end < stop else None


def _past_listener(words: Sequence[Word], end: int, stop: int) -> int:
    """Return where the marker ends with where and to whom it was said: … لمراسلنا، فإن."""
    if end >= stop or not words[end].prep:
        return end
    for at in range(end, min(end + 9, stop)):
        if words[at].comma:
            return at
        if words[at].verb or is_that(words[at]):
            break
    return end


def _past_relative(words: Sequence[Word], end: int, stop: int) -> int:
    """Return where the source ends with the clause that describes it: بحسب التقرير الذي…،."""
    if end < stop and words[end].stem in known.RELATIVES:
        while end < stop and not words[end].comma:
            end += 1
    return end


def _turns(words: Sequence[Word], at: int, cue_starts: frozenset[int]) -> bool:
    word, before = words[at], words[at - 1]
    if word.token.surface in ".؛…":
        return True
    if before.comma and (_leads_to_cue(words, at, cue_starts) or _verdict(words, at)):
        return True
    if at in cue_starts and word.prep == "ب" and word.noun:  # علق على الأرقام بقوله
        return True
    if at in cue_starts and word.token.pos == "ADJ" and word.core.endswith("ا"):
        return True  # علق على الأرقام قائلا
    if at in cue_starts:
        joined = word.key[:1] == "و" and before.stem not in known.INDEFINITE_RELATIVES
        return before.comma or word.conjoined or joined  # not بما وصفه
    if not before.comma:
        return False
    if word.stem in known.THATS and not word.conjoined:  # what follows completes another cue
        return True
    core = words[at + 1].stem if word.stem == loose("في") and at + 1 < len(words) else word.stem
    return core in known.TURNS and core not in known.RELATIVES


def _over(words: Sequence[Word], first: int, at: int, frame: Frame) -> bool:
    """Tell whether what is named, not told in a clause, ends at the comma before ``at``."""
    if frame.clause or frame.complement in ("إن", "أن", "أنْ", "direct") or not words[at - 1].comma:
        return False
    word = words[at]
    if word.conjoined and word.verb:  # رفضت التعليق، واكتفى رئيسها بـ
        return not any(one.verb for one in words[first:at])
    return not word.conjoined and word.stem not in known.RELATIVES and word.stem != "او"


def _verdict(words: Sequence[Word], at: int) -> bool:
    """Tell whether the reporter judges what was said: وهو رقم شكك فيه…, ما أثار الضحك."""
    after = words[at + 1] if at + 1 < len(words) else words[at]
    if words[at].stem in ("هو", "هي"):
        return after.core in known.VERDICTS
    return words[at].stem == "ما" and after.lemma == loose("أثار")


def _leads_to_cue(words: Sequence[Word], at: int, cue_starts: frozenset[int]) -> bool:
    """Tell whether a cue follows at once after the comma: قبل أن يضيف, ثم قال."""
    reach = at
    while reach < min(at + 3, len(words)) and words[reach].stem in known.BEFORE_CUE:
        reach += 1
    return reach > at and reach in cue_starts


def _trimmed(words: Sequence[Word], first: int, end: int) -> int:
    while end > first + 1 and (
        words[end - 1].token.surface in "،,.؛!؟…"
        or words[end - 1].key == "و"
        or words[end - 1].stem in known.ASIDES
    ):
        end -= 1
    return end


def _span(words: Sequence[Word], first: int, end: int) -> Span | None:
    if end <= first:
        return None
    return Span(start=words[first].token.start, end=words[end - 1].token.end)
