"""The kit's own lexicon obeys its own rules."""

import re
from collections import Counter

from kit.lessons.rules.derivation import masdar_fits, past_fits, present_fits
from kit.lexicon.csv_source import news_lexicon
from kit.lexicon.lexeme import Lexeme
from kit.text.marks import bare, ordered
from kit.text.vocalisation import flaws

ROWS = news_lexicon()
TAGS = {
    *("NOUN", "VERB", "ADJ", "ADV", "PROPN", "NUM", "ADP", "CCONJ", "SCONJ", "PART", "PRON"),
    *("DET", "AUX", "INTJ"),
}


def test_ids_are_unique() -> None:
    assert [name for name, count in Counter(row.id for row in ROWS).items() if count > 1] == []


def test_it_is_large_enough_to_be_of_use() -> None:
    assert len(ROWS) >= 5000
    assert sum(row.function for row in ROWS) >= 120


# Right as they are, though no rule allows for them: a silent و, and masdars of another form.
ODD = {"عَمْرو", "حُبّ", "أَدَاء", "شِرَاء", "صَلَاة", "سَفَر", "ثَنَاء", "شَكْوَى", "حَيَّا"}


def faults(row: Lexeme) -> list[str]:
    """Say what a rule finds wrong with a row; empty when nothing is."""
    found = [] if row.pos in TAGS and row.gloss else ["no tag or no gloss"]
    cited = (row.lemma, row.present, *row.plural, *row.masdar, row.feminine, row.pattern)
    for word in re.split("[ -]+", " ".join(filter(None, cited))):
        if word != ordered(word):
            found.append(f"{word}: marks out of order")
        if word not in map(ordered, ODD):
            found += [f"{word}: {flaw}" for flaw in flaws(word, ending=False)]
    if not re.fullmatch("|[ءأ-ي]{3,4}", row.root):
        found.append(f"root {row.root}")
    found += [f"form {form} has marks" for form in row.forms if bare(form) != form]
    return found + (verb_faults(row) if row.pos == "VERB" else [])


def verb_faults(row: Lexeme) -> list[str]:
    """Say what does not fit the form of a verb."""
    if not (row.root and row.form and row.pattern):
        return ["a verb lacks its root, form or pattern"]
    odd = set(map(ordered, ODD))
    fits = row.lemma in odd or past_fits(row.lemma, row.form)
    found = [] if fits else [f"{row.lemma} is not of form {row.form}"]
    if not present_fits(row.present, row.form):
        found.append(f"{row.present} is not a present of form {row.form}")
    wrong = [m for m in row.masdar if m not in odd and not masdar_fits(m, row.form)]
    return found + [f"{masdar} is not a masdar of form {row.form}" for masdar in wrong]


def test_every_row_is_whole_and_in_the_kits_spelling() -> None:
    assert {row.id: found for row in ROWS if (found := faults(row))} == {}


def test_no_word_stands_twice_with_the_same_meaning() -> None:
    seen = Counter((row.lemma, row.pos, row.gloss) for row in ROWS)
    assert [key for key, count in seen.items() if count > 1] == []
