"""A text to work on, pasted or from a file, handed to a Python function."""

from collections.abc import Callable
from typing import Any

import traitlets

from kit.errors import TextError
from kit.text.fold import drop_controls
from kit.widgets.base import KitWidget, source, style
from kit.widgets.strings import text as words

LARGEST = 4_000_000
"""Bytes of a file that are read; far above any article."""


class SourceInput(KitWidget):
    """A field for an Arabic text, a file button, and a line that says what came of it.

    ``text`` is the last text that was used.
    """

    _esm = source("source_input")
    _css = style("source_input")
    _sections = ("source",)

    status = traitlets.Unicode("").tag(sync=True)
    limit = traitlets.Int(LARGEST).tag(sync=True)

    def __init__(self, on_text: Callable[[str], str | None], **options: Any) -> None:
        """Wait for a text.

        Args:
            on_text: called with the text; what it returns is shown as the status, and a KitError
                it raises as the notice.
            options: ``ui_lang`` to start with.
        """
        self._on_text = on_text
        self.text = ""
        super().__init__(**options)

    def receive(self, message: dict[str, Any], buffers: list[bytes]) -> None:
        """Take a pasted text or a file's bytes."""
        if message.get("type") == "text":
            self._use(str(message.get("text", "")))
        elif message.get("type") == "file" and buffers:
            self._use(decode(bytes(buffers[0]), name=str(message.get("name", ""))))

    def _use(self, given: str) -> None:
        self.status = ""
        if not drop_controls(given).strip():
            raise TextError(words("source.empty", self.ui_lang))
        self.text = given
        said = self._on_text(given)
        self.status = said or words("source.done", self.ui_lang, words=len(given.split()))


def decode(data: bytes, *, name: str = "") -> str:
    """Read a text file's bytes: UTF-8, UTF-16 with its mark, or the old Windows Arabic code page.

    Raises:
        TextError: the file is too large, or not a text.
    """
    if len(data) > LARGEST:
        raise TextError(
            f"the file has {len(data) / 1e6:.1f} MB; the limit is {LARGEST / 1e6:.0f} MB.",
            where=name,
            do="Save the article alone.",
        )
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1256"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise TextError("the file is not text.", where=name, do="Save it as plain text, UTF-8.")
