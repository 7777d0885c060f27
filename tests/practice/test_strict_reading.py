"""What a strict reader found in the items of words, forms and roots: none of it is made again."""

from random import Random
from types import SimpleNamespace

import pytest

from kit.lessons.analysis import analyse
from kit.lexicon.csv_source import news_lexicon
from kit.practice.build import FAMILIES
from kit.practice.describing import kind, speaks_for_itself
from kit.practice.families.clitics import _written_alone
from kit.practice.families.concordance import apart, decides
from kit.practice.families.connectors import CONNECTORS, _apart
from kit.practice.families.formation import _asked
from kit.practice.families.forms import _kind, _looks_it
from kit.practice.families.idafa import _keeps_nun
from kit.practice.families.masdars import _asks as _asks_masdar
from kit.practice.families.masdars import _hint
from kit.practice.families.plurals import _has_a_sound_plural_too
from kit.practice.families.roots import _ends_plainly, _settled
from kit.practice.families.terms import _initials
from kit.practice.families.translation import _leads_in, _parts
from kit.practice.gathering import gather
from kit.practice.making import plain
from kit.practice.material import Word
from kit.practice.meanings import first_sense, stands_alone
from kit.practice.misread_roots import misreadings
from kit.practice.shapes import form_sign, regular_verbs, shows
from kit.practice.wordstock import is_collective
from kit.text.marks import ordered

_LEXICON = {one.lemma: one for one in reversed(news_lexicon())}


def _lexeme(lemma):
    return _LEXICON[ordered(lemma)]


def _word(lemma):
    return Word(lexeme=_lexeme(lemma), count=1)


def _made(text, family, how="both"):
    return list(FAMILIES[family](gather(document=analyse(text)), Random(1), how))


@pytest.mark.parametrize(
    ("gloss", "alone"),
    [
        ("to draw (attention)", False),
        ("(plural) sanctions", False),
        ("(passive, with X) to be met", False),
        ("(with a pronoun) alone, only", False),
        ("half (of a match)", False),
        ("(with X) to arrive (in), reach", False),
        ("to warn (of, against)", True),
        ("to agree (to)", True),
        ("(with X) to conclude", True),
        ("spring (season)", True),
        ("member, (plural) organs", True),
    ],
)
def test_a_sense_is_asked_for_only_where_it_is_the_words_own(gloss, alone):
    assert stands_alone(gloss) is alone


def test_a_second_wording_that_holds_of_the_plural_alone_is_not_shown():
    assert first_sense("member, (plural) organs") == "member"


@pytest.mark.parametrize("lemma", ["لَفَتَ", "قَمَر", "اثْنَيْنِ"])
def test_a_word_that_does_not_mean_its_gloss_by_itself_misleads_nobody(lemma):
    assert not speaks_for_itself(_lexeme(lemma))


@pytest.mark.parametrize(("lemma", "is_one"), [("بَيْض", True), ("رَمْل", True), ("قَرْيَة", False)])
def test_a_collective_is_never_typed(lemma, is_one):
    assert is_collective(_lexeme(lemma)) is is_one


def test_a_word_is_typed_only_where_no_other_of_its_root_means_the_same():
    for item in _made("حقق الفريق نصرا كبيرا في المباراة، ثم زار اللاعبون مدينة قديمة.", "meaning"):
        if item.shape == "typed" and item.stem_lang == "en":
            assert "root" in item.prompt
            assert plain(item.key[0]) != "نصر"


def test_a_verb_of_four_radicals_is_called_so():
    assert kind(_lexeme("سَيْطَرَ")) == "verb of four radicals"


def test_while_is_no_distractor_of_a_connector_of_time():
    by_text = {plain(one.text): one for one in CONNECTORS}
    assert not _apart(by_text["قبل أن"], by_text["بينما"])
    assert not _apart(by_text["بينما"], by_text["عندما"])


@pytest.mark.parametrize(
    ("pattern", "root", "word", "seen"),
    [
        ("إِفْعَالَة", "ذيع", "إِذَاعَة", False),
        ("مُفْعِل", "دور", "مُدِير", False),
        ("مِفْعَال", "وني", "مِينَاء", False),
        ("تَفْعِيل", "قرر", "تَقْرِير", True),
        ("فَعْل", "قول", "قَوْل", True),
    ],
)
def test_a_pattern_is_asked_for_where_the_word_looks_like_it(pattern, root, word, seen):
    assert shows(ordered(pattern), root, ordered(word)) is seen


