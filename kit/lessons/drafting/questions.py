"""Comprehension questions suggested from a text, each left for the teacher to finish."""

import json
from collections.abc import Iterable, Iterator

from kit.language.document import Document
from kit.language.mentions import Attribution
from kit.text.marks import bare
from kit.text.spans import Span

LEFT = "left"
"""The field that says a question is not finished; a lesson is loaded without it."""

MOST_VOICES = 3
_HEAD = """\
# Comprehension questions, suggested: finish each one, then take its line «left = true» out.
# A question that is left is not asked. Each has four different options; «answer» counts from 0;
# «evidence» quotes the reading exactly, vowel marks aside. Take out what you do not want.
"""
_WORDS = (
    ("main-idea", "main idea", "ما الفكرة الرئيسة في الخبر؟", "What is the main idea?"),
    ("who", "who", "من …؟", "Who …?"),
    ("what", "what", "ماذا …؟", "What …?"),
    ("where", "where", "أين …؟", "Where …?"),
    ("when", "when", "متى …؟", "When …?"),
    ("why", "why", "لماذا …؟", "Why …?"),
    ("inference", "inference", "ماذا نستنتج من …؟", "What do we infer from …?"),
)


def questions(document: Document) -> str:
    """Return ``questions.toml``: the five questions, and who said what of the clearest voices."""
    sentences = [sentence.of(document.text) for sentence in document.sentences]
    first = sentences[:1]
    blocks = [
        _block(key, skill, asked, english, options=[""] * 4, evidence=first)
        for key, skill, asked, english in _WORDS
    ]
    return "\n".join((_HEAD, *blocks, *_voices(document)))


def _voices(document: Document) -> Iterator[str]:
    """Yield «who said this?» for quotations whose source the text names."""
    named = [found for found in document.attributions if _is_clear(found)]
    sources = list(dict.fromkeys(_words(document, found.source) for found in named))
    for number, found in enumerate(named[:MOST_VOICES], start=1):
        said, source = _words(document, found.content), _words(document, found.source)
        others = [other for other in sources if bare(other) != bare(source)][:3]
        options = [source, *others, *[""] * (3 - len(others))]
        yield _block(
            f"voice-{number}",
            "attribution",
            f"من قال: «{said}»؟",
            "Who said this?",
            options=options,
            evidence=[said],
        )


def _is_clear(found: Attribution) -> bool:
    named = found.source is not None and not found.source.resolved
    return named and found.sure and found.content is not None


def _words(document: Document, span: Span | None) -> str:
    return span.of(document.text) if span else ""


def _block(
    key: str,
    skill: str,
    asked: str,
    english: str,
    *,
    options: Iterable[str],
    evidence: Iterable[str],
) -> str:
    fields: dict[str, str | int | list[str]] = {
        "id": key,
        "skill": skill,
        "question": asked,
        "question_en": english,
        "options": list(options),
        "answer": 0,
        "explanation": "",
        "evidence": list(evidence),
    }
    lines = [f"{name} = {toml(value)}" for name, value in fields.items()]
    return "\n".join(("[[question]]", f"{LEFT} = true", *lines, ""))


def toml(value: str | int | list[str]) -> str:
    """Write a value as TOML, whose strings are JSON's but for the delete character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
