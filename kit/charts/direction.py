"""Right-to-left text in charts: plotly lays out every string left to right if not isolated."""

import re

RIGHT_TO_LEFT, END = "\u2067", "\u2069"
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")


def isolated(text: str) -> str:
    """Wrap a string that holds Arabic, so that its full stops and brackets stay in place."""
    return f"{RIGHT_TO_LEFT}{text}{END}" if _ARABIC.search(text) else text
