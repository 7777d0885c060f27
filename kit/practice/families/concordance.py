"""Concordance gap: one word is missing in several lines at once, and only one fits them all."""

from collections.abc import Iterator
from random import Random

from kit.language.document import Token
from kit.lexicon.lexeme import Lexeme
from kit.practice.certainty import sure
from kit.practice.describing import describe, shown_sense
from kit.practice.excerpts import framed
from kit.practice.families.gap import signature
from kit.practice.families.meaning import asks
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.making import DISTRACTORS, GAP, closeness, make, pick, plain, shuffled
from kit.practice.material import Material, Word
from kit.practice.pairs import pairs
from kit.practice.sorts import sorts
from kit.text.marks import is_mark

FAMILY = "concordance"
LINES = 3
"""How many lines at least decide what is missing in all of them."""
MOST = 5
AROUND = 5
_SIGNS = "«»،.:؛؟!()"
_SHORTEST = 4
Row = tuple[Word, Token, tuple[Evidence, ...]]


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield items on words that stand three times, in the text or in the kit's own examples."""
    if material.document is None or answer == "typed":
        return
    written = _written(material)
    rows = list(_rows(material, written))
    stock: dict[tuple[object, ...], list[tuple[Word, Token]]] = {}
    for word in filter(_is_known, material.content):
        for token in (context.token for context in word.contexts):
            if sure(token) and not token.enclitics and _whole(token):
                stock.setdefault(signature(token), []).append((word, token))
    for word, token, lines in shuffled(rows, rng):
        options = _options(word, token, stock[signature(token)], rng)
        if len(options) > DISTRACTORS:
            yield _item(word, token, lines, options, rng)


def _rows(material: Material, written: dict[str, list[Evidence]]) -> Iterator[Row]:
    for word in filter(_is_known, material.content):
        if not decides(word.lexeme):
            continue
        forms: dict[str, tuple[Token, list[Evidence]]] = {}
        for context in word.contexts:
            token = context.token
            if sure(token) and not token.enclitics and _whole(token):
                form = _form(token)
                forms.setdefault(form, (token, []))[1].append(
                    _without_clitics(context.evidence, form)
                )
        for form, (token, places) in forms.items():
            known = {place.text for place in places}
            places += [one for one in written.get(form, ()) if one.text not in known]
            lines = {one.text: one for one in places if one.end > one.start}
            if len(form) >= _SHORTEST and len(lines) >= LINES:
                yield word, token, tuple(lines.values())[:MOST]


def _form(token: Token) -> str:
    letters = plain(token.surface)
    return letters[sum(len(clitic.bare) for clitic in token.proclitics) :]


def _whole(token: Token) -> bool:
    """Tell whether the word stands there in full: after لـ the article loses its alif."""
    letters = plain(token.surface)
    head = "".join(clitic.bare for clitic in token.proclitics)
    return letters.startswith(head) and not (head.endswith("ل") and token.article)


def _without_clitics(evidence: Evidence, form: str) -> Evidence:
    """Move the beginning of the marked part behind what is attached before the word."""
    start = evidence.start
    while start < evidence.end and (
        plain(evidence.text[start : evidence.end]) != form or is_mark(evidence.text[start])
    ):
        start += 1
    return Evidence(
        text=evidence.text, start=start, end=evidence.end, translation=evidence.translation
    )


def _written(material: Material) -> dict[str, list[Evidence]]:
    """Return where each word form stands in the kit's own examples."""
    found: dict[str, list[Evidence]] = {}
    own = {sentence.text for sentence in material.sentences}
    for pair in pairs(material):
        if pair.arabic in own:
            continue
        at = 0
        for word in pair.arabic.split(" "):
            core = word.strip(_SIGNS)
            start = at + word.find(core) if core else at
            place = Evidence(text=pair.arabic, start=start, end=start + len(core))
            found.setdefault(plain(core), []).append(place)
            at += len(word) + 1
    return found


def _options(
    word: Word, token: Token, stock: list[tuple[Word, Token]], rng: Random
) -> list[Option]:
    key = _form(token)
    topic = word.lexeme.topic
    others = pick(
        stock,
        rng,
        fits=lambda row: (
            _form(row[1]) != key
            and bool(topic)
            and row[0].lexeme.topic not in ("", topic)
            and not row[0].concepts & word.concepts
            and apart(word.lexeme, row[0].lexeme)
        ),
        text=lambda row: _form(row[1]),
        likeness=lambda row: closeness(_form(row[1]), key),
        taken=(key,),
        apart=lambda one, other: not one[0].concepts & other[0].concepts,
    )
    options = [
        Option(
            text=key, lang="ar", feedback=f"{key} (“{shown_sense(word.lexeme)}”) fits every line."
        )
    ]
    for other, one in others:
        sense = shown_sense(other.lexeme)
        feedback = f"{_form(one)} is “{sense}” ({other.lexeme.lemma}); it does not fit every line."
        options.append(Option(text=_form(one), lang="ar", feedback=feedback))
    return options


def _is_known(word: Word) -> bool:
    return word.known_here and asks(word)


def decides(lexeme: Lexeme) -> bool:
    """Tell whether a few lines can decide on a word: on a noun, or a verb with its preposition.

    An adjective of another meaning fits almost anywhere, and so does a verb with an object.
    """
    return lexeme.pos == "NOUN" or (lexeme.pos == "VERB" and bool(lexeme.prepositions))


def apart(one: Lexeme, other: Lexeme) -> bool:
    """Tell whether the sentences of one word may be trusted to be wrong with the other."""
    return one.pos != "NOUN" or not sorts(one) & sorts(other)


def _item(
    word: Word, token: Token, lines: tuple[Evidence, ...], options: list[Option], rng: Random
) -> Item:
    shown = [framed(line, GAP, around=AROUND) for line in lines]
    return make(
        family=FAMILY,
        skill="use",
        lexeme=word.lexeme.id,
        prompt=f"One word is missing in all {len(lines)} lines. Which?",
        prompt_ar="كلمة واحدة ناقصة في كلّ الأسطر. ما هي؟",
        stem="\n".join(f"({number}) {line}" for number, line in enumerate(shown, 1)),
        stem_lang="ar",
        key=(_form(token),),
        explanation=describe(word.lexeme),
        options=options,
        policy=Policy(),
        evidence=lines[0],
        rng=rng,
    )
