"""Whose words a cue reports, when its own clause says so."""

from collections.abc import Sequence, Set
from dataclasses import replace

from kit.news import vocabulary as known
from kit.news.agreement import head, verb_first
from kit.news.before_verb import (
    REACH,
    after_that,
    before_verb,
    described,
    described_before,
    follows_relative,
    topic,
    was_saying,
)
from kit.news.clause import is_that, pieces
from kit.news.cues import Candidate, light_before
from kit.news.frame import Frame, Stretch
from kit.news.noun_phrases import noun_phrase
from kit.news.paradigm import PASSED_ON
from kit.news.set_apart import set_apart
from kit.news.source_phrases import Mention, extended, mention, with_apposition, with_partner
from kit.news.words import Word
from kit.text.fold import loose
from kit.text.marks import bare

FROM = frozenset(map(loose, ("عن", "إلى")))
QUOTING = ("نقل", "ناقل", "نسب", "ناسب")


def can_be_subject(words: Sequence[Word], cue: Candidate, stretch: Stretch) -> bool:
    """Tell whether the form of a noun phrase after a finite cue lets it be the subject."""
    first = head(words, stretch[0])
    if cue.pronoun and not first.name and not first.speaks and not first.definite:
        return False
    if not verb_first(first, cue.gender, cue.number) and not _bare_name(words, stretch):
        return False
    if first.token.features.get("Case") == "Acc" and first.token.features.get("Definite") == "Ind":
        return False
    return not _oblique(first)


def _bare_name(words: Sequence[Word], stretch: Stretch) -> bool:
    """Tell whether one bare word stands between verb and «إن», which makes it a name: قال بركات."""
    word, after = words[stretch[0]], words[min(stretch[1], len(words) - 1)]
    alone = stretch[1] == stretch[0] + 1 and not word.article and not word.token.enclitics
    return (
        alone
        and word.core not in known.SPEAKERS
        and (is_that(after) or after.comma or bool(after.prep))
    )


def _oblique(noun: Word) -> bool:
    """Tell whether a dual or sound plural shows that it is no subject: دعت الطرفين."""
    plural = noun.core.endswith("ين") and len(noun.core) > 4
    return plural and not noun.name and noun.token.features.get("Number") != "Sing"


def own_source(
    words: Sequence[Word],
    cue: Candidate,
    frame: Frame,
    first: int,
    stop: int,
    cued: Set[int] = frozenset(),
) -> Mention | None:
    """Return the source named in the cue's own clause, whose sentence begins at ``first``."""
    if cue.kind == "phrase":
        return _after_marker(words, cue, stop)
    if cue.kind == "passive":
        return _quoted_one(words, cue, stop)
    if cue.kind == "participle":
        return None
    if cue.kind == "noun":
        return _teller(words, cue, first, stop)
    if cue.pronoun and frame.subject is not None:  # رقم وصفه مشجعون بـ
        return mention(words, _whole(words, frame, stop), cue=cue)
    named = (
        topic(words, cue, first)
        or set_apart(words, cue, first)
        or after_that(words, cue, first)
        or was_saying(words, cue, first)
        or described(words, cue, first)
        or (described_before(words, cue, first) if frame.subject is None else None)
    )
    if named is not None:
        return named
    if frame.subject is not None and (
        not follows_relative(words, cue.start)
        or bool(cue.pronoun)  # الأمر الذي نفته كييف
        or _points_back(words, frame.subject)
    ):
        return mention(words, _whole(words, frame, stop), cue=cue)
    return before_verb(words, cue, first, cued)


def _points_back(words: Sequence[Word], subject: Stretch) -> bool:
    """Tell whether a pronoun ties the subject to a relative clause: التي قالت رئيستها."""
    return bool(words[subject[0]].token.enclitics)


def _whole(words: Sequence[Word], frame: Frame, stop: int) -> Stretch:
    """Return the subject with what describes it: مسؤولة في الوزارة, المتحدث باسم الجيش."""
    start, end = frame.subject or (0, 0)
    limit = min(stop, frame.marker if frame.marker >= 0 else stop)
    if frame.object is not None and frame.object[0] >= end:
        limit = min(limit, frame.object[0])
    whole = with_partner(words, extended(words, (start, end), limit), limit)
    return with_apposition(words, whole, limit)


