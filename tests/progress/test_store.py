import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from threading import Barrier

import pytest

from kit.errors import RecordError
from kit.practice.card import Card
from kit.progress import summaries
from kit.progress.entries import DayCounts, GivenAnswer
from kit.progress.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)
SUMMIT, LEAVE = "قِمَّة/NOUN", "غَادَرَ/VERB"

Open = Callable[[], Store]


def given(response: str = "قِمَّة", *, right: bool = True, **more: object) -> GivenAnswer:
    base = GivenAnswer(
        at=NOON,
        item="i1",
        family="meaning",
        skill="recognise",
        lexeme=SUMMIT,
        response=response,
        credit=float(right),
        right=right,
        rating=3 if right else 1,
    )
    return replace(base, **more)  # type: ignore[arg-type]  # the tests name fields


def new(lexeme: str = SUMMIT, skill: str = "recognise", **more: object) -> Card:
    return replace(Card(lexeme=lexeme, skill=skill, due=NOON), **more)  # type: ignore[arg-type]


def later(card: Card) -> Card:
    return replace(
        card,
        state=2,
        step=None,
        stability=(card.stability or 0) + 1.25,
        difficulty=5.5,
        due=card.due + DAY,
        last_review=NOON,
        reps=card.reps + 1,
    )


def test_a_status_outlives_the_notebook_that_set_it(opened: Open) -> None:
    opened().set_status(SUMMIT, "known", at=NOON)
    assert opened().statuses() == {SUMMIT: "known"}


def test_the_last_status_is_the_one_that_counts(store: Store) -> None:
    for status in ("learning", "known", "new"):
        store.set_status(SUMMIT, status, at=NOON)
    assert store.statuses() == {SUMMIT: "new"}


def test_an_unknown_status_is_refused(store: Store) -> None:
    with pytest.raises(RecordError, match="there is no status 'mastered'"):
        store.set_status(SUMMIT, "mastered", at=NOON)


def test_every_answer_is_kept_in_order_with_all_that_is_known_of_it(opened: Open) -> None:
    store = opened()
    first = given("one", seconds=2.5, confused_with=LEAVE, lesson="summit", text="own")
    assert store.record(first).id < store.record(given("two", right=False)).id
    one, two = opened().answers()
    assert (two["response"], two["right"], two["credit"]) == ("two", False, 0.0)
    kept = {name: one[name] for name in ("response", "seconds", "confused_with", "lesson", "text")}
    assert kept == {
        "response": "one",
        "seconds": 2.5,
        "confused_with": LEAVE,
        "lesson": "summit",
        "text": "own",
    }


def test_a_moment_comes_back_as_it_was_wherever_it_was_said(store: Store) -> None:
    beirut = datetime(2026, 11, 23, 14, 30, 0, 123456, tzinfo=timezone(timedelta(hours=2)))
    store.record(given(at=beirut))
    (answer,) = store.answers()
    assert answer["at"] == beirut


def test_an_answer_moves_its_card(opened: Open) -> None:
    store = opened()
    recorded = store.record(given(), [new()], later)
    (change,) = recorded.changes
    assert change.first
    assert change.before == new()
    assert change.after == replace(later(new()), answer=recorded.id)
    assert opened().cards() == (change.after,)


def test_a_card_is_moved_from_where_the_record_has_it_not_from_where_a_notebook_thinks(
    opened: Open,
) -> None:
    one, two = opened(), opened()
    (seen,) = one.cards() or (new(),)
    one.record(given(), [seen], later)
    two.record(given(), [seen], later)
    (card,) = one.cards()
    assert (card.reps, card.stability, card.due) == (2, 2.5, NOON + 2 * DAY)


def test_one_answer_may_move_several_cards(store: Store) -> None:
    store.record(given(), [new(), new(LEAVE), new(SUMMIT, "use")], later)
    keys = [(card.lexeme, card.skill) for card in store.cards()]
    assert sorted(keys) == sorted([(SUMMIT, "recognise"), (LEAVE, "recognise"), (SUMMIT, "use")])


def test_an_answer_whose_card_cannot_be_moved_is_not_half_written(store: Store) -> None:
    def fail(card: Card) -> Card:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.record(given(), [new()], fail)
    assert (store.answers(), store.cards()) == ((), ())


def test_undoing_puts_a_card_back_as_it_was_and_marks_the_answer(store: Store) -> None:
    first = store.record(given("one"), [new()], later)
    before = store.cards()
    second = store.record(given("two", item="i2"), before, later)
    undone = store.undo_last()
    assert undone is not None
    assert (undone.id, undone.item, undone.cards) == (second.id, "i2", before)
    assert store.cards() == before
    assert [answer["undone"] for answer in store.answers()] == [False, True]
    undone = store.undo_last()
    assert undone is not None
    assert (undone.id, undone.cards, store.cards()) == (first.id, (), ())
    assert store.undo_last() is None


def test_undoing_does_not_wake_a_card_suspended_since(store: Store) -> None:
    store.record(given(), [new()], later)
    store.record(given(), [new()], later)
    store.suspend(SUMMIT, "recognise")
    store.undo_last()
    (card,) = store.cards()
    assert (card.reps, card.suspended) == (1, True)


