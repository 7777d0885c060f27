"""What strict readers found in connectors, skimmed names and spare words: none is made again."""

from random import Random

import pytest

from kit.lessons.analysis import analyse
from kit.practice.build import FAMILIES
from kit.practice.gathering import gather
from kit.practice.lengths import begins_length, is_length
from kit.practice.making import plain
from kit.practice.meanings import concepts
from kit.practice.spare_words import spares
from kit.text.marks import ordered


def _made(text, family):
    return list(FAMILIES[family](gather(document=analyse(text)), Random(1), "both"))


def _after(words):
    tokens = analyse(f"عاد العمال خلال {words}").tokens
    at = next(i for i, one in enumerate(tokens) if plain(one.surface) == "خلال")
    return tokens[at + 1 :]


@pytest.mark.parametrize(
    ("words", "begins", "surely"),
    [
        ("أيام.", True, True),
        ("ساعات.", True, True),
        ("عشرة أيام.", True, True),
        ("٢٤ ساعة.", True, True),
        ("أسبوعين، ثم غادروا.", True, True),
        ("عدة أشهر.", True, True),
        ("أيام من القتال.", True, False),
        ("شهر رمضان.", True, False),
        ("عام 2024.", True, False),
        ("ساعات الليل.", True, False),
        ("الأيام المقبلة.", False, False),
        ("حفل الختام.", False, False),
    ],
)
def test_a_length_of_time_is_told_from_a_named_time(words, begins, surely):
    assert begins_length(_after(words)) is begins
    assert is_length(_after(words)) is surely


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("وقال الوزير إن السفن ستعود إلى الميناء خلال أيام.", "within"),
        ("وقال الوزير إن السفن ستعود إلى الميناء خلال عشرة أيام.", "within"),
        ("وقال الوزير ذلك خلال الاجتماع الذي عقد في العاصمة.", "during"),
        ("وقال الوزير إن الميناء مغلق منذ الصيف.", "since"),
    ],
)
def test_a_connector_is_glossed_as_it_is_meant_in_its_place(text, meaning):
    items = _made(text, "connector")
    assert items
    assert all(f"“{meaning}”" in item.explanation for item in items)


@pytest.mark.parametrize("span", ["ألف عام", "أيام", "ثلاثة أشهر", "عام 2024", "شهر رمضان"])
def test_for_and_ago_are_not_called_since(span):
    assert not _made(f"وقال الوزير إن الميناء مغلق منذ {span}.", "connector")


REST = " " + "وقال المدير إن العمل في الموقع مستمر رغم المطر والبرد الشديد. " * 4


@pytest.mark.parametrize("text", ["واستحوذت الشركة على حصة الأسد من السوق المحلية."])
def test_a_word_that_may_be_an_ordinary_one_is_no_person_to_find(text):
    for item in _made(text + REST, "skim"):
        assert "الأسد" not in plain(item.key[0])


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        (
            "أَجَابَتِ الْمُرَشَّحَةُ عَنْ أَسْئِلَةِ الطُّلَّابِ فِي لِقَاءٍ مَفْتُوحٍ.",
            "The candidate answered the students' questions in an open meeting.",
        ),
        (
            "وَأَضَافَ الْمُدِيرُ أَنَّ الشَّرِكَةَ سَتُوَظِّفُ مِئَةَ عَامِلٍ جَدِيدٍ.",
            "The director added that the company would hire a hundred new workers.",
        ),
        (
            "رَفَضَ الْمُتَحَدِّثُ الِاتِّهَامَاتِ الْمُوَجَّهَةَ إِلَى الْوِزَارَةِ.",
            "The spokesman rejected the accusations made against the ministry.",
        ),
    ],
)
@pytest.mark.parametrize("seed", range(6))
def test_a_spare_word_is_near_to_a_word_of_the_sentence_and_means_nothing_it_tells(
    arabic, english, seed
):
    own = {plain(token.lemma) for token in analyse(ordered(arabic)).tokens}
    for spare in spares(ordered(arabic), english, Random(seed), 2):
        assert plain(spare.near) in own
        assert not concepts(spare.english) & concepts(english)
        assert spare.english not in ("dirham", "quarter", "employee", "employees")


def test_an_employee_is_not_set_against_a_worker():
    assert concepts("employee") & concepts("worker")
