"""The rows of the news inventories: terms, reporting cues and names, in a pack or for any text."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Occurrence:
    """How often something stands in the source article: in all, and by section in order."""

    count: int
    sections: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """A term of the field, with its literal reading, structure and news English."""

    id: str
    term: str
    lemmas: tuple[str, ...]
    english: tuple[str, ...]
    category: str
    structure: str = ""
    literal: str = ""
    related: tuple[str, ...] = ()
    note: str = ""
    occurrence: Occurrence | None = None
    story: bool = False


GOVERNED = ("noun", "أنّ", "أنْ", "إنّ", "quotation", "question")
"""What may stand in a frame after the verb, or after its preposition."""
FACTIVITY = ("factive", "non-factive", "counter-factive")
"""Whether the reporter presents what is said as true, leaves it open, or doubts it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """One way a verb takes what is said, with an example of our own and its translation.

    ``complement`` is one of COMPLEMENTS (a preposition before أنّ goes by the preposition),
    ``governs`` one of GOVERNED; ``object`` says whom or what the verb takes before it
    («person», «thing», «لـ person» …), empty for nothing.
    """

    complement: str
    governs: str
    example: str
    translation: str
    object: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportingCue:
    """A reporting verb or marker with its frames and what it says about reporter and source.

    ``factivity`` is one of FACTIVITY; ``claims`` says in a sentence what using the word claims;
    ``band`` is 1 (in most reports) to 5 (rare), 0 where nobody said.
    """

    id: str
    cue: str
    lemma: str
    type: str
    complements: tuple[str, ...]
    stance: str
    strength: int
    gloss: str
    root: str = ""
    pattern: str = ""
    form: str = ""
    english: tuple[str, ...] = ()
    present: str = ""
    masdar: str = ""
    participle: str = ""
    passive: str = ""
    neighbours: tuple[str, ...] = ()
    difference: str = ""
    difference_ar: str = ""
    example: str = ""
    translation: str = ""
    note: str = ""
    needs: str = ""
    everyday: str = ""
    factivity: str = ""
    claims: str = ""
    band: int = 0
    frames: tuple[Frame, ...] = ()
    occurrence: Occurrence | None = None

    def __hash__(self) -> int:
        """Hash by the id alone: rows are keys of every table made from them."""
        return hash(self.id)


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """A person, organisation or place with one checked fact and its source."""

    id: str
    name: str
    type: str
    english: str
    variants: tuple[str, ...] = ()
    role_ar: str = ""
    fact: str = ""
    source: str = ""
    latitude: float | None = None
    longitude: float | None = None
    lemmas: tuple[str, ...] = ()
    occurrence: Occurrence | None = None
