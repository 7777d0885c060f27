"""The inventory of reporting verbs: every row is complete, and what rules can check is right."""

import re
from collections import Counter

import pytest

from kit.language.mentions import COMPLEMENTS
from kit.news import load
from kit.news.complements import complements_of
from kit.news.inventory import FACTIVITY, GOVERNED, Frame, ReportingCue
from kit.news.paradigm import verb_forms
from kit.text.fold import loose
from kit.text.marks import bare
from kit.text.vocalisation import flaws, words

CUES = load.reporting_cues()
VERBS = [cue for cue in CUES if cue.type == "verb"]
FRAMES = [(cue, frame) for cue in VERBS for frame in cue.frames]
OBJECTS = {
    "",
    "person",
    "thing",
    *(f"{before} person" for before in ("لـ", "من", "إلى", "على", "بـ")),
}
WITHOUT_MASDAR = {"dana"}
"""Verbs whose own masdar no newspaper uses: دان borrows إدانة from أدان."""
AFTER = {"إن": "إنّ", "أن": "أنّ", "أنْ": "أنْ"}
"""What a complement that is a particle itself governs."""


def name(value: object) -> str | None:
    if isinstance(value, ReportingCue):
        return value.id
    return f"{value.complement} {value.governs}" if isinstance(value, Frame) else None


def sound(word: str) -> str:
    return re.sub("[اوي]", "", loose(word))


def test_there_are_as_many_as_promised():
    assert len(VERBS) >= 220
    assert len(CUES) - len(VERBS) >= 60


@pytest.mark.parametrize("cue", CUES, ids=name)
def test_every_cue_says_what_it_means_and_claims(cue):
    assert cue.english
    assert cue.gloss
    assert cue.claims.endswith(".")
    assert cue.factivity in FACTIVITY
    assert 1 <= cue.strength <= 5
    assert 1 <= cue.band <= 5


@pytest.mark.parametrize("cue", CUES, ids=name)
def test_neighbours_are_other_cues_of_the_inventory(cue):
    assert set(cue.neighbours) <= {other.id for other in CUES} - {cue.id}


@pytest.mark.parametrize("cue", VERBS, ids=name)
def test_every_verb_has_its_forms_its_neighbours_and_its_frames(cue):
    assert cue.root
    assert cue.present
    assert cue.masdar or cue.id in WITHOUT_MASDAR
    assert cue.neighbours
    assert cue.difference
    assert cue.frames
    allowed = {frame.complement for frame in cue.frames}
    assert complements_of(cue) <= allowed


@pytest.mark.parametrize(("cue", "frame"), FRAMES, ids=name)
def test_every_frame_is_one_the_field_knows(cue, frame):
    assert frame.complement in COMPLEMENTS
    assert frame.governs in GOVERNED
    assert frame.object in OBJECTS
    assert AFTER.get(frame.complement, frame.governs) == frame.governs
    assert (frame.complement == "direct") <= (frame.governs in ("quotation", "question"))


@pytest.mark.parametrize(("cue", "frame"), FRAMES, ids=name)
def test_every_example_is_a_vocalised_sentence_of_its_own_and_is_translated(cue, frame):
    assert frame.example[-1] in ".؟!»"
    assert [flaw for word in words(frame.example) for flaw in flaws(word)] == []
    assert frame.translation
    assert 5 <= len(frame.example.split()) <= 18


def test_no_example_stands_twice():
    counts = Counter(frame.example for _, frame in FRAMES)
    assert max(counts.values()) == 1


@pytest.mark.parametrize(("cue", "frame"), FRAMES, ids=name)
def test_every_example_shows_its_verb(cue, frame):
    # Without weak letters, because a jussive drops them: «لم يجب» is of أجاب.
    forms = {sound(form) for form in (*verb_forms((cue,)), bare(cue.lemma)) if len(form) > 2}
    written = [sound(bare(word)) for word in words(frame.example)]
    assert any(form in word for form in forms for word in written), frame.example


@pytest.mark.parametrize(("cue", "frame"), FRAMES, ids=name)
def test_every_example_shows_what_it_governs(cue, frame):
    text = [bare(word) for word in words(frame.example)]
    particles = {"أنّ": "أن", "أنْ": "أن", "إنّ": "إن"}
    if frame.governs in particles:
        wanted = particles[frame.governs]
        assert any(wanted in word for word in text)
    if frame.governs == "quotation":
        assert {"«", ":"} & set(frame.example)
    if frame.complement in ("بـ", "على", "عن", "من", "إلى"):
        letters = frame.complement.rstrip("ـ")
        begins = (letters, {"عن": "عم", "من": "مم"}.get(letters, letters))  # عمّا، ممّا
        assert any(word.lstrip("وف").startswith(begins) for word in text)
