"""True, false or not stated: who the report says it was, and what it does not report at all."""

import re
from collections.abc import Iterator
from functools import lru_cache
from random import Random

from kit.language.mentions import Attribution
from kit.news.load import reporting_cues
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.making import make, plain, shuffled
from kit.practice.material import Material
from kit.practice.phrases import complete
from kit.text.spans import Span

FAMILY = "truth"
SHORTEST, LONGEST = 3, 16
"""Words of a statement."""
TRUE, FALSE, UNSTATED = (
    "True: the report has this from this source",
    "False: the report has this from another source",
    "Not stated: the report does not have this at all",
)
_CONTENT = re.compile("\\s[إأ][\u064e\u0650]?ن\u0651\u064e\\s(.+?)[.]?$")
_LEANING = re.compile(r"^\S+(?:ه|ها|هم|نا|ي)\s")
_LONGEST_SOURCE = 6


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield statements to be judged; their source is named and stands in the text."""
    if answer == "typed" or material.document is None:
        return
    rows = list(_told(material))
    names = list(dict.fromkeys(source for _, source, _ in rows))
    if len(names) < 2:
        return
    turns = [(row, kind) for row in rows for kind in (TRUE, FALSE)]
    turns += [(row, UNSTATED) for row in rows]
    foreign = [one for one in shuffled(_foreign(), rng) if _not_touched(one, material)]
    foreign.sort(key=lambda one: _known_words(one, material))  # the nearest to the text come last
    for (attribution, source, content), kind in shuffled(turns, rng):
        if kind == FALSE:
            rivals = [one for one in names if not _same(one, source, attribution, material)]
            if rivals:
                yield _item(kind, content, rng.choice(rivals), source, attribution, material, rng)
        elif kind == TRUE:
            yield _item(kind, content, source, source, attribution, material, rng)
        elif foreign:
            yield _item(kind, foreign.pop(), source, source, attribution, material, rng)


def _told(material: Material) -> Iterator[tuple[Attribution, str, str]]:
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
        if fits and balanced and _stands_alone(one.content, material):
            yield one, source, content


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


def _same(one: str, other: str, attribution: Attribution, material: Material) -> bool:
    """Tell whether two sources may be one voice, or the content speaks of the other source."""
    document = material.document
    words = {word for word in one.split() if len(word) > 2} & set(other.split())
    content = attribution.content.of(document.text) if document and attribution.content else ""
    return bool(words) or any(
        word.removeprefix("ال") in plain(content) for word in one.split() if len(word) > 2
    )


@lru_cache(maxsize=1)
def _foreign() -> tuple[str, ...]:
    """Return statements of the kit's own examples: what no report here says."""
    found = []
    for cue in reporting_cues():
        hit = _CONTENT.search(cue.example)
        said = plain(hit.group(1)) if hit else ""
        fits = SHORTEST <= len(said.split()) <= LONGEST
        if fits and "«" not in said and not _LEANING.match(said):
            found.append(said)
    return tuple(dict.fromkeys(found))


def _known_words(statement: str, material: Material) -> int:
    words = (word.removeprefix("ال") for word in statement.split() if len(word) > 3)
    return sum(word in material.letters or f"ال{word}" in material.letters for word in words)


def _not_touched(statement: str, material: Material) -> bool:
    """Tell whether most words of a statement are nowhere in the text: it cannot be about that."""
    words = [word for word in statement.split() if len(word) > 3]
    absent = [
        word
        for word in words
        if word not in material.letters and word.removeprefix("ال") not in material.letters
    ]
    # What is nowhere near the report asks nothing: somebody or something in it must be of the text.
    about = bool(_known_words(statement, material))
    return about and len(absent) >= 2 and len(absent) > len(words) / 2


def _item(
    kind: str,
    content: str,
    shown: str,
    source: str,
    attribution: Attribution,
    material: Material,
    rng: Random,
) -> Item:
    document = material.document
    number = 0
    if document is not None:
        spans = document.sentences
        at = attribution.cue.start
        number = next(i for i, one in enumerate(spans) if one.start <= at < one.end)
    said = {
        TRUE: f"The report has it from {shown}.",
        FALSE: f"The report has it from {source}, not from {shown}.",
        UNSTATED: "Nothing of the kind stands in the report.",
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
        stem=f"{shown}: إنّ {content}.",
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
