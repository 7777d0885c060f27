"""Reporting verbs sorted: into groups by stance, and into an order by how firmly they vouch."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from random import Random

from kit.news.inventory import ReportingCue
from kit.practice.arranging import in_groups, in_order
from kit.practice.families.attribution.cue_rows import APART, CORE, core, row_of
from kit.practice.item import Evidence, Item
from kit.practice.making import make, shuffled
from kit.practice.material import Material
from kit.practice.tasks import Piece

FAMILY = "sort_verbs"
GROUPS = {
    "neutral": "only reports",
    "assertive": "insists: this is so",
    "positive": "praises or welcomes",
    "critical": "criticises or condemns",
    "denial": "says that it is not so",
    "distancing": "the reporter doubts it",
    "warning": "warns or threatens",
    "commitment": "promises",
    "prediction": "expects it or calls it likely",
}
"""What the verbs of a stance do, as the groups are named."""

WEAK = ("zaama", "iddaa", "takahhana", "zanna")
MIDDLE = ("qala", "dhakara", "afada", "sarraha", "akhbara")
FIRM = ("jazama", "qataa", "aqsama", "akkada", "athbata")
"""Verbs of three clearly different degrees: at least two steps of strength lie between them."""


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield verbs to be sorted, at least one of them from the text or its lesson."""
    if answer == "typed":
        return
    own = frozenset(cue.id for cue in material.cues)
    turns: list[tuple[str, tuple[str, ...]]] = [("groups", three) for three in _threes(own)]
    turns += [("order", three) for three in _degrees(own)]
    for kind, parts in shuffled(turns, rng):
        yield _groups(parts, own, rng) if kind == "groups" else _order(parts, rng)


def _threes(own: frozenset[str]) -> list[tuple[str, ...]]:
    """Return every three stances that are apart and of which the text has at least two."""
    return [
        three
        for three in combinations(CORE, 3)
        if all(frozenset(pair) in APART for pair in combinations(three, 2))
        and sum(not own.isdisjoint(CORE[stance]) for stance in three) >= 2
    ]


def _degrees(own: frozenset[str]) -> list[tuple[str, ...]]:
    return [
        (weak, middle, firm)
        for weak in WEAK
        for middle in MIDDLE
        for firm in FIRM
        if sum(one in own for one in (weak, middle, firm)) >= 2 and _steps(weak, middle, firm)
    ]


def _steps(*entries: str) -> bool:
    """Tell whether each verb is at least two steps stronger than the one before."""
    rows = [row for entry in entries if (row := row_of(entry)) is not None]
    strengths = [row.strength for row in rows]
    return len(rows) == len(entries) and all(
        later - earlier >= 2 for earlier, later in pairwise(strengths)
    )


def _groups(stances: tuple[str, ...], own: frozenset[str], rng: Random) -> Item:
    rows: list[tuple[Piece, tuple[int, ...]]] = []
    told_of: dict[str, str] = {}
    for place, stance in enumerate(stances):
        verbs = sorted(shuffled(core(stance), rng), key=lambda cue: cue.id not in own)
        rows += [(_piece(cue, f"{cue.claims}"), (place,)) for cue in verbs[:2]]
        told_of |= {cue.cue: f"{cue.cue} “{cue.gloss}”" for cue in verbs[:2]}
    told = [
        f"{GROUPS[stance]}: {'، '.join(told_of[piece.text] for piece, at in rows if place in at)}"
        for place, stance in enumerate(stances)
    ]
    return make(
        family=FAMILY,
        skill="recognise",
        lexeme="",
        prompt="Sort the verbs by what each adds to the words it reports.",
        prompt_ar="صنّف الأفعال بحسب موقفها من الكلام المنقول.",
        stem="",
        stem_lang="ar",
        explanation=f"{'; '.join(told)}.",
        task=in_groups(rows, [Piece(text=GROUPS[one], lang="en") for one in stances], rng),
        evidence=_example(own, rows, stances),
        rng=rng,
    )


def _piece(cue: ReportingCue, feedback: str) -> Piece:
    return Piece(text=cue.cue, lang="ar", feedback=feedback)


def _example(
    own: frozenset[str], rows: list[tuple[Piece, tuple[int, ...]]], stances: tuple[str, ...]
) -> Evidence | None:
    """Return the example of one of the verbs, as evidence of how it is used."""
    shown = {piece.text for piece, _ in rows}
    for stance in stances:
        for cue in core(stance):
            start = cue.example.find(cue.lemma)
            if cue.cue in shown and cue.id in own and start >= 0:
                rest = cue.example[start:]
                end = start + len(rest.split()[0].rstrip("،:."))
                return Evidence(text=cue.example, start=start, end=end, translation=cue.translation)
    return None


def _order(entries: tuple[str, ...], rng: Random) -> Item:
    cues = [row for entry in entries if (row := row_of(entry)) is not None]
    weak, middle, firm = cues
    return make(
        family=FAMILY,
        skill="recognise",
        lexeme="",
        prompt="Order the verbs by how firmly the words are presented as true, the weakest first.",
        prompt_ar="رتّب الأفعال من أضعفها إثباتًا للخبر إلى أقواها.",
        stem="",
        stem_lang="ar",
        explanation=(
            f"{weak.cue} ({weak.gloss}): {weak.claims} {middle.cue} ({middle.gloss}): "
            f"{middle.claims} {firm.cue} ({firm.gloss}): {firm.claims}"
        ),
        task=in_order([_piece(cue, cue.claims) for cue in cues], rng),
        rng=rng,
    )
