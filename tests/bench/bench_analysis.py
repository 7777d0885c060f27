"""Speed beside a peer in the same run: ``pytest tests/bench/bench_analysis.py``.

The files here are not collected with the tests: a time is a figure to read, not a promise to keep.
"""

from pathlib import Path
from random import Random

import pytest

from kit.lessons import compiled
from kit.lessons.analysis import analyse
from kit.lessons.load import load
from kit.practice.build import build_items
from kit.practice.gathering import gather
from kit.text.marks import bare

LESSON = load("summit")
TEXT = bare(LESSON.reading)


@pytest.mark.benchmark(group="a report with its attributions, terms and names")
def test_nashra_with_the_news_warm(benchmark):
    assert benchmark(analyse, TEXT, lesson=LESSON).attributions


@pytest.mark.benchmark(group="opening the lesson")
def test_loading_its_tables(benchmark):
    assert benchmark(load, "summit").vocabulary


@pytest.mark.benchmark(group="opening the lesson")
def test_loading_its_compiled_analysis(benchmark):
    assert benchmark(compiled.reading, LESSON).tokens


@pytest.mark.benchmark(group="ten questions")
def test_building_ten_items(benchmark):
    document = compiled.reading(LESSON)
    assert benchmark(build_items, lesson=LESSON, document=document, count=10, rng=Random(1))


@pytest.mark.benchmark(group="a thousand questions")
def test_building_a_thousand_items(benchmark):
    material = gather(lesson=LESSON, document=compiled.reading(LESSON))
    assert benchmark.pedantic(
        lambda: build_items(material=material, count=1000, rng=Random(6)), rounds=3
    )


@pytest.mark.benchmark(group="a thousand questions")
def test_building_a_thousand_items_from_a_text_alone(benchmark):
    report = Path(__file__).parents[1] / "news" / "reports" / "dev" / "h8.txt"
    material = gather(document=analyse(report.read_text(encoding="utf-8")))
    assert benchmark.pedantic(
        lambda: build_items(material=material, count=1000, rng=Random(6)), rounds=3
    )
