"""Governed prepositions: in a sentence of the text, or after the word by itself."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from random import Random

from kit.language.document import Document, Token
from kit.practice.describing import describe, shown_sense
from kit.practice.families.gap import gapped
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.making import DISTRACTORS, GAP, make, shuffled
from kit.practice.material import Material, Word, example
from kit.practice.meanings import first_sense, is_single
from kit.text.marks import bare

FAMILY = "preposition"
MEANINGS = {
    "على": "on, upon",
    "عن": "about, away from",
    "إلى": "to, towards",
    "من": "from, of",
    "بـ": "with, by",
    "لـ": "for, to",
    "في": "in",
    "مع": "together with",
}
OFFERED = ("على", "عن", "إلى", "من", "بـ", "لـ")
# Next to the key, these would often be good Arabic too, or its reverse: from for to.
TOO_NEAR = {
    "إلى": ("لـ", "من"),
    "لـ": ("إلى", "من"),
    "من": ("إلى", "لـ"),
    "في": ("بـ", "من"),
    "بـ": ("في",),
    "عن": ("من",),
    "مع": ("إلى", "بـ"),
}
# What these take besides what a lexicon may list, so that it is never offered as wrong.
_ALSO = {
    "أكد": ("على",),
    "تحدث": ("عن", "إلى", "مع", "بـ", "على"),
    "تعهد": ("بـ", "لـ"),
    "دعا": ("إلى", "لـ"),
    "بحث": ("عن", "في"),
    "رغب": ("في", "عن", "بـ"),
    "نظر": ("إلى", "في", "لـ"),
    "اتفق": ("على", "مع"),
    "وافق": ("على",),
    "رد": ("على", "بـ", "إلى", "عن"),
    "أعرب": ("عن", "لـ"),
    "عبر": ("عن", "لـ"),
    "شكر": ("على", "لـ"),
    "سمح": ("بـ", "لـ"),
    "طلب": ("من", "إلى"),
    "حصل": ("على", "لـ"),
    "قدم": ("إلى", "لـ", "على", "بـ", "من"),
    "نقل": ("عن", "إلى", "من", "لـ"),
    "تقدم": ("بـ", "إلى", "على", "لـ"),
    "سأل": ("عن", "من"),
    "دافع": ("عن",),
    "اعتذر": ("عن", "لـ", "إلى", "من"),
    "عمل": ("على", "بـ", "في", "لـ", "مع", "من"),
    "قام": ("بـ", "على", "إلى", "من", "عن"),
    "جاء": ("بـ", "من", "إلى", "عن", "على", "لـ"),
    "خرج": ("من", "إلى", "على", "عن", "بـ"),
}
# After بـ these say how, whatever the verb governs: بشدة, بوضوح.
_MANNER = frozenset(
    {"شدة", "وضوح", "قوة", "سرعة", "سرور", "احترام", "لباقة", "كثرة", "بالغ", "شكل", "صورة", "اسم"}
)
_TWO_FRAMES = {("دعا", "إلى"): "to call for; to call on somebody to", ("طالب", "بـ"): "to demand"}
"""What verbs mean with and without a person between: دعا إلى, دعا المصارف إلى."""
_REACH = {"VERB": 5, "NOUN": 1, "ADJ": 1}


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield preposition items: where the text shows one, and for words known to govern one."""
    reporting = {bare(cue.lemma) for cue in material.cues}
    rows = sorted(
        (word for word in material.content if governed(word)),
        key=lambda word: (word.lexeme.pos != "VERB", bare(word.lexeme.lemma) not in reporting),
    )
    hows = ("choice", "typed") if answer == "both" else (answer,)
    turns: list[tuple[Word, str, str, Evidence]] = []
    for word in rows:
        places = [*_places(word, material), *_in_example(word)]
        for how in hows:
            turns += [(word, how, preposition, place) for preposition, place in places]
    for word, how, preposition, place in shuffled(turns, rng):
        if how == "typed" and len(accepted(word)) > 1:
            continue
        sense = _sense(word, preposition, material)
        if not (sense or (word.reviewed and word.lexeme.pos == "VERB")):
            continue  # أَتَى بـ is not «to come»: the lexicon does not tell what it is
        options = _options(word, preposition, sense, rng) if how == "choice" else []
        if how == "choice" and len(options) <= DISTRACTORS:
            continue
        yield _item(word, preposition, sense, place, options, rng)


def _sense(word: Word, preposition: str, material: Material) -> str:
    """Return what a word means with a preposition, where that is known; else nothing.

    Known it is from the row of a reporting verb with this preposition, or of a word that has one
    sense and one preposition.
    """
    if word.lexeme.pos == "VERB":
        lemma = bare(word.lexeme.lemma)
        if (lemma, preposition) in _TWO_FRAMES:
            return _TWO_FRAMES[lemma, preposition]
        for cue in material.cues:
            verb, _, taken = bare(cue.cue).partition(" ")
            if cue.type == "verb" and verb == lemma and taken and written(taken) == preposition:
                return "to " + first_sense(cue.gloss).removeprefix("to ")
    single = is_single(word.lexeme.gloss, word.lexeme.gloss_general)
    return shown_sense(word.lexeme) if single and governed(word) == (preposition,) else ""


def governed(word: Word) -> tuple[str, ...]:
    """Return the prepositions a word is listed with, as options write them."""
    found = (written(one) for one in (*word.lexeme.prepositions, *word.governs))
    return tuple(dict.fromkeys(one for one in found if one in MEANINGS))


def accepted(word: Word) -> frozenset[str]:
    """Return every preposition the word may take, in any of its senses."""
    lemma = bare(word.lexeme.lemma)
    return frozenset((*governed(word), *_ALSO.get(lemma, ())))


