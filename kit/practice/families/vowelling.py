"""Vowelling: the right reading of a bare word, among others that its letters allow."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from random import Random

from kit.language.document import Token
from kit.lexicon.lexeme import Lexeme
from kit.practice.certainty import sure, written_out
from kit.practice.describing import describe, speaks_for_itself
from kit.practice.excerpts import marked
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, make, plain, shuffled
from kit.practice.material import Context, Material, Word
from kit.practice.shapes import apply
from kit.text.marks import is_mark, ordered

FAMILY = "vowelling"
# Patterns with the same letters, each with what it would be; words whose vowels vary are not here.
_WRITTEN: Mapping[str, Mapping[str, str]] = {
    "فَعَّلَ": {"فُعِّلَ": "form II, passive", "فَعَلَ": "form I", "فُعِلَ": "form I, passive"},
    "أَفْعَلَ": {"أُفْعِلَ": "form IV, passive", "أَفْعِلْ": "form IV, a command",
              "أُفْعَلُ": "form I, passive, “I am …”"},
    "افْتَعَلَ": {"افْتُعِلَ": "form VIII, passive", "افْتَعِلْ": "form VIII, a command",
              "افْتِعْلَ": "no pattern of Arabic"},
    "اسْتَفْعَلَ": {"اسْتُفْعِلَ": "form X, passive", "اسْتَفْعِلْ": "form X, a command",
                "اسْتِفْعَلَ": "no pattern of Arabic"},
    "تَفَعَّلَ": {"تُفُعِّلَ": "form V, passive", "تُفَعِّلُ": "form II, “she …s”", "تَفْعَلُ": "form I, “she …s”"},
    "إِفْعَال": {"أَفْعَال": "the shape of a broken plural", "أُفْعَال": "no pattern of Arabic",
              "إِفْعَّال": "no pattern of Arabic"},
    "أَفْعَال": {"إِفْعَال": "a masdar of form IV", "أُفْعَال": "no pattern of Arabic",
              "أَفْعَّال": "no pattern of Arabic"},
    "مُفَعِّل": {"مُفَعَّل": "what it is done to, form II", "مُفْعِل": "who does it, form IV",
              "مَفْعِل": "the shape of a noun of place"},
    "مُفَعَّل": {"مُفَعِّل": "who does it, form II", "مُفْعَل": "what it is done to, form IV",
              "مَفْعَل": "the shape of a noun of place"},
    "مُفْعِل": {"مُفْعَل": "what it is done to, form IV", "مُفَعِّل": "who does it, form II",
              "مَفْعَل": "the shape of a noun of place"},
    "مُفْتَعِل": {"مُفْتَعَل": "what it is done to, form VIII", "مَفْتَعِل": "no pattern of Arabic",
              "مُفَتْعِل": "no pattern of Arabic"},
    "مُفْتَعَل": {"مُفْتَعِل": "who does it, form VIII", "مَفْتَعَل": "no pattern of Arabic",
              "مُفَتْعَل": "no pattern of Arabic"},
    "مُسْتَفْعِل": {"مُسْتَفْعَل": "what it is done to, form X", "مَسْتَفْعِل": "no pattern of Arabic",
                "مُسَتْفِعِل": "no pattern of Arabic"},
    "مُسْتَفْعَل": {"مُسْتَفْعِل": "who does it, form X", "مَسْتَفْعَل": "no pattern of Arabic",
                "مُسَتْفَعَل": "no pattern of Arabic"},
    "مُفَاعِل": {"مُفَاعَل": "what it is done to, form III", "مَفَاعِل": "the shape of a broken plural",
              "مَفَّاعِل": "no pattern of Arabic"},
    "مُفَاعَلَة": {"مُفَاعِلَة": "the woman who does it, form III",
               "مَفَاعِلَة": "the shape of a broken plural",
               "مَفَّاعَلَة": "no pattern of Arabic"},
    "مُتَفَعِّل": {"مُتَفَعَّل": "a passive of form V", "مَتْفَعِل": "no pattern of Arabic",
               "مُتْفَعِل": "no pattern of Arabic"},
    "تَفَعُّل": {"تَفَعَّلَ": "the verb, form V", "تُفَعِّل": "form II, “she …s”", "تَفْعُل": "form I, “she …s”"},
    "تَفَاعُل": {"تَفَاعَلَ": "the verb, form VI", "تُفَاعِل": "form III, “she …s”",
              "تُفَاعَل": "form III, passive"},
    "مَفْعُول": {"مُفْعُول": "no pattern of Arabic", "مَفَّعُول": "no pattern of Arabic",
              "مُفَعُّول": "no pattern of Arabic"},
    "فُعُول": {"فَعُول": "“given to …”, like صَبُور", "فُعُّول": "the shape of قُدُّوس",
             "فَعُّول": "the shape of تَنُّور"},
}  # fmt: skip
_READINGS = {
    ordered(pattern): {ordered(other): about for other, about in others.items()}
    for pattern, others in _WRITTEN.items()
}
# Both vowellings of these stand in good dictionaries, or a second word shares the reading.
_OPEN = frozenset({"منطقة", "موقع", "خاتم", "عالم", "قالب", "طابع", "رسول", "وقود"})
_OF_NOUNS = frozenset({"كل", "بعض", "أي", "غير", "دون", "هذا", "هذه"})
# What only a verb is said to be.
_VERBAL = ("the verb", "“she", "command", "passive, “I", "II, passive", "I, passive")
_SOUND = frozenset("وياأإآءئؤى")


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield vowelling items for words whose reading the text or the lexicon settles; chosen."""
    if answer == "typed":
        return
    rows: dict[str, tuple[Word, Context]] = {}
    for word in material.content:
        for context in word.contexts:
            known = word.known_here and speaks_for_itself(word.lexeme)
            if not known or word.lexeme.pattern not in _READINGS or _describes(context, material):
                continue
            if _settled(context.token, word.lexeme):
                rows.setdefault(word.lexeme.id, (word, context))
    for word, context in shuffled(rows.values(), rng):
        item = _item(word, context, rng, noun_place=_noun_place(context, material))
        if item is not None:
            yield item


