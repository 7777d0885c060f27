"""Active or passive without vowel marks: the sentence tells whether somebody is named."""

from collections.abc import Iterator
from functools import lru_cache
from random import Random

from kit.lexicon.conjugation import passive_past
from kit.lexicon.spelling import DAMMA, SUKUN
from kit.practice.arranging import in_groups
from kit.practice.families.attribution.cue_rows import row_of
from kit.practice.families.attribution.examples import reports_of
from kit.practice.families.attribution.report import Report
from kit.practice.item import Item
from kit.practice.making import make, plain, shuffled
from kit.practice.material import Material
from kit.practice.tasks import Piece
from kit.text.marks import ordered

FAMILY = "active_passive"
ROWS, LONGEST = 4, 8

_IMPERSONAL = ("dhakara", "aalana", "alima")
"""Verbs whose past passive before أنّ news really writes: ذُكر أنّ, أُعلن أنّ, عُلم أنّ."""
_ACTIVE = frozenset(
    {
        *_IMPERSONAL,
        *("kashafa", "akkada", "zaama", "kataba", "rajjaha", "tawaqqaa", "athbata", "awrada"),
    }
)
"""Verbs whose passive has the letters of the active."""
GROUPS = (
    Piece(text="active: somebody is named who does it", lang="en"),
    Piece(text="passive: nobody is named", lang="en"),
)


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield sentences to be sorted by voice; the passive ones are reports without their source."""
    if answer == "typed":
        return
    own = [one for one in (*material.reports, *material.example_reports) if suits(one)]
    others = [one for one in _examples() if suits(one)]
    for report in shuffled(own, rng):
        rest = {one.cue.id: one for one in shuffled([*others, *own], rng)}
        rest.pop(report.cue.id, None)
        passive = shuffled((one for one in rest.values() if one.cue.id in _IMPERSONAL), rng)
        told = passive[: rng.choice((1, 2))]
        active = [one for one in shuffled(rest.values(), rng) if one not in told]
        chosen = [report, *told, *active][:ROWS]
        here = report.cue.id in _IMPERSONAL and rng.random() < 1 / 2
        voices = tuple(int(one in told or (here and one is report)) for one in chosen)
        if len(chosen) == ROWS and 0 < sum(voices) < ROWS:
            yield _item(chosen, voices, rng)


@lru_cache(maxsize=1)
def _examples() -> tuple[Report, ...]:
    rows = (row_of(entry) for entry in sorted(_ACTIVE))
    return tuple(report for row in rows if row is not None for report in reports_of(row))


def suits(report: Report) -> bool:
    """Tell whether the verb has the same letters in both voices and its clause needs no person."""
    cue = report.cue
    same = plain(passive_past(ordered(cue.lemma))) == plain(cue.lemma)
    clear = report.clause and cue.id in _ACTIVE and not report.present and not report.verb
    return same and clear and report.joint_text in ("أن", "إن")


def _passive(report: Report) -> str:
    """Return the past passive of the verb: أُعْلِنَ, أُورِدَ."""
    made = passive_past(ordered(report.cue.lemma))
    return made.replace(DAMMA + "و" + SUKUN, DAMMA + "و")


def _item(reports: list[Report], voices: tuple[int, ...], rng: Random) -> Item:
    rows: list[tuple[Piece, tuple[int, ...]]] = []
    for report, voice in zip(reports, voices, strict=True):
        passive = voice == 1
        rows.append((Piece(text=_text(report, passive), lang="ar", feedback=_why(report, passive)),
                     (int(passive),)))  # fmt: skip
    first = reports[0]
    told = "; ".join(
        f"{_passive(one) if voice else one.cue.lemma}: "
        + ("passive" if voice else f"«{one.source_text}» is the subject")
        for one, voice in zip(reports, voices, strict=True)
    )
    return make(
        family=FAMILY,
        skill="recognise",
        lexeme=first.cue.id,
        prompt="Active or passive? Each sentence opens its report: nobody was named before it.",
        prompt_ar="أمبنيّ الفعل للمعلوم أم للمجهول؟ كلّ جملة هي الأولى في خبرها، ولم يُذكر قبلها أحد.",
        stem="",
        stem_lang="ar",
        explanation=(
            f"Without marks both look alike; look for the subject. Where أنّ follows the verb at "
            f"once and nobody was named, the verb is passive. {told}."
        ),
        # A sentence that the item turns into the passive proves nothing about it.
        evidence=None if voices[0] else first.evidence,
        task=in_groups(rows, GROUPS, rng),
        rng=rng,
    )


def _text(report: Report, passive: bool) -> str:
    """Return the sentence without marks, in the passive without its source."""
    content = report.content_text.split()
    rest = [*content[:LONGEST], "…"] if len(content) > LONGEST else content
    if passive:
        return " ".join([plain(report.cue.lemma), report.joint_text, *rest])
    return " ".join([report.verb_text, report.source_text, report.joint_text, *rest])


def _why(report: Report, passive: bool) -> str:
    if passive:
        return f"Read {_passive(report)}: no subject is named."
    return f"«{report.source_text}» is the subject: the verb is active."
