"""Our lexicon against the installed dictionaries: no disagreement is left without a resolution."""

from pathlib import Path

import pytest

from kit.lexicon.compare import Disagreement, by_rule, disagreements, resolution, resolutions
from kit.lexicon.csv_source import news_lexicon
from kit.lexicon.lexeme import Lexeme
from kit.text.marks import ordered

KEPT = resolutions(Path(__file__).parent / "disagreements.csv")


@pytest.fixture(scope="module")
def found() -> tuple[Disagreement, ...]:
    return tuple(disagreements(news_lexicon()))


def test_every_disagreement_with_a_dictionary_is_resolved(found: tuple[Disagreement, ...]) -> None:
    assert [item for item in found if resolution(item, KEPT) is None] == []


def test_no_kept_resolution_has_lost_its_disagreement(found: tuple[Disagreement, ...]) -> None:
    today = {(ordered(item.lemma), item.pos, item.kind) for item in found}
    assert [key for key in KEPT if key not in today] == []


def test_a_resolution_says_who_is_right_and_why() -> None:
    assert {kept.code for kept in KEPT.values()} <= {"ours", "theirs", "both"}
    assert all(kept.reason for kept in KEPT.values())


@pytest.mark.parametrize(
    ("lemma", "root", "pos", "kind"),
    [
        ("سَفِينَة", "سفن", "ADJ", ""),
        ("سُفِينَة", "سفن", "NOUN", "lemma"),
        ("سَفِينَة", "سفر", "NOUN", "root"),
        ("كِتَاب", "كتب", "NOUN", ""),
        ("سُشِيمَر", "", "NOUN", "unknown"),
    ],
)
def test_a_wrong_row_is_noticed(lemma: str, root: str, pos: str, kind: str) -> None:
    word = Lexeme(id="x", lemma=ordered(lemma), root=root, pos=pos, gloss="book; ship")
    kinds = {item.kind for item in disagreements([word])}
    assert kinds == ({kind} if kind else set())


def test_loans_have_no_root_with_us_by_rule() -> None:
    loan = Disagreement(ordered("بَنْك"), "NOUN", "root", "", "بنك")
    ruled = by_rule(loan)
    assert ruled is not None
    assert ruled.code == "ours"