def _after_marker(words: Sequence[Word], cue: Candidate, stop: int) -> Mention | None:
    """Return the noun phrase after a marker: بحسب مصدر مقرب, على ما أفادت به الوزارة."""
    if cue.row.type == "hedge" or (cue.pronoun and cue.row.type == "phrase"):
        return None
    at = cue.end
    verbal = cue.row.type == "verb"
    while at < stop and words[at].prep and not words[at].noun:
        if verbal and words[at].stem in known.PREPOSITIONS:  # بحسب ما نشرت على حسابها
            return None
        at += 1
    if at + 1 < stop and words[at].core in known.SAYINGS and words[at + 1].noun:
        at += 1  # بحسب تعبير المبعوث
    if at < stop and words[at].prep not in ("", "ل"):
        at += 1
    end = _phrase_end(words, at, stop)
    return mention(words, (at, end)) if end > at else None


def _phrase_end(words: Sequence[Word], at: int, stop: int) -> int:
    end = max(noun_phrase(words, at, stop), at + 1 if at < stop and words[at].prep == "ل" else at)
    if end == at + 1 and words[at].prep == "ل":
        end = max(noun_phrase(words, at + 1, stop), end) if not words[at].definite else end
    if end > at:
        return extended(words, (at, end), stop)[1]
    return end


def _quoted_one(words: Sequence[Word], cue: Candidate, stop: int) -> Mention | None:
    """Return the one quoted in «نُقل عن مسؤول» and «نُسب إلى الوزير»; nobody in «ذُكر أن»."""
    at = cue.end
    if at < stop and words[at].stem in FROM and bare(cue.row.lemma) in PASSED_ON:
        end = _phrase_end(words, at + 1, stop)
        return mention(words, (at + 1, end)) if end > at + 1 else None
    return None


def _quotes(word: Word) -> bool:
    """Tell whether the word is a form of نقل or نسب, which pass on another's words."""
    return word.stem.startswith(QUOTING) or word.stem[1:].startswith(QUOTING)


def _quoted_before(words: Sequence[Word], cue: Candidate, first: int) -> Mention | None:
    """Return the one quoted in نقلت الوكالة عن مسؤول رفض ذكر اسمه قوله: the first عن after نقل."""
    first = max(first, cue.start - REACH)
    quoting = [at for at in range(first, cue.start) if _quotes(words[at])]
    if not quoting:
        return None
    for at in range(quoting[-1] + 1, cue.start - 1):
        if words[at].stem in FROM:
            end = _phrase_end(words, at + 1, cue.start)
            return mention(words, (at + 1, end)) if end > at + 1 else None
    return None


def relayed(words: Sequence[Word], at: int) -> bool:
    """Tell whether «نقل … عن» or «نسب … إلى» with a person stands before, and no comma between."""
    told = False
    for place in range(at - 1, max(at - 20, 0), -1):
        word = words[place]
        if word.comma or word.token.sentence != words[at].token.sentence:
            return False
        told = told or (word.stem in FROM and place + 1 < at)
        if told and _quotes(word):
            return True
    return False


def _acts(words: Sequence[Word], light: int, at: int) -> bool:
    """Tell whether a light verb has its subject beside it: ما سارعت المحكمة إلى نفيه."""
    governed = words[at - 1].stem in known.PREPOSITIONS
    return governed and words[light + 1].noun and not words[light + 1].prep


def _teller(words: Sequence[Word], cue: Candidate, first: int, stop: int) -> Mention | None:
    """Return whose saying it is: نقلت الوكالة عن الوزير قوله, تأكيد الرئيس أن, نفي ذلك."""
    light = light_before(words, cue.start)
    if light >= 0 and words[light].lemma in known.CAUSING:  # ما دفع المدرب إلى القول
        made = [one for one in pieces(words, light + 1, cue.start - 1) if one.kind == "np"]
        return mention(words, (made[-1].start, made[-1].end)) if made else None
    if cue.pronoun and (light < 0 or not _acts(words, light, cue.start)):
        return _quoted_before(words, cue, first)
    own = words[cue.end] if cue.end < stop else None
    if light >= 0 and own is not None and own.speaks and not own.token.enclitics and not own.prep:
        return mention(words, (cue.end, cue.end + 1))  # جدد الوكيل تعهد الوزارة عدم رفع الرسوم
    if light >= 0:
        end = noun_phrase(words, light + 1, cue.start)
        if end > light + 1:
            return mention(words, extended(words, (light + 1, end), cue.start - 1))
        return before_verb(words, replace(cue, start=light), first)
    end = noun_phrase(words, cue.end, stop)
    if end > cue.end and words[cue.end].speaks:
        return mention(words, (cue.end, end))
    return None
