"""How a cue is used here: its complement, its own subject and object, read from what follows it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kit.language.mentions import COMPLEMENTS
from kit.news import vocabulary as known
from kit.news.clause import Piece, continues_subject, pieces
from kit.news.inventory import ReportingCue
from kit.news.words import Word
from kit.text.fold import loose

PREPOSITION_COMPLEMENTS: Mapping[str, str] = {
    loose(word.removesuffix("ـ")): word for word in ("بـ", "على", "عن", "من", "إلى")
}
OF_THE_NAME = frozenset(map(loose, ("باسم", "بلسان")))
REACH = 70
"""Words after a cue within which its complement must come."""

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue in use: ``complement``, where its marker stands, where the content begins.

    ``subject`` and ``object`` are stretches of words; ``marker`` and ``content`` are -1 where
    there is none.
    """

    complement: str = "none"
    marker: int = -1
    content: int = -1
    subject: Stretch | None = None
    object: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a cue may be built with, and how to tell its subject from its object."""

    complements: frozenset[str]
    subject: Callable[[Stretch], bool]
    reports: Callable[[int], bool]
    governed: str = ""
    with_object: bool = False


def complements_of(row: ReportingCue) -> frozenset[str]:
    """Return the complements a row allows, in the values of ``COMPLEMENTS``."""
    return frozenset(filter(None, map(_complement, row.complements)))


def governed_by(row: ReportingCue) -> str:
    """Return the preposition the row's cue ends in, loosely: «في» of شَكَّكَ فِي."""
    words = row.cue.split()
    return loose(words[1]) if len(words) == 2 else ""


def _complement(written: str) -> str:
    for value in COMPLEMENTS:
        if written == value:
            return value
    if written in ("أَنْ", "أن + مضارع"):
        return "أنْ"
    plain = loose(written)
    if plain == "ان":
        return "إن" if written.startswith("إ") else "أن"
    return PREPOSITION_COMPLEMENTS.get(plain, "")


