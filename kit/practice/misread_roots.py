"""Roots that a reader may take out of a word by mistake: its added letters, its weak radicals."""

from collections import Counter
from collections.abc import Iterator

from kit.practice.making import plain
from kit.practice.wordstock import another_root, by_root
from kit.text.marks import SHADDA

SWAP = {"و": "ي", "ي": "و"}
"""The weak letters that are taken for each other."""
_WEAK = frozenset("ويأ")
_HAMZAS = "أإؤئءآ"
_LONG = "اى"


def misreadings(lemma: str, root: str) -> dict[str, str]:
    """Return roots a learner may read out of a word by mistake, each with what went wrong."""
    found: dict[str, str] = {}
    for at, letter in enumerate(root):
        if letter in SWAP:
            other = root[:at] + SWAP[letter] + root[at + 1 :]
            # A last radical that is not seen may be either, where both roots are in use.
            either = at == len(root) - 1 and bool(by_root().get(other))
            if SWAP[letter] not in root and letter not in plain(lemma) and not either:
                found[other] = f"the weak radical of {lemma} is {letter}, not {SWAP[letter]}"
    consonants = [sign for sign in plain(lemma) if sign not in "اىةويءآإؤئ"]
    servile = "".join(consonants[: len(root)])
    if len(servile) == len(root) and set(servile) - set(root) <= set("متنسأ") and servile != root:
        extra = [sign for sign in servile if sign not in root]
        if extra:
            found[servile] = _why(lemma, root, servile)
    return found


def rivals(lemma: str, root: str) -> dict[str, str]:
    """Return every root that the letters of a word could show, beside its own, each with why not.

    Those that keep two radicals and take one added letter for the third come first.
    """
    found = misreadings(lemma, root)
    letters = _letters(lemma)
    rows = dict.fromkeys(_chosen(letters, len(root)))
    if _hides_one(lemma, root):
        rows |= dict.fromkeys(_filled(letters, root))
    for row in sorted(rows, key=lambda one: -_kept(one, root)):
        if _may_be_read(row, root) and row not in found:
            found[row] = _why(lemma, root, row)
    return found


def shows_itself(lemma: str, root: str) -> bool:
    """Tell whether a word has the letters of its root and nothing else: صَمْت, لَيْلَة."""
    return "".join(sign for sign, *_ in _letters(lemma)) == root


def _letters(lemma: str) -> list[tuple[str, ...]]:
    """Return the letters of a word, each as the radicals it could be; a doubled one twice."""
    found: list[tuple[str, ...]] = []
    for at, sign in enumerate(lemma):
        if sign in _LONG and at:
            found.append(("و", "ي"))
        elif sign in _HAMZAS:
            found.append(("أ",))
        elif "\u0628" <= sign <= "\u064a" and sign not in "ةـى":
            found += [(sign,)] * (2 if lemma[at + 1 : at + 2] == SHADDA else 1)
    return found


def _chosen(letters: list[tuple[str, ...]], count: int) -> Iterator[str]:
    """Yield what ``count`` of the letters in their order spell."""
    if count == 0:
        yield ""
        return
    for at, signs in enumerate(letters):
        for rest in _chosen(letters[at + 1 :], count - 1):
            yield from (sign + rest for sign in signs)


def _hides_one(lemma: str, root: str) -> bool:
    """Tell whether fewer letters than radicals are seen: دِقَّة, قَالَ, صِلَة."""
    doubled = root[1] == root[-1] and SHADDA in lemma
    return doubled or bool(set(root) - set(plain(lemma)))


def _filled(letters: list[tuple[str, ...]], root: str) -> Iterator[str]:
    """Yield the seen radicals with a weak letter at every place where one could be hidden."""
    seen = [signs[0] for signs in letters if signs[0] in root and len(signs) == 1]
    seen = list(dict.fromkeys(seen))
    if len(seen) == len(root) - 1:
        for at in range(len(seen) + 1):
            yield from ("".join((*seen[:at], weak, *seen[at:])) for weak in "وي")


def _may_be_read(row: str, root: str) -> bool:
    """Tell whether a row of radicals could be a root at all, and is surely not the word's own."""
    weak = sum(sign in _WEAK for sign in row)
    return row[0] != row[1] and weak < 2 and another_root(row, root) and _kept(row, root) >= 2


def _kept(row: str, root: str) -> int:
    return sum((Counter(row) & Counter(root)).values())


def _why(lemma: str, root: str, row: str) -> str:
    """Say what is wrong with a row of radicals for this word."""
    extra = "".join((Counter(row) - Counter(root)).elements())
    missing = "".join((Counter(root) - Counter(row)).elements())
    if not extra:
        return "these are the radicals in another order"
    reasons = []
    for sign in dict.fromkeys(extra):
        if sign in root:
            reasons.append(f"{sign} is one radical, not two")
        elif sign in _WEAK and set(root) & _WEAK:
            weak = next(one for one in root if one in _WEAK)
            what = "radical" if weak == "أ" else "weak radical"
            reasons.append(f"the {what} of {lemma} is {weak}, not {sign}")
        elif (sign,) in _letters(lemma):
            reasons.append(f"{sign} is added to the root in {lemma}")
        elif "ا" in lemma[1:] and set(root).isdisjoint(_WEAK):
            reasons.append(f"the ا of {lemma} is added to the root")
        else:
            reasons.append(f"{lemma} has no radical {sign}")
    lost = [sign for sign in dict.fromkeys(missing) if sign not in _WEAK]
    for sign in lost:
        twice = root.count(sign) > 1
        reasons.append(f"{sign} counts twice" if twice else f"the radical {sign} is missing")
    return "; ".join(reasons)
