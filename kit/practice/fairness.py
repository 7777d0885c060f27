"""Fairness: what must hold of every item before a learner sees it."""

from kit.practice.item import Item
from kit.practice.making import DISTRACTORS, GAP, plain
from kit.practice.marking import mark_typed
from kit.practice.task_fairness import task_violations

GAP_FAMILIES = frozenset(
    {"gap", "preposition", "inna", "spelling", "collocation", "connector", "attitude"}
)
LINES_FAMILIES = frozenset({"concordance"})
LEAST_LINES = 3
FIXED_OPTIONS = frozenset({"truth"})
"""Families whose options are the same three judgements for every item."""


def violations(item: Item) -> tuple[str, ...]:
    """Return what is unfair or broken in an item, each in a few words; empty when it is sound."""
    if item.task is not None:
        return (*_texts(item), *task_violations(item), *_gap(item), *_evidence(item))
    return (*_texts(item), *_key(item), *_options(item), *_gap(item), *_evidence(item))


def _texts(item: Item) -> list[str]:
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
    found = [f"{name} is empty" for name, text in needed.items() if not text.strip()]
    for option in item.options:
        if not option.text.strip() or not option.feedback.strip():
            found.append(f"option «{option.text}» has no text or no feedback")
    return found


def _key(item: Item) -> list[str]:
    if not item.key or not all(key.strip() for key in item.key):
        return ["there is no key"]
    return [
        f"the marker does not accept the key «{key}»"
        for key in item.key
        if not mark_typed(item, key).right
    ]


def _options(item: Item) -> list[str]:
    if not item.options:
        return []
    found = []
    texts = [" ".join(option.text.lower().split()) for option in item.options]
    if len(set(texts)) < len(texts):
        found.append("two options are the same")
    right = [option.text for option in item.options if option.text in item.key]
    wrong = [option.text for option in item.options if option.text not in item.key]
    if len(right) != 1:
        found.append(f"{len(right)} of the options are keys, not one")
    if len(wrong) < (DISTRACTORS if item.family not in FIXED_OPTIONS else DISTRACTORS - 1):
        found.append(f"only {len(wrong)} distractors")
    found += [
        f"the distractor «{text}» would be accepted"
        for text in wrong
        if mark_typed(item, text).right
    ]
    if len({option.lang for option in item.options}) > 1:
        found.append("the options are in two languages")
    if right and wrong and _stands_out(right[0], wrong):
        found.append("the key gives itself away by its length")
    return found


def _stands_out(key: str, wrong: list[str]) -> bool:
    lengths = sorted(len(plain(text)) for text in wrong)
    length = len(plain(key))
    return length > 1.7 * lengths[-1] + 4 or 1.7 * length + 4 < lengths[0]


def _gap(item: Item) -> list[str]:
    gaps = item.stem.count(GAP)
    if item.family in LINES_FAMILIES:
        lines = item.stem.split("\n")
        uneven = len(lines) < LEAST_LINES or any(line.count(GAP) != 1 for line in lines)
        return [f"{gaps} gaps in {len(lines)} lines, not one in each of {LEAST_LINES}"] * uneven
    if item.family in GAP_FAMILIES and gaps != 1:
        return [f"the stem has {gaps} gaps, not one"]
    if item.family not in GAP_FAMILIES and gaps:
        return ["the stem has a gap that nothing asks for"]
    return []


def _evidence(item: Item) -> list[str]:
    evidence = item.evidence
    if evidence is None:
        return []
    if not 0 <= evidence.start < evidence.end <= len(evidence.text):
        return ["the evidence marks nothing in its text"]
    marked = plain(evidence.text[evidence.start : evidence.end])
    if item.family in ("gap", "inna") and marked.strip() not in map(plain, item.key):
        return [f"the evidence marks «{marked}», not the key"]
    return []
