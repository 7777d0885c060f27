from dataclasses import replace
from random import Random

import pytest

from kit.practice.build import FAMILIES
from kit.practice.fairness import violations
from kit.practice.item import Evidence


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
    assert violations(changed) == ("the key gives itself away by its length",)


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
