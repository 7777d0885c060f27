"""Sentence order: what points back cannot come first; every order that the text allows is right."""

from collections.abc import Iterator, Sequence
from itertools import permutations
from random import Random

from kit.practice.arranging import in_order
from kit.practice.item import Evidence, Item
from kit.practice.making import make, plain, shuffled
from kit.practice.material import Material
from kit.practice.sections import sections
from kit.practice.tasks import Piece

FAMILY = "order"
SIZES = (3, 4)
LONGEST = 45
_ALLOWED = {3: 2, 4: 6}
"""How many orders may be right at most: with more, nothing decides."""
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
    """Yield sentences to be ordered, where what points back leaves few orders."""
    if answer != "both" or material.document is None:
        return
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
        first, rules, why = _rules(numbers, material)
        orders = [one for one in permutations(range(len(numbers))) if _holds(one, first, rules)]
        if 1 <= len(orders) <= _ALLOWED[len(numbers)] and tuple(range(len(numbers))) in orders:
            yield _item(numbers, texts, orders, why, material, rng)


def _holds(order: tuple[int, ...], not_first: set[int], rules: set[Rule]) -> bool:
    if order[0] in not_first:
        return False
    place = {one: at for at, one in enumerate(order)}
    return all(place[before] < place[after] for before, after in rules)


def _rules(numbers: Sequence[int], material: Material) -> tuple[set[int], set[Rule], list[str]]:
    """Return which sentences cannot open, which must come before which, and why."""
    not_first: set[int] = set()
    why: list[str] = []
    for at, number in enumerate(numbers):
        sign = _points_back(plain(material.sentences[number].text))
        if sign:
            not_first.add(at)
            why.append(f"«{sign}» points back")
    rules = {*_by_speaker(numbers, material, why), *_by_name(numbers, material, why)}
    return not_first, rules, why


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
            if (
                one.cue.start - opening > 2
            ):  # only an opening verb is sure to lean on what stood before
                continue
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


def _item(
    numbers: Sequence[int],
    texts: list[str],
    orders: list[tuple[int, ...]],
    why: list[str],
    material: Material,
    rng: Random,
) -> Item:
    own = tuple(range(len(numbers)))
    reasons = "; ".join(dict.fromkeys(why))
    first = material.sentences[numbers[0]]
    return make(
        family=FAMILY,
        skill="use",
        lexeme="",
        prompt="Put these sentences of the report in order.",
        prompt_ar="رتّب جمل الخبر.",
        stem="",
        stem_lang="ar",
        explanation=f"The report introduces first and refers back later: {reasons}.",
        evidence=Evidence(text=first.text, start=0, end=len(first.text)),
        task=in_order(
            [Piece(text=text) for text in texts], rng, also=[one for one in orders if one != own]
        ),
        rng=rng,
    )