@pytest.mark.parametrize("lemma", ["إِذَاعَة", "سَنَة", "لُغَة"])
def test_a_word_with_a_radical_changed_or_lost_is_not_asked_for_its_pattern(lemma):
    assert not _looks_it(_word(lemma))


def test_a_masdar_is_explained_by_its_own_pattern():
    assert _kind(_word("تَقْرِير")) == "masdar"
    for item in _made("صدر تقرير عن حركة النقل في المدينة، ثم تلاه تصريح للوزير.", "form"):
        if plain(item.stem) == "تقرير":
            assert "doubles" not in item.explanation


@pytest.mark.parametrize(
    ("verb", "said"), [("ادَّعَى", "neighbour"), ("اتَّفَقَ", "doubled"), ("انْتَقَدَ", "first radical")]
)
def test_form_viii_is_shown_where_its_letter_is_another_one(verb, said):
    assert said in form_sign("VIII", ordered(verb))


def test_a_doubled_root_makes_no_uncontracted_verb():
    assert not {"IV", "X"} & regular_verbs("قرر")


def test_of_several_masdars_the_one_wanted_is_told():
    english, arabic = _hint(_lexeme("عَرَفَ"))
    assert english == ": 5 letters, the first م"
    assert "5" in arabic
    assert not any(_hint(_lexeme("حَذَّرَ")))


def test_a_participle_with_a_broken_plural_is_not_typed_in_the_plural():
    assert _has_a_sound_plural_too(_word("سَاكِن"))
    assert not _has_a_sound_plural_too(_word("وَزِير"))


@pytest.mark.parametrize(("lemma", "typed"), [("نَادٍ", False), ("نِهَايَة", True), ("مَدِينَة", True)])
def test_a_weak_last_radical_is_typed_where_it_is_seen(lemma, typed):
    assert _ends_plainly(_lexeme(lemma)) is typed


@pytest.mark.parametrize("lemma", ["أَحَد", "مِينَاء"])
def test_a_root_on_which_dictionaries_differ_is_not_asked_for(lemma):
    assert not _settled(_lexeme(lemma))


def test_a_weak_radical_that_is_seen_is_not_misread():
    assert "يقع" not in misreadings(ordered("وَقَّعَ"), "وقع")


def test_the_first_letters_of_a_term_never_give_a_word_away():
    assert _initials("الرأي العام") == "الر… الع…"
    assert _initials("source of concern") == "s… of c…"


@pytest.mark.parametrize(
    ("surface", "lemma", "keeps"),
    [("صيادون", "صَيَّاد", True), ("مسؤولين", "مَسْؤُول", True), ("قانون", "قَانُون", False)],
)
def test_a_plural_that_keeps_its_nun_heads_no_idafa(surface, lemma, keeps):
    assert _keeps_nun(SimpleNamespace(surface=surface, lemma=ordered(lemma))) is keeps


@pytest.mark.parametrize(
    ("stem", "lemma", "plural", "alone"),
    [
        ("أعدائ", "عَدُوّ", ("أَعْدَاء",), "أعداء"),
        ("أسلحت", "سِلَاح", ("أَسْلِحَة",), "أسلحة"),
        ("كلمت", "كَلِمَة", (), "كلمة"),
    ],
)
def test_a_word_taken_from_its_pronoun_is_written_as_it_stands_alone(stem, lemma, plural, alone):
    token = SimpleNamespace(
        article=False, lemma=ordered(lemma), lexeme=SimpleNamespace(plural=plural)
    )
    assert _written_alone(stem, token, (), ("ها",)) == alone


@pytest.mark.parametrize(
    ("one", "other"), [("قِمَّة", "عَمَلِيَّة"), ("وَزِير", "بَاحِث"), ("مَدِينَة", "قَرْيَة"), ("شَهْر", "أُسْبُوع")]
)
def test_words_of_one_sort_are_never_set_against_each_other_in_the_same_lines(one, other):
    assert not apart(_lexeme(one), _lexeme(other))


