"""What two strict readers found in the items of words, roots and forms: none is made again."""

from random import Random
from types import SimpleNamespace

import pytest

from kit.lessons.analysis import analyse
from kit.lexicon.csv_source import news_lexicon
from kit.practice.build import FAMILIES
from kit.practice.describing import describe
from kit.practice.families.clitics import Split, _absurd, _mistake
from kit.practice.families.forms import _right
from kit.practice.families.gap import _named, form_note
from kit.practice.families.idafa import _in_a_longer_one, _shown
from kit.practice.families.masdars import _asks as _asks_masdar
from kit.practice.families.matching import nominal
from kit.practice.families.meaning import asks
from kit.practice.families.plurals import _asks as _asks_plural
from kit.practice.gathering import gather
from kit.practice.item import Policy
from kit.practice.making import make, plain
from kit.practice.marking import accepts
from kit.practice.material import Word
from kit.practice.meanings import concepts
from kit.practice.misread_roots import rivals, shows_itself
from kit.practice.spelling_rules import ENDS, SEATS, YAS, seat_rule, wrong
from kit.text.marks import ordered

_LEXICON = {one.lemma: one for one in reversed(news_lexicon())}


def _word(lemma):
    return Word(lexeme=_LEXICON[ordered(lemma)], count=1)


def _tokens(text):
    return analyse(text).tokens


def _token(text, letters):
    return next(one for one in _tokens(text) if plain(one.surface) == letters)


@pytest.mark.parametrize(("lemma", "root"), [("صَمْت", "صمت"), ("وَضْع", "وضع"), ("لَيْلَة", "ليل")])
def test_a_root_that_shows_letter_for_letter_is_not_asked_for(lemma, root):
    assert shows_itself(ordered(lemma), root)


@pytest.mark.parametrize(
    ("lemma", "root", "some"),
    [
        ("مُحَاسِب", "حسب", "محس"),
        ("دِقَّة", "دقق", "ودق"),
        ("قَانُون", "قنن", "قون"),
        ("تَأْخِير", "أخر", "تأخ"),
        ("مُشَجِّع", "شجع", "مشج"),
    ],
)
def test_a_rival_root_keeps_two_radicals_and_says_what_is_wrong(lemma, root, some):
    found = rivals(ordered(lemma), root)
    assert some in found
    assert root not in found
    assert all(len(set(one) & set(root)) >= 1 and why for one, why in found.items())


@pytest.mark.parametrize(("lemma", "count"), [("مُحَاسِب", 3), ("دِقَّة", 3), ("اسْتَحَقَّ", 3)])
def test_rival_roots_are_made_of_letters_that_the_word_could_hide(lemma, count):
    root = _LEXICON[ordered(lemma)].root if ordered(lemma) in _LEXICON else "حسب"
    seen = set(plain(ordered(lemma))) | set("ويأ")
    assert len(rivals(ordered(lemma), root)) >= count
    assert all(set(one) <= seen for one in rivals(ordered(lemma), root))


def test_nobody_is_offered_a_question_before_no_word():
    right = Split(before=(), stem="أمريكي", after=())
    assert _absurd(Split(before=("أ",), stem="مريكي", after=()), right)
    assert not _absurd(Split(before=("و",), stem="سائل", after=()), right)


def test_a_letter_is_said_to_belong_to_the_form_that_has_it():
    right = Split(before=(), stem="أصحاب", after=("ها",))
    cut = Split(before=("أ",), stem="صحاب", after=("ها",))
    assert _mistake(cut, right, _word("صَاحِب")).startswith("This أ belongs to أصحاب, a form of")


def test_a_chain_within_a_longer_chain_is_not_asked_for():
    tokens = _tokens("سعت إلى عرقلة نقل تكنولوجيا الأسلحة من البلاد.")
    at = next(i for i, one in enumerate(tokens) if plain(one.surface) == "تكنولوجيا")
    assert _in_a_longer_one(tokens, at)


@pytest.mark.parametrize(
    ("text", "letters", "said"),
    [
        ("حذرت الرسالة قبل شهرين من نفاد اللقاح.", "شهرين", "dual"),
        ("خصصت الوزارة دفعة أولى لتجهيز غرفة العمليات.", "أولى", "feminine"),
        ("وصل الوزير إلى المدينة أمس.", "الوزير", ""),
    ],
)
def test_a_gap_says_why_its_ending_is_what_it_is(text, letters, said):
    note = form_note(_token(text, letters))
    assert said in note
    assert bool(note) is bool(said)


@pytest.mark.parametrize(
    ("lemma", "letter", "said"),
    [
        ("قَضَائِيّ", "ئ", "follows a long ā; the stronger is kasra"),
        ("سُؤَال", "ؤ", "the stronger is ḍamma"),
        ("قِرَاءَة", "ء", "no seat"),
        ("سَأَلَ", "أ", "the seat of fatḥa is alif"),
    ],
)
def test_the_seat_of_a_hamza_is_explained_by_its_own_vowels(lemma, letter, said):
    lemma = ordered(lemma)
    assert said in seat_rule(lemma, lemma.index(letter))


@pytest.mark.parametrize(
    ("sign", "letters", "lemma", "never"),
    [("ء", SEATS, "قَضَائِيّ", "after a long vowel"), ("ا", YAS, "حَكَى", "A bare alif is long ā")],
)
def test_what_is_said_of_a_wrong_letter_does_not_speak_for_it(sign, letters, lemma, never):
    assert never not in wrong(sign, letters, ordered(lemma))


def test_a_plural_of_another_sense_is_not_shown_or_asked_for():
    assert "Plural" not in describe(_LEXICON[ordered("مُضَاعَفَة")])
    assert not _asks_plural(_word("طَبْع"))


