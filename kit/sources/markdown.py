"""Markdown: the words without the markup, every heading and paragraph a line."""

import re
from typing import TYPE_CHECKING

from kit.sources.article import Article
from kit.sources.txt import decode

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A---\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = r"^{}[ \t]*:[ \t]*[\"']?(.*?)[\"']?[ \t]*\r?$"
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def read_markdown(data: bytes) -> Article:
    """Read Markdown; the title is the front matter's or the first heading."""
    from markdown_it import MarkdownIt

    text, notices = decode(data)
    front = found.group(1) if (found := _FRONT.match(text)) else ""
    tokens = MarkdownIt("commonmark").enable("table").parse(_FRONT.sub("", text))
    lines = [line for token in tokens if (line := _line(token))]
    return Article(
        text="\n".join(lines),
        title=_field(front, "title") or _first_heading(tokens),
        date=_field(front, "date"),
        notices=notices,
    )


def _line(token: "Token") -> str:
    """Return a block's words; code stays as it is, HTML is left out."""
    if token.type in {"fence", "code_block"}:
        return token.content.strip()
    return "".join(map(_piece, token.children or ())).strip()


def _piece(token: "Token") -> str:
    if token.type in {"text", "code_inline"}:
        return token.content
    return _BREAKS.get(token.type, "")


def _first_heading(tokens: "list[Token]") -> str:
    for at, token in enumerate(tokens[:-1]):
        if token.type == "heading_open":
            return _line(tokens[at + 1])
    return ""


def _field(front: str, name: str) -> str:
    found = re.search(_FIELD.format(name), front, re.MULTILINE)
    return found.group(1) if found else ""
