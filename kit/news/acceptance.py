"""Telling a report from the everyday use of the same word: شدّد على is one, شدّد الحصار is not."""

from collections.abc import Sequence

from kit.news import vocabulary as known
from kit.news.agreement import head
from kit.news.before_verb import opens_clause as opens_with
from kit.news.complements import complements_of, idiom_of
from kit.news.cues import Candidate, after_name, light_before, opens_clause
from kit.news.everyday import everyday, wished
from kit.news.frame import Frame
from kit.news.sources import relayed
from kit.news.things import among, shows
from kit.news.words import Word
from kit.text.fold import loose

REACH_OF_IDIOM = 10
SHOWN = frozenset(map(loose, ("أبدى", "أخفى")))
STRONG = frozenset(("إن", "أن", "أنْ", "direct"))


def reports(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether the cue reports something here."""
    rule = {"participle": _participle, "noun": _noun, "passive": _passive}.get(cue.kind, _finite)
    return rule(words, cue, frame)


def _finite(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    word = words[cue.start]
    if word.depth and loose(cue.row.lemma) in known.KNOWING:
        return False  # «من يتابعنا يدرك أن»
    negated = cue.start > 0 and words[cue.start - 1].stem in known.NEGATIONS
    told = cue.pronoun in ("ني", "نا") and frame.marker >= 0 and not negated  # «وعدني بالمفاتيح»
    if word.depth and frame.complement not in STRONG and not told:
        return False
    if word.token.pos == "NOUN" and _is_felt(words, cue.start):
        return False
    if everyday(words, cue, frame):
        return False
    silent = frame.complement not in STRONG and frame.subject is None
    if silent and _completes(words, cue.start):
        return False
    idiom = idiom_of(cue.row)
    if idiom:
        near = {one.stem for one in words[cue.end : cue.end + REACH_OF_IDIOM]}
        return bool({idiom, idiom.removeprefix("ال")} & near)
    if not _satisfied(words, cue, frame) and not shows(words, cue, frame):
        return False
    coming = word.stem[:1] == "س" and word.stem[1:2] in ("ي", "ت") and word.token.pos == "VERB"
    if coming and frame.complement not in STRONG and not frame.clause:
        return False  # ستعلن نتائجه خلال شهر
    if frame.complement == "none" and cue.start and words[cue.start - 1].stem == "مما":
        return False  # أكثر مما توقعت النماذج
    if (wished(words, cue) or _denied(words, cue, frame)) and frame.complement not in STRONG:
        return False
    if frame.complement == "none" and frame.marker < 0:
        return _has_company(words, cue, frame)
    return frame.complement in STRONG or _can_be_verb(word)


def _satisfied(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether the complement is one that makes this word report.

    A row says in ``needs`` what must be there: any ``complement``, a ``preposition``, a ``quote``.
    """
    needs, complement = cue.row.needs, frame.complement
    if needs == "quote":
        return complement == "direct"
    if complement in STRONG:
        suspended = needs and complement == "direct" and frame.object is not None
        # يعلّق البطولة: «…» suspends; خاطب أنصاره: «…» speaks.
        return not suspended or loose(cue.row.lemma) in known.WITH_OBJECT
    if needs == "preposition":
        return frame.marker >= 0
    if loose(cue.row.lemma) in known.INQUIRING and frame.marker >= 0:
        return True
    if complement == "none" and _told_of(words, cue, frame):
        return True
    if complement == "none":
        return needs != "complement" and "none" in complements_of(cue.row)
    return complement in complements_of(cue.row)


def _told_of(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether the object is a thing one tells or asks for: كشف تفاصيل, طلب منه الهدوء."""
    if frame.object is None or cue.kind != "finite":
        return False
    if frame.subject is not None and among(head(words, frame.subject[0]), known.DATA):
        return False
    lemma = loose(cue.row.lemma)
    if among(head(words, frame.object[0]), known.TOLD_OBJECTS.get(lemma, frozenset())):
        return True
    return lemma in known.ASKING and _asked(words, cue.end, frame.object[0])


def _asked(words: Sequence[Word], start: int, stop: int) -> bool:
    """Tell whether «من» with a person stands between the verb and what is asked for."""
    for at in range(start, stop):
        if words[at].prep == "من":
            alone = words[at].stem == "من"
            return not alone or words[at + 1].speaks or words[at + 1].token.pos == "PROPN"
    return False


def _denied(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether nobody is named and the verb negated: لا تدعو إلى القلق."""
    negated = cue.start > 0 and words[cue.start - 1].stem in known.NEGATIONS
    return negated and frame.subject is None


def _has_company(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether a verb without complement has a subject or object, and a clause of its own.

    A verb right after an indefinite noun describes it (مسؤول رفض الكشف عن اسمه).
    """
    word = words[cue.start]
    if word.token.pos != "VERB":
        return (
            frame.subject is not None
            and frame.object is not None
            and opens_clause(words, cue.start)
        )
    if not cue.start:
        return (frame.object or frame.subject) is not None
    before = words[cue.start - 1]
    if before.noun and not before.definite and not word.conjoined and not frame.subject:
        first = cue.start - 1
        while first and words[first].token.pos == "ADJ" and words[first - 1].noun:
            first -= 1  # هيئة حقوقية تنتقد البطء
        return words[first].speaks and opens_with(words, first)
    if frame.object or frame.subject or cue.pronoun:
        return True
    last = cue.end >= len(words) or words[cue.end].token.sentence != word.token.sentence
    ends = last or words[cue.end].token.surface in ".،؛…"
    named = before.noun or before.depth > 0 or before.token.surface in '»”“"'
    return ends and named  # «الجبهة» تنفي, but not أوضح من قبل


def _completes(words: Sequence[Word], at: int) -> bool:
    """Tell whether the word is a noun that completes the one before: عدة كتب عن التاريخ."""
    word, before = words[at], words[at - 1] if at else None
    if after_name(words, at):
        return False
    if word.token.pos != "NOUN" or word.token.origin != "lexicon" or word.conjoined:
        return False
    return before is not None and before.noun and not before.definite and not before.speaks


def _can_be_verb(word: Word) -> bool:
    """Tell whether the engine leaves room for a verb here; a lone noun reading does not."""
    token = word.token
    if token.pos == "VERB" or token.origin == "guess":
        return True
    return token.pos != "PROPN" and not token.article


def _participle(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    if idiom_of(cue.row):  # إبقاء الأضواء مسلطة على
        return False
    if frame.complement in STRONG:
        return True
    before = words[cue.start - 1] if cue.start else None
    apart = before is not None and (before.comma or before.token.surface in '»”“"')
    if frame.complement == "none":
        return apart and "none" in complements_of(cue.row) and frame.object is not None
    # أربعة متهمين بسرقة are persons; غادر المدرب متهمًا الحكم بـ accuses.
    loose_end = before is not None and before.noun and not before.definite and not apart
    return frame.complement in complements_of(cue.row) and (
        apart or before is None or (frame.marker == cue.end and not loose_end)
    )


def _passive(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    what = words[cue.start - 1].stem in known.INDEFINITE_RELATIVES or (
        words[cue.start - 1].stem == "لما"  # خلافا لما يشاع
    )
    return frame.complement != "none" or (what and not words[cue.start].depth)


def _is_felt(words: Sequence[Word], at: int) -> bool:
    """Tell whether the noun is what is expressed: أعرب عن خشيته من الحرب, أبدى مصرفيون خشيتهم."""
    stem = words[at].lemma
    if (
        words[at - 1].stem == loose("عن")
        and stem in known.CRITICAL_FEELINGS | known.POSITIVE_FEELINGS
    ):
        return True
    before = words[max(0, at - 12) : at]
    felt = [place for place, word in enumerate(before) if word.lemma in known.FEELING]
    shown = bool(felt) and before[felt[-1]].lemma in SHOWN and not words[at].prep
    if not felt or (any(word.comma for word in before[felt[-1] :]) and not shown):
        return False
    return words[at - 1].stem == loose("عن") or before[felt[-1]].lemma in SHOWN


def _noun(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Accept قوله إن…, تأكيده أن…, سارع إلى نفي ذلك; leave القول الفصل and نقل الذخائر alone."""
    if words[cue.start].depth or _is_felt(words, cue.start):
        return False
    if loose(cue.row.lemma) in known.KNOWING and not frame.clause:  # نفى علمه بالحادث
        return False
    if cue.pronoun and words[cue.start - 1].stem in known.SETTINGS:  # لدى سؤاله عن
        return False
    light = light_before(words, cue.start)
    if cue.pronoun and light < 0 and relayed(words, cue.start):
        return True  # نقل شهود عن أسرة المتهم نفيها علمها بمكانه
    told = light >= 0 or words[cue.start].prep == "ب" or words[cue.start].core != "قول"
    told = told or not words[cue.start].article
    if frame.clause and cue.row.type == "noun" and frame.marker <= cue.end + 4:
        return told  # يمكن القول إن is nobody's
    if words[cue.start].article:
        return light >= 0 and frame.complement != "none"
    if light >= 0 and words[cue.start].prep == "ب" and frame.complement == "none":
        return not cue.row.everyday and cue.end < len(words) and words[cue.end].noun
    if light >= 0 and ("none" in complements_of(cue.row) or words[cue.end].speaks):
        return True  # جدد الوكيل تعهد الوزارة عدم رفع الرسوم
    if light >= 0 and 0 <= frame.marker <= cue.end + 4:  # كرر السفير دعوة بلاده إلى
        return True
    if cue.row.type == "noun":
        return frame.complement in STRONG and bool(cue.pronoun or frame.marker == cue.end)
    if cue.pronoun:
        if frame.subject is not None or frame.object is not None:
            return False
        return frame.complement in STRONG or (
            frame.marker == cue.end and frame.complement in complements_of(cue.row)
        )
    near = frame.complement in STRONG and frame.marker <= cue.end + 4
    return near and cue.start > 0 and bool(words[cue.start - 1].prep or frame.subject)
