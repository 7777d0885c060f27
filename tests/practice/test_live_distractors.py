"""What a strict reader missed: rivals that are real, reasons that are told, keys that are alone."""

from random import Random

import pytest

from kit.lessons.analysis import analyse
from kit.lexicon.csv_source import news_lexicon
from kit.practice.build import FAMILIES
from kit.practice.families.formation import IS_ACTIVE, IS_PASSIVE, _rule
from kit.practice.families.headline_words import told_by_both
from kit.practice.families.plurals import _has_a_twin
from kit.practice.families.translation import _parts, _spare
from kit.practice.gathering import gather
from kit.practice.spare_words import Spare
from kit.text.marks import bare, ordered

_LEXICON = {(ordered(one.lemma), one.pos): one for one in reversed(news_lexicon())}


def _made(text, family):
    return list(FAMILIES[family](gather(document=analyse(text)), Random(1), "both"))


def _wrong(item):
    return {option.text: option.feedback for option in item.options if option.text not in item.key}


def test_nobody_is_asked_who_spoke_where_nobody_else_could_have_spoken():
    text = "قال الزرهاوي إن هذا الظلم كبير بعد النطق بالحكم، والسوق مغلقة أمام الباب الكبير."
    assert not [item for item in _made(text, "five") if item.prompt_ar == "من القائل؟"]


def test_beside_who_spoke_stand_others_who_could_have_and_why_they_did_not():
    text = "وقال المدير للصحافي إن الوزير والمهندس والحارس غادروا المبنى قبل وصول الشرطة."
    found = [item for item in _made(text, "five") if item.prompt_ar == "من القائل؟"]
    for item in found:
        assert not any(one.startswith(("في ", "من ", "قبل ", "بعد ")) for one in _wrong(item))
        assert all("not the source" in why for why in _wrong(item).values())


def test_a_second_clause_of_anna_is_not_put_after_qala():
    text = (
        "وأعلن البيان أن اللجنة ستواصل مراقبة الأسعار، وأنها لن تتردد في التحرك.\n"
        "وقال الصيرفي إن المصارف ستفتح أبوابها غدا.\n"
        "وقال البنك المركزي إن الفائدة ستبقى ثابتة."
    )
    assert not any("وأنها" in item.stem for item in _made(text, "truth"))


@pytest.mark.parametrize(
    ("lemma", "kind", "told"),
    [
        ("أَطَلَّ", IS_ACTIVE, "the doubled radical"),
        ("دَرَسَ", IS_ACTIVE, "فَاعِل"),
        ("دَرَسَ", IS_PASSIVE, "مَفْعُول"),
        ("لَامَ", IS_ACTIVE, "hamza"),
        ("أَحَالَ", IS_ACTIVE, "ī before the last radical"),
        ("أَحَالَ", IS_PASSIVE, "ā before the last radical"),
        ("تَغَيَّرَ", IS_ACTIVE, ", i before the last radical"),  # its ي is no long vowel
        ("أَحْيَا", IS_ACTIVE, "ـٍ"),  # a weak ending, though two radicals are the same
        ("اقْتَضَى", IS_PASSIVE, "ـًى"),
    ],
)
def test_a_participle_comes_with_the_rule_that_makes_it(lemma, kind, told):
    assert told in _rule(_LEXICON[ordered(lemma), "VERB"], kind)


def test_no_plural_is_typed_where_a_twin_of_the_word_has_another():
    assert _has_a_twin(_LEXICON[ordered("هُجُوم"), "NOUN"])  # هَجَمَات, of هَجْمَة
    assert not _has_a_twin(_LEXICON[ordered("وَزِير"), "NOUN"])


def test_in_a_clause_the_verb_is_a_part_of_its_own():
    words = "The report noted that unemployment had fallen".split()  # noqa: SIM905 — reads best so
    assert "that unemployment" in _parts(words, frozenset({"that"}))


@pytest.mark.parametrize(("count", "said"), [(1, "One part"), (2, "Some parts")])
def test_one_spare_part_is_announced_as_one(count, said):
    spare = Spare(arabic="سِلْعَة", english="commodity", near="بِطَالَة")
    assert _spare([spare] * count)[0].startswith(said)


def test_no_part_of_a_term_and_no_land_is_glossed_as_a_word_of_a_headline():
    text = (
        "رئيس وزراء دولة المرجان يزور ميناء المدينة\n"
        "وصل رئيس الوزراء إلى ميناء المدينة، ثم عاد إلى المرجان."
    )
    material = gather(document=analyse(text))
    told = told_by_both("رئيس وزراء دولة المرجان يزور ميناء المدينة", [1], material)
    assert not any("minister" in one or "coral" in one for one in told)


def test_no_particle_of_direct_speech_is_said_to_depend_on_the_reporting_verb():
    text = "وتساءل المعلق: «هل يستطيع الفريق أن يعود في النتيجة؟»."
    for item in _made(text, "inna"):
        assert "تَسَاءَلَ" not in item.explanation


def test_no_word_of_the_headline_is_to_be_predicted_from_it():
    text = (
        "المتحري يكشف تفاصيل السرقة أمام المحكمة\n"
        "قال المتحري إن الشرطي رأى القاضي في المحكمة. وأضاف المتحري أن القاضي سأل الشرطي عن "
        "المتهم. ورد الشرطي بأن المتهم هرب من المحكمة مع محام، ثم عاد المحامي والمتهم."
    )
    for item in _made(text, "predict"):
        assert not {"متحر", "سرقة", "محكمة"} & {bare(key) for key in item.key}


def test_an_attribute_cut_out_of_its_phrase_is_no_speaker():
    text = (
        "وقال القائد سالم النجار إن الفريق جاهز. وحذر المدرب خالد السبيع لاعبيه من الحارس، "
        "واصفا المنافس بـ«النمر الجريح»."
    )
    for item in _made(text, "speaker"):
        assert "الجريح" not in _wrong(item)


def test_a_set_phrase_is_not_taken_apart():
    found = _made("حدد البنك سعرا بعينه للعملة ولم يقبل بسعره القديم.", "clitics")
    assert not any("[بعينه]" in item.stem for item in found)
