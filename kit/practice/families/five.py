"""The five questions: which words of a sentence say who, where, when and why."""

from collections.abc import Iterator, Sequence
from random import Random

from kit.language.document import Token
from kit.practice.families.attribution.voices import may_speak
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, closeness, make, plain, shuffled
from kit.practice.material import Material
from kit.practice.option_fairness import stands_out
from kit.practice.phrases import (
    OTHER,
    WHAT,
    WHEN,
    WHERE,
    WHO,
    WHY,
    Phrase,
    others,
    phrases,
    says_when,
    says_where,
    within,
)

FAMILY = "five"
_LIVE = 2
"""How many of those who did not say it could have said it, at least."""
_LONGEST = 45
_ASKED = {
    WHO: ("Whose statement does this sentence report?", "من القائل؟", ""),
    WHERE: ("Which words say where?", "أين؟", "في with the name of a place"),
    WHEN: ("Which words say when?", "متى؟", "the name of a day"),
    WHY: ("Which words say why?", "لماذا؟", "a word of cause or purpose and what depends on it"),
}
_ACCORDING = ("بحسب", "حسب", "وفق", "طبق", "نقلا", "على", "كما", "استناد")
_IS_NOT = {
    WHERE: "does not say where something is or happens",
    WHEN: "tells no time",
    WHY: "gives no cause or purpose",
}
_IS = {WHO: "who", WHAT: "what is said", WHERE: "where", WHEN: "when", WHY: "why"}


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield who, where, when and why of single sentences; they are chosen."""
    if answer == "typed" or material.document is None:
        return
    for number in shuffled(range(len(material.sentences)), rng):
        if len(material.sentences[number].text.split()) > _LONGEST:
            continue
        known = phrases(material, number)
        for key in known:
            alone = sum(one.kind == key.kind for one in known) == 1
            cue = _cue(key, material, number) if key.kind == WHO else ""
            told = key.kind != WHO or cue
            if key.kind in _ASKED and alone and told and not _how_long(key):
                options = _options(key, cue, known, material, number, rng)
                wrong = [one.text for one in options[1:]]
                if len(options) > DISTRACTORS and not stands_out(key.text, wrong):
                    yield _item(key, cue, options, material, number, rng)


def _cue(key: Phrase, material: Material, number: int) -> str:
    """Return the word that makes a phrase the source: a verb beside it, or «بحسب» before it."""
    document = material.document
    if document is None:
        return ""
    sentence = document.sentences[number]
    heard = [
        one
        for one in document.attributions
        if one.source is not None
        and sentence.contains(one.cue)
        and (one.source.start, one.source.end) == (key.start, key.end)
    ]
    beside = [one for one in heard if one.cue.kind == "phrase" or 0 <= key.start - one.cue.end <= 2]
    if not beside or beside[0].cue.kind not in ("finite", "phrase"):
        return ""
    return plain(beside[0].cue.of(document.text)).strip(" ،")


def _options(
    key: Phrase,
    cue: str,
    known: Sequence[Phrase],
    material: Material,
    number: int,
    rng: Random,
) -> list[Option]:
    """Offer other stretches of the same sentence, as long as the key where there are such."""
    options = [Option(text=key.text, lang="ar", feedback=f"{_about(key, cue)}.")]
    for one in _stock(key, known, material, number, rng):
        if all(one.text not in other.text and other.text not in one.text for other in options):
            feedback = _refuted(one, key, cue, material, number)
            options.append(Option(text=one.text, lang="ar", feedback=feedback))
    return options[: DISTRACTORS + 1]


def _stock(
    key: Phrase, known: Sequence[Phrase], material: Material, number: int, rng: Random
) -> list[Phrase]:
    """Return what may stand beside a key; beside who speaks, nouns of which some could."""
    rest = [
        one
        for one in others(material, number, [*_but_what(known), key])
        if not _may_answer(one, key.kind, material, number)
        and not 0 <= one.start - key.end <= 2  # a name right after a title belongs to it
    ]
    rest = sorted(shuffled(rest, rng), key=lambda one: -closeness(one.text, key.text))
    if key.kind != WHO:
        kinds = (key.kind, WHAT)
        return [*(one for one in known if one.kind not in kinds and not one.touches(key)), *rest]
    first = {one: within(one, material, number)[0] for one in rest}
    bare = [one for one in rest if first[one].pos != "ADP"]
    live = [one for one in bare if _could_speak(one, first[one], material)]
    return [*live, *(one for one in bare if one not in live)] if len(live) >= _LIVE else []


def _could_speak(phrase: Phrase, first: Token, material: Material) -> bool:
    """Tell whether a phrase names a person or a body."""
    speaks = first.lexeme is not None and may_speak(first.lexeme)
    return first.pos == "PROPN" or speaks or _named(phrase, material)


def _refuted(one: Phrase, key: Phrase, cue: str, material: Material, number: int) -> str:
    """Return why a phrase does not answer the question."""
    if one.kind != OTHER:
        return f"«{one.text}» says {_IS[one.kind]}."
    if key.kind != WHO:
        return f"«{one.text}» {_IS_NOT[key.kind]}."
    joined = _preposition(one, material, number)
    depends = f"stands after the preposition «{joined}» and" if joined else ""
    return f"«{one.text}» {depends} is not the source: {_about(key, cue)}.".replace("  ", " ")


def _preposition(phrase: Phrase, material: Material, number: int) -> str:
    """Return the preposition before a phrase, written onto it or apart; nothing without one."""
    row = [token for token in material.sentence_tokens[number] if token.is_word]
    at = next(at for at, token in enumerate(row) if token.end > phrase.start)
    attached = [clitic.bare for clitic in row[at].proclitics if clitic.bare in ("ب", "ل", "ك")]
    if attached:
        return f"{attached[0]}ـ"
    return plain(row[at - 1].surface) if at and row[at - 1].pos == "ADP" else ""


def _how_long(phrase: Phrase) -> bool:
    """Tell whether words say since when or how long: «the worst season since» is no «when»."""
    return phrase.kind == WHEN and phrase.text.split()[0] in ("منذ", "طوال")


def _about(phrase: Phrase, cue: str = "") -> str:
    """Return what shows that a phrase answers its question."""
    words = phrase.text.split()
    if phrase.kind == WHO and cue.removeprefix("و").startswith(_ACCORDING):
        return f"«{phrase.text}» follows «{cue}», which names the source of the words"
    if phrase.kind == WHO:
        return f"«{phrase.text}» is the subject of «{cue}», the verb that reports the words"
    if phrase.kind == WHEN and words[0] in ("قبل", "بعد", "خلال"):
        return f"«{phrase.text}» says when: {words[0]} with a day or a length of time"
    return f"«{phrase.text}» says {_IS[phrase.kind]}: {_ASKED[phrase.kind][2]}"


def _may_answer(phrase: Phrase, kind: str, material: Material, number: int) -> bool:
    """Tell whether a reader could take a phrase for an answer to this question, too."""
    if kind == WHERE:
        return says_where(phrase, material, number)
    if kind == WHEN:
        return says_when(phrase, material, number)
    if kind == WHO:  # the preposition would give it away
        return says_where(phrase, material, number) and not _named(phrase, material)
    return False


def _named(phrase: Phrase, material: Material) -> bool:
    names = material.document.names if material.document else ()
    return any(name.start == phrase.start for name in names)


def _but_what(known: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases that others must not touch: what is said may hold any of them."""
    return [one for one in known if one.kind != WHAT]


def _item(
    key: Phrase, cue: str, options: list[Option], material: Material, number: int, rng: Random
) -> Item:
    prompt, prompt_ar, _ = _ASKED[key.kind]
    return make(
        family=FAMILY,
        skill="recognise",
        lexeme="",
        prompt=prompt,
        prompt_ar=prompt_ar,
        stem=plain(material.sentences[number].text),
        stem_lang="ar",
        key=(key.text,),
        explanation=f"{_about(key, cue)}.",
        options=options,
        policy=Policy(),
        evidence=material.between(number, key.start, key.end),
        rng=rng,
    )
