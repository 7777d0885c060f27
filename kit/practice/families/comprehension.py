"""Comprehension: the lesson's own questions on its reading, with the words that answer them."""

from collections.abc import Iterator
from random import Random

from kit.lessons.model import Question
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.making import make, shuffled
from kit.practice.material import Material
from kit.text.marks import bare

FAMILY = "comprehension"


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield the lesson's questions in random order; they are chosen."""
    if answer == "typed":
        return
    for question in shuffled(material.questions, rng):
        yield _item(question, material, rng)


def _item(question: Question, material: Material, rng: Random) -> Item:
    key = question.options[question.answer]
    evidence = _evidence(question, material)
    said = f" The report says: «{question.evidence[0]}»." if question.evidence else ""
    options = [
        Option(
            text=text,
            lang="ar",
            feedback=question.explanation if text == key else f"Not what the report says.{said}",
        )
        for text in question.options
    ]
    return make(
        family=FAMILY,
        skill=question.skill,
        lexeme="",
        prompt=question.question_en,
        prompt_ar=question.question,
        stem=question.question,
        stem_lang="ar",
        key=(key,),
        explanation=question.explanation,
        options=options,
        policy=Policy(),
        evidence=evidence,
        rng=rng,
    )


def _evidence(question: Question, material: Material) -> Evidence | None:
    """Find the sentence that holds the first evidence; marks do not matter for finding it."""
    for quoted in question.evidence:
        wanted = bare(quoted)
        for sentence in material.sentences:
            letters = bare(sentence.text)
            at = letters.find(wanted)
            if at >= 0:
                return Evidence(
                    text=letters, start=at, end=at + len(wanted), translation=sentence.translation
                )
    return None
