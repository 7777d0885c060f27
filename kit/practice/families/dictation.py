"""Dictation: a word, a term or a short sentence is read aloud and written down."""

import re
from collections.abc import Iterator
from random import Random

from kit.practice.describing import describe
from kit.practice.families.terms import explain
from kit.practice.item import Evidence, Item, Policy
from kit.practice.making import make, shuffled
from kit.practice.material import FROM_DICTIONARY, Material, example
from kit.practice.pairs import pairs
from kit.text.marks import has_marks

FAMILY = "dictation"
LONGEST = 7
"""How many words a sentence has at most that is written from memory."""
_SIGNS = re.compile(r"[«»“”\"().،,؛;:!؟?…]")
_LETTERS = re.compile(r"[A-Za-z0-9٠-٩-]")
_WHAT = {
    1: ("Write the word that you hear.", "اكتب الكلمة التي تسمعها."),
    2: ("Write the two words that you hear.", "اكتب الكلمتين اللتين تسمعهما."),
}


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield dictations; they are typed, and only what carries its vowel marks is read aloud."""
    if answer == "choice":
        return
    rows: list[tuple[str, str, str, Evidence | None]] = []
    for word in material.content:
        lexeme = word.lexeme
        if not lexeme.id.startswith(FROM_DICTIONARY):
            rows.append((lexeme.id, lexeme.lemma, describe(lexeme), word.evidence))
            marked = example(lexeme)
            if marked is not None and len(marked.text.split()) <= LONGEST:
                said = f"“{marked.translation}” {describe(lexeme)}"
                rows.append((lexeme.id, marked.text, said, marked))
    for term in material.terms:
        rows.append((term.id, term.term, explain(term), material.term_places.get(term.id)))
    for pair in pairs(material):
        if len(pair.arabic.split()) <= LONGEST:
            rows.append((pair.lexeme, pair.arabic, f"“{pair.english}”", pair.evidence))
    texts: set[str] = set()
    for lexeme_id, text, said, evidence in shuffled(rows, rng):
        if has_marks(text) and not _LETTERS.search(text) and text not in texts:
            texts.add(text)
            yield _item(lexeme_id, text, said, evidence, rng)


def _item(lexeme: str, text: str, said: str, evidence: Evidence | None, rng: Random) -> Item:
    written = " ".join(_SIGNS.sub(" ", text).split())
    count = len(written.split())
    several = (
        f"Write the {count} words that you hear; punctuation does not count.",
        f"اكتب ما تسمعه، وهو {count} كلمات.",
    )
    prompt, prompt_ar = _WHAT.get(count, several)
    return make(
        family=FAMILY,
        skill="recall",
        lexeme=lexeme,
        prompt=prompt,
        prompt_ar=prompt_ar,
        stem="",
        stem_lang="ar",
        key=(written,),
        explanation=said,
        policy=Policy(marks="ignored", hamza=True),
        evidence=evidence,
        hear=text,
        rng=rng,
    )
