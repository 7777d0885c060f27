"""The quiz card: one question at a time, marked by Python, explained at once."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random
from typing import Any

import traitlets

from kit.practice.item import Item
from kit.practice.marking import mark as kit_mark
from kit.practice.session import Answer, Marker, Session
from kit.widgets.base import KitWidget, source, style
from kit.widgets.quiz_view import chosen_text, view

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
        mark: Marker = kit_mark,
        on_answer: Callable[[Answer], None] | None = None,
        **options: Any,
    ) -> None:
        """Ask ``items`` in their order.

        Args:
            items: the questions; none of them is a case the card states in words.
            title: what the quiz practises.
            rng: puts a repeated round in a new order; without it the order stays.
            mark: marks a response; the kit's own marking unless a teacher brings another.
            on_answer: called with every Answer, for the learner's record.
            options: ``ui_lang`` to start with.
        """
        self._rng, self._on_answer = rng, on_answer
        self._whole = self._session = Session(items=tuple(items), marker=mark)
        self.answers: list[Answer] = []
        super().__init__(title=title, view=view(self._session), **options)

    @property
    def score(self) -> tuple[int, int]:
        """Return (right, answered) of this round."""
        return self._session.right, len(self._session.answers)

    @property
    def missed(self) -> tuple[Answer, ...]:
        """Return the answers of this round that were not right."""
        return self._session.missed

    def receive(self, message: dict[str, Any], buffers: list[bytes]) -> None:
        """Act on what the page did: an answer, the next question, a new round."""
        kind, session = message.get("type"), self._session
        if kind == "answer":
            self._answer(message)
        elif kind == "next" and session.answered:
            self._turn(session.forward())
        elif kind == "review" and session.done and session.missed:
            self._turn(self._reordered(session.review()))
        elif kind == "again" and session.done:
            self._turn(self._reordered(self._whole))
        self.send({"type": "done"})  # so that the page can tell a slow kernel from none

    def _answer(self, message: dict[str, Any]) -> None:
        item = self._session.current
        if item is None or self._session.answered or message.get("item") != item.id:
            return  # a second click, or another view of the same quiz was faster
        response = chosen_text(item, message.get("response"))[:LONGEST].strip()
        if not response:
            return
        seconds = message.get("seconds")
        spent = float(seconds) if isinstance(seconds, int | float) else 0.0
        session = self._session.answer(response, seconds=spent)
        answer = session.answers[-1]
        try:
            if self._on_answer is not None:
                self._on_answer(answer)  # on record before its feedback is shown
        finally:  # a record that cannot be written costs no feedback
            self.answers.append(answer)
            self._turn(session)

    def _reordered(self, session: Session) -> Session:
        order = list(session.items)
        if self._rng is not None:
            self._rng.shuffle(order)
        return replace(session, items=tuple(order))

    def _turn(self, session: Session) -> None:
        self._session = session
        self.view = view(session)
