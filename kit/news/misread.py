"""Names that an engine takes for particles, put right before anything is read.

Each is told by its letters and its neighbours: «علي» beside a name is no «على», «فان» inside one no
«فإنّ», and the «و» of وهبي joins nothing after a first name or a title.
"""

from collections.abc import Sequence
from dataclasses import replace

from kit.language.document import Token
from kit.news import vocabulary as known
from kit.text.fold import loose
from kit.text.marks import bare

LINKS = ("فان", "فون", "دي", "دو", "دا", "ماك", "سان")
"""Particles of foreign names, after which the name goes on."""
FATHERS = ("أبو", "أبي", "أبا", "بن", "ابن", "محمد", "عبد")


def put_right(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens with such names as names."""
    return tuple(
        replace(token, pos="PROPN", proclitics=(), enclitics=(), lemma=bare(token.surface))
        if _is_name(tokens, at)
        else token
        for at, token in enumerate(tokens)
    )


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if not token.is_word:
        return False
    if token.pos == "ADP":
        return bare(token.surface) == "علي" and _ali(tokens, at)
    if at > 1 and _named(tokens, at - 2) and bare(tokens[at - 1].surface) in LINKS:
        return token.pos not in ("SCONJ", "CCONJ") and not token.article
    if _named(tokens, at - 1) and bare(token.surface) == "فان":
        return at + 1 < len(tokens) and tokens[at + 1].pos != "VERB"
    if token.origin == "lexicon":
        return False
    if at and (_after_verb(tokens, at) or _foreign(tokens, at)):
        return True
    joined = any(clitic.bare in ("و", "ف") for clitic in token.proclitics)
    known = token.pos == "PROPN" or token.article
    unknown = joined and not known and len(bare(token.surface)) > 3
    return unknown and (_first_name(tokens, at - 1) or _honorific(tokens[at - 1]))


def _after_verb(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether no preposition but a name begins with the letter: رحب لارسن بفتح السفارتين."""
    letters = bare(tokens[at].surface)
    attached = [clitic.bare for clitic in tokens[at].proclitics]
    alif = len(letters) > 3 and letters[1] == "ا" and letters[1:3] != "ال"
    return alif and attached in (["ب"], ["ل"], ["ك"]) and tokens[at - 1].pos == "VERB"


def _foreign(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a first name stands between adjective and surname: الإسبانية إيلينا رويث."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.origin != "guess" or after.pos != "PROPN" or after.article:
        return False
    token, before = tokens[at], tokens[at - 1]
    plain = not token.article and not token.proclitics and token.pos in ("ADJ", "NOUN")
    return plain and before.article and before.pos == "ADJ"


def _honorific(token: Token) -> bool:
    """Tell whether a name must follow: العقيد فالدن."""
    return token.article and loose(token.surface).removeprefix("ال") in known.HONORIFICS


def _ali(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether «علي» is the name: beside another, or where no noun follows."""
    if bare(tokens[at - 1].surface) in FATHERS or _named(tokens, at - 1):
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or after.pos in ("PROPN", "SCONJ", "PUNCT")


def _named(tokens: Sequence[Token], at: int) -> bool:
    return at >= 0 and (tokens[at].pos == "PROPN" or tokens[at].kind == "name")


def _first_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a lone name stands here, which a family name must follow."""
    if at < 1 or tokens[at].article or tokens[at].kind == "name" or _named(tokens, at - 1):
        return False
    # An adjective without article after a noun with it is a name: المخرج الشاب حازم.
    return _named(tokens, at) or (tokens[at].pos == "ADJ" and tokens[at - 1].article)
