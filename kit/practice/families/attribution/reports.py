"""Certain reports: sentences whose cue, source and content can be told apart beyond doubt.

The analysis finds more attributions than a teacher would ask about. Here stay those where the
source alone fills the place between the verb and what joins it to the content (إنّ, أنّ, a
preposition, a colon), and where the content ends with its sentence.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kit.language.document import Document, Token
from kit.language.mentions import Attribution
from kit.news.inventory import ReportingCue
from kit.practice.families.attribution.cue_rows import frames_with_person, row_of
from kit.practice.families.attribution.plain_sources import is_plain
from kit.practice.families.attribution.report import Report
from kit.practice.item import Evidence
from kit.practice.making import plain
from kit.text.spans import Sentence

LONGEST_SOURCE, LONGEST_CONTENT, LONGEST_START, LONGEST_ASIDE = 7, 22, 5, 8
"""How many words a source, a content, what stands before the verb, and an aside may have."""

_NEGATED = frozenset({"لم", "لا", "لن", "ما", "أن", "ألا", "هل", "لو", "إذا", "ليس", "دون", "عدم"})
_PARTICLES = {"إن": "إن", "أن": "أن"}
_ASIDES = frozenset(
    {
        "في",
        "خلال",
        "أثناء",
        "عقب",
        "بعد",
        "قبل",
        "أمام",
        "لدى",
        "عبر",
        "على",
        "إثر",
        "ضمن",
        "قبيل",
    }
)
_PREPOSITIONS = frozenset({"على", "إلى", "من", "عن"})
_OPENING = '«“"'


def in_document(document: Document, sentences: Sequence[Evidence]) -> tuple[Report, ...]:
    """Return the certain reports of a document in the order of its text."""
    finder = _Finder(document, sentences)
    return tuple(filter(None, map(finder.report, document.attributions)))


class _Finder:
    """Reads the attributions of one document into reports."""

    def __init__(self, document: Document, sentences: Sequence[Evidence]) -> None:
        self.document, self.sentences = document, sentences
        self.starts = [token.start for token in document.tokens]
        self.ends_of = [sentence.start for sentence in document.sentences]
        self.cues = sorted(found.cue.start for found in document.attributions)

    def report(self, found: Attribution) -> Report | None:
        """Return the report an attribution gives; None when anything about it is open."""
        row = row_of(found.cue.entry)
        if row is None or found.source is None or found.content is None or not found.sure:
            return None
        if found.cue.kind != "finite" or found.source.resolved:
            return None
        at = bisect_left(self.starts, found.cue.start)
        verb = self.document.tokens[at]
        if verb.end != found.cue.end or not self._reports(verb, at, row):
            return None
        sentence = self.document.sentences[verb.sentence]
        within = sentence.contains(found.content) and sentence.contains(found.source)
        if not within or found.source.start < verb.end or found.content.start < found.source.end:
            return None
        return self._in_words(found, verb, sentence, row)

    def _reports(self, verb: Token, at: int, row: ReportingCue) -> bool:
        """Tell whether a verb in the third person singular says that something was said."""
        features = verb.features
        before = self.document.tokens[at - 1] if at else None
        told = before is None or plain(before.surface) not in _NEGATED
        return (
            told
            and verb.pos == "VERB"
            and not verb.enclitics
            and (features.get("Person"), features.get("Number")) == ("3", "Sing")
            and features.get("Voice", "Act") == "Act"
            and plain(verb.lemma) == plain(row.lemma)
            and not frames_with_person(row.id)
        )

    def _in_words(
        self, found: Attribution, verb: Token, sentence: Sentence, row: ReportingCue
    ) -> Report | None:
        source, content = found.source, found.content
        if source is None or content is None or not self._source(source.start, source.end):
            return None
        chunks = list(_chunks(self.document.text, sentence.start, content.end, sentence.end))
        first = [start for start, _ in chunks]
        places = range(len(chunks))
        of = [place for place in places if first[place] >= source.start]
        verb_at = bisect_left(first, verb.start)
        stop = bisect_left(first, source.end)
        begin = bisect_left(first, content.start)
        if not of or verb_at >= len(first) or first[verb_at] != verb.start or of[0] != verb_at + 1:
            return None
        words = tuple(self.document.text[start:end] for start, end in chunks)
        complement, clause, joint = _joint(words, stop, begin, found.complement)
        if not complement or not self._whole(words, begin, content.end, sentence):
            return None
        if not _aside(words, stop, joint):
            return None
        if verb_at > LONGEST_START or len(set(self.cues) & set(first)) > 1:
            return None
        evidence = self._evidence(sentence, verb)
        return Report(
            words=words,
            verb=verb_at,
            source=range(verb_at + 1, stop),
            aside=range(stop, joint),
            joint=range(joint, begin),
            content=range(begin, len(words)),
            cue=row,
            complement=complement,
            clause=clause,
            joined="".join(clitic.bare for clitic in verb.proclitics if clitic.bare in "وف"),
            feminine=verb.features.get("Gender") == "Fem",
            present=verb.features.get("Aspect") == "Imp",
            evidence=evidence,
            at=verb.sentence,
        )

    def _source(self, start: int, end: int) -> bool:
        """Tell whether a source is a plain noun phrase, without a time, an aside or an object."""
        first, stop = bisect_left(self.starts, start), bisect_left(self.starts, end)
        tokens = self.document.tokens[first:stop]
        if not 0 < len(tokens) <= LONGEST_SOURCE or tokens[0].start != start:
            return False
        return is_plain(tokens)

    def _whole(self, words: tuple[str, ...], begin: int, end: int, sentence: Sentence) -> bool:
        """Tell whether the content ends where a reader would end it too."""
        content = words[begin:]
        if not 2 <= len(content) <= LONGEST_CONTENT or not _even("".join(content)):
            return False
        rest = self.document.text[end : sentence.end].strip(' »."”')
        open_end = bool(rest)
        if open_end and not self._goes_on(end, sentence.end):
            return False
        inner, depth = content[:-1], 0
        for at, word in enumerate(inner):
            depth += word.count("«") - word.count("»")
            after = plain(inner[at + 1] if at + 1 < len(inner) else content[-1])
            if depth == 0 and word[-1] in "،؛:" and after not in ("وأن", "وإن", "وأنه", "وإنه"):
                return False
        return True

    def _goes_on(self, end: int, stop: int) -> bool:
        """Tell whether after a comma the next cue begins at once: «…، مضيفًا»."""
        rest = self.document.text[end:stop]
        if not rest.lstrip('»”"').startswith("،"):
            return False
        at = bisect_left(self.cues, end)
        return at < len(self.cues) and self.cues[at] <= end + len(rest) - len(rest.lstrip('»”"، '))

    def _evidence(self, sentence: Sentence, verb: Token) -> Evidence:
        whole = self.sentences[verb.sentence]
        return Evidence(
            text=whole.text,
            start=verb.start - sentence.start,
            end=verb.end - sentence.start,
            translation=whole.translation,
        )


def _chunks(text: str, start: int, end: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield where each run of signs between spaces begins and ends, up to the end of the content.

    The punctuation after the content belongs to its last word.
    """
    while end < stop and not text[end].isspace():
        end += 1
    at = start
    while at < end:
        if text[at].isspace():
            at += 1
            continue
        after = at
        while after < end and not text[after].isspace():
            after += 1
        yield at, after
        at = after


