import pytest

from kit.errors import ItemError
from kit.practice.item import Item, Option, Policy
from kit.practice.marking import DISPUTED, mark

ACCEPTED = [
    # key, response: marks and tatweel are ignored unless tested
    ("أَكَّدَ", "أكد"),
    ("أَكَّدَ", "أكّد"),
    ("أَكَّدَ", "أَكَّدَ"),
    ("أَكَّدَ", "أَكَدَ"),
    ("أَكَّدَ", "أُكِدَ"),
    ("أَكَّدَ", "أكـــد"),
    ("أَكَّدَ", "  أكد  "),
    ("أَكَّدَ", "أكد."),
    ("أَكَّدَ", "«أكد»"),
    ("أَكَّدَ", "أكد؟"),
    ("أَكَّدَ", "\u200fأكد\u200e"),
    ("أَكَّدَ", "\u202bأكد\u202c"),
    ("أَكَّدَ", "\u2067أكد\u2069"),
    ("أَكَّدَ", "أكد\u200c"),
    ("أَكَّدَ", "ا\u0654كد"),
    ("إِنَّ", "ا\u0655ن"),
    ("آخَر", "ا\u0653خر"),
    ("بِـ", "ب"),
    ("بِـ", "بـ"),
    ("بِـ", "بِ"),
    ("كِتَابًا", "كتاباً"),
    ("كِتَابًا", "كتابا"),
    ("هَذَا", "هٰذا"),
    ("قِمَّة", "قمة"),
    ("قِمَّة", "قِمّةٌ"),
    ("مَجْلِس الْأَمْن", "مجلس الأمن"),
    ("مَجْلِس الْأَمْن", "مجلس  الأمن"),
    ("مَجْلِس الْأَمْن", "مجلس\u00a0الأمن"),
    ("شَيْء", "شيء"),
    ("مَسْؤُول", "مسؤول"),
    ("ابْن", "ٱبن"),
    ("عَلَى", "على"),
    ("قُوَّة", "قوّه".replace("ه", "ة")),
    # presentation forms and other keyboards, with a note
    ("كَبِير", "ﻛﺒﻴﺮ"),
    ("سَلَام", "ﺳﻼم"),
    ("لَا", "ﻻ"),
    ("كُورِيّ", "كوری"),
    ("عَلَى", "علی"),
    ("كَبِير", "كبیر"),
    ("كَبِير", "کبیر"),
    ("حُكُومَة", "حکومة"),
    ("هَدَف", "ھدف"),
    ("قِمَّة", "قمۀ"),
    ("قِمَّة", "قمۃ"),
    ("وَجْه", "وجہ"),
    ("عَرَبِيّ", "عربے"),
]
NEAR = [
    # key, response, a part of the note: half right, the reason named
    ("أَشَادَ", "اشاد", "hamza is missing here: أ"),
    ("أَكَّدَ", "اكد", "hamza is missing here: أ"),
    ("إِعْلَام", "اعلام", "hamza is missing here: إ"),
    ("إِعْلَام", "أعلام", "the hamza is written إ, not أ"),
    ("آخَر", "اخر", "madda is missing here: آ"),
    ("مَسْؤُول", "مسوول", "hamza is missing here: ؤ"),
    ("مَسْؤُول", "مسئول", "the hamza is written ؤ, not ئ"),
    ("رَئِيس", "رييس", "hamza is missing here: ئ"),
    ("رَئِيس", "رءيس", "the hamza is written ئ, not ء"),
    ("شَيْء", "شيئ", "the hamza is written ء, not ئ"),
    ("سَمَاء", "سما", "hamza is missing here: ء"),
    ("سَأَلَ", "سال", "hamza is missing here: أ"),
    ("اجْتِمَاع", "إجتماع", "no hamza here: ا"),
    ("اجْتِمَاع", "أجتماع", "no hamza here: ا"),
    ("قِمَّة", "قمه", "ة written as ه"),
    ("وَجْه", "وجة", "ه written as ة"),
    ("مُسْتَشْفَى", "مستشفي", "ى written as ي"),
    ("مُسْتَشْفَى", "مستشفا", "ى written as ا"),
    ("كُرْسِيّ", "كرسى", "ي written as ى"),
    ("رَئِيس", "الرئيس", "the article ال does not belong here"),
    ("مَجْلِس الْأَمْن", "مجلس أمن", "the article ال is missing"),
    ("وَسَائِل الْإِعْلَام", "وسائلالإعلام", "mind the spaces"),
    ("بِمُشَارَكَة", "ب مشاركة", "mind the spaces"),
]
WRONG = [
    ("أَشَادَ", "أشار"),
    ("أَشَارَ", "أشاد"),
    ("أَشَادَ", "شاد"),
    ("أَشَادَ", "أشادت"),
    ("أَنَّ", "إنّ"),
    ("إِنَّ", "أنّ"),
    ("إِنَّ", "أن"),
    ("إِلَّا", "ألا"),
    ("أَمَّا", "إما"),
    ("قَالَ", "قيل"),
    ("كَتَبَ", "كاتب"),
    ("كَاتِب", "كتب"),
    ("قِمَّة", "قمم"),
    ("حَرْب", "حزب"),
    ("حِزْب", "حرب"),
    ("عَلَى", "عن"),
    ("عَلَى", "على أن"),
    ("مَجْلِس الْأَمْن", "مجلس"),
    ("مَجْلِس الْأَمْن", "الأمن مجلس"),
    ("جَيْش", "جبش"),
    ("أَكَّدَ", "akkada"),
    ("أَكَّدَ", ""),
    ("أَكَّدَ", "   "),
    ("أَكَّدَ", "؟"),
    ("أَكَّدَ", "123"),
]
MARKED = [
    # key, response, policy of marks, credit
    ("أَكَّدَ", "أَكَّدَ", "required", 1.0),
    ("أَكَّدَ", "أَكّد", "required", 0.5),
    ("أَكَّدَ", "أَكَدَ", "required", 0.5),
    ("أَكَّدَ", "أكد", "required", 0.25),
    ("أَكَّدَ", "أَكَّد", "required", 1.0),
    ("قَالَ", "قال", "required", 1.0),
    ("أنّ", "أنّ", "required", 1.0),
    ("أنّ", "أَنَّ", "required", 1.0),
    ("أنّ", "أن", "required", 0.5),
    ("أنّ", "أنْ", "required", 0.0),
    ("أنْ", "أنْ", "required", 1.0),
    ("أنْ", "أن", "required", 0.5),
    ("أنْ", "أنّ", "required", 0.5),
    ("أنّ", "إنّ", "required", 0.0),
    ("إنّ", "أنّ", "required", 0.0),
    ("أَكَّدَ", "أكد", "graded", 1.0),
    ("أَكَّدَ", "أكّد", "graded", 1.0),
    ("أَكَّدَ", "أُكّد", "graded", 0.5),
    ("عَبَرَ", "عبّر", "graded", 0.5),
    ("عَبَرَ", "عبر", "graded", 1.0),
    ("كِتَاب", "كِتَابٌ", "graded", 1.0),
    ("كِتَاب", "كَتاب", "graded", 0.5),
    ("مُنَاسِبًا", "مناسباً", "graded", 1.0),
    ("أَكَّدَ", "أَكَدّ", "graded", 0.5),
]
ENGLISH = [
    # key, response, credit
    ("to stress; to emphasise", "stress", 1.0),
    ("to stress; to emphasise", "to stress", 1.0),
    ("to stress; to emphasise", "To Stress!", 1.0),
    ("to stress; to emphasise", "emphasize", 1.0),
    ("to stress; to emphasise", "stress, emphasise", 1.0),
    ("to stress; to emphasise", "stress or emphasize", 1.0),
    ("to stress; to emphasise", "stressed", 1.0),
    ("to stress; to emphasise", "he stressed", 1.0),
    ("to stress; to emphasise", "stressing", 0.5),
    ("to stress; to emphasise", "stress; deny", 0.5),
    ("to stress; to emphasise", "deny", 0.0),
    ("to give", "gave", 1.0),
    ("to give", "give", 1.0),
    ("agency", "an agency", 1.0),
    ("agency", "The Agency", 1.0),
    ("agency", "agencies", 0.5),
    ("agency", "agent", 0.0),
    ("defence", "defense", 1.0),
    ("centre", "center", 1.0),
    ("labour", "labor", 1.0),
    ("programme", "program", 1.0),
    ("organisation", "organization", 1.0),
    ("travelled", "traveled", 1.0),
    ("cooperation", "co-operation", 1.0),
    ("policy-maker", "policy maker", 1.0),
    ("Security Council", "the security council", 1.0),
    ("party (political)", "party", 1.0),
    ("party (political)", "political party", 0.0),
    ("(armed) forces", "armed forces", 1.0),
    ("increase/rise", "rise", 1.0),
    ("to arrive, to reach", "reach", 1.0),
    ("to supply (someone) with", "supply with", 1.0),
    ("people's", "peoples", 1.0),
    ("four", "for", 0.0),
    ("raise", "rise", 0.0),
    ("threat", "treat", 0.0),
    ("statement", "state", 0.0),
    ("state", "", 0.0),
    ("state", "دولة", 0.0),
]


