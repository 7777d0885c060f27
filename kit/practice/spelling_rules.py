"""Why a letter is written as it is: the rule for the very word, and what the others are for."""

from collections.abc import Mapping

from kit.lexicon.lexeme import Lexeme
from kit.practice.making import plain
from kit.text.marks import is_mark

ENDS = ("ة", "ه", "ت", "ا")
YAS = ("ى", "ي", "ا", "ة")
FIRST = ("ا", "أ", "إ", "آ")
SEATS = ("أ", "ؤ", "ئ", "ء")
"""What may stand in one place: at the end, for a final ī or ā, at the beginning, for a hamza."""

_NAMES = {"\u064e": "fatḥa", "\u064f": "ḍamma", "\u0650": "kasra", "\u0652": "no vowel"}
_LONG = {"ا": "a long ā", "و": "wāw", "ي": "yāʾ"}
_HELPING = ("انف", "افت", "افع", "است")
_SHORT = 3

_AT_FIRST: Mapping[str, str] = {
    "ا": "A bare alif at the beginning has no hamza, as in the verbs انْ…, افْتَ…, اسْتَ… and in اسْم.",
    "أ": "أ is a hamza that is always said, with fatḥa or ḍamma, as in أَعْلَنَ.",
    "إ": "إ is a hamza that is always said, with kasra, as in إِعْلَان.",
    "آ": "آ is hamza followed by long ā.",
}
_IN_THE_MIDDLE: Mapping[str, str] = {
    "أ": "أ is the seat where fatḥa is the stronger vowel and no long ā or wāw stands before.",
    "ؤ": "ؤ is the seat where ḍamma is the stronger vowel.",
    "ئ": "ئ is the seat where kasra is the stronger vowel, or where ي stands before.",
    "ء": "In the middle ء stands without a seat only with fatḥa, after a long ā or wāw.",
}
_AT_LAST: Mapping[str, str] = {
    "ا": "ا at the end is a long ā, as in هُنَا; none ends this word.",
    "ة": "ة is the feminine ending.",
    "ه": "ه is a letter of its own, or “his”; the feminine ending has dots.",
    "ت": "ت at the end is a radical, as in صَوْت, the ending of a verb, or that of a plural in ات.",
    "ى": "ى without dots is a long ā at the end.",
    "ي": "ي with dots is ī or y.",
}


def first_rule(lexeme: Lexeme, sign: str) -> str:
    """Say why a word begins with this alif."""
    if sign == "آ":
        return "آ stands for hamza and long ā: ʾā."
    if sign == "ا":
        helps = "This alif only helps to begin (hamzat al-waṣl): no hamza is written"
        regular = plain(lexeme.pattern).startswith(_HELPING)
        return f"{helps}, as always in forms VII to X." if regular else f"{helps}."
    if sign == "إ":
        return "The word begins with ʾi, so the hamza stands under the alif: إ."
    sound = "ʾu" if lexeme.lemma[1:2] == "\u064f" else "ʾa"
    return f"The word begins with {sound}, so the hamza stands on the alif: أ."


def final_rule(lexeme: Lexeme) -> str:
    """Say why a long ā at the end is written ى."""
    if len(plain(lexeme.lemma)) > _SHORT:
        return "At the end of a word of more than three letters a long ā is written ى, no dots."
    if lexeme.root.endswith("ي"):
        return "The last radical is ي, so the long ā at the end is written ى, without dots."
    return "The word ends in a long ā, written ى without dots."


def seat_rule(lemma: str, at: int) -> str:
    """Say why the hamza inside a word has the seat it has: by its own vowel and the one before."""
    sign = lemma[at]
    own = next((_NAMES[one] for one in lemma[at + 1 : at + 3] if one in _NAMES), "a long vowel")
    before = lemma[at - 1]
    earlier = _LONG.get(before) or _NAMES.get(before, "no vowel")
    around = f"The hamza has {own} and the letter before it {earlier}"
    if before in _LONG:
        around = f"The hamza has {own} and follows {earlier}"
    if before == "ي":
        return f"{around}: after yāʾ its seat is ئ."
    if sign == "ء":
        return f"{around}: so it has no seat, ء."
    strongest = {"ئ": "kasra", "ؤ": "ḍamma", "أ": "fatḥa"}[sign]
    name = {"ئ": "yāʾ without dots", "ؤ": "wāw", "أ": "alif"}[sign]
    if own == earlier:
        return f"{around}: the seat of {strongest} is {name}: {sign}."
    return f"{around}; the stronger is {strongest}, whose seat is {name}: {sign}."


def wrong(sign: str, letters: tuple[str, ...], lemma: str) -> str:
    """Say what a letter would be written for, in the place that is asked about."""
    if letters == FIRST:
        return _AT_FIRST[sign]
    if letters == SEATS:
        return _IN_THE_MIDDLE[sign]
    if letters == YAS and sign == "ا":
        if len(plain(lemma)) > _SHORT:
            return "In a longer Arabic word ا ends it as a long ā only after ي, as in دُنْيَا."
        return "ا at the end of three letters stands for the radical و, as in دَعَا."
    return _AT_LAST[sign]


def is_plain_seat(lemma: str, at: int) -> bool:
    """Tell whether the two vowels are written, so that the rule can be said of them."""
    before, after = lemma[at - 1], lemma[at + 1 : at + 3]
    marked = is_mark(after[:1]) if after else False
    # Of ائْتِلَاف the alif before the hamza only helps to begin.
    return marked and at > 1 and (is_mark(before) or before in _LONG)
