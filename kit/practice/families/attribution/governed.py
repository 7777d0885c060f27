"""The preposition a reporting verb asks for, in examples of its frames and in certain reports."""

from collections.abc import Iterator
from random import Random

from kit.practice.families.attribution.cue_rows import takes
from kit.practice.families.attribution.report import Report, retold
from kit.practice.families.prepositions import FAMILY as FAMILY
from kit.practice.families.prepositions import MEANINGS, OFFERED, TOO_NEAR, also_taken
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.making import DISTRACTORS, GAP, make, plain, shuffled
from kit.practice.material import Material


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield gaps for the preposition; typed only where the verb takes no other."""
    rows = [
        report
        for report in (*material.reports, *material.example_reports)
        if report.complement in OFFERED
    ]
    hows = ("choice", "typed") if answer == "both" else (answer,)
    for report, how in shuffled(((row, how) for row in rows for how in hows), rng):
        taken = accepted(report)
        if how == "typed" and (len(taken) > 1 or "أن" in takes(plain(report.cue.lemma))):
            continue
        options = _options(report, taken, rng) if how == "choice" else []
        if how == "typed" or len(options) > DISTRACTORS:
            yield _item(report, options, rng)


def accepted(report: Report) -> frozenset[str]:
    """Return every preposition the verb may take, in any of its senses."""
    lemma = plain(report.cue.lemma)
    listed = {one for one in takes(lemma) if one in MEANINGS}
    objects = {frame.object.split(" ")[0] for frame in report.cue.frames if " " in frame.object}
    return frozenset({report.complement, *listed, *objects, *also_taken(lemma)})


def _options(report: Report, taken: frozenset[str], rng: Random) -> list[Option]:
    key, cue = report.complement, report.cue
    near = {*taken, *TOO_NEAR.get(key, ())}
    right = f"{cue.lemma} {key}: “{cue.gloss}”."
    options = [Option(text=key, lang="ar", feedback=right)]
    for other in shuffled((one for one in OFFERED if one not in near), rng)[:DISTRACTORS]:
        feedback = f"{other} is “{MEANINGS[other]}”; {cue.lemma} does not take it in this sense."
        options.append(Option(text=other, lang="ar", feedback=feedback))
    return options


def _item(report: Report, options: list[Option], rng: Random) -> Item:
    cue, key = report.cue, report.complement
    task = "Choose" if options else "Type"
    others = [frame.translation for frame in cue.frames if frame.example == report.evidence.text]
    return make(
        family=FAMILY,
        skill="use",
        lexeme=cue.id,
        prompt=f"{task} the preposition that {cue.lemma} (“{cue.gloss}”) takes here.",
        prompt_ar="أيّ حرف جرّ يناسب الفراغ؟",
        stem=_gapped(report),
        stem_lang="ar",
        key=(key,),
        explanation=_explanation(report) + (f" “{others[0]}”" if others else ""),
        options=options,
        policy=Policy(marks="ignored", hamza=True),
        evidence=_evidence(report),
        rng=rng,
    )


def _explanation(report: Report) -> str:
    cue, key = report.cue, report.complement
    stays = " It is written before أنّ too, though some leave it out there." if report.clause else ""
    return f"{cue.lemma} {key}: “{cue.gloss}”.{stays}"


def _gapped(report: Report) -> str:
    """Return the report with its preposition left out; an attached بـ leaves its word."""
    if report.complement != "بـ":
        rest = [report.words[at] for at in report.joint][1:]
        return retold(report, joint=" ".join([GAP, *rest]))
    at = report.joint[-1] if report.joint else report.content[0]
    whole = report.words[at]
    rest_of = whole[1:].lstrip("\u064e\u064f\u0650\u0652")
    return retold(report).replace(f" {whole}", f" {GAP} {rest_of}", 1)


def _evidence(report: Report) -> Evidence:
    """Return the report with the word of the preposition marked."""
    at = report.joint[0] if report.joint else report.content[0]
    before = report.evidence
    start = before.text.find(report.words[at], before.end)
    if start < 0:
        return before
    end = start + (1 if report.complement == "بـ" else len(report.words[at]))
    return Evidence(text=before.text, start=start, end=end, translation=before.translation)
