"""A web address: fetched only from the public web, and with limits."""

import http.server
import threading
from collections.abc import Iterator
from typing import ClassVar

import pytest

from kit.errors import TextError
from kit.sources import public_web
from kit.sources.read import LARGEST
from kit.sources.url import is_url, read_url

LEAD = "أعلنت وزيرة الطاقة أن الحكومة ستبني ثلاث محطات شمسية قبل نهاية العام."
PAGE = f"<html><body><article><p>{LEAD}</p></article></body></html>"


class Site(http.server.BaseHTTPRequestHandler):
    pages: ClassVar = {
        "/page": ("text/html; charset=windows-1256", PAGE.encode("cp1256")),
        "/plain.srt": ("text/plain", f"1\n00:00:01,000 --> 00:00:02,000\n{LEAD}".encode()),
        "/%D8%AE%D8%A8%D8%B1": ("text/plain; charset=utf-8", LEAD.encode()),
        "/huge": ("text/plain", b"x" * (LARGEST + 1)),
        "/picture": ("image/png", b"\x89PNG\x00\x01"),
    }
    redirects: ClassVar = {
        "/moved": "/page",
        "/file": "file:///etc/passwd",
        "/loop": "/loop",
        "/inside": "http://10.0.0.1/page",
    }

    def do_GET(self) -> None:
        if self.path in self.redirects:
            self.send_response(302)
            self.send_header("Location", self.redirects[self.path])
            self.end_headers()
        elif self.path == "/silent":
            self.server.released.wait(5)
        elif self.path in self.pages:
            kind, data = self.pages[self.path]
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(data)
        else:
            self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A reader who hangs up, as at the size limit, is no fault."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = Server(("127.0.0.1", 0), Site)
    server.released = threading.Event()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.released.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("path", ["/page", "/moved", "/plain.srt", "/خبر"])
def test_an_article_is_fetched_by_its_media_type_and_encoding(site: str, path: str) -> None:
    article = read_url(site + path, allow_private=True)
    assert (article.text, article.source) == (LEAD, "127.0.0.1")


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/none", "the site answered 404"),
        ("/huge", "the limit is 4 MB"),
        ("/silent", "no answer within 0.3 seconds"),
        ("/loop", "the site answered 302"),
        ("/file", "only http and https|answered 302"),
        ("/picture", "not text|looks like"),
    ],
)
def test_what_a_site_can_do_wrong_is_a_sentence(site: str, path: str, sentence: str) -> None:
    with pytest.raises(TextError, match=sentence) as caught:
        read_url(site + path, allow_private=True, timeout=0.3)
    assert str(caught.value).startswith("http")


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("http://127.0.0.1/", "its own network"),
        ("http://localhost:1/", "its own network"),
        ("http://10.1.2.3/", "its own network"),
        ("http://192.168.0.1/", "its own network"),
        ("http://169.254.169.254/latest", "its own network"),
        ("http://0.0.0.0/", "its own network"),
        ("http://2130706433/", "its own network|no such site"),
        ("http://[::1]/", "its own network"),
        ("http://[::ffff:127.0.0.1]/", "its own network"),
        ("http://[fd00::1]/", "its own network"),
        ("http://224.0.0.1/", "its own network"),
        ("ftp://example.org/a.txt", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http://", "only http and https"),
        ("http://me:secret@example.org/", "user name"),
        ("http://example.org:port/", "no web address"),
        ("http://[/", "no web address"),
    ],
)
def test_an_address_that_is_not_the_public_web_is_refused(url: str, sentence: str) -> None:
    with pytest.raises(TextError, match=sentence):
        read_url(url)


@pytest.fixture
def public_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every name look public when it is first looked up."""
    answer = [(2, 1, 6, "", ("93.184.216.34", 80))]
    looked_up = public_web.socket.getaddrinfo
    first = iter([answer])
    monkeypatch.setattr(
        public_web.socket, "getaddrinfo", lambda *a, **k: next(first, None) or looked_up(*a, **k)
    )


@pytest.mark.usefixtures("public_name")
def test_a_name_that_leads_inside_the_second_time_is_refused(site: str) -> None:
    with pytest.raises(TextError, match="its own network"):
        read_url(f"{site}/page")


def test_a_redirect_is_checked_like_the_first_address(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse = public_web._refuse_private
    monkeypatch.setattr(
        public_web, "_refuse_private", lambda ip, url: ip == "127.0.0.1" or refuse(ip, url)
    )
    assert read_url(f"{site}/moved").text == LEAD
    with pytest.raises(TextError, match="its own network"):
        read_url(f"{site}/inside")


def test_a_url_is_told_from_a_file() -> None:
    assert is_url("https://example.org/a")
    assert not is_url("folder/https.txt")
