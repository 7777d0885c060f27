"""What the kit's widgets share: composed sources, interface strings, the font sent on request.

anywidget takes one JavaScript module per widget as one string and knows no imports between
files. ``source`` therefore joins ``shared.js`` and a widget's own files: the shared part defines
plain functions, the last file ends with ``export default { render }``. ``style`` does the same
for the style sheets.
"""

from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Any

import anywidget
import traitlets

from kit.errors import KitError
from kit.widgets.font import faces
from kit.widgets.strings import LANGUAGES, strings


@cache
def _read(name: str) -> str:
    return resources.files("kit.widgets").joinpath(name).read_text(encoding="utf-8")


def source(*names: str) -> str:
    """Join the shared JavaScript and the named files (``"reader"`` is reader.js) to one module."""
    return "\n".join(_read(f"{name}.js") for name in ("shared", *names))


def style(*names: str) -> str:
    """Join the shared style sheet and the named ones to one."""
    return "\n".join(_read(f"{name}.css") for name in ("shared", *names))


class KitWidget(anywidget.AnyWidget):
    """A widget with the kit's font, its strings in two languages, and checked messages.

    ``ui_lang`` is the language of buttons and labels, ``"en"`` or ``"ar"``; the page can switch it.
    """

    ui_lang = traitlets.Enum(LANGUAGES, default_value="en").tag(sync=True)
    strings = traitlets.Dict().tag(sync=True)
    notice = traitlets.Unicode("").tag(sync=True)

    _sections: tuple[str, ...] = ()

    def __init__(self, **values: Any) -> None:
        """Create the widget with the strings of its own sections."""
        super().__init__(strings=strings("shared", *self._sections), **values)
        self.on_msg(self._receive)

    def receive(self, message: dict[str, Any], buffers: list[bytes]) -> None:
        """Act on a message of the page; a widget that takes any overrides this."""

    def _receive(self, _: Any, message: Any, buffers: list[bytes]) -> None:
        if not isinstance(message, dict):
            return
        if message.get("type") == "fonts":
            descriptors, data = faces()
            self.send({"type": "fonts", "faces": list(descriptors)}, list(data))
            return
        self.guarded(self.receive, message, buffers)

    def guarded(self, act: Callable[..., Any], *arguments: Any) -> None:
        """Call ``act``; a fault the user can mend is shown in the widget, its only place."""
        try:
            self.notice = ""
            act(*arguments)
        except KitError as error:
            self.notice = str(error)
