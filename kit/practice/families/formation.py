"""Word formation: verb, masdar and participles, each from the other."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from random import Random

from kit.lexicon.lexeme import Lexeme
from kit.practice.describing import kind as kind_of
from kit.practice.describing import shown_sense, speaks_for_itself
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, make, plain, shuffled
from kit.practice.material import Material, Word
from kit.practice.shapes import (
    ACTIVE,
    FORM_SIGNS,
    PASSIVE,
    VERB_FORMS,
    apply,
    regular_forms,
    regular_verbs,
)
from kit.practice.wordstock import by_root, is_copula, verbs_by_derived

FAMILY = "formation"
IS_ACTIVE, IS_PASSIVE, VERB = "active", "passive", "verb"
_TASKS: Mapping[str, tuple[str, str]] = {
    IS_ACTIVE: ("the active participle (اسْم فَاعِل)", "اسم الفاعل من هذا الفعل"),
    IS_PASSIVE: ("the passive participle (اسْم مَفْعُول)", "اسم المفعول من هذا الفعل"),
    VERB: ("the verb of this masdar", "فعل هذا المصدر"),
}


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield formation items: participles of a verb, the verb of a masdar; chosen and typed."""
    hows = ("choice", "typed") if answer == "both" else (answer,)
    rows = [
        (verb, word, kind, how) for verb, word in verbs(material) for kind in _TASKS for how in hows
    ]
    for verb, word, kind, how in shuffled(rows, rng):
        stem, key = _asked(verb, kind)
        if not stem or not key or plain(stem) == plain(key):
            continue
        options = _options(verb, kind, key, rng) if how == "choice" else []
        if how == "choice" and len(options) <= DISTRACTORS:
            continue
        yield _item(verb, word, kind, (stem, key), options, rng)


def verbs(material: Material) -> list[tuple[Lexeme, Word]]:
    """Return the verbs of the text, and those whose masdar or participle stands in it."""
    found: dict[str, tuple[Lexeme, Word]] = {}
    derived = verbs_by_derived()
    for word in material.content:
        lexeme = word.lexeme
        if lexeme.pos == "VERB" and lexeme.form in VERB_FORMS and _asks(lexeme):
            found.setdefault(lexeme.lemma, (lexeme, word))
    for word in material.content:
        owners = derived.get(word.lexeme.lemma, ()) if word.lexeme.pos != "VERB" else ()
        one = owners[0] if len(owners) == 1 else None
        if one and one.root == word.lexeme.root and _asks(one):
            found.setdefault(one.lemma, (one, word))
    return list(found.values())


def _asks(verb: Lexeme) -> bool:
    # Of دَانَ, to condemn, to owe, each participle has but one of the senses: مَدِين is who owes.
    two_verbs = verb.form == "I" and verb.root == "دين"
    return speaks_for_itself(verb) and not is_copula(verb) and not two_verbs


def _asked(verb: Lexeme, kind: str) -> tuple[str, str]:
    """Return what is shown and what is asked for; nothing where it would be open."""
    active, passive = verb.active_participle, verb.passive_participle
    if kind == IS_ACTIVE:
        return verb.lemma, active if active != passive else ""
    if kind == IS_PASSIVE:
        return verb.lemma, passive if active != passive else ""
    masdar = verb.masdar[0] if len(verb.masdar) == 1 else ""  # of several each has its sense
    if masdar and _owners(verb.root, masdar) - {plain(verb.lemma)}:
        return "", ""
    if verb.form == "I" and _is_fial(masdar, verb.root):
        return "", ""  # لِقَاء is a masdar of لَاقَى as well
    return masdar, verb.lemma


def _is_fial(masdar: str, root: str) -> bool:
    """Tell whether a masdar has the shape فِعَال, which form III has beside مُفَاعَلَة."""
    letters = plain(masdar)
    return masdar[1:2] == "\u0650" and letters[:3] == f"{root[:2]}ا" and len(letters) == len("فعال")


@lru_cache(maxsize=8192)
def _owners(root: str, masdar: str) -> frozenset[str]:
    """Return the verbs of a root that have this masdar, by letters."""
    return frozenset(
        plain(one.lemma)
        for one in by_root().get(root, ())
        if one.pos == "VERB" and masdar in one.masdar
    )


def _options(verb: Lexeme, kind: str, key: str, rng: Random) -> list[Option]:
    wrong = shuffled(_wrong(verb, kind, key).items(), rng)
    # The twin that differs in one vowel is the mistake worth meeting, so it comes first.
    wrong.sort(key=lambda row: plain(row[0]) != plain(key))
    name = _TASKS[kind][0]
    options = [Option(text=key, lang="ar", feedback=f"{key} is {name}.")]
    for text, feedback in wrong[:DISTRACTORS]:
        options.append(Option(text=text, lang="ar", feedback=feedback))
    return options


