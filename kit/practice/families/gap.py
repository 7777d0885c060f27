"""A gap in its sentence: the word is asked for by its meaning, so that one answer fits."""

from collections.abc import Iterator
from functools import lru_cache
from random import Random

from kit.language.document import Token
from kit.lexicon.lexeme import Lexeme
from kit.practice.certainty import sure
from kit.practice.describing import describe, shown_sense, spaced
from kit.practice.families.meaning import asks
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.making import DISTRACTORS, GAP, closeness, make, pick, plain, shuffled
from kit.practice.material import Context, Material, Word
from kit.practice.wordstock import by_root

FAMILY = "gap"
SHORTEST = 3
"""How many spaces a sentence has at least: a title of three words decides nothing."""
SIGNS = "،.؛:؟!«»“”()"
REACH = 12
"""How many words of the sentence are shown on either side of the gap."""

_GRAMMAR = ("Gender", "Number", "Case", "Person", "Aspect", "Tense", "Mood", "Voice", "VerbForm")


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield gap items for content words that stand alone in a sentence of the text."""
    if material.document is None:
        return
    rows = [
        (word, context)
        for word in material.content
        if word.known_here and asks(word)
        for context in word.contexts
        if suits(context.token) and context.evidence.text.count(" ") >= SHORTEST
        if word.reviewed or sure(context.token)
        if not _told(context)
    ]
    groups: dict[tuple[object, ...], list[tuple[Word, Token]]] = {}
    for word, context in rows:
        groups.setdefault(signature(context.token), []).append((word, context.token))
    hows = ("choice", "typed") if answer == "both" else (answer,)
    for (word, context), how in shuffled(((row, how) for row in rows for how in hows), rng):
        options: list[Option] = []
        if how == "choice":
            options = _options(word, context, groups[signature(context.token)], rng)
            if not options:
                continue
        elif context.token.pos == "VERB" and not _tense(context.token):
            continue  # past and present often stand equally well: شغلت / تشغل منذ الربيع
        elif context.token.features.get("Voice") == "Pass":
            continue  # nothing in the prompt asks for قيل
        elif context.token.features.get("Number") == "Plur" and len(word.lexeme.plural) > 1:
            continue  # شهور is as good as أشهر
        elif _has_synonym(word.lexeme):
            continue  # الغالبية is as good as الأغلبية
        yield _item(word, context, options, rng)


@lru_cache(maxsize=4096)
def _has_synonym(lexeme: Lexeme) -> bool:
    """Tell whether another word of the root is first of all what this one is."""
    return any(
        other.pos == lexeme.pos
        and plain(other.lemma) != plain(lexeme.lemma)
        and shown_sense(other) == shown_sense(lexeme)
        for other in by_root().get(lexeme.root, ())
    )


def _told(context: Context) -> bool:
    """Tell whether the sentence has the word once more, with or without its article."""
    word = plain(context.token.surface).removeprefix("ال")
    shown = gapped(context.evidence).split()
    return any(word == one.strip(SIGNS).removeprefix("و").removeprefix("ال") for one in shown)


def suits(token: Token) -> bool:
    """Tell whether a token can be left out whole: a word with nothing written onto it."""
    return token.kind == "word" and not token.proclitics and not token.enclitics


def signature(token: Token) -> tuple[object, ...]:
    """Return what must agree for another word to stand in a token's place."""
    tanwin = plain(token.surface).endswith("ا") and not plain(token.lemma).endswith("ا")
    return (token.pos, token.article, tanwin, *(token.features.get(name, "") for name in _GRAMMAR))


def gapped(evidence: Evidence, *, shown: str = GAP) -> str:
    """Return the sentence without marks, its marked part replaced, cut to a readable length."""
    before = plain(evidence.text[: evidence.start]).split(" ")
    after = plain(evidence.text[evidence.end :]).split(" ")
    if len(before) > REACH + 4:
        before = ["…", *before[-REACH:]]
    if len(after) > REACH + 4:
        after = [*after[:REACH], "…"]
    return " ".join(before) + shown + " ".join(after)


def _options(
    word: Word, context: Context, group: list[tuple[Word, Token]], rng: Random
) -> list[Option]:
    key = plain(context.token.surface)

    def fits(row: tuple[Word, Token]) -> bool:
        other, token = row
        return (
            plain(other.lexeme.lemma) != plain(word.lexeme.lemma)
            and plain(token.surface) != key
            and not (other.concepts & word.concepts)
        )

    def likeness(row: tuple[Word, Token]) -> float:
        other, token = row
        return (
            2.0 * (other.lexeme.topic == word.lexeme.topic)
            + 2.0 * closeness(plain(token.surface), key)
            + 0.5 * (other.lexeme.form == word.lexeme.form)
        )

    others = pick(
        group,
        rng,
        fits=fits,
        text=lambda row: plain(row[1].surface),
        likeness=likeness,
        taken=(key,),
        apart=lambda one, other: not (one[0].concepts & other[0].concepts),
    )
    if len(others) < DISTRACTORS:
        return []
    meaning = shown_sense(word.lexeme)
    right = f"{key} is {_named(key, word.lexeme)}, as the text has it."
    options = [Option(text=key, lang="ar", feedback=right)]
    for other, token in others:
        text = plain(token.surface)
        feedback = f"{text} is {_named(text, other.lexeme)}, not “{meaning}”."
        options.append(Option(text=text, lang="ar", feedback=feedback))
    return options


