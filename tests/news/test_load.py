"""The built-in inventories load, and say what the code can use."""

from collections import Counter

from kit.language.mentions import COMPLEMENTS, STANCES
from kit.news import load
from kit.news.complements import complements_of
from kit.text.marks import bare


def test_the_inventories_are_there_and_their_ids_are_unique():
    for rows in (load.reporting_cues(), load.terms(), load.names()):
        assert rows
        assert max(Counter(row.id for row in rows).values()) == 1


def test_every_stance_and_complement_is_a_known_one():
    for row in load.reporting_cues():
        assert row.stance in STANCES, row.id
        assert len(complements_of(row)) == len(set(row.complements)), row.id
        assert complements_of(row) <= set(COMPLEMENTS), row.id


def test_every_need_is_one_the_rules_know():
    assert {row.needs for row in load.reporting_cues()} <= {
        "",
        "complement",
        "preposition",
        "quote",
    }


def test_every_name_has_a_type():
    assert {row.type for row in load.names()} <= {"person", "organisation", "place"}


def test_the_commonest_verbs_are_there():
    lemmas = {bare(row.lemma) for row in load.reporting_cues()}
    assert {"قال", "أكد", "أضاف", "أعلن", "ذكر", "أفاد", "نفى", "شدد", "حذر"} <= lemmas
