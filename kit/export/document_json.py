"""A Document as one JSON object: the public contract of ``nashra analyse --json``."""

from typing import Any

from kit.language.document import Document, Token
from kit.language.mentions import Attribution
from kit.sources.article import Article
from kit.text.spans import Span


def article_json(article: Article) -> dict[str, str]:
    """Return what was read: the text that the spans cut, and what its source says of it."""
    return {
        "text": article.text,
        "title": article.title,
        "date": article.date,
        "source": article.source,
    }


def document_json(document: Document) -> dict[str, Any]:
    """Return a Document's tokens, attributions, terms and names as plain data.

    Spans are code points of the untouched text. ``root`` is null where there is none; ``source``
    and ``content`` are null where an attribution has none.
    """
    text = document.text
    return {
        "tokens": [_token(token) for token in document.tokens],
        "attributions": [_attribution(found, text) for found in document.attributions],
        "terms": [
            {
                **_span(found),
                "term": found.term,
                "category": found.category,
                "english": found.english,
            }
            for found in document.terms
        ],
        "names": [
            {**_span(found), "name": found.name, "type": found.type, "english": found.english}
            for found in document.names
        ],
    }


def _token(token: Token) -> dict[str, Any]:
    return {
        **_span(token),
        "surface": token.surface,
        "lemma": token.lemma,
        "root": token.root or None,
        "pattern": token.pattern or None,
        "pos": token.pos,
        "gloss": token.gloss,
        "vocalised": token.vocalised,
        "origin": token.origin,
        "proclitics": [clitic.bare for clitic in token.proclitics],
        "enclitics": [clitic.bare for clitic in token.enclitics],
    }


def _attribution(found: Attribution, text: str) -> dict[str, Any]:
    source, content = found.source, found.content
    return {
        "source": {"text": source.of(text), **_span(source)} if source else None,
        "cue": {
            "text": found.cue.of(text),
            **_span(found.cue),
            "lemma": found.cue.lemma,
            "kind": found.cue.kind,
        },
        "content": _span(content) if content else None,
        "complement": found.complement,
        "stance": found.stance,
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
