"""A paragraph whose reporting verbs were taken out: each gap takes one verb of the bank."""

from collections.abc import Iterator, Sequence
from itertools import permutations
from random import Random

from kit.practice.arranging import in_pairs
from kit.practice.families.attribution.cue_rows import frames_of, takes
from kit.practice.families.attribution.report import Report, retold
from kit.practice.item import Item
from kit.practice.making import GAP, make, plain, shuffled
from kit.practice.material import Material
from kit.practice.tasks import Piece

FAMILY = "cue_bank"
GAPS = 4
LONGEST = 14
"""How many words of a sentence are shown."""

_CLAUSES = {"أن": {"أنّ", "إنّ"}, "أنْ": {"أنْ"}}
"""What may stand after a verb whose clause has no preposition, إنّ (only after قال) apart."""


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield four sentences with their verbs in a bank, where only one distribution is right.

    A verb fits where gender and complement do; قال counts as fitting before أنّ, where usage is
    divided, so that no answer is marked wrong for it.
    """
    if answer == "typed":
        return
    rows = [one for one in (*material.reports, *material.example_reports) if _suits(one)]
    own = len(material.reports)
    order = [*shuffled(rows[:own], rng), *shuffled(rows[own:], rng)]
    for at, first in enumerate(order):
        chosen = _set(first, shuffled(order[:at] + order[at + 1 :], rng))
        if chosen:
            yield _item(sorted(chosen, key=rows.index), rng)


def _suits(report: Report) -> bool:
    """Tell whether the verb leaves a trace of what fits: a joint, and no conjunction of content."""
    return bool(report.joint) and (report.clause or report.complement not in ("أن", "إن"))


def _set(first: Report, others: Sequence[Report]) -> list[Report]:
    """Return reports with the first whose verbs can be given back in one way alone."""
    chosen = [first]
    for report in others:
        if len(chosen) == GAPS:
            break
        if all(report.verb_text != one.verb_text for one in chosen) and _one_way([*chosen, report]):
            chosen.append(report)
    return chosen if len(chosen) == GAPS else []


def _one_way(reports: Sequence[Report]) -> bool:
    """Tell whether only one distribution of the verbs over the gaps is grammatical."""
    fitting = [[fits(gap, verb) for verb in reports] for gap in reports]
    ways = sum(
        all(fitting[gap][verb] for gap, verb in enumerate(order))
        for order in permutations(range(len(reports)))
    )
    return ways == 1


def fits(gap: Report, verb: Report) -> bool:
    """Tell whether the verb of one report could stand in another: gender and complement agree.

    A preposition may be left out before أنّ and أنْ, so that a verb with a clause of that kind in
    any of its frames fits there; and many write بِأَنَّ where أنّ is due.
    """
    lemma = plain(verb.cue.lemma)
    if gap.feminine != verb.feminine:
        return False
    governs = {frame.governs for frame in frames_of(lemma)}
    if gap.complement in _CLAUSES:
        return bool(governs & _CLAUSES[gap.complement])
    if gap.clause and gap.complement.startswith("ب") and governs & _CLAUSES["أن"]:
        return True
    return gap.complement in takes(lemma)


def _item(reports: Sequence[Report], rng: Random) -> Item:
    pairs = [
        (
            Piece(text=_gapped(report), lang="ar", feedback=_why(report)),
            Piece(text=report.verb_text, lang="ar", feedback=_why(report)),
        )
        for report in reports
    ]
    first = reports[0]
    return make(
        family=FAMILY,
        skill="use",
        lexeme=first.cue.id,
        prompt="Give each sentence its verb. Look at the subject and at what follows the verb.",
        prompt_ar="املأ كلّ فراغ بالفعل المناسب. انظر إلى الفاعل وإلى ما يلي الفعل.",
        stem="",
        stem_lang="ar",
        explanation=" ".join(map(_why, reports)),
        evidence=first.evidence,
        task=in_pairs(pairs, (), rng),
        rng=rng,
    )


def _gapped(report: Report) -> str:
    words = plain(retold(report, verb=GAP)).split()
    return " ".join([*words[:LONGEST], "…"] if len(words) > LONGEST + 2 else words)


def _why(report: Report) -> str:
    gender = "feminine" if report.feminine else "masculine"
    governs = {"إن": "إنّ", "أن": "أنّ", "أنْ": "أنْ and a verb"}.get(
        report.complement, report.complement
    )
    return (
        f"«{report.verb_text}»: its subject «{report.source_text}» makes it {gender}, and "
        f"{report.cue.lemma} here takes {governs}."
    )
