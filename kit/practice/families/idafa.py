"""Idafa bracketing: where a chain of nouns begins and ends."""

from collections.abc import Iterator, Sequence
from random import Random

from kit.language.document import Token
from kit.lexicon.spelling import TANWIN
from kit.practice.arranging import ROLES, select
from kit.practice.certainty import sure, written_out
from kit.practice.item import Item
from kit.practice.making import make, plain, shuffled
from kit.practice.material import Material

FAMILY = "idafa"
_CASES = "\u064e\u064f\u0650"
BEFORE, AFTER = 4, 3
"""How many words of the sentence are shown before and after the chain."""
# Nouns that stand before another one without being the head of a chain worth bracketing.
_NO_HEAD = frozenset(
    {
        "كل",
        "بعض",
        "غير",
        "جميع",
        "أي",
        "كلا",
        "ذات",
        "ذو",
        "مثل",
        "نحو",
        "عدة",
        "حوالي",
        "حسب",
        "دون",
    }
)
_PREPOSITION = ("ب", "ل", "ك")
_MAY_RULE = frozenset({"NOUN", "ADJ", "NUM", "DET"})


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield bracketing items: the words of a chain are selected in their sentence."""
    if answer != "both" or material.document is None:
        return
    rows = [
        (tokens, chain) for tokens in material.sentence_tokens for chain in chains(tokens, material)
    ]
    for tokens, chain in shuffled(rows, rng):
        yield _item(tokens, chain, material, rng)


def chains(tokens: Sequence[Token], material: Material) -> Iterator[range]:
    """Yield the sure chains of a sentence, each as the places of its nouns.

    A chain ends with its first noun that has ال, a pronoun or a tanwin; nothing that may be an
    object or a second subject is taken for a part of it.
    """
    at = 0
    while at < len(tokens):
        end = None if _in_a_longer_one(tokens, at) else _end(tokens, at)
        if end is not None and _sure_link(tokens[at : end + 1], material):
            yield range(at, end + 1)
            at = end + 1
        else:
            at += 1


def _in_a_longer_one(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the noun before may rule this one: عرقلة نقل تكنولوجيا الأسلحة is one chain."""
    if at == 0 or tokens[at].proclitics:
        return False
    token = tokens[at - 1]
    ends = plain(token.surface).endswith("ا") and not plain(token.lemma).endswith("ا")
    ended = token.article or bool(token.enclitics) or bool(set(token.surface) & set(TANWIN)) or ends
    return token.is_word and token.pos in _MAY_RULE and not ended


def _end(tokens: Sequence[Token], at: int) -> int | None:
    """Return where a chain that begins here ends; None where none does."""
    if not _head(tokens[at]):
        return None
    for place in range(at + 1, min(at + 5, len(tokens))):
        token = tokens[place]
        if token.pos != "NOUN" or token.proclitics or not token.is_word:
            return None
        if token.article or token.enclitics:
            return place
        if not _head(token):
            return None
    return None


def _head(token: Token) -> bool:
    """Tell whether a noun can rule another one: it has no ال, no pronoun and no tanwin."""
    bare_head = not token.article and not token.enclitics and not set(token.surface) & set(TANWIN)
    surface = plain(token.surface)
    return (
        token.pos == "NOUN"
        and token.is_word
        and bare_head
        and plain(token.lemma) not in _NO_HEAD
        and not (surface.endswith("ا") and not plain(token.lemma).endswith("ا"))
        and not _keeps_nun(token)
        and all(clitic.bare in ("و", "ف", *_PREPOSITION) for clitic in token.proclitics)
    )


def _keeps_nun(token: Token) -> bool:
    """Tell whether a plural or dual ends in ن, which it loses before a genitive: صيادو الخليج."""
    surface, lemma = plain(token.surface), plain(token.lemma)
    return surface.endswith(("ون", "ين", "ان")) and not lemma.endswith(surface[-2:])


def _sure_link(chain: Sequence[Token], material: Material) -> bool:
    """Tell whether the nouns surely belong together: by written case, or by what leads in."""
    if all(map(written_out, chain)):
        return all(token.features.get("Case", "Gen") == "Gen" for token in chain[1:])
    # Without marks a pronoun may open a clause of its own: هدنة مدتها عشرة أيام.
    if not all(map(sure, chain)) or chain[-1].enclitics:
        return False
    heads = chain[0].proclitics and chain[0].proclitics[-1].bare in _PREPOSITION
    mentions = material.document.terms if material.document else ()
    known = any(
        term.start <= chain[0].end
        and chain[-1].start <= term.end - 1
        and term.start >= chain[0].start
        for term in mentions
    )
    return bool(heads) or known or _after_preposition(chain[0], material)


def _after_preposition(token: Token, material: Material) -> bool:
    row = material.sentence_tokens[token.sentence]
    at = row.index(token)
    return at > 0 and row[at - 1].pos == "ADP" and not row[at - 1].enclitics


def _item(tokens: Sequence[Token], chain: range, material: Material, rng: Random) -> Item:
    first, last = tokens[chain[0]], tokens[chain[-1]]
    words, places, adjectives = _shown(tokens, chain)
    nouns = [tokens[at] for at in chain]
    bracketed = " [".join(_noun(one) for one in nouns) + "]" * (len(nouns) - 1)
    count = len(nouns)
    ending = "has ال" if last.article else "has a pronoun"
    head = _noun(first)
    return make(
        family=FAMILY,
        skill="form",
        lexeme=first.lexeme.id if first.lexeme else "",
        prompt=f"Select every noun of the iḍāfa that begins with «{plain(first.surface)}».",
        prompt_ar=f"حدّد أسماء الإضافة التي تبدأ بـ«{plain(first.surface)}».",
        stem=" ".join(words),
        stem_lang="ar",
        explanation=(
            f"[{bracketed}]: {count} nouns, each defined by the next. {head} has no ال, since only "
            f"the last noun may have it; {_noun(last)} {ending} and closes the chain."
        ),
        evidence=material.between(first.sentence, first.start, last.end),
        task=select(
            words, {"target": places}, optional=adjectives, roles={"target": ROLES["target"]}
        ),
        rng=rng,
    )


def _noun(token: Token) -> str:
    """Return a noun as it stands, vocalised, without what is attached before it."""
    text = token.vocalised or token.surface
    for clitic in token.proclitics:
        text = text.removeprefix(clitic.text)
    # Which case it has is only said where the text writes it.
    return text if written_out(token) or token.enclitics else text.rstrip(_CASES)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a straight quotation mark opens: it stands right before a word."""
    return at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start


def _shown(tokens: Sequence[Token], chain: range) -> tuple[list[str], list[int], list[int]]:
    """Return the words around a chain, signs written onto them, its places, and its adjectives'."""
    start = max(0, chain[0] - BEFORE)
    end = min(len(tokens), chain[-1] + 1 + AFTER)
    words: list[str] = []
    places: list[int] = []
    adjectives: list[int] = []
    opening = ""
    for at in range(start, end):
        text = plain(tokens[at].surface)
        if tokens[at].kind == "punct":
            opens = text in "«(“" or (text == '"' and _opens(tokens, at))
            if opens or not words:
                opening += text if opens else ""
            else:
                words[-1] += text
            continue
        words.append(opening + text)
        opening = ""
        if at in chain:
            places.append(len(words) - 1)
        elif at > chain[-1] and tokens[at].pos == "ADJ" and not tokens[at].proclitics:
            adjectives.append(len(words) - 1)
    return words, places, adjectives
