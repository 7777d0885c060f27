"""Lengths of time: «أيام», «ثلاثة أشهر» after a preposition, told from a named time."""

from collections.abc import Sequence

from kit.language.document import Token
from kit.practice.making import plain

_UNITS = frozenset(
    """ثانية ثوان ثواني ثانيتين دقيقة دقائق دقيقتين ساعة ساعات ساعتين يوم أيام يومين ليلة ليال
    ليلتين أسبوع أسابيع أسبوعين شهر أشهر شهور شهرين عام أعوام عامين سنة سنوات سنين سنتين
    عقد عقود عقدين قرن قرون قرنين لحظة لحظات فترة مدة""".split()  # noqa: SIM905 — a list of words reads best as words
)
_VAGUE = frozenset(
    {"بضع", "بضعة", "عدة", "أقل", "أكثر", "نحو", "حوالي", "نصف", "ربع", "أول", "آخر"}
)
_NUMBERS = frozenset({"ألف", "مئة", "مائة", "مئات", "آلاف"})


def begins_length(after: Sequence[Token]) -> bool:
    """Tell whether an indefinite length of time may begin here; a generous test."""
    if not after or after[0].article:
        return False
    first = after[0]
    letters = plain(first.surface)
    numeral = first.kind == "number" or first.pos == "NUM" or letters in _NUMBERS
    return numeral or letters in _VAGUE or letters in _UNITS


def is_length(after: Sequence[Token]) -> bool:
    """Tell whether a length of time surely stands here: a unit, alone or counted, and no more.

    «شهر رمضان», «عام 2024» and «ساعات الليل» name a time; «أيام من القتال» is filled by more.
    """
    if not begins_length(after):
        return False
    counted = 0 if plain(after[0].surface) in _UNITS else 1
    if len(after) <= counted or plain(after[counted].surface) not in _UNITS:
        return False
    rest = after[counted + 1 :]
    if not rest or rest[0].kind == "punct":
        return True
    return rest[0].pos == "VERB"
