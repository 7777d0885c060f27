"""Stance: what a reporting cue tells about the writer and the speaker."""

from collections.abc import Iterator
from random import Random

from kit.news.inventory import ReportingCue
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.making import DISTRACTORS, make, pick, shuffled
from kit.practice.material import Material
from kit.text.marks import bare, is_mark

FAMILY = "stance"
LABELS = {
    "neutral": "nothing: it only reports",
    "assertive": "weight and certainty",
    "positive": "praise or a welcome",
    "critical": "criticism or blame",
    "denial": "a denial: it is not so",
    "distancing": "doubt: the reporter will not vouch for it",
    "commitment": "a promise to act",
    "warning": "a warning or threat of harm",
    "prediction": "likelihood: it is expected, not known",
    "evidential": "only the source of the information",
}
"""What a cue of each stance adds to the words it reports."""

# Stances that one and the same sentence could be argued into.
_NEAR = (
    {"neutral", "evidential"},
    {"neutral", "assertive"},
    {"neutral", "prediction"},
    {"assertive", "commitment"},
    {"assertive", "positive"},
    {"critical", "warning"},
    {"critical", "denial"},
    {"critical", "distancing"},
    {"denial", "distancing"},
    {"denial", "prediction"},
    {"evidential", "distancing"},
    {"evidential", "prediction"},
    {"warning", "prediction"},
    {"neutral", "distancing"},
    {"commitment", "prediction"},
)

_ASKED = frozenset(
    """qala dhakara sarraha kataba adafa tabaa ardafa
    akkada shaddada jazama qataa takid min-almuakkad
    ashada athna imtadaha madaha rahhaba hayya thammana nawwaha ishada tarhib
    intaqada naddada adana dana istankara shajaba istahjana wabbakha hajama lama hammala
    ittahama intiqad idana tandid ittiham
    nafa ankara fannada dahada kadhdhaba nafy
    zaama iddaa mazum yuzam iddia mazaim zam ala-hadd-zam
    taahhada waada iltazama taahhud wad
    hadhdhara andhara haddada tawaada tahdhir tahdid
    rajjaha tawaqqaa tanabbaa takahhana min-almurajjah min-almuhtamal min-almutawaqqa
    yurajjah yutawaqqa ala-alarjah tawaqqu
    bihasab hasab wafqa wafqan-li tibqan-li naqlan-an bihasab-ma hasab-ma hasbama wafqa-ma
    wafqan-lima ala-ma kama""".split()  # noqa: SIM905 — a list of words reads best as words
)
"""Cues that do what their class says and no more, by stance.

A wish is no praise, a condition does not «only report», قيل hides who spoke and need not doubt.
"""
SHORTEST = 4
"""How many letters a word with a conjunction has at least."""
_NEGATED = frozenset({"لم", "لا", "لن", "ما", "ليس", "دون", "عدم"})


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield stance items; they are chosen, since a stance has no one name to type."""
    if answer == "typed":
        return
    places = _places(material)
    cues = [cue for cue in material.cues if _asks(cue)]
    for cue, place in shuffled([*places, *((cue, None) for cue in cues)], rng):
        if place is not None:
            yield _in_sentence(cue, place, rng)
            continue
        item = _which_cue(cue, cues, rng)
        if item is not None:
            yield item


def _places(material: Material) -> list[tuple[ReportingCue, Evidence | None]]:
    document = material.document
    found: list[tuple[ReportingCue, Evidence | None]] = []
    for attribution in document.attributions if document else ():
        cue = material.cue_by_id.get(attribution.cue.entry)
        if document is None or cue is None or not attribution.sure:
            continue
        if cue.stance != attribution.stance or not _asks(cue):
            continue
        if cue.type == "verb" and attribution.cue.kind not in ("finite", "participle"):
            continue  # قوله is explained as a noun, not as the verb it comes from
        for sentence, whole in zip(document.sentences, material.sentences, strict=True):
            if sentence.contains(attribution.cue):
                before = bare(document.text[sentence.start : attribution.cue.start]).split()
                if before and before[-1].lstrip("وف") in _NEGATED:
                    break  # «did not confirm» adds no certainty
                evidence = Evidence(
                    text=whole.text,
                    start=attribution.cue.start - sentence.start,
                    end=attribution.cue.end - sentence.start,
                    translation=whole.translation,
                )
                found.append((cue, evidence))
                break
    found += [(cue, example) for cue in material.cues if (example := _example(cue))]
    return found


def _example(cue: ReportingCue) -> Evidence | None:
    """Return the cue's own example with the cue marked in it, when its words stand there."""
    start = cue.example.find(cue.cue)
    if not _asks(cue) or start < 0:
        return None
    # The whole word is marked: أَكَّدَتِ, not the verb without its ending, nor the word after لـ.
    whole = cue.cue.split()
    if len(bare(whole[-1])) == 1:
        whole.pop()
    end = start + len(" ".join(whole))
    while end < len(cue.example) and (cue.example[end].isalpha() or is_mark(cue.example[end])):
        end += 1
    return Evidence(text=cue.example, start=start, end=end, translation=cue.translation)


