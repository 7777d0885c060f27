"""Words that are names where they stand, and the same words where they are words."""

import pytest

import kit
from kit.language.naming import NAME

NAMES = [
    ("قالت صحيفة الضحى إن الأزمة تتفاقم.", "الضحى"),
    ("قالت صحيفة الضحى إن الأزمة تتفاقم. وحصلت الضحى على نسخة من التقرير.", "الضحى"),
    ("وفاز نادي الشراع على ضيفه بهدفين.", "الشراع"),
    ("لعب لنادي الميناء موسمين.", "الميناء"),
    ("وقعت سدرة القابضة اتفاقا جديدا.", "سدرة"),
    ("أوضحت سارة بن دعيج أن الدعوى مستمرة.", "سارة"),
    ("ذكر موقع أفق نيوز أن السفينة غرقت.", "أفق"),
    ("قالت الدكتورة هالة السمان إن اللقاح آمن.", "هالة"),
    ("أوضحت سالم لموقع «شاشة» أنها لم تختره.", "شاشة"),
    ("دعا المدرب إيهاب العلوي لاعبيه إلى التركيز، وقال العلوي إن المباراة صعبة.", "العلوي"),
    ("وصلت وصال النجار أمس. ووصفت النجار الإجراءات بأنها بطيئة.", "النجار"),
]
WORDS = [
    ("وصفت الصحيفة العرض بأنه طويل.", "العرض"),
    ("انضم إلى النادي الرياضي في العاصمة.", "الرياضي"),
    ("أعلنت الإذاعة الرسمية النتائج.", "الرسمية"),
    ("اجتمع نادي القضاة أمس.", "القضاة"),
    ("قدم المحامي صحيفة الدعوى إلى المحكمة.", "الدعوى"),
    ("أعلنت الشركة القابضة أرباحها.", "الشركة"),
    ("زار الوزير أمس المصنع الجديد.", "المصنع"),
    ("وصل النجار إلى الورشة باكرا.", "النجار"),
    ("زارت سالي كوريا الشمالية. وقالت الشمالية إنها مستعدة.", "الشمالية"),
    ("كان المدير حاضرا، وتحدث النائب طويلا.", "حاضرا"),
]


def reading(sentence, word):
    found = [one for one in kit.analyse(sentence).words() if one.surface.endswith(word)]
    return found[-1]


@pytest.mark.parametrize(("sentence", "word"), NAMES)
def test_a_word_is_a_name_where_only_a_name_can_stand(sentence, word):
    token = reading(sentence, word)

    assert token.pos == "PROPN"
    assert token.gloss == NAME or token.lexeme is not None


@pytest.mark.parametrize(("sentence", "word"), WORDS)
def test_the_same_word_stays_a_word_elsewhere(sentence, word):
    assert reading(sentence, word).pos != "PROPN"


def test_what_a_name_means_as_a_word_is_said_to_be_that():
    token = reading(NAMES[0][0], "الضحى")

    assert token.glosses[0] == NAME
    assert token.glosses[1].startswith("as a word: ")
