"""Clitic splitting: where the words written onto a word end and the word itself begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from kit.language.document import Clitic, Token
from kit.practice.certainty import sure
from kit.practice.describing import shown_sense, speaks_for_itself
from kit.practice.excerpts import marked
from kit.practice.item import Item, Option, Policy
from kit.practice.making import DISTRACTORS, make, plain, shuffled
from kit.practice.material import Context, Material, Word
from kit.practice.wordstock import spellings

FAMILY = "clitics"
_BEFORE = "وفبكلسأ"
_AFTER = ("هما", "كما", "ها", "هم", "هن", "كم", "نا", "ه", "ك", "ي")
_NAMES = {
    "و": "وَ “and”",
    "ف": "فَـ “so, and then”",
    "ب": "بِـ “with, in”",
    "ك": "كَـ “as”",
    "ل": "لِـ “for, to”",
    "س": "سَـ “will”",
    "أ": "أَ “is it that…?”",
}
_PARTS = frozenset({"أحد", "إحدى", "بعض", "كل", "جميع", "معظم", "أغلب", "غالبية", "أكثر"})
_OF = {"their": "of them", "its": "of it", "our": "of us", "your": "of you"}
_OF |= {"her, its, their": "of her, of it, of them", "his, its": "of him, of it"}
"""Of these a part is taken: أحدهم is one of them, not theirs."""
_SET_PHRASES = frozenset(f"ب + عين + {person}" for person in ("ه", "ها", "هم"))
"""بِعَيْنِهِ is “this very one”, which its parts do not tell."""
_SHORTEST = 2
LEAST = 3
"""How many letters a piece has that may pass for a word nobody knows."""
_HEAD = re.compile("أ?[وف]?[بكلس]?")
"""In what order words are written onto another one: a question, a conjunction, one more."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Split:
    """A word taken apart: what is before it, the word, and the pronoun after it."""

    before: tuple[str, ...]
    stem: str
    after: tuple[str, ...]

    @property
    def text(self) -> str:
        """The parts with a plus between them, as options show them."""
        return " + ".join((*self.before, self.stem, *self.after))


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield splitting items: words with something written onto them, and words that look so."""
    if answer == "typed":
        return
    rows: dict[str, tuple[Word, Context, Split]] = {}
    for word in material.content:
        for context in word.contexts:
            split = right_split(context.token) if sure(context.token) else None
            if split is not None and split.text not in _SET_PHRASES:
                rows.setdefault(plain(context.token.surface), (word, context, split))
    for word, context, split in shuffled(rows.values(), rng):
        if context.token.article and split.before[-1:] == ("ل",):
            continue  # للبلدية hides its alif: other cuts would show by their spelling
        options = _options(word, context.token, split, rng)
        if len(options) > DISTRACTORS:
            yield _item(word, context, split, options, rng)


def right_split(token: Token) -> Split | None:
    """Return how a token comes apart; None where the letters do not add up."""
    surface = plain(token.surface)
    before = tuple(clitic.bare for clitic in token.proclitics)
    after = tuple(clitic.bare for clitic in token.enclitics)
    head, tail = "".join(before), "".join(after)
    if not surface.startswith(head) or not surface.endswith(tail):
        return None
    stem = surface[len(head) : len(surface) - len(tail)]
    if len(stem) < _SHORTEST or "".join((*before, stem, *after)) != surface:
        return None
    if after and stem[-1] in "او":
        return None  # اتهموه and مستشفاه are written otherwise alone: اتهموا، مستشفى
    return Split(before=before, stem=_written_alone(stem, token, before, after), after=after)


def _written_alone(stem: str, token: Token, before: Sequence[str], after: Sequence[str]) -> str:
    """Give the word its own spelling back: the alif of ال after لـ, ة before a pronoun."""
    if token.article and before and before[-1] == "ل":
        begins_with_lam = plain(token.lemma).startswith("ل") and not stem.startswith("لل")
        stem = f"ال{stem}" if begins_with_lam else f"ا{stem}"
    plurals = token.lexeme.plural if token.lexeme else ()
    if after and stem.endswith("ت") and f"{stem[:-1]}ة" in map(plain, (token.lemma, *plurals)):
        return f"{stem[:-1]}ة"
    if after and stem.endswith("ت") and not stem.endswith("ات") and _nominal(token):
        return f"{stem[:-1]}ة"  # كاتبته is of كاتبة, which its lemma كاتب does not show
    if after and stem[-1] in "ئؤ":
        return f"{stem[:-1]}ء"  # أعدائها is of أعداء: the seat is the pronoun's doing
    return stem


def _nominal(token: Token) -> bool:
    """Tell whether a ت before a pronoun is the feminine ending of a noun, and no radical."""
    return token.pos in ("NOUN", "ADJ") and not plain(token.lemma).endswith("ت")


def _wrong(letters: str, right: Split) -> dict[str, Split]:
    """Return every other way in which the letters could be taken for attached words."""
    heads = [0]
    for at, sign in enumerate(letters[:3]):
        if sign not in _BEFORE:
            break
        heads.append(at + 1)
    tails = ["", *(end for end in _AFTER if letters.endswith(end))]
    tails += ["".join(right.after)] if right.after else []
    found: dict[str, Split] = {}
    for head in heads:
        for tail in tails:
            stem = letters[head : len(letters) - len(tail)]
            if not _HEAD.fullmatch(letters[:head]):
                continue
            if len(stem) < _SHORTEST or (stem.startswith("ال") and head == 0 and tail):
                continue
            if tail and stem.endswith("ت") and right.stem.endswith("ة"):
                stem = f"{stem[:-1]}ة"  # as the right one is written, so that nothing shows
            if tail and stem[-1] in "ئؤ" and right.stem.endswith("ء"):
                stem = f"{stem[:-1]}ء"
            split = Split(before=tuple(letters[:head]), stem=stem, after=(tail,) if tail else ())
            if _absurd(split, right):
                continue
            # Cut at the same places it is the right answer, however the word is then spelled.
            if (split.before, split.after) != (right.before, right.after):
                found[split.text] = split
    return found


def _absurd(wrong: Split, right: Split) -> bool:
    """Tell whether nobody would cut so: أ + مريكي asks a question with a word that is none."""
    more = wrong.before[len(right.before) :]
    # Beside a pronoun that has to be seen, one such cut may stand; alone it leaves only the key.
    doubtful = "أ" in more and not right.after
    doubtful |= bool(more) and not right.before and not right.after
    return (doubtful or (bool(more) and len(wrong.stem) < LEAST)) and not _is_word(
        wrong.stem, right
    )


def _is_word(stem: str, right: Split) -> bool:
    """Tell whether a piece is a word of the lexicon, with the ending of a verb or a pronoun."""
    bare_stem = stem.removesuffix("".join(right.after))
    return any(
        one.removesuffix(end) in spellings()
        for one in (stem, bare_stem)
        for end in ("", "ت", "ا", "وا", "تا", "ي")
    )


def _options(word: Word, token: Token, right: Split, rng: Random) -> list[Option]:
    wrong = list(_wrong(plain(token.surface), right).values())
    wrong = sorted(shuffled(wrong, rng), key=lambda one: _distance(one, right))[:DISTRACTORS]
    options = [Option(text=right.text, lang="ar", feedback=_said(word, token, right))]
    options += [
        Option(text=one.text, lang="ar", feedback=_mistake(one, right, word)) for one in wrong
    ]
    return options


def _distance(one: Split, right: Split) -> int:
    return abs(len(one.before) - len(right.before)) + (one.after != right.after)


def _mistake(wrong: Split, right: Split, word: Word) -> str:
    lemma = word.lexeme.lemma
    if len(wrong.before) > len(right.before):
        letter = wrong.before[len(right.before)]
        return f"This {letter} belongs to {_itself(right, lemma)}."
    if len(wrong.before) < len(right.before):
        letter = right.before[len(wrong.before)]
        return f"Here {letter} is a word of its own: {_NAMES.get(letter, letter)}."
    if right.after and not wrong.after:
        return f"ـ{right.after[0]} at the end is a pronoun, not part of {lemma}."
    return f"The end is no pronoun here: it belongs to {_itself(right, lemma)}."


def _itself(right: Split, lemma: str) -> str:
    """Name the word that a letter belongs to: أَصْحَاب has an أ that صَاحِب has not."""
    if plain(lemma) == right.stem.removeprefix("ال"):
        return f"the word {lemma} itself"
    return f"{right.stem}, a form of {lemma}"


def _said(word: Word, token: Token, right: Split) -> str:
    parts = [_named(clitic) for clitic in token.proclitics]
    article = " with ال" if token.article else ""
    told = word.known_here and speaks_for_itself(word.lexeme)
    sense = f", “{shown_sense(word.lexeme)}”" if told else ""
    parts.append(f"{right.stem}{article} (from {word.lexeme.lemma}{sense})")
    part = plain(word.lexeme.lemma) in _PARTS
    parts += [
        f"ـ{clitic.text} “{_OF.get(clitic.gloss, clitic.gloss) if part else clitic.gloss}”"
        for clitic in token.enclitics
    ]
    if not right.before and not right.after:
        return f"Nothing is attached: {parts[0]}."
    return f"{', '.join(parts)}."


def _named(clitic: Clitic) -> str:
    return _NAMES.get(clitic.bare, f"{clitic.text} “{clitic.gloss}”")


def _item(word: Word, context: Context, split: Split, options: list[Option], rng: Random) -> Item:
    return make(
        family=FAMILY,
        skill="form",
        lexeme=word.lexeme.id,
        prompt="Which words are written together in the marked one? ال stays with its noun.",
        prompt_ar="ما الكلمات المتّصلة في الكلمة المعلّمة؟ تبقى «ال» مع اسمها.",
        stem=marked(context.evidence),
        stem_lang="ar",
        key=(split.text,),
        explanation=_said(word, context.token, split),
        options=options,
        policy=Policy(),
        evidence=context.evidence,
        rng=rng,
    )
