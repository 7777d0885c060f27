"""A word's neighbours settle its reading or its sense; elsewhere it stays what it was."""

import pytest

from kit.language.analyse import analyse
from kit.language.collocations import table
from kit.language.document import Token
from kit.text.marks import ordered
from kit.text.vocalisation import flaws


def word(sentence: str, surface: str) -> Token:
    (token,) = (t for t in analyse(sentence).words() if t.surface == surface)
    return token


@pytest.mark.parametrize(
    ("sentence", "surface", "lemma", "pos"),
    [
        ("أصيب عشرة أشخاص في حادث سير.", "عشرة", "عَشَرَة", "NUM"),
        ("احتسب الحكم ركلة جزاء في الدقيقة الأخيرة.", "الحكم", "حَكَم", "NOUN"),
        ("قرأ القاضي الحكم على المتهم.", "الحكم", "حُكْم", "NOUN"),
        ("وقع الطرفان عقدا لبناء محطة كهرباء.", "وقع", "وَقَّعَ", "VERB"),
        ("وقع الحادث قرب المدرسة.", "وقع", "وَقَعَ", "VERB"),
        ("قال مصدر مطلع إن الاتفاق قريب.", "مطلع", "مُطَّلِع", "ADJ"),
        ("وليس في المدينة مستشفى.", "وليس", "لَيْسَ", "AUX"),
        ("زار الوزير سلطنة عمان.", "عمان", "عُمَان", "PROPN"),
    ],
)
def test_the_neighbours_decide_the_reading(
    sentence: str, surface: str, lemma: str, pos: str
) -> None:
    token = word(sentence, surface)
    assert (ordered(token.lemma), token.pos) == (ordered(lemma), pos)


@pytest.mark.parametrize(
    ("sentence", "surface", "gloss"),
    [
        ("يصل الوفد مساء الأحد.", "الأحد", "Sunday"),
        ("سجل اللاعب هدفين في المباراة.", "سجل", "to score (a goal)"),
        ("سجل الشرطي أقوال السائق.", "سجل", "to record"),
        ("تبحث الشرطة عن سائق السيارة.", "تبحث", "to look for"),
        ("انتهت الحرب قبل عقدين.", "عقدين", "decade"),
        ("يريد سكان المدينة تحقيق السلام.", "تحقيق", "achieving, realisation"),
    ],
)
def test_the_neighbours_decide_the_sense(sentence: str, surface: str, gloss: str) -> None:
    assert word(sentence, surface).gloss.startswith(gloss)


@pytest.mark.parametrize(
    ("sentence", "surface", "lemma"),
    [
        ("زار الوزير المصنع، معتبرا أن العمل بطيء.", "معتبرا", "مُعْتَبِر"),
        ("عادت الوزيرة، مؤكدة أن العمل مستمر.", "مؤكدة", "مُؤَكِّد"),
        ("بات مؤكدا أن الوفد سيصل.", "مؤكدا", "مُؤَكَّد"),
    ],
)
def test_a_participle_beside_the_verb_is_of_the_doer(
    sentence: str, surface: str, lemma: str
) -> None:
    assert ordered(word(sentence, surface).lemma) == ordered(lemma)


@pytest.mark.parametrize(
    ("sentence", "surface"),
    [("طلب ألّا يُجدَّد العقد.", "يُجدَّد"), ("قرأ ما كُتب على الجدار.", "كُتب")],
)
def test_marks_make_a_passive(sentence: str, surface: str) -> None:
    assert word(sentence, surface).features["Voice"] == "Pass"


def test_every_row_of_the_table_says_something_in_the_kits_spelling() -> None:
    rows = [row for rows in table().values() for row in rows]
    assert all(row.lemma or row.gloss or row.feature for row in rows)
    assert [row.lemma for row in rows if row.lemma and flaws(row.lemma, ending=False)] == []
