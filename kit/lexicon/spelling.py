"""The kit's spelling of vocalised Arabic, and other spellings brought to it.

Every letter carries its vowel, sukun or shadda, except the letters of long vowels, the alif of
the article and of hamzat al-wasl, ة and the end of a dictionary form; shadda stands before its
vowel and tanwin before its alif.
"""

import re
from functools import lru_cache

from kit.text.marks import ordered

FATHATAN, DAMMATAN, KASRATAN = "\u064b", "\u064c", "\u064d"
FATHA, DAMMA, KASRA = "\u064e", "\u064f", "\u0650"
SHADDA, SUKUN, DAGGER = "\u0651", "\u0652", "\u0670"
SHORT = FATHA + DAMMA + KASRA
TANWIN = FATHATAN + DAMMATAN + KASRATAN
MARKS = TANWIN + SHORT + SHADDA + SUKUN + DAGGER + "\u0653\u0640"
SUN_LETTERS = "تثدذرزسشصضطظلن"

_BUCKWALTER = dict(
    zip(
        "'|>O&W<I}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyFNKaui~o`{PJVG",
        "ءآأأؤؤإإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْٰٱپچڤگ",
        strict=True,
    )
)
_IMPLIED_I = re.compile(f"{KASRA}ي(?![{SHORT}{SHADDA}])")
_IMPLIED_U = re.compile(f"{DAMMA}و(?![{SHORT}{SHADDA}])")
_FROM_BUCKWALTER = str.maketrans(_BUCKWALTER)
_TO_BUCKWALTER = str.maketrans({v: k for k, v in _BUCKWALTER.items() if k not in "OWI"})


def from_buckwalter(text: str) -> str:
    """Return Buckwalter's ASCII as Arabic letters, its spelling unchanged."""
    return text.translate(_FROM_BUCKWALTER)


def to_buckwalter(text: str) -> str:
    """Return Arabic letters in Buckwalter's ASCII."""
    return text.translate(_TO_BUCKWALTER)


def letters(text: str) -> list[tuple[str, str]]:
    """Split ``text`` into letters, each with the marks that follow it, shadda first."""
    out: list[tuple[str, str]] = []
    for char in text:
        if char in MARKS:
            if out and char not in "\u0640\u0653":
                letter, marks = out[-1]
                out[-1] = (letter, char + marks if char == SHADDA else marks + char)
        else:
            out.append((char, ""))
    return out


@lru_cache(maxsize=8192)
def vocalised(text: str) -> str:
    """Return a vocalised word in the kit's spelling; what is not known stays unmarked."""
    text = text.replace("ٱ", "ا").replace("ا" + FATHATAN, FATHATAN + "ا")
    text = text.replace("ى" + FATHATAN, FATHATAN + "ى")
    units = letters(text)
    out: list[str] = []
    for index, (letter, marks) in enumerate(units):
        following = units[index + 1] if index + 1 < len(units) else ("", "")
        before = units[index - 1] if index else ("", "")
        if index == 1 and letter == "ل" and before[0] == "ا" and SHADDA in following[1]:
            marks = ""
        else:
            marks = _completed(letter, marks, before, following, last=index + 2 >= len(units))
        units[index] = (letter, marks)
        out.append(letter + marks)
    return "".join(out)


def _completed(
    letter: str, marks: str, before: tuple[str, str], following: tuple[str, str], *, last: bool
) -> str:
    """Return the marks one letter carries in the kit's spelling, given its neighbours.

    ``last`` says that nothing, or one letter only, follows.
    """
    marks = marks.replace(DAGGER, "" if FATHA in marks else FATHA)
    if letter == "آ" or letter == "ا":
        return marks if set(marks) & set(TANWIN) else ""
    if letter == "إ" and not marks:
        return KASRA
    vowelled = any(mark in marks for mark in SHORT + TANWIN + SUKUN)
    if vowelled:
        if SUKUN in marks and _is_long(letter, before):
            return ""
        return marks
    follower, follower_marks = following
    if follower == "ا" and not set(follower_marks) & set(TANWIN):
        silent = letter == "و" and last and DAMMA in before[1]
        return marks if silent else marks + FATHA
    if follower in ("ى", "ة") and SHADDA not in follower_marks:
        return marks + FATHA
    if letter in "وي" and FATHA in before[1] and follower and SHADDA not in follower_marks:
        return marks or SUKUN
    return marks


