import pytest

from kit.lexicon.inflection import ALONE, BEFORE_PRONOUN, forms
from kit.lexicon.lexeme import Lexeme
from kit.text.marks import ordered


def texts(**fields: object) -> set[str]:
    lexeme = Lexeme(**{"id": "x", "gloss": "", **fields})  # type: ignore[arg-type]  # by name
    return {form.text for form in forms(lexeme)}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"lemma": "مُمَثِّل", "pos": "NOUN", "plural": ("مُمَثِّلُونَ",)}, "مُمَثِّلِينَ مُمَثِّلًا مُمَثِّلَانِ مُمَثِّلِي"),
        ({"lemma": "نَوَوِيّ", "pos": "ADJ"}, "نَوَوِيَّة نَوَوِيًّا نَوَوِيَّيْنِ نَوَوِيُّونَ نَوَوِيَّات"),
        ({"lemma": "مَاضٍ", "pos": "ADJ"}, "مَاضِي مَاضِيَة مَاضِيًا مَاضِيَات"),
        ({"lemma": "قِمَّة", "pos": "NOUN", "plural": ("قِمَم",)}, "قِمَّت قِمَّتَانِ قِمَّتَيْنِ قِمَم"),
        ({"lemma": "لِقَاء", "pos": "NOUN", "plural": ("لِقَاءَات",)}, "لِقَاؤ لِقَائ لِقَاءَات"),
        ({"lemma": "مُسْتَوَى", "pos": "NOUN"}, "مُسْتَوَا مُسْتَوَيَانِ"),
        ({"lemma": "خُطًى", "pos": "NOUN"}, "خُطًى خُطَى خُطَا خُطَيَانِ"),
        ({"lemma": "آخَر", "pos": "ADJ", "feminine": "أُخْرَى"}, "أُخْرَى"),
    ],
)
def test_nouns_and_adjectives_are_inflected(fields: dict[str, object], expected: str) -> None:
    assert set(map(ordered, expected.split())) <= texts(**fields)


def test_a_particle_has_one_form() -> None:
    assert texts(lemma="عَنْ", pos="ADP", function=True) == {"عَنْ"}


def test_a_form_knows_whether_a_pronoun_may_follow() -> None:
    places = {
        form.text: form.place
        for form in forms(Lexeme(id="x", lemma=ordered("قِمَّة"), pos="NOUN", gloss=""))
    }
    assert places[ordered("قِمَّة")] == ALONE
    assert places[ordered("قِمَّت")] == BEFORE_PRONOUN
