"""Tasks as rows for the page: what is shown before the response, and what is added after it."""

from collections.abc import Sequence
from typing import Any

from kit.practice.item import Item
from kit.practice.responses import solution
from kit.practice.session import Answer
from kit.practice.tasks import Fact, Matching, Multiple, Ordering, Piece, Selecting, Writing

Row = dict[str, Any]


def task_question(item: Item) -> Row:
    """Return what a task shows before it is answered; nothing for a choice or a typed answer."""
    task = item.task
    if isinstance(task, Multiple):
        return {"wanted": len(item.key) if task.told else 0}
    if isinstance(task, Ordering):
        return {"pieces": _pieces(task.pieces), "bank": task.bank}
    if isinstance(task, Matching):
        left, right = _pieces(task.left), _pieces(task.right)
        return {"left": left, "right": right, "groups": task.groups}
    if isinstance(task, Selecting):
        roles = [{"id": one.id, "en": one.label, "ar": one.label_ar} for one in task.roles]
        return {"words": list(task.words), "roles": roles}
    if isinstance(task, Writing):
        return {"facts": [_fact(fact) for fact in task.facts], "sentences": task.sentences}
    return {}


def task_feedback(answer: Answer) -> Row:
    """Return what is added once a task is answered: the response, the key, the verdicts."""
    task, mark = answer.item.task, answer.mark
    if task is None:
        return {}
    if isinstance(task, Writing):
        findings = [
            {"verdict": one.verdict, "en": one.text, "ar": one.text_ar} for one in mark.findings
        ]
        return {"findings": findings}
    row = {
        "given": list(answer.places),
        "solution": list(solution(answer.item)),
        "verdicts": list(mark.verdicts),
        "about": _about(answer),
    }
    if isinstance(task, Selecting):
        row["optional"] = list(task.optional)
    return row


def _about(answer: Answer) -> list[str]:
    """Return what there is to say to each part that was not right, nothing twice."""
    task, item = answer.item.task, answer.item
    if isinstance(task, Multiple):
        said = [option.feedback for option in item.options]
    elif isinstance(task, Ordering | Matching):
        parts = task.pieces if isinstance(task, Ordering) else task.left
        said = [piece.feedback for piece in parts]
    else:
        return []
    verdicts = answer.mark.verdicts or ("",) * len(said)
    mended = [text for text, one in zip(said, verdicts, strict=True) if one in ("wrong", "missing")]
    return [text for text in dict.fromkeys(mended) if text and text not in item.explanation]


def _pieces(pieces: Sequence[Piece]) -> list[Row]:
    return [{"text": piece.text, "lang": piece.lang} for piece in pieces]


def _fact(fact: Fact) -> Row:
    return {"text": fact.text, "lang": fact.lang, "source": fact.source, "cue": fact.cue}
