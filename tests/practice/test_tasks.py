"""Every shape is marked in part and with its reason; no response from outside breaks it."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.errors import ItemError
from kit.practice.arranging import from_bank, in_groups, in_order, in_pairs, select
from kit.practice.fairness import violations
from kit.practice.item import Item, Option
from kit.practice.making import make
from kit.practice.marking import mark
from kit.practice.responses import in_words, parse, solution
from kit.practice.session import Session
from kit.practice.tasks import Fact, Multiple, Ordering, Passage, Piece, Writing

WORDS = ("وأعلن", "الوزير", "أمس", "أنّ", "بلاده", "ستوقّع", "الاتفاق.")


def item(task=None, *, key=(), options=(), **more):
    return make(
        family="test", skill="use", lexeme="", prompt="Do it.", prompt_ar="افعل.", stem="نصّ",
        stem_lang="ar", key=key, explanation="Because.", options=options, task=task,
        rng=Random(1), **more,
    )  # fmt: skip


def pieces(*texts):
    return tuple(Piece(text=text) for text in texts)


def multiple():
    texts = ("إنّ", "أنّ", "على", "من", "عن")
    options = tuple(Option(text=text, lang="ar", feedback=f"About {text}.") for text in texts)
    return Item(
        id="m", family="test", skill="use", lexeme="", prompt="Which?", prompt_ar="أيّها؟",
        stem="أكّد", stem_lang="ar", key=("أنّ", "على", "عن"), explanation="Because.",
        options=options, task=Multiple(),
    )  # fmt: skip


def ordering():
    shown = Ordering(pieces=pieces("ب", "د", "أ", "ج", "ه"), orders=((2, 0, 3, 1, 4),))
    return item(shown)


def bank():
    # أ ب ج are the answer, «من» is needed twice, «إلى» belongs nowhere.
    shown = pieces("من", "ج", "إلى", "أ", "من")
    return item(Ordering(pieces=shown, orders=((3, 0, 1, 4), (3, 0, 4, 1)), bank=True))


def matching():
    pairs = [(Piece(text=name), Piece(text=name.lower(), lang="en")) for name in "ABCD"]
    return item(in_pairs(pairs, (Piece(text="x", lang="en"),), Random(3)))


def groups():
    rows = [(Piece(text=text), (at,)) for text, at in (("قال", 0), ("زعم", 1), ("ذكر", 0))]
    return item(in_groups(rows, pieces("محايد", "تحفّظ"), Random(3)))


def selecting():
    keys = {"source": (1,), "cue": (0,), "content": (4, 5, 6)}
    return item(select(WORDS, keys, optional=(3,)))


def writing():
    facts = (
        Fact(text="The port is open.", lang="en", source="الوزير", cue="أعلن"),
        Fact(text="The visit is official.", lang="en", source="السفير", cue="أضاف"),
    )
    model = "أعلن الوزير أنّ الميناء مفتوح. وأضاف السفير أنّ الزيارة رسميّة."
    return item(Writing(checker="cues", facts=facts, sentences=2), key=(model,))


def _one_group():
    return in_groups([(one, (0,)) for one in pieces(*"ABC")], pieces("م", "ن"), Random(1))


ALL = (multiple, ordering, bank, matching, groups, selecting, writing)


@pytest.mark.parametrize("make_item", ALL)
def test_a_sound_item_is_fair_and_its_own_solution_is_right(make_item):
    made = make_item()
    assert violations(made) == ()
    marked = mark(made, solution(made))
    assert (marked.right, marked.credit, marked.note) == (True, 1.0, "")


@pytest.mark.parametrize(
    ("response", "credit", "note"),
    [
        ((1, 2), 2 / 3, "2 of 3 right ones found"),
        ((1, 2, 3), 1 / 3, "2 of 3 right ones found; 1 chosen that is not right"),
        ((1, 2, 4, 0), 2 / 3, "3 of 3 right ones found; 1 chosen that is not right"),
        ((0, 3), 0.0, "0 of 3 right ones found; 2 chosen that are not right"),
        ((0, 1, 2, 3, 4), 1 / 3, "3 of 3 right ones found; 2 chosen that are not right"),
        ((3,), 0.0, "0 of 3 right ones found; 1 chosen that is not right"),
    ],
)
def test_several_options_count_right_minus_wrong_and_never_less_than_nothing(
    response, credit, note
):
    marked = mark(multiple(), response)
    assert (marked.right, marked.note) == (False, note)
    assert marked.credit == pytest.approx(credit, abs=1e-4)


def test_each_option_of_several_has_its_verdict():
    assert mark(multiple(), (1, 3)).verdicts == ("", "right", "missing", "wrong", "missing")


@pytest.mark.parametrize(
    ("response", "credit", "note"),
    [
        ((2, 0, 3, 4, 1), 2 / 4, "2 of 4 neighbours right; move «د»"),
        ((0, 3, 1, 4, 2), 3 / 4, "3 of 4 neighbours right; move «أ»"),
        ((4, 1, 3, 0, 2), 0.0, "0 of 4 neighbours right"),
        ((0, 2, 3, 4, 1), 0.0, "0 of 4 neighbours right; move «أ» and «د»"),
    ],
)
def test_an_order_counts_its_neighbours_and_names_what_to_move(response, credit, note):
    marked = mark(ordering(), response)
    assert (marked.right, marked.credit) == (False, credit)
    assert marked.note.startswith(note.rpartition(" ")[0] if "and" in note else note)


def test_what_already_stands_in_order_is_told_apart_from_what_must_move():
    assert mark(ordering(), (0, 3, 1, 4, 2)).verdicts == (
        "right",
        "right",
        "wrong",
        "right",
        "right",
    )


@pytest.mark.parametrize(
    ("response", "right", "credit", "note"),
    [
        ((3, 0, 1, 4), True, 1.0, ""),
        ((3, 4, 1, 0), True, 1.0, ""),  # the two «من» stand for each other
        ((3, 4, 0, 1), True, 1.0, ""),  # another accepted order
        ((3, 0, 1), False, 2 / 3, "2 of 3 neighbours right; 1 is missing"),
        ((3, 4, 1), False, 2 / 3, "2 of 3 neighbours right; 1 is missing"),
        ((3, 0, 1, 4, 2), False, 3 / 4, "3 of 4 neighbours right; 1 is not part of it"),
        ((2,), False, 0.0, "0 of 3 neighbours right; 1 is not part of it; 4 are missing"),
    ],
)
def test_a_bank_takes_every_accepted_order_and_equal_words_for_each_other(
    response, right, credit, note
):
    marked = mark(bank(), response)
    assert (marked.right, marked.note) == (right, note)
    assert marked.credit == pytest.approx(credit, abs=1e-4)


def test_the_word_missing_from_a_built_sentence_is_one_that_was_not_used():
    assert mark(bank(), (3, 4, 1)).verdicts == ("missing", "right", "", "right", "right")


@pytest.mark.parametrize(("wrong", "credit"), [(0, 1.0), (2, 0.5), (4, 0.0)])
def test_pairs_count_one_by_one(wrong, credit):
    made = matching()
    partners = list(solution(made))
    if wrong == 2:
        partners[0], partners[1] = partners[1], partners[0]
    elif wrong == 4:
        partners = [*partners[1:], partners[0]]
    marked = mark(made, tuple(partners))
    assert (marked.credit, marked.verdicts.count("wrong")) == (credit, wrong)
    assert marked.note == ("" if wrong == 0 else f"{4 - wrong} of 4 pairs right")


def test_a_pair_left_out_is_missing_not_wrong():
    made = matching()
    partners = (-1, *solution(made)[1:])
    marked = mark(made, partners)
    assert (marked.credit, marked.verdicts[0]) == (0.75, "missing")


def test_a_group_takes_several():
    made = groups()
    assert len(set(solution(made))) == 2
    assert mark(made, (0, 0, 0)).note == "2 of 3 in the right group"


@pytest.mark.parametrize(
    ("response", "credit", "note"),
    [
        ((1, 0, -1, -1, 2, 2, 2), 1.0, ""),
        ((1, 0, -1, 2, 2, 2, 2), 1.0, ""),  # أنّ counts neither way
        ((1, 0, -1, 1, 2, 2, 2), 1.0, ""),
        ((1, 0, -1, -1, 2, 2, -1), (1 + 1 + 2 / 3) / 3, "4 words right; 1 missing"),
        ((1, 0, 0, -1, 2, 2, 2), (1 / 2 + 1 + 1) / 3, "5 words right; 1 too many"),
        ((0, 1, -1, -1, 2, 2, 2), 1 / 3, "3 words right; 2 in another role"),
        ((-1, -1, 2, -1, -1, -1, -1), 0.0, "0 words right; 5 missing; 1 too many"),
        ((-1, 0, -1, -1, -1, -1, -1), 1 / 3, "1 word right; 4 missing"),
    ],
)
def test_selected_words_count_by_role_and_the_note_tells_missing_from_too_many(
    response, credit, note
):
    marked = mark(selecting(), response)
    assert (marked.right, marked.note) == (not note, note)
    assert marked.credit == pytest.approx(credit, abs=1e-4)


def test_a_text_is_marked_by_its_named_checker_and_says_what_was_not_checked():
    marked = mark(writing(), "أعلن الوزير أنّ الميناء مفتوح.")
    assert [one.verdict for one in marked.findings] == ["not_ok", "not_ok", "ok", "not_checked"]
    assert marked.credit == pytest.approx(1 / 3)
    assert "1 of 3 points" in marked.note


@pytest.mark.parametrize("make_item", ALL[:-1])
@pytest.mark.parametrize(
    "raw",
    [
        None, "", "0", 0, True, {}, [], [[0]], ["0"], [0.0], [True, False], [99], [-2],
        [0, 0, 0, 0], [0] * 500, {"0": 1}, [None],
    ],
)  # fmt: skip
def test_a_response_that_does_not_fit_is_refused_in_words(make_item, raw):
    made = make_item()
    with pytest.raises(ItemError, match="response"):
        parse(made, raw)


@pytest.mark.parametrize("raw", [None, "", "  \n ", 3, ["text"], {}])
def test_a_text_that_says_nothing_is_refused(raw):
    with pytest.raises(ItemError, match="no answer"):
        parse(writing(), raw)


def test_a_text_without_end_is_cut():
    assert len(parse(writing(), "أ" * 10_000)) == 3000


@given(st.permutations(range(5)))
def test_only_the_right_order_is_worth_everything(order):
    marked = mark(ordering(), tuple(order))
    assert marked.right == (tuple(order) == (2, 0, 3, 1, 4))
    assert marked.right == (marked.credit == 1)


@given(st.lists(st.integers(-1, 2), min_size=7, max_size=7).filter(lambda one: set(one) != {-1}))
def test_only_right_words_are_worth_everything(roles):
    marked = mark(selecting(), tuple(roles))
    assert marked.right == (marked.credit == 1)
    assert 0 <= marked.credit <= 1


@given(st.integers(0, 10_000), st.integers(3, 7))
def test_shuffled_tasks_keep_their_key_and_are_not_shown_solved(seed, count):
    texts = [f"جملة {at}" for at in range(count)]
    rng = Random(seed)
    for task in (
        in_order(pieces(*texts), rng),
        from_bank(pieces(*texts), pieces("زائد"), rng),
        in_pairs([(Piece(text=one), Piece(text=f"{one}!")) for one in texts], (), rng),
    ):
        made = item(task)
        assert violations(made) == ()
        shown = in_words(made, solution(made))
        assert shown == " | ".join(texts) or " = " in shown


def test_the_same_task_has_the_same_id_however_it_is_shuffled():
    pairs = [(Piece(text=name), Piece(text=name.lower())) for name in "ABCD"]
    assert len({item(in_pairs(pairs, (), Random(seed))).id for seed in range(9)}) == 1


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (Ordering(pieces=pieces("أ", "ب", "ج"), orders=((0, 1, 2),)), "shown in a right order"),
        (Ordering(pieces=pieces("أ", "ب", "ب"), orders=((2, 1, 0),)), "two pieces are the same"),
        (Ordering(pieces=pieces("أ", "ب", "ج"), orders=((2, 1),)), "leaves pieces out"),
        (Ordering(pieces=pieces("أ", "ب"), orders=((1, 0),)), "only 2 pieces"),
        (select(WORDS, {"cue": (0,), "source": (0,)}), "two roles"),
        (select(WORDS, {"cue": ()}), "a role has no word"),
        (select(WORDS, {"target": range(7)}), "every word is right"),
        (_one_group(), "one group"),
    ],
)  # fmt: skip
def test_an_unfair_task_is_found(broken, said):
    assert any(said in one for one in violations(item(broken, key=("x",))))


def test_a_session_keeps_the_response_in_words_and_in_places():
    answer = Session(items=(selecting(),)).answer((1, 0, -1, -1, 2, 2, 2)).answers[0]
    assert answer.response == "source: الوزير | cue: وأعلن | content: بلاده ستوقّع الاتفاق."
    assert answer.places == (1, 0, -1, -1, 2, 2, 2)


def test_a_passage_is_read_once_for_all_its_questions():
    passage = Passage(id="p", text="نصّ قصير.", seconds=30)
    session = Session(items=(item(selecting().task, passage=passage),) * 2)
    assert session.passage == passage
    session = session.read()
    assert session.passage is None
    assert session.forward().passage is None
    assert Session(items=session.items).passage == passage


def test_the_same_question_on_another_text_is_another_question():
    texts = [Passage(id=name, text="نصّ.", seconds=9) for name in "pq"]
    one, other = (item(key=("أ",), passage=passage) for passage in texts)
    assert one.id != other.id
