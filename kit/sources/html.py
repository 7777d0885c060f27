"""A saved page: the article's body without what stands around it, its title, date and site."""

import logging
import re

from kit.errors import TextError
from kit.sources.article import Article
from kit.sources.txt import decode

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)""", re.I
)
_HEAD = 4096  # bytes in which a page has to declare its encoding
_QUIET = ("trafilatura", "htmldate", "courlan")


def read_html(data: bytes, *, charset: str = "") -> Article:
    """Read a page.

    Args:
        data: the page.
        charset: the encoding its server named; else the page's own declaration counts.

    Raises:
        TextError: there is no article in it.
    """
    import trafilatura
    from trafilatura.settings import set_date_params

    for name in _QUIET:  # their warnings speak of HTML; what the reader needs is said below
        logging.getLogger(name).setLevel(logging.CRITICAL)
    page, notices = decode(data, declared=charset or _declared(data))
    found = trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        date_extraction_params=set_date_params(extensive=False),
    )
    text = getattr(found, "text", None)
    if not text:
        raise TextError(
            "no article was found in the page.", do="Copy the article's text and paste it."
        )
    return Article(
        text=text,
        title=getattr(found, "title", None) or "",
        date=getattr(found, "date", None) or "",
        source=getattr(found, "sitename", None) or getattr(found, "hostname", None) or "",
        notices=notices,
    )


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD])
    name = found.group(1).decode("ascii", errors="ignore").lower() if found else ""
    # A page whose declaration could be read as ASCII is not UTF-16, whatever it says.
    return "" if name.startswith("utf-16") else name
