import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.text.paragraphs import paragraphs
from kit.text.quotations import quotations
from kit.text.sentences import sentences


def split(text):
    found = sentences(text, paragraphs(text), quotations(text))
    return [sentence.of(text) for sentence in found]


@pytest.mark.parametrize(
    "parts",
    [
        ["وصل الوفد.", "بدأت المحادثات."],
        ["هل ينجح؟", "لا أحد يعلم!", "نعم…", "ربما."],
        ["هل ينجح؟!", "ربما."],
        ["قال: «نعم».", "وغادر."],
        ["قال: «نعم.»", "وغادر."],
        ["قال: “نعم.”", "وغادر."],
        ["بلغت النسبة 48.7% أمس.", "ثم تراجعت."],
        ["وصل د. سامر وأ. ليلى.", "ثم غادرا."],
        ["قال ود. نادر معه: لا.", "ثم غادرا."],
        ["وصل م.ع. وحده.", "ثم غادر."],
        ["رفض ذلك؛ لأنه متأخر.", "ثم غادر."],
        ["وقع ذلك عام 1445 هـ.", "ثم تكرر."],
        ["قال: «لن نقبل. لن نتراجع أبدًا».", "وغادر."],
        ["«من أنتم؟» سأل الحارس.", "لم يجبه أحد."],
        ["1. وصل الوفد.", "ثم غادر."],
        ["رفعت الأسعار.. والناس تحتج.", "ثم خفضتها."],
        ["(انتهى البيان.)", "وغادر الجميع."],
        ["قال J. Smith ذلك.", "ثم غادر."],
        ["كان عددهم 14.", "ثم زادوا."],
        ["وصل\u200f.", "غادر."],
    ],
)
def test_sentences_end_where_a_reader_would_stop(parts):
    assert split(" ".join(parts)) == parts


def test_a_forgotten_space_after_a_stop_does_not_join_two_sentences():
    assert split("وصل الوفد.وبدأت المحادثات.") == ["وصل الوفد.", "وبدأت المحادثات."]


def test_a_line_ends_its_sentence_and_names_its_paragraph():
    text = "عنوان قصير\nوصل الوفد. غادر الوفد"
    found = sentences(text, paragraphs(text), quotations(text))
    assert [(one.paragraph, one.of(text)) for one in found] == [
        (0, "عنوان قصير"),
        (1, "وصل الوفد."),
        (1, "غادر الوفد"),
    ]


@given(st.text(alphabet='ابد .،؛!؟…«»“”"1٤\n\u200f'))
def test_sentences_hold_every_letter_once_and_in_order(text):
    found = sentences(text, paragraphs(text), quotations(text))
    end = 0
    for one in found:
        assert end <= one.start < one.end
        end = one.end
    joined = "".join(one.of(text) for one in found)
    assert [sign for sign in joined if sign.isalnum()] == [sign for sign in text if sign.isalnum()]
