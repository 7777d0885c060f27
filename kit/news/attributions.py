"""Who said what: every attribution of a document, source, cue and content."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kit.language.mentions import Attribution
from kit.news import vocabulary as known
from kit.news.acceptance import reports
from kit.news.agreement import head
from kit.news.before_verb import after_that, before_verb
from kit.news.colon import colon_cue
from kit.news.complements import complements_of, governed_by
from kit.news.cues import Candidate, candidates_at, forms_of, light_before
from kit.news.dropped import with_object
from kit.news.found import Found, attribution, begin
from kit.news.frame import Frame
from kit.news.frames import read_frame
from kit.news.inventory import ReportingCue
from kit.news.noun_phrases import is_title
from kit.news.paradigm import Index, verb_forms
from kit.news.phrases import Markers, markers, may_begin, phrase_at
from kit.news.resolve import RunningSources
from kit.news.sentences import clause_end, sentence_ends, sentence_starts
from kit.news.sources import can_be_subject, own_source
from kit.news.stated import FORMS, statement_at, statement_rows
from kit.news.wanted import Wanted, addresses, intransitive
from kit.news.words import Word
from kit.text.fold import loose
from kit.text.marks import bare

QUOTED = {
    "نقل": frozenset(("عن",)),
    "نسب": frozenset(("إلى",)),
    "ذكر": frozenset(("عن",)),
    "أشاع": frozenset(("عن",)),
    "قال": frozenset(("عن",)),
    "تداول": frozenset(("عن",)),
}
"""The prepositions after a passive that passes words on: نُقل عن, نُسب إلى."""
THAT = frozenset(("أن", "إن", "أنْ"))


def attributions(text: Sequence[Word], cues: tuple[ReportingCue, ...]) -> tuple[Attribution, ...]:
    """Return the attributions of a text in the order of their cues."""
    finder = _Finder(text, cues)
    found = tuple(finder.find())
    starts = frozenset(begin(text, one) for one in found)
    return tuple(
        attribution(text, one, finder.first[one.cue.start], finder.stop[one.cue.start], starts)
        for one in found
    )


class _Finder:
    """Goes through the words once and remembers who has spoken."""

    def __init__(self, text: Sequence[Word], cues: tuple[ReportingCue, ...]) -> None:
        self.text = text
        self.index: Index = verb_forms(cues)
        self.markers: Markers = markers(cues)
        self.statements = statement_rows(cues)
        self.colon = next((row for row in cues if row.type == "punctuation"), None)
        self.first, self.stop = sentence_starts(text), sentence_ends(text)
        self.running = RunningSources(text)
        self.cued: set[int] = set()
        self.candidates: dict[int, tuple[Candidate, ...]] = {}
        self.used: set[int] = set()  # markers of complements already taken
        self.start = self.inside = (
            0  # where the clause that a cue tells begins, and the clause that a cue tells ends
        )

    def find(self) -> Iterator[Found]:
        at = 0
        while at < len(self.text):
            found = None
            if self._may_report(self.text[at]):
                found = self._phrase(at) or self._stated(at) or self._verb(at) or self._colon(at)
            if found is None:
                at += 1
                continue
            if found.frame.marker >= 0:
                self.used.add(found.frame.marker)
            inner = found.cue.kind == "finite" and (at < self.inside or self._aside(found))
            inner = inner or self.text[at].depth > 0 or self._inside(found)
            if found.source is not None:
                self.running.note(found.source, found.cue, inner=inner)
            if found.frame.clause and not inner:
                self.start = found.frame.content
                self.inside = clause_end(self.text, found.frame.content, self.stop[at])
            self.cued.add(found.cue.start)
            yield found
            at = found.cue.end

    def _may_report(self, word: Word) -> bool:
        """Tell by its letters alone whether a word may be a cue; most may not."""
        key = word.key
        return (
            bool(forms_of(key, self.index))
            or may_begin(key, self.markers)
            or word.stem in FORMS
            or key == ":"
        )

    def _inside(self, found: Found) -> bool:
        """Tell whether a source stands in what another tells: بأن المتهم، وهو …، أقر."""
        source = found.source
        return (
            source is not None and not found.resolved and self.start <= source.start < self.inside
        )

    def _aside(self, found: Found) -> bool:
        """Tell whether the cue only describes its source: دراسة أجرتها الجامعة أظهرت أن."""
        source = found.source
        if source is None or found.resolved or source.start >= found.cue.start:
            return False
        before = self.text[source.start - 1] if source.start > self.first[found.cue.start] else None
        return before is not None and before.token.is_word and not self.text[source.start].definite

    def _phrase(self, at: int) -> Found | None:
        cue = phrase_at(self.text, at, self.markers, self.index)
        return self._with_source(cue, Frame()) if cue is not None else None

    def _stated(self, at: int) -> Found | None:
        found = statement_at(self.text, at, self.first[at], self.stop[at], self.statements)
        return Found(*found) if found is not None and found[1].marker not in self.used else None

    def _candidates(self, at: int) -> tuple[Candidate, ...]:
        """Return what the word may report as, worked out once however often it is asked."""
        if at not in self.candidates:
            self.candidates[at] = candidates_at(self.text, at, self.index)
        return self.candidates[at]

    def _verb(self, at: int) -> Found | None:
        """Return the word at ``at`` as a cue: the first reading with a complement, else any."""
        plain: tuple[Candidate, Frame] | None = None
        for cue in self._candidates(at):
            led = after_that(self.text, cue, self.first[at]) if cue.kind == "finite" else None
            frame = read_frame(
                self.text, cue.end, self.stop[at], self._wanted(cue, led=led is not None)
            )
            if frame.marker in self.used or _has_its_object(cue, frame):
                continue
            frame = self._quoted_before(cue, frame)
            if not reports(self.text, cue, frame):
                continue
            if frame.complement != "none":
                if frame.complement == "direct" and frame.content == -1:
                    frame = replace(frame, complement="none")  # رد المدرب قائلا: its content
                return self._with_source(cue, frame)
            plain = plain or (cue, frame)
        return self._with_source(*plain) if plain is not None else None

    def _wanted(self, cue: Candidate, *, led: bool = False) -> Wanted:
        """Return what the cue may take; after its subject (``led``) all nouns are objects."""
        complements = complements_of(cue.row)
        if cue.kind == "passive":
            complements |= QUOTED.get(bare(cue.row.lemma), frozenset())
        with_object = addresses(cue.row)
        if "أنْ" in complements and loose(cue.row.lemma) in known.ASKING:
            complements -= {"من"}  # طلب من الشاهد أن
        transitive = with_object or ("none" in complements and not cue.row.needs)
        verbal = cue.kind in ("finite", "passive") and not led
        return Wanted(
            complements=complements,
            agrees=lambda noun: verbal and can_be_subject(self.text, cue, noun),
            subject=lambda noun: (
                verbal
                and can_be_subject(self.text, cue, noun)
                and (not transitive or bool(cue.pronoun) or _speaks(self.text, noun))
            ),
            reports=self._reporting_form,
            participle=lambda at: self._participle(at, cue),
            governed=governed_by(cue.row),
            with_object=with_object,
            asks=loose(cue.row.lemma) in known.INQUIRING,
            verbal=verbal,
            relays=loose(cue.row.lemma) in known.RELAYING,
            masdar=cue.kind == "noun",
            tells=loose(cue.row.lemma) in known.TELLING_HOW,
            intransitive=not with_object and intransitive(cue.row),
        )

    def _participle(self, at: int, telling: Candidate) -> bool:
        """Tell whether a participle goes on telling; قال ساخرًا: «…» leaves it to its verb."""
        quoted = at + 1 < len(self.text) and self.text[at + 1].token.surface == ":"
        found = self._candidates(at)
        apart = self.text[at - 1].comma and telling.gender != "m"
        if not apart and any(cue.kind == "noun" for cue in found):
            return False  # أعلن الوزير موافقة الحكومة
        return any(
            cue.kind == "participle" and (not quoted or "direct" in complements_of(cue.row))
            for cue in found
        )

    def _reporting_form(self, at: int) -> bool:
        """Tell whether the word may report by itself; with a pronoun (نشرتها) it does not."""
        return any(not cue.pronoun for cue in self._candidates(at))

    def _quoted_before(self, cue: Candidate, frame: Frame) -> Frame:
        """See the quotation that stands before its cue: «…»، قال الوزير."""
        at = cue.start - 1
        if frame.clause or self.text[cue.start].conjoined:
            return frame
        opening = self.text[self.first[cue.start]].closing  # «…»، روى الصياد; «…»، هكذا تروي
        opens = opening > 0 and all(
            one.comma or one.stem in known.PREVERBAL for one in self.text[opening + 1 : cue.start]
        )
        bare_verb = cue.kind == "finite" and frame.marker < 0 and frame.object is None
        if "direct" not in complements_of(cue.row) and not (opens and bare_verb):
            return frame
        if at > 0 and self.text[at].stem in known.PREVERBAL:  # هكذا
            at -= 1
        if at > 0 and self.text[at].comma:
            at -= 1
        for opening in range(max(self.first[cue.start], at - 80), at):
            if self.text[opening].closing == at and self.text[opening].depth == 0:
                if at == cue.start - 1 and is_title(self.text, opening, opening):
                    return frame  # "هيئة الأنهار" تحذر من
                far = self.text[opening - 1].prep and not self.text[opening - 1].noun
                return frame if far else self._said_before(frame, opening)
        return frame

    def _said_before(self, frame: Frame, opening: int) -> Frame:
        return replace(frame, complement="direct", content=opening, marker=-1)

    def _colon(self, at: int) -> Found | None:
        if self.colon is None or at in self.used:
            return None
        found = colon_cue(self.text, at, self.colon)
        if found is None:
            return None
        return Found(found[0], Frame(complement="direct", content=at + 1), found[1])

    def _with_source(self, cue: Candidate, frame: Frame) -> Found:
        first, stop = self.first[cue.start], self.stop[cue.start]
        takes = addresses(cue.row)
        speaker = self.running.resolve(cue, first) if takes else None
        before = before_verb(self.text, cue, first, self.cued) if takes else None
        frame = with_object(
            self.text, cue, frame, speaker, self.running.spoke(speaker, first), before
        )
        own = own_source(self.text, cue, frame, first, stop, self.cued)
        if own is not None:
            return Found(cue, frame, own)
        if (
            _impersonal(self.text, cue, frame)
            or cue.kind == "passive"
            or (cue.kind == "phrase" and not cue.pronoun and not _as_said(self.text, cue))
        ):
            return Found(cue, frame)
        if cue.kind == "noun" and _nobodys(self.text, cue):
            return Found(cue, frame)  # تكهنات بأن, أنباء عن: nobody's
        speaker = self.running.resolve(cue, first)
        if speaker is None and cue.kind == "finite" and frame.complement in ("عن", "أن"):
            passive = candidates_at(self.text, cue.start, self.index, unmarked=True)
            cue = next((one for one in passive if one.kind == "passive"), cue)  # أعلن عن
        return Found(cue, frame, speaker, resolved=speaker is not None)


def _as_said(text: Sequence[Word], cue: Candidate) -> bool:
    """Tell whether a marker ends in a verb whose subject was named: …، كما قالت."""
    after = text[cue.end] if cue.end < len(text) else None
    free = after is None or after.token.surface in "،,.:" or bool(after.prep)
    return cue.row.type == "verb" and (
        text[cue.start].stem == "كما" or (free and cue.gender == "f")
    )


def _nobodys(text: Sequence[Word], cue: Candidate) -> bool:
    """Tell whether a noun is nobody's: تكهنات بأن, not بالقول إن or سارع إلى نفي."""
    word = text[cue.start]
    return not cue.pronoun and word.prep != "ب" and light_before(text, cue.start) < 0


def _impersonal(text: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether the verb needs nobody: وتردد أن البلدية…."""
    alone = frame.subject is None and frame.marker == cue.end
    return alone and loose(cue.row.lemma) in known.IMPERSONAL


def _speaks(text: Sequence[Word], noun: tuple[int, int]) -> bool:
    return head(text, noun[0]).speaks or text[noun[0]].closing > 0


def _has_its_object(cue: Candidate, frame: Frame) -> bool:
    """Tell whether a pronoun fills the place of «أن» already: التي نشرتها… أن."""
    heard = loose(cue.row.lemma) in known.WITH_OBJECT
    return cue.kind == "finite" and bool(cue.pronoun) and not heard and frame.complement in THAT
