"""What a word card shows, as plain rows for the page: one row per lemma, one per token."""

from collections.abc import Iterable, Sequence
from typing import Any

from kit.language.document import Clitic, Token
from kit.language.doubt import doubts
from kit.text.letters import TATWEEL
from kit.text.marks import SHADDA, bare, has_marks
from kit.widgets.marks_view import clusters, is_sun, needed

_FEATURES = {
    ("Voice", "Pass"): "passive",
    ("Mood", "Sub"): "subjunctive",
    ("Mood", "Jus"): "jussive",
    ("Mood", "Imp"): "imperative",
    ("VerbForm", "Part"): "participle",
    ("VerbForm", "Vnoun"): "masdar",
}
_TENSES = {"Past": "past", "Perf": "past", "Pres": "present", "Imp": "present", "Fut": "future"}
_NUMBERS = {"Plur": "plural", "Dual": "dual"}


def word_key(token: Token) -> str:
    """Return «lemma/POS», under which a word's status is kept: the same in every lesson."""
    return f"{token.lemma or bare(token.surface)}/{token.pos}"


def known_by_default(token: Token) -> bool:
    """Tell whether a word counts as known unasked: a function word or a name."""
    if token.kind == "name" or token.pos == "PROPN":
        return True
    return not token.is_content and token.pos != "X"


def without_empty(row: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty, so that the page gets only what a card can show."""
    return {
        key: value for key, value in row.items() if value or (value == 0 and value is not False)
    }


def lemma_row(token: Token, *, count: int, first: int) -> dict[str, Any]:
    """Return what is known about the word as such; ``first`` is where it first stands."""
    lexeme = token.lexeme
    row: dict[str, Any] = {
        "id": word_key(token),
        "t": lexeme.lemma if lexeme else token.lemma or token.surface,
        "root": " ".join(lexeme.root if lexeme else token.root),
        "pattern": lexeme.pattern if lexeme else token.pattern,
        "pos": lexeme.pos if lexeme else token.pos,
        "n": count,
        "first": first,
        "known": known_by_default(token),
    }
    if lexeme:
        row |= {
            "form": lexeme.form,
            "here": lexeme.gloss,
            "general": lexeme.gloss_general,
            "present": lexeme.present,
            "masdar": lexeme.masdar,
            "active": lexeme.active_participle,
            "passive": lexeme.passive_participle,
            "takes": lexeme.prepositions,
            "plural": lexeme.plural,
            "gender": lexeme.gender,
            "feminine": lexeme.feminine,
            "topic": lexeme.topic,
            "band": lexeme.band,
            "note": lexeme.note,
            "example": lexeme.example,
            "example_en": lexeme.translation,
        }
    else:
        row |= {"here": token.gloss, "general": "; ".join(token.glosses)}
    return without_empty(row)


def token_row(
    token: Token, *, lemma: int, rivals: Sequence[str], listed_name: bool = False
) -> dict[str, Any]:
    """Return what is particular to this word where it stands.

    Args:
        token: the word.
        lemma: the index of its lemma's row.
        rivals: lemmas it could be taken for.
        listed_name: whether it is part of a name that an inventory has.
    """
    full = vocalised(token)
    why = doubts(token, listed_name=listed_name)
    rivalled = "small margin" in why or "homograph" in why
    row = {
        "t": views(token, full, rivals),
        "l": lemma,
        "g": token.gloss,
        "f": features(token),
        "o": token.origin,
        "pos": token.pos,
        "parts": parts(token, full),
        "why": list(why),
        "alt": list(token.alternatives[:4]) if rivalled else [],
    }
    return without_empty(row)


def vocalised(token: Token) -> str:
    """Return the word with its marks: as the text wrote them, or as the analysis supplies them."""
    written = sum(len(marks) for _, marks in clusters(token.surface))
    supplied = sum(len(marks) for _, marks in clusters(token.vocalised))
    return token.surface if written >= supplied else token.vocalised


def views(token: Token, full: str, rivals: Sequence[str]) -> list[str] | str:
    """Return the word with all marks, the needed ones, and none; one string where all agree."""
    none = token.surface if not has_marks(token.surface) else _unmarked(token.surface)
    some = needed(
        full,
        lemma=token.lemma,
        features=token.features,
        article=token.article,
        rivals=[lemma for lemma in (*rivals, *token.alternatives) if lemma != token.lemma],
    )
    return none if full == some == none else [full, some, none]


def features(token: Token) -> list[str]:
    """Name the features worth showing, as keys of the interface's strings."""
    given = token.features
    keys = [_FEATURES[pair] for pair in given.items() if pair in _FEATURES]
    if token.pos in ("VERB", "AUX"):
        tense = _TENSES.get(given.get("Tense", ""), _TENSES.get(given.get("Aspect", ""), ""))
        keys = [key for key in (tense,) if key] + keys
        person = given.get("Person", "") + given.get("Gender", "")[:1] + given.get("Number", "")[:1]
        return [*keys, f"p{person.lower()}"] if "Person" in given else keys
    return keys + [_NUMBERS[value] for key, value in given.items() if value in _NUMBERS]


def parts(token: Token, full: str) -> list[list[str]]:
    """Split the word as written into named parts: [text, role, gloss]; empty if it is one piece.

    The roles are ``pro``, ``art``, ``stem`` and ``en``; the stem keeps its vowels.
    """
    if not (token.proclitics or token.enclitics or token.article):
        return []
    signs = clusters(full)
    before = sum(map(_length, token.proclitics))
    after = len(signs) - sum(map(_length, token.enclitics))
    stem = signs[before:after]
    if token.article:
        stem = _without_article(stem, token.lemma)
    if not stem:
        return []
    rows = [["".join(letter + marks for letter, marks in stem), "stem", ""]]
    if token.article:
        rows.insert(0, ["ال", "art", ""])
    leading = [[clitic.text or clitic.bare, "pro", clitic.gloss] for clitic in token.proclitics]
    trailing = [[clitic.text or clitic.bare, "en", clitic.gloss] for clitic in token.enclitics]
    return [*leading, *rows, *trailing]


def rivals_by_skeleton(lemmas: Iterable[str]) -> dict[str, list[str]]:
    """Group vocalised lemmas by their letters: each group could be taken for each other."""
    found: dict[str, list[str]] = {}
    for lemma in dict.fromkeys(lemmas):
        found.setdefault(bare(lemma), []).append(lemma)
    return found


def _length(clitic: Clitic) -> int:
    return len(bare(clitic.bare).replace(TATWEEL, ""))


def _without_article(stem: list[tuple[str, str]], lemma: str) -> list[tuple[str, str]]:
    """Take off ال, or the one lam left of it after لـ, and the shadda it put on a sun letter."""
    letters = [letter for letter, _ in stem]
    if letters[:2] == ["ا", "ل"]:
        rest = stem[2:]
    elif letters[:1] == ["ل"] and not (bare(lemma)[:1] == "ل" and letters[1:2] != ["ل"]):
        rest = stem[1:]
    else:  # للغة: the article's lam is the word's own
        rest = stem
    if rest and is_sun(rest[0][0]):
        rest = [(rest[0][0], rest[0][1].replace(SHADDA, "")), *rest[1:]]
    return rest


def _unmarked(surface: str) -> str:
    """Take the marks off but keep a lengthening stroke: it is part of how the text looks."""
    return "".join(letter for letter, _ in clusters(surface))
