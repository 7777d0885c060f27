"""Vowel marks: taking them off, putting them in the kit's order, telling whether there are any."""

import re

from pyarabic import araby_const as arabic

from kit.text.letters import MARK, TATWEEL

SHADDA: str = arabic.SHADDA
TANWIN_FATH: str = arabic.FATHATAN
VOWELS: str = "".join(sign for sign in arabic.TASHKEEL if sign != arabic.SHADDA)

_HAMZA_MARKS = arabic.MADDA_ABOVE + arabic.HAMZA_ABOVE + arabic.HAMZA_BELOW
_ANY = re.compile(f"(?![{_HAMZA_MARKS}])[{MARK}]+")
_ONE = re.compile(f"(?![{_HAMZA_MARKS}])[{MARK}]")
_VOWEL_BEFORE_SHADDA = re.compile(f"[{VOWELS}]+{SHADDA}[{VOWELS}{SHADDA}]*")
_TANWIN_AFTER_ALIF = re.compile(f"([{arabic.ALEF}{arabic.ALEF_MAKSURA}]){TANWIN_FATH}")


def strip_marks(text: str) -> str:
    """Take off every vowel mark; a hamza or madda written as a mark is a letter and stays."""
    return _ONE.sub("", text)


def strip_tatweel(text: str) -> str:
    """Take out the lengthening stroke: «بـ» becomes «ب»."""
    return text.replace(TATWEEL, "")


def bare(text: str) -> str:
    """Return the letters alone, without marks and lengthening."""
    if text.isalpha() and TATWEEL not in text:  # a mark is no letter: nothing to take off
        return text
    return strip_tatweel(strip_marks(text))


def has_marks(text: str) -> bool:
    """Tell whether any vowel mark is written in ``text``."""
    return _ANY.search(text) is not None


def is_mark(sign: str) -> bool:
    """Tell whether the one character ``sign`` is a vowel mark."""
    return _ANY.fullmatch(sign) is not None


def order_shadda(text: str) -> str:
    """Write the shadda before the vowel that stands on it, whichever was typed first."""
    return _VOWEL_BEFORE_SHADDA.sub(lambda found: _shadda_first(found.group()), text)


def order_tanwin(text: str) -> str:
    """Write tanwin fath before its alif: «مناسباً» becomes «مناسبًا»."""
    return _TANWIN_AFTER_ALIF.sub(TANWIN_FATH + r"\1", text)


def ordered(text: str) -> str:
    """Put the marks in the kit's order: shadda before its vowel, tanwin fath before its alif."""
    return order_shadda(order_tanwin(text))


def _shadda_first(signs: str) -> str:
    return SHADDA * signs.count(SHADDA) + signs.replace(SHADDA, "")
