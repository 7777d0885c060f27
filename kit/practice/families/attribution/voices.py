"""Voices: who or what may speak in a report, and which two noun phrases cannot be one voice."""

from collections.abc import Mapping, Sequence

from kit.language.document import Document
from kit.language.mentions import Attribution, Source
from kit.lexicon.lexeme import Lexeme
from kit.practice.making import closeness, plain
from kit.practice.material import Material
from kit.practice.phrases import complete

_BODIES = frozenset(
    """محكمة هيئة حكومة وزارة برلمان بنك مصرف ناد نادي شركة لجنة اتحاد حزب جيش شرطة معارضة مجلس
    بلدية مؤسسة جامعة صحيفة وكالة قناة نقابة جمعية منظمة كتلة إدارة رئاسة سفارة معهد مستشفى خصم
    فريق حركة جبهة رابطة شعب بعثة وفد""".split()  # noqa: SIM905 — a list of words reads best as words
)
"""Bodies that speak through their people."""
_THINGS = frozenset(
    "صور صورة بيانات وثيقة وثائق دراسة أرقام تقديرات نتائج خرائط".split()  # noqa: SIM905 — reads best as words
)


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


def label(document: Document, source: Source) -> str:
    """Return a source as an option shows it, without its apposition; nothing where too long."""
    text = plain(source.of(document.text)).strip(" ،.")
    text = text.split("،")[0].strip() if "«" not in text else text
    text = text.strip("«»") if "«" not in text[1:-1] else text
    text = text if text.count("«") == text.count("»") else text.replace("«", "").replace("»", "")
    return text if 2 < len(text) <= 60 else ""


def rivals_of(material: Material, places: Mapping[int, int]) -> list[tuple[str, bool]]:
    """Return the other sources of the text, and whether their verbs are feminine."""
    found = [(report.source_text, report.feminine) for report in material.reports]
    document = material.document
    for one in document.attributions if document else ():
        at = places.get(one.cue.start)
        if document is None or at is None or one.source is None or one.source.resolved:
            continue
        verb = document.tokens[at]
        feminine = verb.features.get("Gender") == "Fem"
        written = plain(verb.surface).endswith("ت") or not feminine
        says = (one.sure, one.stance == "evidential", one.cue.kind) == (True, False, "finite")
        if says and written and one.source.start == verb.end + 1 and is_voice(one, material):
            found.append((label(document, one.source), feminine))
    return [one for one in dict.fromkeys(found) if one[0] and not points(one[0])]


def known_names(document: Document) -> list[str]:
    """Return the known people and bodies of the text, each with a fact of its own behind it."""
    kinds = ("person", "organisation")
    names = (plain(name.name) for name in document.names if name.entry and name.type in kinds)
    return list(dict.fromkeys(name.strip("«»") for name in names))


def is_voice(one: Attribution, material: Material) -> bool:
    """Tell whether a source is somebody who speaks, told in full; pictures and data only show."""
    document = material.document
    if document is None or one.source is None or not complete(one.source, material):
        return False
    return plain(one.source.of(document.text)).split()[0].removeprefix("ال") not in _THINGS
