"""Folding: spellings that mean the same word made the same, for looking a word up.

``clean`` undoes accidents of encoding and keeps the spelling; ``loose`` also forgets what news
writers leave out (marks, hamza, the dots of ya). Each fold is its own small function.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pyarabic import araby_const as arabic

from kit.text.letters import CONTROL
from kit.text.marks import bare, ordered


def _expand(ranges: str) -> str:
    """Spell out a regular-expression class such as ``a-d`` as ``abcd``."""
    letters, at = "", 0
    while at < len(ranges):
        last = at + 2 if ranges[at + 1 : at + 2] == "-" else at
        letters += "".join(map(chr, range(ord(ranges[at]), ord(ranges[last]) + 1)))
        at = last + 1
    return letters


_NO_CONTROLS = dict.fromkeys(map(ord, _expand(CONTROL)))
_DIGITS = str.maketrans(
    _expand("\u0660-\u0669\u06f0-\u06f9") + arabic.DECIMAL + arabic.THOUSANDS + arabic.PERCENT,
    "0123456789" * 2 + ".,%",
)
_PERSIAN = str.maketrans("یکگڤپچژەہھۃ", "يكغفبجزههها")
_PERSIAN[ord("ۃ")] = arabic.TEH_MARBUTA
_PLAIN = {**_NO_CONTROLS, **_PERSIAN}
_ALIF = str.maketrans(dict.fromkeys("أإآٱ", arabic.ALEF))
_HAMZA = str.maketrans(
    {arabic.WAW_HAMZA: arabic.WAW, arabic.YEH_HAMZA: arabic.YEH, arabic.HAMZA: None}
)
_NO_HAMZA_MARKS = dict.fromkeys(
    map(ord, arabic.HAMZA_ABOVE + arabic.HAMZA_BELOW + arabic.MADDA_ABOVE)
)
_COMBINED = {
    arabic.ALEF + arabic.HAMZA_ABOVE: arabic.ALEF_HAMZA_ABOVE,
    arabic.ALEF + arabic.HAMZA_BELOW: arabic.ALEF_HAMZA_BELOW,
    arabic.ALEF + arabic.MADDA_ABOVE: arabic.ALEF_MADDA,
    arabic.WAW + arabic.HAMZA_ABOVE: arabic.WAW_HAMZA,
    arabic.YEH + arabic.HAMZA_ABOVE: arabic.YEH_HAMZA,
    arabic.ALEF_MAKSURA + arabic.HAMZA_ABOVE: arabic.YEH_HAMZA,
}


_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefe]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Cleaned:
    """A cleaned text and, for each of its characters, where it stood in the original."""

    text: str
    origins: tuple[int, ...]


def clean_with_origins(text: str) -> Cleaned:
    """Clean ``text`` as ``clean`` does, letter by letter, so that spans can be carried back."""
    letters: list[str] = []
    origins: list[int] = []
    for at, sign in enumerate(text):
        if letters and letters[-1] + sign in _COMBINED:
            letters[-1] = _COMBINED[letters[-1] + sign]
            continue
        for letter in _fold_sign(sign):
            letters.append(letter)
            origins.append(at)
    return Cleaned(text="".join(letters), origins=tuple(origins))


def clean(text: str) -> str:
    """Undo accidents of encoding, keeping the spelling: for a word as it was meant to be written.

    Presentation forms, Persian letters, bidi controls, hamza typed as a mark, order of the marks.
    """
    letters = fold_presentation(text).translate(_PLAIN)
    # Nearly every word is letters alone: a mark is none, and there is nothing to put in order.
    return letters if letters.isalpha() else ordered(combine_hamza(letters))


@lru_cache(maxsize=16384)
def loose(text: str) -> str:
    """Return the key under which spellings of one word meet: no marks, no hamza, no dots on ya."""
    return fold_ya(fold_hamza(fold_alif(bare(drop_hamza_marks(clean(text))))))


def fold_presentation(text: str) -> str:
    """Turn the presentation forms of old systems (ﻻ, ﺑ) into plain letters."""
    return _PRESENTATION.sub(lambda found: _plain(found.group()), text)


def drop_controls(text: str) -> str:
    """Drop the signs nobody sees: bidi controls, joiners, soft hyphens."""
    return text.translate(_NO_CONTROLS)


def fold_persian(text: str) -> str:
    """Turn the Persian and Urdu letters ی ک and their like into the Arabic ones."""
    return text.translate(_PERSIAN)


def combine_hamza(text: str) -> str:
    """Turn a letter followed by a combining hamza or madda into the one letter it means."""
    for pair, letter in _COMBINED.items():
        text = text.replace(pair, letter)
    return text


def drop_hamza_marks(text: str) -> str:
    """Drop a combining hamza or madda that stands on a letter which cannot carry it."""
    return text.translate(_NO_HAMZA_MARKS)


def fold_alif(text: str) -> str:
    """Write every alif plainly: أ إ آ ٱ become ا."""
    return text.translate(_ALIF)


def fold_hamza(text: str) -> str:
    """Write ؤ as و and ئ as ي, and leave a lone hamza out; ``fold_alif`` sees to the alif."""
    return text.translate(_HAMZA)


def fold_ya(text: str) -> str:
    """Write ى as ي, as most of the press in Egypt writes ي as ى."""
    return text.replace(arabic.ALEF_MAKSURA, arabic.YEH)


def fold_ta_marbuta(text: str) -> str:
    """Write ة as ه, a common slip at a word's end."""
    return text.replace(arabic.TEH_MARBUTA, arabic.HEH)


def fold_digits(text: str) -> str:
    """Write digits, decimal and thousands signs and percent as in English."""
    return text.translate(_DIGITS)


def _plain(sign: str) -> str:
    # NFKC gives a lone presented mark a space to stand on; the mark alone is meant.
    return unicodedata.normalize("NFKC", sign).lstrip(" ")


def _fold_sign(sign: str) -> Iterable[str]:
    return fold_persian(drop_controls(fold_presentation(sign)))
