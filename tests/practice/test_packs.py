"""What holds of the items of every lesson that comes with the kit."""

from collections import Counter
from random import Random

import pytest

from kit.lessons.compiled import reading
from kit.lessons.load import load, shipped
from kit.practice.build import FAMILIES, build_items
from kit.practice.fairness import violations
from kit.practice.gathering import gather


@pytest.fixture(scope="module", params=shipped())
def pack(request):
    lesson = load(request.param)
    return gather(lesson=lesson, document=reading(lesson))


FEW = {"order": 1, "truth": 6, "headline": 4, "predict": 5, "five": 8, "connector": 8,
       "vowelling": 10, "clitics": 10, "compare": 0}  # fmt: skip
"""What proves itself is rare in one report; every other family has twenty items at least."""


def test_every_family_has_items_and_almost_none_is_turned_down(pack):
    for name, items in FAMILIES.items():
        found = [violations(item) for item in items(pack, Random(1), "both")]
        assert len(found) >= FEW.get(name, 20), name
        assert sum(map(bool, found)) <= len(found) // 10, name


@pytest.mark.parametrize("seed", range(3))
def test_a_thousand_items_are_fair_and_each_is_new(pack, seed):
    items = build_items(material=pack, count=1000, rng=Random(seed))
    assert [violations(item) for item in items if violations(item)] == []
    assert len({item.id for item in items}) == 1000


def test_a_short_quiz_mixes_every_family(pack):
    count = len(FAMILIES) - 1  # nothing is compared without a second report
    items = build_items(material=pack, count=count, rng=Random(4))
    assert len({item.family for item in items}) >= count - 1


def test_the_key_is_found_at_every_place_of_the_list(pack):
    items = build_items(material=pack, count=400, rng=Random(5), answer="choice")
    places = Counter(
        next(at for at, option in enumerate(item.options) if option.text in item.key)
        for item in items
    )
    assert min(places[at] for at in range(4)) > 60
