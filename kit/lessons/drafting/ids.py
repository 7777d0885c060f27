"""Ids for rows that no inventory has: Latin letters, so that they can be typed and searched."""

from collections.abc import Container

from kit.text.fold import loose

_LATIN = str.maketrans("ابتجحدرزسصضطظعفقكلمنهويىة ", "abtjhdrzssdtzafqklmnhwyaa-") | {
    ord(letter): sound for letter, sound in {"ث": "th", "خ": "kh", "ذ": "dh"}.items()
}
_LATIN |= {ord(letter): sound for letter, sound in {"ش": "sh", "غ": "gh"}.items()}


def new_id(words: str, kind: str, *, taken: Container[str] = ()) -> str:
    """Return an id such as ``wlyd-slmwn-name`` that nobody has.

    Args:
        words: the Arabic words it is for.
        kind: a part of speech or ``name``, put at its end.
        taken: ids that are used already.
    """
    spelt = "".join(sign for sign in loose(words).translate(_LATIN) if sign.isascii())
    plain = "-".join(filter(None, (*spelt.split("-"), kind.lower())))
    found, number = plain, 1
    while found in taken:
        number += 1
        found = f"{plain}-{number}"
    return found
