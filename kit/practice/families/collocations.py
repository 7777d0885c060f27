"""Collocation: the verb that Arabic news joins to a noun of the text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from random import Random

from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, GAP, make, plain, shuffled
from kit.practice.material import Material, Word
from kit.rows import read_rows

FAMILY = "collocation"
_COLUMNS = ("noun", "phrase", "english", "verb", "wrong")


@dataclass(frozen=True, kw_only=True, slots=True)
class Collocation:
    """A noun and its verb; ``wrong`` are verbs that no writer joins to this noun."""

    phrase: str
    english: str
    verb: str
    wrong: tuple[str, ...]


@lru_cache(maxsize=1)
def collocations() -> Mapping[str, Collocation]:
    """Return the kit's collocations by their noun, bare, in its dictionary form or plural."""
    path = Path(str(files("kit.practice"))) / "collocations.csv"
    return {
        row.text("noun"): Collocation(
            phrase=row.text("phrase"),
            english=row.text("english"),
            verb=row.text("verb"),
            wrong=row.several("wrong"),
        )
        for row in read_rows(path, _COLUMNS)
    }


@lru_cache(maxsize=1)
def partners() -> Mapping[str, Collocation]:
    """Return one collocation for each verb: what a distractor would go with."""
    return {one.verb: one for one in reversed(tuple(collocations().values()))}


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield collocation items for the nouns of the text; they are chosen."""
    if answer == "typed":
        return
    rows: dict[str, tuple[Word, Collocation]] = {}
    for word in material.by_pos.get("NOUN", ()):
        for form in (word.lexeme.lemma, *word.lexeme.plural):
            found = collocations().get(plain(form))
            if found is not None:
                rows.setdefault(found.phrase, (word, found))
    for word, found in shuffled(rows.values(), rng):
        yield _item(word, found, rng)


def _item(word: Word, found: Collocation, rng: Random) -> Item:
    said = f"{found.verb} {found.phrase}: “to {found.english}”."
    options = [Option(text=found.verb, lang="ar", feedback=said)]
    for verb in shuffled(found.wrong, rng)[:DISTRACTORS]:
        options.append(Option(text=verb, lang="ar", feedback=_feedback(verb, found)))
    return make(
        family=FAMILY,
        skill="use",
        lexeme=word.lexeme.id,
        prompt=f"Which verb goes with this noun in the news, to mean “to {found.english}”?",
        prompt_ar=f"أيّ فعل يُستعمل مع هذا الاسم في الأخبار بمعنى “to {found.english}”؟",
        stem=f"{GAP} {found.phrase}",
        stem_lang="ar",
        key=(found.verb,),
        explanation=said,
        options=options,
        policy=Policy(marks="graded"),
        # No sentence is shown: it may have the noun in another sense, عَقْد of ten years.
        rng=rng,
    )


def _feedback(verb: str, found: Collocation) -> str:
    other = partners().get(verb)
    if other is None or other.phrase == found.phrase:
        return f"{verb} is not said with {found.phrase}."
    return f"{verb} goes with {other.phrase}, “to {other.english}”."
