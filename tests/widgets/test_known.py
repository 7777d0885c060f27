"""The share of known words is counted on running words, and the next step is within reach."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.widgets.known import Coverage, coverage, known_ids

TEXT = ["a"] * 5 + ["b"] * 3 + ["c", "d"]


@pytest.mark.parametrize(
    ("known", "share"),
    [
        ((), Coverage(percent=0, target=10, lemmas=("a",))),
        (("a",), Coverage(percent=50, target=60, lemmas=("b",))),
        (("c",), Coverage(percent=10, target=20, lemmas=("a",))),
        (("a", "b", "c"), Coverage(percent=90, target=95, lemmas=("d",))),
        (("a", "b", "c", "d"), Coverage(percent=100, target=100)),
        (("unheard of",), Coverage(percent=0, target=10, lemmas=("a",))),
    ],
)
def test_the_most_frequent_unknown_lemmas_come_first(known, share):
    assert coverage(TEXT, known) == share


def test_an_empty_text_is_known():
    assert coverage([], ()) == Coverage(percent=100, target=100)


@given(st.lists(st.sampled_from("abcdefghij"), max_size=60), st.sets(st.sampled_from("abcdefghij")))
def test_learning_the_named_lemmas_reaches_the_step(running, known):
    share = coverage(running, known)
    assert not set(share.lemmas) & known
    assert coverage(running, known | set(share.lemmas)).percent >= share.target


def test_function_words_count_as_known_until_the_learner_says_otherwise():
    lemmas = [("in", True), ("summit", False)]
    assert known_ids(lemmas, {}) == {"in"}
    assert known_ids(lemmas, {"in": "new", "summit": "known"}) == {"summit"}
