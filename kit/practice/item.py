"""An item of practice in assessment terms: stem, key, distractors, and what to say to each."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """One answer offered: text, language (``ar`` or ``en``) and why it is right or wrong."""

    text: str
    lang: str
    feedback: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Policy:
    """How a typed answer is marked; each field names what counts.

    ``marks``: ``ignored``, ``required`` (must be written and right) or ``graded`` (wrong ones
    count, missing ones do not). ``hamza``: True keeps أ إ آ ا and ئ ؤ ء apart. ``lang`` is the
    answer's language.
    """

    lang: str = "ar"
    marks: str = "ignored"
    hamza: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """The words of the text an item was built from, with the part in question marked."""

    text: str
    start: int
    end: int
    translation: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """A question that can be answered: one key or a stated set, no distractor that is also right.

    ``family`` names its generator (``meaning``, ``gap``, ``root`` …), ``skill`` what it exercises
    (``recognise``, ``recall``, ``form``, ``use``), ``lexeme`` the id of the word practised.
    ``prompt`` is the task in English and ``prompt_ar`` in Arabic; ``stem`` may hold one gap,
    written «____».
    ``options`` is empty for a typed item; ``key`` lists the accepted answers, the first is shown.
    """

    id: str
    family: str
    skill: str
    lexeme: str
    prompt: str
    prompt_ar: str
    stem: str
    stem_lang: str
    key: tuple[str, ...]
    explanation: str
    options: tuple[Option, ...] = ()
    policy: Policy = Policy()
    evidence: Evidence | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """What marking decides: ``credit`` 0–1, ``note`` the near miss named, ``shown`` the key."""

    right: bool
    credit: float
    shown: str
    note: str = ""
