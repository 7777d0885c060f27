"""One way in: bytes and a name, or a file, become an article, or one sentence says why not."""

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path, PurePath

from kit.errors import TextError
from kit.sources.article import Article
from kit.sources.docx import read_docx
from kit.sources.html import read_html
from kit.sources.markdown import read_markdown
from kit.sources.pdf import read_pdf
from kit.sources.subtitles import read_subtitles
from kit.sources.txt import read_txt
from kit.text.fold import drop_controls
from kit.text.letters import LETTER

LARGEST = 4_000_000
"""Bytes; a long book, far above any article."""

LEAST_ARABIC = 0.3
"""The share of its letters that have to be Arabic; a report with English names has over 0.9."""

READERS: dict[str, Callable[[bytes], Article]] = {
    ".txt": read_txt,
    ".text": read_txt,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".docx": read_docx,
    ".pdf": read_pdf,
    ".srt": read_subtitles,
    ".vtt": read_subtitles,
}
_FORMATS = ".txt, .md, .html, .docx, .pdf, .srt and .vtt"
_STARTS = {b"%PDF-": ".pdf", b"PK\x03\x04": ".docx", b"\xd0\xcf\x11\xe0": ".docx"}
_PAGE = re.compile(rb"\s*(?:<!doctype html|<html)", re.IGNORECASE)
_ARABIC = re.compile(f"[{LETTER}]")
_LETTERS = re.compile(r"[^\W\d_]")


def read(data: bytes, *, name: str = "", charset: str = "") -> Article:
    """Read an article from the bytes of a file; nothing else is touched.

    Args:
        data: the bytes.
        name: the file's name, whose ending names the format; without one it is guessed.
        charset: for a page, the encoding that its server named.

    Raises:
        TextError: what is wrong with it, and what to do.
    """
    if len(data) > LARGEST:
        raise too_large(len(data), where=name)
    try:
        if not data.strip():
            raise _empty()
        reader = _reader(data, name)
        if reader is read_html:
            return checked(read_html(data, charset=charset))
        return checked(reader(data))
    except TextError as error:
        raise TextError(error.what, where=name, do=error.do) from None
    except Exception:  # on damaged files the libraries fail in many ways, none of use to the reader
        raise TextError(
            "the file is damaged.", where=name, do="Save it anew, or paste its text."
        ) from None


def read_file(path: Path) -> Article:
    """Read an article from a file; read again only after the file changed.

    Raises:
        TextError: what is wrong with it, and what to do.
    """
    try:
        state = path.stat()
        if state.st_size > LARGEST:
            raise too_large(state.st_size, where=str(path))
        return _read_file(path, state.st_mtime_ns, state.st_size)
    except OSError as error:
        raise TextError(
            f"the file cannot be read ({error.strerror or error}).",
            where=str(path),
            do="Check its name.",
        ) from None


def checked(article: Article) -> Article:
    """Return the article if it is Arabic enough to work on.

    Raises:
        TextError: it is empty, or too little of it is Arabic; the share is said.
    """
    if not drop_controls(article.text).strip():
        raise _empty()
    arabic = len(_ARABIC.findall(article.text))
    share = arabic / max(1, len(_LETTERS.findall(article.text)), arabic)
    if share >= LEAST_ARABIC:
        return article
    what = f"only {max(1, round(share * 100))} % of the letters in this text are Arabic"
    raise TextError(
        f"{what}; it takes {LEAST_ARABIC * 100:.0f} %."
        if arabic
        else "there is no Arabic in this text.",
        do="Paste or open the Arabic article itself.",
    )


def too_large(size: int, *, where: str) -> TextError:
    """Say that a source is larger than is read, with the limit."""
    return TextError(
        f"the file has {size / 1e6:.1f} MB; the limit is {LARGEST / 1e6:.0f} MB.",
        where=where,
        do="Save the article alone.",
    )


def _empty() -> TextError:
    return TextError("the file is empty.", do="Save the article's text in it.")


@lru_cache(maxsize=2)
def _read_file(path: Path, changed: int, size: int) -> Article:
    return read(path.read_bytes(), name=str(path))


def _reader(data: bytes, name: str) -> Callable[[bytes], Article]:
    """Choose by what the bytes say they are, then by the name's ending."""
    for start, ending in _STARTS.items():
        if data.startswith(start):
            return READERS[ending]
    ending = PurePath(name).suffix.lower()
    if ending in READERS:
        return READERS[ending]
    if ending:
        raise TextError(f"the kit does not read {ending} files.", do=f"It reads {_FORMATS}.")
    if data.lstrip().startswith(b"WEBVTT"):
        return read_subtitles
    return read_html if _PAGE.match(data) else read_txt
