"""English word forms: British and American spelling, and the inflections of an answer."""

import re
from collections.abc import Callable

from kit.practice.notes import Note, note

_SPELLINGS = (
    (re.compile(r"^(\w{3,})is(e|ed|es|ing|ation|ations)$"), r"\1iz\2"),
    (re.compile(r"^(\w{3,})ys(e|ed|es|ing)$"), r"\1yz\2"),
    (re.compile(r"^(def|off|lic|pret)ence(s?)$"), r"\1ense\2"),
    (re.compile(r"^(cent|theat|fib|lit|lust|calib|met|kilomet|sab|spect)re(s?)$"), r"\1er\2"),
    (re.compile(r"^(catal|dial|anal)ogue(s?)$"), r"\1og\2"),
    (re.compile(r"^(\w*(?:travel|cancel|signal|model|label|level|counsel|fuel))l(\w+)$"), r"\1\2"),
    (re.compile(r"^(prog)ramme(s?)$"), r"\1ram\2"),
    (re.compile(r"^(judg|acknowledg)ement(s?)$"), r"\1ment\2"),
    (re.compile(r"^grey$"), "gray"),
    (re.compile(r"^ageing$"), "aging"),
    (re.compile(r"^manoeuv"), "maneuv"),
    (re.compile(r"^(\w*)aeroplane(s?)$"), r"\1airplane\2"),
    (re.compile(r"^sceptic"), "skeptic"),
    (re.compile(r"^(to|for|back|after)wards$"), r"\1ward"),
)
_OUR = re.compile(
    r"^(col|hon|fav|lab|neighb|behavi|harb|rum|arm|endeav|vig|hum|fl?av|sav|ranc|vap|glam|par)our"
    r"(\w*)$"
)
_IRREGULAR = {
    "said": "say", "gave": "give", "given": "give", "took": "take", "taken": "take",
    "made": "make", "went": "go", "gone": "go", "came": "come", "saw": "see", "seen": "see",
    "told": "tell", "thought": "think", "held": "hold", "met": "meet", "began": "begin",
    "begun": "begin", "led": "lead", "sought": "seek", "sent": "send", "spoke": "speak",
    "spoken": "speak", "wrote": "write", "written": "write", "found": "find", "became": "become",
    "left": "leave", "built": "build", "bought": "buy", "knew": "know", "known": "know",
    "drew": "draw", "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall",
    "broke": "break", "broken": "break", "struck": "strike", "won": "win", "lost": "lose",
    "felt": "feel", "kept": "keep", "got": "get", "shook": "shake", "shown": "show",
    "launched": "launch", "undertook": "undertake", "could": "can", "was": "be", "were": "be",
}  # fmt: skip


def american(word: str) -> str:
    """Spell one lower-case word as in the United States: «centre» → «center»."""
    found = _OUR.match(word)
    if found:
        return f"{found.group(1)}or{found.group(2)}"
    for pattern, spelling in _SPELLINGS:
        if pattern.match(word):
            return pattern.sub(spelling, word)
    return word


def inflection_note(
    sense: str, response: str, normalise: Callable[[str], str]
) -> tuple[Note, bool]:
    """Name the inflection by which a response differs from a sense, and whether it is accepted.

    «stressed» is right for «to stress», since an Arabic verb is named by its past; any other
    form of the right word is half right.
    """
    wanted, written = sense.strip().lower(), response.strip().lower()
    key, answer = normalise(wanted), normalise(written)
    if len(key) < 3 or len(answer) < 3:
        return Note(), False
    if key in pasts(answer):
        return note("right_verb", sense=sense.strip()), False
    if answer in pasts(key) or _IRREGULAR.get(answer) == key:
        return note("past", sense=sense.strip()), wanted.startswith("to ")
    if answer in plurals(key) or key in plurals(answer):
        return note("number", sense=sense.strip()), False
    if answer in gerunds(key) or key in gerunds(answer):
        return note("other_form", sense=sense.strip()), False
    return Note(), False


def plurals(word: str) -> frozenset[str]:
    """Return the regular -s forms of a word."""
    forms = {word + "s", word + "es"}
    if word.endswith("y"):
        forms.add(word[:-1] + "ies")
    return frozenset(forms)


def pasts(word: str) -> frozenset[str]:
    """Return the past forms of a verb, regular and the irregular ones of the news."""
    forms = {word + "ed", word + word[-1] + "ed"}
    if word.endswith("e"):
        forms.add(word + "d")
    if word.endswith("y"):
        forms.add(word[:-1] + "ied")
    forms.update(past for past, base in _IRREGULAR.items() if base == word)
    return frozenset(forms)


def gerunds(word: str) -> frozenset[str]:
    """Return the -ing forms of a verb."""
    forms = {word + "ing", word + word[-1] + "ing"}
    if word.endswith("e"):
        forms.add(word[:-1] + "ing")
    return frozenset(forms)
