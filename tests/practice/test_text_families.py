"""What holds of the families that ask about a text: its sentences, voices, headings and words."""

from itertools import permutations
from random import Random

import pytest

from kit.lessons.analysis import analyse
from kit.lessons.compiled import reading
from kit.lessons.exercises import Exercises
from kit.lessons.load import load
from kit.practice.build import FAMILIES
from kit.practice.fairness import violations
from kit.practice.families.clitics import right_split
from kit.practice.families.collocations import collocations
from kit.practice.families.connectors import CONNECTORS
from kit.practice.families.headlines import invented
from kit.practice.families.spelling import slots
from kit.practice.gathering import gather
from kit.practice.making import GAP
from kit.practice.marking import mark
from kit.practice.responses import solution
from kit.text.marks import bare, ordered

# Our own text: two reports of one invented event.
FIRST = """قمة المناخ تنتهي في القاهرة
اختتمت في القاهرة، يوم الأحد، قمة المناخ التي حضرها وفد من فرنسا ووفد من الصين. وقال الأمين العام \
للأمم المتحدة أنطونيو غوتيريش إن الاتفاق خطوة أولى. وأضاف أن الطريق طويل.
وأكد الرئيس الفرنسي إيمانويل ماكرون أن باريس ستدفع حصتها قبل نهاية العام. وقالت موسكو إن العمل بدأ.
"""
SECOND = """اتفاق في القاهرة على صندوق للمناخ
انتهت في القاهرة قمة المناخ باتفاق على صندوق جديد. وقال الأمين العام للأمم المتحدة أنطونيو غوتيريش \
إن الصندوق سيبدأ عمله قريبا. ورأت الصين أن الاتفاق متوازن، وشكرت برلين فرنسا على جهودها. \
وأعلنت أنقرة أن وفدها سيعود غدا.
"""


@pytest.fixture(scope="module")
def pack():
    lesson = load("summit")
    return gather(lesson=lesson, document=reading(lesson))


@pytest.fixture(scope="module")
def pair():
    first, second = analyse(FIRST), analyse(SECOND)
    return gather(document=first, other=second)


def _all(material, name, how="both"):
    return [item for item in FAMILIES[name](material, Random(3), how) if not violations(item)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("قال إنه سيعلن القرار وسيكتبه.", {"سيعلن": "س + يعلن", "وسيكتبه": "و + س + يكتب + ه"}),
        ("وصل الوفد بالطائرة للمدينة.", {"بالطائرة": "ب + الطائرة", "للمدينة": "ل + المدينة"}),
        ("شكر الوزير وكالته وزيارتها.", {"وكالته": "وكالة + ه", "وزيارتها": "و + زيارة + ها"}),
    ],
)
def test_a_word_comes_apart_where_a_teacher_would_cut_it(text, parts):
    found = {token.surface: right_split(token) for token in analyse(text).words()}
    for surface, shown in parts.items():
        assert found[surface].text == shown


def test_no_wrong_split_is_the_right_one(pack):
    for item in _all(pack, "clitics"):
        letters = {option.text.replace(" + ", "") for option in item.options}
        assert len({option.text for option in item.options}) == len(item.options)
        assert len(item.key) == 1
        assert letters


def test_the_chain_of_an_idafa_closes_with_its_first_definite_noun(pack):
    for item in _all(pack, "idafa"):
        chain = [item.task.words[at].strip("،.؛:«»") for at in item.task.keys[0]]
        assert item.task.keys[0] == tuple(range(item.task.keys[0][0], item.task.keys[0][-1] + 1))
        assert not any(word.startswith("ال") for word in chain[:-1])


ARRIVAL = """غوتيريش في باريس
وصل الأمين العام للأمم المتحدة أنطونيو غوتيريش إلى باريس يوم الأحد. وقال غوتيريش إن المنظمة تدرس \
خفض نفقاتها. وأضاف أن القرار سيعلن قبل نهاية الشهر.
"""


def test_sentences_found_in_a_text_have_one_order_alone():
    found = _all(gather(document=analyse(ARRIVAL)), "order")
    assert found
    assert all(len(item.task.orders) == 1 for item in found)


def test_every_order_the_author_states_is_right_and_no_other(pack):
    for item in _all(pack, "order"):
        for order in permutations(range(len(item.task.pieces))):
            assert mark(item, order).right == (order in item.task.orders)


def test_exercises_made_by_hand_are_asked_on_their_own_reading_alone(pack):
    other = gather(lesson=load("summit"), document=analyse(FIRST))
    assert pack.exercises.orders
    assert other.exercises == Exercises()


def test_a_headline_lets_expect_words_of_the_report_and_no_others(pack):
    lemmas = {token.lemma for token in pack.document.tokens}
    found = _all(pack, "predict")
    assert len(found) >= len(pack.exercises.predictions) > 0
    for item in found:
        assert {one.text for one in item.options if one.text in lemmas} == set(item.key)


