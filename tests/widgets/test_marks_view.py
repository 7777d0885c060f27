"""Vowel marks stay where they tell something and only there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.text.marks import bare
from kit.widgets.marks_view import clusters, needed


@pytest.mark.parametrize(
    ("word", "more", "kept"),
    [
        ("", {}, ""),
        ("كَتَبَ", {}, "كتب"),
        ("أَكَّدَ", {"lemma": "أَكَّدَ"}, "أكّد"),
        # the article's assimilation is no news, whether or not the token is known to carry it
        ("الشَّمْسُ", {"article": True}, "الشمس"),
        ("الصِّينُ", {}, "الصين"),
        ("بِالسِّيَادَةِ", {"article": True}, "بالسيادة"),
        ("لِلرَّئِيسِ", {"article": True}, "للرئيس"),
        ("لِلُّغَةِ", {"article": True}, "للّغة"),
        ("الْمُدَّةُ", {"article": True}, "المدّة"),
        # the nisba's shadda goes where the word is long enough to show its shape
        ("عَسْكَرِيَّةٍ", {"lemma": "عَسْكَرِيّ"}, "عسكرية"),
        ("الرُّوسِيِّ", {"lemma": "رُوسِيّ", "article": True}, "الروسي"),
        ("سِرِّيًّا", {"lemma": "سِرِّيّ"}, "سرّيًّا"),
        ("عَلِيٌّ", {"lemma": "عَلِيّ"}, "عليّ"),
        # tanwin
        ("مُؤَكِّدًا", {"lemma": "مُؤَكِّد"}, "مؤكّدًا"),
        ("كِتَابٌ", {"lemma": "كِتَاب"}, "كتاب"),
        ("قَاضٍ", {"lemma": "قَاضٍ"}, "قاضٍ"),
        ("مَاضٍ", {"lemma": "مَاضِي"}, "ماضٍ"),
        ("اِقْتِصَادِيَّةٍ", {"lemma": "اِقْتِصَادِيّ"}, "اقتصادية"),
        # passives
        ("قُتِلَ", {"features": {"Voice": "Pass", "Aspect": "Perf"}}, "قُتل"),
        ("يُقْتَلُ", {"features": {"Voice": "Pass", "Aspect": "Imp"}}, "يُقتَل"),
        ("يُقْتَلُونَ", {"features": {"Voice": "Pass", "Aspect": "Imp"}}, "يُقتَلون"),
        ("يُقَالُ", {"features": {"Voice": "Pass", "Aspect": "Imp"}}, "يُقال"),
        ("وَأُعْلِنَ", {"features": {"Voice": "Pass", "Aspect": "Perf"}}, "وأُعلن"),
        ("مَقْتُولٌ", {"features": {"Voice": "Pass", "VerbForm": "Part"}}, "مقتول"),
        # persons
        ("قُلْتُ", {"features": {"Person": "1", "Aspect": "Perf"}}, "قلتُ"),
        ("قَالَتْ", {"features": {"Person": "3", "Aspect": "Perf"}}, "قالت"),
        # small words that only a mark tells apart
        ("أَنْ", {"lemma": "أَنْ"}, "أنْ"),
        ("أَنَّ", {"lemma": "أَنَّ"}, "أنّ"),
        ("مَنْ", {"lemma": "مَنْ", "rivals": ["مِنْ"]}, "مَن"),
        ("مِنْ", {"lemma": "مِنْ", "rivals": ["مَنْ"]}, "من"),
        # other words with the same letters
        ("حُكْمٌ", {"lemma": "حُكْم", "rivals": ["حَكَمَ"]}, "حُكم"),
        ("وَحُكْمُهُ", {"lemma": "حُكْم", "rivals": ["حَكَمَ"]}, "وحُكمه"),
        ("عَلِمَ", {"lemma": "عَلِمَ", "rivals": ["عَلَّمَ"]}, "علم"),
        ("عَلِمَ", {"lemma": "عَلِمَ", "rivals": ["عَلَمَ"]}, "علِم"),
    ],
)
def test_a_mark_is_kept_if_it_tells_something(word, more, kept):
    assert needed(word, **more) == kept


LETTERS = "ابتةدرسشعقكلمنهويىأإؤئء"
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
WORDS = st.lists(
    st.tuples(st.sampled_from(LETTERS), st.lists(st.sampled_from(MARKS), max_size=2, unique=True)),
    max_size=9,
).map(lambda signs: "".join(letter + "".join(marks) for letter, marks in signs))
FEATURES = st.dictionaries(
    st.sampled_from(["Voice", "Aspect", "Person"]),
    st.sampled_from(["Pass", "Perf", "Imp", "1", "3"]),
)


@given(WORDS, WORDS, FEATURES, st.booleans(), st.lists(WORDS, max_size=3))
def test_letters_never_change_and_no_mark_is_added(word, lemma, features, article, rivals):
    shown = needed(word, lemma=lemma, features=features, article=article, rivals=rivals)
    assert bare(shown) == bare(word)
    for (_, before), (_, after) in zip(clusters(word), clusters(shown), strict=True):
        assert set(after) <= set(before)


@given(WORDS)
def test_an_unmarked_word_stays_as_it_is(word):
    assert needed(bare(word), lemma=word) == bare(word)
