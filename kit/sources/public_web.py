"""The public web and nothing else: every address is checked before it is asked, redirects too."""

import ipaddress
import socket
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from typing import IO, Any
from urllib import request
from urllib.parse import urlsplit

from kit.errors import TextError


def check(url: str, *, allow_private: bool) -> None:
    """Refuse what is not http(s), carries a password, or leads to a private address."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise TextError(
            "only http and https addresses are read.", where=url, do="Save the article as a file."
        )
    if parts.username is not None:
        raise TextError(
            "an address with a user name in it is not read.", where=url, do="Leave the name out."
        )
    if allow_private:
        return
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or parts.scheme)
    except (OSError, UnicodeError):
        raise unreachable(url, "no such site is known") from None
    for *_, place in found:
        _refuse_private(str(place[0]), url)


def _refuse_private(address: str, url: str) -> None:
    ip = ipaddress.ip_address(address.split("%")[0])
    inner = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None) or ip
    if not inner.is_global or inner.is_multicast:
        raise TextError(
            "the address leads to this computer or its own network, which is not read.",
            where=url,
            do="Allow it (--allow-private) if it is yours.",
        )


def unreachable(url: str, reason: str) -> TextError:
    """Say that a page could not be fetched, and why."""
    return TextError(f"the page cannot be read ({reason}).", where=url, do="Check the address.")


def opener(*, allow_private: bool) -> request.OpenerDirector:
    """Return what opens http(s) addresses.

    It is put together here, because the usual one also opens files, FTP and the proxies that the
    environment names.
    """
    director = request.OpenerDirector()
    for handler in (
        _Http(allow_private=allow_private),
        _Redirects(allow_private=allow_private),
        request.HTTPDefaultErrorHandler(),
        request.HTTPErrorProcessor(),
        request.UnknownHandler(),
    ):
        director.add_handler(handler)
    return director


class _Http(request.HTTPSHandler, request.HTTPHandler):
    """Opens connections whose other end is checked before anything is asked.

    A name can lead elsewhere the second time it is looked up, so the address that answers counts.
    """

    def __init__(self, *, allow_private: bool) -> None:
        super().__init__()
        self._allow_private = allow_private

    def http_open(self, req: request.Request) -> HTTPResponse:
        return self.do_open(self._guarded(HTTPConnection, req), req)

    def https_open(self, req: request.Request) -> HTTPResponse:
        return self.do_open(self._guarded(HTTPSConnection, req), req)

    def _guarded(self, kind: type[HTTPConnection], req: request.Request) -> Any:
        allow_private, url = self._allow_private, req.full_url

        class Guarded(kind):  # type: ignore[misc, valid-type]  # http or https, known when called
            def connect(self) -> None:
                super().connect()
                if not allow_private:
                    _refuse_private(self.sock.getpeername()[0], url)

        return Guarded


class _Redirects(request.HTTPRedirectHandler):
    """Follows a few redirects, each checked like the first address."""

    max_redirections = 5

    def __init__(self, *, allow_private: bool) -> None:
        self._allow_private = allow_private

    def redirect_request(
        self, req: request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> request.Request | None:
        check(newurl, allow_private=self._allow_private)
        return super().redirect_request(req, fp, code, msg, headers, newurl)
