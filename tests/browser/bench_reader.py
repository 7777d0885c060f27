"""How fast the reader is in a real page: ``pytest -s tests/browser/bench_reader.py`` prints it.

Not collected with the tests: a time is a figure to read, not a promise to keep.
"""

import statistics

import pytest

REPORT = """from kit.widgets.reader import Reader
text = sample.TEXT * (1 + 900 // len(sample.TEXT.split()))
reader = Reader(sample.document(text))
reader"""

# Switching the language draws the whole reader anew, without the kernel.
DRAWS = """() => [1, 2, 3, 4, 5, 6].map(() => {
  const start = performance.now();
  document.querySelector('.nashra-reader .nashra-language').click();
  document.querySelector('.nashra-scroll').getBoundingClientRect();
  return performance.now() - start;
})"""
CARDS = """() => [...document.querySelectorAll('.nashra-text .w')].slice(0, 60).map((word) => {
  const start = performance.now();
  word.click();
  document.querySelector('.nashra-card').getBoundingClientRect();
  return performance.now() - start;
})"""


@pytest.fixture
def page(desk, sample_cell):
    desk.run(sample_cell, REPORT)
    desk.page.wait_for_selector(".nashra-reader .w")
    assert desk.kernel("len(list(sample.document(text).words())) >= 900") is True
    return desk.page


@pytest.mark.parametrize(("what", "script"), [("900 words drawn", DRAWS), ("card opened", CARDS)])
def test_in_the_page(page, what, script, capsys):
    times = page.evaluate(script)
    assert times
    with capsys.disabled():
        median, worst = statistics.median(times), max(times)
        print(f"\n{what}: median {median:.1f} ms, worst {worst:.1f} ms of {len(times)}")  # noqa: T201 - its result
