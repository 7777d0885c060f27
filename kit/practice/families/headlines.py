"""Headlines: the headline for a paragraph, and which words its report will use."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from random import Random

from kit.language.document import Token
from kit.lexicon.lexeme import Lexeme
from kit.practice.certainty import sure
from kit.practice.describing import shown_sense
from kit.practice.families import authored
from kit.practice.families.headline_words import repeats, signed, told_by_both, words_of
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.making import DISTRACTORS, closeness, make, plain, shuffled
from kit.practice.material import Material, Word
from kit.practice.meanings import concepts, is_single
from kit.practice.sections import Section, lemmas, sections
from kit.practice.wordstock import is_frequent, taught
from kit.rows import read_rows

HEADLINE = "headline"
KEYS = 3
SHARED = 2
"""How many words headline and text share at least."""
OFTEN = 2
"""How often the report must have a word for it to be expected under a headline."""
_ALIKE, _NEAR = 0.65, 0.5
_LONGEST = 60
"""How many words of a paragraph are shown at most."""
# Topics by which a report is told from another; those that any report touches are not here.
_TELLING = frozenset({"military", "economy", "sport", "health", "culture", "law", "environment",
                      "space", "nuclear", "technology", "diplomacy"})  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Headline:
    """An invented headline that stands among the options."""

    topic: str
    text: str
    english: str


@lru_cache(maxsize=1)
def invented() -> Sequence[Headline]:
    """Return the kit's invented headlines."""
    path = Path(str(files("kit.practice"))) / "headlines.csv"
    rows = read_rows(path, ("topic", "headline", "english"))
    return tuple(
        Headline(topic=row.text("topic"), text=row.text("headline"), english=row.text("english"))
        for row in rows
    )


@lru_cache(maxsize=1)
def _by_topic() -> Mapping[str, tuple[Lexeme, ...]]:
    found: dict[str, list[Lexeme]] = {}
    for lexeme in taught():
        if lexeme.topic in _TELLING and lexeme.pos == "NOUN" and is_frequent(lexeme):
            found.setdefault(lexeme.topic, []).append(lexeme)
    return {topic: tuple(rows) for topic, rows in found.items()}


