import pytest

from kit.lexicon.conjugation import passive_past, passive_present, verb_forms
from kit.lexicon.lexeme import Lexeme
from kit.text.marks import ordered


def forms(lemma: str, present: str) -> set[str]:
    lexeme = Lexeme(id="v", lemma=lemma, present=present, pos="VERB", gloss="")
    return {ordered(text) for text, _ in verb_forms(lexeme)}


@pytest.mark.parametrize(
    ("lemma", "present", "expected"),
    [
        ("كَتَبَ", "يَكْتُبُ", "كَتَبَتْ كَتَبُوا تَكْتُب يَكْتُبُونَ كُتِبَ يُكْتَب"),
        ("قَالَ", "يَقُولُ", "قَالَتْ قُلْتُ يَقُلْ يَقُولُونَ قِيلَ يُقَال"),
        ("دَعَا", "يَدْعُو", "دَعَتْ دَعَوْا دَعَوَا يَدْعُونَ يَدْعُ دُعِيَ يُدْعَى"),
        ("مَشَى", "يَمْشِي", "مَشَتْ مَشَوْا مَشَيْنَا يَمْشُونَ يَمْشِ"),
        ("رَدَّ", "يَرُدُّ", "رَدَّتْ رَدَدْنَا يَرُدُّونَ رُدَّ يُرَدّ"),
        ("قَابَلَ", "يُقَابِلُ", "قُوبِلَ قُوبِلَتْ يُقَابَل"),
        ("أَفَادَ", "يُفِيدُ", "أَفَادَتْ أَفَدْنَا أُفِيدَ يُفَاد"),
        ("اسْتَخْدَمَ", "يَسْتَخْدِمُ", "اسْتُخْدِمَ يُسْتَخْدَم"),
        ("بَقِيَ", "يَبْقَى", "بَقِيَتْ بَقُوا يَبْقَوْنَ"),
        ("رَأَى", "يَرَى", "رَأَتْ رَأَوْا يَرَوْنَ"),
    ],
)
def test_weak_doubled_and_sound_verbs_are_conjugated(
    lemma: str, present: str, expected: str
) -> None:
    assert set(map(ordered, expected.split())) <= forms(lemma, present)


def test_a_stem_too_short_has_no_passive() -> None:
    assert passive_past("لَ") == ""
    assert passive_present("يَ") == ""
