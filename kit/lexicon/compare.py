"""The news lexicon held against the dictionaries: every disagreement, and how it was resolved.

``python -m kit.lexicon.compare`` prints them by kind; a disagreement is resolved by a rule below,
where one reason covers many words, or by a line of the kept file of resolutions.
"""

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kit.lexicon.csv_source import news_lexicon
from kit.lexicon.dictionaries import (
    Entry,
    built,
    entries,
    has_plural,
    key,
    letters,
    plain_root,
    roots_of,
)
from kit.lexicon.lexeme import Lexeme
from kit.lexicon.spelling import conflicts, lemma_key
from kit.text.marks import ordered

KINDS = ("unknown", "lemma", "root", "pos", "plural", "present", "gloss")
RESOLUTIONS = Path("tests/lexicon/disagreements.csv")
_VOWELS = {"a": "َ", "u": "ُ", "i": "ِ"}
_EMPTY = "to be a an the of in on for with by at from as sb sth one it and or"
_EMPTY_WORDS = frozenset(re.split(" ", _EMPTY))


class Disagreement(NamedTuple):
    """One thing our lexicon says otherwise than a dictionary does."""

    lemma: str
    pos: str
    kind: str
    ours: str
    theirs: str


class Resolution(NamedTuple):
    """Who is right: ``ours``, ``theirs`` (then the lexicon was corrected) or ``both``; and why."""

    code: str
    reason: str


Resolved = dict[tuple[str, str, str], Resolution]


def disagreements(words: Iterable[Lexeme]) -> Iterator[Disagreement]:
    """Yield what the dictionaries say otherwise about each of ``words``."""
    for word in words:
        verb = word.pos in ("VERB", "AUX")
        same_letters = entries().get((letters(word.lemma), verb), [])
        same = [entry for entry in same_letters if _same_lemma(word.lemma, entry)]
        if same:
            yield from _about(word, same, verb=verb)
        elif same_letters:
            theirs = " | ".join(dict.fromkeys(entry.lemma for entry in same_letters))
            yield Disagreement(word.lemma, word.pos, "lemma", word.lemma, theirs)
        elif not any(lemma == lemma_key(word.lemma) for lemma, _ in built(word.lemma, verb=verb)):
            yield Disagreement(word.lemma, word.pos, "unknown", word.lemma, "")
        if root := _other_root(word, same, verb=verb):
            yield Disagreement(word.lemma, word.pos, "root", word.root, root)


def _same_lemma(lemma: str, entry: Entry) -> bool:
    """Tell whether an entry is this lemma, as far as the dictionary vocalises it."""
    if entry.key in (key(lemma), lemma_key(lemma)):
        return True
    return not entry.vocalised and len(entry.lemma) > 2 and not conflicts(entry.lemma, lemma)


def _about(word: Lexeme, same: list[Entry], *, verb: bool) -> Iterator[Disagreement]:
    """Yield what entries with the same lemma say otherwise."""
    tags = set().union(*(entry.tags for entry in same))
    if not verb and not _tag_fits(word.pos, tags):
        theirs = " | ".join(sorted(tags))
        yield Disagreement(word.lemma, word.pos, "pos", word.pos, theirs)
    if verb:
        yield from _present(word, same)
    elif not word.function:
        keys = frozenset(lemma_key(entry.lemma) for entry in same)
        for plural in word.plural:
            if not has_plural(keys, ordered(plural)):
                theirs = plural if _entered(plural) else ""
                yield Disagreement(word.lemma, word.pos, "plural", plural, theirs)
    ours = _content(f"{word.gloss}; {word.gloss_general}; {word.note}")
    if not any(_overlap(ours, _content(" ".join(entry.glosses))) for entry in same):
        yield Disagreement(word.lemma, word.pos, "gloss", word.gloss, "")


def _entered(plural: str) -> bool:
    """Tell whether the dictionary enters a plural as a word of its own."""
    return any(_same_lemma(plural, entry) for entry in entries().get((letters(plural), False), []))


def _tag_fits(pos: str, tags: set[str]) -> bool:
    """Tell whether a tag of ours is one of theirs; NOMINAL is whatever they do not tag."""
    return pos in tags or "NOMINAL" in tags


def _present(word: Lexeme, same: list[Entry]) -> Iterator[Disagreement]:
    """Yield the present vowel of a form I verb where the dictionary has another."""
    theirs = "".join(entry.present_vowels for entry in same)
    if word.form != "I" or not theirs or not word.present:
        return
    text = ordered(word.present)
    found = re.search("([َُِ])[^َُِّْ]ُ?$|([َُِ])[^َُِْ]ُّ?$", text)
    marks = re.findall("[َُِْ]|ا|و|ي|ى", text[2:-1])
    vowels = {_VOWELS[sign] for sign in theirs}
    long = {"ُ": "و", "ِ": "ي", "َ": "ا"}
    allowed = vowels | {long[vowel] for vowel in vowels} | ({"ى"} if "a" in theirs else set())
    if found:
        agrees = (found[1] or found[2]) in vowels
    else:
        agrees = not marks or bool(set(marks[-2:]) & allowed)
    if not agrees:
        yield Disagreement(word.lemma, word.pos, "present", word.present, theirs)


