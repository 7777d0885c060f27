"""The words that Arabic writes onto others, by name."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kit.language.document import Clitic

CONJUNCTION = "conjunction"
PREPOSITION = "preposition"
FUTURE = "future particle"
QUESTION = "question particle"
EMPHASIS = "emphatic particle"
PURPOSE = "purpose particle"
ANSWER = "particle of the answer"
OBJECT = "object pronoun"
POSSESSIVE = "possessive pronoun"
PRONOUN = "pronoun"


def _proclitic(bare: str, text: str, name: str, gloss: str) -> Clitic:
    return Clitic(bare=bare, text=text, name=name, gloss=gloss)


PROCLITICS: Mapping[str, Clitic] = MappingProxyType(
    {
        "wa/CONJ": _proclitic("و", "وَ", CONJUNCTION, "and"),
        "fa/CONJ": _proclitic("ف", "فَ", CONJUNCTION, "and so, then"),
        "bi/PREP": _proclitic("ب", "بِ", PREPOSITION, "with, by, in"),
        "ka/PREP": _proclitic("ك", "كَ", PREPOSITION, "like, as"),
        "li/PREP": _proclitic("ل", "لِ", PREPOSITION, "for, to"),
        "la/PREP": _proclitic("ل", "لَ", PREPOSITION, "for, to"),
        "sa/FUT": _proclitic("س", "سَ", FUTURE, "will"),
        "li/SUBJUNC": _proclitic("ل", "لِ", PURPOSE, "in order to"),
        "la/EMPHATIC_PARTICLE": _proclitic("ل", "لَ", EMPHASIS, "indeed"),
        "la/RESULT_CLAUSE_PARTICLE": _proclitic("ل", "لَ", ANSWER, "(would) then"),
        ">a/INTERROG_PART": _proclitic("أ", "أَ", QUESTION, "(yes or no?)"),
    }
)
"""The proclitics, by their tag; the article is not one of them."""

_PRONOUNS = {
    "1S": ("ي", "ِي", "me", "my"),
    "1P": ("نا", "نَا", "us", "our"),
    "2MS": ("ك", "كَ", "you", "your"),
    "2FS": ("ك", "كِ", "you", "your"),
    "2D": ("كما", "كُمَا", "you two", "your"),
    "2MP": ("كم", "كُمْ", "you", "your"),
    "2FP": ("كن", "كُنَّ", "you", "your"),
    "3MS": ("ه", "هُ", "him, it", "his, its"),
    "3FS": ("ها", "هَا", "her, it, them", "her, its, their"),
    "3D": ("هما", "هُمَا", "the two of them", "their"),
    "3MP": ("هم", "هُمْ", "them", "their"),
    "3FP": ("هن", "هُنَّ", "them", "their"),
}
PERSONS = tuple(_PRONOUNS)
_AFTER_I = {"هُ": "هِ", "هُمَا": "هِمَا", "هُمْ": "هِمْ", "هُنَّ": "هِنَّ"}


@cache
def enclitic(person: str, *, role: str = PRONOUN, after_i: bool = False) -> Clitic:
    """Return a suffixed pronoun: ``person`` as ``3MS``, ``role`` one of this module's names.

    ``after_i`` gives the form that follows an i or y (هِ, هِمْ); «ني» is the object of a verb.
    """
    bare, text, object_gloss, possessive_gloss = _PRONOUNS[person]
    if person == "1S" and role == OBJECT:
        bare, text = "ني", "نِي"
    if after_i:
        text = _AFTER_I.get(text, text)
    gloss = possessive_gloss if role == POSSESSIVE else object_gloss
    return Clitic(bare=bare, text=text, name=role, gloss=gloss)
