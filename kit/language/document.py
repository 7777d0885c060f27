"""A text analysed: the original untouched, and everything found in it as spans."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kit.language.mentions import Attribution, NameMention, TermMention
from kit.lexicon.lexeme import Lexeme
from kit.text.spans import Paragraph, Quotation, Sentence, Span

NO_FEATURES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True, slots=True)
class Clitic:
    """A word written onto another: ``bare`` as in «و», ``text`` vocalised, ``name`` its role.

    The article is not a clitic here (as in Universal Dependencies): see ``Token.article``.
    """

    bare: str
    text: str
    name: str
    gloss: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Token(Span):
    """A word, number or mark of the text and what it is.

    ``kind``: ``word``, ``name``, ``number``, ``foreign`` or ``punct``. ``origin``: ``lexicon``
    (the kit's own entries), ``dictionary`` (an installed dictionary), ``guess``, or ``corrected``
    by a learner or teacher. ``features`` are Universal Dependencies features. ``margin`` is the
    ranker's lead over the runner-up lemma (0 unsure; infinity when nothing competes or somebody
    decided). ``alternatives`` are other lemmas.
    """

    surface: str
    kind: str
    sentence: int
    lemma: str = ""
    root: str = ""
    pattern: str = ""
    pos: str = "X"
    features: Mapping[str, str] = field(default_factory=lambda: NO_FEATURES)
    gloss: str = ""
    glosses: tuple[str, ...] = ()
    vocalised: str = ""
    origin: str = "guess"
    proclitics: tuple[Clitic, ...] = ()
    enclitics: tuple[Clitic, ...] = ()
    article: bool = False
    lexeme: Lexeme | None = None
    margin: float = 0.0
    alternatives: tuple[str, ...] = ()

    @property
    def is_word(self) -> bool:
        """Tell whether this token is an Arabic word or name rather than a number or a mark."""
        return self.kind in ("word", "name")

    @property
    def is_content(self) -> bool:
        """Tell whether the word carries meaning of its own: noun, verb, adjective, adverb, name."""
        function = self.lexeme is not None and self.lexeme.function
        return self.pos in ("NOUN", "VERB", "ADJ", "ADV", "PROPN") and not function


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A text and its analysis; all spans are code points of ``text``."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    tokens: tuple[Token, ...]
    attributions: tuple[Attribution, ...] = ()
    terms: tuple[TermMention, ...] = ()
    names: tuple[NameMention, ...] = ()
    notices: tuple[str, ...] = field(default=())

    def words(self) -> Iterator[Token]:
        """Yield the Arabic words, in order."""
        return (token for token in self.tokens if token.is_word)

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that lie wholly inside ``span``."""
        return tuple(token for token in self.tokens if span.contains(token))

    def outer(self, attribution: Attribution) -> Attribution | None:
        """Return the attribution whose content holds this one: the agency's, of the minister's.

        Where several do, it is the one that says least beyond it; None when nobody tells it.
        """
        holders = [one for one in self.attributions if one.tells(attribution)]
        return min(holders, key=lambda one: _length(one.content), default=None)


def _length(span: Span | None) -> int:
    return span.end - span.start if span is not None else 0
