"""Rows of the news lexicon drawn at random, to be judged cell by cell.

``python -m kit.lexicon.sample --seed 3`` prints them as CSV, each with an empty verdict and note.
"""

import argparse
import csv
import random
import sys
from collections.abc import Sequence

from kit.lexicon.csv_source import news_lexicon
from kit.lexicon.lexeme import Lexeme

CELLS = (
    *("id", "lemma", "root", "pattern", "form", "pos", "gloss", "gloss_general", "present"),
    *("masdar", "active_participle", "passive_participle", "prepositions", "plural"),
    *("gender", "feminine", "topic"),
)


def drawn(words: Sequence[Lexeme], *, seed: int, count: int) -> list[Lexeme]:
    """Return ``count`` of the words, the same ones for the same seed and lexicon."""
    return random.Random(seed).sample(list(words), count)


def cells(word: Lexeme) -> dict[str, str]:
    """Return a row's cells as the lexicon's table writes them."""
    values = {name: getattr(word, name) for name in CELLS}
    return {name: " | ".join(v) if isinstance(v, tuple) else v for name, v in values.items()}


def main() -> None:
    """Print the drawn rows."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    options = parser.parse_args()
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow((*CELLS, "verdict", "note"))
    for word in drawn(news_lexicon(), seed=options.seed, count=options.count):
        writer.writerow((*cells(word).values(), "", ""))


if __name__ == "__main__":
    main()
