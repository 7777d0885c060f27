"""Building a set of items: families mixed, no question twice, every item checked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random

from kit.errors import ItemError
from kit.language.document import Document
from kit.lessons.model import Lesson
from kit.practice.fairness import violations
from kit.practice.families import (
    clitics,
    collocations,
    compare,
    comprehension,
    concordance,
    connectors,
    dictation,
    five,
    formation,
    forms,
    gap,
    headlines,
    idafa,
    inna,
    masdars,
    matching,
    meaning,
    ordering,
    plurals,
    root_family,
    roots,
    skim,
    spelling,
    stances,
    structures,
    terms,
    translation,
    truth,
    vowelling,
)
from kit.practice.families.attribution.registry import ATTRIBUTION
from kit.practice.gathering import gather
from kit.practice.item import Item
from kit.practice.making import shuffled
from kit.practice.material import Material

ANSWERS = ("both", "choice", "typed")
Family = Callable[[Material, Random, str], Iterator[Item]]

FAMILIES: Mapping[str, Family] = {
    "meaning": meaning.items,
    "gap": gap.items,
    "root": roots.items,
    "form": forms.items,
    "plural": plurals.items,
    "masdar": masdars.items,
    "inna": inna.items,
    "stance": stances.items,
    "term": terms.items,
    "structure": structures.items,
    "comprehension": comprehension.items,
    "five": five.items,
    "skim": skim.items,
    "predict": headlines.predictions,
    "headline": headlines.headlines,
    "truth": truth.items,
    "order": ordering.items,
    "compare": compare.items,
    "concordance": concordance.items,
    "collocation": collocations.items,
    "connector": connectors.items,
    "idafa": idafa.items,
    "clitics": clitics.items,
    "root_family": root_family.items,
    "formation": formation.items,
    "vowelling": vowelling.items,
    "spelling": spelling.items,
    "dictation": dictation.items,
    "matching": matching.items,
    "translation": translation.items,
    **ATTRIBUTION,
}
"""The families by the name a learner or a notebook asks for."""


def build_items(
    *,
    lesson: Lesson | None = None,
    document: Document | None = None,
    material: Material | None = None,
    families: Sequence[str] | None = None,
    count: int = 10,
    at_least: int | None = None,
    rng: Random,
    answer: str = "both",
    words: Sequence[str] | None = None,
) -> tuple[Item, ...]:
    """Build ``count`` items from a lesson, from any analysed text, or from both.

    Args:
        lesson: The lesson whose vocabulary, terms, cues and questions are practised.
        document: A text: the lesson's reading, or any other.
        material: What ``gather`` made of them before, to save making it again.
        families: Names from ``FAMILIES``; all of them when not given.
        count: How many items.
        at_least: How few are still welcome from a short text; ``count`` when not given.
        rng: The randomness; the same seed gives the same items.
        answer: ``choice``, ``typed`` or ``both``.
        words: Ids of the lexemes, terms and cues to practise; all when not given.

    Raises:
        ItemError: A name is unknown, or the material does not yield that many items.
    """
    _check(families, count, answer)
    names = tuple(dict.fromkeys(families or FAMILIES))
    material = material or gather(lesson=lesson, document=document)
    wanted = frozenset(words) if words is not None else None
    found = _mixed(material, names, rng, answer, wanted, count)
    if len(found) < (count if at_least is None else at_least):
        raise ItemError(
            _too_few(len(found), count, names), do=_what_to_do(material, names, len(found))
        )
    return tuple(found)


def _mixed(
    material: Material,
    names: Sequence[str],
    rng: Random,
    answer: str,
    wanted: frozenset[str] | None,
    count: int,
) -> list[Item]:
    """Take from each family in turn until there are enough or nothing is left."""
    sources = [FAMILIES[name](material, rng, answer) for name in shuffled(names, rng)]
    found: list[Item] = []
    questions: set[str] = set()
    asked: set[tuple[str, str]] = set()
    later: list[Item] = []
    while sources and len(found) < count:
        for source in list(sources):
            item = _next(source, questions, wanted)
            if item is None:
                sources.remove(source)
            elif item.lexeme and (item.family, item.lexeme) in asked:
                later.append(item)
            else:
                asked.add((item.family, item.lexeme))
                found.append(item)
            if len(found) == count:
                break
    # A word comes back in another guise only when nothing new is left to ask.
    return [*found, *later[: count - len(found)]]


def _next(
    source: Iterator[Item], questions: set[str], wanted: frozenset[str] | None
) -> Item | None:
    for item in source:
        if wanted is not None and item.lexeme not in wanted:
            continue
        if item.id not in questions and not violations(item):
            questions.add(item.id)
            return item
    return None


def _check(families: Sequence[str] | None, count: int, answer: str) -> None:
    unknown = [name for name in families or () if name not in FAMILIES]
    if unknown:
        raise ItemError(
            f"there is no family {', '.join(map(repr, unknown))}.",
            do=f"Choose from {', '.join(FAMILIES)}.",
        )
    if answer not in ANSWERS:
        raise ItemError(f"answer={answer!r} is unknown.", do=f"Choose from {', '.join(ANSWERS)}.")
    if count < 1:
        raise ItemError(f"{count} items cannot be built.", do="Ask for one or more.")


def _too_few(found: int, count: int, names: Sequence[str]) -> str:
    which = "any family" if len(names) == len(FAMILIES) else f"{', '.join(names)}"
    if not found:
        return f"this text holds nothing to ask of {which}."
    return f"this text yields {found} items of {which}, not {count}."


def _what_to_do(material: Material, names: Sequence[str], found: int) -> str:
    if not found:
        return "Choose another kind of question, or a longer text."
    advice = ["Ask for fewer"]
    if len(names) < len(FAMILIES):
        advice.append("add families")
    if len(material.content) < 40:
        advice.append("take a longer text")
    return f"{', or '.join(advice)}."