def headlines(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield for each part of the text the choice of its headline."""
    if answer == "typed":
        return
    own = sections(material)
    for section in shuffled(own, rng):
        shown: set[int] = set()
        for part in shuffled(_parts(section, material), rng):
            item = _headline(section, part, own, material, rng)
            if item is not None and shown.isdisjoint(part):
                shown.update(part)
                yield item


def predictions(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield for each headline the words to be expected under it."""
    if answer != "both":
        return
    yield from authored.predictions(material, rng)
    own = list(sections(material))
    if own:  # the title of the whole report speaks for all of it
        everything = tuple(at for one in own for at in one.sentences)
        own[0] = Section(heading=own[0].heading, sentences=everything)
    for section in shuffled(own * 3, rng):
        item = _prediction(section, material, rng)
        if item is not None:
            yield item


def _parts(section: Section, material: Material) -> list[tuple[int, ...]]:
    """Return what may be shown of a section: its sentences, and the beginnings of paragraphs."""
    document = material.document
    found: dict[tuple[int, ...], None] = {(at,): None for at in section.sentences}
    for at in section.sentences if document else ():
        run = [at]
        while (
            document is not None
            and run[-1] + 1 in section.sentences
            and document.sentences[run[-1] + 1].paragraph == document.sentences[at].paragraph
        ):
            run.append(run[-1] + 1)
            found[tuple(run)] = None
    return list(found)


def _headline(
    section: Section, part: tuple[int, ...], own: Sequence[Section], material: Material, rng: Random
) -> Item | None:
    document = material.document
    if document is None:
        return None
    title = section.title(document)
    text = " ".join(material.sentences[at].text for at in part)
    told = told_by_both(title, part, material)
    # What is told must earn the headline, not a name or a phrase that both repeat.
    if len(told) < SHARED or repeats(title, text) or len(text.split()) > _LONGEST:
        return None
    here = lemmas(material, part)
    reason = f"The text tells of {', '.join(told)}, as this headline does."
    options = [Option(text=title, lang="ar", feedback=reason)]
    # The first headline is that of the whole report: under it every sentence would belong.
    rest = [one for one in own[1:] if one is not section]
    options += _other_titles(title, here, rest, material, rng)
    if len(options) <= DISTRACTORS:
        return None
    return make(
        family=HEADLINE,
        skill="recognise",
        lexeme="",
        prompt="Under which headline do these words of a report belong?",
        prompt_ar="أيّ عنوان يناسب هذا الجزء من الخبر؟",
        stem=plain(text),
        stem_lang="ar",
        key=(title,),
        explanation=f"{reason} The others tell other news.",
        options=options,
        policy=Policy(),
        evidence=Evidence(text=text, start=0, end=len(text)),
        rng=rng,
    )


def _other_titles(
    title: str, here: frozenset[str], own: Sequence[Section], material: Material, rng: Random
) -> list[Option]:
    """Return headlines that share no word with the sentence; those of the report first."""
    document = material.document
    rows: list[tuple[str, str]] = []
    if document is not None:
        rows += [(one.title(document), "This heads another part of the report.") for one in own]
    alike = sorted(
        shuffled(invented(), rng),
        key=lambda one: (signed(one.text) != signed(title), closeness(one.text, title) < _ALIKE),
    )
    rows += [(one.text, f"“{one.english}”: these words tell nothing of it.") for one in alike]
    found: list[Option] = []
    for text, feedback in rows:
        words = words_of(text)
        apart = not any(one in words or f"ال{one}" in words for one in here)
        near = closeness(text, title) > _NEAR and (signed(text) or not signed(title))
        if apart and near and text != title and all(text != one.text for one in found):
            found.append(Option(text=text, lang="ar", feedback=feedback))
    return found[:DISTRACTORS]


def _prediction(section: Section, material: Material, rng: Random) -> Item | None:
    document = material.document
    if document is None:
        return None
    title = section.title(document)
    rows = _expected(section, title, material)
    if len(rows) < KEYS:
        return None
    keys = rng.sample(rows, KEYS)
    wrong = _unexpected(material, [word for word, _ in keys], rng)
    if len(wrong) < KEYS:
        return None
    said = "; ".join(f"{word.lexeme.lemma} “{shown_sense(word.lexeme)}”" for word, _ in keys)
    return authored.predict_item(
        title,
        [word.lexeme for word, _ in keys],
        wrong,
        f"Under this headline stand {said}.",
        keys[0][1],
        rng,
    )


def _expected(section: Section, title: str, material: Material) -> list[tuple[Word, Evidence]]:
    """Return the nouns under a headline that belong to a topic and are not in it themselves."""
    inside = frozenset(section.sentences)
    written = words_of(title)
    topics = _topics(section, material)
    heading = material.document.tokens_in(section.heading) if material.document else ()
    in_title = {token.lexeme.id for token in heading if token.lexeme is not None}
    found = []
    for word in material.by_pos.get("NOUN", ()):
        lexeme = word.lexeme
        told = plain(lexeme.lemma) in written or lexeme.id in in_title
        if lexeme.topic not in topics or told or not word.known_here:
            continue
        places = [
            context
            for context in word.contexts
            if context.token.sentence in inside and sure(context.token)
            if not _in_a_phrase(context.token, material)
        ]
        # What the report says once may be said by the way: لا تقدر بثمن is no word of a deal.
        if places and word.count >= OFTEN:
            found.append((word, places[0].evidence))
    return found


def _in_a_phrase(token: Token, material: Material) -> bool:
    """Tell whether a word is part of a term or a name: المدعي العام is no claimant."""
    document = material.document
    spans = (*document.terms, *document.names) if document else ()
    return any(span.start <= token.start < span.end for span in spans)


def _topics(section: Section, material: Material) -> frozenset[str]:
    """Return the topics that the words of a headline announce."""
    if material.document is None:
        return frozenset()
    found = {
        token.lexeme.topic
        for token in material.document.tokens_in(section.heading)
        if token.lexeme is not None and token.is_content
    }
    return frozenset(found & _TELLING)


def _unexpected(material: Material, keys: Sequence[Word], rng: Random) -> list[Lexeme]:
    """Return nouns of topics that the text does not touch, as common and as long as the keys."""
    touched = {word.lexeme.topic for word in material.content}
    counts = dict.fromkeys(_by_topic(), 0)
    for word in material.content:
        if word.lexeme.topic in counts:
            counts[word.lexeme.topic] += 1
    # A long report touches most topics once; what it touches that rarely it is not about.
    far = [topic for topic in counts if topic not in touched or counts[topic] <= 1]
    known = frozenset().union(*(word.concepts for word in material.content))
    found: list[Lexeme] = []
    for lexeme in shuffled((one for topic in far for one in _by_topic()[topic]), rng):
        letters = plain(lexeme.lemma)
        here = letters in material.letters or f"ال{letters}" in material.letters
        if not is_single(lexeme.gloss, lexeme.gloss_general):
            continue
        if here or _concepts(lexeme) & known or not _concepts(lexeme):
            continue
        found.append(lexeme)
        if len(found) == len(keys):
            break
    return found


@lru_cache(maxsize=8192)
def _concepts(lexeme: Lexeme) -> frozenset[str]:
    return concepts(f"{lexeme.gloss}; {lexeme.gloss_general}")