def test_a_translation_is_built_from_the_words_of_its_sentence(pack):
    for item in _all(pack, "translation"):
        built = " ".join(item.task.pieces[at].text for at in item.task.orders[0])
        target = item.evidence.text if item.stem_lang == "en" else item.evidence.translation
        wanted = "".join(sign for sign in bare(target) if sign not in '.،,؛;:!؟?«»“”"()')
        assert built.split() == wanted.split()
        assert mark(item, solution(item)).right


def test_the_parts_that_do_not_belong_stand_in_no_accepted_order(pack):
    for item in _all(pack, "translation"):
        used = {at for order in item.task.orders for at in order}
        assert 0 < len(item.task.pieces) - len(used) <= 2


def test_a_dictation_is_heard_with_marks_and_written_without(pack):
    for item in _all(pack, "dictation")[:200]:
        assert bare(item.hear) != item.hear
        assert mark(item, bare(item.key[0])).right


def test_the_letter_that_is_left_out_makes_the_word_again(pack):
    lemmas = {word.lexeme.id: bare(word.lexeme.lemma) for word in pack.content}
    for item in _all(pack, "spelling"):
        filled = item.stem.replace(f"{GAP}ـ", item.key[0]).replace(GAP, item.key[0])
        assert bare(filled) == lemmas[item.lexeme]


@pytest.mark.parametrize("lemma", ["مَسْؤُول", "شُؤُون", "مِئَة"])
def test_what_two_schools_spell_differently_is_not_asked(pack, lemma):
    word = next(iter(pack.content)).lexeme
    from dataclasses import replace

    assert list(slots(replace(word, lemma=ordered(lemma)))) == []


def test_the_letters_of_every_reading_are_the_same(pack):
    for item in _all(pack, "vowelling"):
        assert len({bare(option.text) for option in item.options}) == 1
        assert f"[{bare(item.key[0])}]" in item.stem.replace("[ال", "[")


def test_every_line_of_a_concordance_lacks_the_same_word(pack):
    for item in _all(pack, "concordance"):
        assert len(item.stem.split("\n")) >= 3
        first = item.evidence.text[item.evidence.start : item.evidence.end]
        assert bare(first) == item.key[0]


def test_no_two_options_for_a_connector_express_one_relation(pack):
    relation = {one.text: one.relation for one in CONNECTORS}
    for item in _all(pack, "connector"):
        assert len({relation[option.text] for option in item.options}) == len(item.options)
        assert relation[item.key[0]] in item.prompt


def test_no_wrong_verb_of_a_collocation_is_the_right_one_of_another_reading():
    for noun, found in collocations().items():
        assert found.verb not in found.wrong, noun
        assert len(set(found.wrong)) >= 3, noun


def test_invented_headlines_are_different_and_translated():
    texts = [one.text for one in invented()]
    assert len(set(texts)) == len(texts) >= 20
    assert all(one.english for one in invented())


def test_a_headline_shares_a_word_with_its_sentence_and_the_others_share_none(pack):
    for item in _all(pack, "headline"):
        assert "The text tells of" in next(
            option.feedback for option in item.options if option.text in item.key
        )


def test_a_skimmed_passage_holds_the_name_asked_for_and_none_of_the_others(pack):
    items = [item for item in _all(pack, "skim") if item.lexeme]
    assert items
    for item in items:
        wrong = [option.text for option in item.options if option.text not in item.key]
        assert not any(bare(text) in item.passage.text for text in wrong)


def test_items_on_one_passage_share_its_showing(pack):
    ids = {item.passage.text: item.passage.id for item in _all(pack, "skim")}
    assert all(ids[item.passage.text] == item.passage.id for item in _all(pack, "skim"))


def test_two_reports_of_one_event_are_compared_by_who_speaks(pair):
    items = _all(pair, "compare")
    voices = {item.prompt: item.key[0] for item in items if item.prompt.startswith("Who")}
    assert voices["Who is quoted or reported in both reports?"] == "أنطونيو غوتيريش"
    for item in items:
        if item.prompt == "Which name stands in both reports?":
            assert item.key[0].removeprefix("ال") in FIRST
            assert item.key[0].removeprefix("ال") in SECOND
            wrong = [option.text for option in item.options if option.text not in item.key]
            assert not any(name in FIRST and name in SECOND for name in wrong)


def test_one_report_alone_is_compared_with_nothing(pack):
    assert _all(pack, "compare") == []


def test_who_and_when_are_asked_of_our_own_report(pair):
    asked = {item.prompt_ar: item.key[0] for item in _all(pair, "five")}
    assert asked.get("متى؟", "يوم الأحد") in ("يوم الأحد", "قبل نهاية العام")


@pytest.mark.parametrize("name", ["truth", "five", "headline", "skim", "order", "idafa"])
def test_a_text_that_proves_nothing_yields_nothing(name):
    material = gather(document=analyse("صباح الخير."))
    assert list(FAMILIES[name](material, Random(1), "both")) == []
