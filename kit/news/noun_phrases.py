"""Where a noun phrase ends: idafa, adjectives, titles with their names, short quoted names."""

import re
from collections.abc import Sequence

from kit.news import vocabulary as known
from kit.news.agreement import gender, number
from kit.news.words import Word
from kit.text.fold import loose

QUOTES = '»”“"'
SAYING = loose("قائل")
SOLE = loose("ذلك")
MASDAR = re.compile("ا.{2,4}ا.?|ت..ي.")
"""The shape of most verbal nouns of the derived forms: إنزال, انتشال, تحميل."""
OPENERS = known.THATS | known.ASIDES | {loose("أما")}
LONGEST_TITLE = 4
"""A quotation of at most so many words after a noun is a name («العهد الجديد»), not speech."""


def noun_phrase(words: Sequence[Word], start: int, stop: int) -> int:
    """Return where the noun phrase that begins at ``start`` ends; ``start`` if none begins."""
    at = start
    while at < stop:
        word = words[at]
        if word.closing > 0:
            if not is_title(words, at, start):
                break
            at = word.closing + 1
        elif (word.noun and (at == start or _continues(words, at, start, stop))) or (
            at > start and _name_read_as_verb(words, at, start, stop)
        ):
            at += 1
        else:
            break
    return at


def is_title(words: Sequence[Word], at: int, start: int) -> bool:
    """Tell whether the quotation opened at ``at`` names something: حزب «الغد», «الجبهة» تنفي."""
    inside = range(at + 1, words[at].closing)
    if len(inside) > LONGEST_TITLE:
        return False
    named = at > start and words[at - 1].core in known.SPEAKERS and not words[at - 1].article
    if not named and any(words[index].verb for index in inside):
        return False
    if at == start:
        after = words[at].closing + 1
        body = bool(inside) and words[at + 1].core in known.SPEAKERS
        body = body and words[inside[-1]].definite
        if body and after < len(words) and words[after].verb:  # "هيئة الأنهار" تحذر من
            return True
        if after < len(words) and words[after].stem in known.THATS:  # قال «مرصد الغابات» إن
            return True
        if body and at and words[at - 1].stem in OPENERS:
            return True  # أما «صندوق التنمية»، فقد
        return (
            len(inside) <= 2
            and all(words[index].definite for index in inside)
            and (after < len(words) and (words[after].verb or words[after].noun))
        )
    if at - 2 >= start and words[at - 1].token.pos == "ADJ" and words[at - 2].article:
        return not words[at - 2].titled and len(inside) <= 3  # البرنامج التلفزيوني «خط الوسط»
    return words[at - 1].noun and not words[at - 1].token.article


def _continues(words: Sequence[Word], at: int, start: int, stop: int) -> bool:
    """Tell whether ``words[at]`` belongs to the noun phrase begun at ``start``."""
    word, before = words[at], words[at - 1]
    if word.conjoined and _second_field(words, at, start):
        return True
    if word.conjoined or word.prep or word.stem in known.TIMES or _saying(word):
        return False
    if word.stem.startswith(SAYING):  # كلمة متلفزة قائلة
        return False
    if word.stem in known.DEMONSTRATIVES and before.definite and _goes_on(words, at + 1, stop):
        return False  # نفى الوزير هذه الشائعة
    if (
        word.stem in known.DEMONSTRATIVES
        and before.core in known.COMMENTERS
        and _thing(words, at + 1, stop)
    ):
        return False  # ويعزو خبراء هذا التراجع إلى
    if word.stem == SOLE and words[start].speaks:  # أرجع وسطاء ذلك إلى
        return False
    if before.stem == SOLE and at - 1 == start and (not word.article or word.speaks):
        return False  # نفت ذلك السفارة
    if before.token.surface in QUOTES:
        return word.name or (word.article and _describes(word, words[start]))
    if word.core in known.SELF:  # في الوقت نفسه
        return True
    if word.token.enclitics and before.article:  # المنتهية ولايته
        participle = before.core.startswith("م") and before.core.endswith(("ة", "ي"))
        return at - 1 > start and participle and not before.speaks
    if before.stem in known.NAME_LINKS or before.stem in known.DEMONSTRATIVES:
        return True
    if word.name or word.stem in known.NAME_LINKS or (before.name and _nisba(word)):
        return True
    if word.article:
        return _definite_continues(words, at, start, stop)
    if at - 2 >= start and words[at - 2].core in known.PLACE_NOUNS and not words[at - 2].article:
        return False  # جمهورية أرزان وجود
    if _accusative(word):
        return not before.definite and not _adverbial(word)
    described = before.token.pos == "ADJ" and at - 1 > start and word.token.pos == "NOUN"
    if described and not before.definite and word.token.origin == "lexicon":
        return False  # مصادر مطلعة تأجيل القمة
    return not before.definite or _after_title(words, at, start, stop)


