"""Who is the subject of «وأضاف»: the speaker named before, where only one can be meant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from kit.language.document import Document, Token
from kit.language.mentions import Attribution, Source
from kit.practice.item import Evidence, Item, Option
from kit.practice.making import DISTRACTORS, make, plain, shuffled
from kit.practice.material import Material

FAMILY = "speaker"
LONGEST, FEWEST_WORDS, SHORTEST = 70, 3, 4
"""How many words the sentences or a less certain source may have; letters of a noun."""

_AFTER = frozenset(
    {
        "أن",
        "أنه",
        "أنها",
        "إن",
        "إنه",
        "إنها",
        "بأن",
        "بأنه",
        "بأنها",
        "إلى",
        "على",
        "عن",
        "من",
        "في",
        "خلال",
        ":",
    }
)
_ELSEWHERE = "{name} is named elsewhere, but does not speak in these sentences."
_SPOKEN_OF = "{name} is only spoken of here. The one who spoke goes on until another is named."


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """A cue without a subject of its own, and the one speaker it can go back to."""

    cue: Token
    name: str
    text: str
    evidence: Evidence
    entry: str
    participle: bool
    said: str = ""
    mentioned: tuple[str, ...] = ()


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield cues whose subject was named before, when nobody else was in between."""
    document = material.document
    if answer == "typed" or document is None:
        return
    others = _others(material)
    for turn in shuffled(turns(document, material.sentences), rng):
        item = _item(turn, others, rng)
        if item is not None:
            yield item


def turns(document: Document, sentences: Sequence[Evidence]) -> tuple[Turn, ...]:
    """Return the cues with one possible subject: the only source of their paragraph so far."""
    places = {token.start: at for at, token in enumerate(document.tokens)}
    named: dict[int, list[tuple[Source, Token]]] = {}
    found = []
    for one in document.attributions:
        at = places.get(one.cue.start)
        if at is None:
            continue
        cue = document.tokens[at]
        paragraph = document.sentences[cue.sentence].paragraph
        before = named.setdefault(paragraph, [])
        if one.source is not None and not one.source.resolved:
            before.append((one.source, cue))
        elif one.source is not None and len({source.start for source, _ in before}) == 1:
            source, first = before[0]
            if one.source.start == source.start and _goes_on(document, one, at, first, source):
                found.append(_turn(document, sentences, cue, source, one))
    return tuple(turn for turn in found if turn is not None)


def _goes_on(document: Document, one: Attribution, at: int, first: Token, source: Source) -> bool:
    """Tell whether the cue continues the one before: it agrees, and no subject follows it."""
    cue = document.tokens[at]
    after = document.tokens[at + 1] if at + 1 < len(document.tokens) else None
    before = document.tokens[at - 1] if at else None
    if first.pos != "VERB" or source.start < first.start or after is None or cue.enclitics:
        return False
    if one.cue.kind == "participle":
        same = first.sentence == cue.sentence and before is not None and before.surface == "،"
        feminine = plain(cue.surface).rstrip("ا").endswith(("ة", "ي")) and "ة" in cue.surface
        return same and feminine == (first.features.get("Gender") == "Fem")
    opens = before is None or before.sentence != cue.sentence
    agrees = first.features.get("Gender") == cue.features.get("Gender")
    near = 0 < cue.sentence - first.sentence <= 2
    bare_cue = one.cue.kind == "finite" and plain(after.surface) in _AFTER
    return opens and agrees and near and bare_cue and cue.pos == "VERB"


def _turn(
    document: Document,
    sentences: Sequence[Evidence],
    cue: Token,
    source: Source,
    one: Attribution,
) -> Turn | None:
    first = next(
        number for number, sentence in enumerate(document.sentences) if sentence.contains(source)
    )
    text = " ".join(sentences[number].text for number in range(first, cue.sentence + 1))
    name = _label(document, source)
    if len(text.split()) > LONGEST or not name:
        return None
    whole = sentences[cue.sentence]
    start = cue.start - document.sentences[cue.sentence].start
    return Turn(
        cue=cue,
        name=name,
        text=text,
        evidence=Evidence(
            text=whole.text,
            start=start,
            end=start + len(cue.surface),
            translation=whole.translation,
        ),
        entry=one.cue.entry,
        participle=one.cue.kind == "participle",
        said=_clause(document, one),
        mentioned=_mentioned(document, first, cue, source),
    )


