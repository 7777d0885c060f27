"""Attribution measured on whole reports of our own, as ``python -m kit.news.evaluate`` does it."""

from pathlib import Path

import pytest

from kit.news.evaluate import evaluate

REPORTS = Path(__file__).parent / "reports"
FLOORS = {
    "cue recall (core)": 0.94,
    "cue precision": 0.94,
    "lemma": 0.97,
    "kind": 0.95,
    "complement": 0.92,
    "stance": 0.90,
    "source": 0.88,
    "content F1": 0.85,
    "content IoU": 0.85,
}
MOST_DISTRACTORS = 0.04


@pytest.fixture(scope="module", params=["dev", "held_out", "third", "fourth", "fifth"])
def figures(request):
    rows = evaluate(REPORTS / request.param).rows()
    return {name: (right, asked) for name, right, asked in rows}


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_reports_are_read_well_enough(figures, name, floor):
    right, asked = figures[name]
    if not asked and name.startswith("content"):
        pytest.skip("the contents of these reports are not annotated")
    assert asked >= 75
    assert right / asked >= floor


def test_everyday_words_in_reports_are_left_alone(figures):
    taken, asked = figures["distractors taken"]
    assert asked >= 39
    assert taken / asked <= MOST_DISTRACTORS


def test_dropped_subjects_are_resolved(figures):
    right, asked = figures["resolved"]
    assert right >= 0.8 * asked
