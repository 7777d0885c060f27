"""Attached words in a typed answer: a missing or needless و, بـ or pronoun, named as such.

The first letter of وزير is no «and». So a letter counts as attached only where what remains is a
word of the kit's lexicon, or has ال, and the whole is not.
"""

from collections.abc import Callable, Iterator

from kit.practice.misses import CLITIC, Miss
from kit.practice.wordstock import spellings
from kit.text.marks import bare, is_mark

_BEFORE = {
    "و": "وَ “and”",
    "ف": "فَـ “so”",
    "ب": "بِـ “with, in”",
    "ل": "لِـ “for, to”",
    "ك": "كَـ “as”",
    "س": "سَـ “will”",
}
_AFTER = ("هما", "ها", "هم", "نا", "ه")
_SHORTEST = 3

Comparison = Callable[[str, str], tuple[Miss, ...] | None]


def compare_attached(key: str, response: str, same: Comparison) -> tuple[Miss, ...] | None:
    """Name one attached word too few or too many; None when that is not the difference."""
    for one, name in parts(key):
        found = same(one, response)
        if found is not None:
            return (*found, Miss(kind=CLITIC, note=f"{name} is missing"))
    for other, name in parts(response):
        found = same(key, other)
        if found is not None:
            return (*found, Miss(kind=CLITIC, note=f"{name} does not belong here"))
    return None


def parts(word: str) -> Iterator[tuple[str, str]]:
    """Yield what remains of a word without what is surely attached to it, and the name of that."""
    letters = bare(word)
    if letters in spellings() or len(letters) <= _SHORTEST:
        return
    if letters[0] in _BEFORE:
        rest = word[1:]
        while rest and is_mark(rest[0]):
            rest = rest[1:]
        if _is_word(bare(rest)):
            yield rest, _BEFORE[letters[0]]
    for ending in _AFTER:
        if letters.endswith(ending) and _is_word(letters[: -len(ending)]):
            yield letters[: -len(ending)], f"the pronoun ـ{ending}"


def _is_word(letters: str) -> bool:
    with_article = letters.startswith("ال") and len(letters) > _SHORTEST + 1
    return len(letters) >= _SHORTEST and (letters in spellings() or with_article)
