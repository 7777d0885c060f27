"""Every doubt about a word has its reason, and a word somebody decided has none."""

from dataclasses import replace

import pytest

from kit.language.document import Token
from kit.language.doubt import REASONS, doubts
from kit.lexicon.lexeme import Lexeme

LEXEME = Lexeme(id="x", lemma="عِلْم", pos="NOUN", gloss="science")
SURE = Token(
    start=0,
    end=3,
    surface="علم",
    kind="word",
    sentence=0,
    lemma="عِلْم",
    pos="NOUN",
    origin="lexicon",
    lexeme=LEXEME,
    margin=20.0,
    alternatives=("عَلَم", "عَلِمَ"),
)


@pytest.mark.parametrize(
    ("changes", "reasons"),
    [
        ({}, ()),
        ({"margin": float("inf")}, ()),
        ({"margin": 1.0}, ("small margin",)),
        ({"margin": 6.0}, ("homograph",)),
        ({"margin": 6.0, "surface": "عَلم"}, ()),  # its mark decides
        ({"margin": 6.0, "alternatives": ("مَعْلَم",)}, ()),  # other letters
        ({"margin": 0.0, "alternatives": ()}, ()),
        ({"origin": "dictionary", "lexeme": None}, ("dictionary only",)),
        (
            {"origin": "dictionary", "lexeme": None, "margin": 1.0},
            ("small margin", "dictionary only"),
        ),
        ({"origin": "guess", "lexeme": None, "margin": 0.0}, ("guess",)),
        ({"origin": "guess", "lexeme": None, "pos": "PROPN"}, ("unknown name",)),
        ({"origin": "corrected", "margin": 0.0}, ()),
        ({"kind": "number"}, ()),
    ],
)
def test_a_word_is_doubted_for_its_reasons(
    changes: dict[str, object], reasons: tuple[str, ...]
) -> None:
    assert doubts(replace(SURE, **changes)) == reasons
    assert set(reasons) <= set(REASONS)


def test_a_name_that_is_listed_is_not_doubted() -> None:
    name = replace(SURE, pos="PROPN", lexeme=None, origin="guess")
    assert doubts(name)
    assert doubts(name, listed_name=True) == ()
