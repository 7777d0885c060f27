"""Voices: the attributions of a report gathered by who speaks, under one name each."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kit.language.document import Document, Token
from kit.language.mentions import Attribution, NameMention, Source
from kit.text.marks import bare
from kit.text.spans import Reach, Span


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """Someone who speaks in a report: ``name`` as the report first has it, in full, unvocalised.

    ``words`` counts the words given to the voice, each to the innermost one that says it;
    ``quoted`` how many of them stand in quotation marks. ``name`` is empty for attributions whose
    source the report does not name.
    """

    name: str
    attributions: tuple[Attribution, ...]
    words: int
    quoted: int


def voices(document: Document) -> tuple[Voice, ...]:
    """Return the voices of a report, the one with most words first, the nameless one last.

    Two mentions are one voice when they name the same person, organisation or place, or when the
    later is a shorter form of the earlier («الوزير» after «وزير الخارجية»).
    """
    names = _names(document)
    groups: dict[str, list[Attribution]] = {}
    for found in document.attributions:
        key = names[found.source.start, found.source.end] if found.source else ""
        groups.setdefault(key, []).append(found)
    given, quoted = _words(document)
    made = (
        Voice(
            name=name,
            attributions=tuple(group),
            words=sum(given.get(found.cue.start, 0) for found in group),
            quoted=sum(quoted.get(found.cue.start, 0) for found in group),
        )
        for name, group in groups.items()
    )
    return tuple(sorted(made, key=lambda v: (not v.name, -v.words, -len(v.attributions), v.name)))


def _words(document: Document) -> tuple[Mapping[int, int], Mapping[int, int]]:
    """Count by cue the words of its content that no inner content takes; and those quoted."""
    inside = Reach(document.quotations)
    owner: dict[int, int] = {}
    contents = [found for found in document.attributions if found.content is not None]
    # Larger contents first, so that a word is left to the innermost.
    contents.sort(key=lambda found: -_length(found.content))
    starts = {token.start: token for token in document.words()}
    ordered = sorted(starts)
    for found in contents:
        for start in _between(ordered, found.content):
            owner[start] = found.cue.start
    given: defaultdict[int, int] = defaultdict(int)
    quoted: defaultdict[int, int] = defaultdict(int)
    for start, cue in owner.items():
        given[cue] += 1
        quoted[cue] += inside.covers(starts[start])
    return given, quoted


def _length(span: Span | None) -> int:
    return span.end - span.start if span else 0


def _between(ordered: list[int], span: Span | None) -> list[int]:
    """Return the starts of words that lie in a span."""
    if span is None:
        return []
    return ordered[bisect_left(ordered, span.start) : bisect_left(ordered, span.end)]


def _names(document: Document) -> Mapping[tuple[int, int], str]:
    """Return for each source of a document, by its span, the name of its voice."""
    found: dict[tuple[int, int], str] = {}
    by_entry: dict[str, str] = {}
    earlier: list[tuple[frozenset[str], str]] = []
    for source in _sources(document):
        tokens = [token for token in document.tokens_in(source) if token.is_word]
        text = _label(document, source, tokens)
        words = frozenset(_key(token) for token in tokens)
        named = _named(document, source)
        key = named.entry or bare(named.name) if named else ""
        if named and key:
            name = by_entry.setdefault(key, bare(named.name))
        else:
            name = next((name for before, name in reversed(earlier) if words <= before), text)
        earlier.append((words, name))
        found[source.start, source.end] = name
    return found


def _sources(document: Document) -> list[Source]:
    """Return the sources in the order of the text, each span once."""
    spans = {
        (found.source.start, found.source.end): found.source
        for found in document.attributions
        if found.source
    }
    return [spans[key] for key in sorted(spans)]


def _named(document: Document, source: Source) -> NameMention | None:
    """Return the name that identifies a source: a person in it, or a name that is all of it."""
    inside = [name for name in document.names if source.contains(name)]
    person = next((name for name in inside if name.type == "person"), None)
    if person:
        return person
    length = len(bare(source.of(document.text)).strip("«»“”\"' "))
    whole = (n for n in inside if len(bare(n.of(document.text))) >= length - 1)
    return next(whole, None)


def _label(document: Document, source: Source, tokens: list[Token]) -> str:
    """Return a source as written, without marks, quotation marks or what is written onto it."""
    if not tokens:
        return source.of(document.text)
    rest = bare(document.text[tokens[0].end : source.end])
    return f"{_without_clitics(tokens[0])}{rest}".strip("«»“”\"' ،")


def _without_clitics(token: Token) -> str:
    """Return a word without marks and without a conjunction or preposition written onto it."""
    text = bare(token.surface)
    before = "".join(clitic.bare for clitic in token.proclitics)
    rest = text[len(before) :] if text.startswith(before) else text
    if before.endswith("ل") and token.article and not rest.startswith("ال"):
        return "ال" + rest[1:]  # للوزارة
    return rest


def _key(token: Token) -> str:
    """Return what a word keeps when it is repeated with the article: its lemma's letters."""
    return bare(token.lemma) or bare(token.surface)
