"""Phrases of a sentence that answer who, what, where, when and why, where their form proves it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kit.language.document import Token
from kit.practice.making import plain
from kit.practice.material import Material
from kit.practice.whole_sources import DAYS, ends_here
from kit.text.spans import Span

WHO, WHAT, WHERE, WHEN, WHY, OTHER = "who", "what", "where", "when", "why", "other"
_PARTS = frozenset({"يوم", "مساء", "صباح", "فجر", "ليل", "ظهر", "ليلة"})
_UNITS = frozenset({"يوم", "أسبوع", "شهر", "عام", "سنة", "قرن", "ساعة", "دقيقة", "عقد"})
_SINCE = frozenset({"منذ", "قبل", "بعد", "خلال"})
_REASON = frozenset({"بسبب", "لأن", "لأنه", "لأنها", "لأنهم", "احتجاجا", "نتيجة", "بفضل", "لكي"})
_SPATIAL = frozenset(
    """في إلى من على فوق تحت عند قرب عبر بين أمام خلف داخل خارج حول لدى نحو""".split()  # noqa: SIM905 — a list of words reads best as words
)
_TEMPORAL = frozenset({"خلال", "قبل", "بعد", "منذ", "حتى", "عند", "لدى", "أثناء", "طوال", "في"})
_TERM = frozenset({"المدى", "الأمد", "الأجل"})
_TELLS = ("إن", "أن", "direct")
_ENDS = frozenset("،.؛؟!")
_LONGEST = 9
_LONGEST_OTHER = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """A part of a sentence and the question it answers."""

    kind: str
    text: str
    start: int
    end: int

    def touches(self, other: "Phrase") -> bool:
        """Tell whether two phrases share a word."""
        return self.start < other.end and other.start < self.end


def phrases(material: Material, number: int) -> list[Phrase]:
    """Return the phrases of a sentence whose question is sure, none within another."""
    tokens = material.sentence_tokens[number]
    found: list[Phrase] = []
    rows = (*_said(material, number), *_when(tokens), *_where(tokens, material), *_why(tokens))
    for phrase in rows:
        if not any(phrase.touches(one) for one in found if one.kind != WHAT):
            found.append(phrase)
    return found


def others(material: Material, number: int, known: Sequence[Phrase]) -> list[Phrase]:
    """Return noun phrases of the sentence, with or without preposition, other than ``known``."""
    found: list[Phrase] = []
    run: list[Token] = []
    for token in (*material.sentence_tokens[number], None):
        if token is not None and run and _goes_on(run[-1], token):
            run.append(token)
            continue
        if _whole(run) and len(run) <= _LONGEST_OTHER:
            phrase = _phrase(OTHER, run, material)
            if not any(phrase.touches(one) for one in known):
                found.append(phrase)
        run = [token] if token is not None and _begins(token) else []
    return found


def says_where(phrase: Phrase, material: Material, number: int) -> bool:
    """Tell whether a phrase might be taken for a place."""
    tokens = within(phrase, material, number)
    named = material.document.names if material.document else ()
    place = any(name.type == "place" and phrase.start <= name.start < phrase.end for name in named)
    spatial = plain(tokens[0].surface) in _SPATIAL or any(
        clitic.bare in ("ب", "ل") for clitic in tokens[0].proclitics
    )
    return place or spatial or any(_topic(token) == "geography" for token in tokens)


def says_when(phrase: Phrase, material: Material, number: int) -> bool:
    """Tell whether a phrase might be taken for a time."""
    tokens = within(phrase, material, number)
    temporal = plain(tokens[0].surface) in _TEMPORAL
    days = any(plain(token.surface) in DAYS | _PARTS | _TERM for token in tokens)
    return (
        temporal
        or days
        or any(_topic(token) == "time" or plain(token.lemma) in _UNITS for token in tokens)
    )


def within(phrase: Phrase, material: Material, number: int) -> list[Token]:
    """Return the tokens of a phrase of a sentence."""
    row = material.sentence_tokens[number]
    return [token for token in row if phrase.start <= token.start < phrase.end]


def _topic(token: Token) -> str:
    return token.lexeme.topic if token.lexeme is not None else ""


def _begins(token: Token) -> bool:
    attached = any(clitic.bare in ("و", "ف") for clitic in token.proclitics)
    return token.is_word and token.pos in ("ADP", "NOUN", "PROPN") and not attached


def _goes_on(before: Token, token: Token) -> bool:
    """Tell whether a word belongs to the phrase of the one before it."""
    if not token.is_word or token.pos not in ("NOUN", "PROPN", "ADJ") or token.proclitics:
        return False
    if token.pos == "ADJ" and before.article and not token.article:
        return False  # «the ruling is open»: what is said of it is no part of the phrase
    # After ال or a pronoun a chain of nouns is closed: another noun is another phrase.
    return token.pos != "NOUN" or not (before.article or before.enclitics)


def _whole(run: Sequence[Token]) -> bool:
    """Tell whether a stretch says something by itself: no lone preposition, no lone adverb."""
    nominal = [one for one in run if one.pos != "ADP"]
    if len(nominal) > 1:
        return True
    if not nominal or (nominal[0].proclitics and len(run) == 1):
        return False
    if run[0].enclitics and len(run) > 1:
        return False  # «among them» ends its own phrase
    return nominal[0].article or nominal[0].pos == "PROPN"


def _said(material: Material, number: int) -> Iterator[Phrase]:
    document = material.document
    if document is None:
        return
    sentence = document.sentences[number]
    heard = {
        (one.source.start, one.source.end) if one.source else ()
        for one in document.attributions
        if sentence.contains(one.cue)
    }
    if len(heard) != 1:  # of several voices, each would be an answer
        return
    for one in document.attributions:
        source, content = one.source, one.content
        if source is None or source.resolved or not sentence.contains(source):
            continue
        tells = one.complement in _TELLS or one.cue.kind == "phrase"
        if not tells or not one.sure or one.stance == "evidential":
            continue
        whole = len(source.of(document.text).split()) <= _LONGEST and complete(source, material)
        if whole and sentence.contains(one.cue):
            yield _span(WHO, source, material)
        if content is not None and sentence.contains(content) and one.sure:
            yield _span(WHAT, content, material)


def complete(source: Span, material: Material) -> bool:
    """Tell whether a source ends where it seems to: no name or title follows it at once."""
    return material.document is not None and ends_here(source, material.document)


def _span(kind: str, span: Span, material: Material) -> Phrase:
    text = plain(span.of(material.document.text)) if material.document else ""
    return Phrase(kind=kind, text=text.strip(" ،.؛:«»"), start=span.start, end=span.end)


def _phrase(kind: str, tokens: Sequence[Token], material: Material | None = None) -> Phrase:
    start, end = tokens[0].start, tokens[-1].end
    if material is not None and material.document is not None:
        text = plain(material.document.text[start:end])
    else:
        text = " ".join(plain(token.surface) for token in tokens)
    return Phrase(kind=kind, text=text, start=start, end=end)


def _when(tokens: Sequence[Token]) -> Iterator[Phrase]:
    at = 0
    while at < len(tokens):
        run = _time_run(tokens, at)
        if run and not _time_goes_on(tokens[at : at + run], tokens[at + run :]):
            yield _phrase(WHEN, tokens[at : at + run])
        at += max(run, 1)


def _time_goes_on(run: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Tell whether what follows may still tell when: قبل يومين من, العام الماضي, شهر رمضان."""
    if not rest or not rest[0].is_word or rest[0].pos == "VERB":
        return bool(rest) and rest[0].kind == "number"
    after = rest[0]
    if plain(after.surface) in ("من", "على", "في"):
        return plain(run[0].surface) in ("قبل", "بعد") and plain(after.surface) in ("من", "على")
    nominal = after.pos in ("NOUN", "ADJ", "PROPN")
    return nominal and (not after.proclitics or after.proclitics[0].bare == "و")


