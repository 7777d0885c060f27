"""Who is the subject of «وأضاف»: the speaker named before, where only one can be meant."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from kit.language.document import Document, Token
from kit.language.mentions import Attribution, Source
from kit.practice.families.attribution.voices import (
    apart,
    even,
    known_names,
    label,
    may_speak,
    named,
    other_voice,
    points,
    rank,
    rivals_of,
)
from kit.practice.item import Evidence, Item, Option
from kit.practice.making import DISTRACTORS, make, plain, shuffled
from kit.practice.material import Material
from kit.practice.whole_sources import DAYS, ends_here, is_one_phrase
from kit.text.spans import Span

FAMILY = "speaker"
SHOWN = 2
"""How many of the wrong speakers stand in the sentences shown, if none of them speaks there."""
LONGEST, SHORTEST = 90, 4
"""How many words the sentences shown may have, and letters a noun must have."""

_OF_THINGS = re.compile(r"(?:ال)?[\u0621-\u064a]وا[\u0621-\u064a]{2}")
"""فَوَاعِل is the plural of what is no person: عَوَامِل, where persons are عُمَّال or عَامِلُونَ."""
_AFTER = frozenset(
    {
        "أن",
        "أنه",
        "أنها",
        "إن",
        "إنه",
        "إنها",
        "بأن",
        "بأنه",
        "بأنها",
        "إلى",
        "على",
        "عن",
        "من",
        "في",
        "خلال",
        ":",
    }
)
_ELSEWHERE = "{name} is not named in these sentences; the last to speak is «{speaker}»."
_WITHIN = "{name} stands in what «{speaker}» says after «{verb}»: spoken of, not speaking."
_BEFORE = "{name} stands here too, but the last to speak before «{verb}» is «{speaker}»."


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """A cue without a subject of its own, and the one speaker it can go back to."""

    cue: Token
    name: str
    text: str
    evidence: Evidence
    entry: str
    participle: bool
    said: str = ""
    mentioned: Mapping[str, bool] = field(default_factory=dict)
    feminine: bool = False
    known: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class _Said:
    """Who spoke before in a paragraph, through which verb, and where his words are."""

    source: Source
    verb: Token
    content: Span | None


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield cues whose subject was named before, when nobody else was in between."""
    document = material.document
    if answer == "typed" or document is None:
        return
    places = {token.start: at for at, token in enumerate(document.tokens)}
    rivals, names = rivals_of(material, places), known_names(document)
    proper = named(document)
    for turn in shuffled(turns(document, material.sentences), rng):
        sure = [name for name, _ in rivals if other_voice(turn.name, name, proper)]
        item = _item(turn, rivals, [*names, *sure] if turn.known else sure, rng)
        if item is not None:
            yield item


def turns(document: Document, sentences: Sequence[Evidence]) -> tuple[Turn, ...]:
    """Return the cues with one possible subject: the only source of their paragraph so far."""
    places = {token.start: at for at, token in enumerate(document.tokens)}
    named: dict[int, list[_Said]] = {}
    found = []
    for one in document.attributions:
        at = places.get(one.cue.start)
        if at is None:
            continue
        cue = document.tokens[at]
        paragraph = document.sentences[cue.sentence].paragraph
        before = named.setdefault(paragraph, [])
        if one.source is not None and not one.source.resolved:
            before.append(_Said(source=one.source, verb=cue, content=one.content))
        elif one.source is not None and len({said.source.start for said in before}) == 1:
            same = one.source.start == before[0].source.start
            if same and _goes_on(document, one, at, before[0]):
                found.append(_turn(document, sentences, cue, before[0], one))
    return tuple(turn for turn in found if turn is not None)


def _goes_on(document: Document, one: Attribution, at: int, said: _Said) -> bool:
    """Tell whether the cue continues the one before: it agrees, and no subject follows it."""
    cue, first, source = document.tokens[at], said.verb, said.source
    after = document.tokens[at + 1] if at + 1 < len(document.tokens) else None
    before = document.tokens[at - 1] if at else None
    if first.pos != "VERB" or source.start < first.start or after is None or cue.enclitics:
        return False
    if one.cue.kind == "participle":
        same = first.sentence == cue.sentence and before is not None and before.surface == "،"
        same = same and not plain(cue.surface).endswith("ين")
        feminine = plain(cue.surface).rstrip("ا").endswith(("ة", "ي")) and "ة" in cue.surface
        return same and feminine == (first.features.get("Gender") == "Fem")
    opens = before is None or before.sentence != cue.sentence
    agrees = first.features.get("Gender") == cue.features.get("Gender")
    near = 0 < cue.sentence - first.sentence <= 2
    bare_cue = one.cue.kind == "finite" and plain(after.surface) in _AFTER
    return opens and agrees and near and bare_cue and cue.pos == "VERB"