class _Reader:
    """Reads the pieces after one cue; each kind of piece has its own small rule."""

    def __init__(self, words: Sequence[Word], wanted: Wanted) -> None:
        self.words, self.wanted = words, wanted
        self.frame = Frame()
        self.fallback: Frame | None = None
        self.aside = ""  # "" | "open" (a relative clause that may end anywhere) | "comma"
        self.inner = False  # the aside's own verb reports, so its «أن» is its own
        self.last: Piece | None = None

    def read(self, found: Iterator[Piece]) -> Frame:
        """Return the frame once a piece settles it, or what is known where the clause ends."""
        for piece in found:
            done = getattr(self, f"_{piece.kind}", self._other)(piece)
            if done:
                break
            self.last = piece
        return self.fallback or self.frame

    def _settle(self, complement: str, piece: Piece, content: int) -> bool:
        self.fallback = replace(
            self.frame, complement=complement, marker=piece.start, content=content
        )
        return True

    def _other(self, piece: Piece) -> bool:
        surface = self.words[piece.start].token.surface
        return surface in "؛.!؟…" and not self.words[piece.start].depth

    def _comma(self, _: Piece) -> bool:
        self.aside, self.inner = "", False
        return self.fallback is not None

    def _colon(self, piece: Piece) -> bool:
        if "direct" in self.wanted.complements and self.fallback is None:
            return self._settle("direct", piece, piece.end)
        return True

    def _quote(self, piece: Piece) -> bool:
        if self.aside or self.fallback or "direct" not in self.wanted.complements:
            return False
        return self._settle("direct", piece, piece.start)

    def _that(self, piece: Piece) -> bool:
        if self.aside == "comma" or (self.aside and self.inner):
            return False
        complement = self._that_complement(piece)
        if complement:
            return self._settle(complement, piece, piece.end)
        self.aside = self.aside or "open"
        self.inner = True
        return False

    def _that_complement(self, piece: Piece) -> str:
        """Return the complement that this أن or إن makes; empty when it only subordinates."""
        wanted = self.wanted.complements
        word, before = self.words[piece.head], self.words[piece.start - 1]
        if piece.prep:
            complement = PREPOSITION_COMPLEMENTS.get(piece.prep, "")
            return complement if complement in wanted and not self._blocked() else ""
        if before.stem in known.NOT_THAT or word.conjoined:
            return ""
        if not wanted & {"أن", "إن", "أنْ"}:
            return ""
        if word.token.surface.lstrip("وف")[:1] == "إ":
            return "إن" if wanted & {"أن", "إن"} else ""
        if self._subjunctive(piece.head) and "أنْ" in wanted:
            return "أنْ"
        if wanted & {"أن", "أنْ"} or word.token.surface[:1] == "أ":
            return "أن"
        return "إن"

    def _subjunctive(self, at: int) -> bool:
        """Tell whether a present verb follows «أن», which makes it أنْ."""
        word = self.words[at]
        if word.stem != "ان" or "\u0651" in word.token.surface or at + 1 >= len(self.words):
            return False
        after = self.words[at + 1]
        if after.stem == "لا" and at + 2 < len(self.words):
            after = self.words[at + 2]
        return (
            after.token.pos in ("VERB", "AUX")
            and after.key[:1] in "يتنا"
            and (after.token.features.get("Aspect", "Imp") == "Imp")
        )

    def _blocked(self) -> bool:
        """Tell whether an object stands in the way: شدّد الحصار على is not شدّد على."""
        return self.frame.object is not None and not self.wanted.with_object

    def _pp(self, piece: Piece) -> bool:
        word = self.words[piece.start]
        if self.words[piece.head].stem == loose("حين"):
            return True
        complement = PREPOSITION_COMPLEMENTS.get(piece.prep, "")
        if not complement and piece.prep == self.wanted.governed:
            complement = "none"
        if self.aside or self.fallback or complement not in self.wanted.complements:
            return False
        if word.stem in OF_THE_NAME or word.conjoined:
            return False
        if self._blocked():
            return True
        self._settle(complement, piece, piece.start)
        return not self.wanted.complements & {"أن", "إن"}

    def _np(self, piece: Piece) -> bool:
        if self.aside or self.fallback:
            return False
        if self.last and self.last.kind == "comma":
            return self.wanted.reports(piece.start)
        if self.words[piece.start].conjoined:
            return False
        stretch = (piece.start, piece.end)
        subject = self.frame.subject
        if (
            subject
            and self.last
            and self.last.kind == "pp"
            and (continues_subject(self.words, subject[0], piece))
        ):
            self.frame = replace(self.frame, subject=(subject[0], piece.end))
            return False
        if (
            self.frame.subject is None
            and self.frame.object is None
            and self.wanted.subject(stretch)
        ):
            self.frame = replace(self.frame, subject=stretch)
        elif self.frame.object is None:
            self.frame = replace(self.frame, object=stretch)
        return False

    def _relative(self, _: Piece) -> bool:
        self.aside = "comma" if self.last and self.last.kind == "comma" else "open"
        self.inner = False
        return False

    def _aside(self, piece: Piece) -> bool:
        if self.words[piece.start].stem in known.BREAKS:
            return True
        self.aside = "comma" if self.last and self.last.kind == "comma" else "open"
        return False

    def _verb(self, piece: Piece) -> bool:
        if self.last is None:
            return self._np(piece)
        if self.aside:
            self.inner = self.inner or self.wanted.reports(piece.start)
            return False
        if self.words[piece.start].conjoined or self.last.kind == "comma":
            return True
        self.aside = "open"
        self.inner = self.wanted.reports(piece.start)
        return False


def read_frame(words: Sequence[Word], start: int, stop: int, wanted: Wanted) -> Frame:
    """Read the clause after a cue from ``words[start]`` on, within its sentence."""
    return _Reader(words, wanted).read(pieces(words, start, min(stop, start + REACH)))
