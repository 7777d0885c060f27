"""What a text's words are, in tables of the awkward ones; every sentence here is our own."""

import pytest

from kit.language.analyse import analyse
from kit.language.document import Token
from kit.lexicon.lexeme import Lexeme
from kit.lexicon.spelling import lemma_key
from kit.text.marks import ordered


def word(text: str, surface: str, **more: object) -> Token:
    document = analyse(text, **more)  # type: ignore[arg-type]  # lexemes by name
    return next(token for token in document.tokens if token.surface == surface)


@pytest.mark.parametrize(
    ("text", "surface", "lemma", "root", "pattern", "pos"),
    [
        ("قال الوزير إن الاتفاق جاهز.", "قال", "قَالَ", "قول", "فَعَلَ", "VERB"),
        ("قال الوزير إن الاتفاق جاهز.", "إن", "إِنَّ", "", "", "SCONJ"),
        ("يرى الخبراء أن السوق مستقرة.", "يرى", "رَأَى", "رأي", "فَعَلَ", "VERB"),
        ("أعلنت وكالة الأنباء الخبر.", "وكالة", "وَكَالَة", "وكل", "فَعَالَة", "NOUN"),
        ("اجتمع المجلس في تشرين الأول.", "تشرين", "تِشْرِين", "", "", "PROPN"),
        ("استمعت إلى بودكاست جديد.", "بودكاست", "بُودْكَاسْت", "", "", "NOUN"),
        ("حذر التقرير من هجوم سيبراني.", "سيبراني", "سِيبِرَانِيّ", "", "", "ADJ"),
        ("أطلقت الدولة صاروخا بالستيا.", "بالستيا", "بَالِسْتِيّ", "", "", "ADJ"),
        ("أسقط الدفاع الجوي مسيّرة.", "مسيّرة", "مُسَيَّرَة", "سير", "مُفَعَّلَة", "NOUN"),
        ("ولفت الخبير إلى تراجع الأسعار.", "ولفت", "لَفَتَ", "لفت", "فَعَلَ", "VERB"),
        ("وتوعد القائد بالرد.", "وتوعد", "تَوَعَّدَ", "وعد", "تَفَعَّلَ", "VERB"),
        ("ناقش المجلس مشروع القانون.", "القانون", "قَانُون", "قنن", "فَاعُول", "NOUN"),
        ("افتتح المدير معرضا للكتاب.", "للكتاب", "كِتَاب", "كتب", "فِعَال", "NOUN"),
        ("عقدت القمة في العاصمة.", "القمة", "قِمَّة", "قمم", "فِعْلَة", "NOUN"),
    ],
)
def test_a_word_has_its_lemma_root_pattern_and_part_of_speech(
    text: str, surface: str, lemma: str, root: str, pattern: str, pos: str
) -> None:
    token = word(text, surface)
    assert lemma_key(token.lemma) == lemma_key(lemma)
    assert (token.root, token.pattern, token.pos) == (root, ordered(pattern), pos)


@pytest.mark.parametrize(
    ("surface", "proclitics", "enclitics", "article"),
    [
        ("وبالكتاب", "وب", "", True),
        ("للمدرسة", "ل", "", True),
        ("كتابهم", "", "هم", False),
        ("سيكتبونها", "س", "ها", False),
        ("فقال", "ف", "", False),
        ("وزير", "", "", False),
        ("وكالة", "", "", False),
        ("كيم", "", "", False),
        ("بوتين", "", "", False),
        ("كوريا", "", "", False),
        ("لها", "", "ها", False),
        ("بأن", "ب", "", False),
    ],
)
def test_clitics_are_told_from_letters_that_look_like_them(
    surface: str, proclitics: str, enclitics: str, article: bool
) -> None:
    token = word(f"{surface} هنا", surface)
    assert "".join(clitic.bare for clitic in token.proclitics) == proclitics
    assert "".join(clitic.bare for clitic in token.enclitics) == enclitics
    assert token.article is article


@pytest.mark.parametrize(
    ("surface", "kind", "pos"),
    [
        ("2024", "number", "NUM"),
        ("٢٠٢٤", "number", "NUM"),
        ("،", "punct", "PUNCT"),
        ("NATO", "foreign", "X"),
        ("جونغ-أون", "name", "PROPN"),
        ("بـ", "word", "ADP"),
    ],
)
def test_what_is_no_plain_word_has_its_kind(surface: str, kind: str, pos: str) -> None:
    token = word(f"قال {surface} “نعم”", surface)
    assert (token.kind, token.pos) == (kind, pos)


@pytest.mark.parametrize(
    "surface",
    [
        "مناسباً",
        "مناسبًا",
        "مناسبا",
        "منا\u200fسبا",
        "مـنـاسبا",
        "\ufee3\ufee8\ufe8e\ufeb3\ufe92\ufe8e",
    ],
)
def test_spellings_of_one_word_are_read_alike_and_left_as_they_are(surface: str) -> None:
    text = f"كان الوقت {surface}."
    token = word(text, surface)
    assert lemma_key(token.lemma) == lemma_key("مُنَاسِب")
    assert text[token.start : token.end] == surface


@pytest.mark.parametrize(("written", "meant"), [("اكد", "أَكَّدَ"), ("الامن", "أَمْن"), ("الى", "إِلَى")])
def test_a_missing_hamza_is_forgiven(written: str, meant: str) -> None:
    assert lemma_key(word(f"{written} الوزير", written).lemma) == lemma_key(meant)


@pytest.mark.parametrize(
    ("surface", "lemma", "pos"),
    [
        ("عَقَدَ", "عَقَدَ", "VERB"),
        ("عَقْدَ", "عَقْد", "NOUN"),
        ("قُبِلَتْ", "قَبِلَ", "VERB"),
        ("الْمَسِيرَةُ", "مَسِيرَة", "NOUN"),
        ("الْمُسَيَّرَةُ", "مُسَيَّرَة", "NOUN"),
    ],
)
def test_written_marks_decide_and_are_kept(surface: str, lemma: str, pos: str) -> None:
    token = word(f"{ordered(surface)} هُنَا", ordered(surface))
    assert (lemma_key(token.lemma), token.pos) == (lemma_key(lemma), pos)
    assert token.vocalised == ordered(surface)


def test_a_verb_speaks_of_itself_only_in_direct_speech() -> None:
    assert word("وأكدت الوزارة الخبر.", "وأكدت").features["Person"] == "3"


def test_features_glosses_and_alternatives_are_filled() -> None:
    token = word("وصلت الوزيرات إلى المدينة.", "الوزيرات")
    assert token.features["Number"] == "Plur"
    assert token.features["Definite"] == "Def"
    assert token.gloss
    assert not set("+/<>") & set("".join(token.glosses))


def test_a_lexeme_given_is_believed_before_all_else() -> None:
    ours = Lexeme(
        id="x", lemma="زَرْف", pos="NOUN", gloss="our own sense", root="زرف", forms=("والظرف",)
    )
    token = word("الوقت والظرف مهمان.", "والظرف", lexemes=(ours,))
    assert (token.lemma, token.gloss, token.origin) == ("زَرْف", "our own sense", "lexicon")
    assert token.lexeme == ours


def test_the_text_is_untouched_and_an_empty_one_is_empty() -> None:
    assert analyse("").tokens == ()
    assert analyse(" \u200f\n").text == " \u200f\n"
