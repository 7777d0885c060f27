import gzip
from importlib.resources import files

import pytest

from kit.language import lexeme_index
from kit.language.lexeme_index import TABLE, current, indexed, shipped, written
from kit.language.own import OwnLexicon
from kit.lexicon.lexeme import Lexeme
from kit.text.marks import ordered

DRONE = Lexeme(id="musayyara", lemma="مُسَيَّرَة", pos="NOUN", gloss="drone", forms=("درون",))


def test_the_shipped_index_is_that_of_the_lexicon_and_the_rules_of_today() -> None:
    """After a change of either: ``python -m kit.language.lexeme_index``."""
    packed = (files("kit.language") / TABLE).read_bytes()
    assert gzip.decompress(packed) == gzip.decompress(current())


def test_an_index_comes_back_from_its_file_as_it_was(
    monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    index = indexed([DRONE], lambda _: range(3))
    (tmp_path / TABLE).write_bytes(written(index, (1, 2)))
    monkeypatch.setattr(lexeme_index, "files", lambda _: tmp_path)
    assert shipped((1, 2)) == index


@pytest.mark.parametrize("damage", [b"", b"no gzip", gzip.compress(b"1 2"), gzip.compress(b"\xff")])
def test_a_damaged_index_is_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path, damage: bytes
) -> None:
    (tmp_path / TABLE).write_bytes(damage)
    monkeypatch.setattr(lexeme_index, "files", lambda _: tmp_path)
    assert shipped((1, 2)) is None


def test_an_index_of_another_lexicon_or_dictionary_is_not_used() -> None:
    assert shipped((0, 0)) is None


def test_a_lexicon_is_searched_by_forms_lemma_and_what_it_lists() -> None:
    lexicon = OwnLexicon((DRONE,))
    found = {c.vocalised for c in lexicon.candidates("ومسيرتان", forgiving=False)}
    assert found == {ordered("وَمُسَيَّرَتَانِ")}
    assert lexicon.listing("درون") == [DRONE]
    assert lexicon.listing("طائرة") == []