@pytest.mark.parametrize(("key", "response"), ACCEPTED)
def test_what_means_the_same_is_accepted(typed, key, response):
    assert mark(typed(key), response).right


@pytest.mark.parametrize(("key", "response", "note"), NEAR)
def test_a_near_miss_is_named_and_earns_half(typed, key, response, note):
    found = mark(typed(key), response)
    assert (found.right, found.credit) == (False, 0.5)
    assert note in found.note


@pytest.mark.parametrize(("key", "response"), WRONG)
def test_another_word_earns_nothing(typed, key, response):
    found = mark(typed(key), response)
    assert (found.right, found.credit) == (False, 0.0)


@pytest.mark.parametrize(("key", "response", "marks", "credit"), MARKED)
def test_marks_count_as_the_policy_says(typed, key, response, marks, credit):
    assert mark(typed(key, marks=marks), response).credit == credit


@pytest.mark.parametrize(("key", "response", "credit"), ENGLISH)
def test_english_is_marked_by_its_sense(typed, key, response, credit):
    assert mark(typed(key, lang="en"), response).credit == credit


@pytest.mark.parametrize(("key", "response", "note"), [row for row in NEAR if "hamza" in row[2]])
def test_a_folded_hamza_is_forgiven_with_its_note(typed, key, response, note):
    found = mark(typed(key, hamza=False), response)
    assert found.right
    assert note in found.note


