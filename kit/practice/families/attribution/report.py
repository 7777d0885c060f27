"""A report in words: who says what through which verb, each a range of its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from kit.lexicon.spelling import FATHA, KASRA, SUKUN
from kit.news.inventory import ReportingCue
from kit.practice.item import Evidence
from kit.practice.making import plain


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """One report in words, punctuation written onto them; every range is of places in ``words``.

    ``joint`` is what stands before the content: إنّ, على أنّ, a preposition, or nothing; ``aside``
    what stands between the source and that: when, where, to whom.
    ``complement`` is one of ``kit.language.mentions.COMPLEMENTS``; ``clause`` tells that what is
    said is a clause after إنّ or أنّ. ``joined`` is the conjunction written onto the verb.
    """

    words: tuple[str, ...]
    verb: int
    source: range
    aside: range
    joint: range
    content: range
    cue: ReportingCue
    complement: str
    clause: bool
    joined: str
    feminine: bool
    present: bool
    evidence: Evidence
    at: int = -1

    def text(self, places: range) -> str:
        """Return the words of a range without marks, and without punctuation at its ends."""
        return plain(" ".join(self.words[at] for at in places)).strip(" ،.؛:")

    @property
    def vocalised(self) -> bool:
        """Tell whether the report is written with its marks."""
        return sum(FATHA in word for word in self.words) * 2 > len(self.words)

    @property
    def source_text(self) -> str:
        """The source, without marks."""
        return self.text(self.source)

    @property
    def content_text(self) -> str:
        """What is said, without marks."""
        return self.text(self.content)

    @property
    def joint_text(self) -> str:
        """What joins the content, without marks: «على أن», «إنه»."""
        return self.text(self.joint)

    @property
    def verb_text(self) -> str:
        """The verb as written, without marks and without the conjunction."""
        return plain(self.words[self.verb])[len(self.joined) :]


def retold(report: Report, *, verb: str = "", joint: str | None = None, source: str = "") -> str:
    """Return the report as a sentence with another verb, joint or source; the rest as it is.

    A conjunction stays on the verb. What was cut off after the content is shown by dots.
    """
    words = report.words
    spoken = report.joined + before_article(verb, words[report.verb + 1]) if verb else ""
    middle = joint if joint is not None else _joined(words, report.joint)
    parts = (
        _joined(words, range(report.verb)),
        spoken or words[report.verb],
        source or _joined(words, report.source),
        _joined(words, report.aside),
        middle,
        _joined(words, report.content),
    )
    text = " ".join(filter(None, parts))
    return f"{text.rstrip('،؛')} …" if text[-1] in "،؛" else text


def _joined(words: Sequence[str], places: range) -> str:
    return " ".join(words[at] for at in places)


def before_article(verb: str, after: str) -> str:
    """Return a verb as it sounds before its subject: أَكَّدَتِ الْوَزِيرَةُ."""
    return f"{verb[:-1]}{KASRA}" if verb.endswith(SUKUN) and plain(after).startswith("ال") else verb
