"""A sentence in the place of a widget: why there is nothing to show, and what to do."""

from typing import Any

import traitlets

from kit.widgets.base import KitWidget, source, style


class Notice(KitWidget):
    """One sentence, as wide as the page; an ipywidgets Label cuts it at the end of the line."""

    _esm = source("notice")
    _css = style()

    text = traitlets.Unicode("").tag(sync=True)

    def __init__(self, text: str, **options: Any) -> None:
        """Say ``text``."""
        super().__init__(text=text, **options)