def _is_long(letter: str, before: tuple[str, str]) -> bool:
    """Tell whether ``letter`` only lengthens the vowel of the letter before it."""
    return (letter == "و" and DAMMA in before[1]) or (letter == "ي" and KASRA in before[1])


def with_article(word: str) -> str:
    """Return a vocalised word with the article before it, written as it is pronounced."""
    if word and word[0] in SUN_LETTERS:
        first = word[0]
        rest = word[1:]
        return "ال" + first + (rest if rest.startswith(SHADDA) else SHADDA + rest)
    return ("الِ" if word.startswith("ا") else "الْ") + word


@lru_cache(maxsize=16384)
def is_vocalised(word: str) -> bool:
    """Tell whether every letter that should carry a mark does, the last one excepted."""
    units = letters(word)
    if not any(marks for _, marks in units):
        return False
    for index, (letter, marks) in enumerate(units[:-1]):
        if marks or letter in "اآى" or _is_long(letter, units[index - 1] if index else ("", "")):
            continue
        following = units[index + 1]
        if letter == "ل" and SHADDA in following[1]:
            continue
        if letter == "و" and following == ("ا", "") and index + 2 == len(units):
            continue
        return False
    return True


@lru_cache(maxsize=16384)
def conflicts(written: str, form: str) -> int:
    """Count the letters whose written marks contradict the vocalised ``form``; 0 when they agree.

    A mark missing on either side contradicts nothing, except that a letter written with its vowel
    but no shadda is taken to have none. Forms with other letters are not compared.
    """
    ours, theirs = letters(ordered(written)), letters(form)
    if len(ours) != len(theirs):
        return 0
    if not any(marks for _, marks in theirs):
        return 0
    count = 0
    for index, ((letter, a), (_, b)) in enumerate(zip(ours, theirs, strict=True)):
        if not a or letter in "اى" or (not b and SHADDA not in a):
            continue
        after_lam = index > 0 and ours[index - 1][0] == "ل"
        if (SHADDA in a) != (SHADDA in b) and not after_lam and (SHADDA in a or len(a) > 0):
            count += 1
            continue
        x, y = _vowel(a), _vowel(b)
        count += bool(x and y and x != y)
    return count


def _vowel(marks: str) -> str:
    """Return the one mark of ``marks`` that is not the shadda."""
    return marks.replace(SHADDA, "")[:1]


def without_ending(word: str) -> str:
    """Return a vocalised word without the vowel or tanwin of its last letter."""
    word = word.rstrip(SHORT + TANWIN + SUKUN)
    if word.endswith(FATHATAN + "ا") or word.endswith(FATHATAN + "ى"):
        return word[:-2] + word[-1]
    return word


@lru_cache(maxsize=16384)
def lemma_key(lemma: str) -> str:
    """Return what tells lemmas apart whatever the spelling tradition: letters and lexical vowels.

    Sukun, the last vowel, vowels that a long vowel implies and the vowel of hamzat al-wasl go.
    """
    text = (
        without_ending(vocalised(lemma.strip())).replace(SUKUN, "").replace("آ", "أ" + FATHA + "ا")
    )
    text = text.replace("إ" + KASRA, "إ")
    for vowel, letter in ((FATHA, "ا"), (FATHA, "ى"), (FATHA, "ة")):
        text = text.replace(vowel + letter, letter)
    text = _IMPLIED_I.sub("ي", text)
    return _IMPLIED_U.sub("و", text)
