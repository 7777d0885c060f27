"""Two reports side by side: who is heard in each, and what one attributes and the other asserts."""

from collections.abc import Sequence
from dataclasses import dataclass

from kit.language.document import Document
from kit.language.mentions import Attribution
from kit.news.voices import Voice, voices
from kit.text.marks import bare
from kit.text.spans import Sentence, Span

_COMMON = 0.6
_FEWEST = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class SharedVoice:
    """A voice heard in two reports; None where one of them does not have it."""

    name: str
    first: Voice | None
    second: Voice | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Asserted:
    """What one report puts into somebody's mouth and the other says in its own name.

    ``attribution`` is of the first report of the two compared; ``sentence`` of the second.
    """

    attribution: Attribution
    sentence: Sentence
    common: tuple[str, ...]


def shared_voices(first: Document, second: Document) -> tuple[SharedVoice, ...]:
    """Return every voice of two reports: those of both first, then the others as they come."""
    left = {voice.name: voice for voice in voices(first) if voice.name}
    right = {voice.name: voice for voice in voices(second) if voice.name}
    names = [name for name in left if name in right]
    names += [name for name in left if name not in right]
    names += [name for name in right if name not in left]
    return tuple(
        SharedVoice(name=name, first=left.get(name), second=right.get(name)) for name in names
    )


def asserted(first: Document, second: Document) -> tuple[Asserted, ...]:
    """Return what ``first`` attributes and ``second`` asserts itself.

    A sentence says the same when it holds most of the content words of what was attributed
    (three at least); it is asserted when no attribution of its report touches those words. This
    finds candidates for a reader to judge: words can agree where statements do not.
    """
    plain = [
        (sentence, lemmas)
        for sentence in second.sentences
        if len(lemmas := _own_lemmas(second, sentence)) >= _FEWEST
    ]
    found: list[Asserted] = []
    for attribution in first.attributions:
        said = _lemmas(first, attribution.content)
        if len(said) < _FEWEST:
            continue
        best = max(plain, key=lambda one: len(said & one[1]), default=None)
        if best and len(said & best[1]) >= max(_FEWEST, _COMMON * len(said)):
            common = tuple(sorted(said & best[1]))
            found.append(Asserted(attribution=attribution, sentence=best[0], common=common))
    return tuple(found)


def _lemmas(document: Document, span: Span | None) -> frozenset[str]:
    """Return the content lemmas of a span, without marks."""
    if span is None:
        return frozenset()
    return frozenset(bare(t.lemma) for t in document.tokens_in(span) if t.is_content)


def _own_lemmas(document: Document, sentence: Sentence) -> frozenset[str]:
    """Return the content lemmas that a sentence says in the reporter's own name."""
    taken: Sequence[Span] = [
        span for found in document.attributions if (span := found.content) is not None
    ]
    return frozenset(
        bare(token.lemma)
        for token in document.tokens_in(sentence)
        if token.is_content and not any(span.contains(token) for span in taken)
    )
