"""The second report of a pack: there or not, and as rightly marked as the first."""

import shutil
from dataclasses import replace

import pytest

from kit.lessons.load import OTHER_REPORT, find, load
from kit.lessons.rules import reading
from kit.text.marks import bare, ordered


@pytest.fixture(scope="module")
def pack():
    return load("summit")


def test_a_pack_need_not_have_one(tmp_path):
    folder = tmp_path / "without"
    shutil.copytree(find("summit"), folder)
    (folder / OTHER_REPORT).unlink()
    assert load(folder).other_report == ""


def test_its_marks_are_checked_word_by_word(pack):
    word = ordered("وَشَدَّدَ")
    flawed = replace(pack, other_report=pack.other_report.replace(word, bare(word)))
    (problem,) = {
        (found.file, found.row)
        for found in reading.other_report(flawed, uninflected=frozenset())
        if bare(word) in found.what
    }
    assert problem == ("other_report.txt", 5)


def test_it_is_short(pack):
    assert 120 <= len(pack.other_report.split()) <= 160
