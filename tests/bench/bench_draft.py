"""The time a teacher waits for a draft: ``pytest tests/bench/bench_draft.py``."""

import subprocess
import sys

import pytest

from kit.lessons.drafting.draft import draft
from kit.lessons.load import load
from kit.sources.article import Article
from kit.text.marks import bare

TEXT = bare(load("summit").reading)
COUNT = len(TEXT.split())


@pytest.mark.benchmark(group=f"a draft of {COUNT} words")
def test_from_a_new_process(benchmark, tmp_path):
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    numbers = iter(range(1000))

    def command():
        folder = str(tmp_path / f"d{next(numbers)}")
        arguments = ["draft", str(tmp_path / "article.txt"), "-o", folder]
        subprocess.run([sys.executable, "-m", "kit.cli", *arguments], check=True)

    benchmark.pedantic(command, rounds=3)


@pytest.mark.benchmark(group=f"a draft of {COUNT} words")
def test_warm(benchmark, tmp_path):
    numbers = iter(range(1000))
    benchmark.pedantic(
        lambda: draft(Article(text=TEXT), tmp_path / f"d{next(numbers)}"), rounds=3, warmup_rounds=1
    )
