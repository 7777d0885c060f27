"""A sheet of random items for a reader to judge: ``python -m kit.practice.sheet --count 300``.

Drawn evenly from the families, from every shipped lesson and from any texts given, so that what is
rare is judged as well. The same seed gives the same sheet.
"""

import argparse
import csv
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import TextIO

from kit.lessons import compiled
from kit.lessons.analysis import analyse
from kit.lessons.load import load, shipped
from kit.practice.build import FAMILIES
from kit.practice.fairness import violations
from kit.practice.gathering import gather
from kit.practice.item import Item
from kit.practice.material import Material
from kit.practice.responses import in_words, solution
from kit.practice.tasks import Fact, Piece

COLUMNS = ("id", "family", "shape", "prompt", "stem", "options/task", "key", "explanation",
           "evidence")  # fmt: skip


def draw(materials: Sequence[Material], count: int, rng: Random) -> list[Item]:
    """Draw ``count`` fair items, one family after another, no question twice."""
    sources = [
        iter(_fair(items(material, rng, "both")))
        for items in FAMILIES.values()
        for material in rng.sample(materials, len(materials))
    ]
    by_family = [sources[at : at + len(materials)] for at in range(0, len(sources), len(materials))]
    found: dict[str, Item] = {}
    while len(found) < count and any(by_family):
        for family in by_family:
            item = _next(family, found)
            if item is not None and len(found) < count:
                found[item.id] = item
    return list(found.values())


def _fair(items: Iterator[Item]) -> Iterator[Item]:
    return (item for item in items if not violations(item))


def _next(sources: list[Iterator[Item]], found: dict[str, Item]) -> Item | None:
    """Take an item from the text whose turn it is; texts that have no more drop out."""
    while sources:
        source = sources.pop(0)
        item = next((one for one in source if one.id not in found), None)
        if item is not None:
            sources.append(source)
            return item
    return None


def row(item: Item) -> tuple[str, ...]:
    """Return an item as a line of the sheet."""
    evidence = item.evidence
    shown = ""
    if evidence is not None:
        before, after = evidence.text[: evidence.start], evidence.text[evidence.end :]
        shown = f"{before}[{evidence.text[evidence.start : evidence.end]}]{after}"
    prompt = f"{item.prompt} | {item.prompt_ar}"
    key = item.key[0] if item.task is None else in_words(item, solution(item))
    others = item.key[1:] if item.task is None else _other_orders(item)
    also = f" (also: {' / '.join(others)})" if others else ""
    return (
        item.id, item.family, item.shape, prompt, item.stem, _offered(item), key + also,
        item.explanation, shown,
    )  # fmt: skip


def _piece(piece: Piece | Fact) -> str:
    if isinstance(piece, Piece):
        return piece.text
    return f"{piece.text} [source: {piece.source}; use: {piece.cue}]"


def _other_orders(item: Item) -> tuple[str, ...]:
    """Return the further orders that are accepted, in words."""
    orders = getattr(item.task, "orders", ())[1:]
    return tuple(in_words(item, order) for order in orders)


def _offered(item: Item) -> str:
    """Return what is offered: options, pieces, both sides, words; or what is heard or skimmed."""
    parts = [f"heard: {item.hear}"] if item.hear else []
    if item.passage is not None:
        parts.append(f"{item.passage.seconds} s: {item.passage.text}")
    if item.options:
        parts += [f"{option.text} ({option.feedback})" for option in item.options]
    for name in ("pieces", "left", "right", "facts"):
        pieces = getattr(item.task, name, ())
        if pieces:
            parts.append(f"{name}: {' / '.join(map(_piece, pieces))}")
    words = getattr(item.task, "words", ())
    if words:
        parts.append(" ".join(words))
    return " | ".join(parts)


def write(items: Sequence[Item], file: TextIO) -> None:
    """Write the sheet as CSV."""
    sheet = csv.writer(file, lineterminator="\n")
    sheet.writerow(COLUMNS)
    sheet.writerows(map(row, items))


def materials(texts: Sequence[Path]) -> list[Material]:
    """Gather the shipped lessons, and each text given."""
    found = []
    for name in shipped():
        lesson = load(name)
        found.append(gather(lesson=lesson, document=compiled.reading(lesson)))
    if texts:
        documents = [analyse(path.read_text(encoding="utf-8")) for path in texts]
        found += [
            gather(document=document, other=documents[at - 1])
            for at, document in enumerate(documents)
        ]
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a sheet."""
    parser = argparse.ArgumentParser(prog="python -m kit.practice.sheet", description=__doc__)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("texts", nargs="*", type=Path, help="texts to draw from, as well")
    given = parser.parse_args(arguments)
    write(draw(materials(given.texts), given.count, Random(given.seed)), sys.stdout)


if __name__ == "__main__":
    main()
