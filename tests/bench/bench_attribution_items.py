"""Items on attribution in bulk: ``pytest tests/bench/bench_attribution_items.py``."""

from random import Random

import pytest

from kit.lessons.compiled import reading
from kit.lessons.load import load, shipped
from kit.practice.families.attribution.registry import ATTRIBUTION
from kit.practice.gathering import gather

PER_SECOND = 2_000


@pytest.mark.benchmark(group="items on attribution")
def test_every_family_on_attribution_over_the_lesson(benchmark):
    lesson = load(shipped()[0])
    material = gather(lesson=lesson, document=reading(lesson))

    def build():
        return sum(1 for items in ATTRIBUTION.values() for _ in items(material, Random(1), "both"))

    count = build()  # what is read once for all rounds
    benchmark(build)
    if benchmark.enabled:
        assert count / benchmark.stats.stats.min > PER_SECOND