def test_a_participle_whose_english_is_a_noun_is_not_asked_for_by_itself():
    assert not asks(_word("مُنَبِّه"))


@pytest.mark.parametrize(
    "answer", ["ballistic programme", "ballistic program", "ballistic missile programme"]
)
def test_what_stands_in_brackets_may_be_left_out(answer):
    item = make(
        family="term", skill="recall", lexeme="x", prompt="?", prompt_ar="?", stem="س",
        stem_lang="ar", key=("ballistic (missile) programme",), explanation="!",
        policy=Policy(lang="en"), rng=Random(1),
    )  # fmt: skip
    assert accepts(item, answer)


def test_one_of_them_is_not_theirs():
    material = gather(document=analyse("وحذر أحدهم من العودة إلى المنازل قبل المساء."))
    for item in FAMILIES["clitics"](material, Random(1), "choice"):
        if "أحدهم" in item.stem:
            assert "of them" in item.explanation


def test_a_hollow_verb_says_what_its_alif_is():
    word = SimpleNamespace(lexeme=_LEXICON[ordered("قَالَ")])
    assert "Its ا is the radical و." in _right(word)


def test_a_root_with_all_its_letters_hides_none():
    assert "وطب" not in rivals(ordered("طَبِيب"), "طبب")


def test_a_word_that_means_something_else_alone_is_not_asked_for_its_plural():
    assert not _asks_plural(_word("قَمَر"))


@pytest.mark.parametrize(("structure", "kept"), [("idafa", True), ("verb + preposition", False)])
def test_terms_that_are_matched_are_all_nouns(structure, kept):
    assert bool(nominal([SimpleNamespace(structure=structure)])) is kept


def test_a_quotation_mark_stays_with_the_word_it_opens():
    tokens = _tokens('وأدانوا الاعتداء على ناقلة النفط "الفنار" أمس.')
    words, *_ = _shown(tokens, range(3, 5))
    assert '"الفنار"' in words


def test_a_sentence_turned_into_the_passive_is_no_evidence():
    material = gather(document=analyse("أعلن الاتحاد الأوروبي أن القمة المقبلة ستعقد في الخريف."))
    for item in FAMILIES["active_passive"](material, Random(1), "both"):
        if item.evidence is not None:
            shown = {plain(piece.text) for piece in item.task.left}
            start, end = item.evidence.start, item.evidence.end
            assert not any(
                one.startswith(f"{plain(item.evidence.text[start:end])} أن") for one in shown
            )


def test_a_word_with_a_twin_of_its_root_is_not_typed_into_a_gap():
    text = "ولم يستبعد نواب من الأغلبية تعديل القرار أمس."
    assert not any("majority" in one.prompt for one in _made(text, "gap", "typed"))


def test_a_sense_that_needs_another_noun_is_not_asked_for():
    assert not asks(_word("شِبْه"))


def test_a_short_pattern_is_asked_for_among_its_twins():
    text = (
        "رأس الوزير وفدا في صيف هذا العام، وعرض حكما جديدا في فرع آخر من القسم، وقرأ شعرا عن خطر."
    )
    for item in _made(text, "form", "choice"):
        if item.family == "pattern" and len(plain(item.key[0])) == 3:
            assert any(plain(one.text) == plain(item.key[0]) for one in item.options)


def _made(text, family, how):
    return list(FAMILIES[family](gather(document=analyse(text)), Random(1), how))


@pytest.mark.parametrize(
    ("text", "lemma", "said"),
    [("الأوبئة", "وَبَاء", "a form of"), ("الحكومة", "حُكُومَة", "“government”")],
)
def test_a_plural_is_not_glossed_as_if_it_were_one(text, lemma, said):
    assert _named(text, _LEXICON[ordered(lemma)]).startswith(said)


def test_a_first_radical_is_not_taken_for_the_sign_of_form_four():
    assert "first radical" in _right(_word("أَتَى"))


def test_phrases_and_words_are_not_matched_together():
    text = (
        "عقد وزير الخارجية ووزير الدفاع قمة عن الأزمة والاقتصاد والبرلمان والحكومة والأمن القومي."
    )
    for item in _made(text, "matching", "both"):
        kinds = {" " in piece.text for piece in item.task.left if "term" in item.prompt}
        assert len(kinds) < 2


@pytest.mark.parametrize(("lemma", "told"), [("آلِيّ", False), ("خَبِير", True)])
def test_a_root_that_dictionaries_dispute_is_not_taught(lemma, told):
    assert ("Root:" in describe(_LEXICON[ordered(lemma)])) is told


def test_an_outbreak_is_not_set_against_an_epidemic():
    assert concepts("outbreak") & concepts("epidemic")


def test_plurals_of_another_sense_are_not_asked_for():
    assert not _asks_plural(_word("بَيْت"))
    assert _asks_plural(_word("وَكَالَة"))


@pytest.mark.parametrize(("lemma", "asked"), [("كَادَ", False), ("بَلَغَ", True)])
def test_a_masdar_that_no_text_has_is_not_asked_for(lemma, asked):
    assert _asks_masdar(_LEXICON[ordered(lemma)]) is asked


@pytest.mark.parametrize("seed", range(4))
def test_a_root_is_not_the_only_one_without_the_added_letter(seed):
    material = gather(document=analyse("وقال مساعد الوزير إن هذا القرار محذر ومعتبر."))
    for item in FAMILIES["root"](material, Random(seed), "choice"):
        wrong = {one.text[0] for one in item.options if one.text != item.key[0]}
        assert len(wrong) > 1 or item.key[0][0] in wrong


def test_a_letter_is_not_said_to_end_verbs_and_plurals_only():
    assert "radical" in wrong("ت", ENDS, ordered("نِهَايَة"))
