"""The rules of attribution, each on sentences of our own: ``attribution_cases.csv``.

One promise a row. ``rule`` names what is shown; an empty cell promises nothing; ``-`` stands for
nobody and nothing; ``*`` before a source says that it is resolved from earlier. An ``everyday``
row has no cue: the same letters, and nothing is reported.
"""

import csv
from pathlib import Path

import pytest

from kit.language.analyse import analyse
from kit.news.annotate import annotate
from kit.text.marks import ordered

TABLE = Path(__file__).with_name("attribution_cases.csv")
with TABLE.open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))
EVERYDAY = [row["sentence"] for row in CASES if row["rule"] == "everyday"]
REPORTS = [row for row in CASES if row["rule"] != "everyday"]
FIELDS = ("lemma", "kind", "complement", "stance", "source", "content")


def answers(found, text):
    source = found.source
    named = ("*" if source.resolved else "") + source.of(text) if source else "-"
    said = found.content.of(text) if found.content else "-"
    told = (found.cue.lemma, found.cue.kind, found.complement, found.stance, named, said)
    return dict(zip(FIELDS, map(ordered, told), strict=True))


@pytest.mark.parametrize("row", REPORTS, ids=lambda row: f"{row['rule']}: {row['sentence']}")
def test_a_report_is_read_as_the_table_says(row):
    text = row["sentence"]
    found = [one for one in annotate(analyse(text)).attributions if one.cue.of(text) == row["cue"]]
    assert found, "the cue is not found"
    told = answers(found[0], text)
    wanted = {name: row[name] for name in FIELDS if row[name]}
    assert {name: told[name] for name in wanted} == wanted


@pytest.mark.parametrize("text", EVERYDAY)
def test_the_same_letters_report_nothing_in_everyday_use(text):
    assert [one.cue.of(text) for one in annotate(analyse(text)).attributions] == []


def test_the_table_is_large_enough_to_hold_the_rules():
    assert len(EVERYDAY) >= 150
    assert len(CASES) >= 500
