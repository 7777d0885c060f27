"""The reader's state in Python follows what the learner does on the page."""

import pytest
import traitlets

from kit.errors import RecordError
from kit.widgets.font import faces
from kit.widgets.reader import Reader


@pytest.fixture
def reader(sample):
    return Reader(sample.document())


def test_statuses_are_given_saved_and_counted(sample):
    saved = []
    reader = Reader(
        sample.document(),
        known=[sample.AGREEMENT_KEY],
        on_status=lambda lemma, status: saved.append((lemma, status)),
    )
    before = reader.known_share.percent
    reader.statuses = {**reader.statuses, sample.WARN_KEY: "known"}
    assert saved == [(sample.WARN_KEY, "known")]
    assert reader.known_share.percent > before
    assert reader.coverage["percent"] == reader.known_share.percent


def test_what_the_learner_said_outranks_what_was_known(sample):
    reader = Reader(sample.document(), known=[sample.WARN_KEY], statuses={sample.WARN_KEY: "new"})
    assert reader.statuses == {sample.WARN_KEY: "new"}


def test_a_status_that_does_not_exist_is_dropped(reader, sample):
    reader.statuses = {sample.WARN_KEY: "mastered", sample.AGREEMENT_KEY: "learning"}
    assert reader.statuses == {sample.AGREEMENT_KEY: "learning"}


def test_a_record_that_cannot_be_written_is_said_in_the_widget(sample):
    def save(lemma, status):
        raise RecordError("the disk is full.", do="Make room.")

    reader = Reader(sample.document(), on_status=save)
    reader.statuses = {sample.WARN_KEY: "known"}
    assert reader.notice == "the disk is full. Make room."


def test_the_font_is_sent_when_asked_for(reader, monkeypatch):
    sent = []
    monkeypatch.setattr(
        reader, "send", lambda content, buffers=None: sent.append((content, buffers))
    )
    reader._receive(reader, {"type": "fonts"}, [])
    content, buffers = sent[0]
    assert [face["weight"] for face in content["faces"]] == ["400", "700", "400", "700"]
    assert all(data[:4] == b"wOF2" for data in buffers)
    assert faces()[1] == tuple(buffers)


@pytest.mark.parametrize("message", [None, 3, [], {"type": "unheard of"}, {}])
def test_a_strange_message_changes_nothing(reader, message):
    reader._receive(reader, message, [])
    assert reader.notice == ""


@pytest.mark.parametrize("wrong", [{"layers": ["colour"]}, {"marks": "some"}, {"ui_lang": "fr"}])
def test_an_option_that_does_not_exist_is_refused(sample, wrong):
    with pytest.raises(traitlets.TraitError):
        Reader(sample.document(), **wrong)
