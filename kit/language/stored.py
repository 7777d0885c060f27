"""A Document kept as JSON, so that a shipped lesson opens without being analysed again."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields, replace
from typing import Any

from kit.language.document import Clitic, Document, Token
from kit.language.mentions import Attribution, Cue, NameMention, Source, TermMention
from kit.lexicon.lexeme import Lexeme
from kit.text.spans import Paragraph, Quotation, Sentence, Span

FORMAT = 1
_DEFAULTS = {field.name: field.default for field in fields(Token)}
_PARTS = {
    "paragraphs": Paragraph,
    "sentences": Sentence,
    "quotations": Quotation,
    "terms": TermMention,
    "names": NameMention,
}


def to_data(document: Document) -> dict[str, Any]:
    """Return a Document as plain data; lexemes are kept by their ids."""
    data: dict[str, Any] = {"format": FORMAT, "text": document.text}
    data |= {part: [asdict(found) for found in getattr(document, part)] for part in _PARTS}
    data["tokens"] = [_token_data(token) for token in document.tokens]
    data["attributions"] = [asdict(found) for found in document.attributions]
    return data


def from_data(data: Mapping[str, Any], *, lexemes: Iterable[Lexeme]) -> Document:
    """Return the Document that ``to_data`` was given.

    Args:
        data: what ``to_data`` returned, also after a journey through JSON.
        lexemes: where the ids of the tokens' lexemes are looked up.

    Raises:
        ValueError: the data is of another format.
    """
    if data.get("format") != FORMAT:
        raise ValueError(f"stored in format {data.get('format')!r}, not {FORMAT}")
    by_id = {lexeme.id: lexeme for lexeme in lexemes}
    parts: dict[str, Any] = {
        part: tuple(kind(**found) for found in data[part]) for part, kind in _PARTS.items()
    }
    return Document(
        text=data["text"],
        tokens=tuple(_token(found, by_id) for found in data["tokens"]),
        attributions=tuple(_attribution(found) for found in data["attributions"]),
        **parts,
    )


def _token_data(token: Token) -> dict[str, Any]:
    """Leave out what is at its default: two thirds of the file."""
    plain = asdict(replace(token, lexeme=None, features={}))
    plain |= {"features": dict(token.features), "lexeme": token.lexeme and token.lexeme.id}
    kept = {name: value for name, value in plain.items() if value and value != _DEFAULTS[name]}
    if token.margin == float("inf"):
        kept["margin"] = "inf"
    return kept | {"start": token.start, "end": token.end, "sentence": token.sentence}


def _token(data: Mapping[str, Any], lexemes: Mapping[str, Lexeme]) -> Token:
    found: dict[str, Any] = dict(data)
    for part in ("proclitics", "enclitics"):
        found[part] = tuple(Clitic(**clitic) for clitic in data.get(part, ()))
    for part in ("glosses", "alternatives"):
        found[part] = tuple(data.get(part, ()))
    found["margin"] = float(data.get("margin", 0.0))
    found["lexeme"] = lexemes.get(data.get("lexeme", ""))
    return Token(**found)


def _attribution(data: Mapping[str, Any]) -> Attribution:
    source, content = data["source"], data["content"]
    return Attribution(
        cue=Cue(**data["cue"]),
        source=Source(**source) if source else None,
        content=Span(**content) if content else None,
        complement=data["complement"],
        stance=data["stance"],
        sure=data["sure"],
    )
