"""farahidi's analyser (AlKhalil), reading of its tables only the rows that a word needs.

The package parses a whole table when it first looks something up: a third of a second and 100 MB
for one unknown word. Here a table is kept as the lines of its file; a line is parsed when it is
asked for. The answers are the same.
"""

import gzip
import io
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

TOGETHER = 32
AT_ONCE = 1 << 20
_VALUE = b',"value":'


class Table(Mapping[Any, Any]):
    """A table by key, each row ``{"key":…,"value":…}`` parsed when it is first read."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        """Take the lines of the table's file."""
        parts = (line[len(b'{"key":') : -1].partition(_VALUE) for line in lines)
        self._raw = {key: value for key, _, value in parts}
        self._read: dict[Any, Any] = {}

    def __getitem__(self, key: Any) -> Any:
        """Return the value of a key."""
        if key not in self._read:
            # What is parsed need not be kept as text too.
            self._read[key] = self._parsed(self._raw.pop(_written(key)))
        return self._read[key]

    def _parsed(self, row: bytes) -> Any:
        return json.loads(row)

    def __contains__(self, key: object) -> bool:
        """Tell whether a key is in the table, without parsing its row."""
        return key in self._read or _written(key) in self._raw

    def __iter__(self) -> Iterator[Any]:
        """Yield the keys."""
        yield from self._read
        yield from map(json.loads, self._raw)

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._read) + len(self._raw)


class Parts(Sequence[Any]):
    """A row that is a long list of flat records, each parsed when a word needs it.

    The records are kept packed, some together: as they are they would take 40 MB.
    """

    def __init__(self, row: bytes) -> None:
        """Take the list as it stands in the file."""
        records = row.removeprefix(b"[{").removesuffix(b"}]").split(b"},{")
        blocks = (records[at : at + TOGETHER] for at in range(0, len(records), TOGETHER))
        self._packed = [zlib.compress(b"\n".join(block), 1) for block in blocks]
        self._count = len(records)
        self._open: tuple[int, list[bytes]] = (-1, [])

    def __getitem__(self, at: Any) -> Any:
        """Return one record, the same object as long as one word is read."""
        place = id(self), at
        if place not in _AT_HAND:
            _AT_HAND[place] = json.loads(b"{" + self._record(at) + b"}")
        return _AT_HAND[place]

    def _record(self, at: int) -> bytes:
        """Return a record's text; the block it is in stays open, for the next is mostly near."""
        block, place = divmod(range(self._count)[at], TOGETHER)
        if self._open[0] != block:
            self._open = block, zlib.decompress(self._packed[block]).split(b"\n")
        return self._open[1][place]

    def __len__(self) -> int:
        """Count the records."""
        return self._count


class LongTable(Table):
    """A table whose rows are such lists."""

    def _parsed(self, row: bytes) -> Any:
        return Parts(row) if row.startswith(b"[{") else super()._parsed(row)


_AT_HAND: dict[tuple[int, int], Any] = {}
_LONG = ("roots_tri", "roots_quad", "formulas", "voweled_diac_stem", "voweled_canonic_stem")


class Rows(Sequence[Any]):
    """A table by place, each row parsed when it is read."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        """Take the lines of the table's file."""
        self._raw = tuple(lines)

    def __getitem__(self, at: Any) -> Any:
        """Return one row."""
        return json.loads(self._raw[at])

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._raw)


def _written(key: object) -> bytes:
    """Return a key as it stands in the file."""
    return json.dumps(key, ensure_ascii=False).encode()


def _lines(name: str) -> Iterator[bytes]:
    """Yield the lines of one of farahidi's files; the largest is never held whole."""
    path = files("farahidi") / "data" / f"{name}.jsonl.gz"
    with path.open("rb") as file, gzip.open(file) as unpacked:
        for line in io.BufferedReader(unpacked, AT_ONCE):
            if line.strip():
                yield line.rstrip(b"\n")


@cache
def _table(name: str) -> Table:
    return Table(_lines(name))


@cache
def _long_table(name: str) -> LongTable:
    return LongTable(_lines(name))


@cache
def _rows(name: str) -> Rows:
    return Rows(_lines(name))


def analyses(word: str) -> list[Any]:
    """Return what farahidi makes of a bare word; nothing where the package is not installed."""
    lexicon = _lexicon()
    if lexicon is None:
        return []
    import farahidi

    analyser = farahidi.Analyzer()  # it costs nothing, and would remember every word it was asked
    analyser.lex = lexicon
    try:
        return list(analyser.analyze(word))
    finally:
        _AT_HAND.clear()


@cache
def _lexicon() -> Any:
    """Return farahidi's look-ups over such tables; None where the package is not installed."""
    try:
        from farahidi.lexicon import DERIVED_TABLES, TABLES, Lexicon
    except ImportError:
        return None

    class OnDemand(Lexicon):  # type: ignore[misc]  # the package is untyped
        """The package's own look-ups, over tables that are read row by row."""

        def map(self, logical: str) -> Table:
            return _table(TABLES[logical])

        def list(self, logical: str) -> Rows:
            return _rows(TABLES[logical])

        def derived_map(self, cat: str, logical: str) -> Table:
            read = _long_table if logical in _LONG else _table
            return read(DERIVED_TABLES[logical].format(cat=cat))

        def derived_list(self, cat: str, logical: str) -> Rows:
            return _rows(DERIVED_TABLES[logical].format(cat=cat))

    return OnDemand()