def _joint(words: Sequence[str], stop: int, begin: int, complement: str) -> tuple[str, bool, int]:
    """Return the complement, whether a clause follows, and where what joins the content begins.

    The complement is empty when the words before the content are not what it needs.
    """
    before = plain(words[begin - 1]) if begin > stop else ""
    earlier = plain(words[begin - 2]) if begin > stop + 1 else ""
    if complement == "direct":
        quoted = begin < len(words) and words[begin][0] in _OPENING
        return (complement if quoted and words[begin - 1][-1] == ":" else "", False, begin)
    if complement == "أنْ":
        return (complement if before == "أن" else "", False, begin - 1)
    if _particle(before):
        lead = "بـ" if before[0] == "ب" else earlier if earlier in _PREPOSITIONS else ""
        fits = lead == complement if lead else complement == _particle(before)
        return (complement if fits else "", True, begin - 1 - (lead in _PREPOSITIONS))
    if before in _PREPOSITIONS:
        return (complement if before == complement else "", False, begin - 1)
    attached = complement == "بـ" and begin == stop and plain(words[begin]).startswith(("ب", "«"))
    return (complement if attached else "", False, begin)


def _aside(words: Sequence[str], stop: int, joint: int) -> bool:
    """Tell whether what stands after the source is nothing, or says when, where or to whom."""
    between = words[stop:joint]
    if not between:
        return True
    opened = words[stop - 1][-1] == "،" or plain(between[0]) in _ASIDES
    plain_words = not any(sign in word for word in between for sign in "«:؛")
    return opened and plain_words and len(between) <= LONGEST_ASIDE


def _particle(word: str) -> str:
    """Return إن or أن when a word is one of them, with or without a pronoun or بـ; else nothing."""
    letters = word.removeprefix("ب")
    for particle in _PARTICLES:
        if letters.startswith(particle) and letters[2:] in ("", "ه", "ها", "هم", "هما"):
            return particle
    return ""


def _even(text: str) -> bool:
    """Tell whether every quotation that is opened is closed."""
    return text.count("«") == text.count("»") and text.count('"') % 2 == 0
