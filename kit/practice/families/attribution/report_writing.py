"""A report of three sentences from facts, each with its source and the verb to report it with."""

from collections.abc import Iterator, Sequence
from random import Random

from kit.practice.families.attribution.asserted import stands_alone
from kit.practice.families.attribution.cue_rows import STANDARD, frames_of
from kit.practice.families.attribution.report import Report
from kit.practice.families.attribution.verb_forms import inflected
from kit.practice.item import Item
from kit.practice.making import make, plain, shuffled
from kit.practice.material import Material
from kit.practice.tasks import Fact, Writing
from kit.practice.writing_checks import CHECKER, is_read

FAMILY = "write_report"
SENTENCES = 3
LONGEST = 10
"""How many words a fact may have."""
MOST = 12
"""How many tasks a text gives: the analysis must be able to read each sentence."""

_PLAIN = frozenset(
    {
        *("qala", "akkada", "dhakara", "aalana", "awdaha", "shaddada", "afada", "ashara", "zaama"),
        *("sarraha", "hadhdhara", "lafata", "aqarra", "itarafa", "rajjaha", "taahhada", "nafa"),
        *("kashafa", "bayyana", "tawaqqaa", "nawwaha-ila", "nabbaha", "iddaa"),
    }
)
"""Verbs that open a sentence of news by themselves, whatever was said before."""


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield three facts with their sources and the words to report them with."""
    if answer == "choice":
        return
    rows = [one for one in (*material.reports, *material.example_reports) if _suits(one)]
    own = len([one for one in material.reports if _suits(one)])
    order = [*shuffled(rows[:own], rng), *shuffled(rows[own:], rng)]
    made = 0
    for at in range(len(order)):
        chosen = _three(order[at:] + order[:at])
        if len(chosen) == SENTENCES and made < MOST and all(map(is_read, map(_told, chosen))):
            made += 1
            yield _item(chosen, rng)


def _suits(report: Report) -> bool:
    """Tell whether the fact can be told alone, and its verb can open a sentence."""
    short = len(report.content) <= LONGEST and "«" not in report.content_text
    clause = report.clause and plain(report.words[report.joint[-1]]).endswith(("أن", "إن"))
    alone = report.cue.id in _PLAIN and not report.aside and stands_alone(report.content_text)
    return short and clause and alone and is_common(report)


def is_common(report: Report) -> bool:
    """Tell whether the words that join verb and fact are the common ones of the verb.

    A frame with a note is rare, older, disputed or of another sense.
    """
    wanted = STANDARD.get(report.cue.id)
    frames = [
        frame
        for frame in frames_of(plain(report.cue.lemma))
        if frame.complement == report.complement and frame.governs in ("أنّ", "إنّ")
    ]
    plain_frame = bool(frames) and not any(frame.note for frame in frames)
    return plain_frame and (wanted is None or report.complement in wanted)


def _three(reports: Sequence[Report]) -> list[Report]:
    """Return the first three reports with three verbs and three sources."""
    chosen: list[Report] = []
    for report in reports:
        if all(
            report.cue.lemma != one.cue.lemma and report.source_text != one.source_text
            for one in chosen
        ):
            chosen.append(report)
        if len(chosen) == SENTENCES:
            break
    return chosen


def _model(reports: Sequence[Report]) -> str:
    """Return the model answer: one sentence for each fact, in the past."""
    return " ".join(map(_told, reports))


def _told(report: Report) -> str:
    return f"{_verb(report)} {report.source_text} {report.joint_text} {report.content_text}."


def _verb(report: Report) -> str:
    return plain(inflected(report.cue, feminine=report.feminine, now=False))


def _fact(report: Report) -> Fact:
    lead = report.complement if report.complement in ("على", "إلى", "من", "عن", "بـ") else ""
    return Fact(
        text=report.content_text,
        source=report.source_text,
        cue=report.cue.lemma,
        complement=report.complement,
        preposition=lead,
    )


def _item(reports: Sequence[Report], rng: Random) -> Item:
    needs = "; ".join(f"«{_verb(one)} … {one.joint_text}»" for one in reports)
    return make(
        family=FAMILY,
        skill="use",
        lexeme=reports[0].cue.id,
        prompt=(
            "Write a report of three sentences. Each fact has its source and the verb to report "
            "it with; put what the verb needs between them."
        ),
        prompt_ar="اكتب خبرًا من ثلاث جمل، وانسب كلّ قول إلى صاحبه بالفعل المطلوب.",
        stem="",
        stem_lang="ar",
        key=(_model(reports),),
        explanation=(
            f"The verb agrees in gender with the source after it. What joins the fact: {needs}."
        ),
        evidence=reports[0].evidence,
        task=Writing(checker=CHECKER, facts=tuple(map(_fact, reports)), sentences=SENTENCES),
        rng=rng,
    )
