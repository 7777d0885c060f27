"""The judged sample of the news lexicon: at most one row in a hundred is wrong."""

import csv
from pathlib import Path

from kit.lexicon.csv_source import news_lexicon
from kit.lexicon.sample import CELLS, cells, drawn

SHEET = Path(__file__).parent / "samples" / "lexicon_200.csv"


def judged() -> list[dict[str, str]]:
    with SHEET.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_at_most_one_row_in_a_hundred_was_found_wrong() -> None:
    rows = judged()
    assert len(rows) == 200
    assert {row["verdict"] for row in rows} <= {"right", "wrong"}
    assert sum(row["verdict"] == "wrong" for row in rows) <= 0.01 * len(rows)


def test_the_judged_rows_are_rows_of_the_lexicon() -> None:
    known = {word.id: word.lemma for word in news_lexicon()}
    assert [row["id"] for row in judged() if known.get(row["id"]) != row["lemma"]] == []


def test_a_seed_draws_the_same_rows_again() -> None:
    words = news_lexicon()
    first = drawn(words, seed=1, count=200)
    assert first == drawn(words, seed=1, count=200)
    assert first != drawn(words, seed=2, count=200)
    assert len({word.id for word in first}) == 200


def test_a_drawn_row_shows_every_cell() -> None:
    (word,) = (word for word in news_lexicon() if word.id == "qala-verb")
    assert tuple(cells(word)) == CELLS
    assert cells(word)["masdar"] == word.masdar[0]
