"""Checking a written text: named checkers, each a function from item and text to findings.

A family that asks for a text names its checker in ``Writing.checker``. To add one, write
``check(item, text) -> Sequence[Finding]`` beside the family's own modules and name it in
``CHECKERS``; it is imported when it is first used.
"""

import re
from collections.abc import Callable, Sequence
from importlib import import_module

from kit.errors import ItemError
from kit.practice.item import Finding, Item
from kit.practice.tasks import Writing
from kit.text.marks import bare

Checker = Callable[[Item, str], Sequence[Finding]]

CHECKERS: dict[str, str] = {
    "cues": "kit.practice.checking:cues_used",
    "report": "kit.practice.writing_checks:reported",
}
"""Where each checker is: name → ``module:function``."""

_ENDS = re.compile(r"[.!؟?\n]+")


def check(item: Item, text: str) -> tuple[Finding, ...]:
    """Return what the item's checker finds in ``text``.

    Raises:
        ItemError: The item asks for no text, or names a checker that does not exist.
    """
    task = item.task
    if not isinstance(task, Writing) or task.checker not in CHECKERS:
        name = task.checker if isinstance(task, Writing) else "none"
        raise ItemError(f"there is no checker “{name}”.", where=item.id)
    module, _, function = CHECKERS[task.checker].partition(":")
    checker: Checker = getattr(import_module(module), function)
    return tuple(checker(item, text))


def cues_used(item: Item, text: str) -> tuple[Finding, ...]:
    """Check the number of sentences and that every cue of the facts is used; no more than that."""
    if not isinstance(item.task, Writing):
        return ()
    return (length_of(text, item.task.sentences), *_cues(item.task, text), _rest())


def length_of(text: str, wanted: int) -> Finding:
    """Compare the number of sentences with what was asked for."""
    count = sum(bool(part.strip()) for part in _ENDS.split(text))
    if count == wanted:
        return Finding(
            verdict="ok", text=f"{count} sentences, as asked.", text_ar="عدد الجمل كما طُلب."
        )
    return Finding(
        verdict="not_ok",
        text=f"{wanted} sentences are asked for; there are {count}.",
        text_ar=f"المطلوب من الجمل {wanted}، والمكتوب {count}.",
    )


def _cues(task: Writing, text: str) -> list[Finding]:
    letters = f" {bare(text)}"
    found = []
    for cue in dict.fromkeys(fact.cue for fact in task.facts if fact.cue):
        used = re.search(rf"[\s«(][وف]?{re.escape(bare(cue))}", letters)
        found.append(
            Finding(verdict="ok", text=f"«{cue}» is used.", text_ar=f"استُعمل «{cue}».")
            if used
            else Finding(
                verdict="not_ok", text=f"«{cue}» is not used.", text_ar=f"لم يُستعمل «{cue}»."
            )
        )
    return found


def _rest() -> Finding:
    return Finding(
        verdict="not_checked",
        text="Grammar, agreement and whether the facts are reported truly.",
        text_ar="النحو والمطابقة وأمانة النقل.",
    )