def _wrong(verb: Lexeme, kind: str, key: str) -> dict[str, str]:
    """Return other words of the root by their shape, each with what it would be."""
    lemma, found = verb.lemma, dict[str, str]()
    forms = sorted(regular_forms(verb.root) - {verb.form})
    if kind == VERB:
        masdar = verb.masdar[0]
        for form in sorted(regular_verbs(verb.root) - {verb.form}):
            made = apply(VERB_FORMS[form][0], verb.root)
            if plain(made) not in _owners(verb.root, masdar):
                found[made] = f"{made} would be form {form}. {FORM_SIGNS[form]}."
    else:
        twin, name = (
            (verb.passive_participle, "passive participle")
            if kind == IS_ACTIVE
            else (verb.active_participle, "active participle")
        )
        if twin:
            found[twin] = f"{twin} is the {name} of {lemma}."
        for masdar in verb.masdar[:1]:
            found[masdar] = f"{masdar} is the masdar of {lemma}."
        shapes = ACTIVE if kind == IS_ACTIVE else PASSIVE
        for form in forms:
            if form in shapes and not (form in ("VII", "IX") or _weak(verb.root)):
                made = apply(shapes[form], verb.root)
                past = VERB_FORMS[form][0]
                found[made] = f"{made} has the shape {shapes[form]}, of form {form}, {past}."
    same = {key, lemma, verb.active_participle if kind == IS_ACTIVE else verb.passive_participle}
    return {text: why for text, why in found.items() if text not in same and text}


def _weak(root: str) -> bool:
    return bool(set(root) & set("ويأ")) or root[1] == root[2]


def _item(
    verb: Lexeme,
    word: Word,
    kind: str,
    asked: tuple[str, str],
    options: list[Option],
    rng: Random,
) -> Item:
    name, name_ar = _TASKS[kind]
    stem, key = asked
    # Of a verb with several senses a participle may go with another one than the first.
    several = kind != VERB and (";" in verb.gloss or bool(verb.gloss_general))
    sense = "" if several else f" (“{shown_sense(verb)}”)"
    # The masdar in the text may have another sense than its verb: احتمال is a possibility.
    itself = word.lexeme.pos == "VERB"
    what = name if kind == VERB else f"{name} of this verb"
    return make(
        family=FAMILY,
        skill="form",
        lexeme=word.lexeme.id,
        prompt=f"{'Which is' if options else 'Type'} {what}?"
        if options
        else f"Type {what}{sense}.",
        prompt_ar=f"ما {name_ar}؟" if options else f"اكتب {name_ar}{sense}.",
        stem=stem,
        stem_lang="ar",
        key=(key,),
        explanation=f"{_explained(verb)}{_rule(verb, kind)}",
        options=options,
        policy=Policy(marks="required" if options else "graded" if kind != VERB else "ignored"),
        evidence=word.evidence if itself else None,
        rng=rng,
    )


def _explained(verb: Lexeme) -> str:
    parts = [f"{verb.lemma} ({kind_of(verb)}): “{verb.gloss}”"]
    if verb.active_participle:
        parts.append(f"active participle: {verb.active_participle}")
    if verb.passive_participle:
        parts.append(f"passive participle: {verb.passive_participle}")
    if verb.masdar:
        parts.append(f"masdar: {'، '.join(verb.masdar)}")
    return f"{'; '.join(parts)}."


def _rule(verb: Lexeme, kind: str) -> str:
    """Return how a participle is made of its verb; nothing where no simple rule makes it."""
    if kind == VERB:
        return ""
    key = verb.active_participle if kind == IS_ACTIVE else verb.passive_participle
    if verb.form == "I":
        return _rule_of_form_one(verb.root, kind, key)
    prefix = f" From {verb.present}: مُـ in the place of its prefix"
    if key.endswith(("\u064d", "ى")):
        return f"{prefix}; a weak ending gives {'ـٍ' if kind == IS_ACTIVE else 'ـًى'}."
    vowel, where = "i" if kind == IS_ACTIVE else "a", "the last radical"
    if verb.root[1] == verb.root[2] and plain(key).count(verb.root[2]) == 1:
        where = "the doubled radical, which stays together"
    elif verb.root[1] in "وي" and verb.form in ("IV", "X") and plain(key)[-2] in "يا":
        vowel = "ī" if kind == IS_ACTIVE else "ā"
    return f"{prefix}, {vowel} before {where}."


def _rule_of_form_one(root: str, kind: str, key: str) -> str:
    shape = "فَاعِل" if kind == IS_ACTIVE else "مَفْعُول"
    if key == apply(shape, root):
        return f" Form I: the pattern {shape}."
    if kind == IS_ACTIVE and root[1] in "وي" and plain(key)[2:3] == "ئ":
        return f" Form I: the pattern {shape}, where the weak middle radical becomes a hamza."
    return ""
