"""Timed skim: a passage is shown for a short while; then the questions on it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from random import Random

from kit.language.document import Document, Token
from kit.language.mentions import NameMention, TermMention
from kit.lessons.model import Question
from kit.news.inventory import Term
from kit.news.load import names as known_names
from kit.practice.excerpts import framed
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.making import DISTRACTORS, closeness, identify, make, plain, shuffled
from kit.practice.material import Material
from kit.practice.sections import Section, sections
from kit.practice.tasks import Passage
from kit.text.spans import Span

FAMILY = "skim"
SHORTEST, LONGEST = 30, 220
"""Words of a passage."""
PACE = 150
"""Words a minute: too fast to read every word, slow enough to find a name."""
_ALIKE = 0.6
_WHO = {
    "person": ("Which person does the text name?", "أيّ شخص يذكره النصّ؟"),
    "organisation": ("Which body or organisation does the text name?", "أيّ جهة يذكرها النصّ؟"),
    "place": ("Which place does the text name?", "أيّ مكان يذكره النصّ؟"),
}


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield questions on passages that are seen for a short time; they are chosen."""
    if answer == "typed" or material.document is None:
        return
    for section in shuffled(sections(material), rng):
        passage = _passage(section, material)
        if passage is None:
            continue
        for question in material.questions:
            item = _on_question(question, section, passage, material, rng)
            if item is not None:
                yield item
        for name in _names(section, material):
            item = _on_name(name, section, passage, material, rng)
            if item is not None:
                yield item
        for mention in _terms(section, material):
            item = _on_term(mention, section, passage, material, rng)
            if item is not None:
                yield item


def _passage(section: Section, material: Material) -> Passage | None:
    if material.document is None:
        return None
    text = section.text(material.document)
    count = len(text.split())
    if not SHORTEST <= count <= LONGEST:
        return None
    return Passage(
        id=identify("passage", text),
        text=text,
        seconds=max(15, round(count * 60 / PACE / 5) * 5),
        title=section.title(material.document),
    )


def _names(section: Section, material: Material) -> list[NameMention]:
    """Return the known names of a section, each once."""
    found: dict[str, NameMention] = {}
    if material.document is not None:
        spans = [material.document.sentences[at] for at in section.sentences]
        for name in material.document.names:
            inside = any(span.contains(name) for span in spans)
            known = inside and name.entry and name.type in _WHO
            if known and _names_one(name, section.text(material.document), material.document):
                found.setdefault(name.entry, name)
    return list(found.values())


def _names_one(name: NameMention, passage: str, document: Document) -> bool:
    """Tell whether a mention can be nobody else: «حصة الأسد» names no person.

    One word that may be an ordinary one, and any one word for a person, needs the whole name too.
    """
    words = [token for token in document.tokens_in(name) if token.is_word]
    if len(words) > 1 or (plain(name.name) in plain(passage) and " " in plain(name.name)):
        return True
    if name.type == "person" or not words:
        return False
    return words[0].lexeme is None or words[0].pos == "PROPN"


def _on_name(
    name: NameMention, section: Section, passage: Passage, material: Material, rng: Random
) -> Item | None:
    text = f" {plain(passage.text)} "
    own = {entry.entry for entry in _names(section, material)}
    english = {
        one.entry: one.english for one in (material.document.names if material.document else ())
    }
    rows = [
        (plain(one.name), one.english)
        for one in known_names()
        if one.type == name.type and one.id not in own
    ]
    key = plain(name.name)
    wrong = [
        row
        for row in dict.fromkeys(rows)
        if not any(_in(word, text) for word in row[0].split() if len(word) > 2) and row[0] != key
    ]
    near = {plain(one.name) for one in (material.document.names if material.document else ())}
    # Names that the rest of the report has mislead best; then those of like length.
    wrong = sorted(
        shuffled(wrong, rng), key=lambda row: (row[0] not in near, closeness(row[0], key) < _ALIKE)
    )
    if len(wrong) < DISTRACTORS:
        return None
    said = english.get(name.entry, name.english)
    options = [Option(text=key, lang="ar", feedback=f"{key} ({said}) is named.")]
    options += [
        Option(text=one, lang="ar", feedback=f"{one} ({meaning}) is not named here.")
        for one, meaning in wrong[:DISTRACTORS]
    ]
    prompt, prompt_ar = _WHO[name.type]
    evidence = _evidence(name, section, material)
    place = f" It stands in «{framed(evidence, '{}', around=3).strip(' .،')}»." if evidence else ""
    explanation = f"{key}: {said}.{place}"
    prompts = (prompt, prompt_ar)
    return _item(prompts, name.entry, "", key, explanation, options, passage, evidence, rng)


def _terms(section: Section, material: Material) -> list[TermMention]:
    """Return the terms of a section, each once."""
    found: dict[str, TermMention] = {}
    if material.document is not None:
        spans = [material.document.sentences[at] for at in section.sentences]
        for term in material.document.terms:
            inside = any(span.contains(term) for span in spans)
            if " " in term.term and inside and _stands_whole(term, material):
                found.setdefault(term.entry, term)
    return list(found.values())


