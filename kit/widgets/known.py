"""How much of a text a learner knows, and which few words would bring them to the next step."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

STEPS = (10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98, 100)
"""The shares worth naming; 95 and 98 % are where reading without help begins (Nation 2006)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Coverage:
    """The percentage of running words known, the next step, and the lemmas that lead to it."""

    percent: int
    target: int
    lemmas: tuple[str, ...] = ()


def coverage(running: Sequence[str], known: Iterable[str]) -> Coverage:
    """Count how many of the ``running`` words (their keys, in order) are ``known``.

    The lemmas named are the most frequent unknown ones, earliest first among equals.
    """
    counts, sure = Counter(running), frozenset(known)
    total = len(running)
    have = sum(count for lemma, count in counts.items() if lemma in sure)
    if have == total:
        return Coverage(percent=100, target=100)
    percent = have * 100 // total
    target = next(step for step in STEPS if step > percent)
    chosen: list[str] = []
    for lemma, count in counts.most_common():
        if lemma in sure:
            continue
        chosen.append(lemma)
        have += count
        if have * 100 >= target * total:
            break
    return Coverage(percent=percent, target=target, lemmas=tuple(chosen))


def known_ids(lemmas: Iterable[tuple[str, bool]], statuses: Mapping[str, str]) -> set[str]:
    """Return the ids that count as known: those said so, and those known ``by_default``.

    Args:
        lemmas: pairs of a word key and whether it counts as known until the learner says otherwise
            (function words and names do).
        statuses: what the learner said.
    """
    return {
        lemma
        for lemma, by_default in lemmas
        if statuses.get(lemma, "known" if by_default else "new") == "known"
    }
