from dataclasses import replace
from random import Random

import pytest

from kit.practice.build import FAMILIES
from kit.practice.fairness import violations
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.tasks import (
    Matching,
    Multiple,
    Ordering,
    Passage,
    Piece,
    Role,
    Selecting,
    Writing,
)


@pytest.fixture
def item(material):
    return next(
        item for item in FAMILIES["gap"](material, Random(1), "choice") if not violations(item)
    )


def _with_option(item, at, **changes):
    options = list(item.options)
    options[at] = replace(options[at], **changes)
    return replace(item, options=tuple(options))


def _wrong(item):
    return next(at for at, one in enumerate(item.options) if one.text not in item.key)


def test_a_second_right_answer_is_found(item):
    assert "would be accepted" in " ".join(
        violations(_with_option(item, _wrong(item), text=item.key[0] + "ُ"))
    )


def test_two_equal_options_are_found(item):
    wrong = [one.text for one in item.options if one.text not in item.key]
    assert "two options are the same" in violations(_with_option(item, _wrong(item), text=wrong[1]))


def test_an_option_without_feedback_is_found(item):
    assert "no feedback" in " ".join(violations(_with_option(item, 0, feedback=" ")))


def test_a_missing_option_is_found(item):
    fewer = [one for at, one in enumerate(item.options) if at != _wrong(item)]
    assert violations(replace(item, options=tuple(fewer))) == ("only 2 distractors",)


def test_a_key_that_is_not_offered_is_found(item):
    assert "0 of the options are keys" in " ".join(violations(replace(item, key=("شيء",))))


def test_a_key_that_stands_out_by_its_length_is_found(item):
    at = next(at for at, one in enumerate(item.options) if one.text in item.key)
    long = "كلمة " * 8 + "أخيرة"
    changed = replace(_with_option(item, at, text=long), key=(long,), evidence=None)
    assert "the key gives itself away by its length" in violations(changed)


@pytest.mark.parametrize("stem", ["بلا فراغ", "____ و ____"])
def test_a_stem_without_its_one_gap_is_found(item, stem):
    assert "gaps, not one" in " ".join(violations(replace(item, stem=stem)))


@pytest.mark.parametrize("field", ["prompt", "prompt_ar", "explanation", "skill"])
def test_an_empty_text_is_found(item, field):
    assert violations(replace(item, **{field: " "})) == (f"{field} is empty",)


@pytest.mark.parametrize(("start", "end"), [(5, 5), (0, 999), (-1, 3)])
def test_evidence_that_marks_nothing_is_found(item, start, end):
    changed = replace(item, evidence=Evidence(text=item.evidence.text, start=start, end=end))
    assert violations(changed) == ("the evidence marks nothing in its text",)


ROLE = Role(id="target", label="Selected", label_ar="المختار")


def _made(**changes: object) -> Item:
    """A sound item of some shape, with what is planted in it."""
    fields: dict[str, object] = {
        "id": "made", "family": "made", "skill": "use", "lexeme": "", "prompt": "Do it.",
        "prompt_ar": "افعل.", "stem": "قال الوزير", "stem_lang": "ar", "key": ("مفتاح",),
        "explanation": "Because.", "policy": Policy(),
    }  # fmt: skip
    return Item(**(fields | changes))


def _options(*texts: str, lang: str = "ar") -> tuple[Option, ...]:
    return tuple(Option(text=text, lang=lang, feedback="why") for text in texts)


def _pieces(*texts: str, lang: str = "ar") -> tuple[Piece, ...]:
    return tuple(Piece(text=text, lang=lang) for text in texts)


CHOICE = _made(options=_options("مفتاح", "مدينة", "سفير", "وزارة"))
MULTIPLE = _made(
    options=_options("مفتاح", "مدينة", "سفير", "وزارة"), key=("مفتاح", "سفير"), task=Multiple()
)
ORDERING = _made(task=Ordering(pieces=_pieces("ثان", "أول", "ثالث"), orders=((1, 0, 2),)))
MATCHING = _made(
    policy=Policy(lang="en"),
    task=Matching(
        left=_pieces("قمة", "سفير", "حرب"),
        right=_pieces("war", "summit", "envoy", "port", lang="en"),
        pairs=((1,), (2,), (0,)),
    ),
)
SELECTING = _made(
    task=Selecting(words=("زار", "وزير", "الخارجية", "مصر"), roles=(ROLE,), keys=((1, 2),))
)
PASSAGE = Passage(id="p", text="زار وزير الخارجية مدينة القاهرة أمس مع وفد كبير", seconds=4)
SKIM = replace(CHOICE, passage=PASSAGE, lexeme="w", key=("مدينة",))
HEARD = _made(hear="كَتَبَ", stem="", key=("كتب",))
WRITING = _made(task=Writing(checker="cues", sentences=1))


