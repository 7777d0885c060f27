"""How a cue is used here: its complement, its own subject and object, read from what follows it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kit.news import vocabulary as known
from kit.news.ahead import resumed, waits
from kit.news.arrange import pointed, with_noun
from kit.news.clause import Piece, pieces
from kit.news.complements import PREPOSITION_COMPLEMENTS
from kit.news.frame import Frame
from kit.news.noun_phrases import continues_subject
from kit.news.that import that_complement
from kit.news.things import among
from kit.news.wanted import Wanted
from kit.news.words import Word
from kit.text.fold import loose

OF_THE_NAME = frozenset(map(loose, ("باسم", "بلسان")))
HOW = frozenset(("كيف", "لماذا"))
PRIVATE = loose("خاصة")
NOTHING = -2
"""Where the content begins when a pronoun stands for it: شكك فيه مراقبون."""
REACH = 70
"""Words after a cue within which its complement must come."""


class _Reader:
    """Reads the pieces after one cue; each kind of piece has its own small rule."""

    def __init__(self, words: Sequence[Word], start: int, stop: int, wanted: Wanted) -> None:
        self.words, self.start, self.stop, self.wanted = words, start, stop, wanted
        self.frame = Frame()
        self.fallback: Frame | None = None
        self.late: Frame | None = None  # settled inside a relative clause, if nothing else does
        self.aside = ""  # "" | "open" (a relative clause that may end anywhere) | "comma"
        self.apposed = self.closed = False  # between commas; and a comma has ended it
        self.inner = False  # the aside's own verb reports, so its «أن» is its own
        self.last: Piece | None = None
        self.before_comma = ""

    def read(self, found: Iterator[Piece]) -> Frame:
        """Return the frame once a piece settles it, or what is known where the clause ends."""
        for piece in found:
            done = getattr(self, f"_{piece.kind}", self._other)(piece)
            if done:
                self._subject_after(piece, next(found, None))
                break
            self.last = piece
        return self.fallback or self.late or self.frame

    def _subject_after(self, piece: Piece, after: Piece | None) -> None:
        """Take the subject that follows a pronoun: شكك فيه مراقبون, أفادت به الوزارة."""
        if self.fallback is None or not (self._pronoun(piece) or pointed(self.words, piece)):
            return
        if after is None or after.kind != "np" or self.fallback.subject is not None:
            return
        noun = (after.start, after.end)
        if self.wanted.agrees(noun):
            self.fallback = replace(self.fallback, subject=noun)

    def _settle(self, complement: str, piece: Piece, content: int) -> bool:
        noun = self.frame.object
        alone = noun is not None and self.frame.subject is None and not self.wanted.with_object
        if noun is not None and alone and self.wanted.agrees(noun):
            # What stands between a verb and its complement is its subject: أثبت الفحص أن.
            self.frame = replace(self.frame, subject=noun, object=None)
        self.fallback = replace(
            self.frame,
            complement=complement,
            marker=piece.start,
            content=content,
            clause=piece.kind == "that",
        )
        return True

    def _other(self, piece: Piece) -> bool:
        asked = self.words[piece.start].stem in known.QUESTION_WORDS
        asks = self.wanted.asks or (self.wanted.tells and self.words[piece.start].stem in HOW)
        if asked and asks and not self.aside and self.fallback is None:
            return self._settle("none", piece, piece.start)  # سأل لماذا
        surface = self.words[piece.start].token.surface
        return surface in "؛.!؟…" and not self.words[piece.start].depth

    def _comma(self, _: Piece) -> bool:
        self.closed = self.closed or bool(self.aside) or self.apposed
        self.before_comma = self.last.kind if self.last else ""
        self.aside, self.inner = "", False
        return self.fallback is not None

    def _colon(self, piece: Piece) -> bool:
        free = self.fallback is None and self.aside != "participle"
        if free and "direct" in self.wanted.complements:
            return self._settle("direct", piece, piece.end)
        return True

    def _quote(self, piece: Piece) -> bool:
        if self.aside or self.fallback:
            return False
        if "direct" not in self.wanted.complements:
            apart = self.last is not None and self.last.kind == "comma"
            if apart and self.wanted.with_object and self.frame.object is None:
                self.frame = replace(self.frame, object=(piece.start, piece.end))
            elif self.frame.object is None and "none" in self.wanted.complements:
                self.frame = with_noun(
                    self.words, self.wanted, self.frame, (piece.start, piece.end)
                )
            return False
        return self._settle("direct", piece, piece.start)

    def _that(self, piece: Piece) -> bool:
        if self.aside in ("comma", "participle") or (self.aside and self.inner):
            return False
        if self.wanted.asks and not piece.prep and self.words[piece.start].stem == "ان":
            return self._settle("none", piece, piece.start)  # تساءل إن كان
        complement = that_complement(self.words, piece, self.wanted.complements)
        if complement and not (piece.prep and self._blocked()):
            return self._settle(complement, piece, piece.end)
        self.aside = self.aside or "open"
        self.inner = True
        return False

    def _blocked(self) -> bool:
        """Tell whether an object stands in the way: شدّد الجيش الحصار على is not شدّد على."""
        if self.wanted.with_object or self.wanted.intransitive or self.frame.object is None:
            return False
        if self.wanted.masdar and self.frame.object[0] == self.start:  # التزام بلاده بالاتفاق
            return False
        if self.words[self.frame.object[0]].core in known.VEILS:  # كشف النقاب عن
            return False
        return self.frame.subject is not None or not self.wanted.agrees(self.frame.object)

    def _pp(self, piece: Piece) -> bool:
        word = self.words[piece.start]
        if self.words[piece.head].stem == loose("حين"):
            return True
        if self.last and self.last.kind == "comma" and self._sets(piece):
            self.aside = self.aside or "open"  # أعربت الفائزة، لدى تسلمها الكأس، عن
        complement = PREPOSITION_COMPLEMENTS.get(piece.prep, "")
        if not complement and piece.prep == self.wanted.governed:
            complement = "none"
        if self.fallback or complement not in self.wanted.complements or self._governed(piece):
            return False
        if self._circumstance(piece):
            return False
        if self.aside:
            return self._inside(complement, piece)
        subject = self.frame.subject
        if word.conjoined or (
            word.stem in OF_THE_NAME and subject and self.words[subject[0]].titled
        ):
            return False
        if self._blocked():
            return True
        self._settle(complement, piece, self._said(piece))
        return self.wanted.relays or not self.wanted.complements & {"أن", "إن"}

    def _circumstance(self, piece: Piece) -> bool:
        """Tell whether a preposition says where or through whom: على لسان أمينها، بأن."""
        listed = known.CIRCUMSTANCES.get(piece.prep, frozenset())
        told = among(self.words[piece.head], listed)
        return told and waits(self.words, piece.end, self.stop, self.wanted.complements)

    def _sets(self, piece: Piece) -> bool:
        """Tell whether a preposition after a comma only says where or when, and a comma ends it."""
        word = self.words[piece.start]
        if word.stem in known.SETTINGS:
            return True
        if self.fallback or PREPOSITION_COMPLEMENTS.get(piece.prep) in self.wanted.complements:
            return False
        return piece.prep != self.wanted.governed and any(
            one.comma and not one.depth for one in self.words[piece.end : self.stop]
        )

    def _pronoun(self, piece: Piece) -> bool:
        """Tell whether the piece is a preposition with a pronoun: فيه, عليه."""
        word = self.words[piece.start]
        alone = piece.kind == "pp" and piece.end == piece.start + 1 and bool(word.token.enclitics)
        return alone and word.token.pos not in ("NOUN", "ADJ")

    def _said(self, piece: Piece) -> int:
        """Return where the content of a preposition begins: after it, where it is a word."""
        if self._pronoun(piece):
            return NOTHING
        alone = self.words[piece.start].stem in known.PREPOSITIONS
        return piece.start + 1 if alone and piece.end > piece.start + 1 else piece.start

    def _inside(self, complement: str, piece: Piece) -> bool:
        """Remember a complement that ends a relative clause: أشاد في الكلمة التي ألقاها بـ«…»."""
        free = self.aside == "open" and not self.inner and not self._blocked()
        if free and not self.words[piece.start].conjoined and not self._of_verb(piece):
            self._settle(complement, piece, self._said(piece))
            self.late, self.fallback = self.fallback, None
        return False

    def _governed(self, piece: Piece) -> bool:
        """Tell whether the word before governs the preposition: تقرير صادر عن, مصدر مقرب من."""
        before = self.words[piece.start - 1]
        if self.wanted.with_object and before.core == PRIVATE:  # متهمة شركات خاصة بضخ المياه
            return False
        return piece.prep in known.GOVERNING.get(before.core, frozenset())

    def _of_verb(self, piece: Piece) -> bool:
        """Tell whether the preposition stands right after the relative clause's own verb."""
        return self.last is not None and self.last.kind in ("verb", "relative")

    def _np(self, piece: Piece) -> bool:
        if self.wanted.participle(piece.start) and not self.aside:
            return self._hand_over(piece)
        if self.aside or self.fallback:
            return False
        if self._apart(piece):
            self.apposed = self.frame.subject is not None
            if self.last is not None and self.last.kind == "comma":
                self.aside = "open"  # وأكد الطرفان، كل على حدة، أنهما
            return False
        subject = self.frame.subject
        after_pp = self.last is not None and self.last.kind == "pp" and self.last.prep != "من"
        if subject and after_pp and continues_subject(self.words, subject[0], piece.start):
            self.frame = replace(self.frame, subject=(subject[0], piece.end))
        else:
            self.frame = with_noun(self.words, self.wanted, self.frame, (piece.start, piece.end))
        return False

    def _apart(self, piece: Piece) -> bool:
        """Tell whether a noun phrase only stands beside another: an apposition, «و» with one."""
        if self.last is None:  # nothing stands before that a «و» could join: قال وهبي
            return False
        if self.last.kind == "comma":
            first = self.frame.subject is None and self.frame.object is None
            spoken = first and self.wanted.subject((piece.start, piece.end))
            one = (self.frame.subject is None) != (self.frame.object is None)
            if (self.before_comma == "pp" or self.closed) and one:
                return (
                    not self.wanted.with_object and "none" not in self.wanted.complements
                )  # أعلنت الشركة، في تقريرها، تراجع
            return self.before_comma != "time" and not (spoken and self.words[piece.head].speaks)
        return self.words[piece.start].conjoined

    def _hand_over(self, piece: Piece) -> bool:
        """Leave the content to a participle that follows: استدرك الوزير قائلًا: «…»."""
        after_comma = self.last is not None and self.last.kind == "comma"
        if after_comma and self.frame.object is None and not self.fallback:
            self.aside = "participle"  # أكد الشاهد، مشترطًا عدم ذكر اسمه، أن
            return False
        if not after_comma and not self.fallback and "direct" in self.wanted.complements:
            self.fallback = replace(self.frame, complement="direct")
        return True

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
        if self.words[piece.start].conjoined:
            return not self._beside(piece)
        if self.last.kind == "comma":
            subject = self.frame.subject
            definite = subject is None or self.words[subject[0]].definite
            if definite and (
                self.fallback
                or not resumed(self.words, piece.end, self.stop, self.wanted.complements)
            ):
                return True
            self.aside = "comma"  # مصدر، طلب عدم ذكر اسمه، أن
            return False
        self.aside = "open"
        what = self.words[piece.start - 1].stem == "ما"  # وصف ما يتردد بأنه
        self.inner = not what and self.wanted.reports(piece.start)
        return False

    def _beside(self, piece: Piece) -> bool:
        """Tell whether a clause between commas only describes: أحد الناجين، ويدعى كريم، إن."""
        if self.fallback or self.last is None or self.last.kind != "comma":
            return False
        free = self.frame.subject is not None and self.frame.object is None
        named = free and self.words[piece.start].stem in known.DESCRIBING_VERBS
        if named or resumed(self.words, piece.end, self.stop, self.wanted.complements):
            self.aside = "comma"
        return self.aside == "comma"


def read_frame(words: Sequence[Word], start: int, stop: int, wanted: Wanted) -> Frame:
    """Read the clause after a cue from ``words[start]`` on, within its sentence."""
    stop = min(stop, start + REACH)
    return _Reader(words, start, stop, wanted).read(pieces(words, start, stop))
