"""A sense goes first where the text meets its condition, and never where it does not."""

import pytest

import kit
from kit.language.senses import meant
from kit.text.marks import ordered


def gloss(sentence: str, word: str) -> str:
    found = [token.gloss for token in kit.analyse(sentence).tokens if token.surface == word]
    assert found, word
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "word", "sense"),
    [
        ("ارتفعت تكاليف البناء هذا العام.", "تكاليف", "costs"),
        ("رحبت الكتلة بتكليف النائب تشكيل الحكومة.", "بتكليف", "tasking"),
        ("أجل المجلس انتخاب رئيسه.", "انتخاب", "election"),
        ("تجرى الانتخابات في الخريف.", "الانتخابات", "(plural) elections"),
        ("رصد المراقبون تجاوزات محدودة.", "تجاوزات", "violations"),
    ],
)
def test_the_number_of_a_word_says_which_sense_is_meant(
    sentence: str, word: str, sense: str
) -> None:
    assert sense in gloss(sentence, word)


@pytest.mark.parametrize(
    ("sentence", "word", "sense"),
    [
        ("في المقابل رفض الحزب العرض.", "المقابل", "in return"),
        ("أطلقت الرهينة مقابل فدية كبيرة.", "مقابل", "in exchange"),
        ("تراجعت الأسعار بفعل المنافسة.", "بفعل", "because of"),
        ("كان هذا الفعل مقصودا.", "الفعل", "act"),
        ("الطريق شبه مقطوعة أمام السيارات.", "شبه", "semi-"),
        ("هبت العاصفة على شبه الجزيرة.", "شبه", "peninsula"),
        ("ارتفع سعر صرف العملة.", "صرف", "exchange"),
        ("وعدت الشركة بصرف الرواتب غدا.", "بصرف", "payment"),
        ("فر اللصان على دراجتين ناريتين.", "ناريتين", "motor"),
        ("وسقط عشرات القتلى من الجانبين.", "الجانبين", "side"),
        ("من جانبها رفضت الشركة العرض.", "جانبها", "part"),
    ],
)
def test_the_phrase_that_a_sense_stands_in_brings_it_forward(
    sentence: str, word: str, sense: str
) -> None:
    assert sense in gloss(sentence, word)


@pytest.mark.parametrize(
    ("sentence", "word", "sense"),
    [
        ("وذكرت الوزارة أن القرار سينفذ.", "وذكرت", "to mention"),
        ("ويذكر أن المدينة شهدت هدوءا.", "ويذكر", "worth mentioning"),
        ("توعدت الحكومة بالرد على الهجوم.", "بالرد", "reply"),
        ("وقال ردا على سؤال إنه باق.", "ردا", "in reply"),
        ("هبت الرياح من الصحراء.", "الصحراء", "desert"),
    ],
)
def test_a_phrase_in_another_form_is_another_phrase(sentence: str, word: str, sense: str) -> None:
    assert gloss(sentence, word).startswith(sense) or sense in gloss(sentence, word).split(";")[0]


def test_a_governed_preposition_brings_its_sense_forward() -> None:
    assert "resorting" in gloss("حذر الوزير من اللجوء إلى القوة.", "اللجوء")
    assert "asylum" in gloss("طلب الشاب اللجوء في بلد آخر.", "اللجوء")


def test_a_sense_in_brackets_stands_first_where_the_word_has_no_other() -> None:
    assert ordered("غُضُونِ") in gloss("يصل الوفد في غضون أسبوع.", "غضون")


def test_a_sentence_without_words_keeps_its_gaps() -> None:
    assert meant([None, None], ["", ""]) == [None, None]


def test_a_phrase_without_the_article_is_not_met_with_it():
    told = {
        token.surface: token.gloss
        for token in kit.analyse("حسم الفريق النتيجة في الشوط الثاني.").words()
    }

    assert "(نَ" not in told["النتيجة"]
