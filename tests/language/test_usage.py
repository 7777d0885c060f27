"""The tables of usage: what they say, and how they are distilled from a model of our own."""

import gzip
from pathlib import Path

import pytest

from kit.language.distil import tables
from kit.language.usage import ELSEWHERE, STEPS, UNKNOWN, Usage, usage
from kit.lexicon.spelling import lemma_key

OWN = Usage({"وقف": "وَقف 30 وَقَف 10"}, {"وَقف": " إطلاق 7 نار 3 "})


def test_the_commonest_lemma_comes_first_in_the_alphabet() -> None:
    halt, stood, other = OWN.shares("وقف", ["وَقف", "وَقَف", "وَقَّف"])
    assert halt < stood < other
    assert halt.endswith("|1")


@pytest.mark.parametrize(
    ("word", "lemmas", "label"),
    [("قمر", ["قَمَر"], UNKNOWN), ("وقف", ["قاف"], ELSEWHERE)],
)
def test_a_word_that_was_not_counted_says_so(word: str, lemmas: list[str], label: str) -> None:
    assert OWN.shares(word, lemmas) == [label]


def test_a_missing_hamza_changes_nothing() -> None:
    found = Usage({"اكد": "أَكَّد 9"}, {})
    assert found.shares("أكد", ["أَكَّد"]) == found.shares("اكد", ["أَكَّد"])


@pytest.mark.parametrize(
    ("first", "second", "step"), [("وَقف", "إطلاق", 7), ("وَقف", "ماء", 0), ("ماء", "نار", 0)]
)
def test_lemmas_that_stand_together(first: str, second: str, step: int) -> None:
    assert OWN.together(first, second) == step


def test_what_ships_prefers_the_news_sense_and_stays_within_the_steps() -> None:
    table = usage()
    halt, stood = table.shares("وقف", [lemma_key("وَقْف"), lemma_key("وَقَفَ")])
    assert halt < stood
    steps = {int(step) for line in table.pairs.values() for step in line.split()[1::2]}
    assert steps <= set(range(1, STEPS))


def test_particles_of_one_spelling_are_left_to_grammar() -> None:
    assert "ان" not in usage().counts


def test_a_small_model_is_distilled(tmp_path: Path) -> None:
    path = tmp_path / "small.lm.gz"
    lines = ["S0 10", "B 031 wqf 8 052 waqof 8", "B 031 wqf 2 061 waqafa 2"]
    lines += ["A 051 waqof 20 061 nafaqa 12 041 maE 2"]
    path.write_bytes(gzip.compress("\n".join(lines).encode("cp1252")))
    counts, _, pairs = tables(path).partition("\n\n")
    assert counts.startswith("وقف\t")
    assert f"{lemma_key('وَقْف')} 8" in counts
    assert f" {lemma_key('نَفَقَ')} " in pairs
    assert tables(path) == tables(path)
