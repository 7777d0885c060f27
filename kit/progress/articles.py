"""The learner's own articles, kept in their course folder as plain text."""

from itertools import count
from pathlib import Path

from kit.errors import RecordError

FOLDER = "articles"


def keep(folder: Path, text: str) -> Path:
    """Write an article into the course folder and return its file; the same text is kept once.

    Raises:
        RecordError: the folder cannot be written.
    """
    try:
        (folder / FOLDER).mkdir(parents=True, exist_ok=True)
        for number in count(1):
            file = folder / FOLDER / f"article-{number}.txt"
            if not file.exists():
                file.write_bytes(text.encode("utf-8"))
                return file
            if file.read_bytes() == text.encode("utf-8"):
                return file
    except OSError as error:
        raise RecordError(
            f"your article cannot be saved ({error.strerror or error}).",
            where=str(folder),
            do="Start the course in a folder you may write to: nashra --dir FOLDER.",
        ) from None
    raise AssertionError("count never ends")


def last(folder: Path) -> str:
    """Return the path of the article that was kept last; empty where there is none."""
    kept = (folder / FOLDER).glob("article-*.txt")
    return str(max(kept, key=lambda file: file.stat().st_mtime_ns, default=""))
