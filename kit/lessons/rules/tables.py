"""Rules that hold for every table: ids, required cells, allowed values, counts."""

from collections.abc import Iterator, Mapping, Sequence

from kit.errors import PackError
from kit.language.mentions import COMPLEMENTS, STANCES
from kit.lessons.problem import Problem, in_row
from kit.news.records import occurrence
from kit.rows import Row

UPOS = (
    *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON"),
    *("PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"),
)
VERB_FORMS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "QI", "QII")
CATEGORIES = ("politics", "diplomacy", "military", "institution", "economy", "space", "nuclear")
WIDER_CATEGORIES = (*CATEGORIES, "law", "society", "environment", "media", "health")

ALLOWED: Mapping[str, Mapping[str, Sequence[str]]] = {
    "vocabulary.csv": {
        "pos": UPOS,
        "form": ("", *VERB_FORMS),
        "function": ("yes", "no"),
        "gender": ("", "m", "f", "mf"),
    },
    "terms.csv": {"category": WIDER_CATEGORIES, "story": ("yes", "no")},
    "verbs.csv": {
        "type": ("verb", "noun", "phrase", "hedge", "punctuation"),
        "complements": COMPLEMENTS,
        "stance": STANCES,
        "strength": ("1", "2", "3", "4", "5"),
        "form": ("", *VERB_FORMS),
    },
    "names.csv": {"type": ("person", "organisation", "place")},
}
FILLED: Mapping[str, Sequence[str]] = {
    "vocabulary.csv": ("id", "lemma", "pos", "gloss", "gloss_general", "topic", "count"),
    "terms.csv": ("id", "term", "literal", "structure", "english", "category", "lemmas"),
    "verbs.csv": ("id", "cue", "lemma", "complements", "gloss", "english", "difference"),
    "names.csv": ("id", "name", "english", "fact", "source"),
}


def problems(
    file: str, rows: Sequence[Row], *, filled: Mapping[str, Sequence[str]] = FILLED
) -> Iterator[Problem]:
    """Yield what is wrong in the cells of one table.

    Args:
        file: its name.
        rows: the table.
        filled: the columns of each file that must not be empty.
    """
    seen: dict[str, int] = {}
    for row in rows:
        first = seen.setdefault(row.text("id"), row.number)
        if first != row.number:
            yield in_row(row, "id", f"row {first} has it too", "give each row its own")
        for column in filled[file]:
            if not row.text(column):
                yield in_row(row, column, "it is empty", "fill it in")
        for column, allowed in ALLOWED[file].items():
            for value in row.several(column) or ("",):
                if value not in allowed:
                    choices = ", ".join(filter(None, allowed))
                    yield in_row(row, column, f"{value!r} is not allowed", f"use {choices}")
        yield from _counts(row)


def _counts(row: Row) -> Iterator[Problem]:
    try:
        found = occurrence(row)
    except PackError as error:
        yield in_row(row, "sections", error.what, error.do)
        return
    if found and sum(found.sections) != found.count:
        total = sum(found.sections)
        yield in_row(row, "sections", f"they sum to {total}, not {found.count}", "count again")
