"""How a reporting verb looks when it is written: its forms without marks, each with its grammar.

News is printed without vowels and often without hamza, so a cue is looked up by its loose letters
(``kit.text.fold.loose``); what the letters leave open is settled by the words around it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kit.news.inventory import ReportingCue
from kit.text.fold import loose
from kit.text.marks import bare

ENCLITICS = ("هما", "هم", "هن", "ها", "نا", "ني", "كم", "ه", "ك")


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """One written form of a cue: its row, ``kind`` and agreement.

    ``kind`` is ``finite``, ``passive``, ``participle`` or ``noun``; ``gender`` is ``m``, ``f``
    or empty where the form does not tell; ``number`` is ``s``, ``d`` or ``p``. ``lemma`` is bare.
    A ``bound`` form stands only before a pronoun (نفا in نفاه); a ``sure`` passive is told by
    its letters alone; a ``negated`` form stands only after «لم»,
    a ``given`` one only as object of a verb that gives voice to it (أطلق تحذيرًا).
    """

    row: ReportingCue
    kind: str
    lemma: str
    gender: str = ""
    number: str = "s"
    bound: bool = False
    sure: bool = False
    negated: bool = False
    given: bool = False


BOUND = "-"
JUSSIVE = "="
PASSED_ON = ("نقل", "نسب", "حكى", "روى")
"""Verbs whose present is a passive too where nobody is named: وينسب إلى خبراء أن."""


class Index(dict[str, tuple[Form, ...]]):
    """Every written form with what it may be; itself the key of what is remembered about words."""

    __hash__ = object.__hash__  # type: ignore[assignment]  # a table is never changed


@lru_cache(maxsize=8)
def verb_forms(cues: tuple[ReportingCue, ...]) -> Index:
    """Return every written form of the verbs and nouns among ``cues``, earlier rows first."""
    found: dict[str, list[Form]] = defaultdict(list)
    # A row about the passive alone (نُقل عن) knows it better than the passive of a general row.
    for row in sorted(cues, key=lambda row: not _only_passive(row)):
        if row.type not in ("verb", "noun"):
            continue
        for written, form in _forms(row):
            if form not in found[written]:
                found[written].append(form)
    return Index((written, _told(forms)) for written, forms in found.items())


def _told(forms: list[Form]) -> tuple[Form, ...]:
    """Mark the passives that their letters tell from every active form: أشيع, يشاع."""
    active = any(form.kind != "passive" for form in forms)
    return tuple(
        form if active or form.kind != "passive" else replace(form, sure=True) for form in forms
    )


def _forms(row: ReportingCue) -> Iterator[tuple[str, Form]]:
    if row.type == "noun":
        yield from _nouns(row, dict.fromkeys([row.lemma, *_parts(row.cue)]))
        return
    if _only_passive(row):
        for written in _parts(row.passive) + _parts(row.present):
            inflect = _present if bare(written)[:1] == "ي" else _past
            yield from _tagged(row, "passive", inflect(bare(written)))
        return
    for past in _parts(row.lemma):
        yield from _tagged(row, "finite", _past(bare(past)))
    for present in _parts(row.present):
        yield from _tagged(row, "finite", _present(bare(present)))
    for participle in _parts(row.participle):
        yield from _tagged(row, "participle", _participle(participle))
    for passive in _parts(row.passive):
        inflect = _present if bare(passive)[:1] == "ي" else _past
        yield from _tagged(row, "passive", inflect(bare(passive)))
    if bare(row.lemma) in PASSED_ON:
        presents = (bare(present) for present in _parts(row.present))
        for present in presents:
            shown = present[:-1] + "ى" if present.endswith("ي") else present
            yield from _tagged(row, "passive", [(shown, "m", "s")])
    yield from _nouns(row, _parts(row.masdar))


def _only_passive(row: ReportingCue) -> bool:
    return row.cue != row.lemma and row.cue.split()[:1] == row.passive.split()[:1] != []


def _parts(cell: str) -> list[str]:
    """Return the single words a cell lists, without the preposition written after each."""
    return [part.split()[0] for part in cell.split("|") if part.strip()]


def _tagged(
    row: ReportingCue, kind: str, forms: Iterable[tuple[str, str, str]]
) -> Iterator[tuple[str, Form]]:
    for written, gender, number in forms:
        yield (
            loose(written.removesuffix(BOUND).removesuffix(JUSSIVE)),
            Form(
                row=row,
                kind=kind,
                lemma=bare(row.lemma),
                gender=gender,
                number=number,
                bound=written.endswith(BOUND),
                negated=written.endswith(JUSSIVE),
            ),
        )


def _past(verb: str) -> Iterator[tuple[str, str, str]]:
    """Conjugate a past in the third person: أكد أكدت أكدا أكدتا أكدوا; نفى نفت نفيا نفتا نفوا."""
    weak = verb[-1] in "اى"
    stem = verb[:-1] if weak else verb
    dual = {"ى": "يا", "ا": "وا"}.get(verb[-1], "ا")
    yield verb, "m", "s"
    yield stem + "ت", "f", "s"
    yield stem + dual, "m", "d"
    yield stem + "تا", "f", "d"
    yield stem + "وا", "m", "p"
    yield stem + "و" + BOUND, "m", "p"
    if weak:
        yield stem + "ا" + BOUND, "m", "s"  # نفاه


def _present(verb: str) -> Iterator[tuple[str, str, str]]:
    """Conjugate a present in the third person: يؤكد تؤكد يؤكدان يؤكدون, and without the nun."""
    stem = verb[1:]
    weak = stem[-1] in "يىو"
    long = stem[:-1] if weak else stem
    dual = stem[:-1] + "ي" if stem[-1] == "ى" else stem
    yield "ي" + stem, "m", "s"
    yield "ت" + stem, "f", "s"
    for ending in ("ون", "وا", "و" + BOUND):
        yield "ي" + long + ending, "m", "p"
    if weak and len(stem) > 2:
        yield "ي" + long + JUSSIVE, "m", "s"  # لم يخف, لم ينف
        yield "ت" + long + JUSSIVE, "f", "s"
    for person, gender in (("ي", "m"), ("ت", "f")):
        yield person + dual + "ان", gender, "d"
        yield person + dual + "ا", gender, "d"
    if weak:
        yield "ي" + long + "ا" + BOUND, "m", "s"  # يراه


def _participle(written: str) -> Iterator[tuple[str, str, str]]:
    """Decline a participle as news uses it, indefinite and accusative: مؤكدًا مؤكدةً مؤكدين."""
    stem = bare(written)
    stem = stem[:-1] if written.endswith("\u064bا") else stem
    if written.endswith("\u064d"):  # داعٍ
        stem += "ي"
    weak = stem.endswith("ي")
    yield stem + "ا", "m", "s"
    yield stem + "ة", "f", "s"
    yield stem + "تين", "f", "d"
    yield stem + "ات", "f", "p"
    yield (stem[:-1] if weak else stem) + "ين", "m", "p"


def _nouns(row: ReportingCue, nouns: Iterable[str]) -> Iterator[tuple[str, Form]]:
    for noun in nouns:
        lemma = bare(noun)
        stem = lemma.removesuffix("ة")
        form = Form(row=row, kind="noun", lemma=bare(row.lemma) if row.type == "noun" else lemma)
        yield loose(lemma), form
        yield loose(stem + "ات"), form
        if stem == lemma and row.type == "verb":
            yield loose(stem + "ا"), replace(form, given=True)
        if stem != lemma:
            yield loose(stem + "ت"), replace(form, bound=True)
