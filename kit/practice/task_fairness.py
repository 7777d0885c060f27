"""Fairness of tasks: what must hold of an order, pairs or words to be selected."""

from collections.abc import Iterator, Sequence

from kit.practice.checking import CHECKERS
from kit.practice.item import Item
from kit.practice.marking import mark
from kit.practice.responses import solution
from kit.practice.tasks import Matching, Multiple, Ordering, Piece, Selecting, Writing

PIECES = 3
"""How few pieces, pairs or options leave too much to chance below."""


def task_violations(item: Item) -> tuple[str, ...]:
    """Return what is unfair or broken in an item that has a task."""
    task = item.task
    if not item.key or not all(key.strip() for key in item.key):
        return ("there is no key",)
    if isinstance(task, Multiple):
        found = tuple(_multiple(item))
    elif isinstance(task, Ordering):
        found = tuple(_ordering(task))
    elif isinstance(task, Matching):
        found = tuple(_matching(task))
    elif isinstance(task, Selecting):
        found = tuple(_selecting(task))
    else:
        found = tuple(_writing(task)) if isinstance(task, Writing) else ()
    if not found and not mark(item, solution(item)).right:
        return ("the marker does not accept the key",)
    return found


def _multiple(item: Item) -> Iterator[str]:
    texts = [" ".join(option.text.lower().split()) for option in item.options]
    right = [option for option in item.options if option.text in item.key]
    if len(set(texts)) < len(texts):
        yield "two options are the same"
    if len(right) != len(item.key) or len(right) < 2:
        yield f"{len(right)} of the options are keys, of {len(item.key)} stated, at least 2"
    if len(item.options) - len(right) < 2:
        yield "fewer than 2 distractors"
    if len({option.lang for option in item.options}) > 1:
        yield "the options are in two languages"


def _ordering(task: Ordering) -> Iterator[str]:
    if len(task.pieces) < PIECES:
        yield f"only {len(task.pieces)} pieces"
    yield from _texts(task.pieces)
    every = set(range(len(task.pieces)))
    for order in task.orders:
        if len(set(order)) < len(order) or not set(order) <= every:
            yield "an order names what is not there, or something twice"
        elif not task.bank and len(order) < len(task.pieces):
            yield "an order leaves pieces out"
    texts = [piece.text for piece in task.pieces]
    if not task.bank and len(set(texts)) < len(texts):
        yield "two pieces are the same"
    if any([texts[at] for at in order] == texts[: len(order)] for order in task.orders):
        yield "the pieces are shown in a right order"


def _matching(task: Matching) -> Iterator[str]:
    if len(task.left) < PIECES:
        yield f"only {len(task.left)} to match"
    yield from _texts((*task.left, *task.right))
    if len(task.pairs) != len(task.left):
        yield "not every left part has an entry"
    for side in (task.left, task.right):
        if len({piece.text for piece in side}) < len(side):
            yield "two parts of a side are the same"
    places = [at for accepted in task.pairs for at in accepted]
    if not set(places) <= set(range(len(task.right))):
        yield "a pair names what is not there"
    firsts = [accepted[0] for accepted in task.pairs if accepted]
    if len(firsts) < len(task.left):
        yield "a left part has no partner"
    if task.groups and len(set(firsts)) < 2:
        yield "everything is in one group"
    if not task.groups and len(set(firsts)) < len(firsts):
        yield "two left parts have the same partner"


def _selecting(task: Selecting) -> Iterator[str]:
    if len(task.words) < PIECES:
        yield f"only {len(task.words)} words"
    if not all(word.strip() for word in task.words):
        yield "a word is empty"
    if not task.roles or len(task.keys) != len(task.roles):
        yield "not every role has its words"
    places = [at for key in task.keys for at in key]
    if not set(places) <= set(range(len(task.words))):
        yield "a role names a word that is not there"
    if len(set(places)) < len(places):
        yield "a word has two roles"
    if not all(set(key) - set(task.optional) for key in task.keys):
        yield "a role has no word"
    if len(task.roles) == 1 and len(set(places)) == len(task.words):
        yield "every word is right"


def _writing(task: Writing) -> Iterator[str]:
    if task.checker not in CHECKERS:
        yield f"there is no checker “{task.checker}”"
    if task.sentences < 1:
        yield "no sentence is asked for"


def _texts(pieces: Sequence[Piece]) -> Iterator[str]:
    if not all(piece.text.strip() for piece in pieces):
        yield "a part has no text"