def _describes(context: Context, material: Material) -> bool:
    """Tell whether a noun may stand here as an adjective: الخط الفاصل is no break on the air."""
    token = context.token
    row = material.sentence_tokens[token.sentence]
    at = row.index(token)
    before = row[at - 1] if at else None
    return (
        token.pos == "NOUN"
        and token.article
        and before is not None
        and before.pos in ("NOUN", "PROPN")
        and (before.article or bool(before.enclitics))
    )


def _noun_place(context: Context, material: Material) -> bool:
    """Tell whether no verb can stand here, which every reader sees: after ال or a preposition."""
    token = context.token
    row = material.sentence_tokens[token.sentence]
    at = row.index(token)
    after = at > 0 and (row[at - 1].pos in ("ADP", "NUM") or row[at - 1].surface in _OF_NOUNS)
    return token.article or after


def _settled(token: Token, lexeme: Lexeme) -> bool:
    """Tell whether the word stands alone in its dictionary form and its reading is beyond doubt."""
    letters = plain(lexeme.lemma)
    if plain(token.surface).removeprefix("ال") != letters or token.proclitics or token.enclitics:
        return False
    if letters in _OPEN or token.lexeme is None or token.pos != lexeme.pos:
        return False
    if token.lexeme.lemma != lexeme.lemma:
        return False
    if lexeme.pos == "VERB" or _two_readings(lexeme):
        # Without marks, only marks in the text could tell an active verb from a passive one.
        return written_out(token) and token.features.get("Voice") != "Pass"
    return sure(token)


def _two_readings(lexeme: Lexeme) -> bool:
    """Tell whether who does it and what it is done to differ in one vowel only."""
    return lexeme.pattern.startswith("مُ")


def readings(lexeme: Lexeme, *, verbs: bool = True) -> dict[str, str]:
    """Return the other readings of a lexeme's letters, each with what it would be.

    No two of them differ in the ending alone; ``verbs``: whether a verb can stand there.
    """
    root = lexeme.root
    if len(root) != 3 or set(root) & _SOUND or root[1] == root[2]:
        return {}
    if apply(lexeme.pattern, root) != lexeme.lemma:
        return {}
    made = {apply(shape, root): about for shape, about in _READINGS[lexeme.pattern].items()}
    letters = plain(lexeme.lemma)
    found = {text: about for text, about in made.items() if plain(text) == letters != text}
    inner = {_but_the_ending(lexeme.lemma)}
    for text in list(found):
        same = _but_the_ending(text) in inner
        if same or (not verbs and any(word in found[text] for word in _VERBAL)):
            del found[text]
        inner.add(_but_the_ending(text))
    return found


def _but_the_ending(text: str) -> str:
    """Return a reading without the marks of its last letter, which do not matter."""
    end = len(text)
    while end and is_mark(text[end - 1]):
        end -= 1
    return text[:end]


def _item(word: Word, context: Context, rng: Random, *, noun_place: bool) -> Item | None:
    lexeme = word.lexeme
    others = readings(lexeme, verbs=not noun_place)
    if len(others) < DISTRACTORS:
        return None
    right = f"{lexeme.lemma} has the pattern {lexeme.pattern}: “{lexeme.gloss}”."
    options = [Option(text=lexeme.lemma, lang="ar", feedback=right)]
    for text, about in others.items():
        options.append(Option(text=text, lang="ar", feedback=f"{text}: {about}."))
    return make(
        family=FAMILY,
        skill="form",
        lexeme=lexeme.id,
        prompt="How is the marked word read? The ending does not matter.",
        prompt_ar="كيف تُقرأ الكلمة المعلّمة، دون حركة آخرها؟",
        stem=marked(context.evidence),
        stem_lang="ar",
        key=(lexeme.lemma,),
        # A remark on use is about other places than this one.
        explanation=f"Pattern {lexeme.pattern}. {describe(replace(lexeme, note=''))}",
        options=options,
        policy=Policy(marks="required"),
        evidence=context.evidence,
        rng=rng,
    )
