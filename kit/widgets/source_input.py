"""A text to work on, pasted or from a file of any known format, handed to a Python function."""

from collections.abc import Callable
from typing import Any

import traitlets

from kit.errors import TextError
from kit.sources.article import Article
from kit.sources.read import LARGEST, checked, read
from kit.text.fold import drop_controls
from kit.widgets.base import KitWidget, source, style
from kit.widgets.strings import text as words


class SourceInput(KitWidget):
    """A field for an Arabic text, a file button, and a line that says what came of it.

    ``text`` is the last text that was used, ``article`` the same with what is known about it.
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
        self.text, self.article = "", Article(text="")
        super().__init__(**options)

    def receive(self, message: dict[str, Any], buffers: list[bytes]) -> None:
        """Take a pasted text or a file's bytes."""
        if message.get("type") in {"text", "file"}:
            self.status = ""
        if message.get("type") == "text":
            self._use(self._pasted(str(message.get("text", ""))))
        elif message.get("type") == "file" and buffers:
            self._use(read(bytes(buffers[0]), name=str(message.get("name", ""))))

    def _pasted(self, given: str) -> Article:
        if not drop_controls(given).strip():
            raise TextError(words("source.empty", self.ui_lang))
        return checked(Article(text=given))

    def _use(self, article: Article) -> None:
        self.article, self.text = article, article.text
        said = self._on_text(article.text)
        done = said or words("source.done", self.ui_lang, words=len(article.text.split()))
        self.status = " ".join((done, *article.notices))
