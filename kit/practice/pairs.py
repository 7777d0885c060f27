"""Sentence pairs: Arabic sentences of the material that come with a translation."""

from collections.abc import Iterator
from dataclasses import dataclass

from kit.practice.item import Evidence
from kit.practice.material import Material, example


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """A sentence in Arabic and in English, the word it practises, and where it stands."""

    arabic: str
    english: str
    lexeme: str
    evidence: Evidence


def pairs(material: Material) -> Iterator[Pair]:
    """Yield the translated sentences: of the text, the words' own examples, and the cues'."""
    for sentence in material.sentences:
        if sentence.translation:
            yield _pair(sentence.text, sentence.translation, "", sentence)
    for word in material.content:
        marked = example(word.lexeme)
        if marked is not None and marked.translation:
            yield _pair(marked.text, marked.translation, word.lexeme.id, marked)
    for cue in material.cues:
        if cue.example and cue.translation:
            yield _pair(cue.example, cue.translation, cue.id, _whole(cue.example, cue.translation))


def _whole(text: str, translation: str) -> Evidence:
    return Evidence(text=text, start=0, end=len(text), translation=translation)


def _pair(arabic: str, english: str, lexeme: str, evidence: Evidence) -> Pair:
    return Pair(arabic=arabic, english=english, lexeme=lexeme, evidence=evidence)
