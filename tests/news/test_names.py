import pytest

from kit.language.analyse import analyse
from kit.news.annotate import annotate
from kit.news.inventory import Name
from kit.news.names import find_names
from kit.news.words import words


def name(written, kind, *variants):
    return Name(id=written, name=written, type=kind, english="x", variants=variants)


NAMES = (
    name("كُورِيَا الشَّمَالِيَّة", "place", "كوريا الشمالية"),
    name("كِيم جُونْغ-أُون", "person", "كيم جونغ-أون", "كيم جونغ أون"),
    name("الصِّين", "place", "الصين"),
    name("مَالِي", "place", "مالي"),
    name("الْأُرْدُنّ", "place", "الأردن"),
    name("مَجْلِس الْأَمْن", "organisation", "مجلس الأمن الدولي"),
)


def found(text, **more):
    return [one.of(text) for one in find_names(words(analyse(text)), NAMES, **more)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("زار كوريا الشمالية.", ["كوريا الشمالية"]),
        ("لكوريا الشمالية حدود طويلة.", ["لكوريا الشمالية"]),
        ("وبالصين", ["وبالصين"]),
        ("للأردن موقع مهم.", ["للأردن"]),
        ("تحدث كيم جونغ-أون طويلًا.", ["كيم جونغ-أون"]),
        ("تحدث كيم جونغ أون طويلًا.", ["كيم جونغ أون"]),
        ("قرر مجلس الأمن الدولي ذلك.", ["مجلس الأمن الدولي"]),
        ("قرر مجلس الأمن ذلك.", ["مجلس الأمن"]),
        ("هذا عجز مالي كبير.", []),
        ("سافر إلى مالي أمس.", ["مالي"]),
        ("كُورِيَا الشَّمَالِيَّةُ", ["كُورِيَا الشَّمَالِيَّةُ"]),
    ],
)
def test_a_listed_name_is_found_with_its_clitics_and_variants(text, names):
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("وصل الوسيط باتريك لوندغرين أمس.", "باتريك لوندغرين"),
        ("قال رئيس الهيئة القاضي وليد بن سلمون إن الفرز انتهى.", "وليد بن سلمون"),
        ("أعلن محافظ البنك فيرنر باولسن استقالته.", "فيرنر باولسن"),
        ("وحيا الناطق العسكري العقيد فؤاد السكري الجنود.", "فؤاد السكري"),
    ],
)
def test_an_unlisted_name_after_an_office_is_a_person(text, guess):
    mentions = [one for one in find_names(words(analyse(text)), ()) if one.of(text) == guess]
    assert [(one.type, one.entry) for one in mentions] == [("person", "")]


@pytest.mark.parametrize(
    "text", ["وصل رئيس الحكومة أمس.", "قال المدير العام إن العمل بدأ.", "استقال وزير المالية."]
)
def test_an_office_alone_is_no_name(text):
    assert find_names(words(analyse(text)), ()) == ()


def test_a_hamza_keeps_two_names_apart():
    agency = Name(id="wafa", name="وفا", type="organisation", english="WAFA", variants=("وفا",))
    text = "قالت الخبيرة وفاء سلمان ذلك."
    assert "wafa" not in {one.entry for one in find_names(words(analyse(text)), (agency,))}


def test_a_lessons_own_name_is_trusted_where_the_word_is_ambiguous():
    own = Name(id="mali", name="مَالِي", type="place", english="Mali", variants=("مالي",))
    document = annotate(analyse("مالي بلد واسع."), names=(own,))
    assert [one.entry for one in document.names] == ["mali"]
