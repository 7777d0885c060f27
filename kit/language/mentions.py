"""What the news layer finds in a text: attributions, terms and names, each a span of it."""

from dataclasses import dataclass

from kit.text.spans import Span

KINDS = ("finite", "participle", "passive", "noun", "phrase", "quote_colon")
COMPLEMENTS = ("إن", "أن", "أنْ", "direct", "بـ", "على", "عن", "من", "إلى", "none")
STANCES = (
    "neutral",
    "assertive",
    "positive",
    "critical",
    "denial",
    "distancing",
    "commitment",
    "warning",
    "prediction",
    "evidential",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Cue(Span):
    """The words that report: ``lemma`` bare as in the inventory's ``lemma``, ``kind`` one of KINDS.

    ``entry`` is the id of its row in the reporting inventory, where teaching material hangs.
    """

    lemma: str
    kind: str
    entry: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Source(Span):
    """Who is said to have said it; ``resolved`` when the cue has no subject of its own.

    A resolved source's span is the earlier mention the cue points back to.
    """

    resolved: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Attribution:
    """Who said what, in which words: source, cue and content (Thompson & Ye 1991; PARC's terms)."""

    cue: Cue
    source: Source | None
    content: Span | None
    complement: str
    stance: str
    sure: bool = True

    def tells(self, other: "Attribution") -> bool:
        """Tell whether ``other`` is nested here: its cue stands in what this one reports."""
        nested = self.content is not None and self.content.contains(other.cue)
        returned = other.content is not None and other.content.contains(self.cue)
        return nested and not returned and self != other


@dataclass(frozen=True, kw_only=True, slots=True)
class TermMention(Span):
    """A political, diplomatic, military or economic term; ``entry`` is its row's id."""

    term: str
    category: str
    english: str
    entry: str


@dataclass(frozen=True, kw_only=True, slots=True)
class NameMention(Span):
    """A person, an organisation or a place; ``entry`` is its row's id, empty for a guess."""

    name: str
    type: str
    english: str
    entry: str
