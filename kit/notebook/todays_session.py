"""Today's session as a learner sees it: the plan in words, the questions, and what else to do."""

from typing import TYPE_CHECKING

from kit.notebook.reviewing import Reviewing
from kit.practice.planning import Plan
from kit.progress import choice
from kit.progress.folders import course_folder
from kit.widgets.strings import text

if TYPE_CHECKING:
    import ipywidgets

    from kit.practice.item import Item


def session(reviewing: Reviewing, *, ui_lang: str) -> "ipywidgets.Widget":
    """Show the day's plan and ask its questions."""
    import ipywidgets

    from kit.widgets.notice import Notice
    from kit.widgets.quiz import Quiz

    planned = reviewing.plan()
    items = reviewing.items(planned)
    words = describe(planned, items, ui_lang)
    if not items:
        return Notice(words, ui_lang=ui_lang)
    quiz = Quiz(
        items, title=text("review.today", ui_lang), on_answer=reviewing.keep, ui_lang=ui_lang
    )
    return ipywidgets.VBox([Notice(words, ui_lang=ui_lang), quiz])


def describe(planned: Plan, items: "tuple[Item, ...]", ui_lang: str) -> str:
    """Say in a few sentences what the day holds and what waits."""
    asked = len(planned.due) + len(planned.new)
    waiting = planned.waiting + max(0, asked - len(items))
    if not items:
        parts = [text("review.done", ui_lang)]
    else:
        new = min(len(planned.new), len(items))
        due = max(0, len(items) - new)
        stops = sum(stop.sentence is not None for stop in planned.stops)
        parts = [text("review.plan", ui_lang, due=due, new=new)]
        parts += [text("review.sentences", ui_lang, n=stops)] if stops else []
    if waiting:
        parts.append(text("review.waiting", ui_lang, n=waiting))
    return " ".join(parts)


def care(reviewing: Reviewing, *, ui_lang: str) -> "ipywidgets.Widget":
    """Offer to undo the last answer, to wake words that rest, and to set the day's limits."""
    from kit.widgets.care import LIMITS, Care

    store = reviewing.store
    resting = {f"{card.lexeme}\n{card.skill}": card for card in store.cards() if card.suspended}
    chosen = choice.load(course_folder())

    def undo() -> str:
        undone = store.undo_last()
        if undone is None:
            return text("care.nothing_to_undo", ui_lang)
        word = undone.cards[0].lexeme.partition("/")[0] if undone.cards else undone.item
        return text("care.undone", ui_lang, word=word)

    def wake(key: str) -> str:
        card = resting[key]
        store.suspend(card.lexeme, card.skill, suspended=False)
        return text("care.woken", ui_lang, word=card.lexeme.partition("/")[0])

    def limit(name: str, value: int) -> str:
        choice.change(course_folder(), **{name: value})
        return text("care.limit_set", ui_lang)

    return Care(
        resting=[
            {
                "key": key,
                "word": card.lexeme.partition("/")[0],
                "why": "leech" if card.leech else "paused",
            }
            for key, card in resting.items()
        ],
        limits={name: getattr(chosen, name) for name in LIMITS},
        undo=undo,
        wake=wake,
        limit=limit,
        most=choice.MOST,
        ui_lang=ui_lang,
    )
