"""Opening a lesson: the desk of the one chosen, laid out once until a file it is of changes."""

from functools import lru_cache
from pathlib import Path

from kit.notebook.desk import Desk
from kit.progress import choice
from kit.progress.folders import course_folder


def lesson(name: str | Path = "") -> Desk:
    """Open the lesson chosen in ``00_start``, or the one named, on the text chosen there.

    Args:
        name: a lesson's name, or the path of a pack's folder.

    Raises:
        KitError: there is no such lesson, or the learner's own article can no longer be read.
    """
    chosen = choice.load(course_folder())
    wanted = str(name or chosen.lesson)
    if not chosen.article or wanted != chosen.lesson:
        return _desk(wanted, "", _state(wanted))
    from kit.sources.read import read_file

    return _desk(wanted, read_file(Path(chosen.article)).text, _state(wanted))


@lru_cache(maxsize=4)
def _desk(name: str, article: str, _: object) -> Desk:
    """Lay the same desk out once for all the cells of a notebook, until a file it is of changes."""
    from kit.lessons import load

    return Desk(load.load(name), article=article)


def _state(name: str) -> frozenset[tuple[str, int]]:
    """Return the age of the files a desk is made of: a pack's, and the corrections."""
    from kit.lessons import load
    from kit.progress import corrections
    from kit.progress.folders import data_folder

    kept = corrections.file(data_folder())
    files = [*load.find(name).iterdir(), *([kept] if kept.exists() else ())]
    return frozenset((file.name, file.stat().st_mtime_ns) for file in files)
