import pytest

from kit.text.marks import ordered
from kit.text.vocalisation import flaws

CITED = [
    "قَالَ",
    "رَئِيس",
    "الشَّمْس",
    "الْقَمَر",
    "أَكَّدَ",
    "كِتَاب",
    "قِمَّة",
    "نَوَوِيّ",
    "وَاشِنْطُن",
    "الِاجْتِمَاع",
    "الْتَقَى",
    "دَعَا",
    "قَالُوا",
    "مَعْنًى",
    "آخَر",
    "مِئَة",
    "سُورِيَا",
    "أُوكْرَانِيَا",
    "يَوْم",
    "إِنَّ",
    "مُنَوِّهًا",
    "لِلرَّئِيس",
    "لِلْقِمَّة",
    "شَيْئًا",
    "جُزْءًا",
    "الَّذِي",
    "مَسْؤُول",
    "رُؤَسَاء",
    "ادِّعَاء",
    "مَاضٍ",
    "هَذَا",
]
INFLECTED = [
    "الرَّئِيسُ",
    "قِمَّةٍ",
    "عَلَاقَاتٍ",
    "مُنَاسِبًا",
    "دَعَوْا",
    "لِلْقِمَّةِ",
    "بِالْجَيْشِ",
    "وَالسَّلَامِ",
    "فَالِاجْتِمَاعُ",
    "رُؤَسَاءَ",
    "يَدْعُو",
    "مَضَى",
]
FLAWED = [
    ("كَتب", "no vowel"),
    ("الْشَمْسُ", "sun letter"),
    ("كِتَابـًا", "tatweel"),
    ("ٱلْقَمَرُ", "wasla"),
    ("مُنَاسِبَاً", "after its alif"),
    ("إنَّ", "without kasra"),
    ("كَُتِبَ", "doubled"),
    ("كَتَّبّ", "after its shadda"),
    ("اِجْتِمَاعٌ", "a mark on ا"),
    ("هٰذَا", "dagger"),
    ("قمَرٌ", "ق has no vowel"),
]


@pytest.mark.parametrize("word", CITED)
def test_a_word_marked_as_a_dictionary_cites_it_has_no_flaw(word: str) -> None:
    assert flaws(ordered(word), ending=False) == ()


@pytest.mark.parametrize("word", INFLECTED)
def test_a_word_with_its_ending_has_no_flaw_in_a_sentence(word: str) -> None:
    assert flaws(ordered(word)) == ()


@pytest.mark.parametrize(("word", "flaw"), FLAWED)
def test_a_missing_or_misplaced_mark_is_named(word: str, flaw: str) -> None:
    assert any(flaw in found for found in flaws(word))


def test_a_case_ending_is_asked_for_only_in_a_sentence() -> None:
    assert flaws("رَئِيس", ending=False) == ()
    assert flaws("رَئِيس") == ("س has no vowel",)


def test_a_shadda_after_its_vowel_is_out_of_order() -> None:
    assert flaws("إِن\u064e\u0651") != ()
