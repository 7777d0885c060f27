"""A clause becomes a headline that begins with its masdar, and the headline a clause again."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from kit.practice.families.attribution.report import Report
from kit.practice.families.attribution.verb_forms import inflected
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, make, plain, shuffled
from kit.practice.material import Material
from kit.practice.shapes import masdar_of, regular_forms

FAMILY = "masdar_headline"
LONGEST = 8
"""How many words of what is said a headline shows."""

_WITH_CLAUSE = frozenset(
    {
        "akkada",
        "aalana",
        "nafa",
        "tawaqqaa",
        "itarafa",
        "aqarra",
        "taahhada",
        "waada",
        "hadhdhara",
        "iddaa",
    }
)
_NO_MASDAR = frozenset({"athna", "karrara", "awsa"})
"""Verbs whose noun in use is no regular masdar: ثناء is an ism masdar, and توصية is
said for إيصاء."""
_CHANGING = ("ون", "ان", "ا", "و", "ؤه", "ؤها", "ؤهم")
"""How words end whose letters change in the genitive: duals, sound plurals, أبو."""
_SAME_SENSE = frozenset({"جوب", "قرر", "خبر", "كشف"})
"""Roots whose other masdars might say the same: إجابة and مجاوبة, إقرار and تقرير."""
_MASCULINE = frozenset(
    {
        "رئيس",
        "الرئيس",
        "وزير",
        "الوزير",
        "مدير",
        "المدير",
        "متحدث",
        "المتحدث",
        "ناطق",
        "الناطق",
        "مسؤول",
        "مصدر",
        "قائد",
        "القائد",
        "النادي",
        "المصرف",
        "البنك",
        "الاتحاد",
        "البيان",
        "التقرير",
        "المجلس",
        "مجلس",
        "اتحاد",
        "نادي",
        "تقرير",
        "بيان",
        "المدرب",
        "مدرب",
        "المهندس",
        "الخبير",
        "خبير",
        "القاضي",
        "الطبيب",
        "المحامي",
        "محامي",
        "السفير",
        "سفير",
        "الحزب",
        "حزب",
        "نقيب",
    }
)
"""Heads that are surely one man or one body: the verb can only be masculine."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Clause:
    """A report ready to be a headline: all in letters without marks."""

    report: Report
    masdars: tuple[str, ...]
    joins: str
    rest: str

    @property
    def source(self) -> str:
        return self.report.source_text

    def headline(self, masdar: str) -> str:
        """Return the headline with a masdar: «إعلان الوزير عن خطة»."""
        return " ".join(filter(None, (masdar, self.source, self.joins, self.rest)))


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield headlines to be made of clauses, chosen or typed, and clauses to be made of them."""
    rows = (*material.reports, *material.example_reports)
    clauses = [one for report in rows if (one := _clause(report)) is not None]
    turns: list[tuple[_Clause, str]] = []
    for clause in clauses:
        if answer != "typed":
            turns.append((clause, "choice"))
        if answer != "choice":
            turns.append((clause, "typed"))
            if _one_gender(clause.report):
                turns.append((clause, "back"))
    for clause, how in shuffled(turns, rng):
        if how == "back":
            yield _back(clause, rng)
            continue
        options = _options(clause, rng) if how == "choice" else []
        if how == "typed" or len(options) > DISTRACTORS:
            yield _forth(clause, options, rng)


def _clause(report: Report) -> _Clause | None:
    """Return the report as a clause whose masdar takes subject and complement by rule."""
    masdars = tuple(plain(one) for one in report.cue.masdar.split(" | ") if one)
    said = report.clause and report.cue.id in _WITH_CLAUSE
    named = not report.clause and report.complement in ("عن", "إلى", "على", "من", "بـ")
    source = report.source_text.split()
    looks_alike = plain(report.cue.lemma) in masdars or report.cue.id in _NO_MASDAR
    if not masdars or looks_alike or not (said or named) or report.verb > 0 or not source:
        return None
    if any(word.endswith(_CHANGING) for word in source) or "«" in report.source_text:
        return None
    content = report.content_text.split()
    rest = " ".join(content[:LONGEST]) + (" …" if len(content) > LONGEST else "")
    if "«" in rest:
        return None
    return _Clause(report=report, masdars=masdars, joins=report.joint_text, rest=rest)


def _one_gender(report: Report) -> bool:
    head = report.source_text.split()[0]
    return head.endswith("ة") if report.feminine else head in _MASCULINE


def _sentence(clause: _Clause) -> str:
    report = clause.report
    return " ".join(filter(None, (report.verb_text, clause.source, clause.joins, clause.rest)))


def _forth(clause: _Clause, options: list[Option], rng: Random) -> Item:
    masdar = clause.masdars[0]
    start = " ".join(filter(None, (masdar, clause.source)))
    keys = [f"{one} {clause.source}" for one in clause.masdars]
    keys += [clause.headline(one).rstrip(" …") for one in clause.masdars]
    return make(
        family=FAMILY,
        skill="form",
        lexeme=clause.report.cue.id,
        prompt="Which headline says the same with the masdar?"
        if options
        else "Begin a headline with the masdar: type the masdar and who does it.",
        prompt_ar="أيّ عنوان يؤدّي المعنى نفسه بالمصدر؟"
        if options
        else "حوّل الجملة إلى عنوان يبدأ بالمصدر: اكتب المصدر وفاعله.",
        stem=_sentence(clause),
        stem_lang="ar",
        key=(options[0].text,) if options else tuple(keys),
        explanation=_explanation(clause, start),
        options=options,
        policy=Policy(marks="ignored", hamza=True),
        evidence=clause.report.evidence,
        rng=rng,
    )


def _explanation(clause: _Clause, start: str) -> str:
    cue = clause.report.cue
    stays = f" «{clause.joins}» stays as it was." if clause.joins else ""
    if clause.report.complement == "بـ" and not clause.joins:
        stays = " بـ stays as it was."
    return (
        f"The masdar of {cue.lemma} is {cue.masdar}. The subject follows it in the genitive, "
        f"an iḍāfa: «{start}». The masdar has no ال and does not agree with the subject.{stays}"
    )


def _options(clause: _Clause, rng: Random) -> list[Option]:
    """Return the headline and three that break the iḍāfa."""
    masdar, cue = clause.masdars[0], clause.report.cue
    tail = " ".join(filter(None, (clause.joins, clause.rest)))
    right = f"{masdar} {clause.source} {tail}"
    wrong = [
        (
            f"ال{masdar} {clause.source} {tail}",
            "The first part of an iḍāfa has no ال: its second part makes it definite.",
        ),
    ]
    doer = plain(cue.participle).removesuffix("ا")
    if len(doer) > 2 and doer != masdar:
        wrong.append(
            (
                f"{doer} {clause.source} {tail}",
                f"{doer} is the active participle, the one who does it; the deed is {masdar}.",
            )
        )
    if not masdar.endswith("ة") and clause.report.feminine:
        wrong.append(
            (
                f"{masdar}ة {clause.source} {tail}",
                "A masdar does not agree with its subject: no ة is added.",
            )
        )
    wrong += [(f"{other} {clause.source} {tail}", why) for other, why in _other_masdars(clause)]
    options = [Option(text=right, lang="ar", feedback=f"{cue.masdar} + subject in the genitive.")]
    for text, why in shuffled(wrong, rng)[:DISTRACTORS]:
        options.append(Option(text=text, lang="ar", feedback=why))
    return options


def _other_masdars(clause: _Clause) -> list[tuple[str, str]]:
    """Return masdars of other forms of the root: they belong to other verbs."""
    cue = clause.report.cue
    if cue.root in _SAME_SENSE:
        return []
    made = {form: plain(masdar_of(form, cue.root)) for form in regular_forms(cue.root)}
    return [
        (masdar, f"{masdar} is shaped as a masdar of form {form}; {cue.lemma} is form {cue.form}.")
        for form, masdar in sorted(made.items())
        # Without marks تهدّد may be read as a verb, and so be right after all.
        if form not in (cue.form, "V", "VI") and masdar not in clause.masdars
    ][:2]


def _back(clause: _Clause, rng: Random) -> Item:
    report = clause.report
    verb = inflected(report.cue, feminine=report.feminine, now=False)
    gender = "feminine, so the verb has ت" if report.feminine else "masculine, so the verb has no ت"
    return make(
        family=FAMILY,
        skill="form",
        lexeme=report.cue.id,
        prompt="Begin the report of this headline: type the verb in the past, then its subject.",
        prompt_ar="حوّل العنوان إلى جملة: اكتب الفعل الماضي ثمّ فاعله.",
        stem=clause.headline(clause.masdars[0]),
        stem_lang="ar",
        key=(f"{plain(verb)} {clause.source}",),
        explanation=(
            f"{report.cue.masdar} is the masdar of {report.cue.lemma}. The genitive becomes the "
            f"subject again: «{verb} {clause.source}». The subject is {gender}."
        ),
        policy=Policy(marks="ignored", hamza=True),
        evidence=report.evidence,
        rng=rng,
    )
