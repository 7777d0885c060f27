"""Marking: what a response to an item is worth, and the reason a teacher would give."""

from kit.errors import ItemError
from kit.practice.arabic_marking import accepts_arabic, mark_arabic
from kit.practice.english_marking import mark_english
from kit.practice.item import Item, Mark, Option, Response
from kit.practice.notes import Note, note
from kit.practice.responses import parse
from kit.practice.task_marking import (
    mark_matching,
    mark_multiple,
    mark_ordering,
    mark_selecting,
    mark_writing,
)
from kit.practice.tasks import Matching, Multiple, Ordering, Selecting, Writing
from kit.text.fold import clean

DISPUTED = "Disputed"
"""How the feedback of an option opens that usage divides on; choosing it earns half."""


def mark(item: Item, response: Response) -> Mark:
    """Mark ``response``, which has the form that ``kit.practice.item`` states for its shape.

    Raises:
        ItemError: The response is not one of the options, or has another form.
    """
    if item.task is not None:
        return mark_task(item, response)
    if not isinstance(response, str):
        raise ItemError("a response to this question is a text.", where=item.id)
    if item.options:
        return _mark_choice(item, chosen(item, response))
    return mark_typed(item, response)


def mark_task(item: Item, response: Response) -> Mark:
    """Mark ``response`` to an item that has a task.

    Raises:
        ItemError: The response has another form, or the item has no task.
    """
    task, given = item.task, parse(item, response)
    if isinstance(task, Writing) and isinstance(given, str):
        return mark_writing(item, given)
    if isinstance(task, Multiple) and not isinstance(given, str):
        return mark_multiple(item, given)
    if isinstance(task, Ordering) and not isinstance(given, str):
        return mark_ordering(item, task, given)
    if isinstance(task, Matching) and not isinstance(given, str):
        return mark_matching(item, task, given)
    if isinstance(task, Selecting) and not isinstance(given, str):
        return mark_selecting(item, task, given)
    raise ItemError("this item has no task to mark.", where=item.id)


def mark_typed(item: Item, response: str) -> Mark:
    """Mark ``response`` as typed on the item's policy, whether or not the item offers options."""
    if item.policy.lang == "en":
        return mark_english(item.key, response)
    return mark_arabic(item.key, response, item.policy)


def accepts(item: Item, response: str) -> bool:
    """Tell whether ``response`` would be right if it were typed; says no reason, and is quick."""
    if item.policy.lang == "en":
        return mark_english(item.key, response).right
    return accepts_arabic(item.key, response, item.policy)


def chosen(item: Item, response: str) -> Option:
    """Return the option that ``response`` names by its text or by its index from 0.

    Raises:
        ItemError: No option answers to it.
    """
    text = _tidy(response)
    for option in item.options:
        if _tidy(option.text) == text:
            return option
    if text.isdecimal() and int(text) < len(item.options):
        return item.options[int(text)]
    offered = " / ".join(option.text for option in item.options)
    raise ItemError(
        f"“{response}” is not one of the options ({offered}).",
        where=item.id,
        do="Answer with an option's text or its number from 0.",
    )


def _mark_choice(item: Item, option: Option) -> Mark:
    right = option.text in item.key
    disputed = not right and option.feedback.startswith(DISPUTED)
    said = note("disputed") if disputed else Note()
    return Mark(
        right=right,
        credit=1.0 if right else 0.5 if disputed else 0.0,
        shown=item.key[0],
        note=said.english,
        note_ar=said.arabic,
    )


def _tidy(text: str) -> str:
    return " ".join(clean(text).split())
