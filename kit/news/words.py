"""The tokens of a document as attribution reads them: loose letters first, the engine second.

What a closed class says (prepositions, relatives, «أن») is taken from the letters, because it is
certain there; what only a dictionary knows (noun or verb) is taken from the engine.
"""

from bisect import bisect_left
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from kit.language.document import Document, Token
from kit.news import vocabulary as known
from kit.news.misread import put_right
from kit.text.fold import loose
from kit.text.marks import TANWIN_FATH, bare

if TYPE_CHECKING:
    from kit.news.clause import Piece

ATTACHED = ("ب", "ل", "ك")
GOVERNOR = loose("والي")
IMAM = loose("إمام")
NOT_PARTICLES = frozenset(map(loose, ("علي", "فان")))


class Word(NamedTuple):  # thousands are made for every text, and these are made fastest
    """One token; ``key`` is its loose spelling.

    ``stem`` is that without a conjunction, ``core`` without the article too. ``lemma`` is the
    engine's lemma, loosely. ``prep`` is the preposition the word is or begins with, ``closing``
    the index of the mark that closes a quotation opened here (or -1).
    """

    at: int
    token: Token
    key: str
    stem: str
    core: str
    lemma: str
    prep: str
    paragraph: int
    closing: int
    depth: int

    @property
    def noun(self) -> bool:
        """Tell whether the word can stand in a noun phrase."""
        return (
            self.token.kind in ("name", "foreign", "number")
            or self.token.pos in ("NOUN", "ADJ", "PROPN", "NUM", "DET")
            or self.core in known.SPEAKERS
        ) and not self.particle

    @property
    def particle(self) -> bool:
        """Tell whether the word belongs to a closed class that ends a noun phrase."""
        return self.stem in known.PARTICLES and not self.imam

    @property
    def imam(self) -> bool:
        """Tell whether the word is إمام, which loosely is written like «أمام»."""
        return self.stem == IMAM and "إ" in self.token.surface

    @property
    def verb(self) -> bool:
        """Tell whether the engine reads a finite verb here."""
        if TANWIN_FATH in self.token.surface or self.stem == "ردا":  # ردا على سؤال
            return False
        return self.token.pos == "VERB" and not self.particle and self.core not in known.TITLES

    @property
    def conjoined(self) -> bool:
        """Tell whether «و» or «ف» is written onto the word."""
        return self.stem != self.key

    @property
    def name(self) -> bool:
        """Tell whether the word is, or may be, part of a name."""
        if self.token.article and self.core in known.SPEAKERS:
            return False  # الوفد
        if self.core in known.OFFICES or self.particle:
            return False  # وزير, على
        return self.token.kind in ("name", "foreign") or self.token.pos == "PROPN"

    @property
    def article(self) -> bool:
        """Tell whether the word carries the article; ألمح and ألغى only look as if they did."""
        if self.token.article:
            return True
        if "ال" not in self.key:
            return False
        plain = bare(self.token.surface).lstrip("وفبك")
        return plain.startswith("ال") and self.token.pos != "VERB" and len(plain) > 4

    @property
    def definite(self) -> bool:
        """Tell whether the word is definite by itself."""
        return self.article or bool(self.token.enclitics) or self.name

    @property
    def speaks(self) -> bool:
        """Tell whether the word names someone or something that can be a source."""
        return (
            self.name
            or self.core in known.SPEAKERS
            or self.lemma in known.SPEAKERS
            or self.core in known.PEOPLE
            or self.person
            or (
                self.core.endswith("ون")
                and not self.core.endswith(self.lemma)
                and len(self.core) > 4
            )
            or (self.core.startswith("م") and self.core.endswith(("وه", "وها", "وهم")))  # معدوها
        )

    @property
    def person(self) -> bool:
        """Tell whether the lexicon has a feminine or a plural that only persons have: متحرٍّ."""
        lexeme = self.token.lexeme
        if lexeme is None or lexeme.pos != "NOUN" or self.token.pos != "NOUN":
            return False
        human = bool(lexeme.feminine) or any(one.endswith("ونَ") for one in lexeme.plural)
        return human and self.lemma not in known.NO_PERSONS

    @property
    def core_speaks(self) -> bool:
        """Tell whether it, without the alif of its case, is a document or person that speaks."""
        core = self.core.removesuffix("ا")
        return self.speaks or core in known.SPEAKERS or core in known.DOCUMENTS

    @property
    def titled(self) -> bool:
        """Tell whether the word is a title or office, after which a name may come."""
        return self.core in known.TITLES or self.lemma in known.TITLES

    @property
    def comma(self) -> bool:
        """Tell whether this is a comma."""
        return self.token.surface in "،,"


