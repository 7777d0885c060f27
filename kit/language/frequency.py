"""How common a lemma is in Arabic at large, from the table that farahidi installs."""

from functools import lru_cache

from kit.language.counts import counts

_TABLE = "DATA.MSA-LEMMA.ALL-train"


@lru_cache(maxsize=1)
def _weights() -> dict[str, str]:
    return counts(_TABLE)


@lru_cache(maxsize=8192)
def lemma_weight(lemma: str) -> float:
    """Return the share of running words that are forms of ``lemma``; 0 where nothing is known."""
    return float(_weights().get(lemma, 0.0))
