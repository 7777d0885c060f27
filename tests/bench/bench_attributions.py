"""Speed of attribution once a text is analysed: ``pytest tests/bench/bench_attributions.py``.

A document of 768 words is to take at most 15 ms, and a core at least 300,000 words a minute in
bulk. The files here are not collected with the tests: a time is a figure to read.
"""

from pathlib import Path

import pytest

from kit.language.analyse import analyse
from kit.news.attributions import attributions
from kit.news.load import reporting_cues
from kit.news.words import words

REPORTS = sorted((Path(__file__).parents[1] / "news" / "reports").glob("*/*.txt"))
TEXT = "\n".join(path.read_text(encoding="utf-8") for path in REPORTS)
LENGTH = 768


def _of_length(text, length):
    kept, left = [], length
    for line in text.splitlines():
        found = line.split()
        if not found or left <= 0:
            continue
        kept.append(" ".join(found[:left]))
        left -= len(found)
    return "\n".join(kept)


def _attribute(document):
    return attributions(words(document), reporting_cues())


@pytest.mark.benchmark(group="attributions of 768 words, once analysed (at most 15 ms)")
def test_one_report(benchmark):
    document = analyse(_of_length(TEXT, LENGTH))
    assert sum(1 for _ in document.words()) == pytest.approx(LENGTH, abs=20)
    assert benchmark(_attribute, document)


@pytest.mark.benchmark(group="attributions in bulk (at least 300,000 words a minute)")
def test_many_reports_on_one_core(benchmark):
    documents = [analyse(path.read_text(encoding="utf-8")) for path in REPORTS]
    count = sum(1 for document in documents for _ in document.words())
    benchmark.extra_info["words"] = count
    found = benchmark(lambda: [_attribute(document) for document in documents])
    benchmark.extra_info["words a minute"] = round(count / benchmark.stats.stats.median * 60)
    assert all(found)
