"""Direct speech told indirectly, and back: pronouns and persons turn, the tense stays."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path
from random import Random

from kit.language.document import Document
from kit.practice.arranging import from_bank
from kit.practice.families.attribution.cue_rows import takes
from kit.practice.families.attribution.persons import Third, first_persons, retell
from kit.practice.families.attribution.report import Report
from kit.practice.item import Evidence, Item, Policy
from kit.practice.making import make, plain, shuffled
from kit.practice.material import Material
from kit.practice.tasks import Ordering, Piece
from kit.rows import read_rows

FAMILY = "indirect_speech"
LONGEST = 14
"""How many words a quotation may have."""

BODIES = frozenset(
    {
        *("الشركة", "البلدية", "الوزارة", "الجامعة", "المنظمة", "الحكومة", "النقابة", "الهيئة"),
        *("الجمعية", "اللجنة", "المحكمة", "القناة", "الصحيفة", "المؤسسة", "الإدارة", "الوكالة"),
        *("النادي", "المصرف", "البنك", "الاتحاد", "المجلس", "الحزب", "المستشفى", "المتحف"),
    }
)
"""Bodies that say «we» and are told of in the singular."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Speech:
    """What somebody said, in his own words and told by another."""

    cue: str
    verb: str
    source: str
    direct: str
    text: str
    pronoun: str
    several: bool
    evidence: Evidence

    @property
    def joins(self) -> tuple[str, ...]:
        """The particles the verb takes, the one to teach first."""
        if plain(self.verb).endswith("قال") or self.cue == "qala":
            return ("إن",)
        lemma = _LEMMAS.get(self.cue, self.verb)
        taken = takes(lemma)
        both = (("أن", "أن"), ("بأن", "بـ"))
        order = both[::-1] if self.cue in _WITH_BA else both
        return tuple(joins for joins, needs in order if needs in taken) or ("أن",)

    @property
    def retold(self) -> tuple[str, ...]:
        """The accepted clauses after the verb and its subject, the first to be shown."""
        return tuple(f"{joins}{self.pronoun} {self.text}" for joins in self.joins)


_LEMMAS = {
    "adafa": "أضاف", "akkada": "أكد", "aalana": "أعلن", "awdaha": "أوضح", "dhakara": "ذكر",
    "kataba": "كتب", "sarraha": "صرح", "zaama": "زعم",
}  # fmt: skip

