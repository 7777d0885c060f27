"""Whether a clause has its verb already; the sentences are our own."""

import pytest

from kit.language.engine import Engine, Word
from kit.language.finite import Clause
from kit.language.grammar import is_jussive

ENGINE = Engine()


def full_after(text: str) -> bool:
    clause = Clause()
    for choice in ENGINE.read([Word(word) if word != "،" else None for word in text.split()]):
        clause.see(choice.candidate if choice else None)
    return clause.full


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("رفض المتحدث", True),
        ("المتحدث", False),
        ("كان المتحدث", False),
        ("قال المتحدث إن القرار", False),
        ("الوزير الذي زار المدينة", False),
        ("رفض المتحدث والوزير", False),
        ("رفض المتحدث ،", False),
    ],
)
def test_a_clause_is_full_with_its_verb(text: str, full: bool) -> None:
    assert full_after(text) is full


@pytest.mark.parametrize(("word", "lemma"), [("يعد", "عَادَ"), ("يقل", "قَالَ")])
def test_a_shortened_present_is_the_jussive(word: str, lemma: str) -> None:
    found = [c for c in ENGINE.options(word).candidates if c.lemma == lemma and not c.enclitics]
    assert found
    assert all(map(is_jussive, found))


def test_few_spellings_are_remembered_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kit.language.engine.REMEMBERED", 3)
    reader = Engine()
    words = ["قال", "وزير", "الخارجية", "إن", "بلاده", "ترفض", "القرار"]
    first = [choice.candidate for choice in reader.read([Word(word) for word in words]) if choice]
    assert len(reader._options) <= 3
    second = [choice.candidate for choice in ENGINE.read([Word(word) for word in words]) if choice]
    assert first == second
