"""farahidi's tables of numbers, read without importing the package."""

import gzip
import re

from kit.lexicon.packages import folder

_ROW = re.compile(r'^\{"key":"([^"\\]*)","value":([-+.0-9Ee]+)\}$', re.MULTILINE)


def counts(table: str) -> dict[str, str]:
    """Return a table of farahidi's, its numbers still text: few of them are ever asked for.

    It is empty where the package is missing or its file damaged.
    """
    package = folder("farahidi")
    if package is None:
        return {}
    try:
        packed = (package / "data" / f"{table}.map.jsonl.gz").read_bytes()
        return dict(_ROW.findall(gzip.decompress(packed).decode("utf-8")))
    except (OSError, EOFError, ValueError):
        return {}
