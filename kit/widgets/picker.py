"""Choosing one thing of a list, such as the lesson that the notebooks work on."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any

import traitlets

from kit.widgets.base import KitWidget, source, style


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """One thing to choose: its ``value``, its names, and a line of detail such as its level."""

    value: str
    label: str
    label_ar: str = ""
    detail: str = ""


class Picker(KitWidget):
    """A list of which one is chosen; ``value`` is the chosen one's value."""

    _esm = source("picker")
    _css = style("picker")
    _sections = ("picker", "own_lesson")

    choices: traitlets.List[Any] = traitlets.List().tag(sync=True)
    value = traitlets.Unicode("").tag(sync=True)
    title = traitlets.Unicode("").tag(sync=True)
    takes_path = traitlets.Bool(False).tag(sync=True)

    def __init__(
        self,
        choices: Iterable[Choice],
        *,
        value: str = "",
        title: str = "",
        on_pick: Callable[[str], None] | None = None,
        on_path: Callable[[str], Choice] | None = None,
        **options: Any,
    ) -> None:
        """Offer ``choices``.

        Args:
            choices: what there is to choose.
            value: what is chosen at the start; the first one if it is not among the choices.
            title: what is being chosen; "Choose a lesson" if empty.
            on_pick: called with the value of every new choice.
            on_path: makes a choice of a folder's path that was typed; without it none can be.
            options: ``ui_lang`` to start with.
        """
        offered = list(choices)
        self._values = [choice.value for choice in offered]
        self._on_pick, self._on_path = on_pick, on_path
        start = value if value in self._values else next(iter(self._values), "")
        rows = [asdict(choice) for choice in offered]
        super().__init__(
            choices=rows, value=start, title=title, takes_path=on_path is not None, **options
        )
        self.observe(self._picked, names="value")

    def receive(self, message: dict[str, Any], buffers: list[bytes]) -> None:
        """Offer and choose the folder whose path was typed."""
        path = message.get("text")
        if message.get("type") != "path" or self._on_path is None or not isinstance(path, str):
            return
        if not path.strip():
            return
        choice = self._on_path(path.strip())
        if choice.value not in self._values:
            self._values.append(choice.value)
            self.choices = [*self.choices, asdict(choice)]
        self.value = choice.value

    @traitlets.validate("value")
    def _only_offered(self, proposal: Any) -> Any:
        return proposal.value if proposal.value in self._values else self.value

    def _picked(self, change: Any) -> None:
        if self._on_pick is not None:
            self.guarded(self._on_pick, change.new)