def _stands_whole(mention: TermMention, material: Material) -> bool:
    """Tell whether a term stands in the text as it is listed, and no word of it goes on.

    «نائب رئيس البرلمان» is no «نائب الرئيس», and «رئيسة الحكومة» is another form of the term.
    """
    document = material.document
    tokens = document.tokens_in(mention) if document else ()
    if document is None or not tokens:
        return False
    words = [token for token in tokens if token.is_word]
    shown = {_alone(token) for token in words}
    whole = all(word.removeprefix("ال") in shown for word in plain(mention.term).split())
    at = bisect_left(document.tokens, mention.end, key=lambda token: token.start)
    after = document.tokens[at] if at < len(document.tokens) else None
    goes_on = (
        after is not None
        and after.pos in ("NOUN", "PROPN")
        and not after.proclitics
        and words[-1].pos == "NOUN"
        and not words[-1].article
    )
    return whole and not goes_on


def _alone(token: Token) -> str:
    """Return a word without what is written onto its beginning: والمحكمة is محكمة."""
    attached = "".join(clitic.bare for clitic in token.proclitics)
    letters = plain(token.surface).removeprefix(attached)
    if "ل" in attached and letters.startswith("ل"):  # للبنك
        letters = letters[1:]
    return letters.removeprefix("ال")


def _is_nominal(term: Term) -> bool:
    """Tell whether a term is a noun phrase: a verb among them would stand out."""
    return " " in term.term and term.structure.startswith(("noun", "idafa", "adjective"))


def _on_term(
    mention: TermMention, section: Section, passage: Passage, material: Material, rng: Random
) -> Item | None:
    """Ask which term stood in the passage; no word of the others stands in it."""
    text = plain(passage.text)
    rows = [one for one in (*material.terms, *material.other_terms) if _is_nominal(one)]
    if not any(one.id == mention.entry for one in rows):
        return None
    wrong = [
        one
        for one in shuffled(rows, rng)
        if not any(_in(word, text) for word in plain(one.term).split() if len(word) > 2)
        and closeness(plain(one.term), plain(mention.term)) > _ALIKE
    ][:DISTRACTORS]
    if len(wrong) < DISTRACTORS:
        return None
    evidence = _evidence(mention, section, material)
    place = f" It stands in «{framed(evidence, '{}', around=3).strip(' .،')}»." if evidence else ""
    said = f"{mention.term}: “{mention.english}”.{place}"
    options = [Option(text=mention.term, lang="ar", feedback=said)]
    options += [
        Option(text=one.term, lang="ar", feedback=f"{one.term}, “{one.english[0]}”, is not in it.")
        for one in wrong
    ]
    prompts = ("Which of these terms stands in the text?", "أيّ مصطلح من هذه ورد في النصّ؟")
    return _item(prompts, mention.entry, "", mention.term, said, options, passage, evidence, rng)


def _in(word: str, text: str) -> bool:
    return word.removeprefix("ال") in text


def _evidence(name: Span, section: Section, material: Material) -> Evidence | None:
    if material.document is None:
        return None
    for at in section.sentences:
        if material.document.sentences[at].contains(name):
            return material.between(at, name.start, name.end)
    return None


def _on_question(
    question: Question, section: Section, passage: Passage, material: Material, rng: Random
) -> Item | None:
    """Ask a lesson's question where all that answers it stands in the passage."""
    letters = " ".join(plain(passage.text).split())
    quoted = [" ".join(plain(one).split()) for one in question.evidence]
    if not quoted or not all(one in letters for one in quoted):
        return None
    key = question.options[question.answer]
    said = f"The text says: «{question.evidence[0]}»."
    options = [
        Option(text=one, lang="ar", feedback=question.explanation if one == key else said)
        for one in question.options
    ]
    evidence = _quoted(quoted[0], section.sentences, material)
    prompts = (question.question_en, question.question)
    asked, said = question.question, question.explanation
    return _item(prompts, "", asked, key, said, options, passage, evidence, rng)


def _quoted(quoted: str, numbers: Sequence[int], material: Material) -> Evidence | None:
    for at in numbers:
        whole = material.sentences[at]
        letters = " ".join(plain(whole.text).split())
        start = letters.find(quoted)
        if start >= 0:
            return Evidence(
                text=letters, start=start, end=start + len(quoted), translation=whole.translation
            )
    return None


def _item(
    prompts: tuple[str, str],
    lexeme: str,
    stem: str,
    key: str,
    explanation: str,
    options: list[Option],
    passage: Passage,
    evidence: Evidence | None,
    rng: Random,
) -> Item:
    return make(
        family=FAMILY,
        skill="recognise",
        lexeme=lexeme,
        prompt=prompts[0],
        prompt_ar=prompts[1],
        stem=stem or prompts[1],
        stem_lang="ar",
        key=(key,),
        explanation=explanation,
        options=options,
        policy=Policy(),
        evidence=evidence,
        passage=passage,
        rng=rng,
    )
