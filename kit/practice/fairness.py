"""Fairness: what must hold of every item before a learner sees it."""

from collections.abc import Iterator

from kit.practice.item import Item
from kit.practice.making import GAP, plain
from kit.practice.marking import accepts
from kit.practice.option_fairness import SHOWN_AT_LEAST, look_alikes, option_violations
from kit.practice.task_fairness import task_violations
from kit.text.marks import has_marks

GAP_FAMILIES = frozenset(
    {"gap", "preposition", "inna", "spelling", "collocation", "connector", "attitude"}
)
LINES_FAMILIES = frozenset({"concordance"})
LEAST_LINES = 3
FROM_TEXT = frozenset({"gap", "concordance", "connector", "idafa", "five", "headline", "predict",
                       "skim", "order", "clitics", "vowelling", "translation"})  # fmt: skip
"""Families that ask about a place in a text: it is stored with the item."""
MARKED_IS_KEY = frozenset({"gap", "inna", "five", "connector", "concordance"})
"""Families whose evidence marks the key itself."""
_QUICKEST, _SLOWEST = 40, 400
"""Words a minute at which a passage may be shown."""


def violations(item: Item) -> tuple[str, ...]:
    """Return what is unfair or broken in an item, each in a few words; empty when it is sound."""
    found = [*_texts(item), *_gap(item), *_evidence(item), *_heard(item), *_passage(item)]
    if item.task is not None:
        return (*found, *(look_alikes(item) if item.options else ()), *task_violations(item))
    return (*found, *_key(item), *option_violations(item))


def _texts(item: Item) -> Iterator[str]:
    needed = {
        "id": item.id,
        "family": item.family,
        "skill": item.skill,
        "prompt": item.prompt,
        "prompt_ar": item.prompt_ar,
        "explanation": item.explanation,
    }
    if item.task is None and not item.hear:  # these show or say something themselves
        needed["stem"] = item.stem
    for name, text in needed.items():
        if not text.strip():
            yield f"{name} is empty"


def _key(item: Item) -> Iterator[str]:
    if not item.key or not all(key.strip() for key in item.key):
        yield "there is no key"
        return
    for key in item.key:
        if not accepts(item, key):
            yield f"the marker does not accept the key «{key}»"
    shown = f" {plain(item.key[0])} " in f" {plain(item.stem)} "
    if shown and not item.options and len(plain(item.key[0])) >= SHOWN_AT_LEAST:
        yield "the stem shows what is to be typed"


def _gap(item: Item) -> Iterator[str]:
    gaps = item.stem.count(GAP)
    if item.family in LINES_FAMILIES:
        lines = item.stem.split("\n")
        if len(lines) < LEAST_LINES or any(line.count(GAP) != 1 for line in lines):
            yield f"{gaps} gaps in {len(lines)} lines, not one in each of {LEAST_LINES}"
    elif gaps > 1 or (not gaps and item.family in GAP_FAMILIES and item.task is None):
        yield f"the stem has {gaps} gaps, not one"


def _evidence(item: Item) -> Iterator[str]:
    evidence = item.evidence
    if evidence is None:
        if item.family in FROM_TEXT:
            yield "the place in the text is not stored"
        return
    if not 0 <= evidence.start < evidence.end <= len(evidence.text):
        yield "the evidence marks nothing in its text"
        return
    if item.family in MARKED_IS_KEY and item.task is None:
        marked = _letters(evidence.text[evidence.start : evidence.end])
        if marked not in map(_letters, item.key):
            yield f"the evidence marks «{marked}», not the key"


def _letters(text: str) -> str:
    return " ".join(plain(text).split()).strip(" ،.؛:«»")


def _heard(item: Item) -> Iterator[str]:
    if not item.hear:
        return
    if not has_marks(item.hear):
        yield "what is read aloud has no vowel marks"
    if item.stem and plain(item.key[0]) in plain(item.stem):
        yield "what is read aloud is shown"


def _passage(item: Item) -> Iterator[str]:
    passage = item.passage
    if passage is None:
        return
    pace = 60 * len(passage.text.split()) / max(passage.seconds, 1)
    if not _QUICKEST <= pace <= _SLOWEST:
        yield f"the passage is shown at {pace:.0f} words a minute"
    text = plain(passage.text)
    if item.lexeme and item.options:  # which name or term stood in it
        there = [one.text for one in item.options if plain(one.text) in text]
        if [one for one in there if one not in item.key]:
            yield "a distractor stands in the passage, too"
