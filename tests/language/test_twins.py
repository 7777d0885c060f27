"""A noun and an adjective of the same letters: each is met, with the sense it has there."""

import pytest

import kit
from kit.text.marks import bare

CASES = (
    ("قال الطبيب المعالج إن المريض بحالة جيدة.", "المعالج", "ADJ", "treating"),
    ("أكد المختصون أن الجهات المختصة تتابع الأمر.", "المختصون", "NOUN", "specialist"),
    ("أكد المختصون أن الجهات المختصة تتابع الأمر.", "المختصة", "ADJ", "competent"),
    ("وصلت هجمة خاطفة إلى مرمى الضيوف.", "خاطفة", "ADJ", "lightning"),
    ("خاطف الطائرة استسلم صباح اليوم.", "خاطف", "NOUN", "kidnapper"),
    ("دعا رئيس المجلس المنتخب إلى الهدوء.", "المنتخب", "ADJ", "elected"),
    ("انضم مهاجم منتخب البرتغال إلى النادي.", "منتخب", "NOUN", "national team"),
    ("وقال فاروق العقدة محافظ البنك المركزي إن العملة مستقرة.", "محافظ", "NOUN", "governor"),
    ("فازت الأحزاب المحافظة في الانتخابات.", "المحافظة", "ADJ", "conservative"),
    ("مضمون البيان واضح والنتيجة غير مضمونة.", "مضمون", "NOUN", "content"),
    ("مضمون البيان واضح والنتيجة غير مضمونة.", "مضمونة", "ADJ", "guaranteed"),
    ("كان الفصل سهلا، وهذه قضايا ليست سهلة.", "سهلة", "ADJ", "easy"),
    ("وأغلقت إقامة الجدار الفاصل الطريق.", "الفاصل", "ADJ", "separating"),
    ("ناقش المجلس قضايا كثيرة.", "كثيرة", "ADJ", "many"),
    ("وقال مسؤول عسكري كبير إن الهجوم وشيك.", "كبير", "ADJ", "big"),
    ("وكان الاجتماع مقررا اليوم السبت.", "مقررا", "ADJ", "scheduled"),
    ("فاجأ زخم الاحتجاجات السلطات.", "زخم", "NOUN", "momentum"),
    ("جاء البيان بعد حث الجمهور على الحضور.", "حث", "NOUN", "urging"),
    ("وأشار الوزير إلى الزيارة، مضيفا أن العمل مستمر.", "مضيفا", "", "adding"),
    ("شكر الوفد الدولة المضيفة على الاستقبال.", "المضيفة", "", "host"),
    ("وقالت إنه لا داعي للقلق.", "داعي", "NOUN", "reason"),
    ("وصل النائب رامي لكح إلى القاهرة.", "رامي", "PROPN", "Rami"),
)


@pytest.mark.parametrize(("text", "word", "pos", "gloss"), CASES)
def test_each_of_two_twins_is_read_where_it_stands(text, word, pos, gloss):
    token = next(one for one in kit.analyse(text).words() if bare(one.surface) == word)
    assert not pos or token.pos == pos
    assert gloss in token.gloss.split("; ")[0]
