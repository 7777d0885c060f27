"""What every source gives: an article's text and what is known about it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Article:
    """An article as it was found; what its source does not say is empty.

    Attributes:
        text: the words to work on.
        title: its headline.
        date: the day it was published, as ``2026-05-12``.
        source: the site it comes from.
        notices: what the reader of the text should know, such as an encoding that was guessed.
    """

    text: str
    title: str = ""
    date: str = ""
    source: str = ""
    notices: tuple[str, ...] = ()
