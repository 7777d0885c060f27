"""The quiz card: one question at a time, marked by Python, explained at once."""

from collections.abc import Callable, Iterable
from random import Random
from typing import Any

import traitlets

from kit.practice.item import Item, Mark
from kit.widgets.base import KitWidget, source, style
from kit.widgets.quiz_round import Answer, Marker, Round, chosen_text, missed_items, view

LONGEST = 500
"""Characters of a typed response that are read; no answer is longer."""


class Quiz(KitWidget):
    """A round of items; the answer reaches the page only after the response has left it.

    ``answers`` lists every response of the quiz, reviews included, and ``score`` is (right, total)
    of the round that is being played.
    """

    _esm = source("quiz_parts", "quiz")
    _css = style("quiz")
    _sections = ("quiz",)

    view = traitlets.Dict().tag(sync=True)
    title = traitlets.Unicode("").tag(sync=True)

    def __init__(
        self,
        items: Iterable[Item],
        *,
        title: str = "",
        rng: Random | None = None,
        mark: Marker | None = None,
        on_answer: Callable[[Answer], None] | None = None,
        **options: Any,
    ) -> None:
        """Ask ``items`` in their order.

        Args:
            items: the questions; none of them is a case the card states in words.
            title: what the quiz practises.
            rng: puts a repeated round in a new order; without it the order stays.
            mark: marks a response; the kit's own marking if not given.
            on_answer: called with every Answer, for the learner's record.
            options: ``ui_lang`` to start with.
        """
        self._items, self._rng = tuple(items), rng
        self._mark, self._on_answer = mark or _kit_mark, on_answer
        self.answers: list[Answer] = []
        self._round = Round(items=self._items)
        super().__init__(title=title, view=view(self._round), **options)

    @property
    def score(self) -> tuple[int, int]:
        """Return (right, answered) of this round."""
        return self._round.right, len(self._round.answers)

    @property
    def missed(self) -> tuple[Answer, ...]:
        """Return the answers of this round that were not right."""
        return self._round.missed

    def receive(self, message: dict[str, Any], buffers: list[bytes]) -> None:
        """Act on what the page did: an answer, the next question, a new round."""
        kind = message.get("type")
        if kind == "answer":
            self._answer(message)
        elif kind == "next" and self._round.showing:
            self._turn(self._round.moved_on())
        elif kind == "review" and self._round.item is None and self._round.missed:
            self._turn(Round(items=self._ordered(missed_items(self._round))))
        elif kind == "again" and self._round.item is None:
            self._turn(Round(items=self._ordered(self._items)))
        self.send({"type": "done"})  # so that the page can tell a slow kernel from none

    def _answer(self, message: dict[str, Any]) -> None:
        item = self._round.item
        if item is None or self._round.showing or message.get("item") != item.id:
            return  # a second click, or another view of the same quiz was faster
        response = chosen_text(item, message.get("response"))[:LONGEST].strip()
        if not response:
            return
        seconds = message.get("seconds")
        answer = Answer(
            item=item,
            response=response,
            mark=self._mark(item, response),
            seconds=float(seconds) if isinstance(seconds, int | float) else 0.0,
        )
        try:
            if self._on_answer is not None:
                self._on_answer(answer)  # on record before its feedback is shown
        finally:  # a record that cannot be written costs no feedback
            self.answers.append(answer)
            self._turn(self._round.answered(answer))

    def _ordered(self, items: Iterable[Item]) -> tuple[Item, ...]:
        order = list(items)
        if self._rng is not None:
            self._rng.shuffle(order)
        return tuple(order)

    def _turn(self, state: Round) -> None:
        self._round = state
        self.view = view(state)


def _kit_mark(item: Item, response: str) -> Mark:
    from kit.practice.marking import mark

    return mark(item, response)
