"""Answers of several words: right words in another order, and how many of a sentence are right."""

from collections.abc import Callable
from difflib import SequenceMatcher

from kit.practice.notes import Note, joined, note

LEAST = 3
"""How many words an answer has at least for a part of them to earn something."""
_HALF = 0.5


def in_another_order(wanted: str, written: str) -> bool:
    """Tell whether the right words stand in another order."""
    one, other = wanted.split(), written.split()
    return one != other and len(one) > 1 and sorted(one) == sorted(other)


def part_right(wanted: str, written: str, same: Callable[[str, str], bool]) -> tuple[float, Note]:
    """Return what a sentence with some wrong words earns, and which words to look at.

    Fewer than half of the words right earn nothing; a sentence is never half right or better
    while one of its words is another word.
    """
    keys, words = wanted.split(), written.split()
    if len(keys) < LEAST or not words:
        return 0.0, Note()
    folded = [next((key for key in keys if same(key, word)), word) for word in words]
    blocks = SequenceMatcher(None, keys, folded, autojunk=False).get_matching_blocks()
    right = {block.a + at for block in blocks for at in range(block.size)}
    share = len(right) / max(len(keys), len(words))
    if share < _HALF:
        return 0.0, Note()
    missing = " … ".join(key for at, key in enumerate(keys) if at not in right)
    where = note("look_at", words=missing) if missing else note("words_too_many")
    said = joined((note("some_words", right=len(right), all=len(keys)), where))
    return round(_HALF * share, 2), said
