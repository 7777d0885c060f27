"""Rules about a word: its marks, its root, its verb form, its example."""

from collections.abc import Iterator, Sequence

from kit.lessons.problem import Problem, in_row
from kit.lessons.rules.derivation import masdar_fits, past_fits, present_fits
from kit.rows import Row
from kit.text import vocalisation
from kit.text.marks import bare

# Without case endings: dictionary forms. With them: sentences.
CITED = ("lemma", "present", "masdar", "active_participle", "passive_participle", "plural")
CITED_TOO = ("feminine", "pattern", "term", "cue", "participle", "passive", "name")
RUNNING = ("example", "difference_ar")
WEAK = frozenset("اوىيءأإآؤئ")


def problems(rows: Sequence[Row], *, uninflected: frozenset[str]) -> Iterator[Problem]:
    """Yield what is wrong with the words of a table.

    Args:
        rows: the table.
        uninflected: bare words that carry no case ending, such as foreign names.
    """
    for row in rows:
        yield from _marks(row, uninflected)
        yield from _root(row)
        yield from _verb(row)


def _marks(row: Row, uninflected: frozenset[str]) -> Iterator[Problem]:
    for column in (*CITED, *CITED_TOO, *RUNNING):
        for text in row.several(column):
            for word in vocalisation.words(text):
                ending = column in RUNNING and bare(word) not in uninflected
                for flaw in vocalisation.flaws(word, ending=ending):
                    yield in_row(row, column, f"{word}: {flaw}", "mend its vowel marks")


def _root(row: Row) -> Iterator[Problem]:
    root, lemma = row.text("root"), bare(row.text("lemma"))
    if not root:
        return
    rest = lemma
    for radical in root:
        at = rest.find(radical)
        if at >= 0:
            rest = rest[at + 1 :]
        elif radical not in WEAK and not _assimilated(radical, lemma) and not _doubled(root):
            yield in_row(row, "root", f"{radical} of {root} is not in {lemma}", "check both")


def _assimilated(radical: str, lemma: str) -> bool:
    """The و of اتَّفَقَ and the letters that form VIII swallows (اطَّلَعَ, ازْدَادَ)."""
    return radical in "تدطظذز" and any(letter in lemma for letter in "تدط")


def _doubled(root: str) -> bool:
    """A geminate's two last radicals are written once with shadda."""
    return len(root) > 2 and root[-1] == root[-2]


def _verb(row: Row) -> Iterator[Problem]:
    form = row.text("form")
    if row.text("pos") != "VERB" and row.text("type") != "verb":
        return
    if not form:
        yield in_row(row, "form", "a verb has no form", "write I to X, QI or QII")
        return
    if not past_fits(row.text("lemma"), form):
        yield in_row(row, "form", f"{row.text('lemma')} is not of form {form}", "check both")
    if not row.text("present"):
        yield in_row(row, "present", "a verb has no present", "write it")
    elif _is_active(row) and not present_fits(row.text("present"), form):
        yield in_row(row, "present", f"it is not a present of form {form}", "check its vowels")
    for masdar in row.several("masdar"):
        if not masdar_fits(masdar, form):
            yield in_row(row, "masdar", f"{masdar} is not a masdar of form {form}", "check it")


def _is_active(row: Row) -> bool:
    """Tell a cue such as نُقِلَ عَنْ, whose present is passive too, from the verb itself."""
    return row.text("cue").startswith(row.text("lemma")) or not row.text("cue")
