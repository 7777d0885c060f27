"""Where a word stands, said as people say it: paragraph and sentence, both from 1."""

from kit.language.document import Document, Token
from kit.text.spans import numbered


def keys(document: Document) -> tuple[str, ...]:
    """Return «paragraph.sentence» for each sentence, as ``translation.txt`` has it."""
    return tuple(f"{line + 1}.{number + 1}" for line, number in numbered(document.sentences))


def sentence_of(document: Document, token: Token) -> str:
    """Return the sentence a token stands in, on one line."""
    return " ".join(document.sentences[token.sentence].of(document.text).split())
