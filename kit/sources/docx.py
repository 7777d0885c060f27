"""A Word document: its paragraphs and tables in order."""

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit.errors import TextError
from kit.sources.article import Article

if TYPE_CHECKING:
    from docx.document import Document

LARGEST_UNPACKED = 60_000_000
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"


def read_docx(data: bytes) -> Article:
    """Read a ``.docx``; the title is its property, or its first heading.

    Raises:
        TextError: it is locked, an old ``.doc``, too large unpacked, or no Word document.
    """
    if data.startswith(_OLD_OR_LOCKED):
        raise TextError(
            "the file is an old .doc, or locked with a password.",
            do="Save it in Word as .docx, without a password.",
        )
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        if "word/document.xml" not in parts.namelist():
            raise TextError("the file is not a Word document.", do="Save the article as .docx.")
        size = sum(part.file_size for part in parts.infolist())
    if size > LARGEST_UNPACKED:
        raise TextError(
            f"the file unpacks to {size / 1e6:.0f} MB; the limit is {LARGEST_UNPACKED / 1e6:.0f}"
            " MB.",
            do="Save the article alone.",
        )
    import docx

    document = docx.Document(io.BytesIO(data))
    text = "\n".join(filter(None, map(str.strip, _lines(document))))
    return Article(text=text, title=document.core_properties.title or _heading(document))


def _lines(document: "Document") -> Iterator[str]:
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                # A merged cell is given once for each column it spans.
                yield from dict.fromkeys(cell.text for cell in row.cells)
        else:
            yield block.text


def _heading(document: "Document") -> str:
    for paragraph in document.paragraphs:
        name = paragraph.style.name if paragraph.style else ""
        if (name or "").startswith(("Heading", "Title")) and paragraph.text.strip():
            return paragraph.text.strip()
    return ""
