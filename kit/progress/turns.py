"""Taking turns at a file: of two notebooks that change it at once, neither undoes the other."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 5.0
"""Seconds to wait for one's turn; a change takes milliseconds."""

STALE = 30.0
"""Seconds after which a turn is over, because whoever took it has died."""


@contextmanager
def turn(path: Path) -> Iterator[None]:
    """Have ``path`` to oneself; others who ask for a turn wait for theirs.

    Raises:
        TimeoutError: somebody else has had it for too long.
    """
    mark = path.with_name(path.name + ".lock")
    mark.parent.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + PATIENCE
    while True:
        try:
            mark.touch(exist_ok=False)
            break
        except FileExistsError:
            if _is_stale(mark):
                mark.unlink(missing_ok=True)
            elif time.monotonic() > until:
                raise TimeoutError(f"another program is changing {path.name}") from None
            else:
                time.sleep(0.01)
    try:
        yield
    finally:
        mark.unlink(missing_ok=True)


def _is_stale(mark: Path) -> bool:
    try:
        return time.time() - mark.stat().st_mtime > STALE
    except FileNotFoundError:  # given back this moment
        return False
