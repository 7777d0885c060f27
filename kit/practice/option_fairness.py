"""Fairness of options: none is right beside the key, and nothing but knowledge tells it apart."""

from collections.abc import Iterator, Sequence

from kit.practice.item import Item
from kit.practice.making import DISTRACTORS, plain
from kit.practice.marking import accepts
from kit.text.marks import VOWELS

FIXED_OPTIONS = frozenset({"truth"})
"""Families whose options are the same three judgements for every item."""
FROM_STEM = frozenset({"five", "clitics", "spelling", "root_family", "collocation", "structure"})
"""Families whose options are cut from the stem, or written so that they look like it."""
SHOWN_AT_LEAST = 4
"""Letters of a key that would be seen in the stem."""


def option_violations(item: Item) -> tuple[str, ...]:
    """Return what is unfair in the options of a choice; nothing where there are none."""
    return tuple(_violations(item)) if item.options else ()


def _violations(item: Item) -> Iterator[str]:
    right = [option.text for option in item.options if option.text in item.key]
    wrong = [option.text for option in item.options if option.text not in item.key]
    yield from look_alikes(item)
    if len(right) != 1:
        yield f"{len(right)} of the options are keys, not one"
    if len(wrong) < DISTRACTORS - (item.family in FIXED_OPTIONS):
        yield f"only {len(wrong)} distractors"
    for text in wrong:
        if accepts(item, text):
            yield f"the distractor «{text}» would be accepted"
    if right and wrong and item.family not in FIXED_OPTIONS:
        yield from _given_away(item, right[0], wrong)


def look_alikes(item: Item) -> Iterator[str]:
    """Yield what is wrong with the options as they are read: twins, languages, empty words."""
    texts = [" ".join(option.text.lower().split()) for option in item.options]
    if len(set(texts)) < len(texts):
        yield "two options are the same"
    elif item.policy.marks == "ignored" and len(set(map(plain, texts))) < len(texts):
        yield "two options differ in marks that do not count"
    if len({option.lang for option in item.options}) > 1:
        yield "the options are in two languages"
    for option in item.options:
        if not option.text.strip() or not option.feedback.strip():
            yield f"option «{option.text}» has no text or no feedback"


def _given_away(item: Item, key: str, wrong: Sequence[str]) -> Iterator[str]:
    if stands_out(key, wrong):
        yield "the key gives itself away by its length"
    if _by_sign(key, wrong):
        yield "the key gives itself away by a sign that only it has"
    letters, stem = plain(key), plain(item.stem)
    if item.family not in FROM_STEM and len(letters) >= SHOWN_AT_LEAST:
        seen = f" {letters} " in f" {stem} "
        if seen and not any(plain(text) in stem for text in wrong):
            yield "the stem shows the key and no distractor"


def stands_out(key: str, wrong: Sequence[str]) -> bool:
    """Tell whether a key is much longer or shorter than every distractor."""
    lengths = sorted(len(plain(text)) for text in wrong)
    length = len(plain(key))
    return length > 1.7 * lengths[-1] + 4 or 1.7 * length + 4 < lengths[0]


def _by_sign(key: str, wrong: Sequence[str]) -> bool:
    """Tell whether vowels are written in the key alone, or in the key alone are not.

    One vowel is common in plain text, and so is a shadda.
    """
    own, others = _vowels(key), [_vowels(text) for text in wrong]
    return bool(others) and ((own > 1 and not any(others)) or (not own and min(others) > 1))


def _vowels(text: str) -> int:
    return sum(sign in VOWELS for sign in text)
