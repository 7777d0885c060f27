"""Arranging tasks: what is right comes in, the shuffled task with its key goes out."""

from collections.abc import Mapping, Sequence
from random import Random

from kit.practice.tasks import Matching, Ordering, Piece, Role, Selecting

ROLES: Mapping[str, Role] = {
    "source": Role(id="source", label="Source: who says it", label_ar="المصدر"),
    "cue": Role(id="cue", label="Cue: the reporting word", label_ar="لفظ النقل"),
    "content": Role(id="content", label="Content: what is said", label_ar="المنقول"),
    "target": Role(id="target", label="Selected", label_ar="المختار"),
}
"""The roles families share; another is made where it is needed."""


def in_order(
    pieces: Sequence[Piece], rng: Random, *, also: Sequence[Sequence[int]] = ()
) -> Ordering:
    """Shuffle pieces given in their right order, never into a right one.

    ``also`` are further accepted orders, each the places of ``pieces`` as given.
    """
    shown = _disturbed(len(pieces), rng, ((*range(len(pieces)),), *map(tuple, also)))
    place = {given: at for at, given in enumerate(shown)}
    return Ordering(
        pieces=tuple(pieces[at] for at in shown),
        orders=tuple(tuple(place[at] for at in order) for order in (range(len(pieces)), *also)),
    )


def from_bank(
    pieces: Sequence[Piece],
    extra: Sequence[Piece],
    rng: Random,
    *,
    also: Sequence[Sequence[int]] = (),
) -> Ordering:
    """Make a bank of the pieces of an answer, in their order, and others that do not belong.

    ``also`` are further accepted orders of ``pieces``, and may leave some of them out.
    """
    orders = ((*range(len(pieces)),), *map(tuple, also))
    shown = _disturbed(len(pieces) + len(extra), rng, orders)
    place = {given: at for at, given in enumerate(shown)}
    everything = (*pieces, *extra)
    return Ordering(
        pieces=tuple(everything[at] for at in shown),
        orders=tuple(tuple(place[at] for at in order) for order in orders),
        bank=True,
    )


def in_pairs(pairs: Sequence[tuple[Piece, Piece]], extra: Sequence[Piece], rng: Random) -> Matching:
    """Shuffle both sides of the pairs; ``extra`` on the right belong to none.

    Two right parts with the same text are both right for either left part.
    """
    left = rng.sample(range(len(pairs)), len(pairs))
    rights = (*(right for _, right in pairs), *extra)
    shown = rng.sample(range(len(rights)), len(rights))
    if len(pairs) > 1 and shown[: len(left)] == left:
        shown = [*shown[1:], shown[0]]
    return Matching(
        left=tuple(pairs[at][0] for at in left),
        right=tuple(rights[at] for at in shown),
        pairs=tuple(_same(rights, shown, at) for at in left),
    )


def in_groups(
    rows: Sequence[tuple[Piece, Sequence[int]]], groups: Sequence[Piece], rng: Random
) -> Matching:
    """Shuffle what is to be sorted; each row has the places of its accepted groups."""
    order = rng.sample(range(len(rows)), len(rows))
    return Matching(
        left=tuple(rows[at][0] for at in order),
        right=tuple(groups),
        pairs=tuple(tuple(rows[at][1]) for at in order),
        groups=True,
    )


def select(
    words: Sequence[str],
    keys: Mapping[str, Sequence[int]],
    *,
    optional: Sequence[int] = (),
    roles: Mapping[str, Role] = ROLES,
) -> Selecting:
    """Make a task of selecting words; ``keys`` has the places of the words of each role."""
    return Selecting(
        words=tuple(words),
        roles=tuple(roles[name] for name in keys),
        keys=tuple(tuple(sorted(places)) for places in keys.values()),
        optional=tuple(sorted(optional)),
    )


def _same(rights: Sequence[Piece], shown: Sequence[int], at: int) -> tuple[int, ...]:
    equal = [place for place, given in enumerate(shown) if rights[given].text == rights[at].text]
    own = shown.index(at)
    return (own, *(place for place in equal if place != own))


def _disturbed(count: int, rng: Random, right: Sequence[tuple[int, ...]]) -> list[int]:
    """Return an order of ``count`` places that begins with none of the right ones."""
    order = rng.sample(range(count), count)
    for _ in range(count):
        if not any(tuple(order[: len(one)]) == one for one in right):
            break
        order = [*order[1:], order[0]]
    return order
