"""How common a lemma is in Arabic at large, from the table that farahidi installs."""

import gzip
import importlib.metadata
import json
from functools import lru_cache
from pathlib import Path

_TABLE = "farahidi/data/DATA.MSA-LEMMA.ALL-train.map.jsonl.gz"


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    """Read the table without importing the package; empty where it is not installed."""
    try:
        path = Path(str(importlib.metadata.distribution("farahidi").locate_file(_TABLE)))
        text = gzip.decompress(path.read_bytes()).decode("utf-8")
    except (importlib.metadata.PackageNotFoundError, OSError, EOFError, ValueError):
        return {}
    try:
        records = json.loads("[" + ",".join(text.splitlines()) + "]")
        return {record["key"]: float(record["value"]) for record in records}
    except (ValueError, KeyError, TypeError):
        return {}


@lru_cache(maxsize=20_000)
def lemma_weight(lemma: str) -> float:
    """Return the share of running words that are forms of ``lemma``; 0 where nothing is known."""
    return _weights().get(lemma, 0.0)
