"""Sentence order: each sentence leans on the one before it, so that one order is right."""

from collections.abc import Iterator, Sequence
from random import Random

from kit.practice.families.authored import order_item, orders
from kit.practice.item import Item
from kit.practice.making import plain, shuffled
from kit.practice.material import Material
from kit.practice.sections import sections

SIZES = (3, 4)
LONGEST = 45
_OPENING = 2
"""How many signs into a sentence a verb still opens it: after و or ف."""
_BACK = frozenset(
    """لكن لكنه لكنها لكنهم غير إلا بيد كما كذلك أيضا لذلك هكذا وهكذا بالتالي إلى في من بدوره
    هذا هذه ذلك تلك هؤلاء وهو وهي أما""".split()  # noqa: SIM905 — a list of words reads best as words
)
_BACK_PAIRS = frozenset(
    {"غير أن", "إلا أن", "بيد أن", "إلى ذلك", "في المقابل", "من جهته", "من جهتها", "من جانبه"}
)
_OPEN = frozenset({"غير", "إلا", "بيد", "إلى", "في", "من"})

Rule = tuple[int, int]


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield sentences to be ordered: the author's, and those where each leans on the one before."""
    if answer != "both" or material.document is None:
        return
    yield from orders(material, rng)
    rows = [
        section.sentences[at : at + size]
        for section in sections(material)
        for size in SIZES
        for at in range(len(section.sentences) - size + 1)
    ]
    for numbers in shuffled(rows, rng):
        texts = [plain(material.sentences[at].text) for at in numbers]
        if max(len(text.split()) for text in texts) > LONGEST:
            continue
        rules, why = _rules(numbers, material)
        # Each sentence must lean on the very one before it, and the first on none.
        fixed = all((at - 1, at) in rules for at in range(1, len(numbers)))
        if fixed and not _leans(numbers[0], material) and _speakers_named(numbers, material):
            reasons = "; ".join(dict.fromkeys(why))
            said = f"The report introduces first and refers back later: {reasons}."
            yield order_item([material.sentences[at] for at in numbers], said, rng)


def _leans(number: int, material: Material) -> bool:
    return bool(_points_back(plain(material.sentences[number].text)))


def _speakers_named(numbers: Sequence[int], material: Material) -> bool:
    """Tell whether every verb that opens a sentence has its speaker in the set."""
    document = material.document
    if document is None:
        return False
    for one in document.attributions:
        cue = _sentence(one.cue.start, numbers, material)
        if cue is None or one.cue.start - document.sentences[cue].start > _OPENING:
            continue
        if one.source is None or _sentence(one.source.start, numbers, material) is None:
            return False
    return True


def _rules(numbers: Sequence[int], material: Material) -> tuple[set[Rule], list[str]]:
    """Return which sentences must come before which, and why."""
    why: list[str] = []
    rules = {*_by_speaker(numbers, material, why), *_by_name(numbers, material, why)}
    return rules, why


def _points_back(text: str) -> str:
    """Return the opening by which a sentence shows that something stood before it."""
    words = text.replace("«", "").replace("،", "").split()
    if len(words) < 2:
        return ""
    first = words[0]
    bare_first = first[1:] if first[:1] in "وف" and len(first) > 3 else first
    pair = f"{bare_first} {words[1]}"
    if pair in _BACK_PAIRS:
        return pair
    return first if bare_first in _BACK - _OPEN else ""


def _by_speaker(numbers: Sequence[int], material: Material, why: list[str]) -> Iterator[Rule]:
    """A verb without a subject follows the sentence that names who speaks."""
    document = material.document
    if document is None:
        return
    place = {number: at for at, number in enumerate(numbers)}
    for one in document.attributions:
        if one.source is None or not one.source.resolved:
            continue
        cue = _sentence(one.cue.start, numbers, material)
        named = _sentence(one.source.start, numbers, material)
        if cue is not None and named is not None and named != cue:
            opening = document.sentences[cue].start
            if one.cue.start - opening > _OPENING:
                continue  # only an opening verb is sure to lean on what stood before
            why.append(f"«{plain(one.cue.of(document.text))}» has its subject in another sentence")
            yield place[named], place[cue]


def _sentence(start: int, numbers: Sequence[int], material: Material) -> int | None:
    if material.document is None:
        return None
    spans = material.document.sentences
    return next((at for at in numbers if spans[at].start <= start < spans[at].end), None)


def _by_name(numbers: Sequence[int], material: Material, why: list[str]) -> Iterator[Rule]:
    """A person is named in full first; later the last name is enough."""
    document = material.document
    if document is None:
        return
    place = {number: at for at, number in enumerate(numbers)}
    people = [one for one in document.names if one.type == "person"]
    for full in people:
        words = plain(full.of(document.text)).split()
        at = _sentence(full.start, numbers, material)
        if at is None or len(words) < 2:
            continue
        for short in people:
            text = plain(short.of(document.text))
            other = _sentence(short.start, numbers, material)
            if other is not None and other > at and text == words[-1]:
                alone = not any(
                    one is not short
                    and len(plain(one.of(document.text)).split()) > 1
                    and _sentence(one.start, numbers, material) == other
                    for one in people
                )
                if alone:
                    why.append(f"«{text}» was introduced as «{' '.join(words)}»")
                    yield place[at], place[other]
