import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.text import fold


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [
        ("ﻗﺎﻝ", "قال"),
        ("ﻻ", "لا"),
        ("اﻷﻣﻦ", "الأمن"),
        ("کیم", "كيم"),
        ("گوگل", "غوغل"),
        ("\u200fقال\u200e", "قال"),
        ("قا\u200cل", "قال"),
        ("\ufeffقال", "قال"),
        ("ا\u0654كد", "أكد"),
        ("ا\u0655ن", "إن"),
        ("ا\u0653ن", "آن"),
        ("مسو\u0654ول", "مسؤول"),
        ("مناسبا\u064b", "مناسب\u064bا"),
        ("على", "على"),
        ("المدینۃ", "المدينة"),
    ],
)
def test_clean_undoes_accidents_of_encoding_and_keeps_the_spelling(written, cleaned):
    assert fold.clean(written) == cleaned


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أكّد", "اكد"),
        ("إلى", "الي"),
        ("الى", "إلى"),
        ("مسؤول", "مسوول"),
        ("هيئة", "هيية"),
        ("آسيا", "اسيا"),
        ("بـ", "ب"),
        ("قراءات", "قراات"),
        ("ﺃﻛﺪ", "أكد"),
    ],
)
def test_loose_brings_spellings_of_one_word_together(one, other):
    assert fold.loose(one) == fold.loose(other)


@pytest.mark.parametrize(
    ("one", "other"), [("قال", "قيل"), ("علم", "عمل"), ("مدرسة", "مدرس"), ("حذر", "حظر")]
)
def test_loose_keeps_different_words_apart(one, other):
    assert fold.loose(one) != fold.loose(other)


@pytest.mark.parametrize(
    ("function", "written", "folded"),
    [
        (fold.fold_alif, "أإآٱا", "ااااا"),
        (fold.fold_hamza, "مؤئء", "موي"),
        (fold.fold_ya, "على", "علي"),
        (fold.fold_ta_marbuta, "قوة", "قوه"),
        (fold.fold_digits, "٤٨٫٧٪ و۱۲", "48.7% و12"),
        (fold.fold_digits, "١٬٢٠٠", "1,200"),
        (fold.drop_controls, "ق\u202bا\u202cل", "قال"),
    ],
)
def test_each_fold_does_its_one_thing(function, written, folded):
    assert function(written) == folded


def test_spans_can_be_carried_back_from_the_cleaned_text():
    text = "قا\u200cل ﻷ ا\u0654كد"
    cleaned = fold.clean_with_origins(text)
    assert cleaned.text == "قال لأ أكد"
    assert [text[at] for at in cleaned.origins] == list("قال ﻷﻷ اكد")


@given(st.text())
def test_origins_never_run_backwards(text):
    cleaned = fold.clean_with_origins(text)
    assert len(cleaned.text) == len(cleaned.origins)
    assert list(cleaned.origins) == sorted(cleaned.origins)
    assert all(0 <= at < len(text) for at in cleaned.origins)


@given(st.text(alphabet="قالأإآىيئؤءةکی\u064e\u0651\u0654\u200fﻻ "))
def test_loose_is_settled_after_one_pass(text):
    assert fold.loose(fold.loose(text)) == fold.loose(text)
