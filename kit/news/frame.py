"""A cue in use: its complement and the stretches of its subject, object and content."""

from dataclasses import dataclass

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue in use: ``complement``, where its marker stands, where the content begins.

    ``clause`` tells whether «أن» or «إن» opens the content (بأن too).
    ``subject`` and ``object`` are stretches of words; ``marker`` and ``content`` are -1 where
    there is none.
    """

    complement: str = "none"
    marker: int = -1
    content: int = -1
    subject: Stretch | None = None
    object: Stretch | None = None
    clause: bool = False