_WITH_BA = frozenset({"sarraha"})
"""Verbs that careful usage joins with بـ: صرّح بأنّ."""


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield speech to be told indirectly (typed, or from a bank) and to be given back (typed)."""
    own = frozenset(cue.id for cue in material.cues)
    found = [speech for speech in stock() if speech.cue in own]
    found += _in_text(material)
    turns: list[tuple[Speech, str]] = []
    for speech in found:
        if answer != "typed":
            turns.append((speech, "bank"))
        if answer != "choice":
            turns += [(speech, "typed"), (speech, "back")]
    for speech, how in shuffled(turns, rng):
        if how == "bank":
            yield _bank(speech, rng)
        else:
            yield _typed(speech, rng) if how == "typed" else _back(speech, rng)


@lru_cache(maxsize=1)
def stock() -> tuple[Speech, ...]:
    """Return the pairs of our own, written out and compared with the rules by a test."""
    path = Path(str(resources.files("kit.practice"))) / "speech.csv"
    columns = ("cue", "verb", "source", "direct", "indirect")
    return tuple(_stocked(row.text, columns) for row in read_rows(path, columns))


def _stocked(text: Callable[[str], str], columns: tuple[str, ...]) -> Speech:
    cue, verb, source, direct, indirect = map(text, columns)
    joins, _, rest = indirect.partition(" ")
    shown = f"{verb} {source}: «{direct}»."
    start = shown.index("«")
    return Speech(
        cue=cue,
        verb=verb,
        source=source,
        direct=direct,
        text=rest,
        pronoun=joins[2:],
        several=text("we") == "people",
        evidence=Evidence(
            text=shown, start=start, end=len(shown) - 1, translation=text("translation")
        ),
    )


def _in_text(material: Material) -> list[Speech]:
    """Return the quotations of the text in the first person that the rules reach."""
    document = material.document
    if document is None:
        return []
    made = (
        _speech(document, report)
        for report in material.reports
        if report.complement == "direct" and len(report.content) <= LONGEST
    )
    return [speech for speech in made if speech is not None]


def _speech(document: Document, report: Report) -> Speech | None:
    quotation = report.text(report.content)
    head = plain(report.words[report.source[0]]).strip(":،")
    tokens = [token for token in document.tokens if token.sentence == report.at]
    start = next((at for at, token in enumerate(tokens) if token.surface == "«"), len(tokens))
    inside = tokens[start:]
    numbers = first_persons(inside)
    if len(numbers) != 1 or quotation.count("«") != 1 or not quotation.startswith("«"):
        return None
    several = "Plur" in numbers and head not in BODIES
    if several and not head.endswith("ون"):
        return None  # «we» of one person: whom it means, only a reader knows
    told = retell(inside, Third(feminine=report.feminine and not several, several=several))
    if told is None or report.cue.id not in ("qala", *_LEMMAS):
        return None
    return Speech(
        cue=report.cue.id,
        verb=report.verb_text,
        source=report.source_text,
        direct=quotation.strip("«» ."),
        text=told.text,
        pronoun=told.pronoun,
        several=several,
        evidence=report.evidence,
    )


def _explanation(speech: Speech) -> str:
    particle = "إنّ follows قال" if speech.joins == ("إن",) else "أنّ follows this verb"
    if speech.joins[0] == "بأن":
        particle = "This verb takes بـ before أنّ; some leave it out there"
    carried = (
        " A verb or a negation cannot follow it at once, so it carries the pronoun of the speaker."
        if speech.pronoun
        else ""
    )
    return (
        f"{particle}.{carried} «I» and «we» become the third person, as the speaker’s gender and "
        f"number ask; the tense stays as it was said: «{speech.retold[0]}»."
    )


def _typed(speech: Speech, rng: Random) -> Item:
    whole = [f"{speech.verb} {speech.source} {clause}" for clause in speech.retold]
    return make(
        family=FAMILY,
        skill="use",
        lexeme=speech.cue,
        prompt=f"Tell it indirectly, in the same order: type what follows «{_opening(speech)}».",
        prompt_ar=f"حوّل إلى كلام غير مباشر: اكتب ما يلي «{_opening(speech)}».",
        stem=f"{_opening(speech)}: «{speech.direct}».",
        stem_lang="ar",
        key=(*speech.retold, *whole),
        explanation=_explanation(speech),
        policy=Policy(marks="ignored", hamza=True),
        evidence=speech.evidence,
        rng=rng,
    )


def _opening(speech: Speech) -> str:
    return f"{speech.verb} {speech.source}"


def _back(speech: Speech, rng: Random) -> Item:
    """Return the item that asks for the words themselves; a pronoun may stand before a verb."""
    openings: tuple[str, ...] = ("",)
    person = "we" if first_plural(speech) else "I"
    if speech.pronoun:
        openings = ("", "نحن", "إننا", "إنا") if person == "we" else ("", "أنا", "إنني", "إني")
    return make(
        family=FAMILY,
        skill="use",
        lexeme=speech.cue,
        prompt=f"Give back the words themselves, spoken by the source as «{person}».",
        prompt_ar="اكتب الكلام نفسه كما قاله صاحبه بصيغة المتكلّم.",
        stem=f"{_opening(speech)} {speech.retold[0]}.",
        stem_lang="ar",
        key=tuple(" ".join(filter(None, (one, speech.direct))) for one in openings),
        explanation=(
            "In direct speech the speaker is the first person again and إنّ or أنّ gives way to "
            f"the colon; the tense stays: «{speech.direct}»."
        ),
        policy=Policy(marks="ignored", hamza=True),
        evidence=speech.evidence,
        rng=rng,
    )


def first_plural(speech: Speech) -> bool:
    """Tell whether the source speaks as «we»: several people, or a body."""
    return speech.several or speech.source.split()[0] in BODIES


def _bank(speech: Speech, rng: Random) -> Item:
    words = speech.retold[0].split()
    said = speech.direct.split()
    extra = [word for word in dict.fromkeys(said) if word not in words]
    wrong = {"ه": "ها", "ها": "ه", "هم": "ه"}.get(speech.pronoun)
    if wrong:
        extra.append(speech.joins[0] + wrong)
    if speech.joins[0] == "أن":
        extra.append("إن" + speech.pronoun)
    return make(
        family=FAMILY,
        skill="use",
        lexeme=speech.cue,
        prompt=f"Tell it indirectly, in the same order: build what follows «{_opening(speech)}».",
        prompt_ar=f"حوّل إلى كلام غير مباشر: كوّن ما يلي «{_opening(speech)}».",
        stem=f"{_opening(speech)}: «{speech.direct}».",
        stem_lang="ar",
        explanation=_explanation(speech),
        evidence=speech.evidence,
        task=_pieces(words, extra, rng),
        rng=rng,
    )


def _pieces(words: list[str], extra: list[str], rng: Random) -> Ordering:
    return from_bank(
        [Piece(text=word) for word in words], [Piece(text=word) for word in extra], rng
    )