def _asks(cue: ReportingCue) -> bool:
    """Tell whether a cue's stance can be asked for; a colon is no word to ask about."""
    named = cue.stance in LABELS and cue.type != "punctuation"
    return named and cue.id in _ASKED


def near(one: str, other: str) -> bool:
    """Tell whether two stances are too close to stand against each other."""
    return one == other or {one, other} in _NEAR


def _in_sentence(cue: ReportingCue, place: Evidence, rng: Random) -> Item:
    wrong = [stance for stance in LABELS if not near(cue.stance, stance)]
    options = [Option(text=LABELS[cue.stance], lang="en", feedback=_told(cue))]
    for stance in shuffled(wrong, rng)[:DISTRACTORS]:
        # Only the row of this very cue is sure: a class holds wishes beside praise.
        feedback = f"That would be {stance}; {cue.cue}, “{cue.gloss}”, is {cue.stance}."
        options.append(Option(text=LABELS[stance], lang="en", feedback=feedback))
    shown = bare(place.text[place.start : place.end])
    if _joined(shown, cue):
        shown = shown[1:]
    return make(
        family=FAMILY,
        skill="use",
        lexeme=cue.id,
        prompt=f"What does «{shown}» add to what is said?",
        prompt_ar=f"ماذا تضيف عبارة «{shown}» إلى الكلام المنقول؟",
        stem=bare(place.text),
        stem_lang="ar",
        key=(LABELS[cue.stance],),
        explanation=_explain(cue),
        options=options,
        policy=Policy(lang="en"),
        evidence=place,
        rng=rng,
    )


def _joined(shown: str, cue: ReportingCue) -> bool:
    """Tell whether a cue stands with و or ف before it: ووفقا, ويقول, وتعد; not وعد."""
    if shown[0] not in "وف" or len(shown) < SHORTEST:
        return False
    word, now = bare(cue.cue), bare(cue.present)
    own = word[0] == shown[0]
    return not own or shown[1:].startswith(word[:2]) or shown[2:].startswith(now[1:3] or "-")


def _which_cue(cue: ReportingCue, cues: list[ReportingCue], rng: Random) -> Item | None:
    if cue.stance == "neutral":
        return None
    others = pick(
        cues,
        rng,
        fits=lambda other: not near(cue.stance, other.stance) and other.type == cue.type,
        text=lambda other: other.cue,
        likeness=lambda other: 1 / (1 + abs(other.strength - cue.strength)) + rng.random(),
        apart=lambda one, other: one.lemma != other.lemma,
    )
    if len(others) < DISTRACTORS:
        return None
    return make(
        family=FAMILY,
        skill="recall",
        lexeme=cue.id,
        prompt=f"Which of these cues adds {LABELS[cue.stance]}?",
        prompt_ar="أيّ هذه العبارات تعبّر عن هذا الموقف؟",
        stem=f"Stance: {cue.stance}",
        stem_lang="en",
        key=(cue.cue,),
        explanation=_explain(cue),
        options=[Option(text=one.cue, lang="ar", feedback=_told(one)) for one in (cue, *others)],
        policy=Policy(),
        evidence=_example(cue),
        rng=rng,
    )


def _told(cue: ReportingCue) -> str:
    return f"{cue.cue}, “{cue.gloss}” ({cue.stance}), adds {LABELS[cue.stance]}."


def _explain(cue: ReportingCue) -> str:
    """Say what a cue adds, and how it is meant: its row's notes are about other uses, too."""
    return " ".join(filter(None, (_told(cue), cue.claims)))
