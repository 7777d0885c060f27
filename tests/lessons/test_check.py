"""Each rule is shown a pack with one fault and must name its place."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kit.lessons.check import check
from kit.lessons.load import packs_folder

Edit = Callable[[Path], None]


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(packs_folder() / "summit", tmp_path_factory.mktemp("p") / "summit"))


def cell(file: str, row_id: str, column: str, value: str) -> Edit:
    """Return an edit that writes one cell of a table."""

    def edit(pack: Path) -> None:
        with (pack / file).open(encoding="utf-8", newline="") as source:
            reader = csv.DictReader(source)
            names, rows = list(reader.fieldnames or ()), list(reader)
        (row,) = [row for row in rows if row["id"] == row_id]
        row[column] = value
        with (pack / file).open("w", encoding="utf-8", newline="") as target:
            writer = csv.DictWriter(target, names, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    return edit


def replaced(file: str, old: str, new: str) -> Edit:
    """Return an edit that changes a piece of text."""

    def edit(pack: Path) -> None:
        text = (pack / file).read_text(encoding="utf-8")
        assert old in text
        (pack / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


FAULTS: dict[str, tuple[Edit, str, str]] = {
    "a repeated id": (
        cell("vocabulary.csv", "qimma-noun", "id", "akkada-verb"),
        "vocabulary.csv",
        "id: row",
    ),
    "an empty gloss": (cell("vocabulary.csv", "qimma-noun", "gloss", ""), "gloss:", "it is empty"),
    "a tag that is none": (
        cell("vocabulary.csv", "qimma-noun", "pos", "SUBST"),
        "pos:",
        "'SUBST' is not allowed",
    ),
    "a root letter that is not in the lemma": (
        cell("vocabulary.csv", "qimma-noun", "root", "قمر"),
        "root:",
        "ر of قمر is not in قمة",
    ),
    "a lemma without its vowels": (
        cell("vocabulary.csv", "akkada-verb", "lemma", "أكد"),
        "lemma:",
        "أ has no vowel",
    ),
    "a present of another form": (
        cell("vocabulary.csv", "akkada-verb", "present", "يُعْلِنُ"),
        "present:",
        "not a present of form II",
    ),
    "a masdar of another form": (
        cell("vocabulary.csv", "akkada-verb", "masdar", "إِعْلَان"),
        "masdar:",
        "not a masdar of form II",
    ),
    "a verb of another form": (
        cell("vocabulary.csv", "akkada-verb", "form", "IV"),
        "form:",
        "not of form IV",
    ),
    "an example without its word": (
        cell("vocabulary.csv", "qimma-noun", "example", "كَتَبَ الْوَلَدُ رِسَالَةً."),
        "example:",
        "is not in it",
    ),
    "counts that do not add up": (
        cell("vocabulary.csv", "qimma-noun", "count", "99"),
        "sections:",
        "not 99",
    ),
    "a stance that is none": (cell("verbs.csv", "qala", "stance", "angry"), "stance:", "'angry'"),
    "a complement that is none": (
        cell("verbs.csv", "qala", "complements", "لأن"),
        "complements:",
        "'لأن' is not allowed",
    ),
    "a reading with a word that lost its mark": (
        replaced("reading.txt", "عُقِدَتْ", "عُقِدت"),
        "reading.txt:2",
        "has no vowel",
    ),
    "a sentence without its translation": (
        replaced("translation.txt", "2.1\t", "2.9\t"),
        "translation.txt",
        "sentence 2.1 has no translation",
    ),
    "a translation of no sentence": (
        replaced("translation.txt", "2.1\t", "2.9\t"),
        "translation.txt",
        "the reading has no sentence 2.9",
    ),
    "evidence that is not in the reading": (
        replaced("questions.toml", 'وأضاف عبر المترجم"]', 'وأضاف عبر الهاتف"]'),
        "questions.toml",
        "is not in the reading",
    ),
    "an answer that is no option": (
        replaced("questions.toml", "answer = 0", "answer = 7"),
        "questions.toml",
        "its answer is none of its options",
    ),
    "an exercise on a sentence that is not there": (
        replaced("exercises.toml", '"2.3"', '"2.9"'),
        "exercises.toml: the-summit",
        "the reading has no sentence 2.9",
    ),
    "sentences that are not in the report's order": (
        replaced("exercises.toml", '"10.1", "10.2"', '"10.2", "10.1"'),
        "exercises.toml: the-invitation",
        "not in the report's order",
    ),
    "another order that is the same order": (
        replaced("exercises.toml", "also = [[1, 3, 2]]", "also = [[1, 2, 3]]"),
        "exercises.toml: the-summit",
        "no other order",
    ),
    "a headline that is none": (
        replaced("exercises.toml", "headline = 4", "headline = 5"),
        "exercises.toml: ammunition",
        "paragraph 5 is no headline",
    ),
    "a word to expect that is not under its headline": (
        replaced("exercises.toml", "مِدْفَعِيَّة", "رِسَالَة"),
        "exercises.toml: ammunition",
        "does not stand under its headline",
    ),
    "a word not to expect that is in the report": (
        replaced("exercises.toml", "إِضْرَاب", "قَرَار"),
        "exercises.toml: ammunition",
        "is in the report",
    ),
    "a word without its vowels": (
        replaced("exercises.toml", "إِضْرَاب", "إضراب"),
        "exercises.toml: ammunition",
        "no noun of the lesson or the lexicon",
    ),
    "a pack without credits": (
        replaced("lesson.toml", "credits = [", "thanks = ["),
        "lesson.toml",
        "credits: there are none",
    ),
    "a missing column": (
        replaced("terms.csv", "id,term,", "id,word,"),
        "terms.csv:1",
        "no column term",
    ),
    "a broken TOML file": (
        replaced("lesson.toml", "title = ", "title "),
        "lesson.toml",
        "Expected",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_its_place(fault: str, clean: Path, tmp_path: Path) -> None:
    edit, place, message = FAULTS[fault]
    pack = Path(shutil.copytree(clean, tmp_path / "summit"))
    edit(pack)
    lines = [str(problem) for problem in check(pack)]
    assert [line for line in lines if place in line and message in line], lines[:5]


def test_every_finding_says_what_is_wrong_and_what_to_do(clean: Path, tmp_path: Path) -> None:
    pack = Path(shutil.copytree(clean, tmp_path / "summit"))
    for fault in ("an empty gloss", "a stance that is none", "a translation of no sentence"):
        FAULTS[fault][0](pack)
    found = check(pack)
    assert len(found) >= 4
    assert all(p.what and str(p).endswith(f"{p.what}; {p.do}") and p.do for p in found)
