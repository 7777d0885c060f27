"""Another verb for the same words: what changes between reporter, source and truth."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

from kit.practice.families.attribution.cue_rows import row_of
from kit.practice.families.attribution.report import Report, retold
from kit.practice.families.attribution.verb_forms import inflected
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, make, plain, shuffled
from kit.practice.material import Material
from kit.text.marks import ordered

FAMILY = "swap_verb"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Effect:
    """What a verb does to the words: what is said of it, and the verbs that do it."""

    says: str
    verbs: Mapping[str, str]
    """Ids of verbs with what joins them to a clause."""


EFFECTS: Mapping[str, _Effect] = {
    "doubt": _Effect(
        says="The reporter now doubts the words, or will not stand behind them.",
        verbs={"zaama": "أن", "iddaa": "أن"},
    ),
    "denial": _Effect(
        says="The source now says the opposite: that it is not so.",
        verbs={"nafa": "أن"},
    ),
    "force": _Effect(
        says="The source now vouches for the words with force; whether they are true stays open.",
        verbs={"akkada": "أن", "jazama": "بأن"},
    ),
    "likely": _Effect(
        says="The source now calls it only likely and no longer says that it is so.",
        verbs={"rajjaha": "أن"},
    ),
    "hint": _Effect(
        says="The source now does not say it outright; the reporter reads it between the lines.",
        verbs={"almaha": "إلى أن"},
    ),
    "fact": _Effect(
        says="The reporter now presents the content as a fact that was hidden until now.",
        verbs={"kashafa": "أن"},
    ),
    "plain": _Effect(
        says="The words are now simply passed on, without a stand of the reporter.",
        verbs={"qala": "إن"},
    ),
}
"""What changes, by the effect of the new verb."""

BEFORE: Mapping[str, str] = {
    "qala": "plain", "dhakara": "plain", "afada": "plain", "sarraha": "plain", "aalana": "plain",
    "awrada": "plain", "awdaha": "plain", "akkada": "force", "shaddada": "force",
    "jazama": "force", "zaama": "doubt", "iddaa": "doubt", "ashaa": "doubt", "rajjaha": "likely",
    "lammaha": "hint", "almaha": "hint",
}  # fmt: skip
"""What the verb of the report did before: only of these is it clear what changes."""

VOCALISED = {
    "أن": "أَنَّ",
    "إن": "إِنَّ",
    "بأن": "بِأَنَّ",
    "إلى أن": "إِلَى أَنَّ",
}
_VOCALISED_PRONOUNS = {"": "", "ه": "هُ", "ها": "هَا", "هم": "هُمْ", "هن": "هُنَّ", "هما": "هُمَا"}
_TOGETHER = ({"force", "fact"}, {"plain", "force"}, {"plain", "fact"}, {"likely", "hint"})
_NEGATIONS = frozenset(
    {
        "لا",
        "لم",
        "لن",
        "ليس",
        "ليست",
        "غير",
        "عدم",
        "دون",
        "بلا",
    }
)


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield reports with another verb in the place of theirs."""
    if answer == "typed":
        return
    turns = [
        (report, effect, verb)
        for report in (*material.reports, *material.example_reports)
        if report.clause and report.cue.id in BEFORE
        for effect, entry in EFFECTS.items()
        if effect != BEFORE[report.cue.id] and _sensible(report, effect)
        for verb in entry.verbs
    ]
    for report, effect, verb in shuffled(turns, rng):
        item = _item(report, effect, verb, rng)
        if item is not None:
            yield item


def _sensible(report: Report, effect: str) -> bool:
    """Tell whether the new verb makes sense: nothing negated is denied once more."""
    negated = any(plain(report.words[at]).lstrip("وف") in _NEGATIONS for at in report.content)
    if effect == "plain":
        return BEFORE[report.cue.id] == "doubt"
    return not (effect == "denial" and negated)


def _item(report: Report, effect: str, entry: str, rng: Random) -> Item | None:
    new, old = row_of(entry), report.cue
    text = _swapped(report, entry, EFFECTS[effect].verbs[entry])
    if new is None or not text:
        return None
    others = [
        name
        for name in EFFECTS
        if name not in (effect, BEFORE[old.id], "plain") and {name, effect} not in _TOGETHER
    ]
    told = f"{_shown(effect, entry)}: {new.claims}"
    options = [Option(text=EFFECTS[effect].says, lang="en", feedback=told)]
    for name in shuffled(others, rng)[:DISTRACTORS]:
        verb = next(iter(EFFECTS[name].verbs))
        feedback = f"That would be {_shown(name, verb)}."
        options.append(Option(text=EFFECTS[name].says, lang="en", feedback=feedback))
    if len(options) <= DISTRACTORS:
        return None
    return make(
        family=FAMILY,
        skill="use",
        lexeme=new.id,
        prompt=f"The verb was «{report.verb_text}». Written like this, what changes?",
        prompt_ar=f"كان الفعل «{report.verb_text}». ماذا يتغيّر إذا كُتبت الجملة هكذا؟",
        stem=text,
        stem_lang="ar",
        key=(options[0].text,),
        explanation=f"Before: {old.cue}: {old.claims} Now: {told}",
        options=options,
        policy=Policy(lang="en"),
        evidence=report.evidence,
        rng=rng,
    )


def _shown(effect: str, entry: str) -> str:
    """Return a new verb with what joins it, as the sentence has them: كَشَفَ أَنَّ."""
    row = row_of(entry)
    return f"{row.lemma} {VOCALISED[EFFECTS[effect].verbs[entry]]}" if row else ""


def _swapped(report: Report, entry: str, joins: str) -> str:
    """Return the report with the verb and what joins it; the pronoun on إنّ or أنّ stays."""
    new = row_of(entry)
    verb = inflected(new, feminine=report.feminine, now=report.present) if new else ""
    old = plain(report.words[report.joint[-1]]).removeprefix("ب") if report.joint else ""
    again = any(plain(report.words[at])[:3] in ("وأن", "وإن") for at in report.content)
    if not verb or not old or (again and old[0] != joins.rpartition(" ")[2].lstrip("ب")[0]):
        return ""
    if not report.vocalised:
        return retold(report, verb=plain(verb), joint=joins + old[2:])
    return retold(report, verb=verb, joint=ordered(VOCALISED[joins]) + _VOCALISED_PRONOUNS[old[2:]])
