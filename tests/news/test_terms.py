import pytest

from kit.language.analyse import analyse
from kit.news.annotate import annotate
from kit.news.inventory import Term
from kit.news.terms import find_terms


def term(written, lemmas, **more):
    return Term(
        id=more.get("id", written),
        term=written,
        lemmas=tuple(lemmas.split()),
        english=("x",),
        category="politics",
    )


OPERATION = term("عَمَلِيَّة عَسْكَرِيَّة", "عَمَلِيَّة عَسْكَرِيّ")
SPECIAL = term("عَمَلِيَّة عَسْكَرِيَّة خَاصَّة", "عَمَلِيَّة عَسْكَرِيّ خَاصّ")
COUNCIL = term("مَجْلِس الْأَمْن", "مَجْلِس أَمْن")
CEASEFIRE = term("وَقْف إِطْلَاق النَّار", "وَقْف إِطْلَاق نَار")
SUMMIT = term("قِمَّة", "قِمَّة")
TALKS = term("مُحَادَثَات", "مُحَادَثَة")
TERMS = (OPERATION, SPECIAL, COUNCIL, CEASEFIRE, SUMMIT, TALKS)


def found(text):
    return [one.of(text) for one in find_terms(analyse(text), TERMS)]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("بدأت العملية العسكرية أمس.", ["العملية العسكرية"]),
        ("بدأت العملية العسكرية الخاصة أمس.", ["العملية العسكرية الخاصة"]),
        ("تواصل الدولة عمليتها العسكرية.", ["عمليتها العسكرية"]),
        ("نحتاج إليها لعمليتنا العسكرية.", ["لعمليتنا العسكرية"]),
        ("بالعملية العسكرية", ["بالعملية العسكرية"]),
        ("عُقِدَتِ القِمّةُ في المدينة.", ["القِمّةُ"]),
        ("وللقمة أهمية كبيرة.", ["وللقمة"]),
        ("قرارات مجلس الأمن ملزمة.", ["مجلس الأمن"]),
        ("دعا إلى وقف إطلاق النار.", ["وقف إطلاق النار"]),
        ("وقف لإطلاق النار", []),
        ("العملية والعسكرية", []),
        ("العملية، العسكرية", []),
        ("بدأت المحادثات الثنائية.", ["المحادثات"]),
        ("جلس الوزير وحده.", []),
    ],
)
def test_a_term_is_found_in_its_inflected_forms(text, terms):
    assert found(text) == terms


def test_a_lessons_own_term_comes_before_the_built_in_one():
    own = term("قِمَّة", "قِمَّة", id="own-summit")
    document = annotate(analyse("انتهت القمة."), terms=(own,))
    assert [one.entry for one in document.terms] == ["own-summit"]
