"""Correcting in the reader, without a browser: what is offered, what is taken, what is refused."""

import pytest

from kit.errors import RecordError
from kit.language.reread import Reading
from kit.widgets.correcting import LONGEST, MOST, POS, chosen
from kit.widgets.reader import Reader

READING = {"lemma": "بَلَد", "pos": "NOUN", "gloss": "country", "root": "ب ل د"}


class Memory:
    """A corrector that only writes down what it is asked."""

    def __init__(self, document):
        self.document, self.scopes, self.kept = document, {}, []

    def readings(self, token):
        return [Reading(lemma=f"كلمة{n}", pos="NOUN") for n in range(MOST + 5)]

    def keep(self, token, reading, scope):
        self.kept.append((token.surface, reading, scope))
        self.scopes = {token.start: scope}

    def undo(self, token):
        self.scopes = {}


@pytest.fixture
def memory(sample):
    return Memory(sample.document())


@pytest.fixture
def reader(memory):
    return Reader(memory.document, correcting=memory)


def at(reader, surface):
    return next(i for i, token in enumerate(reader._document.tokens) if token.surface == surface)


def say(reader, **message):
    reader._receive(reader, message, [])


def test_readings_are_sent_when_asked_for_and_not_too_many(reader, monkeypatch):
    sent = []
    monkeypatch.setattr(reader, "send", lambda content, buffers=None: sent.append(content))
    say(reader, type="readings", token=at(reader, "بلاده"))
    (answer,) = sent
    assert (answer["type"], answer["token"]) == ("readings", at(reader, "بلاده"))
    assert len(answer["rows"]) == MOST
    assert set(answer["rows"][0]) == {"lemma", "pos", "gloss", "root"}


def test_a_correction_is_handed_on_and_shown_with_its_scope(reader, memory):
    token = at(reader, "بلاده")
    say(reader, type="correct", token=token, reading=READING, scope="text")
    ((surface, reading, scope),) = memory.kept
    assert (surface, scope) == ("بلاده", "text")
    assert reading == Reading(lemma="بَلَد", pos="NOUN", gloss="country", root="بلد")
    assert reader.report["tokens"][token]["c"] == "text"
    say(reader, type="undo", token=token)
    assert "c" not in reader.report["tokens"][token]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"reading": {**READING, "lemma": ""}}, "dictionary form is missing"),
        ({"reading": {**READING, "lemma": "country"}}, "dictionary form is missing"),
        ({"reading": {**READING, "pos": "THING"}}, "part of speech is missing"),
        ({"reading": None}, "dictionary form is missing"),
        ({"scope": "moon"}, "where this holds"),
    ],
)
def test_what_is_no_correction_is_said_in_the_widget(reader, memory, changes, message):
    given = {"reading": READING, "scope": "here", **changes}
    say(reader, type="correct", token=at(reader, "بلاده"), **given)
    assert message in reader.notice
    assert memory.kept == []


@pytest.mark.parametrize("token", [-1, 10_000, "1", None, 1.5])
def test_a_word_there_is_not_changes_nothing(reader, memory, token):
    say(reader, type="correct", token=token, reading=READING, scope="here")
    assert (memory.kept, reader.notice) == ([], "")


def test_a_correction_that_cannot_be_kept_is_said(reader, memory, monkeypatch):
    def full(*_):
        raise RecordError("the disk is full.", do="Make room.")

    monkeypatch.setattr(memory, "keep", full)
    say(reader, type="correct", token=at(reader, "بلاده"), reading=READING, scope="here")
    assert reader.notice == "the disk is full. Make room."


def test_without_anyone_to_remember_none_is_offered(sample):
    assert "corrects" not in Reader(sample.document()).report


def test_what_is_typed_is_cut_to_a_sane_length():
    reading, _ = chosen({"reading": {**READING, "gloss": "x" * 9999}, "scope": "here"})
    assert len(reading.gloss) == LONGEST


def test_every_part_of_speech_has_a_name_in_both_languages(reader):
    for lang in ("en", "ar"):
        assert {f"grammar.{tag}" for tag in POS} <= set(reader.strings[lang])


@pytest.mark.parametrize(
    ("surface", "why"),
    [("بلاده", ["small margin", "dictionary only"]), ("الوفد", ["guess"]), ("حذّرت", None)],
)
def test_a_doubtful_word_says_why(reader, surface, why):
    assert reader.report["tokens"][at(reader, surface)].get("why") == why
