"""A day's session planned over many cards: ``pytest tests/bench/bench_planning.py``."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from kit.practice.card import REVIEW
from kit.practice.planning import SKILLS, Limits, plan
from kit.practice.scheduling import new_card

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.benchmark(group="planning a session")
def test_two_hundred_questions_over_twenty_thousand_cards(benchmark):
    rng = Random(5)
    words = [f"word{number}/NOUN" for number in range(5_000)]
    cards = [
        replace(new_card(word, skill, now=NOW + timedelta(days=rng.randint(-3, 60))), state=REVIEW)
        for word in words
        for skill in SKILLS
    ]
    sentences = [rng.choices(words, k=25) for _ in range(40)]
    limits = Limits(new=20, reviews=180)
    found = benchmark(plan, cards, sentences, now=NOW, limits=limits)
    assert len(found.due) == 180