def _thing(words: Sequence[Word], at: int, stop: int) -> bool:
    """Tell whether the noun after a demonstrative is no place or body that people belong to."""
    noun = words[at] if at < stop else None
    return (
        noun is not None
        and noun.article
        and not noun.speaks
        and (noun.core not in known.PLACE_NOUNS)
    )


def _second_field(words: Sequence[Word], at: int, start: int) -> bool:
    """Tell whether an office has a second field: وزارة الطاقة والمعادن."""
    word, before = words[at], words[at - 1]
    both = word.article and before.article and at == start + 2 and word.token.pos == "NOUN"
    return both and words[start].core in known.WITH_FIELDS and not word.speaks


def _goes_on(words: Sequence[Word], at: int, stop: int) -> bool:
    return at < stop and words[at].article


def _describes(word: Word, first: Word) -> bool:
    """Tell whether a word with the article after a quoted name is its adjective."""
    participle = word.core.startswith("م") and word.core.endswith("ة") and gender(first) == "f"
    return word.token.pos == "ADJ" or _nisba(word) or participle or word.core in known.ADJECTIVES


def _definite_continues(words: Sequence[Word], at: int, start: int, stop: int) -> bool:
    """Tell whether a word with the article goes on with the phrase.

    It does as an adjective (الرئيس الروسي), as the end of an idafa (رئيس الهيئة) or as a title
    before a name (رئيس الهيئة القاضي وليد); الجيش الحصار are two phrases.
    """
    word, before = words[at], words[at - 1]
    if before.core in known.PLACE_NOUNS and not before.article:  # سكان حي الموردة
        return True
    adjective = word.token.pos == "ADJ" or _nisba(word) or word.core in known.ADJECTIVES
    if not before.definite:
        whole = before.core in (before.lemma + "ون", before.lemma + "ان")
        if whole and number(before) in ("p", "d") and not adjective:
            return False  # عزا متعاملون الارتفاع: the ن shows that nothing completes it
        described = before.token.pos == "ADJ" and at - 1 > start and not words[at - 2].definite
        return adjective or not described
    participle = word.core.startswith("م") and word.core.endswith("ة") and gender(before) == "f"
    participle = participle and (word.core not in known.SPEAKERS or word.token.pos == "ADJ")
    if adjective or participle:  # الدولة المجاورة
        plural = word.core.endswith("ين") and number(before) == "s"
        return not plural
    after = words[at + 1] if at + 1 < stop else None
    named = after is not None and after.noun and not after.article and not after.prep
    named = named and after is not None and (after.name or not after.core.endswith(("ة", "ات")))
    if _surname(words, at, start):
        return True
    return word.core in known.TITLES and named and any(words[i].speaks for i in range(start, at))


def _surname(words: Sequence[Word], at: int, start: int) -> bool:
    """Tell whether the word ends a name of two words after a title: المدير إياد الترك."""
    first = words[at - 1]
    if at - 2 >= start and words[at - 2].article and words[at - 2].core in known.HONORIFICS:
        return not first.article
    alone = first.name and not first.article and at - 2 >= start and not words[at - 2].name
    return alone and any(words[index].titled for index in range(start, at - 1))


