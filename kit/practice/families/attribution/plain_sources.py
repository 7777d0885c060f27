"""Plain sources: noun phrases that surely speak, without a time, an aside or an object."""

from collections.abc import Sequence

from kit.language.document import Token
from kit.practice.making import plain
from kit.practice.whole_sources import is_one_phrase

_TIME = frozenset(
    {
        "أمس",
        "اليوم",
        "غدا",
        "غد",
        "الآن",
        "مساء",
        "صباح",
        "ظهر",
        "ليل",
        "ليلة",
        "السبت",
        "الأحد",
        "الاثنين",
        "الإثنين",
        "الثلاثاء",
        "الأربعاء",
        "الخميس",
        "الجمعة",
        "لاحقا",
        "سابقا",
        "أيضا",
        "مجددا",
        "حينها",
        "آنذاك",
        "نفسه",
        "نفسها",
    }
)
_NO_SOURCE = frozenset({"الأخير", "الأخيرة", "ذلك", "هذا", "هذه", "آخر", "أحدهم"})
_QUOTES = ("«", "»", "“", "”", '"')


def is_plain(tokens: Sequence[Token]) -> bool:
    """Tell whether the words are names and nouns alone, one verb describing the first apart.

    «دراسة نشرتها المجلة»: without an article, the verb after a noun describes it.
    """
    if tokens[0].proclitics or plain(tokens[0].surface) in _NO_SOURCE:
        return False
    described = tokens[0].pos == "NOUN" and not tokens[0].article
    quoted = False
    for at, token in enumerate(tokens):
        if token.surface in _QUOTES:
            quoted = token.surface in "«“" or (token.surface == '"' and not quoted)
            continue
        describes = described and at == 1 and token.pos == "VERB" and token.enclitics
        if not (quoted or token.surface == "-" or describes or _in_name(token, at)):
            return False
    return not quoted and is_one_phrase(tokens)


def _in_name(token: Token, at: int) -> bool:
    """Tell whether a word may stand in a plain noun phrase that speaks."""
    letters = plain(token.surface)
    if letters == "باسم":
        return at > 0
    return (
        (token.pos in ("NOUN", "PROPN", "ADJ") or token.kind == "name")
        and letters not in _TIME
        and not token.proclitics
        and not (token.enclitics and at)
        and not (letters.endswith("ا") and token.pos in ("NOUN", "ADJ"))
    )
