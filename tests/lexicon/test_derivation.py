"""What a verb's form decides by itself, held against the kit's own lexicon."""

import pytest

from kit.lexicon.csv_source import news_lexicon
from kit.lexicon.derivation import derived
from kit.text.marks import ordered


@pytest.mark.parametrize(
    ("lemma", "root", "present", "masdar"),
    [
        ("عَلَّمَ", "علم", "يُعَلِّمُ", "تَعْلِيم"),
        ("صَوَّرَ", "صور", "يُصَوِّرُ", "تَصْوِير"),
        ("أَنْهَكَ", "نهك", "يُنْهِكُ", "إِنْهَاك"),
        ("اسْتَطْلَعَ", "طلع", "يَسْتَطْلِعُ", "اسْتِطْلَاع"),
        ("تَوَاصَلَ", "وصل", "يَتَوَاصَلُ", "تَوَاصُل"),
    ],
)
def test_a_derived_verb_has_the_words_of_its_pattern(
    lemma: str, root: str, present: str, masdar: str
) -> None:
    found = derived(lemma, root)
    assert found is not None
    assert (found.present, found.masdar) == (ordered(present), ordered(masdar))


@pytest.mark.parametrize(
    ("lemma", "root"),
    [
        ("كَتَبَ", "كتب"),  # form I has no rule
        ("أَوْصَلَ", "وصل"),  # its masdar is إيصال
        ("أَثَّرَ", "أثر"),  # its hamza changes its seat
        ("اتَّصَلَ", "وصل"),
        ("ازْدَهَرَ", "زهر"),
        ("أَعْطَى", "عطو"),
        ("أَقَامَ", "قوم"),
        ("تَرْجَمَ", "ترجم"),
        ("", ""),
    ],
)
def test_where_a_letter_would_change_nothing_is_said(lemma: str, root: str) -> None:
    assert derived(lemma, root) is None


def test_it_agrees_with_the_lexicon_that_was_written_by_hand() -> None:
    verbs = [word for word in news_lexicon() if word.pos == "VERB"]
    ruled = [(word, rule) for word in verbs if (rule := derived(word.lemma, word.root))]
    assert len(ruled) > 250
    assert [
        word.lemma
        for word, rule in ruled
        if (rule.form, rule.present) != (word.form, ordered(word.present))
    ] == []
    masdars = [word.lemma for word, rule in ruled if rule.masdar in map(ordered, word.masdar)]
    assert len(masdars) >= 0.98 * len(ruled)
