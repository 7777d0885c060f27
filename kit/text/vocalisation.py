"""The kit's spelling of vowel marks, as a rule that finds what is amiss in a word."""

import re

SUN = frozenset("تثدذرزسشصضطظلن")
SHADDA, SUKUN = "\u0651", "\u0652"
VOWELS = frozenset("\u064e\u064f\u0650")
TANWIN = frozenset("\u064b\u064c\u064d")
DAMMA, KASRA, FATHA, TANWIN_FATH = "\u064f", "\u0650", "\u064e", "\u064b"

_WORD = re.compile("[\u0621-\u064a\u064b-\u0652\u0670\u0671]+")
_UNIT = re.compile("([\u0621-\u064a\u0670\u0671])([\u064b-\u0652]*)")
_MARKS = re.compile(f"{SHADDA}?[\u064b-\u0650{SUKUN}]?")
_PROCLITICS = "وفبكل"

Unit = tuple[str, str]


def words(text: str) -> list[str]:
    """Return the runs of Arabic letters and marks in ``text``."""
    return _WORD.findall(text)


def flaws(word: str, *, ending: bool = True) -> tuple[str, ...]:
    """Say what is wrong with the vowel marks of one word; empty when nothing is.

    Args:
        word: Arabic letters and marks only.
        ending: the case or mood ending must be written too (a lemma has none).
    """
    found = [name for sign, name in _FORBIDDEN.items() if sign in word]
    if re.match("[\u064b-\u0652]", word):
        found.append("a mark stands before the first letter")
    units: list[Unit] = _UNIT.findall(word)
    for index in range(len(units)):
        fault = _fault(units, index, ending=ending)
        if fault:
            found.append(fault)
    return tuple(found)


_FORBIDDEN = {
    "\u0640": "tatweel",
    "\u0671": "a wasla sign: write a bare ا",
    "\u0670": "a dagger alif",
    "ا\u064b": "tanwin after its alif: write it before",
    "ى\u064b": "tanwin after its ى: write it before",
}


def _fault(units: list[Unit], index: int, *, ending: bool) -> str:
    letter, marks = units[index]
    last = index == len(units) - 1
    if not _MARKS.fullmatch(marks):
        return f"the marks on {letter} are doubled or out of order (shadda first)"
    if letter == "إ" and KASRA not in marks:
        return "إ without kasra"
    if letter in "اآى":
        return f"a mark on {letter}" if marks and marks != TANWIN_FATH else ""
    if marks and marks != SHADDA:
        return _article_fault(units, index)
    if _may_stay_bare(units, index) or (last and not ending):
        return ""
    if letter == "ة" and last and not ending:
        return ""
    return f"{letter} has no vowel" + (" after its shadda" if marks else "")


def _may_stay_bare(units: list[Unit], index: int) -> bool:
    """Long vowels, the article's lam before a sun letter, and the alif-maqsura's neighbours."""
    letter, marks = units[index]
    before = units[index - 1][1] if index else ""
    if marks:
        return False
    if letter == "و":
        return DAMMA in before
    if letter == "ي":
        return KASRA in before
    if letter == "ل" and index + 1 < len(units):
        following = units[index + 1]
        return following[0] in SUN and SHADDA in following[1]
    return False


def _article_fault(units: list[Unit], index: int) -> str:
    """Find an article whose lam carries a sukun before a sun letter (الْشَمس)."""
    letter, marks = units[index]
    if letter != "ل" or marks != SUKUN or index + 1 >= len(units):
        return ""
    before = "".join(unit[0] for unit in units[:index])
    following = units[index + 1][0]
    is_article = before.lstrip(_PROCLITICS) == "ا" or before == "ل"
    # الْتَقَى and its kin begin with a lam of their own before the ت of form VIII.
    if is_article and following in SUN - {"ت"}:
        return f"the article's ل has a sukun before the sun letter {following}"
    return ""
