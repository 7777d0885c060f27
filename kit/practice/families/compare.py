"""Comparing two reports: who speaks in both, and what only one of them names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from kit.language.document import Document
from kit.news.comparing import shared_voices
from kit.practice.excerpts import framed
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.making import DISTRACTORS, closeness, make, plain, shuffled
from kit.practice.material import Material
from kit.text.spans import Span

FAMILY = "compare"
COMMON = 3
"""How many known names two reports share at least."""
BOTH, FIRST, SECOND = "both reports", "the first report only", "the second report only"


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """Something that is in one report or in both; ``what`` is it: a voice or a kind of name."""

    name: str
    where: str
    what: str
    places: tuple[str, ...] = ()
    """A few words around it in each report that has it, those of the first before."""


_PROMPTS = {
    ("voice", BOTH): ("Who is quoted or reported in both reports?", "من يُنقل عنه في الخبرين؟"),
    ("voice", FIRST): ("Who is quoted or reported in the first report only?",
                       "من يُنقل عنه في الخبر الأوّل وحده؟"),
    ("voice", SECOND): ("Who is quoted or reported in the second report only?",
                        "من يُنقل عنه في الخبر الثاني وحده؟"),
    ("name", BOTH): ("Which name stands in both reports?", "أيّ اسم يرد في الخبرين؟"),
    ("name", FIRST): ("Which name stands in the first report only?",
                      "أيّ اسم يرد في الخبر الأوّل وحده؟"),
    ("name", SECOND): ("Which name stands in the second report only?",
                       "أيّ اسم يرد في الخبر الثاني وحده؟"),
}  # fmt: skip


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield items on two reports of one event; nothing without a second one."""
    if answer == "typed" or material.document is None or material.other is None:
        return
    if not _on_one_event(material.document, material.other):
        return
    rows = [*_voices(material.document, material.other), *_names(material.document, material.other)]
    for key in shuffled(rows, rng):
        # A name that is part of another one would be found where that one stands.
        wrong = [
            one
            for one in shuffled(rows, rng)
            if one.what == key.what and one.where != key.where and not _alike(one.name, key.name)
        ]
        chosen: list[Heard] = []
        for one in sorted(wrong, key=lambda one: -round(closeness(one.name, key.name), 1)):
            if not any(_alike(one.name, other.name) for other in chosen):
                chosen.append(one)
        if len(chosen) >= DISTRACTORS:
            yield _item(key, chosen[:DISTRACTORS], rng)


def _on_one_event(first: Document, second: Document) -> bool:
    """Tell whether two reports have enough names in common to be worth comparing."""
    known = [{name.entry for name in one.names if name.entry} for one in (first, second)]
    return len(known[0] & known[1]) >= COMMON


def _voices(first: Document, second: Document) -> Iterator[Heard]:
    names = {plain(name.name) for one in (first, second) for name in one.names if name.entry}
    for voice in shared_voices(first, second):
        if sum(name in plain(voice.name) for name in names) != 1:
            continue  # «the official» of one report may be anybody in the other
        there, here = voice.first is not None, voice.second is not None
        heard = [
            _around(document, one.attributions[0].cue)
            for document, one in ((first, voice.first), (second, voice.second))
            if one is not None
        ]
        yield Heard(
            name=plain(voice.name),
            where=_where(there, here),
            what="voice",
            places=tuple(heard),
        )


def _names(first: Document, second: Document) -> Iterator[Heard]:
    found = [
        {name.entry: plain(name.name) for name in document.names if name.entry}
        for document in (first, second)
    ]
    letters = [plain(document.text) for document in (first, second)]
    for entry, name in {**found[1], **found[0]}.items():
        known = [entry in names for names in found]
        # A name the analysis missed must not be called absent.
        core = name.removeprefix("ال")  # للأمم المتحدة has it, too
        unseen = any(core in text and not here for text, here in zip(letters, known, strict=True))
        if not unseen:
            stands = [
                _around(document, _mention(document, entry, core))
                for document, here in zip((first, second), known, strict=True)
                if here
            ]
            yield Heard(name=name, where=_where(*known), what="name", places=tuple(stands))


def _mention(document: Document, entry: str, name: str) -> Span:
    """Return where a report has a name: as it is asked for, or else in another form."""
    found = [one for one in document.names if one.entry == entry]
    return min(found, key=lambda one: name not in plain(one.of(document.text)))


def _around(document: Document, span: Span) -> str:
    """Return the words around a part of a report."""
    for sentence in document.sentences:
        if sentence.contains(span):
            start = span.start - sentence.start
            place = Evidence(
                text=sentence.of(document.text), start=start, end=start + span.end - span.start
            )
            return framed(place, "{}").strip(" .،")
    return ""


def _where(first: bool, second: bool) -> str:
    return BOTH if first and second else FIRST if first else SECOND


def _alike(one: str, other: str) -> bool:
    words = {word for word in one.split() if len(word) > 2}
    return bool(words & set(other.split()))


def _item(key: Heard, wrong: Sequence[Heard], rng: Random) -> Item:
    prompt, prompt_ar = _PROMPTS[key.what, key.where]
    verb = "speaks in" if key.what == "voice" else "stands in"
    options = [
        Option(text=one.name, lang="ar", feedback=f"{one.name} {verb} {one.where}.")
        for one in (key, *wrong)
    ]
    return make(
        family=FAMILY,
        skill="recognise",
        lexeme="",
        prompt=prompt,
        prompt_ar=prompt_ar,
        stem=prompt_ar,
        stem_lang="ar",
        key=(key.name,),
        explanation=f"{key.name} {verb} {key.where}: {', '.join(map('«{}»'.format, key.places))}.",
        options=options,
        policy=Policy(),
        rng=rng,
    )
