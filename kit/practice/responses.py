"""Responses: read from outside and checked, put into words for the record, and the right ones."""

from kit.errors import ItemError
from kit.practice.item import Item, Response
from kit.practice.tasks import Matching, Multiple, Ordering, Selecting, Writing

LONGEST = 500
"""Characters of a typed response that are read; no answer is longer."""
LONGEST_TEXT = 3000
"""Characters of a written text that are read."""
NONE = -1
"""The place that stands for no partner and no role."""


def parse(item: Item, raw: object) -> Response:
    """Return a response as it came from outside in the form that its item's shape states.

    Raises:
        ItemError: It is of another form, names what is not there, or says nothing.
    """
    if item.task is None or isinstance(item.task, Writing):
        return _text(item, raw)
    places = _places(item, raw)
    fault = _fault(item, places)
    if fault:
        raise ItemError(f"this response does not fit its question: {fault}.", where=item.id)
    return tuple(sorted(places)) if isinstance(item.task, Multiple) else places


def solution(item: Item) -> Response:
    """Return the response that is shown as right."""
    task = item.task
    if isinstance(task, Multiple):
        return tuple(at for at, one in enumerate(item.options) if one.text in item.key)
    if isinstance(task, Ordering):
        return task.orders[0]
    if isinstance(task, Matching):
        return tuple(accepted[0] if accepted else NONE for accepted in task.pairs)
    if isinstance(task, Selecting):
        role = {word: at for at, words in enumerate(task.keys) for word in words}
        return tuple(role.get(at, NONE) for at in range(len(task.words)))
    return item.key[0]


def in_words(item: Item, response: Response) -> str:
    """Put a response into words, as the record and a list of answers show it."""
    task = item.task
    if isinstance(response, str):
        return response
    if isinstance(task, Multiple):
        return " | ".join(item.options[at].text for at in response)
    if isinstance(task, Ordering):
        return " | ".join(task.pieces[at].text for at in response)
    if isinstance(task, Matching):
        sides = zip(task.left, response, strict=True)
        rows = ((one.text, task.right[at].text if at != NONE else "—") for one, at in sides)
        return " | ".join(f"{left} = {right}" for left, right in rows)
    if isinstance(task, Selecting):
        chosen = [
            (role.id, " ".join(task.words[at] for at, one in enumerate(response) if one == place))
            for place, role in enumerate(task.roles)
        ]
        return " | ".join(f"{role}: {words or '—'}" for role, words in chosen)
    return " ".join(map(str, response))


def _text(item: Item, raw: object) -> str:
    longest = LONGEST_TEXT if item.task else LONGEST
    if item.options and isinstance(raw, int) and not isinstance(raw, bool):
        raw = item.options[raw].text if 0 <= raw < len(item.options) else None
    if not isinstance(raw, str) or not raw[:longest].strip():
        raise ItemError("there is no answer in this response.", where=item.id)
    return raw[:longest].strip()


def _places(item: Item, raw: object) -> tuple[int, ...]:
    # type() and not isinstance(): True is an int, but no place
    if not isinstance(raw, list | tuple) or not all(type(one) is int for one in raw):
        raise ItemError("a response to this question is a list of places.", where=item.id)
    return tuple(raw)


def _fault(item: Item, places: tuple[int, ...]) -> str:
    """Say what is wrong with a list of places; nothing when it can be marked."""
    task = item.task
    if isinstance(task, Multiple):
        return _each_once(places, len(item.options)) or _something(bool(places))
    if isinstance(task, Ordering):
        if not task.bank and len(places) != len(task.pieces):
            return f"{len(places)} of {len(task.pieces)} pieces are in it"
        return _each_once(places, len(task.pieces)) or _something(bool(places))
    if isinstance(task, Matching):
        used = [at for at in places if at != NONE]
        once = "" if task.groups else _each_once(tuple(used), len(task.right))
        return _one_each(places, len(task.left), len(task.right)) or once or _something(bool(used))
    if isinstance(task, Selecting):
        something = _something(any(at != NONE for at in places))
        return _one_each(places, len(task.words), len(task.roles)) or something
    return ""


def _each_once(places: tuple[int, ...], count: int) -> str:
    if any(not 0 <= at < count for at in places):
        return "it names what is not there"
    return "it names something twice" if len(set(places)) < len(places) else ""


def _one_each(places: tuple[int, ...], wanted: int, count: int) -> str:
    if len(places) != wanted:
        return f"it has {len(places)} places, not {wanted}"
    outside = any(not NONE <= at < count for at in places)
    return "it names what is not there" if outside else ""


def _something(said: bool) -> str:
    return "" if said else "nothing is chosen"
