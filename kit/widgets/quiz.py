"""The quiz card: one question at a time, marked by Python, explained at once."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random
from typing import Any

import traitlets

from kit.errors import ItemError
from kit.practice.item import Item, Response
from kit.practice.marking import mark as kit_mark
from kit.practice.responses import parse
from kit.practice.session import Answer, Marker, Session
from kit.widgets.base import KitWidget, source, style
from kit.widgets.quiz_view import view

LONGEST_TIME = 3600.0
"""Seconds for one answer that are believed; after more, nobody sat before it."""


class Quiz(KitWidget):
    """A round of items; the answer reaches the page only after the response has left it.

    ``answers`` lists every response of the quiz, reviews included, and ``score`` is (right, total)
    of the round that is being played.
    """

    _esm = source(
        "voice",
        "drag",
        "quiz_parts",
        "quiz_feedback",
        "quiz_tasks",
        "quiz_order",
        "quiz_bank",
        "quiz_match",
        "quiz_select",
        "quiz_time",
        "quiz",
    )
    _css = style("quiz", "quiz_tasks")
    _sections = ("quiz", "task")

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
        self._skipped: frozenset[str] = frozenset()
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
        try:
            self._act(message)
        finally:
            self.send({"type": "done"})  # so that the page can tell a slow kernel from none

    def _act(self, message: dict[str, Any]) -> None:
        kind, session = message.get("type"), self._session
        if kind == "answer":
            self._answer(message)
        elif kind == "next" and session.answered:
            self._turn(session.forward())
        elif kind == "read" and session.passage and message.get("item") == session.passage.id:
            self._turn(session.read())
        elif kind in ("hear", "skip"):
            self._hear(message)
        elif kind == "review" and session.done and session.missed:
            review = session.review()
            heard = tuple(item for item in review.items if item.id not in self._skipped)
            self._begin(replace(review, items=heard))
        elif kind == "again" and session.done:
            self._begin(self._whole)

    def _answer(self, message: dict[str, Any]) -> None:
        response = self._response(message)
        if response is None:
            return
        session = self._session.answer(response, seconds=_seconds(message.get("seconds")))
        answer = session.answers[-1]
        try:
            if self._on_answer is not None:
                self._on_answer(answer)  # on record before its feedback is shown
        finally:  # a record that cannot be written costs no feedback
            self.answers.append(answer)
            self._turn(session)

    def _response(self, message: dict[str, Any]) -> Response | None:
        """Return the response of a message; None where there is nothing to be answered by it."""
        item = self._session.current
        out_of_turn = self._session.answered or self._session.passage
        if item is None or out_of_turn or message.get("item") != item.id:
            return None  # a second click, or another view of the same quiz was faster
        try:
            return parse(item, message.get("response"))
        except ItemError:
            if item.task is None:
                return None  # an empty field, a button that is not there
            raise

    def _hear(self, message: dict[str, Any]) -> None:
        """Send the words of a dictation when they are to be spoken, or leave it out."""
        item = self._session.current
        if item is None or not item.hear or message.get("item") != item.id:
            return
        if message["type"] == "hear":
            # The browser's own voice needs the words; they come no earlier and are not shown.
            self.send({"type": "speak", "item": item.id, "text": item.hear})
        elif not self._session.answered:
            self._skipped |= {item.id}
            self._turn(self._session.forward())

    def _begin(self, session: Session) -> None:
        self._skipped = frozenset()
        self._turn(self._reordered(session))

    def _reordered(self, session: Session) -> Session:
        order = list(session.items)
        if self._rng is not None:
            self._rng.shuffle(order)
        return replace(session, items=tuple(order))

    def _turn(self, session: Session) -> None:
        self._session = session
        self.view = view(session, self._skipped)


def _seconds(said: object) -> float:
    """Return the time the page measured, within reason whatever it says."""
    if isinstance(said, int | float) and 0 <= said < LONGEST_TIME:
        return float(said)
    return 0.0
