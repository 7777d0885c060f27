"""True, false or not stated: who the report says it was, and what it does not report at all."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from random import Random

from kit.language.document import Token
from kit.language.mentions import Attribution
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.making import make, plain, shuffled
from kit.practice.material import Material
from kit.practice.phrases import complete
from kit.rows import read_rows
from kit.text.spans import Span

FAMILY = "truth"
SHORTEST, LONGEST = 3, 16
"""Words of a statement."""
TRUE, FALSE, UNSTATED = (
    "True: the report has this from this source",
    "False: the report has this from another source",
    "Not stated: the report does not have this at all",
)
_LONGEST_SOURCE = 6
_SAYS = frozenset({"neutral", "assertive", "distancing"})
"""Stances of cues after which the source did say it: not what it denied, nor what it expects."""
_AND_THAT = re.compile(r"(?:^|\s)وأن(?:ه|ها|هم|هما|نا)?(?=\s|$)")
"""A second clause of أنّ, which after قال would have to be one of إنّ."""
_NEGATED = frozenset({"لم", "لا", "لن", "ما", "ليس", "دون", "عدم", "رفض", "رفضت"})


@dataclass(frozen=True, kw_only=True, slots=True)
class _Told:
    """What a report has from a source: who, through which cue, what, and the verb's gender."""

    attribution: Attribution
    source: str
    content: str
    feminine: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Unstated:
    """A statement that would go with a report about something, and what must not stand in it."""

    about: str
    statement: str
    absent: tuple[str, ...]


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield statements to be judged; their source is named and stands in the text."""
    if answer == "typed" or material.document is None:
        return
    rows = list(_told(material))
    if len({row.source for row in rows}) < 2:
        return
    turns = [(row, kind, "") for row in rows for kind in (TRUE, FALSE)]
    turns += [(row, UNSTATED, said) for row, said in _unsaid(rows, material, rng)]
    for row, kind, said in shuffled(turns, rng):
        if kind == FALSE:
            rivals = [one for one in rows if not _same(one.source, row, material)]
            if rivals:
                yield _item(kind, row.content, rng.choice(rivals), row, material, rng)
        else:
            yield _item(kind, said or row.content, row, row, material, rng)


def _told(material: Material) -> Iterator[_Told]:
    """Yield the attributions whose source and content are sure, short, and stand by themselves."""
    document = material.document
    if document is None:
        return
    for one in document.attributions:
        if one.source is None or one.content is None or one.source.resolved or not one.sure:
            continue
        if one.complement not in ("إن", "أن") or document.outer(one) is not None:
            continue
        source = plain(one.source.of(document.text)).strip(" ،")
        content = plain(one.content.of(document.text)).strip(" ،.؛")
        count = len(content.split())
        balanced = content.count("«") == content.count("»")
        fits = SHORTEST <= count <= LONGEST and _names_someone(one.source, material)
        fits = fits and not _AND_THAT.search(content)
        verb = _verb(one, material)
        if fits and balanced and verb is not None and _stands_alone(one.content, material):
            feminine = verb.features.get("Gender") == "Fem"
            yield _Told(attribution=one, source=source, content=content, feminine=feminine)


def _verb(one: Attribution, material: Material) -> Token | None:
    """Return the verb before a source that did say it; None where it denied or did not say."""
    if material.document is None or one.cue.kind != "finite" or one.stance not in _SAYS:
        return None
    tokens = material.document.tokens
    at = bisect_left(tokens, one.cue.start, key=lambda token: token.start)
    verb, before = tokens[at], plain(tokens[at - 1].surface) if at else ""
    follows = one.source is not None and one.source.start == verb.end + 1
    third = (verb.features.get("Person"), verb.features.get("Number")) == ("3", "Sing")
    clear = plain(verb.surface).endswith("ت") == (verb.features.get("Gender") == "Fem")
    past = verb.features.get("Aspect") != "Imp"
    said = follows and third and before not in _NEGATED and (clear or not past)
    return verb if said and verb.pos == "VERB" else None


def _unsaid(rows: Sequence[_Told], material: Material, rng: Random) -> Iterator[tuple[_Told, str]]:
    """Yield statements that the report does not have, on what stands near a source of it."""
    document = material.document
    if document is None:
        return
    used: set[str] = set()
    for row in shuffled(rows, rng):
        at = row.attribution.cue.start
        near = next(one for one in document.paragraphs if one.start <= at < one.end)
        words = set(plain(near.of(document.text)).split())
        words |= {word[1:] for word in words if word[:1] in "وف"}
        for one in shuffled(unstated(), rng):
            free = one.about not in used and one.about not in row.source.split()
            if free and one.about in words and is_unsaid(one, material.letters):
                used.add(one.about)
                yield row, one.statement
                break


def is_unsaid(one: Unstated, letters: frozenset[str]) -> bool:
    """Tell whether nothing in a text comes near what a statement says."""
    return not any(stem in word for stem in one.absent for word in letters)


@lru_cache(maxsize=1)
def unstated() -> tuple[Unstated, ...]:
    """Return statements that sound like news of their subject and belong to no report here."""
    path = Path(str(files("kit.practice"))) / "unstated.csv"
    return tuple(
        Unstated(
            about=row.text("about"),
            statement=row.text("statement"),
            absent=tuple(row.text("absent").split()),
        )
        for row in read_rows(path, ("about", "statement", "absent"))
    )


def _stands_alone(content: Span, material: Material) -> bool:
    """Tell whether a statement names what it is about: no pronoun that leans on its speaker."""
    tokens = material.document.tokens_in(content) if material.document else ()
    words = [token for token in tokens if token.is_word]
    if not words or words[0].pos not in ("NOUN", "PROPN") or words[0].proclitics:
        return False
    return not any(token.enclitics for token in words[:3])


def _names_someone(source: Span, material: Material) -> bool:
    """Tell whether a source is named in full: a name or a title, nobody's brother, no «experts»."""
    tokens = material.document.tokens_in(source) if material.document else ()
    words = [token for token in tokens if token.is_word]
    if not words or len(words) > _LONGEST_SOURCE or any(one.enclitics for one in words):
        return False
    if not complete(source, material):
        return False
    return any(token.pos == "PROPN" or token.article for token in words)


