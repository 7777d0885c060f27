"""Distilling the tables of usage: ``python -m kit.language.distil OUT``.

farahidi installs the model of AlKhalil Morpho Sys (Oujda NLP Team, GPL-3.0), counted on five
million words of news. Of its counts this keeps what helps to choose: the lemmas of the spellings
that the dictionary reads in several ways, and the pairs of lemmas that stand together far more
often than chance would have it. The same model and dictionary give the same bytes.
"""

import argparse
import gzip
import importlib.metadata
import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kit.errors import KitError
from kit.language.candidates import from_dictionary
from kit.lexicon import buckwalter
from kit.lexicon.spelling import from_buckwalter, lemma_key
from kit.text.fold import fold_alif

MODEL = "farahidi/data/DATA.MSA.ALL.TRAIN.141809.lm.gz"
FEWEST_WORDS = 3
FEWEST_PAIRS = 10
STRONGEST = 8
WEAKEST = 1.5

_PARTICLES = frozenset(map(lemma_key, ("إِنَّ", "أَنَّ", "إِنْ", "أَنْ")))

Counts = dict[str, defaultdict[str, int]]


def read_model(path: Path) -> tuple[Counts, Counts, dict[str, int]]:
    """Return how often each spelling is of each lemma, what follows each lemma, and its total."""
    key = cache(lambda text: lemma_key(from_buckwalter(text)))
    words: Counts = defaultdict(lambda: defaultdict(int))
    pairs: Counts = defaultdict(lambda: defaultdict(int))
    totals: dict[str, int] = defaultdict(int)
    with gzip.open(path, "rt", encoding="cp1252") as lines:
        for line in lines:
            fields = line.split()
            if fields[0] == "B":
                words[from_buckwalter(fields[2])][key(fields[5])] += int(fields[6])
            elif fields[0] == "A":
                first = key(fields[2])
                totals[first] += int(fields[3])
                for at in range(4, len(fields), 3):
                    pairs[first][key(fields[at + 1])] += int(fields[at + 2])
    return words, pairs, totals


def ambiguous(words: Counts) -> tuple[Counts, set[str]]:
    """Return the counts of the spellings that have several lemmas, and all those lemmas.

    Those of إِنَّ and أَنَّ are left out: the model does not tell them from إِنْ and أَنْ.
    """
    dictionary = buckwalter.installed()
    kept: Counts = defaultdict(lambda: defaultdict(int))
    rivals: set[str] = set()
    for word, counts in words.items():
        lemmas = {lemma_key(one.lemma) for one in from_dictionary(dictionary, word)}
        if sum(counts.values()) < FEWEST_WORDS or len(lemmas) < 2:
            continue
        rivals |= lemmas
        if lemmas & _PARTICLES:
            continue
        for lemma, count in counts.items():
            kept[fold_alif(word)][lemma] += count
    return kept, rivals


def bound(
    words: Counts, pairs: Counts, totals: dict[str, int], rivals: set[str]
) -> Iterator[tuple[str, str, int]]:
    """Yield the pairs that stand together, with the power of two by which more than by chance."""
    often: dict[str, int] = defaultdict(int)
    for counts in words.values():
        for lemma, count in counts.items():
            often[lemma] += count
    everything = sum(often.values())
    for first, seconds in pairs.items():
        for second, count in seconds.items():
            if count < FEWEST_PAIRS or not (first in rivals or second in rivals):
                continue
            chance = (often[second] + 1) / everything
            strength = math.log2(count / totals[first] / chance)
            if strength >= WEAKEST:
                yield first, second, min(STRONGEST, int(strength))


def tables(path: Path) -> str:
    """Return both tables as text: spellings with counts, an empty line, lemmas with partners."""
    words, pairs, totals = read_model(path)
    kept, rivals = ambiguous(words)
    out = [
        f"{word}\t" + " ".join(f"{lemma} {counts[lemma]}" for lemma in sorted(counts))
        for word, counts in sorted(kept.items())
    ]
    partners: defaultdict[str, list[str]] = defaultdict(list)
    for first, second, strength in sorted(bound(words, pairs, totals, rivals)):
        partners[first].append(f"{second} {strength}")
    out.append("")
    out += [f"{first}\t {' '.join(found)} " for first, found in sorted(partners.items())]
    return "\n".join(out) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Write the tables of usage to the file named."""
    parser = argparse.ArgumentParser(description="Distil the tables of usage from farahidi.")
    parser.add_argument("out", type=Path, help="where the tables go, e.g. usage.txt.gz")
    options = parser.parse_args(arguments)
    try:
        model = Path(str(importlib.metadata.distribution("farahidi").locate_file(MODEL)))
        text = tables(model)
        options.out.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    except (OSError, KitError, importlib.metadata.PackageNotFoundError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(f"{text.count(chr(10))} lines, {options.out.stat().st_size // 1024} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
