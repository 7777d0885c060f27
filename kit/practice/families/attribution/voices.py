"""Voices: who or what may speak in a report, and which two noun phrases cannot be one voice."""

from collections.abc import Sequence

from kit.language.document import Document
from kit.lexicon.lexeme import Lexeme
from kit.practice.making import closeness, plain

_BODIES = frozenset(
    """محكمة هيئة حكومة وزارة برلمان بنك مصرف ناد نادي شركة لجنة اتحاد حزب جيش شرطة معارضة مجلس
    بلدية مؤسسة جامعة صحيفة وكالة قناة نقابة جمعية منظمة كتلة إدارة رئاسة سفارة معهد مستشفى خصم
    فريق حركة جبهة رابطة شعب بعثة وفد""".split()  # noqa: SIM905 — a list of words reads best as words
)
"""Bodies that speak through their people."""


def may_speak(lexeme: Lexeme) -> bool:
    """Tell whether a noun names a person or a body: no reader would take «the ball» for one."""
    return lexeme.pos == "NOUN" and (bool(lexeme.feminine) or plain(lexeme.lemma) in _BODIES)


def named(document: Document) -> frozenset[str]:
    """Return the proper names of a document, word by word."""
    return frozenset(
        plain(token.surface)
        for token in document.tokens
        if token.pos == "PROPN" or token.kind == "name"
    )


def other_voice(one: str, other: str, proper: frozenset[str]) -> bool:
    """Tell whether two sources are surely two: two names, or a name and a body.

    A name and a title may be one person: «هولمستاد» may be «المشرفة».
    """
    names = [not proper.isdisjoint(text.split()) for text in (one, other)]
    bodies = [text.split()[0].removeprefix("ال") in _BODIES for text in (one, other)]
    two = all(names) or (names[0] and bodies[1]) or (bodies[0] and names[1])
    return two and apart(one, other)


def points(name: str) -> bool:
    """Tell whether a noun phrase only points to somebody named elsewhere (رئيسه, أحدهم)."""
    head = plain(name).split()[0]
    return head in ("أحد", "الأخير", "الأخيرة", "آخر") or head.endswith(("ه", "ها", "هم"))


def apart(one: str, other: str) -> bool:
    """Tell whether two noun phrases share no word, the article set aside: الوزير, وزير المالية."""
    return not {word.removeprefix("ال") for word in one.split()} & {
        word.removeprefix("ال") for word in other.split()
    }


def even(key: str, wrong: Sequence[str]) -> bool:
    """Tell whether the key does not stand out among the others by its length."""
    lengths = sorted(map(len, wrong))
    return 1.7 * len(key) + 4 >= lengths[0] and len(key) <= 1.7 * lengths[-1] + 4


def rank(name: str, key: str, here: str) -> tuple[bool, float]:
    """Return how well a name misleads: those that are shown first, then those as long."""
    return name not in here, -round(closeness(name, key), 1)
