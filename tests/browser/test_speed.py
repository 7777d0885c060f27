"""A report of 900 words is drawn at once, and a card opens before one notices."""

import pytest

REPORT = """from kit.widgets.reader import Reader
text = sample.TEXT * (1 + 900 // len(sample.TEXT.split()))
reader = Reader(sample.document(text))
reader"""

# Switching the language draws the whole reader anew, without the kernel.
DRAWS = """() => [1, 2, 3, 4].map(() => {
  const start = performance.now();
  document.querySelector('.nashra-reader .nashra-language').click();
  document.querySelector('.nashra-scroll').getBoundingClientRect();
  return performance.now() - start;
})"""
CARDS = """() => [...document.querySelectorAll('.nashra-text .w')].slice(0, 40).map((word) => {
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


def test_it_is_drawn_in_300_ms(page):
    # The best of a few: a busy machine makes times longer, never shorter.
    assert min(page.evaluate(DRAWS)) < 300


def test_a_card_opens_in_20_ms(page):
    times = sorted(page.evaluate(CARDS))
    assert times[len(times) // 4] < 20
