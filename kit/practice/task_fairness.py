"""Fairness of tasks: what must hold of an order, pairs or words to be selected."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import factorial

from kit.practice.checking import CHECKERS
from kit.practice.english_marking import normalise
from kit.practice.item import Item
from kit.practice.marking import mark
from kit.practice.meanings import content_words
from kit.practice.option_fairness import stands_out
from kit.practice.responses import solution
from kit.practice.tasks import Matching, Multiple, Ordering, Piece, Selecting, Writing

_SHORT = 4
"""How many words a meaning has at most that is compared with the others."""
_MOST = 0.8
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
    right = [option.text for option in item.options if option.text in item.key]
    wrong = [option.text for option in item.options if option.text not in item.key]
    if len(right) != len(item.key) or len(right) < 2:
        yield f"{len(right)} of the options are keys, of {len(item.key)} stated, at least 2"
    if len(wrong) < 2:
        yield "fewer than 2 distractors"
    elif right and (
        all(stands_out(key, wrong) for key in right)
        or all(stands_out(text, right) for text in wrong)
    ):
        yield "the keys give themselves away by their length"


def _ordering(task: Ordering) -> Iterator[str]:
    if len(task.pieces) < PIECES:
        yield f"only {len(task.pieces)} pieces"
    yield from _texts(task.pieces)
    every = set(range(len(task.pieces)))
    for order in task.orders:
        if len(set(order)) < len(order) or not set(order) <= every:
            yield "an order names what is not there, or something twice"
            return
        elif not task.bank and len(order) < len(task.pieces):
            yield "an order leaves pieces out"
    texts = [piece.text for piece in task.pieces]
    if not task.bank and len(set(texts)) < len(texts):
        yield "two pieces are the same"
    if any([texts[at] for at in order] == texts[: len(order)] for order in task.orders):
        yield "the pieces are shown in a right order"
    if not task.bank and 2 * len(set(task.orders)) > factorial(len(task.pieces)):
        yield "most orders are right"
    used = {texts[at] for order in task.orders for at in order}
    if any(text in used for at, text in enumerate(texts) if at not in task.orders[0]
           and not any(at in order for order in task.orders)):  # fmt: skip
        yield "a part that does not belong is the same as one that does"


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
    if not task.groups and _exchangeable(task.right):
        yield "two meanings could be exchanged"


def _exchangeable(pieces: Sequence[Piece]) -> bool:
    """Tell whether two short English meanings say nearly the same."""
    if any(piece.lang != "en" or len(piece.text.split()) > _SHORT for piece in pieces):
        return False
    texts = [normalise(piece.text) for piece in pieces]
    words = [content_words(piece.text) for piece in pieces]
    same = any(one and one == other for one, other in combinations(words, 2))
    return same or len(set(texts)) < len(texts)


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
    elif len(task.roles) == 1 and len(set(places)) > _MOST * len(task.words):
        yield "nearly every word is right"


def _writing(task: Writing) -> Iterator[str]:
    if task.checker not in CHECKERS:
        yield f"there is no checker “{task.checker}”"
    if task.sentences < 1:
        yield "no sentence is asked for"


def _texts(pieces: Sequence[Piece]) -> Iterator[str]:
    if not all(piece.text.strip() for piece in pieces):
        yield "a part has no text"
