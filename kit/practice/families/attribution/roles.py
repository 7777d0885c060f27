"""Source, cue and content: their words are selected in the report that has them."""

from collections.abc import Iterator
from random import Random

from kit.practice.arranging import select
from kit.practice.families.attribution.report import Report
from kit.practice.item import Item
from kit.practice.making import make, shuffled
from kit.practice.material import Material

FAMILY = "who_said_what"
_JOINS = {
    "direct": "The colon and the quotation marks show where the words themselves begin.",
    "إن": "إنّ only opens what is said: it may be selected with it or left out.",
    "أن": "أنّ only joins what is said: it may be selected with it or left out.",
    "أنْ": "أنْ only joins what is said: it may be selected with it or left out.",
}


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield reports to be taken apart: first who speaks, then the reporting word, then the words.

    What joins content and verb (إنّ, أنّ, a preposition) and asides count neither way.
    """
    if answer == "typed":
        return
    rows = [one for one in (*material.reports, *material.example_reports) if suits(one)]
    for report in shuffled(rows, rng):
        yield _item(report, rng)


def suits(report: Report) -> bool:
    """Tell whether the report is worth taking apart: what is said is a clause or a quotation."""
    said = report.clause or report.complement in ("direct", "أنْ")
    if report.cue.stance in ("denial", "evidential"):
        return False  # what is denied is not what is said, and results do not speak
    if report.cue.stance in ("critical", "positive") and report.complement != "direct":
        return False  # what is refused, welcomed or agreed on is not what is said
    return said and len(report.content) > 1


def _item(report: Report, rng: Random) -> Item:
    keys = {
        "source": [*report.source],
        "cue": [report.verb],
        "content": [*report.content],
    }
    return make(
        family=FAMILY,
        skill="recognise",
        lexeme=report.cue.id,
        prompt="Select who speaks (source), the reporting word (cue) and what is said (content).",
        prompt_ar="حدّد المصدر ولفظ النقل والكلام المنقول.",
        stem="",
        stem_lang="ar",
        explanation=_explanation(report),
        evidence=report.evidence,
        task=select(report.words, keys, optional=[*report.aside, *report.joint]),
        rng=rng,
    )


def _explanation(report: Report) -> str:
    verb, source = report.verb_text, report.source_text
    subject = f"«{verb}» is the reporting word and «{source}», its subject, is the source."
    lead = report.joint_text.rpartition(" ")[0]
    joins = _JOINS.get(report.complement) or (
        f"«{report.joint_text}» only joins what is said: it may be selected with it or left out."
        if report.joint
        else ""
    )
    if lead and report.complement in ("على", "إلى", "من", "عن"):
        joins += f" The verb asks for «{lead}» before the clause."
    aside = ""
    if report.aside:
        aside = f" «{report.text(report.aside)}» belongs to neither and counts neither way."
    conjunction = ""
    if report.joined:
        conjunction = f" The {report.joined} before the verb only links the sentences."
    return f"{subject} {joins}{aside}{conjunction}"
