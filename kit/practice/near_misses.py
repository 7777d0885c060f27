"""Near misses in written Arabic: a hamza, ta marbuta, alif maqsura, a mark, the article.

There is no edit distance here. Two spellings are near only when every difference between them is
one that a teacher has a name for; أشار is simply another word than أشاد.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from pyarabic import araby_const as arabic

from kit.practice.attached import compare_attached
from kit.practice.misses import ARTICLE, HAMZA, MARK, OTHER_WORD, SPACE, SPELLING, Miss
from kit.practice.notes import Note, note
from kit.practice.wordstock import spellings
from kit.text.marks import SHADDA, bare, is_mark

_ALIFS = "اأإآ"
_SEATS = "ءأإؤئ"
_CARRIERS = {"ؤ": "و", "ئ": "يى"}
_LOOKALIKES = ("ةه", "ىي", "ىا")
_LONG_AFTER: dict[str, str] = {
    arabic.FATHA: "اىة",
    arabic.DAMMA: "و",
    arabic.KASRA: "ي",
}
_VOWEL_NAMES: dict[str, Note] = {
    arabic.FATHA: note("fatha"),
    arabic.DAMMA: note("damma"),
    arabic.KASRA: note("kasra"),
    arabic.SUKUN: note("sukun"),
    arabic.FATHATAN: note("tanwin_fath"),
    arabic.DAMMATAN: note("tanwin_damm"),
    arabic.KASRATAN: note("tanwin_kasr"),
}
_DAGGER = "\u0670"
_WORDS_BY_ONE_HAMZA = ({"إن", "أن"}, {"أما", "إما"}, {"ألا", "إلا"})


_is_mark = cache(is_mark)


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """A letter and the marks written on it."""

    base: str
    marks: str = ""

    @property
    def shadda(self) -> bool:
        """Tell whether the letter is doubled."""
        return SHADDA in self.marks

    @property
    def vowel(self) -> str:
        """Return the short vowel, tanwin or sukun, if one is written."""
        return self.marks.replace(SHADDA, "").replace(_DAGGER, "")[:1]


@lru_cache(maxsize=16384)
def letters(word: str) -> tuple[Letter, ...]:
    """Split a word into its letters with their marks."""
    found: list[Letter] = []
    for sign in word:
        if not _is_mark(sign):
            found.append(Letter(base=sign))
        elif found:
            found[-1] = Letter(base=found[-1].base, marks=found[-1].marks + sign)
    return tuple(found)


def compare(
    key: str, response: str, *, marks: str, attached: bool = True
) -> tuple[Miss, ...] | None:
    """Name every difference between two cleaned answers; None when they are not the same word.

    ``attached``: look for a و or a pronoun too few or too many, too.
    """
    if key == response:
        return ()
    wanted, written = key.split(), response.split()
    if len(wanted) != len(written):
        joined = _compare_word("".join(wanted), "".join(written), marks)
        if joined is None:
            return None
        return (*joined, Miss(kind=SPACE, note=note("spaces", wanted=key)))
    misses: list[Miss] = []
    for one, other in zip(wanted, written, strict=True):
        found = _compare_word(one, other, marks)
        if found is None:
            found = _compare_article(one, other, marks)
        if found is None and attached:
            found = compare_attached(one, other, lambda a, b: _compare_word(a, b, marks))
        if found is None:
            return None
        misses.extend(found)
    return tuple(misses)


def one_letter_apart(key: str, response: str) -> Note:
    """Say which letter differs when exactly one does, else nothing; it earns no credit."""
    wanted = [letter.base for letter in letters(key)]
    written = [letter.base for letter in letters(response)]
    if len(wanted) != len(written) or len(wanted) < 3:
        return Note()
    apart = [pair for pair in zip(wanted, written, strict=True) if pair[0] != pair[1]]
    if len(apart) != 1 or " " in apart[0]:
        return Note()
    return note("one_letter", wanted=apart[0][0], written=apart[0][1])


def _compare_word(key: str, response: str, marks: str) -> tuple[Miss, ...] | None:
    pairs = _align(letters(key), letters(response))
    if pairs is None:
        return None
    misses = [miss for one, other in pairs if (miss := _letter_miss(one, other))]
    if misses and _other_word(key, response):
        return (Miss(kind=OTHER_WORD, note=note("other_word", wanted=key, written=response)),)
    if marks != "ignored" and any(letter.marks for letter in letters(key)):
        misses.extend(_mark_misses([pair for pair in pairs if all(pair)], strict=marks))
    return tuple(misses)


def _compare_article(key: str, response: str, marks: str) -> tuple[Miss, ...] | None:
    for one, other, name in (
        (_without_article(key), response, "article_missing"),
        (key, _without_article(response), "article_too_many"),
    ):
        if one and other and (found := _compare_word(one, other, marks)) is not None:
            return (*found, Miss(kind=ARTICLE, note=note(name)))
    return None


def _without_article(word: str) -> str:
    parts = letters(word)
    if len(parts) < 4 or parts[0].base + parts[1].base != "ال":
        return ""
    if bare(word) in spellings():  # the ال of التزام is none
        return ""
    return "".join(letter.base + letter.marks for letter in parts[2:])


def _other_word(key: str, response: str) -> bool:
    bases = ["".join(letter.base for letter in letters(word)) for word in (key, response)]
    return bool(bases[0] != bases[1] and any(set(bases) <= pair for pair in _WORDS_BY_ONE_HAMZA))


_Pairs = list[tuple[Letter | None, Letter | None]]


def _align(key: tuple[Letter, ...], response: tuple[Letter, ...]) -> _Pairs | None:
    pairs: _Pairs = []
    at, to = 0, 0
    while at < len(key) or to < len(response):
        one = key[at] if at < len(key) else None
        other = response[to] if to < len(response) else None
        if one and other and (one.base == other.base or _related(one.base, other.base)):
            pairs.append((one, other))
            at, to = at + 1, to + 1
        elif one and one.base == "ء":
            pairs.append((one, None))
            at += 1
        elif other and other.base == "ء":
            pairs.append((None, other))
            to += 1
        else:
            return None
    return pairs


def _related(one: str, other: str) -> bool:
    if one in _ALIFS and other in _ALIFS:
        return True
    if one in _SEATS and other in _SEATS:
        return True
    if other in _CARRIERS.get(one, "") or one in _CARRIERS.get(other, ""):
        return True
    return any({one, other} == set(pair) for pair in _LOOKALIKES)


def _letter_miss(one: Letter | None, other: Letter | None) -> Miss | None:
    if one is None or other is None:
        if one is None:
            return Miss(kind=HAMZA, note=note("hamza_too_many"))
        return Miss(kind=HAMZA, note=note("hamza_missing", wanted="ء"))
    if one.base == other.base:
        return None
    for pair in _LOOKALIKES:
        if {one.base, other.base} == set(pair):
            return Miss(kind=SPELLING, note=note("lookalike", wanted=one.base, written=other.base))
    return Miss(kind=HAMZA, note=_hamza_note(one.base, other.base))


def _hamza_note(one: str, other: str) -> Note:
    if one == "آ":
        return note("madda_missing")
    if one in _SEATS and other not in _SEATS and other != "آ":
        return note("hamza_missing", wanted=one)
    if one not in _SEATS:
        return note("no_hamza", wanted=one)
    return note("hamza_seat", wanted=one, written=other)


def _mark_misses(pairs: _Pairs, *, strict: str) -> list[Miss]:
    # A key such as أنّ bears only the mark in question; other marks are the writer's to add.
    partial = sum(bool(one.marks) for one, _ in pairs if one) <= 1
    misses = []
    for at, (one, other) in enumerate(pairs):
        if one is None or other is None:
            continue
        after = pairs[at + 1][0] if at + 1 < len(pairs) else None
        said = _mark_note(one, other, after, required=strict == "required")
        if said and not (partial and not one.marks):
            misses.append(Miss(kind=MARK, note=said))
    return misses


def _mark_note(one: Letter, other: Letter, after: Letter | None, *, required: bool) -> Note:
    if one.shadda and not other.shadda:
        if other.vowel == arabic.SUKUN:
            return note("shadda_not_sukun", letter=one.base)
        return note("shadda_missing", letter=one.base) if required else Note()
    if other.shadda and not one.shadda:
        return note("no_shadda", letter=one.base)
    wanted, written = _telling(one, after), _telling(other, after)
    if wanted and written and wanted != written:
        names = {"wanted": _VOWEL_NAMES[wanted], "written": _VOWEL_NAMES[written]}
        return note("other_vowel", letter=one.base, **names)
    if wanted and not written and required and not _redundant(one, wanted, after):
        return note("vowel_missing", letter=one.base, wanted=_VOWEL_NAMES[wanted])
    if written and not wanted and after is not None and one.base not in "اويى":
        return note("no_vowel", letter=one.base, written=_VOWEL_NAMES[written])
    return Note()


def _telling(letter: Letter, after: Letter | None) -> str:
    """Return the vowel of a letter; a sukun inside a word says no more than no vowel does."""
    return "" if letter.vowel == arabic.SUKUN and after is not None else letter.vowel


def _redundant(letter: Letter, vowel: str, after: Letter | None) -> bool:
    """Tell whether nobody needs the vowel: before its long letter, under إ, at a verb's end."""
    if after is None:
        return bool(vowel != arabic.SUKUN)
    if letter.base in "إآ":
        return True
    following = _LONG_AFTER.get(vowel, "")
    return after.base in following and not (after.vowel or after.shadda)