@pytest.mark.parametrize(
    "sound", [CHOICE, MULTIPLE, ORDERING, MATCHING, SELECTING, SKIM, HEARD, WRITING]
)
def test_a_sound_item_of_each_shape_has_no_violation(sound):
    assert violations(sound) == ()


def _task(item: Item, **changes: object) -> Item:
    return replace(item, task=replace(item.task, **changes))


PLANTED = [
    ("two options differ in marks",
     replace(CHOICE, options=_options("مفتاح", "مَدِينَة", "مدينة", "سفير"))),
    ("the options are in two languages",
     replace(CHOICE, options=(*CHOICE.options[:3], Option(text="x", lang="en", feedback="w")))),
    ("by a sign that only it has",
     replace(CHOICE, key=("مِفْتَاح",), options=_options("مِفْتَاح", "مدينة", "سفير", "وزارة"))),
    ("the stem shows the key", replace(CHOICE, stem="هذا مفتاح المدن")),
    ("would be accepted", replace(CHOICE, policy=Policy(hamza=False), key=("أمر",),
                                  options=_options("أمر", "امر", "سفير", "وزارة"))),
    ("the stem shows what is to be typed", _made(stem="هذا مفتاح", options=())),
    ("the marker does not accept the key", _made(policy=Policy(lang="en"))),
    ("has 2 gaps", replace(CHOICE, stem="____ ثم ____")),
    ("not one in each of 3", replace(CHOICE, family="concordance", stem="____\n____")),
    ("not stored", replace(CHOICE, family="five")),
    ("marks «الوزير», not the key",
     replace(CHOICE, family="five", evidence=Evidence(text="قال الوزير", start=4, end=10))),
    ("no vowel marks", replace(HEARD, hear="كتب")),
    ("what is read aloud is shown", replace(HEARD, stem="كتب")),
    ("words a minute", replace(SKIM, passage=replace(PASSAGE, seconds=1))),
    ("a distractor stands in the passage",
     replace(SKIM, options=_options("مدينة", "وفد", "سفير", "وزارة"))),
    ("1 of the options are keys", replace(MULTIPLE, key=("مفتاح", "غائب"))),
    ("fewer than 2 distractors", replace(MULTIPLE, key=("مفتاح", "سفير", "مدينة"))),
    ("two options are the same",
     replace(MULTIPLE, options=_options("مفتاح", "مدينة", "مدينة", "سفير"))),
    ("give themselves away by their length",
     replace(MULTIPLE, options=_options("مفتاح", "سفير", "كلمة " * 7, "جملة " * 7))),
    ("only 2 pieces", _task(ORDERING, pieces=_pieces("ثان", "أول"), orders=((1, 0),))),
    ("in a right order", _task(ORDERING, orders=((0, 1, 2),))),
    ("leaves pieces out", _task(ORDERING, orders=((1, 0),))),
    ("two pieces are the same", _task(ORDERING, pieces=_pieces("أول", "أول", "ثالث"))),
    ("names what is not there", _task(ORDERING, orders=((1, 0, 7),))),
    ("most orders are right",
     _task(ORDERING, orders=((1, 0, 2), (2, 1, 0), (2, 0, 1), (1, 2, 0)))),
    ("the same as one that does",
     _task(ORDERING, bank=True, pieces=_pieces("ثان", "أول", "ثالث", "أول"))),
    ("only 2 to match",
     _task(MATCHING, left=_pieces("قمة", "سفير"), pairs=((1,), (2,)))),
    ("two parts of a side are the same", _task(MATCHING, left=_pieces("قمة", "قمة", "حرب"))),
    ("same partner", _task(MATCHING, pairs=((1,), (1,), (0,)))),
    ("no partner", _task(MATCHING, pairs=((1,), (2,), ()))),
    ("could be exchanged",
     _task(MATCHING, right=_pieces("war", "summit", "the summit", "port", lang="en"))),
    ("everything is in one group", _task(MATCHING, groups=True, pairs=((1,), (1,), (1,)))),
    ("a word has two roles", _task(SELECTING, roles=(ROLE, ROLE), keys=((1,), (1,)))),
    ("a role has no word", _task(SELECTING, keys=((),))),
    ("every word is right", _task(SELECTING, keys=((0, 1, 2, 3),))),
    ("names a word that is not there", _task(SELECTING, keys=((9,),))),
    ("a word is empty", _task(SELECTING, words=("زار", " ", "الخارجية", "مصر"))),
    ("there is no checker", _task(WRITING, checker="nobody")),
    ("no sentence is asked for", _task(WRITING, sentences=0)),
]  # fmt: skip


@pytest.mark.parametrize(("said", "planted"), PLANTED, ids=[said for said, _ in PLANTED])
def test_what_is_planted_is_found(said, planted):
    assert said in " ".join(violations(planted))