def test_undoing_leaves_a_card_alone_that_was_put_since(store: Store) -> None:
    store.record(given(), [new()], later)
    put = new(reps=7)
    store.put_card(put)
    store.undo_last()
    assert store.cards() == (put,)


def test_cards_come_by_the_moment_they_are_due(store: Store) -> None:
    for days, lexeme in ((3, "three"), (1, "one"), (2, "two")):
        store.put_card(new(lexeme, due=NOON + days * DAY))
    assert [card.lexeme for card in store.cards()] == ["one", "two", "three"]
    due = store.cards(due_before=NOON + 2 * DAY + timedelta(seconds=1))
    assert [card.lexeme for card in due] == ["one", "two"]
    assert [card.lexeme for card in store.cards(lexemes={"three"})] == ["three"]


def test_a_suspended_card_is_never_due_until_it_is_woken(store: Store) -> None:
    store.put_card(new())
    store.suspend(SUMMIT, "recognise")
    assert store.cards(due_before=NOON + DAY) == ()
    store.suspend(SUMMIT, "recognise", suspended=False)
    assert store.cards(due_before=NOON + DAY) == (new(),)


def test_the_day_is_counted_for_its_limits(store: Store) -> None:
    store.record(given(at=NOON - DAY), [new()], later)
    store.record(given(seconds=2), [new()], later)
    store.record(given(seconds=3), [new(LEAVE)], later)
    store.record(given(seconds=4))
    store.record(given(seconds=5), [new("x")], later)
    store.undo_last()
    counts = store.today(NOON, NOON + DAY)
    assert counts == DayCounts(new=1, reviews=1, answers=3, seconds=9)


def test_two_notebooks_write_to_one_record(opened: Open) -> None:
    one, two = opened(), opened()
    for index in range(20):
        (one if index % 2 else two).record(given(str(index)))
    assert one.count() == two.count() == 20


def test_notebooks_that_open_a_new_record_at_once_have_one_learner(where: Path | str) -> None:
    together = Barrier(4)

    def open_one() -> int:
        together.wait()
        with closing(Store(where)) as store:
            store.record(given())
            return store.learner

    with ThreadPoolExecutor(4) as pool:
        learners = {done.result() for done in [pool.submit(open_one) for _ in range(4)]}
    assert len(learners) == 1
    with closing(Store(where)) as store:
        assert store.count() == 4


def test_two_learners_of_one_record_do_not_see_each_other(where: Path | str) -> None:
    one, two = Store(where, learner="a"), Store(where, learner="b")
    one.record(given(), [new()], later)
    one.set_status(SUMMIT, "known", at=NOON)
    assert (two.count(), two.cards(), two.statuses(), two.undo_last()) == (0, (), {}, None)
    assert summaries.by_family(two) == ()
    one.close()
    two.close()


def test_kinds_of_exercise_are_summed_up(store: Store) -> None:
    for family, right in (("gap", True), ("root", True), ("root", False), ("gap", True)):
        store.record(given(family=family, right=right))
    store.record(given(family="gap"))
    store.undo_last()
    counts = [(one.family, one.answers, one.right) for one in summaries.by_family(store)]
    assert counts == [("gap", 2, 2), ("root", 2, 1)]


def test_a_word_is_missed_until_its_last_answer_is_right(store: Store) -> None:
    for lexeme, right in (("a", False), ("b", False), ("c", True), ("a", True), ("d", False)):
        store.record(given(lexeme=lexeme, right=right))
    store.record(given(lexeme="", right=False))
    assert summaries.missed(store) == ("d", "b")


def test_retention_counts_reviews_of_learnt_cards_alone(store: Store) -> None:
    for rating in (3, 1, 3, 4):
        store.record(given(rating=rating), [new()], later)  # the first meets a new card
    (found,) = summaries.retention(store, since=NOON, until=NOON + DAY)
    assert (found.skill, found.reviews, found.remembered) == ("recognise", 3, 2)


def test_the_hardest_words_are_named_with_what_they_are_confused_with(store: Store) -> None:
    for other in (LEAVE, "عَادَ/VERB", LEAVE):
        store.record(given(right=False, confused_with=other))
    store.record(given(lexeme=LEAVE, right=True))
    (hard,) = summaries.hardest(store, since=NOON)
    assert (hard.lexeme, hard.answers, hard.wrong) == (SUMMIT, 3, 3)
    assert hard.confused_with == ((LEAVE, 2), ("عَادَ/VERB", 1))


def test_the_record_is_readable_by_its_learner_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "deep" / "record.db")
    store.record(given())
    assert stat.S_IMODE((tmp_path / "deep").stat().st_mode) == 0o700
    files = list((tmp_path / "deep").iterdir())
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    store.close()


def test_a_record_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    (tmp_path / "record.db").touch(mode=0o644)
    Store(tmp_path / "record.db").close()
    assert stat.S_IMODE((tmp_path / "record.db").stat().st_mode) == 0o600
