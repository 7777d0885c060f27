"""A word read again as somebody decided: with all the kit knows, or only what was typed."""

import pytest

from kit.language.analyse import analyse
from kit.language.document import Token
from kit.language.reread import CORRECTED, Reading, readings, reread
from kit.lexicon.lexeme import Lexeme
from kit.text.marks import ordered

TEXT = "قال الوزير إن العلم الجديد وبالعلم تبرنختان."
FLAG, SCIENCE = ordered("عَلَم"), ordered("عِلْم")


def token(surface: str) -> Token:
    return next(one for one in analyse(TEXT).tokens if one.surface == surface)


def other(surface: str) -> str:
    """Return of the two words the one the kit did not choose."""
    return FLAG if token(surface).lemma == SCIENCE else SCIENCE


def test_what_else_a_word_may_be_is_said_with_its_meaning() -> None:
    found = {(one.lemma, one.pos): one for one in readings(token("العلم"))}
    reading = found[other("العلم"), "NOUN"]
    assert reading.gloss
    assert reading.root == "علم"
    assert (token("العلم").lemma, token("العلم").pos) not in found


@pytest.mark.parametrize("surface", ["العلم", "وبالعلم"])
def test_a_reading_that_is_offered_brings_everything_with_it(surface: str) -> None:
    before = token(surface)
    after = reread(before, Reading(lemma=other(surface), pos="NOUN"))
    assert (after.lemma, after.origin, after.margin) == (other(surface), CORRECTED, float("inf"))
    assert after.gloss
    assert after.root == "علم"
    assert after.article
    assert [one.bare for one in after.proclitics] == [one.bare for one in before.proclitics]
    assert (after.start, after.end, after.surface) == (before.start, before.end, before.surface)
    assert before.lemma in after.alternatives
    assert after.lemma not in after.alternatives


def test_what_nobody_knows_is_as_it_was_typed() -> None:
    chosen = Reading(lemma="تَبْرَنَخَ", pos="VERB", gloss="to frobnicate", root="برنخ")
    after = reread(token("تبرنختان"), chosen)
    assert (after.pos, after.gloss, after.root) == ("VERB", "to frobnicate", "برنخ")
    assert after.lexeme is not None
    assert after.lexeme.gloss == "to frobnicate"
    assert after.lexeme.id.startswith("own:")


def test_a_meaning_that_was_typed_goes_before_the_kits_own() -> None:
    before = token("الوزير")
    after = reread(before, Reading(lemma=before.lemma, pos=before.pos, gloss="vizier"))
    assert (after.gloss, after.origin) == ("vizier", CORRECTED)
    assert after.lexeme is not None
    assert before.lexeme is not None
    assert after.lexeme.plural == before.lexeme.plural


def test_a_lexeme_that_is_given_says_what_the_word_means() -> None:
    mine = Lexeme(id="mine", lemma=other("العلم"), pos="NOUN", gloss="my own", root="علم")
    after = reread(token("العلم"), Reading(lemma=mine.lemma, pos="NOUN"), known=(mine,))
    assert (after.lexeme, after.gloss) == (mine, "my own")


def test_a_reading_that_is_confirmed_loses_its_doubt_and_keeps_its_origin() -> None:
    before = token("العلم")
    after = reread(before, Reading(lemma=before.lemma, pos=before.pos))
    assert (after.margin, after.origin, after.gloss) == (float("inf"), before.origin, before.gloss)


def test_marks_typed_in_another_order_are_the_same_word() -> None:
    before = token("العلم")
    typed = other("العلم").replace("\u0651\u064e", "\u064e\u0651")
    assert reread(before, Reading(lemma=typed, pos="NOUN")).lemma == other("العلم")
