"""The tasks beyond choosing and typing: several options, an order, pairs, words in a text, a text.

A task holds what is shown and, in the fields named ``key``, ``orders``, ``pairs`` and ``keys``,
what is right; ``kit.widgets`` sends only the former before the response. Everything is named by
its place, counted from 0, in the order in which the task holds it (and in which it is shown).
"""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """Something to be moved or paired: its text, language (``ar`` or ``en``), and what to say."""

    text: str
    lang: str = "ar"
    feedback: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Multiple:
    """Choose every option that is right: ``Item.options`` are offered, ``Item.key`` has them all.

    Response: the places of the chosen options. ``told``: the number of right ones is told.
    """

    shape: ClassVar[str] = "multiple"

    told: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Ordering:
    """Bring pieces into order: sentences of a paragraph, words of a headline.

    ``pieces`` stand as they are shown. ``orders`` are the accepted orders, each the places of the
    pieces from first to last; the first is shown. With ``bank`` the pieces are a bank to build
    from, and some may belong to no order.
    Response: the places of the pieces in the learner's order; without a bank, all of them.
    """

    shape: ClassVar[str] = "ordering"

    pieces: tuple[Piece, ...]
    orders: tuple[tuple[int, ...], ...]
    bank: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Matching:
    """Give each of ``left`` its partner of ``right``; some of ``right`` may belong to none.

    ``pairs`` has one entry for each of ``left``: the accepted places in ``right``, the first is
    shown. With ``groups`` the right side are groups that take several each (sort verbs by
    stance); without, each of ``right`` is used once.
    Response: for each of ``left`` a place in ``right``, or -1 for none.
    """

    shape: ClassVar[str] = "matching"

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    pairs: tuple[tuple[int, ...], ...]
    groups: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Role:
    """What words are selected as: an id, and its name in English and Arabic."""

    id: str
    label: str
    label_ar: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Selecting:
    """Select words of a text, each as one of the ``roles`` (source, cue, content; or one alone).

    ``words`` are the text in its order, punctuation written onto its word. ``keys`` has one entry
    for each role: the places of its words. ``optional`` words count neither way in any role (a
    conjunction, the أنّ between cue and content).
    Response: for each word a place in ``roles``, or -1 for none.
    """

    shape: ClassVar[str] = "selecting"

    words: tuple[str, ...]
    roles: tuple[Role, ...]
    keys: tuple[tuple[int, ...], ...]
    optional: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """Something to report: who said what; ``complement`` and ``preposition`` are not shown.

    ``cue`` is the reporting word to use, shown; ``complement`` is what must follow it, in the
    terms of ``kit.news`` (``anna``, ``inna``, ``an``, ``prep`` …).
    """

    text: str
    lang: str = "ar"
    source: str = ""
    cue: str = ""
    complement: str = ""
    preposition: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Writing:
    """Write a few sentences from ``facts``; ``Item.key[0]`` is a model answer, shown afterwards.

    ``checker`` names the function of ``kit.practice.checking`` that marks the text.
    Response: the text.
    """

    shape: ClassVar[str] = "writing"

    checker: str
    facts: tuple[Fact, ...] = ()
    sentences: int = 3


Task = Multiple | Ordering | Matching | Selecting | Writing


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A text to skim before the questions on it: shown for ``seconds``, then taken away.

    Items with the same ``id`` share one showing. The learner may stop the clock.
    """

    id: str
    text: str
    seconds: int
    title: str = ""
    lang: str = "ar"
