"""The everyday sense of a reporting verb, told by the words it stands with.

What the words are is data (``word_lists.toml``); each function here is one way to tell.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from kit.news import vocabulary as known
from kit.news.agreement import head
from kit.news.clause import is_that
from kit.news.cues import Candidate
from kit.news.frame import Frame
from kit.news.things import among as _is
from kit.news.things import (
    charged,
    concluded,
    denounced,
    directed,
    elative,
    estimated,
    handled,
    hesitated,
    hidden,
    inferred,
    of_matter,
    punished,
    unnamed,
    worsened,
)
from kit.news.words import Word
from kit.text.fold import loose

NOTHING = -2
FALLING = re.compile("ان[^ت].ا.")
"""The verbal noun of form VII, by which things happen of themselves: انحسار, انهيار."""


def everyday(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether the verb is used in its everyday sense, or is only supposed."""
    if supposed(words, cue) or hesitated(words, cue) or concluded(words, cue):
        return True
    if frame.content == NOTHING and words[cue.start - 2].stem in ("قبل", "بعد"):
        return True  # أقر بالتهم قبل أن يتراجع عنها
    if elative(words, cue) or hidden(words, cue) or worsened(words, cue, frame):
        return True
    if frame.clause or frame.complement == "direct":
        return False
    return (
        gesture(words, cue, frame)
        or by_nature(words, lemma_of(cue), frame)
        or with_thing(words, cue, frame)
        or moved(words, cue, frame)
        or silent(words, cue)
        or of_things(words, cue, frame)
        or convicted(words, cue, frame)
        or tightened(words, cue, frame)
        or student(words, cue, frame)
        or handled(words, cue, frame)
        or of_matter(words, cue, frame)
        or denounced(words, cue, frame)
        or charged(cue, frame)
        or estimated(words, cue, frame)
        or inferred(words, cue, frame)
        or directed(words, cue, frame)
        or unnamed(words, cue)
        or lemma_of(cue) in known.KNOWING
        or frame.complement.removesuffix("ـ") in known.CLAUSE_AFTER.get(lemma_of(cue), ())
        or (lemma_of(cue) in known.CLAUSAL and frame.complement == "none")
    )


def lemma_of(cue: Candidate) -> str:
    """Return the verb as the word lists have it."""
    return loose(cue.row.lemma)


def supposed(words: Sequence[Word], cue: Candidate) -> bool:
    """Tell whether the verb is only supposed: إذا وافق الطرفان, قد توافق البلاد."""
    if not cue.start:
        return False
    before, word = words[cue.start - 1].stem, words[cue.start]
    present = word.stem[:1] in ("ي", "ت", "ن") and word.token.features.get("Aspect") != "Perf"
    perhaps = before == "قد" and present and cue.kind == "finite" and not word.conjoined
    return before in known.IFS or perhaps


def wished(words: Sequence[Word], cue: Candidate) -> bool:
    """Tell whether the verb stands after «أن», where it is what is wanted, not what was said."""
    word = words[cue.start]
    present = word.stem[:1] in ("ي", "ت", "ن") and word.token.features.get("Aspect") != "Perf"
    if cue.start and words[cue.start - 1].stem == "قد":  # نفى أن تكون الحركة قد وافقت
        near = words[max(0, cue.start - 7) : cue.start - 1]
        return any(
            one.stem in known.THATS and two.lemma == loose("كان") for one, two in pairwise(near)
        )
    told = cue.start > 1 and words[cue.start - 2].stem in ("قبل", "بعد")  # قبل أن ينتقد
    return present and cue.start > 0 and is_that(words[cue.start - 1]) and not told


