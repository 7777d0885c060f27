"""A round of questions as rows for the page: the answer is in none of them before the response."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kit.practice.item import Item, Mark

Row = dict[str, Any]
Marker = Callable[[Item, str], Mark]


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """One response, how it was marked and how long it took."""

    item: Item
    response: str
    mark: Mark
    seconds: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Round:
    """A pass through ``items``: the answers so far; ``showing`` while the last is explained."""

    items: tuple[Item, ...]
    answers: tuple[Answer, ...] = ()
    showing: bool = False

    @property
    def item(self) -> Item | None:
        """Return the question that is asked, or whose feedback is shown; None at the end."""
        at = len(self.answers) - self.showing
        return self.items[at] if at < len(self.items) else None

    @property
    def right(self) -> int:
        """Return how many answers were right."""
        return sum(answer.mark.right for answer in self.answers)

    @property
    def missed(self) -> tuple[Answer, ...]:
        """Return the answers that were not right."""
        return tuple(answer for answer in self.answers if not answer.mark.right)

    def answered(self, answer: Answer) -> "Round":
        """Return the round with one more answer, its feedback showing."""
        return Round(items=self.items, answers=(*self.answers, answer), showing=True)

    def moved_on(self) -> "Round":
        """Return the round with the next question asked."""
        return Round(items=self.items, answers=self.answers)


def view(state: Round) -> Row:
    """Return what the page shows: a question, its feedback, the result, or nothing to ask."""
    item = state.item
    if not state.items:
        return {"state": "empty"}
    if item is None:
        return _result(state)
    row = question(item) | {
        "state": "question",
        "at": len(state.answers) + (not state.showing),
        "total": len(state.items),
        "right": state.right,
        "trail": [answer.mark.right for answer in state.answers],
    }
    return row | feedback(state.answers[-1]) if state.showing else row


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
    }


def feedback(answer: Answer) -> Row:
    """Return what may be known after it: the key, why, and what each option would have meant."""
    item, mark = answer.item, answer.mark
    langs = {option.text: option.lang for option in item.options}
    options = [
        {
            "text": option.text,
            "lang": option.lang,
            "feedback": option.feedback,
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


def _result(state: Round) -> Row:
    return {
        "state": "done",
        "right": state.right,
        "total": len(state.items),
        "missed": [question(answer.item) | feedback(answer) for answer in state.missed],
    }


def chosen_text(item: Item, response: object) -> str:
    """Turn the page's response into text: an option's by its number, or what was typed."""
    if item.options and isinstance(response, int) and 0 <= response < len(item.options):
        return item.options[response].text
    return response if isinstance(response, str) else ""


def missed_items(state: Round) -> list[Item]:
    """Return the items of the answers that were not right, each once."""
    return list(dict.fromkeys(answer.item for answer in state.missed))
