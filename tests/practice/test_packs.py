"""What holds of the items of every lesson that comes with the kit."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from kit.lessons.analysis import analyse
from kit.lessons.compiled import reading
from kit.lessons.load import load, shipped
from kit.practice.build import FAMILIES, build_items
from kit.practice.fairness import violations
from kit.practice.gathering import gather
from kit.practice.material import Material

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "tests" / "news" / "reports"
SHARED = ROOT.parent / "shared" / "eval" / "attribution"


@pytest.fixture(scope="module", params=shipped())
def pack(request):
    lesson = load(request.param)
    return gather(lesson=lesson, document=reading(lesson))


FEW = {"order": 6, "truth": 6, "headline": 1, "predict": 5, "five": 5, "connector": 8,
       "vowelling": 10, "clitics": 10, "compare": 0, "who_said_what": 15,
       "attitude": 4, "speaker": 3, "asserted": 2, "masdar_headline": 15,
       "active_passive": 3, "write_report": 4}  # fmt: skip
"""What proves itself is rare in one report; every other family has twenty items at least."""


def test_every_family_has_items_and_almost_none_is_turned_down(pack):
    for name, items in FAMILIES.items():
        found = [violations(item) for item in items(pack, Random(1), "both")]
        assert len(found) >= FEW.get(name, 20), name
        assert sum(map(bool, found)) <= len(found) // 10, name


WRITTEN = {"typed", "writing"}


@pytest.mark.parametrize("name", FAMILIES)
def test_no_family_has_one_type_who_wants_to_choose_or_choose_who_wants_to_type(pack, name):
    chosen = {item.shape for item in FAMILIES[name](pack, Random(2), "choice")}
    typed = {item.shape for item in FAMILIES[name](pack, Random(2), "typed")}
    assert not chosen & WRITTEN
    assert typed <= WRITTEN


@pytest.mark.parametrize("seed", range(3))
def test_a_thousand_items_are_fair_and_each_is_new(pack, seed):
    items = build_items(material=pack, count=1000, rng=Random(seed))
    assert [violations(item) for item in items if violations(item)] == []
    assert len({item.id for item in items}) == 1000


def test_a_short_quiz_mixes_every_family(pack):
    # Nothing is compared without a second report; in this one no order of sentences is sure, and
    # under no headline do three words of its topic stand often.
    count = len(FAMILIES) - 3
    items = build_items(material=pack, count=count, rng=Random(4))
    assert len({item.family for item in items}) >= count - 1


def test_the_key_is_found_at_every_place_of_the_list(pack):
    items = build_items(material=pack, count=600, rng=Random(5), answer="choice")
    places = Counter(
        next(at for at, option in enumerate(item.options) if option.text in item.key)
        for item in items
        if item.shape == "choice"
    )
    assert min(places[at] for at in range(4)) > 60


def _reports(folder: Path) -> list[Material]:
    """Gather every report of a folder, each with the one before it to compare with."""
    documents = [
        analyse(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.txt"))
    ]
    return [
        gather(document=document, other=documents[at - 1]) for at, document in enumerate(documents)
    ]


def _violations_among(materials: list[Material], count: int, rng: Random) -> tuple[int, Counter]:
    """Build ``count`` items, evenly over the texts; count what is unfair."""
    built, unfair = 0, Counter()
    while built < count:
        share = -(-(count - built) // len(materials))
        for material in materials:
            items = build_items(
                material=material, count=min(share, 1200), at_least=1, rng=Random(rng.random())
            )
            assert len({item.id for item in items}) == len(items)
            built += len(items)
            unfair.update(found for item in items for found in violations(item))
    return built, unfair


def test_ten_thousand_items_over_every_lesson_and_report_are_fair():
    lessons = [load(name) for name in shipped()]
    materials = [gather(lesson=lesson, document=reading(lesson)) for lesson in lessons]
    materials += _reports(REPORTS)
    built, unfair = _violations_among(materials, 10_000, Random(5))
    assert built >= 10_000
    assert unfair == Counter()


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the maintainers' reports")
def test_the_items_of_the_maintainers_reports_are_fair():
    built, unfair = _violations_among(_reports(SHARED), 3_000, Random(6))
    assert built >= 3_000
    assert unfair == Counter()