def _turn(
    document: Document,
    sentences: Sequence[Evidence],
    cue: Token,
    before: _Said,
    one: Attribution,
) -> Turn | None:
    source = before.source
    first = next(
        number for number, sentence in enumerate(document.sentences) if sentence.contains(source)
    )
    text = " ".join(sentences[number].text for number in range(first, cue.sentence + 1))
    text = _led_up_to(document, sentences, first, text)
    named_in_full = any(one.end == source.end for one in document.names)
    whole_name = named_in_full and is_one_phrase(document.tokens_in(source))
    told = whole_name or ends_here(source, document)
    name = label(document, source) if told else ""
    if len(text.split()) > LONGEST or not name or points(name):
        return None
    whole = sentences[cue.sentence]
    start = cue.start - document.sentences[cue.sentence].start
    return Turn(
        cue=cue,
        name=name,
        text=text,
        evidence=Evidence(
            text=whole.text,
            start=start,
            end=start + len(cue.surface),
            translation=whole.translation,
        ),
        entry=one.cue.entry,
        participle=one.cue.kind == "participle",
        said=_clause(document, one),
        mentioned=_mentioned(document, cue, before),
        feminine=before.verb.features.get("Gender") == "Fem",
        known=any(
            source.contains(name) and name.entry and name.type == "person"
            for name in document.names
        ),
    )


def _led_up_to(document: Document, sentences: Sequence[Evidence], first: int, text: str) -> str:
    """Return the text with the sentence before it, where another may speak."""
    spoken = any(
        one.source is not None
        and not one.source.resolved
        and not points(one.source.of(document.text))
        for one in document.attributions
        if first and document.sentences[first - 1].contains(one.cue)
    )
    if not spoken or document.paragraphs[document.sentences[first - 1].paragraph].heading:
        return text
    longer = f"{sentences[first - 1].text} {text}"
    return longer if len(longer.split()) <= LONGEST else text


def _mentioned(document: Document, cue: Token, before: _Said) -> dict[str, bool]:
    """Return the definite nouns only spoken of by who speaks, and whether before the cue."""
    if before.content is None:
        return {}
    start = before.content.start
    return {
        plain(token.surface): token.start < cue.start
        for earlier, token in reversed(tuple(pairwise(document.tokens)))
        if token.start >= start
        and token.sentence <= cue.sentence
        and token.pos == "NOUN"
        and token.article
        and not token.proclitics
        and not (earlier.article and earlier.pos == "NOUN")  # «النمر الجريح»: an attribute
        and not _OF_THINGS.fullmatch(plain(token.surface))
        and document.text[token.start - 1] not in "«“"
        and len(plain(token.surface)) > SHORTEST
        and plain(token.surface) not in DAYS
        and token.lexeme is not None
        and may_speak(token.lexeme)
    }


def _clause(document: Document, one: Attribution) -> str:
    """Return the clause after أنّ or إنّ, where it stands alone; else nothing."""
    if one.content is None or one.complement not in ("أن", "إن"):
        return ""
    joins = plain(document.text[one.cue.end : one.content.start]).strip()
    return plain(one.content.of(document.text)).strip(" .،") if joins in ("أن", "إن") else ""


def _item(turn: Turn, rivals: list[tuple[str, bool]], names: list[str], rng: Random) -> Item | None:
    verb, here = plain(turn.cue.surface), plain(turn.text)
    wrong: dict[str, str] = {}
    rows = sorted(_wrong(turn, rivals, names, rng), key=lambda row: rank(row[0], turn.name, here))
    for name, feedback in rows:
        if all(apart(name, other) for other in (turn.name, *wrong)):
            wrong[name] = feedback
        if len(wrong) == DISTRACTORS:
            break
    shown = {name for name in wrong if name in here}
    rivalled = len(shown) >= SHOWN or any(name in shown for name, _ in rivals)
    if len(wrong) < DISTRACTORS or not rivalled or not even(turn.name, [*wrong]):
        return None
    why = _why(turn, verb)
    options = [Option(text=turn.name, lang="ar", feedback=why)]
    options += [Option(text=name, lang="ar", feedback=text) for name, text in wrong.items()]
    return make(
        family=FAMILY,
        skill="use",
        lexeme=turn.entry,
        prompt=f"Who is meant as the speaker of «{verb}»?",
        prompt_ar=f"من صاحب الكلام بعد «{verb}»؟",
        stem=turn.text,
        stem_lang="ar",
        key=(turn.name,),
        explanation=why,
        options=options,
        evidence=turn.evidence,
        rng=rng,
    )


def _wrong(
    turn: Turn, rivals: list[tuple[str, bool]], names: list[str], rng: Random
) -> Iterator[tuple[str, str]]:
    """Yield who cannot be meant, with the reason: what is spoken of, another gender, others."""
    verb = plain(turn.cue.surface)
    for name in shuffled(turn.mentioned, rng):
        told = _BEFORE if turn.mentioned[name] else _WITHIN
        yield name, told.format(name=name, verb=verb, speaker=turn.name)
    gender = "masculine" if not turn.feminine else "feminine"
    for name, feminine in shuffled(rivals, rng):
        if feminine != turn.feminine:
            yield name, f"«{verb}» is {gender}: it does not agree with {name}."
    for name in shuffled(names, rng):
        told = _BEFORE if name in plain(turn.text) else _ELSEWHERE
        yield name, told.format(name=name, verb=verb, speaker=turn.name)


def _why(turn: Turn, verb: str) -> str:
    if turn.participle:
        return (
            f"«{verb}» is a circumstance (حال) of the subject of the verb before it, and agrees "
            f"with it: «{turn.name}» goes on speaking."
        )
    return (
        f"«{verb}» names no subject: its hidden pronoun goes back to the last speaker, "
        f"«{turn.name}», with whom the verb agrees."
    )
