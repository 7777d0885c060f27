from random import Random

import pytest

from kit.practice.build import FAMILIES
from kit.practice.fairness import violations
from kit.practice.families.gap import gapped
from kit.practice.families.gap import items as gap_items
from kit.practice.families.inna import items as inna_items
from kit.practice.families.prepositions import accepted
from kit.practice.families.prepositions import items as preposition_items
from kit.practice.families.stances import near
from kit.practice.families.structures import overlaps
from kit.practice.families.terms import same_meaning
from kit.practice.gathering import gather
from kit.practice.item import Evidence
from kit.practice.making import GAP
from kit.practice.meanings import concepts
from kit.practice.misread_roots import misreadings
from kit.text.marks import bare

# These ask for headings, several voices, translated sentences or a second report: test_packs.py.
RICH = {"five", "skim", "predict", "headline", "truth", "order", "compare", "concordance",
        "connector", "spelling", "idafa", "vowelling", "translation", "clitics", "speaker",
        "asserted"}  # fmt: skip


@pytest.mark.parametrize("name", [name for name in FAMILIES if name not in RICH])
def test_every_family_builds_items_without_a_violation(material, name):
    found = [(item.stem, violations(item)) for item in FAMILIES[name](material, Random(1), "both")]
    assert found
    assert [row for row in found if row[1]] == []


@pytest.mark.parametrize("name", ["meaning", "gap", "root", "form", "preposition", "inna"])
def test_families_work_from_a_text_alone(document, name):
    alone = gather(document=document)
    assert not violations(next(FAMILIES[name](alone, Random(1), "both")))


@pytest.mark.parametrize("name", ["meaning", "root", "form", "plural", "masdar", "term"])
def test_families_work_from_a_lesson_alone(lesson, name):
    assert next(FAMILIES[name](gather(lesson=lesson), Random(1), "both"))


@pytest.mark.parametrize("name", FAMILIES)
def test_the_answer_asked_for_is_the_answer_given(material, name):
    chosen = {item.shape for item in FAMILIES[name](material, Random(1), "choice")}
    written = {"typed", "writing"}
    assert not chosen & written
    assert {item.shape for item in FAMILIES[name](material, Random(1), "typed")} <= written


def test_no_distractor_shares_a_meaning_with_the_word(material):
    lexemes = {bare(word.lexeme.lemma): word for word in material.content}
    for item in FAMILIES["meaning"](material, Random(3), "choice"):
        if item.stem_lang == "en":
            texts = [bare(option.text) for option in item.options]
            touched = [lexemes[text].concepts for text in texts]
            assert not any(a & b for i, a in enumerate(touched) for b in touched[i + 1 :])


def test_a_gap_stands_where_its_word_stood(material, rng):
    for item in gap_items(material, rng, "both"):
        evidence = item.evidence
        assert evidence
        filled = item.stem.replace(GAP, item.key[0])
        assert filled.strip("… ") in bare(evidence.text)


def test_a_typed_gap_says_what_the_sentence_leaves_open(material, rng):
    prompts = {item.key[0]: item.prompt for item in gap_items(material, rng, "typed")}
    assert "(root و ف د, with ال)" in prompts["الوفد"]
    assert "(root م د ن, without ال)" in prompts["مدينة"]


def test_a_long_sentence_is_cut_around_its_gap():
    text = " ".join(f"كلمة{number}" for number in range(60))
    start = text.index("كلمة30")
    stem = gapped(Evidence(text=text, start=start, end=start + len("كلمة30")))
    assert stem.startswith("… كلمة19")
    assert stem.endswith("كلمة41 …")


def test_a_governed_preposition_is_found_where_the_text_has_it(material, rng):
    stems = {item.stem: item.key[0] for item in preposition_items(material, rng, "choice")}
    assert stems["شدد السفير ____ التعاون الرسمي."] == "على"
    assert stems["أشاد السفير ____ المركز البحري."] == "بـ"
    assert stems["حذر الوزير ____ الخبر السري."] == "من"
    assert stems["عبر المكتب ____ الاتفاق الثلاثي."] == "عن"


def test_no_preposition_that_the_word_also_takes_is_a_distractor(material, rng):
    words = {word.lexeme.id: word for word in material.content}
    for item in preposition_items(material, rng, "choice"):
        wrong = {option.text for option in item.options} - set(item.key)
        assert not wrong & accepted(words[item.lexeme])


def test_the_particle_follows_from_the_verb_and_the_next_word(material, rng):
    stems = {item.stem: item.key[0] for item in inna_items(material, rng, "choice")}
    assert stems["قال الوزير ____ الاتفاق جديد."] == "إنّ"
    assert stems["أكد الوفد ____ الحرب انطلقت من المصنع."] == "أنّ"
    assert stems["أراد الرئيس ____ يناقش الوفد الجديد."] == "أنْ"


def test_anna_after_qala_is_called_disputed(material, rng):
    items = [item for item in inna_items(material, rng, "choice") if item.key == ("إنّ",)]
    said = {option.text: option.feedback for option in items[0].options}
    assert said["أنّ"].startswith("Disputed")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("cooperation",), ("military cooperation",), True),
        (("satellite",), ("satellite",), True),
        (("talks",), ("negotiations",), True),
        (("naval drills",), ("military exercises",), False),
        (("arms deal",), ("food aid",), False),
    ],
)
def test_terms_that_could_stand_for_each_other_are_kept_apart(one, other, same):
    assert same_meaning(one, other) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("strengthen", "reinforcement"),
        ("talks", "negotiation"),
        ("to say", "to declare"),
        ("to stress", "emphasise"),
        ("leader", "president"),
        ("meeting", "summit"),
        ("weapons", "ammunition"),
    ],
)
def test_near_synonyms_touch_the_same_concept(one, other):
    assert concepts(one) & concepts(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ship", "visit"), ("month", "city"), ("to warn", "to give")]
)
def test_unrelated_glosses_touch_nothing_in_common(one, other):
    assert not concepts(one) & concepts(other)


@pytest.mark.parametrize(
    ("lemma", "root", "slip"),
    [
        ("قَالَ", "قول", "قيل"),
        ("زِيَارَة", "زور", "زير"),
        ("مَكْتَب", "كتب", "مكت"),
        ("مَصْنَع", "صنع", "مصن"),
    ],
)
def test_misread_roots_are_the_ones_learners_read(lemma, root, slip):
    assert slip in misreadings(lemma, root)


def test_structures_that_overlap_are_never_set_against_each_other():
    assert overlaps("idafa", "idafa + adjective")
    assert overlaps("verb + object", "verb + preposition")
    assert not overlaps("idafa", "noun + adjective")


def test_stances_that_can_be_argued_are_never_set_against_each_other():
    assert near("neutral", "evidential")
    assert not near("praise", "warning")
