"""Taking care of one's cards: the last answer taken back, words that rest, how much a day."""

from collections.abc import Callable, Sequence
from typing import Any

import traitlets

from kit.widgets.base import KitWidget, source, style

LIMITS = ("new_a_day", "reviews_a_day")


class Care(KitWidget):
    """Buttons beside the day's session.

    ``resting`` lists the words that do not come up, each {``key``, ``word``, ``why``}; ``said`` is
    what came of the last press.
    """

    _esm = source("care")
    _css = style("care")
    _sections = ("care",)

    resting: traitlets.List[Any] = traitlets.List().tag(sync=True)
    limits = traitlets.Dict().tag(sync=True)
    said = traitlets.Unicode("").tag(sync=True)

    def __init__(
        self,
        *,
        resting: Sequence[dict[str, str]],
        limits: dict[str, int],
        undo: Callable[[], str],
        wake: Callable[[str], str],
        limit: Callable[[str, int], str],
        most: int,
        **options: Any,
    ) -> None:
        """Offer to undo, to let words come up again, and to set the day's limits.

        Args:
            resting: the words that rest.
            limits: the day's limits by name, those of ``LIMITS``.
            undo: takes the last answer back and says so in a sentence.
            wake: lets the word with this key come up again and says so.
            limit: sets the limit of this name and says so.
            most: the largest limit.
            options: ``ui_lang`` to start with.
        """
        self._undo, self._wake, self._limit, self._most = undo, wake, limit, most
        super().__init__(resting=list(resting), limits=limits, **options)

    def receive(self, message: dict[str, Any], buffers: list[bytes]) -> None:
        """Do what a button asks for."""
        kind = message.get("type")
        if kind == "undo":
            self.said = self._undo()
        elif kind == "wake" and message.get("key") in [one["key"] for one in self.resting]:
            self.said = self._wake(message["key"])
            self.resting = [one for one in self.resting if one["key"] != message["key"]]
        elif kind == "limit" and message.get("name") in LIMITS:
            value = message.get("value")
            if isinstance(value, int) and 0 <= value <= self._most:
                self.limits = {**self.limits, message["name"]: value}
                self.said = self._limit(message["name"], value)
