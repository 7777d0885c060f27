"""What a character is: an Arabic letter, a mark, a digit, or a sign nobody sees.

The strings are insides of regular-expression classes, so that the other modules share one
definition of a letter.
"""

import re

TATWEEL = "\u0640"

LETTER = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06fc\u06ff"
    "\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9"
    "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
)
"""Letters of the Arabic script, with the presentation forms old systems wrote."""

MARK = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4"
    "\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff"
)
"""Marks written above or below a letter: short vowels, shadda, sukun, combining hamza."""

CONTROL = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Signs nobody sees: bidi controls, joiners, soft hyphens, the byte order mark."""

DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
"""Western, Arabic and Persian digits."""

HYPHEN = "\\-\u2010\u2011"

_ARABIC = re.compile(f"[{LETTER}]")


def is_letter(character: str) -> bool:
    """Tell whether ``character`` is one letter of the Arabic script."""
    return _ARABIC.fullmatch(character) is not None


def has_letters(text: str) -> bool:
    """Tell whether ``text`` holds at least one Arabic letter."""
    return _ARABIC.search(text) is not None
