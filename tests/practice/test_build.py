from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.errors import ItemError
from kit.practice.build import FAMILIES, build_items
from kit.practice.fairness import violations
from kit.practice.marking import mark


@settings(max_examples=120, deadline=None)
@given(seed=st.integers(0, 2**32), count=st.integers(1, 40))
def test_whatever_the_seed_every_item_is_fair_and_none_comes_twice(material, seed, count):
    items = build_items(material=material, count=count, rng=Random(seed))
    assert [violations(item) for item in items if violations(item)] == []
    assert len({item.id for item in items}) == len(items) == count


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_the_same_seed_gives_the_same_items(lesson, document, seed):
    first = build_items(lesson=lesson, document=document, rng=Random(seed))
    assert first == build_items(lesson=lesson, document=document, rng=Random(seed))


def test_ids_come_from_the_content_and_not_from_the_seed(material):
    ids = [
        {item.id for item in FAMILIES["root"](material, Random(seed), "both")} for seed in (1, 2)
    ]
    assert ids[0] == ids[1]


def test_every_option_is_marked_and_only_the_key_is_right(material):
    items = build_items(material=material, count=120, rng=Random(5), answer="choice")
    for item in (one for one in items if one.shape == "choice"):
        right = [option.text for option in item.options if mark(item, option.text).right]
        assert right == [option.text for option in item.options if option.text in item.key]
        assert len(right) == 1


def test_families_take_turns(material):
    items = build_items(material=material, count=12, rng=Random(2))
    assert len({item.family for item in items}) >= 10


def test_only_the_families_asked_for_come(material):
    items = build_items(material=material, families=["root", "masdar"], count=10, rng=Random(2))
    assert {item.family for item in items} == {"root", "masdar"}


def test_only_the_words_asked_for_come(material):
    items = build_items(material=material, words=["qala", "wazir"], count=5, rng=Random(2))
    assert {item.lexeme for item in items} == {"qala", "wazir"}


def test_too_few_items_say_so_and_what_to_do(material):
    with pytest.raises(ItemError, match=r"yields 1 items of comprehension, not 5.*add families"):
        build_items(material=material, families=["comprehension"], count=5, rng=Random(1))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [({"families": ["roots"]}, "no family 'roots'"), ({"count": 0}, "cannot be built"),
     ({"answer": "spoken"}, "unknown")],
)  # fmt: skip
def test_a_wrong_argument_gets_a_sentence(material, wrong, said):
    with pytest.raises(ItemError, match=said):
        build_items(material=material, rng=Random(1), **wrong)


def test_nothing_to_practise_is_said():
    with pytest.raises(ItemError, match="nothing to practise"):
        build_items(rng=Random(1))
