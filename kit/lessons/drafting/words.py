"""The words of a text as vocabulary: each with its lexeme, where it came from and its places."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kit.language.document import Document, Token
from kit.language.doubt import doubts
from kit.lexicon.derivation import derived
from kit.lexicon.lexeme import Lexeme
from kit.text.marks import bare


@dataclass(frozen=True, kw_only=True, slots=True)
class DraftWord:
    """One word of the vocabulary: ``lexeme`` as its row will say, ``tokens`` where it stands.

    ``source`` is ``lexicon``, ``dictionary`` or ``guess``. The lexeme lists the written forms of a
    word that is sure, which binds them to its row; a doubtful word's are bound when it is decided.
    """

    lexeme: Lexeme
    source: str
    tokens: tuple[Token, ...]

    @property
    def written(self) -> tuple[str, ...]:
        """Return how the word is written in this text, each spelling once, without marks."""
        return tuple(dict.fromkeys(bare(token.surface) for token in self.tokens))

    @property
    def doubtful(self) -> bool:
        """Tell whether any of its places is in doubt."""
        return any(map(doubts, self.tokens))


def draft_words(document: Document) -> tuple[DraftWord, ...]:
    """Return the vocabulary of a text in the order of first use; unknown names are left out.

    Every row comes with the lemma and part of speech by which its words were read.
    """
    places: dict[str, list[Token]] = {}
    lexemes: dict[str, Lexeme] = {}
    for token in document.words():
        if token.pos == "PROPN" and token.lexeme and token.lexeme.pos != "PROPN":
            continue  # a name that looks like the word, كريم
        if token.lexeme is not None:
            key = token.lexeme.id
            lexemes.setdefault(key, token.lexeme)
        elif token.pos == "PROPN" or token.kind == "name":
            continue
        else:
            # As the exercises name such words; they take care where the senses are many.
            key = f"{token.origin}:{token.lemma}:{token.pos}"
            lexemes.setdefault(key, _lexeme(token, key))
        places.setdefault(key, []).append(token)
    words = tuple(
        DraftWord(lexeme=lexemes[key], source=tokens[0].origin, tokens=tuple(tokens))
        for key, tokens in places.items()
    )
    return tuple(_with_forms(words))


def _lexeme(token: Token, key: str) -> Lexeme:
    """Make a lexeme of what a dictionary or a guess says, and of what the form alone decides."""
    verb = token.pos == "VERB"
    rule = derived(token.lemma, token.root) if verb else None
    return Lexeme(
        id=key,
        lemma=token.lemma,
        pos=token.pos,
        gloss=token.gloss,
        gloss_general="; ".join(token.glosses),
        root=token.root,
        pattern=token.pattern,
        function=not token.is_content,
        form=rule.form if rule else "",
        present=rule.present if rule else "",
        masdar=(rule.masdar,) if rule else (),
        active_participle=rule.active_participle if rule else "",
        passive_participle=rule.passive_participle if rule else "",
        gender="f" if token.pos == "NOUN" and token.lemma.endswith("ة") else "",
    )


def _with_forms(words: Sequence[DraftWord]) -> Iterator[DraftWord]:
    """Let each sure content word list its spellings that no other word of the text shares."""
    owners = Counter(spelling for word in words for spelling in word.written)
    for word in words:
        lexeme = word.lexeme
        if lexeme.function or word.doubtful:
            yield word
            continue
        own = [spelling for spelling in word.written if owners[spelling] == 1]
        forms = tuple(dict.fromkeys((*lexeme.forms, *own)))
        yield replace(word, lexeme=replace(lexeme, forms=forms))
