"""Draw content words with their first gloss, to be judged by hand in ``gloss_200.csv``.

``python tests/language/samples/draw.py --seed 1`` draws half from our own texts and half from a
treebank beside the repository, of which only the word and its gloss may be kept. ``--within
unseen`` draws the first half from those reports that no rule has seen, ``--texts FOLDER`` from
texts that are not in the repository.
"""

import argparse
import csv
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import kit
from kit.language.document import Document

ROOT = Path(__file__).parents[3]
READING = ROOT / "kit/lessons/packs/summit/reading.txt"
REPORTS = ROOT / "tests/news/reports"
UNSEEN = ROOT / "tests/eval/unseen"
TREEBANK = ROOT.parent / "shared/eval/treebanks/padt-dev.conllu"
CONTENT = ("NOUN", "VERB", "ADJ", "ADV")
COLUMNS = ("source", "place", "word", "lemma", "pos", "gloss", "sentence")


def own_texts(folder: Path | None = None) -> Iterator[tuple[str, str]]:
    """Yield the name and the unmarked text of each of our own reports, or of those in a folder."""
    if folder is not None:
        for path in sorted(folder.glob("*.txt")):
            yield path.name, path.read_text(encoding="utf-8")
        return
    for path in (*sorted(REPORTS.glob("*/*.txt")), READING):
        text = path.read_text(encoding="utf-8")
        yield path.name, re.sub("[\u064b-\u0652\u0670]", "", text)
    for path in sorted(UNSEEN.glob("*.txt")):
        yield f"unseen/{path.name}", path.read_text(encoding="utf-8")


def first_gloss(gloss: str) -> str:
    """Return the sense a learner reads first."""
    return re.split(r"; (?![^(]*\))", gloss)[0]


def words(document: Document) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the place and the row of each content word."""
    for place, token in enumerate(document.words()):
        if token.pos in CONTENT:
            row = {"word": token.surface, "lemma": token.lemma, "pos": token.pos}
            yield place, row | {"gloss": first_gloss(token.gloss)}


def _own(within: str, folder: Path | None) -> Iterator[dict[str, str]]:
    for name, text in own_texts(folder):
        if not name.startswith(within):
            continue
        document = kit.analyse(text)
        tokens = list(document.words())
        for place, row in words(document):
            near = tokens[max(0, place - 6) : place + 7]
            sentence = " ".join(token.surface for token in near)
            yield row | {"source": name, "place": str(place), "sentence": sentence}


def _treebank() -> Iterator[dict[str, str]]:
    sys.path.insert(0, str(ROOT.parent / "shared/eval/scripts"))
    from gold import padt1  # type: ignore[import-not-found]  # beside the repository

    for number, sentence in enumerate(padt1(str(TREEBANK))):
        text = " ".join(token.form for token in sentence)
        for place, row in words(kit.analyse(text)):
            yield row | {"source": "padt-dev", "place": f"{number}.{place}", "sentence": text}


def main() -> None:
    """Print the drawn rows as CSV; the sentences of the treebank stay out with ``--keep``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100, help="of each half")
    parser.add_argument("--within", default="", help="how the names of our own texts begin")
    parser.add_argument("--texts", type=Path, help="a folder of texts to draw the first half from")
    options = parser.parse_args()
    draw = random.Random(options.seed)
    rows = draw.sample(list(_own(options.within, options.texts)), options.count)
    if TREEBANK.exists():
        rows += draw.sample(list(_treebank()), options.count)
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


if __name__ == "__main__":
    main()