def also_taken(lemma: str) -> tuple[str, ...]:
    """Return what a verb takes besides what a lexicon lists, by its letters."""
    return _ALSO.get(lemma, ())


def written(preposition: str) -> str:
    """Write a preposition as an option shows it: على, بـ."""
    letters = bare(preposition).split(" ")[0].replace("الى", "إلى")
    return f"{letters}ـ" if letters in ("ب", "ل") else letters


def _places(word: Word, material: Material) -> list[tuple[str, Evidence]]:
    document = material.document
    if document is None:
        return []
    wanted = governed(word)
    found = []
    reporting = word.lexeme.pos == "VERB" and bare(word.lexeme.lemma) in material.governing
    cues = {one.cue.start for one in document.attributions} if reporting else set()
    for context in word.contexts:
        if reporting and context.token.start not in cues:
            continue  # شدّد الحصار على is no «stress»
        after = following(document, context.token, _REACH.get(word.lexeme.pos, 1))
        place = _governed_place(after, wanted)
        if place is not None and place[0] == "في" and word.lexeme.pos != "VERB":
            continue  # «slower growth in the third quarter»: في says when or where
        if place is not None:
            preposition, token = place
            whole = material.sentence_of(token)
            length = 1 if preposition.endswith("ـ") else len(token.surface)
            evidence = Evidence(
                text=whole.text,
                start=whole.start,
                end=whole.start + _with_marks(token.surface, length),
                translation=whole.translation,
            )
            found.append((preposition, evidence))
    return found


def _in_example(word: Word) -> list[tuple[str, Evidence]]:
    """Return the place in the lexeme's own example where its preposition follows the word."""
    marked = example(word.lexeme)
    if marked is None:
        return []
    wanted = governed(word)
    after = list(re.finditer(r"[^\s]+", marked.text[marked.end :]))
    for found in after[: _REACH.get(word.lexeme.pos, 1) + 1]:
        written_word = bare(found.group())
        preposition, end = written(written_word), found.end()
        if written_word.startswith("بال") and "بـ" in wanted:
            preposition, end = "بـ", found.start() + _with_marks(found.group(), 1)
        if preposition in wanted:
            start = marked.end + found.start()
            place = Evidence(
                text=marked.text,
                start=start,
                end=marked.end + end,
                translation=marked.translation,
            )
            return [(preposition, place)]
        if preposition in MEANINGS or written_word[-1] in "،.:؛":
            return []
    return []


def following(document: Document, token: Token, reach: int) -> list[Token]:
    """Return up to ``reach`` + 1 tokens after one, within its sentence."""
    at = bisect_left(document.tokens, token.start, key=lambda one: one.start) + 1
    return [one for one in document.tokens[at : at + reach + 1] if one.sentence == token.sentence]


def _governed_place(after: Sequence[Token], wanted: Sequence[str]) -> tuple[str, Token] | None:
    for token in after:
        letters = bare(token.surface)
        attached = [clitic.bare for clitic in token.proclitics]
        if written(letters) in wanted and not token.enclitics:
            return written(letters), token
        if attached[:1] in (["ب"], ["ل"]) and len(attached) == 1 and token.is_content:
            manner = letters[1:] in _MANNER
            if f"{attached[0]}ـ" in wanted and not letters.startswith("لل") and not manner:
                return f"{attached[0]}ـ", token
            return None
        if token.pos in ("ADP", "VERB", "SCONJ", "CCONJ") or letters in "،.:؛":
            return None
        if attached:
            return None
    return None


def _with_marks(surface: str, letters: int) -> int:
    """Return how many code points the first letters take with the marks on them."""
    end = letters
    while end < len(surface) and (bare(surface[end]) == ""):
        end += 1
    return end


def _options(word: Word, preposition: str, sense: str, rng: Random) -> list[Option]:
    near = {*accepted(word), *TOO_NEAR.get(preposition, ())}
    wrong = [one for one in OFFERED if one != preposition and one not in near]
    lemma = word.lexeme.lemma
    options = [Option(text=preposition, lang="ar", feedback=_taken(word, preposition, sense))]
    for other in shuffled(wrong, rng)[:DISTRACTORS]:
        feedback = f"{other} is “{MEANINGS[other]}”; here {lemma} takes {preposition}."
        options.append(Option(text=other, lang="ar", feedback=feedback))
    return options


def _taken(word: Word, preposition: str, sense: str) -> str:
    """Say what a word takes, with its meaning only where that of both together is known."""
    taken = f"{word.lexeme.lemma} {preposition}"
    return f"{taken}: “{sense}”." if sense else f"Here {word.lexeme.lemma} takes {preposition}."


def _item(
    word: Word, preposition: str, sense: str, place: Evidence, options: list[Option], rng: Random
) -> Item:
    lexeme = word.lexeme
    stem = gapped(place, shown=f"{GAP} " if preposition in ("بـ", "لـ") else GAP)
    stem = stem.replace(f"{GAP}  ", f"{GAP} ")
    task = "Choose" if options else "Type"
    meaning = f" (“{sense}”)" if sense else ""
    return make(
        family=FAMILY,
        skill="use",
        lexeme=lexeme.id,
        prompt=f"{task} the preposition that {lexeme.lemma}{meaning} takes here.",
        prompt_ar="أيّ حرف جرّ يناسب الفراغ؟",
        stem=stem,
        stem_lang="ar",
        key=(preposition,),
        explanation=f"{_taken(word, preposition, sense)} {describe(lexeme)}",
        options=options,
        policy=Policy(marks="ignored", hamza=True),
        evidence=place,
        rng=rng,
    )
