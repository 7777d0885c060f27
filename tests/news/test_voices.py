import pytest

from kit.lessons.analysis import analyse
from kit.news.comparing import asserted, shared_voices
from kit.news.voices import voices

REPORT = """الوزيرة تعد بإصلاح المدارس
قالت وزيرة التربية سلمى الخوري إن الحكومة ستصلح مئة مدرسة قبل نهاية العام.
وأضافت الخوري أن «العمل بدأ في الجنوب».
وحذرت نقابة المعلمين من نقص الكتب. وقالت النقابة إن رواتب المعلمين لم تدفع منذ شهرين.
وذُكر أن الوزارة وقعت العقود."""
OTHER = """إصلاح المدارس يبدأ من الجنوب
ستصلح الحكومة مئة مدرسة قبل نهاية العام.
وقالت نقابة المعلمين إن الكتب لم تصل إلى القرى."""


def test_the_same_speaker_is_one_voice_however_the_report_names_it():
    found = {voice.name: voice for voice in voices(analyse(REPORT))}
    speaker = next(voice for name, voice in found.items() if "الخوري" in name)
    assert len(speaker.attributions) == 2
    assert len(found["نقابة المعلمين"].attributions) == 2


def test_a_word_counts_for_one_voice_and_quoted_words_are_told_apart():
    document = analyse(REPORT)
    found = voices(document)
    assert sum(voice.words for voice in found) <= len(list(document.words()))
    speaker = next(voice for voice in found if "الخوري" in voice.name)
    assert speaker.quoted == 4
    assert speaker.words > speaker.quoted


def test_attributions_without_a_source_are_one_nameless_voice_and_come_last():
    found = voices(analyse(REPORT))
    assert [voice.name for voice in found].index("") == len(found) - 1


def test_nobody_speaks_in_a_report_without_attributions():
    assert voices(analyse("وصل القطار إلى المحطة في الصباح.")) == ()


def test_voices_of_two_reports_stand_side_by_side_those_of_both_first():
    both, *rest = shared_voices(analyse(REPORT), analyse(OTHER))
    assert both.name == "نقابة المعلمين"
    assert both.first
    assert both.second
    assert all(one.first is None or one.second is None for one in rest)


def test_what_one_report_attributes_and_the_other_asserts_is_found():
    first, second = analyse(REPORT), analyse(OTHER)
    (found,) = asserted(first, second)
    assert found.sentence.of(second.text).startswith("ستصلح الحكومة مئة مدرسة")
    assert found.attribution.cue.of(first.text) == "قالت"
    assert {"مدرسة", "نهاية", "عام"} <= set(found.common)
    assert asserted(second, first) == ()


@pytest.mark.parametrize("text", ["", "وصل القطار."])
def test_a_report_without_voices_compares_without_a_fault(text):
    from kit.language.analyse import analyse as read

    assert asserted(read(text), analyse(OTHER)) == ()
    assert all(one.first is None for one in shared_voices(read(text), analyse(OTHER)))
