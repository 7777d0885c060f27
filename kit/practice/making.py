"""Making an item: its id from its content, its options shuffled, its distractors chosen."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from random import Random
from typing import TypeVar

from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.responses import in_words, solution
from kit.practice.tasks import Passage, Task
from kit.text.marks import bare

GAP = "____"
DISTRACTORS = 3
_POLICY = Policy()
Thing = TypeVar("Thing")


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Return the letters alone, as ``bare`` does, but work it out once for each text."""
    return bare(text)


def identify(*parts: str) -> str:
    """Return an id that depends on the content alone: the same question has the same id."""
    digest = hashlib.sha1("\x1f".join(parts).encode(), usedforsecurity=False).hexdigest()
    return f"{parts[0]}-{digest[:12]}"


def make(
    *,
    family: str,
    skill: str,
    lexeme: str,
    prompt: str,
    prompt_ar: str,
    stem: str,
    stem_lang: str,
    key: Sequence[str] = (),
    explanation: str,
    policy: Policy = _POLICY,
    options: Sequence[Option] = (),
    evidence: Evidence | None = None,
    task: Task | None = None,
    hear: str = "",
    passage: Passage | None = None,
    rng: Random,
) -> Item:
    """Make an item, its options in an order that ``rng`` decides; a task may bring its own key."""
    item = Item(
        id="",
        family=family,
        skill=skill,
        lexeme=lexeme,
        prompt=prompt,
        prompt_ar=prompt_ar,
        stem=stem,
        stem_lang=stem_lang,
        key=tuple(dict.fromkeys(key)),
        explanation=explanation,
        options=tuple(shuffled(options, rng)),
        policy=policy,
        evidence=evidence,
        task=task,
        hear=hear,
        passage=passage,
    )
    return _named(item)


def _named(item: Item) -> Item:
    """Give an item its id, and the key in words where only its task has one."""
    key = item.key or (in_words(item, solution(item)),)
    content = [key[0] if item.task is None else _content(item)]
    if item.passage:  # the same question on another text is another question
        content.append(item.passage.id)
    about = (item.family, item.skill, item.shape, item.lexeme, item.prompt, item.stem)
    return replace(item, id=identify(*about, *content), key=key)


def _content(item: Item) -> str:
    """Return what a task asks, whatever the order in which its parts happen to be shown."""
    right = in_words(item, solution(item))
    return right if item.shape == "ordering" else "|".join(sorted(right.split(" | ")))


def pick(
    candidates: Sequence[Thing],
    rng: Random,
    *,
    fits: Callable[[Thing], bool],
    text: Callable[[Thing], str],
    likeness: Callable[[Thing], float],
    taken: Iterable[str] = (),
    apart: Callable[[Thing, Thing], bool] = lambda one, other: True,
    count: int = DISTRACTORS,
) -> list[Thing]:
    """Pick the ``count`` most alike of the candidates that fit, no two with the same text.

    ``apart`` keeps distractors from being versions of each other. Fewer come back when the
    material has no more; the caller then makes no item.
    """
    sample = rng.sample(candidates, min(len(candidates), 60))
    ranked = sorted(filter(fits, sample), key=likeness, reverse=True)
    used, chosen = set(taken), list[Thing]()
    for candidate in ranked:
        shown = text(candidate)
        if shown in used or not all(apart(candidate, other) for other in chosen):
            continue
        used.add(shown)
        chosen.append(candidate)
        if len(chosen) == count:
            break
    return chosen


def closeness(one: str, other: str) -> float:
    """Tell how alike two texts are in length, 1 for equal; keeps the key from standing out."""
    longer = max(len(one), len(other), 1)
    return 1 - abs(len(one) - len(other)) / longer


def shuffled(things: Iterable[Thing], rng: Random) -> list[Thing]:
    """Return the things in an order that ``rng`` decides."""
    order = list(things)
    rng.shuffle(order)
    return order
