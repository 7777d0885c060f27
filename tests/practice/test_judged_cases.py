"""The items that a reader judged bad, cause by cause: none of them is made again."""

from dataclasses import replace
from random import Random
from types import SimpleNamespace

import pytest

from kit.lessons.analysis import analyse
from kit.lexicon.csv_source import news_lexicon
from kit.news.load import reporting_cues
from kit.practice.build import FAMILIES
from kit.practice.families.attribution.report_writing import is_common
from kit.practice.families.ordering import items as orders
from kit.practice.families.stances import _asks, _example
from kit.practice.families.translation import _movable
from kit.practice.gathering import gather
from kit.practice.making import plain
from kit.practice.material import Word
from kit.practice.sorts import acts
from kit.text.marks import ordered

_LEXICON = {one.lemma: one for one in reversed(news_lexicon())}
_CUES = {cue.id: cue for cue in reporting_cues()}


def _word(lemma, *, reviewed=False):
    return Word(lexeme=_LEXICON[ordered(lemma)], count=1, reviewed=reviewed)


def _material(text):
    return gather(document=analyse(text))


def _made(text, family, how="both"):
    return list(FAMILIES[family](_material(text), Random(1), how))


@pytest.mark.parametrize("lemma", ["نَقَلَ", "أَشَارَ", "لُجُوء", "أَتَى", "قَمَر"])
def test_a_word_of_several_senses_is_known_only_where_a_lesson_says_so(lemma):
    assert not _word(lemma).known_here
    assert _word(lemma, reviewed=True).known_here


def test_a_word_of_one_sense_is_known_anywhere():
    assert _word("تُرْبَة").known_here


@pytest.mark.parametrize(
    "text",
    ["فليأت الشاهد بدليل إلى المحكمة قبل المساء.", "رفض رئيس البلدية اللجوء إلى القضاء أمس."],
)
def test_a_preposition_is_not_asked_for_where_the_sense_with_it_is_unknown(text):
    assert not _made(text, "preposition")


def test_what_is_said_of_a_wrong_preposition_names_no_other_verb():
    for item in _made("أعرب الوزير عن قلقه. ودعا الرئيس إلى الحوار.", "preposition", "choice"):
        for option in item.options:
            assert "goes with" not in option.feedback


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت الوزيرة عن صندوق للإنتاج، من غير أن تحدد قيمته.",
        "سأل النائب عن ما إذا كان المشروع جاهزا في الصيف.",
        "عرف الناس الخبر من خلال الصحف في المدينة.",
    ],
)
def test_a_part_of_a_longer_phrase_is_no_connector(text):
    assert not _made(text, "connector", "choice")


@pytest.mark.parametrize(
    "text",
    [
        "وقال الوزير سامر الحداد إن السفن ستعود. وأردف ممازحا إن البحر واسع. لكنه رفض الشرح.",
        "وقال إن الأمر واضح. وأكد الوزير سامر الحداد أن الصفقة باطلة. وأضاف الحداد أن العمل بدأ.",
    ],
)
def test_sentences_that_may_change_places_are_not_ordered(text):
    assert not list(orders(_material(text), Random(1)))


@pytest.mark.parametrize("lemma", ["وَزِير", "عَمِيد", "مُحَلِّل", "بَاحِث", "صَيَّاد", "قَضَاء"])
def test_who_may_act_is_never_set_against_another_who_may(lemma):
    assert acts(_LEXICON[ordered(lemma)])


def test_a_typed_verb_is_asked_for_in_its_tense():
    for item in _made("ناقش الوزراء قضية شغلت الرأي العام منذ الربيع الماضي.", "gap", "typed"):
        if "to " in item.prompt:
            assert "in the past" in item.prompt or "in the present" in item.prompt


def test_a_phrase_that_an_adverb_may_follow_or_precede_is_not_built_from_a_bank():
    pair = SimpleNamespace(arabic=ordered("نَصَحَ الْأَطِبَّاءُ كِبَارَ السِّنِّ بِالْبَقَاءِ فِي الْبُيُوتِ ظُهْرًا."))
    assert _movable(pair, ["نصح", "الأطباء", "كبار", "السن", "بالبقاء", "في البيوت", "ظهرا"])


@pytest.mark.parametrize("entry", ["tamanna", "nabbaha"])
def test_a_cue_beside_its_class_is_no_example_of_it(entry):
    assert not _asks(_CUES[entry])


@pytest.mark.parametrize(
    ("entry", "complement", "common"),
    [
        ("nabbaha", "إلى", True),
        ("nabbaha", "من", False),
        ("nabbaha", "أن", False),
        ("afada", "بـ", True),
        ("afada", "أن", False),
    ],
)
def test_a_report_is_asked_for_with_the_common_frame_alone(entry, complement, common):
    assert is_common(SimpleNamespace(cue=_CUES[entry], complement=complement)) is common


def test_the_marked_part_of_an_example_is_a_whole_word():
    cue = replace(
        _CUES["akkada"], cue=ordered("أَكَّدَ"), example=ordered("أَكَّدَتِ الْهَيْئَةُ أَنَّ الْعَاصِفَةَ بَعِيدَةٌ.")
    )
    place = _example(cue)
    assert plain(place.text[place.start : place.end]) == "أكدت"


def test_one_word_is_never_typed_as_a_term():
    for item in _made(
        "اتهم رئيس البلدية الوزارة بالإهمال وطلب بيانا من رئيس الحكومة.", "term", "typed"
    ):
        assert len(item.key[0].split()) > 1 or item.stem_lang == "ar"


def test_a_word_of_the_dictionary_alone_misleads_nobody():
    for item in _made("رصد الباحثون نشاطا بركانيا في بركان خامد قرب الساحل.", "meaning", "choice"):
        assert "subservient" not in str(item.options)