def test_other_keyboards_are_accepted_with_a_note(typed):
    assert "another keyboard" in mark(typed("كَبِير"), "کبیر").note
    assert "presentation forms" in mark(typed("كَبِير"), "ﻛﺒﻴﺮ").note
    assert "invisible" in mark(typed("كَبِير"), "كبير\u200f").note


def test_the_first_of_several_answers_is_shown(typed):
    item = typed("أَشْهُر", "شُهُور")
    assert mark(item, "شهور").right
    assert mark(item, "أشهار").shown == "أَشْهُر"


def test_one_differing_letter_is_pointed_out_without_credit(typed):
    found = mark(typed("أَشَادَ"), "أشار")
    assert "د, not ر" in found.note
    assert found.credit == 0.0


def _choice() -> Item:
    options = tuple(
        Option(text=text, lang="ar", feedback=feedback)
        for text, feedback in (
            ("إنّ", "After قال."),
            ("أنّ", f"{DISPUTED}: newspapers write it."),
            ("أنْ", "Before a verb."),
            ("إنْ", "That is if."),
        )
    )
    return Item(
        id="choice", family="inna", skill="use", lexeme="", prompt="Which?", prompt_ar="أيّ؟",
        stem="قال ____ه وصل.", stem_lang="ar", key=("إنّ",), explanation="After قال.",
        options=options, policy=Policy(marks="required"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("response", "credit"), [("إنّ", 1.0), ("0", 1.0), ("أنْ", 0.0), ("2", 0.0), ("أنّ", 0.5)]
)
def test_a_choice_is_named_by_text_or_index(response, credit):
    assert mark(_choice(), response).credit == credit


@pytest.mark.parametrize("response", ["4", "-1", "لأن", "", "٩"])
def test_what_is_not_offered_is_refused_with_the_options(response):
    with pytest.raises(ItemError, match="not one of the options"):
        mark(_choice(), response)
