"""An article at a web address, fetched only when asked for, and only from the public web."""

import time
from dataclasses import replace
from http.client import HTTPException
from pathlib import PurePosixPath
from urllib import error, request
from urllib.parse import quote, urlsplit, urlunsplit

from kit.errors import TextError
from kit.sources.article import Article
from kit.sources.public_web import check, opener, unreachable
from kit.sources.read import LARGEST, READERS, read, too_large

TIMEOUT = 10.0
"""Seconds that connecting, each wait, and the whole download may take."""

_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/vtt": ".vtt",
    "application/x-subrip": ".srt",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


def is_url(place: str) -> bool:
    """Tell whether what was given is a web address and not a file."""
    return "://" in place


def read_url(url: str, *, allow_private: bool = False, timeout: float = TIMEOUT) -> Article:
    """Fetch an article; no proxy is used and no cookie kept.

    Args:
        url: its address, http or https.
        allow_private: whether this computer and its own network may be asked as well.
        timeout: seconds, for each wait and for the whole download.

    Raises:
        TextError: the address is not allowed, does not answer, or holds no Arabic article.
    """
    address = _escaped(url)
    check(address, allow_private=allow_private)
    try:
        data, kind, charset, final = _download(
            address, allow_private=allow_private, timeout=timeout
        )
    except error.HTTPError as failure:
        failure.close()
        raise unreachable(url, f"the site answered {failure.code}") from None
    except (TimeoutError, error.URLError, HTTPException, OSError, ValueError) as failure:
        reason = getattr(failure, "reason", failure)
        if isinstance(reason, TimeoutError):
            raise unreachable(url, f"no answer within {timeout:g} seconds") from None
        said = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
        raise unreachable(url, said) from None
    try:
        article = read(data, name=f"page{_format(kind, final)}", charset=charset)
    except TextError as failure:
        raise TextError(failure.what, where=url, do=failure.do) from None
    return replace(article, source=article.source or (urlsplit(final).hostname or ""))


def _download(url: str, *, allow_private: bool, timeout: float) -> tuple[bytes, str, str, str]:
    """Return the bytes, their media type and encoding, and the address they came from at last."""
    asked = request.Request(url, headers={"User-Agent": "nashra", "Accept": "text/html, */*;q=0.5"})
    limit = time.monotonic() + timeout
    with opener(allow_private=allow_private).open(asked, timeout=timeout) as response:
        data = b""
        while part := response.read1(65536):
            data += part
            if len(data) > LARGEST:
                raise too_large(len(data), where=url)
            if time.monotonic() > limit:
                raise TimeoutError
        headers = response.headers
        charset = headers.get_content_charset() or ""
        return data, headers.get_content_type(), charset, response.geturl()


def _format(kind: str, url: str) -> str:
    """Return the ending for a media type; plain text and unknown types go by the address."""
    by_address = PurePosixPath(urlsplit(url).path).suffix.lower()
    if kind in _ENDINGS and not (kind == "text/plain" and by_address in READERS):
        return _ENDINGS[kind]
    return by_address if by_address in READERS else ""


def _escaped(url: str) -> str:
    """Write an address with Arabic in its path as servers take it."""
    try:
        parts = urlsplit(url.strip())
        _ = parts.port  # refuses one that is no number
        host = parts.netloc.encode("idna").decode("ascii") if parts.netloc else ""
    except (ValueError, UnicodeError):
        raise TextError("this is no web address.", where=url, do="Copy it again.") from None
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~")
    return urlunsplit((parts.scheme, host, path, quote(parts.query, safe="/%:@!$&'()*+,;=~?"), ""))
