"""Marking a typed Arabic answer on the item's policy: keyboards forgiven, the tested sign not."""

import re
from functools import lru_cache

from kit.practice.item import Mark, Policy
from kit.practice.misses import HAMZA, OTHER_WORD, Miss
from kit.practice.near_misses import compare, one_letter_apart
from kit.practice.notes import Note, joined, note
from kit.practice.several_words import in_another_order, part_right
from kit.text.fold import clean, drop_controls, fold_digits, fold_persian, fold_presentation
from kit.text.marks import strip_marks, strip_tatweel

_PUNCTUATION = re.compile(r"[«»“”\"'‘’().،,؛;:!؟?…\[\]]+")
_URDU = str.maketrans({"ۀ": "ه", "ہ": "ه", "ے": "ي", "ٱ": "ا", "\u00a0": " "})
_ARABIC = re.compile(r"[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
# Letters of other keyboards that stand for two Arabic ones at a word's end.
_EITHER = {"ی": "ىي", "ے": "ىي", "ۀ": "هة", "ہ": "هة", "ھ": "هة", "ە": "هة"}
_FINAL_EITHER = re.compile(f"[{''.join(_EITHER)}](?=\\s|$)")
_CREDIT = {0: 1.0, 1: 0.5}
_LEAST_CREDIT = 0.25


def mark_arabic(keys: tuple[str, ...], response: str, policy: Policy) -> Mark:
    """Mark ``response`` against the accepted answers; the first of them is the one shown."""
    if not _ARABIC.search(response) and any(map(_ARABIC.search, keys)):
        return _mark(keys[0], 0.0, note("in_arabic" if response.strip() else "nothing"))
    keyboard = _keyboard_note(response)
    marks = [
        _mark_one(key, written, keys[0], policy, keyboard)
        for key in keys
        for written in readings(response)
    ]
    return max(marks, key=lambda mark: (mark.right, mark.credit, bool(mark.note)))


def accepts_arabic(keys: tuple[str, ...], response: str, policy: Policy) -> bool:
    """Tell whether ``response`` would be right, without looking for the reason why not."""
    for written in readings(response):
        for key in keys:
            wanted = tidy(key)
            if policy.marks == "ignored" and policy.hamza:
                if strip_marks(wanted) == strip_marks(written):
                    return True
            elif _mark_one(key, written, key, policy, Note(), why=False).right:
                return True
    return False


@lru_cache(maxsize=16384)
def readings(response: str) -> tuple[str, ...]:
    """Return what the typed answer can mean: one tidy spelling, or two for a Persian final ی."""
    spelled = drop_controls(fold_presentation(response)).strip()
    if not _FINAL_EITHER.search(spelled):
        return (tidy(spelled),)
    return _with_ends(spelled, 0), _with_ends(spelled, 1)


def _with_ends(spelled: str, which: int) -> str:
    return tidy(_FINAL_EITHER.sub(lambda match: _EITHER[match.group()][which], spelled))


@lru_cache(maxsize=16384)
def tidy(text: str) -> str:
    """Bring an answer to the kit's spelling: clean letters, no tatweel, quotes or stray spaces."""
    letters = fold_digits(clean(text.translate(_URDU)))
    return " ".join(_PUNCTUATION.sub(" ", strip_tatweel(letters)).split())


def _mark_one(
    key: str, written: str, shown: str, policy: Policy, keyboard: Note, *, why: bool = True
) -> Mark:
    wanted = tidy(key)
    if policy.marks == "ignored":
        wanted, written = strip_marks(wanted), strip_marks(written)
    misses = compare(wanted, written, marks=policy.marks, attached=why)
    if misses is None and not why:
        return _mark(shown, 0.0, Note())
    if misses is None:
        return _mark(shown, *_another_answer(strip_marks(wanted), strip_marks(written)))
    forgiven = () if policy.hamza else tuple(miss for miss in misses if miss.kind == HAMZA)
    counted = tuple(miss for miss in misses if miss not in forgiven)
    said = joined((*(miss.note for miss in (*counted, *forgiven)), keyboard))
    return _mark(shown, _credit(counted), said, right=not counted)


def _mark(shown: str, credit: float, said: Note, *, right: bool = False) -> Mark:
    return Mark(right=right, credit=credit, shown=shown, note=said.english, note_ar=said.arabic)


def _another_answer(wanted: str, written: str) -> tuple[float, Note]:
    """Return what an answer that is another one still earns, and the reason."""
    if in_another_order(wanted, written):
        return _LEAST_CREDIT, note("order")
    credit, said = part_right(wanted, written, _same_word)
    return (credit, said) if said else (0.0, one_letter_apart(wanted, written))


def _same_word(one: str, other: str) -> bool:
    return compare(one, other, marks="ignored") == ()


def _credit(misses: tuple[Miss, ...]) -> float:
    if any(miss.kind == OTHER_WORD or "not a sukun" in miss.note.english for miss in misses):
        return 0.0
    return _CREDIT.get(len(misses), _LEAST_CREDIT)


def _keyboard_note(response: str) -> Note:
    """Name what was forgiven in the way the answer was typed."""
    notes = []
    if fold_presentation(response) != response:
        notes.append(note("presentation"))
    if drop_controls(response) != response:
        notes.append(note("invisible"))
    spelled = drop_controls(fold_presentation(response))
    foreign = [sign for sign in spelled if sign in _EITHER or fold_persian(sign) != sign]
    if foreign:
        notes.append(note("keyboard", signs=" ".join(dict.fromkeys(foreign))))
    return joined(notes)