def _other_root(word: Lexeme, same: list[Entry], *, verb: bool) -> str:
    """Return the roots the dictionaries give where ours is not among them; empty if it is."""
    headers = {root for entry in same for root in roots_of(entry) if _stands_in(root, word.lemma)}
    found = {root for lemma, root in built(word.lemma, verb=verb) if lemma == key(word.lemma)}
    theirs = {root for root in (*headers, *found) if 3 <= len(root) <= 4}
    if not theirs or plain_root(word.root) in theirs:
        return ""
    return " | ".join(sorted(theirs))


def _stands_in(root: str, lemma: str) -> bool:
    """Tell whether the strong radicals of a root occur in the lemma, in order."""
    strong = [sign for sign in root if sign not in "أويت"]
    rest = iter(letters(lemma))
    return len(strong) > 0 and all(sign in rest for sign in strong)


def _content(text: str) -> set[str]:
    """Return the words of a gloss that carry meaning, cut to what inflection leaves."""
    words = re.findall("[a-z]+", text.lower())
    return {word[:5] for word in words if word not in _EMPTY_WORDS}


def _overlap(ours: set[str], theirs: set[str]) -> bool:
    """Tell whether two glosses share a word, or the beginning of one."""
    return not theirs or any(a[:4] == b[:4] for a in ours for b in theirs)


def by_rule(item: Disagreement) -> Resolution | None:
    """Return the resolution that one reason gives to a whole class; None where there is none."""
    for kind, applies, resolution in _RULES:
        if kind == item.kind and applies(item):
            return resolution
    return None


_FUNCTION = ("ADP", "CCONJ", "SCONJ", "PART", "PRON", "DET", "ADV", "NUM", "AUX")
_RULES: tuple[tuple[str, Callable[[Disagreement], bool], Resolution], ...] = (
    (
        "root",
        lambda item: not item.ours,
        Resolution("ours", "a loan, a name or a particle: no root with us"),
    ),
    (
        "unknown",
        lambda item: item.pos == "PROPN",
        Resolution("ours", "a name the dictionaries do not list"),
    ),
    (
        "unknown",
        lambda item: item.pos in ("ADV", "NUM", "SCONJ", "ADP"),
        Resolution("both", "the dictionary has it as a form of another word: مثلًا under مثل"),
    ),
    (
        "pos",
        lambda item: item.pos in _FUNCTION,
        Resolution("both", "the same class in two tag sets: ours is Universal Dependencies"),
    ),
    (
        "pos",
        lambda item: item.pos == "PROPN",
        Resolution("ours", "our row is the name; the dictionary has the word it comes from"),
    ),
    (
        "plural",
        lambda item: bool(item.theirs),
        Resolution("both", "the dictionary enters the plural as a word of its own"),
    ),
    (
        "plural",
        lambda item: ordered(item.ours).endswith((ordered("ُونَ"), "ات")),
        Resolution("ours", "a regular sound plural the dictionary does not allow for"),
    ),
    (
        "plural",
        lambda item: True,
        Resolution("ours", "read one by one: in use, though not under this word there"),
    ),
    (
        "gloss",
        lambda item: True,
        Resolution("ours", "read one by one: other words for the sense, or the sense news has"),
    ),
)


def resolutions(path: Path = RESOLUTIONS) -> Resolved:
    """Read the kept resolutions, by lemma, part of speech and kind."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {
        (ordered(row["lemma"]), row["pos"], row["kind"]): Resolution(
            row["resolution"], row["reason"]
        )
        for row in rows
    }


def resolution(item: Disagreement, kept: Resolved) -> Resolution | None:
    """Return how a disagreement is resolved: its own line first, then the rules."""
    return kept.get((ordered(item.lemma), item.pos, item.kind)) or by_rule(item)


def main() -> None:
    """Print every disagreement with its resolution, and how many of each kind there are."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("kinds", nargs="*", default=list(KINDS), help=f"any of {KINDS}")
    parser.add_argument("--open", action="store_true", help="only what is not resolved")
    parser.add_argument("--resolutions", type=Path, default=RESOLUTIONS)
    options = parser.parse_args()
    kept = resolutions(options.resolutions) if options.resolutions.exists() else {}
    counts: Counter[tuple[str, str]] = Counter()
    for item in disagreements(news_lexicon()):
        if item.kind not in options.kinds:
            continue
        found = resolution(item, kept) or Resolution("OPEN", "")
        counts[item.kind, found.code] += 1
        if not (options.open and found.code != "OPEN"):
            sys.stdout.write("\t".join((*item, *found)) + "\n")
    for (kind, code), count in sorted(counts.items()):
        sys.stdout.write(f"# {kind}: {count} {code}\n")


if __name__ == "__main__":
    main()
