"""The verb for an attitude: described in words, the gap takes one of four verbs that would fit."""

from collections.abc import Iterator
from functools import lru_cache
from random import Random

from kit.news.inventory import ReportingCue
from kit.practice.families.attribution.cue_rows import APART, CORE, core
from kit.practice.families.attribution.report import Report, before_article, retold
from kit.practice.families.attribution.verb_forms import inflected
from kit.practice.item import Item, Option
from kit.practice.making import DISTRACTORS, GAP, make, plain, shuffled
from kit.practice.material import Material

FAMILY = "attitude"


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield gaps for the reporting verb; the attitude of source and reporter is told."""
    if answer == "typed":
        return
    rows = (*material.reports, *material.example_reports)
    for report in shuffled((one for one in rows if _core(one.cue)), rng):
        options = _options(report, rng)
        if len(options) > DISTRACTORS:
            yield _item(report, options, rng)


def _core(cue: ReportingCue) -> bool:
    return cue.stance != "neutral" and cue.id in CORE.get(cue.stance, ())


def _options(report: Report, rng: Random) -> list[Option]:
    """Return the verb and three of other stances that take the same complement."""
    key = report.cue
    options = [_option(report, key, right=True)]
    governs = "أنّ" if report.clause else "أنْ" if report.complement == "أنْ" else "noun"
    others = [
        cue
        for cue in _fitting(report.complement, governs, report.present)
        if frozenset({cue.stance, key.stance}) in APART
    ]
    used = {key.stance}
    for cue in shuffled(others, rng):
        if cue.stance in used and len(others) > 2 * DISTRACTORS:
            continue
        used.add(cue.stance)
        options.append(_option(report, cue, right=False))
        if len(options) > DISTRACTORS:
            break
    return options


@lru_cache(maxsize=256)
def _fitting(complement: str, governs: str, now: bool) -> tuple[ReportingCue, ...]:
    """Return the core verbs that take the complement, in a tense they have."""
    return tuple(
        cue
        for stance in CORE
        for cue in core(stance)
        if inflected(cue, feminine=False, now=now)
        and any(
            frame.complement == complement and frame.governs == governs and not frame.object
            for frame in cue.frames
        )
    )


def _option(report: Report, cue: ReportingCue, *, right: bool) -> Option:
    text = _before(inflected(cue, feminine=report.feminine, now=report.present), report)
    reason = "as described" if right else f"that is {cue.stance}, another attitude"
    return Option(
        text=text, lang="ar", feedback=f"{cue.cue}: {cue.claims} ({reason.capitalize()}.)"
    )


def _before(verb: str, report: Report) -> str:
    """Return a verb as it is written before its subject in this text."""
    shown = before_article(verb, report.words[report.verb + 1])
    return shown if report.vocalised else plain(shown)


def _item(report: Report, options: list[Option], rng: Random) -> Item:
    cue = report.cue
    return make(
        family=FAMILY,
        skill="use",
        lexeme=cue.id,
        prompt=f"Choose the verb that fits this attitude: {_lower(cue.claims)}",
        prompt_ar="اختر الفعل الذي يناسب الموقف الموصوف.",
        stem=retold(report, verb=GAP),
        stem_lang="ar",
        key=(options[0].text,),
        # How the verb differs from others tells of its usual subjects, which need not be this one.
        explanation=f"{cue.cue}, “{cue.gloss}”: {_lower(cue.claims)}",
        options=options,
        evidence=report.evidence,
        rng=rng,
    )


def _lower(claims: str) -> str:
    return claims[:1].lower() + claims[1:]
