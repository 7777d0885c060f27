"""Words that are somebody's or something's name where they stand: صحيفة الضحى, سدرة القابضة.

The dictionary knows them as words only, and a learner must not be told that a paper is a forenoon.
A word made a name keeps its form; what it means as a word is said to be that.
"""

from collections.abc import Sequence
from dataclasses import replace

from kit.language.candidates import Candidate
from kit.language.grammar import TITLES
from kit.language.ranker import Choice

NAME = "a name"
_WORDS = ("NOUN", "ADJ")
_JOINED = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب")


def _words(text: str) -> frozenset[str]:
    """Return the words of a text as a class."""
    return frozenset(text.split())


_NAMED_AFTER = _words("صحيفة مجلة جريدة قناة إذاعة نادي")
_QUOTED_AFTER = _words(
    """صحيفة مجلة جريدة قناة إذاعة نادي شركة مجموعة مصرف بنك مؤسسة منصة تطبيق وكالة موقع فيلم رواية
    مسرحية مسلسل ديوان كتاب سفينة ناقلة عاصفة إعصار منظمة جمعية فرقة حقل مشروع برنامج مبادرة"""
)
_KINSHIP = _words("بن آل")
_BRANDS = _words("نيوز سبورت تايمز بوست برس القابضة")
_COMPANIES = _words("شركة الشركة مجموعة المجموعة مؤسسة الاستثمارية الوطنية")
_NO_NAME = _words(
    """الدعوى الاتهام الادعاء الطعن الاستئناف السوابق الاتصال الري العام الأطفال اليوم أمس الحكومة
    الدولة الدفاع القضاة العاصمة المدينة البلاد الحزب الجيش البرلمان"""
)


def named_by_place(readings: Sequence[Choice | None], plain: Sequence[str]) -> list[Choice | None]:
    """Return the readings of a sentence, a word as a name where only a name can stand.

    ``plain`` are the bare letters of each word, "" for a mark or number.
    """
    out = list(readings)
    for at, choice in enumerate(readings):
        if choice and choice.candidate.pos in _WORDS and _is_name(choice.candidate, plain, at):
            out[at] = choice._replace(candidate=as_name_of(choice.candidate))
    return out


def as_name_of(read: Candidate) -> Candidate:
    """Read a word as a name; what it means as a word is not forgotten."""
    return replace(read, pos="PROPN", glosses=name_glosses(read.glosses), lexeme=None)


def name_glosses(glosses: tuple[str, ...]) -> tuple[str, ...]:
    """Return the senses of a name that is a word as well."""
    return (NAME, *(f"as a word: {gloss}" for gloss in glosses[:1]))


def _is_name(read: Candidate, plain: Sequence[str], at: int) -> bool:
    """Tell whether a noun or adjective stands where a name does."""
    if plain[at] in _NO_NAME or read.enclitics or ("Number", "Plur") in read.features:
        return False
    before = plain[at - 1] if at else ""
    after = plain[at + 1] if at + 1 < len(plain) else ""
    if read.article:
        return not read.proclitics and _is_one_of(_NAMED_AFTER, before)
    if before in _KINSHIP or after == "بن":
        return True
    if after in _BRANDS and plain[at] not in _COMPANIES:
        return True
    if before in TITLES and read.origin == "dictionary" and not read.proclitics:
        return not plain[at].endswith("ا")
    return _alone_in_quotes(plain, at)


def _alone_in_quotes(plain: Sequence[str], at: int) -> bool:
    """Tell whether the word stands between two marks behind a kind of thing that has a name."""
    if at < 2 or plain[at - 1] or at + 1 >= len(plain) or plain[at + 1]:
        return False
    return _is_one_of(_QUOTED_AFTER, plain[at - 2])


def _is_one_of(kinds: frozenset[str], written: str) -> bool:
    """Tell whether a word without its article is one of these: النادي الرياضي names nothing."""
    return any(written.removesuffix(kind) in _JOINED for kind in kinds if written.endswith(kind))
