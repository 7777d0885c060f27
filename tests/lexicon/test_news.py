"""The kit's own lexicon obeys its own rules."""

import re
from collections import Counter

import pytest

from kit.lexicon.csv_source import news_lexicon
from kit.lexicon.lexeme import Lexeme
from kit.lexicon.spelling import is_vocalised
from kit.text.marks import bare, ordered

ROWS = news_lexicon()
TAGS = {
    *("NOUN", "VERB", "ADJ", "ADV", "PROPN", "NUM", "ADP", "CCONJ", "SCONJ", "PART", "PRON"),
    *("DET", "AUX", "INTJ"),
}


def test_ids_are_unique() -> None:
    assert [name for name, count in Counter(row.id for row in ROWS).items() if count > 1] == []


def test_it_is_large_enough_to_be_of_use() -> None:
    assert len(ROWS) >= 300
    assert sum(row.function for row in ROWS) >= 120


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_every_row_is_whole_and_in_the_kits_spelling(row: Lexeme) -> None:
    assert row.pos in TAGS
    assert row.gloss
    for word in (row.lemma, row.present, *row.plural, *row.masdar, row.feminine, row.pattern):
        assert word == ordered(word)
        assert not word or is_vocalised(word) or len(bare(word)) == 1 or word[0] in "اآ", word
    assert re.fullmatch("|[ءأ-ي]{3,4}", row.root)
    assert all(bare(form) == form for form in row.forms)
    if row.pos == "VERB":
        assert row.present.startswith("ي")
        assert row.root
        assert row.form
        assert row.pattern