def _time_run(tokens: Sequence[Token], at: int) -> int:
    """Return how many words from here on are a date or a length of time; none when they are not."""
    letters = [plain(token.surface) for token in tokens[at : at + 6]]
    if letters[0] in _PARTS and len(letters) > 1 and letters[1] in DAYS:
        return 2
    if letters[0] in DAYS and not tokens[at].proclitics and tokens[at].pos == "NOUN":
        # alone, a name of a day stands between commas or at the end of its clause
        return 1 if len(letters) == 1 or tokens[at + 1].kind == "punct" else 0
    if letters[0] in _SINCE and len(letters) > 1 and letters[1] in DAYS:
        return 2
    if letters[0] in _SINCE:
        for length, token in enumerate(tokens[at + 1 : at + 5], 2):
            if not token.is_word and token.kind != "number":
                return 0
            if plain(token.lemma) in _UNITS:
                return length
            if token.pos in ("VERB", "SCONJ"):
                return 0
    return 0


def _where(tokens: Sequence[Token], material: Material) -> Iterator[Phrase]:
    """A place is sure where في leads, within two nouns, to the name of a place."""
    document = material.document
    if document is None or not tokens:
        return
    places = {
        name.start: name
        for name in document.names
        if name.type == "place" and tokens[0].start <= name.start < tokens[-1].end
    }
    for at, token in enumerate(tokens):
        if plain(token.surface) != "في":
            continue
        for other in tokens[at + 1 : at + 4]:
            name = places.get(other.start)
            if name is not None:
                run = [one for one in tokens[at:] if one.end <= name.end]
                yield _phrase(WHERE, run)
                break
            if other.pos not in ("NOUN", "ADJ") or other.proclitics:
                break


def _why(tokens: Sequence[Token]) -> Iterator[Phrase]:
    for at, token in enumerate(tokens):
        if plain(token.surface) in _REASON:
            run = [token]
            for other in tokens[at + 1 : at + _LONGEST]:
                if not other.is_word and other.kind != "number":
                    break
                run.append(other)
            after = tokens[at + len(run)] if at + len(run) < len(tokens) else None
            ends = after is None or plain(after.surface) in _ENDS
            if len(run) > 1 and ends:
                yield _phrase(WHY, run)
