"""Reports in the examples of the inventory: verb first, then its subject, then what joins."""

import re
from functools import lru_cache

from kit.news.inventory import Frame, ReportingCue
from kit.practice.families.attribution.cue_rows import STANDARD
from kit.practice.families.attribution.report import Report
from kit.practice.item import Evidence
from kit.practice.making import plain
from kit.text.marks import SHADDA

_PRONOUNS = frozenset({"", "ه", "ها", "هم", "هن", "هما"})
_NOT_PLAIN = frozenset(
    {
        "sallata-aldaw",
        "alqa-allawm",
        "hammala",
        "naqala-an",
        "nasaba",
        "talaba",
        "awaza",
        "ahaba",
        "naa",
        "adla",
        "khataba",
        "istadraka",
        "radda",
        "ahal",
    }
)
"""Verbs with more than a subject before what joins: an object, a relay, whom they turn to."""
_APART = frozenset(
    {
        "في",
        "من",
        "على",
        "إلى",
        "عن",
        "مع",
        "بعد",
        "قبل",
        "خلال",
        "أمام",
        "عند",
        "عقب",
        "أثناء",
        "أمس",
        "اليوم",
        "لدى",
        "عبر",
        "منذ",
        "حين",
        "قائلا",
        "قائلة",
        "مبتسمة",
        "مساء",
        "صباح",
        "ليلة",
        "اعتبارا",
        "مباشرة",
        "أخيرا",
        "جازمين",
        "مرارا",
        "للمرة",
        "عمدا",
        "بصراحة",
        "بجواز",
    }
)


@lru_cache(maxsize=512)
def reports_of(cue: ReportingCue) -> tuple[Report, ...]:
    """Return the certain reports among the examples of a verb's frames."""
    return tuple(filter(None, (_report(cue, frame) for frame in cue.frames)))


def _report(cue: ReportingCue, frame: Frame) -> Report | None:
    if frame.object or cue.type != "verb" or _disputed(cue, frame) or cue.id in _NOT_PLAIN:
        return None
    own = plain(cue.cue).rpartition(" ")[2]
    if frame.governs == "noun" and frame.complement.rstrip("ـ") != own:
        return None
    words = tuple(frame.example.split())
    form = _form(plain(words[0]), cue)
    if form is None:
        return None
    joined, feminine, present = form
    begin = _begin(words, frame)
    if begin is None:
        return None
    joint, content = begin
    source = range(1, joint)
    if not source or len(source) > 5 or not all(_plain_noun(words[at]) for at in source):
        return None
    return Report(
        words=words,
        verb=0,
        source=source,
        aside=range(joint, joint),
        joint=range(joint, content),
        content=range(content, len(words)),
        cue=cue,
        complement=frame.complement,
        clause=frame.governs in ("أنّ", "إنّ"),
        joined=joined,
        feminine=feminine,
        present=present,
        evidence=Evidence(
            text=frame.example, start=0, end=len(words[0]), translation=frame.translation
        ),
    )


def _disputed(cue: ReportingCue, frame: Frame) -> bool:
    """Tell whether careful usage would say it otherwise: نبّه من أنّ, كشف عن أنّ."""
    notes = ("isputed", "riticised", "is dropped", "with less")
    unusual = frame.complement not in STANDARD.get(cue.id, (frame.complement,))
    return unusual or any(note in frame.note for note in notes)


def _form(word: str, cue: ReportingCue) -> tuple[str, bool, bool] | None:
    """Return conjunction, gender and tense of a verb in the third person singular."""
    past, present = plain(cue.lemma), plain(cue.present)
    stem = past[:-1] if past[-1] in "اى" else past
    forms = {past: (False, False), f"{stem}ت": (True, False)}
    if present.startswith("ي"):
        forms |= {present: (False, True), f"ت{present[1:]}": (True, True)}
    for joined in ("", "و", "ف"):
        if word.startswith(joined) and word[len(joined) :] in forms:
            return (joined, *forms[word[len(joined) :]])
    return None


def _begin(words: tuple[str, ...], frame: Frame) -> tuple[int, int] | None:
    """Return the places where what joins the content begins, and where the content does."""
    if frame.complement == "direct":
        at = next((at for at, word in enumerate(words) if word.startswith("«")), 0)
        return (at, at) if at and words[at - 1].endswith(":") else None
    if frame.governs not in ("أنّ", "إنّ", "أنْ"):
        return _after_preposition(words, frame.complement)
    doubled = frame.governs != "أنْ"
    at = next((at for at, word in enumerate(words) if _that(word, doubled=doubled)), 0)
    if at < 2:
        return None
    lead = plain(words[at - 1]) == frame.complement
    attached = words[at].startswith("بِ")
    alone = frame.complement in ("أن", "إن", "أنْ")
    if not (lead or alone or (attached and frame.complement == "بـ")):
        return None
    return at - lead, at + 1


def _that(word: str, *, doubled: bool) -> bool:
    """Tell whether a vocalised word is إنّ or أنّ, or أنْ, with what may be written onto it."""
    letters = plain(word).removeprefix("ب")
    pronoun = letters[2:] in (_PRONOUNS if doubled else ("",))
    return letters[:2] in ("أن", "إن") and pronoun and (SHADDA in word) == doubled


def _after_preposition(words: tuple[str, ...], preposition: str) -> tuple[int, int] | None:
    if preposition == "بـ":
        at = next((at for at, word in enumerate(words) if at > 1 and word.startswith("بِال")), 0)
        return (at, at) if at else None
    at = next((at for at, word in enumerate(words) if at > 1 and plain(word) == preposition), 0)
    return (at, at + 1) if at else None


def _plain_noun(word: str) -> bool:
    """Tell whether a word can be part of a plain subject: no preposition, adverb or mark."""
    letters = plain(word).strip(":،")
    clear = letters not in _APART and not re.match("(بِ|لِ|كَ)(ال|ل)", word)
    return clear and not re.search("[،:«»]|ًا$", word.rstrip(":"))
