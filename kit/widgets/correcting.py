"""Correcting a word in the reader: what the page may say, checked, and who remembers it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from kit.errors import KitError
from kit.language.document import Document, Token
from kit.language.reread import Reading
from kit.lessons.corrections import SCOPES
from kit.text.letters import LETTER
from kit.text.marks import ordered

POS = (
    *("NOUN", "VERB", "ADJ", "ADV", "PROPN", "ADP", "PRON", "DET", "CCONJ", "SCONJ"),
    *("PART", "NUM", "AUX", "INTJ"),
)
"""The parts of speech a word can be corrected to, the commonest first."""

LONGEST = 200
MOST = 12
"""Readings that are offered; what is rarer can be typed."""

_ARABIC = re.compile(f"[{LETTER}]")


class Corrector(Protocol):
    """Who knows what else a word may be and remembers corrections: the desk."""

    @property
    def document(self) -> Document:
        """The text as corrected so far."""

    @property
    def scopes(self) -> Mapping[int, str]:
        """The scope of the correction behind a word, by where the word starts."""

    def readings(self, token: Token) -> Sequence[Reading]:
        """Return what else a word may be."""

    def keep(self, token: Token, reading: Reading, scope: str) -> None:
        """Remember that a word is something else."""

    def undo(self, token: Token) -> None:
        """Forget the correction behind a word."""


def rows(readings: Sequence[Reading]) -> list[dict[str, str]]:
    """Return the readings the page offers."""
    return [
        {"lemma": one.lemma, "pos": one.pos, "gloss": one.gloss, "root": one.root}
        for one in readings[:MOST]
    ]


def chosen(message: Mapping[str, Any]) -> tuple[Reading, str]:
    """Return what the page says a word is, and where that holds.

    Raises:
        KitError: the dictionary form is no Arabic word, or something is chosen there is not.
    """
    said = message.get("reading")
    cells = {
        name: str(said.get(name) or "").strip()[:LONGEST] if isinstance(said, dict) else ""
        for name in ("lemma", "pos", "gloss", "root")
    }
    if not _ARABIC.search(cells["lemma"]):
        raise KitError("the dictionary form is missing.", do="Write it in Arabic letters.")
    if cells["pos"] not in POS:
        raise KitError("the part of speech is missing.", do="Choose one.")
    scope = message.get("scope")
    if scope not in SCOPES:
        raise KitError("it is not said where this holds.", do="Choose a place.")
    cells |= {"lemma": ordered(cells["lemma"]), "root": "".join(_ARABIC.findall(cells["root"]))}
    return Reading(**cells), str(scope)
