"""A session as rows for the page: the answer is in none of them before the response."""

from typing import Any

from kit.practice.item import Item, Policy
from kit.practice.session import Answer, Session

Row = dict[str, Any]


def view(session: Session) -> Row:
    """Return what the page shows: a question, its feedback, the result, or nothing to ask."""
    item, answered = session.current, session.answered
    if not session.items:
        return {"state": "empty"}
    if item is None:
        return _result(session)
    row = question(item) | {
        "state": "question",
        "at": session.position + 1,
        "total": len(session.items),
        "right": session.right,
        "trail": [answer.mark.right for answer in session.answers],
    }
    return row | feedback(answered) if answered else row


def question(item: Item) -> Row:
    """Return what may be known before answering: task, stem, and the options without feedback."""
    return {
        "id": item.id,
        "prompt": item.prompt,
        "prompt_ar": item.prompt_ar,
        "stem": item.stem,
        "stem_lang": item.stem_lang,
        "options": [{"text": option.text, "lang": option.lang} for option in item.options],
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
            "chosen": option.text == answer.response,
        }
        for option in item.options
    ]
    row: Row = {
        "state": "feedback",
        "response": answer.response,
        "right": mark.right,
        "credit": mark.credit,
        "shown": mark.shown,
        "shown_lang": langs.get(mark.shown, item.policy.lang),
        "note": mark.note,
        "explanation": item.explanation,
        "options": options,
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


def _result(session: Session) -> Row:
    return {
        "state": "done",
        "right": session.right,
        "total": len(session.items),
        "missed": [question(answer.item) | feedback(answer) for answer in session.missed],
    }


def chosen_text(item: Item, response: object) -> str:
    """Turn the page's response into text: an option's by its number, or what was typed."""
    if item.options and isinstance(response, int) and 0 <= response < len(item.options):
        return item.options[response].text
    return response if isinstance(response, str) else ""
