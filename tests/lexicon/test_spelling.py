import pytest

from kit.lexicon.spelling import (
    conflicts,
    from_buckwalter,
    is_vocalised,
    lemma_key,
    to_buckwalter,
    vocalised,
    with_article,
    without_ending,
)
from kit.text.marks import ordered


@pytest.mark.parametrize(
    ("ascii_form", "ours"),
    [
        ("qAl", "قَال"),
        ("mujotamaE", "مُجْتَمَع"),
        ("kitAb", "كِتَاب"),
        ("qim~ap", "قِمَّة"),
        ("h`*A", "هَذَا"),
        (">ayoDAF", "أَيْضًا"),
        ("quro|n", "قُرْآن"),
        ("All~`h", "اللَّه"),
        ("{iqotirAH", "اقْتِرَاح"),
        ("katabuwA", "كَتَبُوا"),
        ("daEawoA", "دَعَوْا"),
        ("<ilaY", "إِلَى"),
        ("Ealayhim", "عَلَيْهِم"),
        ("quDAap", "قُضَاة"),
        ("maso&uwl", "مَسْؤُول"),
        (">ak~ad", "أَكَّد"),
    ],
)
def test_buckwalters_spelling_becomes_the_kits(ascii_form: str, ours: str) -> None:
    assert vocalised(from_buckwalter(ascii_form)) == ordered(ours)


def test_our_spelling_stays_as_it_is() -> None:
    for word in ("مُسْتَشْفَى", "رُوسِيّ", "دَعْوَة", "قَالُوا", "مَاضٍ", "بِالْقِمَّةِ"):
        assert vocalised(ordered(word)) == ordered(word)


def test_transliteration_goes_both_ways() -> None:
    assert to_buckwalter(from_buckwalter("mu$AwarAt")) == "mu$AwarAt"


@pytest.mark.parametrize(
    ("word", "definite"),
    [
        ("شَمْس", "الشَّمْس"),
        ("قَمَر", "الْقَمَر"),
        ("لَجْنَة", "اللَّجْنَة"),
        ("اجْتِمَاع", "الِاجْتِمَاع"),
    ],
)
def test_the_article_is_written_as_it_is_pronounced(word: str, definite: str) -> None:
    assert with_article(word) == ordered(definite)


@pytest.mark.parametrize(
    ("written", "form", "count"),
    [
        ("أكّدت", "أَكَّدَتْ", 0),
        ("قُبِلَ", "قَبِلَ", 1),
        ("كَتَبَ", "كَتَّبَ", 1),
        ("مَسِيرَة", "مُسَيَّرَة", 2),
        ("كتاب", "كِتَاب", 0),
        ("قولًا", "قَوْلًا", 0),
    ],
)
def test_conflicts_count_contradicting_marks_only(written: str, form: str, count: int) -> None:
    assert conflicts(ordered(written), ordered(form)) == count


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("قَالَتِ", True),
        ("الشَّمْسُ", True),
        ("كِيم", True),
        ("كَتَبُوا", True),
        ("قال", False),
        ("أكّد", False),
    ],
)
def test_a_word_is_vocalised_when_every_letter_that_should_has_its_mark(
    word: str, answer: bool
) -> None:
    assert is_vocalised(ordered(word)) is answer


def test_lemmas_of_other_traditions_share_a_key() -> None:
    assert lemma_key("اِنتِقَال") == lemma_key("انْتِقَال")
    assert lemma_key("كَتَب") == lemma_key("كَتَبَ")
    assert lemma_key("عَقْد") != lemma_key("عَقَدَ")


def test_an_ending_is_taken_off_a_final_letter_only() -> None:
    assert without_ending("مُنَاسِبًا") == "مُنَاسِبا"
    assert without_ending(ordered("رُوسِيّ")) == ordered("رُوسِيّ")
