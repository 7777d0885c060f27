"""Subtitles (SubRip, WebVTT): what is said, put together from cues to sentences."""

import html
import re
from collections.abc import Iterator

from kit.sources.article import Article
from kit.sources.txt import decode

_TIME = r"(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMING = re.compile(rf"^\s*{_TIME}\s*-->\s*{_TIME}.*$", re.MULTILINE)
_BLOCK = re.compile(r"\n[ \t]*\n")
_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
_SPEAKER_DASH = re.compile(r"^[-–—]\s*")
_SENTENCE_END = re.compile(r"[.!؟?…][»”\"')\]]*$")


def read_subtitles(data: bytes) -> Article:
    """Read subtitles; each sentence, and each speaker's turn, becomes a line."""
    text, notices = decode(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Article(text="\n".join(_sentences(text)), notices=notices)


def _sentences(text: str) -> Iterator[str]:
    sentence, last = "", ""
    for line in _spoken(text):
        if line == last:  # a caption that stays while the next one rolls in
            continue
        last = line
        said = _SPEAKER_DASH.sub("", line)
        if said != line and sentence:
            yield sentence
            sentence = ""
        sentence = f"{sentence} {said}".strip()
        if _SENTENCE_END.search(sentence):
            yield sentence
            sentence = ""
    if sentence:
        yield sentence


def _spoken(text: str) -> Iterator[str]:
    """Return the lines under a timing; headers, notes and styles have none."""
    for block in _BLOCK.split(text):
        if timing := _TIMING.search(block):
            for line in block[timing.end() :].split("\n"):
                if said := html.unescape(_TAG.sub("", line)).strip():
                    yield said