def _named(text: str, lexeme: Lexeme) -> str:
    """Say what a word is as it is written: الأوبئة is no “epidemic”, but a form of وَبَاء."""
    sense = shown_sense(lexeme)
    if text.removeprefix("ال") == plain(lexeme.lemma):
        return f"“{sense}” ({lexeme.lemma})"
    return f"a form of {lexeme.lemma}, “{sense}”"


def _tense(token: Token) -> str:
    """Name the tense that a typed verb must have; nothing where the analysis does not tell."""
    return {"Perf": "past", "Imp": "present"}.get(token.features.get("Aspect", ""), "")


_NUMBERS = {"Plur": ("plural", "جمع"), "Dual": ("dual", "مثنّى")}
_TENSES = {"past": ("in the past", "ماضٍ"), "present": ("in the present", "مضارع")}
_GENDERS = {"Fem": ("feminine", "مؤنّث"), "Masc": ("masculine", "مذكّر")}
_NONE = ("", "")


def _hint(word: Word, token: Token) -> tuple[str, str]:
    """Say what a typed answer cannot know from the sentence: which word, which number, ال."""
    root, letters = word.lexeme.root, len(plain(token.surface))
    which = (f"root {spaced(root)}", f"الجذر {spaced(root)}")
    if not root:
        which = (f"{letters} letters in all", f"عدد حروفها {letters}")
    number = _NUMBERS.get(token.features.get("Number", ""), _NONE)
    if plain(token.surface).removeprefix("ال") in map(plain, word.lexeme.plural):
        number = _NUMBERS["Plur"]
    nominal = token.pos in ("NOUN", "ADJ")
    tense = _TENSES.get(_tense(token) if token.pos == "VERB" else "", _NONE)
    # The gender of a name may not be known: حسبما قالت هولمستاد.
    gender = _GENDERS.get(token.features.get("Gender", ""), _NONE) if tense[0] else _NONE
    article = ("with ال", "مع «ال»") if token.article else ("without ال", "دون «ال»")
    parts = (which, number, tense, gender, article if token.article or nominal else _NONE)
    english, arabic = zip(*parts, strict=True)
    return ", ".join(filter(None, english)), "، ".join(filter(None, arabic))


_CASED = (
    "{name}: ان as a subject, ين as an object, after a preposition and as the second noun of an "
    "iḍāfa; here {form}."
)


def form_note(token: Token) -> str:
    """Say why an ending that shows its case is what it is here; nothing where none shows."""
    surface, lemma = plain(token.surface), plain(token.lemma)
    if token.pos not in ("NOUN", "ADJ") or surface.removeprefix("ال") == lemma:
        return ""
    if token.features.get("Number") == "Dual":
        return _CASED.format(name="The dual", form=surface)
    if surface.endswith(("ون", "ين")) and not lemma.endswith(surface[-2:]):
        return _CASED.format(name="The plural", form=surface).replace("ان", "ون", 1)
    if surface.endswith("ا") and not lemma.endswith("ا"):
        return f"The ا of {surface} is the ending of an indefinite accusative."
    if token.pos == "ADJ" and token.features.get("Gender") == "Fem":
        return f"{surface} is feminine: the adjective agrees with its noun."
    return ""


def _item(word: Word, context: Context, options: list[Option], rng: Random) -> Item:
    lexeme = word.lexeme
    meaning = shown_sense(lexeme)
    hint, hint_ar = ("", "") if options else _hint(word, context.token)
    wanted = f"“{meaning}”" if options else f"“{meaning}” ({hint})"
    task, task_ar = ("Choose", "اختر") if options else ("Type", "اكتب")
    wanted_ar = f"“{meaning}”" if options else f"“{meaning}” ({hint_ar})"
    return make(
        family=FAMILY,
        skill="use",
        lexeme=lexeme.id,
        prompt=f"{task} the word for {wanted} in the form that this sentence needs.",
        prompt_ar=f"{task_ar} الكلمة التي تعني {wanted_ar} بالصيغة التي تلائم الجملة.",
        stem=gapped(context.evidence),
        stem_lang="ar",
        key=(plain(context.token.surface),),
        explanation=f"{describe(lexeme)} {form_note(context.token)}".strip(),
        options=options,
        policy=Policy(marks="ignored", hamza=True),
        evidence=context.evidence,
        rng=rng,
    )
