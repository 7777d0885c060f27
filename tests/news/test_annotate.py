from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.language.analyse import analyse
from kit.language.mentions import COMPLEMENTS, KINDS, STANCES
from kit.news.annotate import annotate
from kit.news.inventory import ReportingCue

WORDS = [
    *("قال", "وقال", "قالت", "مؤكدًا", "قوله", "نُقل", "ونقل", "عن", "بحسب", "وفقًا", "على", "ما"),
    *("أفاد", "كما", "إن", "أن", "أنه", "بأن", "الوزير", "وزيرة", "الذي", "نفى", "لكن", "أما"),
    *("،", ":", "«", "»", ".", "الخبر", "هذا", "في", "كتاب", "“", "”", "إلى", "12", "NATO", "حد"),
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_any_order_of_words_is_read_without_a_fall(text):
    document = annotate(analyse(text))
    for found in document.attributions:
        assert found.cue.kind in KINDS
        assert found.complement in COMPLEMENTS
        assert found.stance in STANCES
        for span in filter(None, (found.cue, found.source, found.content)):
            assert 0 <= span.start < span.end <= len(text)


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read_without_a_fall(text):
    document = annotate(analyse(text))
    assert document.text == text


def test_cues_stand_in_order_and_never_overlap():
    text = "قال الوزير إن الخطة جاهزة، مؤكدًا أن العمل بدأ، بحسب بيان، ونفى الخبر."
    cues = [one.cue for one in annotate(analyse(text)).attributions]
    assert all(one.end <= two.start for one, two in pairwise(cues))


def test_a_lessons_own_cue_comes_before_the_built_in_one():
    own = ReportingCue(
        id="own",
        cue="قَالَ",
        lemma="قَالَ",
        type="verb",
        complements=("إن",),
        stance="neutral",
        strength=1,
        gloss="say",
        present="يَقُولُ",
    )
    document = annotate(analyse("قال الوزير إن الخطة جاهزة."), cues=(own,))
    assert [one.cue.entry for one in document.attributions] == ["own"]


@pytest.mark.parametrize("text", ["", " ", "2026", "NATO.", "«»", ":"])
def test_a_text_without_arabic_reports_nothing(text):
    assert annotate(analyse(text)).attributions == ()