def _mentioned(document: Document, first: int, cue: Token, source: Source) -> tuple[str, ...]:
    """Return the definite nouns of the sentences shown that only are spoken of."""
    return tuple(
        dict.fromkeys(
            plain(token.surface)
            for token in document.tokens
            if first <= token.sentence <= cue.sentence
            and token.start > source.end
            and token.pos == "NOUN"
            and token.article
            and token.features.get("Number") == "Sing"
            and not token.proclitics
            and len(plain(token.surface)) > SHORTEST
        )
    )


def _clause(document: Document, one: Attribution) -> str:
    """Return the clause after أنّ or إنّ, where it stands alone; else nothing."""
    if one.content is None or one.complement not in ("أن", "إن"):
        return ""
    joins = plain(document.text[one.cue.end : one.content.start]).strip()
    return plain(one.content.of(document.text)).strip(" .،") if joins in ("أن", "إن") else ""


def _label(document: Document, source: Source) -> str:
    text = plain(source.of(document.text)).strip(" ،.")
    text = text.strip("«»") if "«" not in text[1:-1] else text
    text = text if text.count("«") == text.count("»") else text.replace("«", "").replace("»", "")
    return text if 2 < len(text) <= 60 else ""


def _others(material: Material) -> list[str]:
    """Return who else is surely named in the text: known people and bodies, certain sources."""
    document = material.document
    found = [report.source_text for report in material.reports]
    for name in document.names if document else ():
        if name.entry and name.type in ("person", "organisation"):
            found.append(name.name)
    for one in document.attributions if document else ():
        if document and one.sure and one.source is not None and one.cue.kind == "finite":
            label = _label(document, one.source)
            found.append(label if len(label.split()) <= FEWEST_WORDS else "")
    return list(dict.fromkeys(plain(name) for name in found if name and not _points(name)))


def _points(name: str) -> bool:
    """Tell whether a noun phrase only points to somebody named elsewhere (رئيسه, أحدهم)."""
    head = plain(name).split()[0]
    return head in ("أحد", "الأخير", "الأخيرة", "آخر") or head.endswith(("ه", "ها", "هم"))


def apart(one: str, other: str) -> bool:
    """Tell whether two noun phrases share no word, the article set aside: الوزير, وزير المالية."""
    return not {word.removeprefix("ال") for word in one.split()} & {
        word.removeprefix("ال") for word in other.split()
    }


def even(key: str, wrong: Sequence[str]) -> bool:
    """Tell whether the key does not stand out among the others by its length."""
    lengths = sorted(map(len, wrong))
    return 1.7 * len(key) + 4 >= lengths[0] and len(key) <= 1.7 * lengths[-1] + 4


def _item(turn: Turn, others: list[str], rng: Random) -> Item | None:
    wrong: list[str] = []
    here = plain(turn.text)
    ranked = sorted(shuffled(others, rng), key=lambda one: one not in here)
    for name in [*shuffled(turn.mentioned, rng)[:2], *ranked]:
        if not all(apart(name, other) for other in (turn.name, *wrong)):
            continue
        wrong.append(name)
        if len(wrong) == DISTRACTORS:
            break
    shown = any(name in here for name in wrong)
    if len(wrong) < DISTRACTORS or not shown or not even(turn.name, wrong):
        return None
    verb = plain(turn.cue.surface)
    why = _why(turn, verb)
    options = [Option(text=turn.name, lang="ar", feedback=why)]
    for name in wrong:
        feedback = (_SPOKEN_OF if name in here else _ELSEWHERE).format(name=name)
        options.append(Option(text=name, lang="ar", feedback=feedback))
    return make(
        family=FAMILY,
        skill="use",
        lexeme=turn.entry,
        prompt=f"Who is meant as the speaker of «{verb}»?",
        prompt_ar=f"من صاحب الكلام بعد «{verb}»؟",
        stem=turn.text,
        stem_lang="ar",
        key=(turn.name,),
        explanation=why,
        options=options,
        evidence=turn.evidence,
        rng=rng,
    )


def _why(turn: Turn, verb: str) -> str:
    if turn.participle:
        return (
            f"«{verb}» is a circumstance (حال) of the subject of the verb before it, and agrees "
            f"with it: «{turn.name}» goes on speaking."
        )
    return (
        f"«{verb}» names no subject: its hidden pronoun goes back to the last speaker, "
        f"«{turn.name}», with whom the verb agrees."
    )