def _after_title(words: Sequence[Word], at: int, start: int, stop: int) -> bool:
    """Tell whether the word can be a name that a dictionary reads as a noun: القاضي وليد سلمون.

    A noun with a noun after it that completes it is an object instead: المحامي صمت الوزارة.
    """
    word = words[at]
    if words[at - 1].article and words[at - 1].core in known.HONORIFICS:
        return True  # الدكتورة هالة
    if word.token.enclitics or word.core.endswith("ة") or word.token.pos == "NUM":
        return False
    if word.core in known.ACTS and at + 1 < stop and words[at + 1].noun:
        return False  # ولم ينف الوزير وجود خلاف
    after = words[at + 1] if at + 1 < stop else None
    if words[at - 1].name and not word.titled:
        return after is None or not after.noun or bool(after.prep) or after.name
    office = any(one.titled and number(one) not in ("d", "p") for one in words[start:at])
    if word.titled or not office:
        return False
    if number(word) in ("d", "p"):  # الوزيرة جنان فخري, where an adjective would agree
        return after is not None and after.core.endswith("ي") and not after.article
    if after is None or not after.noun or after.prep:
        return True
    if _plain(word) and _plain(after) and (number(after) == "p" or after.core.endswith("ة")):
        return False  # مدير المرصد حدوث هزات
    return not after.definite or after.name or _nisba(after)


def _plain(word: Word) -> bool:
    return word.token.pos == "NOUN" and word.token.origin == "lexicon" and not word.name


def _name_read_as_verb(words: Sequence[Word], at: int, start: int, stop: int) -> bool:
    """Tell whether a verb after a title is a name the engine does not know: فهد كوراني."""
    word = words[at]
    if not word.verb or word.conjoined or not any(words[i].titled for i in range(start, at)):
        return False
    before_name = at + 1 < stop and words[at + 1].name and not words[at + 1].article
    rare = all(one.token.origin != "lexicon" for one in words[at : at + 2])
    before_name = before_name or (rare and at + 1 < stop and words[at + 1].article)
    return before_name or (word.stem.endswith("ني") and not words[at - 1].article)


def continues_subject(words: Sequence[Word], start: int, at: int) -> bool:
    """Tell whether a noun phrase names the office at ``start``: المتحدث باسم الجيش سامر."""
    first, word = words[start], words[at]
    if not first.titled or word.article or word.token.enclitics or word.conjoined:
        return False
    if number(first) == "p" and not word.name:
        return False  # نواب من الأغلبية تعديل القرار
    completed = at + 1 < len(words) and words[at + 1].noun and not words[at + 1].name
    if completed and not word.name and MASDAR.fullmatch(word.core):
        return False  # ممثل النيابة العامة إنزال أقصى العقوبات
    return not _accusative(word) and not word.core.endswith(("ة", "ات"))


def _saying(word: Word) -> bool:
    """Tell whether the word is «قوله», which begins what somebody said."""
    return word.stem.startswith("قول") and bool(word.token.enclitics)


def _nisba(word: Word) -> bool:
    return len(word.core) > 3 and word.core.endswith(("ية", "ي")) and word.token.pos != "PROPN"


def _adverbial(word: Word) -> bool:
    """Tell whether the word can only be said of the clause: قائلًا, مضيفًا."""
    return word.core[:1] in ("م", "ق") and word.token.pos == "ADJ" and word.core.endswith("ا")


def _accusative(word: Word) -> bool:
    """Tell whether the word is indefinite and accusative: وثائقَ cannot be told, خبرًا can."""
    if word.token.features.get("Definite") == "Ind" and word.token.features.get("Case") == "Acc":
        return True
    letters = word.core
    return letters.endswith("ا") and len(letters) > 3 and word.lemma == letters[:-1]
