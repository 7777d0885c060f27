"""An item of practice in assessment terms: stem, key, distractors, and what to say to each.

For the author of a family. ``kit.practice.making.make`` makes the item; ``task`` gives its shape,
built by a function of ``kit.practice.arranging`` that does the shuffling:

========== ============================================ ======================================
shape      made with                                    the response
========== ============================================ ======================================
choice     ``options=[Option…]``, one of them ``key``   the option's text, or its place "0"
typed      ``key=(shown, also accepted…)``, ``policy``  what was typed
multiple   ``options``, all right ones in ``key``,      (0, 2): the places of the chosen
           ``task=Multiple()``
ordering   ``task=in_order(pieces, rng)``,              (2, 0, 1): places, first to last
           ``task=from_bank(pieces, extra, rng)``
matching   ``task=in_pairs(pairs, extra, rng)``,        (1, -1, 0): for each left its right
           ``task=in_groups(rows, groups, rng)``
selecting  ``task=select(words, {role: places})``       (-1, 0, 0, 1): for each word its role
writing    ``task=Writing(checker=…, facts=…)``,        the text
           ``key=(model answer,)``
========== ============================================ ======================================

Where ``key`` says nothing more than the task (ordering, matching, selecting), leave it out of
``make``: it is the task's own solution in words. ``hear="…"`` makes the item a dictation: the
text is read aloud and not shown (give it all its marks). ``passage=Passage(…)`` shows a text
for some seconds before the first question on it. Both go with any shape.
"""

from dataclasses import dataclass
from typing import Literal

from kit.practice.tasks import Passage, Task

Response = str | tuple[int, ...]
"""A response: text, or places counted from 0; which of them, the table above says by shape."""


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
    ``prompt`` is the task in English and ``prompt_ar`` in Arabic; ``stem`` may hold gaps,
    each written «____».
    ``options`` is empty for a typed item; ``key`` lists the accepted answers, the first is shown.
    ``task`` is what else is to be done than choosing one or typing. ``hear`` is read aloud, never
    shown; ``passage`` is read before, for a stated time.
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
    task: Task | None = None
    hear: str = ""
    passage: Passage | None = None

    @property
    def shape(self) -> str:
        """Return what is to be done: ``choice``, ``typed``, or the task's shape."""
        if self.task is not None:
            return self.task.shape
        return "choice" if self.options else "typed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing that was looked at in a written text, and whether it is as it should be."""

    verdict: Literal["ok", "not_ok", "not_checked"]
    text: str
    text_ar: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """What marking decides: ``credit`` 0–1, ``note`` the near miss named, ``shown`` the key.

    ``note_ar`` says the same in Arabic where marking can.
    ``verdicts`` has one word for each option, piece, left part or word of the task, in its order:
    ``right``, ``wrong`` (chosen, and should not be, or elsewhere), ``missing`` (should have been
    chosen), or nothing. ``findings`` are what a checker found in a text.
    """

    right: bool
    credit: float
    shown: str
    note: str = ""
    note_ar: str = ""
    verdicts: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
