"""Describing a word as a teacher does in one line: what it is and what it means."""

import re

from kit.lexicon.lexeme import Lexeme
from kit.practice.meanings import first_sense, stands_alone

_PHRASE = re.compile("\\([^a-z)]*[\u0621-\u064a]")
_NO_ACTION = frozenset(
    {"king", "thing", "ring", "wing", "string", "spring", "morning", "evening", "building"}
)
# Under which root these stand, dictionaries do not agree: آلَة, أَحَد, اتَّخَذَ.
_DISPUTED = frozenset({"أول", "أحد", "أدو", "أدي", "وني", "أنس"})
POS_NAMES = {
    "NOUN": ("noun", "اسم"),
    "VERB": ("verb", "فعل"),
    "ADJ": ("adjective", "صفة"),
    "ADV": ("adverb", "ظرف"),
}


def kind(lexeme: Lexeme) -> str:
    """Name the part of speech in English, with the verb form where there is one."""
    name = POS_NAMES.get(lexeme.pos, ("word", "كلمة"))[0]
    if lexeme.pos != "VERB" or not lexeme.form:
        return name
    return (
        f"{name} of four radicals" if lexeme.form.startswith("Q") else f"{name}, form {lexeme.form}"
    )


def spaced(root: str) -> str:
    """Write a root as its radicals with spaces between them."""
    return " ".join(root)


def describe(lexeme: Lexeme, *, plural: bool = False) -> str:
    """Say what a word is: lemma, what goes with it, meaning, root, and the teacher's note.

    ``plural``: whether the plural is surely that of the meaning, or what is asked for.
    """
    parts = [lexeme.lemma]
    if lexeme.pos == "VERB" and lexeme.present:
        parts.append(lexeme.present)
    line = f"{'، '.join(parts)} ({kind(lexeme)}): “{lexeme.gloss}”."
    if lexeme.pos == "NOUN" and lexeme.plural and (plural or not _is_action(lexeme)):
        line += f" Plural: {lexeme.plural[0]}."
    if lexeme.root and lexeme.root not in _DISPUTED:
        line += f" Root: {spaced(lexeme.root)}."
    return f"{line} {lexeme.note}".strip()


def _is_action(lexeme: Lexeme) -> bool:
    """Tell whether a noun is first of all a doing: its plural may have another sense.

    مُضَاعَفَة is redoubling, مُضَاعَفَات are complications.
    """
    words = lexeme.gloss.split(";")[0].split("(")[0].replace(",", " ").split()
    return bool(words) and words[0].endswith("ing") and words[0] not in _NO_ACTION


def shown_sense(lexeme: Lexeme) -> str:
    """Return the first sense of a word as options show it, every verb with its “to”."""
    first = first_sense(lexeme.gloss)
    if _PHRASE.match(lexeme.gloss) and lexeme.gloss_general:
        # «(بِشِدَّةٍ) strongly» is the sense of a phrase; the word by itself is asked for.
        first = first_sense(lexeme.gloss_general)
    if lexeme.pos != "VERB":
        return first
    return "to " + first.removeprefix("to ")


def speaks_for_itself(lexeme: Lexeme) -> bool:
    """Tell whether the sense that options show is true of the word without a phrase around it."""
    # اثْنَيْنِ, "Monday", is no dictionary form: by itself it is "two".
    return stands_alone(lexeme.gloss) and not lexeme.lemma.endswith(
        "\u064e\u064a\u0652\u0646\u0650"
    )


def means(lexeme: Lexeme) -> str:
    """Say in a few words what a word means."""
    return f"{lexeme.lemma} means “{shown_sense(lexeme)}”."
