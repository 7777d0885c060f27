"""How words are used in the news: which lemma a spelling mostly is, which lemmas stand together.

The table is distilled from the language model that farahidi installs (see ``distil`` and NOTICE).
"""

import gzip
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from kit.text.fold import fold_alif

TABLE = "usage.txt.gz"
UNKNOWN, ELSEWHERE = "u", "v"
STEPS = 9
"""How many steps of strength ``together`` knows: 0, unknown, to 8."""
_FINE = 1.5


class Usage(NamedTuple):
    """Counts of the lemmas of each spelling, and how much likelier two lemmas are together."""

    counts: Mapping[str, str]
    pairs: Mapping[str, str]

    def shares(self, word: str, lemmas: Sequence[str]) -> list[str]:
        """Return for each of ``lemmas`` how often ``word`` is a form of it, as a label.

        Labels begin with a letter, "a" for always; after the bar stands how often the word was
        counted. ``UNKNOWN``: the word never was; ``ELSEWHERE``: all its counts are of others.
        """
        line = self.counts.get(fold_alif(word))
        if line is None:
            return [UNKNOWN] * len(lemmas)
        fields = line.split(" ")
        known = dict(zip(fields[::2], map(int, fields[1::2]), strict=True))
        total = sum(known.get(lemma, 0) for lemma in set(lemmas))
        if not total:
            return [ELSEWHERE] * len(lemmas)
        size = min(3, int(math.log10(total + 1)))
        return [f"{_letter(known.get(lemma, 0) / total)}|{size}" for lemma in lemmas]

    def together(self, first: str, second: str) -> int:
        """Return the power of two by which ``second`` is likelier after ``first``; 0 unknown."""
        return strength(self.pairs.get(first, ""), f" {second} ")


def strength(line: str, second: str) -> int:
    """Return what ``together`` does, given the line of the first lemma and `` second ``."""
    at = line.find(second)
    return 0 if at < 0 else min(STEPS - 1, int(line[at + len(second)]))


def _letter(share: float) -> str:
    """Return a share on a scale of logarithms: a is all, z is nothing."""
    if share == 0:
        return "t"
    return "abcdefghijklmnopqrs"[min(18, round(-math.log2(share) * _FINE))]


@lru_cache(maxsize=1)
def usage() -> Usage:
    """Return the table that ships with the kit; an empty one where it cannot be read."""
    try:
        packed = (files("kit.language") / TABLE).read_bytes()
        counts, _, pairs = gzip.decompress(packed).decode("utf-8").partition("\n\n")
    except (OSError, EOFError, ValueError):
        return Usage({}, {})
    return Usage(_table(counts), _table(pairs))


def _table(text: str) -> dict[str, str]:
    """Read lines of a key, a tab and the rest."""
    return dict(line.split("\t", 1) for line in text.split("\n") if line)
