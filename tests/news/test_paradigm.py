import pytest

from kit.news.inventory import ReportingCue
from kit.news.paradigm import verb_forms
from kit.text.fold import loose


def row(**cells):
    base = {"id": "v", "cue": cells["lemma"], "type": "verb", "complements": ("أن",)}
    return ReportingCue(**{**base, "stance": "neutral", "strength": 1, "gloss": "x", **cells})


AKKADA = row(lemma="أَكَّدَ", present="يُؤَكِّدُ", participle="مُؤَكِّدًا", masdar="تَأْكِيد")
NAFA = row(lemma="نَفَى", present="يَنْفِي", participle="نَافِيًا", masdar="نَفْي")
DAA = row(lemma="دَعَا", present="يَدْعُو", participle="دَاعِيًا", masdar="دَعْوَة")
QALA = row(lemma="قَالَ", present="يَقُولُ", participle="قَائِلًا", masdar="قَوْل", passive="قِيلَ")
DHUKIRA = row(lemma="ذَكَرَ", cue="ذُكِرَ", present="يُذْكَرُ", passive="ذُكِرَ")


@pytest.mark.parametrize(
    ("cue", "written", "kind", "gender", "number"),
    [
        (AKKADA, "أكد", "finite", "m", "s"),
        (AKKADA, "أكدت", "finite", "f", "s"),
        (AKKADA, "أكدوا", "finite", "m", "p"),
        (AKKADA, "يؤكد", "finite", "m", "s"),
        (AKKADA, "تؤكد", "finite", "f", "s"),
        (AKKADA, "يؤكدون", "finite", "m", "p"),
        (AKKADA, "مؤكدا", "participle", "m", "s"),
        (AKKADA, "مؤكدة", "participle", "f", "s"),
        (AKKADA, "مؤكدين", "participle", "m", "p"),
        (AKKADA, "تأكيد", "noun", "", "s"),
        (NAFA, "نفت", "finite", "f", "s"),
        (NAFA, "نفوا", "finite", "m", "p"),
        (NAFA, "ينفي", "finite", "m", "s"),
        (NAFA, "نافيا", "participle", "m", "s"),
        (NAFA, "نافية", "participle", "f", "s"),
        (DAA, "دعت", "finite", "f", "s"),
        (DAA, "يدعون", "finite", "m", "p"),
        (DAA, "داعين", "participle", "m", "p"),
        (QALA, "قائلا", "participle", "m", "s"),
        (QALA, "قيل", "passive", "m", "s"),
        (DHUKIRA, "ذكر", "passive", "m", "s"),
    ],
)
def test_a_written_form_leads_to_its_cue(cue, written, kind, gender, number):
    forms = verb_forms((cue,))[loose(written)]
    assert (kind, gender, number) in {(form.kind, form.gender, form.number) for form in forms}


def test_a_row_about_the_passive_has_no_active_forms():
    assert {form.kind for forms in verb_forms((DHUKIRA,)).values() for form in forms} <= {
        "passive",
        "noun",
    }


def test_a_form_that_needs_a_pronoun_says_so():
    assert all(form.bound for form in verb_forms((NAFA,))["نفا"])