def _same(one: str, row: _Told, material: Material) -> bool:
    """Tell whether two sources may be one voice, or the content speaks of the other source."""
    document, content = material.document, row.attribution.content
    words = {word for word in one.split() if len(word) > 2} & set(row.source.split())
    said = plain(content.of(document.text)) if document and content else ""
    return bool(words) or any(
        word.removeprefix("ال") in said for word in one.split() if len(word) > 2
    )


def _item(
    kind: str, content: str, shown: _Told, told: _Told, material: Material, rng: Random
) -> Item:
    document = material.document
    number = 0
    if document is not None:
        spans = document.sentences
        at = told.attribution.cue.start
        number = next(i for i, one in enumerate(spans) if one.start <= at < one.end)
    said = {
        TRUE: f"The report has it from «{shown.source}».",
        FALSE: f"The report has it from «{told.source}», not from «{shown.source}».",
        UNSTATED: "Nothing of the kind stands in the report, from this source or any other.",
    }
    options = [
        Option(text=one, lang="en", feedback=said[kind] if one == kind else _wrong(kind))
        for one in (TRUE, FALSE, UNSTATED)
    ]
    return make(
        family=FAMILY,
        skill="recognise",
        lexeme="",
        prompt="Read the report again. Is this true, false or not stated?",
        prompt_ar="عُد إلى الخبر: أصحيح هذا أم خطأ أم لم يُذكر؟",
        stem=f"{'قالت' if shown.feminine else 'قال'} {shown.source} إنّ {content}.",
        stem_lang="ar",
        key=(kind,),
        explanation=said[kind],
        options=options,
        policy=Policy(lang="en"),
        evidence=_evidence(kind, number, material),
        rng=rng,
    )


def _evidence(kind: str, number: int, material: Material) -> Evidence | None:
    """Show the sentence that decides; of what is not stated there is none to show."""
    return None if kind == UNSTATED else material.sentences[number]


def _wrong(kind: str) -> str:
    return {
        TRUE: "The report does have it from this source.",
        FALSE: "The report has it, but from someone else.",
        UNSTATED: "The report does not have it from anyone.",
    }[kind]
