"""Cues without a subject of their own point back to whoever spoke."""

import pytest

from kit.language.analyse import analyse
from kit.news.annotate import annotate

CASES = [
    ("قال الوزير إن الخطة جاهزة. وأضاف أن العمل بدأ.", "وأضاف", "الوزير"),
    ("قالت الوزيرة إن الخطة جاهزة. وأضافت أن العمل بدأ.", "وأضافت", "الوزيرة"),
    ("أكد المدير أن الباب مفتوح، مضيفًا أن الدعوة عامة.", "مضيفًا", "المدير"),
    ("حذر الأطباء من المرض، موضحين أنه ينتشر.", "موضحين", "الأطباء"),
    ("حذرت المنظمة من المجاعة، داعيةً الدول إلى المساعدة.", "داعيةً", "المنظمة"),
    ("نقلت الوكالة عن الوزيرة قولها إن الحل قريب. وشددت على الصبر.", "وشددت", "الوزيرة"),
    ("قال القائد إن المدينة آمنة.\nوتابع أن الجنود عادوا.", "وتابع", "القائد"),
    ("قال القائد إن المدينة آمنة.\nولفت إلى أن الجنود عادوا.", "ولفت", "القائد"),
    ("نفى النادي الخبر، ووصفه بأنه كذب.", "ووصفه", "النادي"),
    ("التقت الوزيرة العمال. ووعدت بزيادة الأجور.", "ووعدت", "الوزيرة"),
    ("قالت الطبيبة إن المدير غائب. وأكدت أن القسم يعمل.", "وأكدت", "الطبيبة"),
    ("قال المحامي إن القضية خاسرة، لكنه تعهد بالاستئناف.", "تعهد", "المحامي"),
    ("قال الرئيس إن البلاد بخير، بحسب صحيفة محلية. وأضاف أن السياحة عادت.", "وأضاف", "الرئيس"),
    ("كان الهواء «ثقيلًا»، قال الصياد، قبل أن يضيف أن الموج هدأ.", "يضيف", "الصياد"),
]


def source_of(text, cue):
    document = annotate(analyse(text))
    found = next(one for one in document.attributions if one.cue.of(text) == cue)
    return found.source


@pytest.mark.parametrize(("text", "cue", "name"), CASES)
def test_a_dropped_subject_points_back_to_the_running_source(text, cue, name):
    source = source_of(text, cue)
    assert source is not None
    assert source.of(text) == name
    assert source.resolved


def test_the_earlier_mention_is_the_fullest_one_in_another_paragraph():
    text = (
        "وصل الوسيط الدولي باتريك لوندغرين أمس.\n"
        "قال الوسيط باتريك لوندغرين إن الهدنة قريبة.\n"
        "وقال لوندغرين للصحافيين إن الوقت ضيق.\n"
        "وأضاف أن الوفدين تعبا."
    )
    source = source_of(text, "وأضاف")
    assert source is not None
    assert source.of(text) == "الوسيط باتريك لوندغرين"


def test_a_resolved_source_is_marked_as_a_guess():
    document = annotate(analyse("قال الوزير إن الخطة جاهزة. وأضاف أن العمل بدأ."))
    assert [one.sure for one in document.attributions] == [True, False]


def test_nobody_is_named_where_nobody_can_be():
    assert annotate(analyse("وأضاف أن العمل بدأ.")).attributions[0].source is None
