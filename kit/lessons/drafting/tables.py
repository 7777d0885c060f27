"""A draft's tables: the kit's own rows for what stands in a text, with counts, and rows to fill."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kit.language.document import Document
from kit.language.mentions import NameMention
from kit.lessons.drafting.ids import new_id
from kit.lessons.drafting.sections import Sections
from kit.lessons.drafting.words import DraftWord
from kit.news import load as inventories
from kit.news.inventory import Name
from kit.rows import SEPARATOR, to_csv
from kit.text.marks import bare
from kit.text.spans import Span

VOCABULARY = (
    *("id", "lemma", "root", "pattern", "form", "pos", "function", "gloss", "gloss_general"),
    *("present", "masdar", "active_participle", "passive_participle", "prepositions", "plural"),
    *("gender", "feminine", "topic", "forms", "count", "sections", "example", "translation"),
    *("note", "source"),
)
TERMS = (
    *("id", "term", "literal", "structure", "english", "category", "lemmas", "related", "note"),
    *("count", "sections", "story"),
)
VERBS = (
    *("id", "cue", "lemma", "type", "root", "pattern", "form", "complements", "stance"),
    *("strength", "gloss", "english", "present", "masdar", "participle", "passive"),
    *("neighbours", "difference", "difference_ar", "example", "translation", "note", "needs"),
    *("everyday", "count", "sections"),
)
NAMES = (
    *("id", "name", "variants", "type", "english", "role_ar", "fact", "source", "latitude"),
    *("longitude", "lemmas", "count", "sections"),
)


def vocabulary(words: Iterable[DraftWord], sections: Sections) -> str:
    """Return ``vocabulary.csv``, the most frequent words first."""
    ranked = sorted(words, key=lambda word: -len(word.tokens))
    return to_csv(VOCABULARY, (word_cells(word, sections, VOCABULARY) for word in ranked))


def word_cells(word: DraftWord, sections: Sections, columns: Sequence[str]) -> list[str]:
    """Return a word as a row of the vocabulary with these columns."""
    return _cells(word.lexeme, columns, source=word.source, **sections.cells(word.tokens))


def terms(document: Document, sections: Sections) -> str:
    """Return ``terms.csv``: the kit's terms that stand in the text."""
    places = _by_entry(document.terms)
    known = {term.id: term for term in inventories.terms()}
    rows = (
        _cells(known[entry], TERMS, **sections.cells(spans))
        for entry, spans in places.items()
        if entry in known
    )
    return to_csv(TERMS, rows)


def verbs(document: Document, sections: Sections) -> str:
    """Return ``verbs.csv``: the kit's reporting verbs and markers that stand in the text."""
    places = _by_entry([found.cue for found in document.attributions])
    known = {cue.id: cue for cue in inventories.reporting_cues()}
    rows = (
        _cells(known[entry], VERBS, **sections.cells(spans))
        for entry, spans in places.items()
        if entry in known
    )
    return to_csv(VERBS, rows)


def name_ids(document: Document) -> dict[NameMention, str]:
    """Return the id of the row of each name of the text; names no inventory has get new ones."""
    ids: dict[NameMention, str] = {}
    own: dict[str, str] = {}
    for mention in document.names:
        if mention.entry:
            ids[mention] = mention.entry
            continue
        written = bare(mention.name)
        if written not in own:
            own[written] = new_id(written, "name", taken=set(own.values()))
        ids[mention] = own[written]
    return ids


def names(document: Document, sections: Sections) -> str:
    """Return ``names.csv``: known names with what the kit knows, unknown ones to be filled in."""
    known = {name.id: name for name in inventories.names()}
    places: dict[str, list[NameMention]] = {}
    for mention, key in name_ids(document).items():
        places.setdefault(key, []).append(mention)
    rows = (
        _cells(known.get(key) or _new_name(key, spans[0]), NAMES, **sections.cells(spans))
        for key, spans in places.items()
    )
    return to_csv(NAMES, rows)


def _new_name(key: str, mention: NameMention) -> Name:
    return Name(id=key, name=mention.name, type=mention.type, english=mention.english)


def _by_entry(mentions: Iterable[Any]) -> Mapping[str, list[Span]]:
    places: dict[str, list[Span]] = {}
    for mention in mentions:
        places.setdefault(mention.entry, []).append(mention)
    return places


def _cells(record: object, columns: Sequence[str], **given: str) -> list[str]:
    """Return a record's fields as cells in the order of ``columns``; ``given`` goes before them."""
    return [given.get(name) or _cell(name, getattr(record, name, "")) for name in columns]


def _cell(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return (" " if name == "lemmas" else SEPARATOR).join(map(str, value))
    return "" if value is None else str(value)
