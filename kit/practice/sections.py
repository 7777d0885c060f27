"""Sections: the headings of a text and the paragraphs under each."""

from collections.abc import Sequence
from dataclasses import dataclass

from kit.language.document import Document
from kit.practice.making import plain
from kit.practice.material import Material
from kit.text.spans import Span


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A heading and the sentences under it, by their number in the text."""

    heading: Span
    sentences: tuple[int, ...]

    def title(self, document: Document) -> str:
        """Return the heading as written, without marks."""
        return plain(self.heading.of(document.text))

    def text(self, document: Document) -> str:
        """Return what stands under the heading, without marks."""
        return " ".join(plain(document.sentences[at].of(document.text)) for at in self.sentences)


def sections(material: Material) -> Sequence[Section]:
    """Return the sections of a text, each with a heading and at least one sentence."""
    document = material.document
    if document is None:
        return ()
    found: list[tuple[Span, list[int]]] = []
    for number, paragraph in enumerate(document.paragraphs):
        rows = [at for at, one in enumerate(document.sentences) if one.paragraph == number]
        if paragraph.heading:
            found.append((paragraph, []))
        elif found:
            found[-1][1].extend(rows)
    return tuple(Section(heading=heading, sentences=tuple(rows)) for heading, rows in found if rows)


def lemmas(material: Material, numbers: Sequence[int]) -> frozenset[str]:
    """Return the content lemmas of some sentences, without marks."""
    return frozenset(
        plain(token.lemma)
        for at in numbers
        for token in material.sentence_tokens[at]
        if token.is_content
    )
