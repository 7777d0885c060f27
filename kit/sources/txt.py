"""Plain text, in the encodings Arabic reports are kept in."""

import codecs
import re

from kit.errors import TextError
from kit.sources.article import Article
from kit.text.letters import LETTER, MARK

PLAUSIBLE = 1.5
"""The least mean weight of an Arabic text's letters; news has about 2.4, a wrong guess below 1."""

# What to try when the bytes are not UTF-8 and carry no mark; others are recognised to be named.
_READ = {
    "cp1256": "Windows-1256",
    "iso8859-6": "ISO-8859-6",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
}
_NAMED = {"mac_arabic": "Mac Arabic", "cp720": "DOS 720", "cp864": "DOS 864"}
_KNOWN = "UTF-8, UTF-16, Windows-1256 or ISO-8859-6"
_SAVE = "Save it as plain text, UTF-8."

_WEIGHTS = dict.fromkeys("المينوترعب", 3) | dict.fromkeys("دةسفأهكقحج", 2)
_FOREIGN = -8  # a report has a few foreign letters; a wrong guess makes many
_UNWEIGHED = re.compile(f"[\\x20-\\x7e\\s\\xa0«»،؛؟–—…“”‘’{MARK}ـ\u200c-\u200f]+")
_OTHER_ARABIC = re.compile("[\u0621-\u064a]")
_FINAL_INSIDE = re.compile("[ةى](?=[\u0621-\u064a])")
_ARABIC = re.compile(f"[{LETTER}]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")


def read_txt(data: bytes) -> Article:
    """Read a text file's bytes; a guessed encoding is said in a notice.

    Raises:
        TextError: the bytes are no text, or in an encoding the kit does not read.
    """
    text, notices = decode(data)
    return Article(text=text, notices=notices)


def decode(data: bytes, *, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """Turn bytes into text, with what has to be said about the encoding.

    Args:
        data: the bytes.
        declared: the encoding that a page or a server says it has; many say so wrongly of UTF-8,
            which is known by its bytes and comes first.

    Raises:
        TextError: the bytes are no text, or in an encoding the kit does not read.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _whole(data, "utf-16"), ()
    text = _try(data, "utf-8-sig")
    if _ARABIC.search(text) and not _CONTROL.search(text):  # bytes are not UTF-8 by accident
        return _not_twice_encoded(text), ()
    if named := _try(data, declared):
        return named, ()
    if text and not _CONTROL.search(text):
        return _not_twice_encoded(text), ()
    return _guess(data)


def plausibility(text: str) -> float:
    """Weigh how far the letters of a decoded text are those of Arabic: 3 at most, below 0 for none.

    Signs that every encoding shares are left out; a ة or ى inside a word counts against the text.
    """
    signs = _UNWEIGHED.sub("", text)
    total = sum(_WEIGHTS.get(sign, 1 if _OTHER_ARABIC.match(sign) else _FOREIGN) for sign in signs)
    return (total + _FOREIGN * len(_FINAL_INSIDE.findall(text))) / max(1, len(signs))


def _guess(data: bytes) -> tuple[str, tuple[str, ...]]:
    encoding, text = _best(data, _READ)
    if text:
        return text, (f"The file does not say its encoding; it was read as {_READ[encoding]}.",)
    raise TextError(f"{_suspicion(data)}.", do=_SAVE)


def _best(data: bytes, encodings: dict[str, str]) -> tuple[str, str]:
    """Return the most plausible encoding with its text; empty where none is plausible."""
    found = {name: text for name in encodings if (text := _try(data, name))}
    clean = {name: text for name, text in found.items() if not _CONTROL.search(text)}
    best = max(clean, key=lambda name: plausibility(clean[name]), default="")
    if not best or plausibility(clean[best]) < PLAUSIBLE:
        return "", ""
    return best, clean[best]


def _suspicion(data: bytes) -> str:
    """Say what bytes may be that the kit cannot read."""
    loose = data.decode("utf-8-sig", errors="replace")
    bad = loose.count("\ufffd")
    if bad and bad < len(_ARABIC.findall(loose)) / 4:
        return f"the file looks like damaged UTF-8 (bytes in error: {bad})"
    if _CONTROL.search(loose):
        return "the file is not text"
    encoding, _ = _best(data, _NAMED)
    guess = _NAMED.get(encoding, "an encoding of another language")
    return f"the file is not {_KNOWN}; it looks like {guess}"


def _not_twice_encoded(text: str) -> str:
    """Return the text, unless it is Arabic that another program read in the wrong encoding.

    Only such a text is UTF-8 again when it is written in the encoding that was mistaken for it.
    """
    line = next((line for line in text.split("\n") if not line.isascii()), "")
    for encoding in ("Windows-1256", "Windows-1252"):
        try:
            meant = b"".join(_byte(sign, encoding) for sign in line).decode("utf-8")
        except UnicodeError:
            continue
        if _ARABIC.search(meant):
            raise TextError(
                f"the file is UTF-8 that a program took for {encoding} and saved again.",
                do="Save it anew from where it came.",
            )
    return text


def _byte(sign: str, encoding: str) -> bytes:
    """Return the byte that Windows reads as ``sign``; undefined ones it takes for controls."""
    return sign.encode("latin-1" if "\x80" <= sign <= "\x9f" else encoding)


def _whole(data: bytes, encoding: str) -> str:
    text = _try(data, encoding)
    if not text:
        raise TextError("the file looks like UTF-16 that was damaged.", do=_SAVE)
    return text


def _try(data: bytes, encoding: str) -> str:
    """Decode, or return nothing where the encoding does not fit or is not known."""
    try:
        return data.decode(encoding) if encoding else ""
    except (UnicodeError, LookupError, ValueError):
        return ""