@pytest.mark.parametrize("lemma", ["كَبِير", "وَاضِح", "نَوَوِيّ"])
def test_lines_do_not_decide_on_an_adjective(lemma):
    assert not decides(_lexeme(lemma))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("قالت أم خالد إن ابنها بخير في المستشفى.", "خالد"),
        ("قد تنزلق التربة من جديد بعد المطر.", "جديد"),
        ("نشر موقع «شاشة» صورا من المهرجان.", "شاشة"),
    ],
)
def test_a_name_or_a_part_of_an_idiom_is_no_place_of_the_word(text, word):
    words = gather(document=analyse(text)).words
    assert word not in {plain(one.lexeme.lemma) for one in words if one.contexts}


def test_a_noun_beside_another_with_the_article_is_not_vowelled_as_a_noun():
    for item in _made("عبر الجنود الخط الفاصل بين البلدين مرتين هذا الشهر.", "vowelling"):
        assert "break" not in item.explanation


@pytest.mark.parametrize(
    ("part", "leads"), [("بإصلاح", True), ("إلى الوزارة", True), ("باب", False), ("لم", False)]
)
def test_what_a_preposition_leads_in_is_told_from_other_parts(part, leads):
    assert _leads_in(part) is leads


def test_an_article_begins_the_part_that_it_belongs_to():
    words = ["The", "magazine", "attributed", "to", "a", "former", "employee", "the", "statement"]
    assert _parts(words, frozenset({"to"}))[-2:] == ["to a former employee", "the statement"]


@pytest.mark.parametrize(
    "example",
    [
        "لَوَّحَتِ النِّقَابَةُ بِالْعَوْدَةِ إِلَى الْإِضْرَابِ بَعْدَ فَشَلِ الْحِوَارِ.",
        "أَجَابَتِ الْمُرَشَّحَةُ عَنْ أَسْئِلَةِ الطُّلَّابِ فِي لِقَاءٍ مَفْتُوحٍ.",
        "حَضَرَ الْحَفْلَ عَدَدٌ مِنْ كِبَارِ الْكُتَّابِ وَالْفَنَّانِينَ.",
        "بَلَغَتِ الْأَضْرَارُ مِلْيُونَ دِينَارٍ وَفْقَ تَقْدِيرِ شَرِكَةِ التَّأْمِينِ.",
    ],
)
def test_a_sentence_of_two_good_orders_is_not_built_in_arabic(example, monkeypatch):
    from kit.practice.families import translation
    from kit.practice.item import Evidence
    from kit.practice.pairs import Pair

    place = Evidence(text=ordered(example), start=0, end=3)
    pair = Pair(arabic=ordered(example), english="It is said here", lexeme="", evidence=place)
    monkeypatch.setattr(translation, "pairs", lambda material: [pair])
    material = gather(document=analyse("قال الوزير إن السد آمن."))
    made = translation.items(material, Random(1))
    assert not [item for item in made if item.stem_lang == "en"]


def test_a_clause_of_its_own_is_no_idafa():
    text = "توصل الطرفان إلى هدنة مدتها عشرة أيام في المدينة."
    assert not [item for item in _made(text, "idafa") if "هدنة" in item.prompt]


@pytest.mark.parametrize("lemma", ["بَاتَ", "جَرَى"])
def test_a_masdar_of_another_sense_is_not_asked_for(lemma):
    assert not _asks_masdar(_lexeme(lemma))


@pytest.mark.parametrize("family", ["gap", "meaning", "masdar", "term", "spelling"])
def test_what_the_english_prompt_tells_the_arabic_one_tells_too(family):
    text = "أعلن وزير الخارجية الاثنين أن الحكومة ستزور المدينة. وأكد الوزير أن الشاشة معطلة."
    for item in _made(text, family):
        if "“" in item.prompt:
            sense = item.prompt.split("“")[1].split("”")[0]
            assert f"“{sense}”" in item.prompt_ar
        if "root" in item.prompt:
            assert "الجذر" in item.prompt_ar


def test_a_masdar_of_two_verbs_does_not_ask_for_one_of_them():
    assert _asked(_lexeme("لَقِيَ"), "verb") == ("", "")


def test_a_verb_ends_what_a_preposition_leads_in():
    words = ["The", "operation", "on", "the", "mountain", "ended"]
    assert _parts(words, frozenset({"on"}))[-2:] == ["on the mountain", "ended"]
