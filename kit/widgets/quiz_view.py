"""A session as rows for the page: the answer is in none of them before the response."""

from typing import Any

from kit.practice.item import Item, Policy
from kit.practice.session import Answer, Session
from kit.practice.tasks import Passage
from kit.widgets.quiz_tasks import task_feedback, task_question

Row = dict[str, Any]


def view(session: Session, skipped: frozenset[str] = frozenset()) -> Row:
    """Return what the page shows: a passage, a question, its feedback, the result, or nothing.

    ``skipped`` are the ids of the items that were left without an answer.
    """
    item, answered = session.current, session.answered
    if not session.items:
        return {"state": "empty"}
    if item is None:
        return _result(session, skipped)
    row = {
        "at": session.position + 1,
        "total": len(session.items),
        "right": session.right,
        "trail": _trail(session),
    }
    if session.passage is not None:
        return row | passage(session.passage)
    row |= question(item) | {"state": "question"}
    return row | feedback(answered) if answered else row


def _trail(session: Session) -> list[bool | None]:
    """Return what came of each item so far: right, not right, or skipped."""
    right = {answer.item.id: answer.mark.right for answer in session.answers}
    behind = session.items[: session.position + (session.answered is not None)]
    return [right.get(item.id) for item in behind]


def passage(shown: Passage) -> Row:
    """Return a text to skim and the time for it."""
    return {
        "state": "passage",
        "id": shown.id,
        "title": shown.title,
        "text": shown.text,
        "lang": shown.lang,
        "seconds": shown.seconds,
        "words": len(shown.text.split()),
    }


def question(item: Item) -> Row:
    """Return what may be known before answering: task, stem, and the options without feedback."""
    return {
        "id": item.id,
        "shape": item.shape,
        "prompt": item.prompt,
        "prompt_ar": item.prompt_ar,
        "stem": item.stem,
        "stem_lang": item.stem_lang,
        "options": [{"text": option.text, "lang": option.lang} for option in item.options],
        "task": task_question(item),
        "hear": bool(item.hear),
        "lang": item.policy.lang,
        "marks": item.policy.marks != "ignored",
        "policy": policy_key(item.policy),
    }


def policy_key(policy: Policy) -> str:
    """Return the string's key that tells the learner what counts in a typed answer."""
    if policy.lang != "ar":
        return "quiz.counts_english"
    if policy.marks != "ignored":
        return "quiz.counts_marks"
    return "quiz.counts_hamza" if policy.hamza else "quiz.counts_letters"


def feedback(answer: Answer) -> Row:
    """Return what may be known after it: the key, why, and what each option would have meant."""
    item, mark = answer.item, answer.mark
    langs = {option.text: option.lang for option in item.options}
    options = [
        {
            "text": option.text,
            "lang": option.lang,
            "feedback": "" if item.explanation.startswith(option.feedback) else option.feedback,
            "key": option.text in item.key,
            "chosen": at in answer.places if item.task else option.text == answer.response,
        }
        for at, option in enumerate(item.options)
    ]
    row: Row = {
        "state": "feedback",
        "response": answer.response,
        "right": mark.right,
        "credit": mark.credit,
        "shown": mark.shown,
        "shown_lang": langs.get(mark.shown, item.policy.lang),
        "note": mark.note,
        "note_ar": mark.note_ar,
        "explanation": item.explanation,
        "options": options,
        "task": task_question(item) | task_feedback(answer),
    }
    if item.evidence:
        evidence = item.evidence
        row["evidence"] = {
            "before": evidence.text[: evidence.start],
            "part": evidence.text[evidence.start : evidence.end],
            "after": evidence.text[evidence.end :],
            "translation": evidence.translation,
        }
    return row


def _result(session: Session, skipped: frozenset[str]) -> Row:
    return {
        "state": "done",
        "right": session.right,
        "total": len(session.items) - len(skipped),
        "skipped": len(skipped),
        "missed": [question(answer.item) | feedback(answer) for answer in session.missed],
    }