def gesture(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether a hand or head makes the sign: أشار بيده إلى اللوحة, لوح بالعلم."""
    if frame.marker < 0:
        return False
    pointer = head(words, frame.subject[0]).core if frame.subject is not None else ""
    if lemma_of(cue) in known.POINTING and pointer == "حكم":  # ركلة جزاء أشار إليها الحكم
        return True
    while_doing = words[cue.start - 1] if cue.start else None  # تقول وهي تشير إلى الجدار
    if while_doing and while_doing.conjoined and while_doing.stem in ("هو", "هي", "هم"):
        return lemma_of(cue) in known.POINTING
    beckons = frame.content == NOTHING and frame.marker + 1 < len(words)
    if beckons and lemma_of(cue) in known.POINTING and words[frame.marker + 1].prep == "ب":
        return True  # أشارت إليهم بالخروج
    near = words[cue.end : frame.marker + 1]
    return any(word.prep == "ب" and _is(word, known.GESTURES) for word in near)


def by_nature(words: Sequence[Word], lemma: str, frame: Frame) -> bool:
    """Tell whether the subject is a thing that cannot speak: كشفت المياه عن جذوع, توقف القطار."""
    if frame.subject is None or lemma in known.FEELING:  # أعربت سيول عن
        return False
    noun = head(words, frame.subject[0])
    event = _is(noun, known.EVENTS) or FALLING.fullmatch(noun.core) is not None
    bared = event and not noun.token.article and frame.complement == "عن"  # كشف انحسار المياه عن
    return bared or _is(noun, known.SPEECHLESS)


def with_thing(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether the object is a thing of the everyday sense: روى حقله, أدلى بصوته."""
    things = known.EVERYDAY_OBJECTS.get(lemma_of(cue), frozenset())
    speeches = known.SPEECH_OBJECTS.get(lemma_of(cue), frozenset())
    object_ = head(words, frame.object[0]) if frame.object is not None else None
    said = words[frame.content] if frame.content >= 0 else None
    if any(one is not None and _is(one, things) for one in (object_, said)):
        return True
    return bool(speeches) and object_ is not None and not _is(object_, speeches)


def silent(words: Sequence[Word], cue: Candidate) -> bool:
    """Tell whether an answer is what did not come: لم ترد الوزارة على الاتصالات."""
    negated = cue.start > 0 and words[cue.start - 1].stem in known.NEGATIONS
    return negated and lemma_of(cue) in known.ANSWERING


def of_things(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether a thing is what is held, accused or brings to mind, not who speaks.

    يعتبر الجسر الأطول and يتهم القانون بالغموض are passives; ذكّرته الرائحة ببيت جده is memory.
    """
    first = frame.subject or frame.object
    if cue.kind != "finite" or first is None or words[first[0]].closing > 0:
        return False
    noun = head(words, first[0])
    if noun.speaks or noun.name or noun.titled or noun.token.origin != "lexicon":
        return False
    if lemma_of(cue) == loose("ذكر") and frame.complement == "بـ":
        return True
    present = words[cue.start].stem[:1] in ("ي", "ت") and not cue.pronoun
    accused = lemma_of(cue) == loose("اتهم") and (frame.subject is None or frame.object is None)
    held = lemma_of(cue) in known.HOLDING_VERBS and frame.complement == "none"
    before = words[cue.start - 1].stem if cue.start else ""
    was = before in ("كان", "كانت") or before in known.RELATIVES  # كانت تتهم شركاءه, الذي يتهم
    return present and cue.number == "s" and ((accused and not was) or held)


def moved(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether a preposition after the object makes it an act: نفى الشاعر إلى الجزيرة."""
    preps = known.EVERYDAY_PREPOSITIONS.get(lemma_of(cue), frozenset())
    if frame.complement != "none" or frame.object is None or frame.object[1] >= len(words):
        return False
    return words[frame.object[1]].prep in preps


def convicted(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether a court finds a person guilty: أدانت المحكمة المدير, not التصريحات.

    A penalty after «ب» (بالسجن, بـ12 سنة) tells it even where no court is named.
    """
    if lemma_of(cue) not in known.CONVICTING:
        return False
    if punished(words, cue):
        return True
    if frame.subject is None or frame.object is None:
        return False
    start, end = frame.object
    if words[start].core in known.NUMERALS and end > start + 1:  # ثلاثة موظفين
        start += 1
    noun = head(words, start)
    person = noun.titled or noun.name or bool({noun.core, noun.lemma} & known.CONVICTS)
    charged = end < len(words) and words[end].prep == "ب" and words[end].stem not in known.MANNERS
    in_court = any(_is(word, known.COURTS) for word in words[slice(*frame.subject)])
    return in_court and (person or charged)


def tightened(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether a thing is made stricter: وكانت المحكمة شددت الحراسة على مداخلها."""
    first = frame.object or frame.subject
    if cue.kind != "finite" or first is None or lemma_of(cue) != loose("شدد"):
        return False
    noun = head(words, first[0])
    before = words[cue.start - 1] if cue.start else None
    acted = before is not None and (before.noun or before.stem == "قد")
    silent_thing = not noun.speaks and not noun.titled and noun.token.origin == "lexicon"
    return _is(noun, known.TIGHTENED) or (acted and silent_thing)


def student(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether a pronoun is said to be what the letters name: وهو طالب في كلية."""
    word = words[cue.start]
    named = cue.start > 0 and words[cue.start - 1].stem in ("هو", "هي", "هم")
    demands = cue.end == frame.marker and words[frame.marker].article  # وهو طالب بالإفراج عنه
    return named and cue.kind == "finite" and word.stem in known.TITLES and not demands
