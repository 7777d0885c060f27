"""Choosing one thing of a list, such as the lesson that the notebooks work on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
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
    _sections = ("picker",)

    choices: traitlets.List[Any] = traitlets.List().tag(sync=True)
    value = traitlets.Unicode("").tag(sync=True)
    title = traitlets.Unicode("").tag(sync=True)

    def __init__(
        self,
        choices: Iterable[Choice],
        *,
        value: str = "",
        title: str = "",
        on_pick: Callable[[str], None] | None = None,
        **options: Any,
    ) -> None:
        """Offer ``choices``.

        Args:
            choices: what there is to choose.
            value: what is chosen at the start; the first one if it is not among the choices.
            title: what is being chosen; "Choose a lesson" if empty.
            on_pick: called with the value of every new choice.
            options: ``ui_lang`` to start with.
        """
        offered = list(choices)
        self._values = [choice.value for choice in offered]
        self._on_pick = on_pick
        start = value if value in self._values else next(iter(self._values), "")
        rows = [
            {
                "value": choice.value,
                "label": choice.label,
                "label_ar": choice.label_ar,
                "detail": choice.detail,
            }
            for choice in offered
        ]
        super().__init__(choices=rows, value=start, title=title, **options)
        self.observe(self._picked, names="value")

    @traitlets.validate("value")
    def _only_offered(self, proposal: Any) -> Any:
        return proposal.value if proposal.value in self._values else self.value

    def _picked(self, change: Any) -> None:
        if self._on_pick is not None:
            self.guarded(self._on_pick, change.new)