class Words(tuple[Word, ...]):
    """The words of a text; ``cut`` keeps the pieces they were cut into, asked for again."""

    cut: dict[tuple[int, int], "Piece"]


def words(document: Document) -> Words:
    """Return the document's tokens, quotation marks paired."""
    closing, depth = _quotation_marks(document)
    read = Words(
        _word(document, at, token, closing.get(at, -1), depth[at])
        for at, token in enumerate(put_right(document.tokens))
    )
    read.cut = {}
    return read


def _word(document: Document, at: int, token: Token, closing: int, depth: int) -> Word:
    key = loose(token.surface) if token.is_word else token.surface
    if token.pos == "PROPN" and key in NOT_PARTICLES and bare(token.surface) != "على":
        key += "."  # a name spelt like a particle must not be looked up as one
    stem = _without_conjunction(key, token)
    core = stem[2:] if len(stem) > 4 and stem.startswith("ال") else stem
    paragraph = document.sentences[token.sentence].paragraph
    prep = _preposition(stem, token)
    # by place: by name takes twice as long
    return Word(at, token, key, stem, core, loose(token.lemma), prep, paragraph, closing, depth)


def _without_conjunction(key: str, token: Token) -> str:
    if key[:1] not in ("و", "ف") or len(key) < 3:
        return key
    onward = key == GOVERNOR and ("إ" in token.surface or "ى" in token.surface)  # وإلى
    if key in known.SPEAKERS and not onward:  # وكالة, وزير, والي: their own و
        return key
    closed = key[1:] in known.PARTICLES
    attached = any(clitic.bare == key[0] for clitic in token.proclitics)
    return key[1:] if attached or closed or (key[1:3] == "ال" and token.pos != "PROPN") else key


def _preposition(stem: str, token: Token) -> str:
    if stem in known.PREPOSITIONS:
        return "" if stem == IMAM and "إ" in token.surface else stem
    if stem in known.SPEAKERS:  # وكالة is no «كآلة»
        return ""
    attached = token.proclitics and token.pos != "VERB"
    if attached and (stem != token.surface or bare(token.surface)[:1] == stem[:1]):
        for clitic in token.proclitics:
            if clitic.bare in ATTACHED:
                return clitic.bare
    return _BUILT_IN.get(stem, "")


_BUILT_IN: Mapping[str, str] = {
    **{loose("ب" + that): "ب" for that in ("أن", "أنه", "أنها", "أنهم", "ما")},
    **dict.fromkeys(map(loose, ("عما", "عمن", "عنه", "عنها", "عنهم")), "عن"),
    **dict.fromkeys(map(loose, ("مما", "ممن", "منه", "منها", "منهم")), "من"),
    **dict.fromkeys(map(loose, ("عليه", "عليها", "عليهم")), loose("على")),
    **dict.fromkeys(map(loose, ("إليه", "إليها", "إليهم")), loose("إلى")),
    **dict.fromkeys(map(loose, ("به", "بها", "بهم")), "ب"),
    **dict.fromkeys(map(loose, ("له", "لها", "لهم", "لأن", "لأنه", "لأنها", "لأنهم")), "ل"),
    **dict.fromkeys(map(loose, ("فيه", "فيها", "خلاله", "خلالها")), loose("في")),
}


def _quotation_marks(document: Document) -> tuple[dict[int, int], list[int]]:
    """Return opening → closing token, and how many quotations each token is inside."""
    starts = [token.start for token in document.tokens]
    closing: dict[int, int] = {}
    change = [0] * (len(starts) + 1)
    for quotation in document.quotations:
        first = bisect_left(starts, quotation.start)
        last = bisect_left(starts, quotation.end - 1)
        closing[first] = last
        change[first + 1] += 1
        change[last] -= 1
    depth, inside = [], 0
    for at in range(len(starts)):
        inside += change[at]
        depth.append(inside)
    return closing, depth
