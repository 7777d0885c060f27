"""Who stands behind a statement: a source, nobody who is named, or the report itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from kit.language.document import Document, Token
from kit.language.mentions import Attribution
from kit.news.load import reporting_cues
from kit.practice.families.attribution.report import Report
from kit.practice.families.attribution.speaker import Turn, turns
from kit.practice.families.attribution.voices import apart, even, points
from kit.practice.item import Evidence, Item, Option
from kit.practice.making import DISTRACTORS, make, plain, shuffled
from kit.practice.material import Material

FAMILY = "asserted"
REPORTER = "كاتب التقرير نفسه"
NOBODY = "جهة لم يسمّها التقرير"
_FREE = frozenset({"لا", "ما", "هذا", "إلا", "كما"})
_POINTING = frozenset(
    {
        *("منها", "منهم", "منه", "فيها", "فيه", "عليها", "عليه", "لها", "له", "لهم", "بها", "به"),
        *("ذلك", "هذا", "هذه", "هو", "هي", "هم", "تلك", "لديه", "لديها"),
    }
)
_BACKGROUND = ("يذكر", "يشار", "الجدير")
SHORTEST, LONGEST = 4, 30
"""How many words a statement has."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Statement:
    """A statement of the text, who stands behind it, and where that shows."""

    text: str
    behind: str
    why: str
    evidence: Evidence
    entry: str = ""


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield statements of the text; the answer is who vouches for them."""
    document = material.document
    if answer == "typed" or document is None:
        return
    later = turns(document, material.sentences)
    names = {report.source_text: report.feminine for report in material.reports}
    names |= {turn.name: turn.feminine for turn in later}
    found = [
        *_said(material.reports),
        *_gone_on(later),
        *_unnamed(material),
        *_plain_sentences(material),
    ]
    for statement in shuffled(found, rng):
        item = None if points(statement.behind) else _item(statement, names, rng)
        if item is not None:
            yield item


def _said(reports: tuple[Report, ...]) -> Iterator[_Statement]:
    for report in reports:
        alone = report.joint_text.endswith(("أن", "إن"))
        alone = alone and stands_alone(report.content_text)
        if report.clause and alone and SHORTEST <= len(report.content) <= LONGEST:
            yield _Statement(
                text=report.content_text,
                behind=report.source_text,
                why=(
                    f"«{report.verb_text} {report.source_text} {report.joint_text} …»: it is the "
                    f"source who says so. {report.cue.claims}"
                ),
                evidence=report.evidence,
                entry=report.cue.id,
            )


def _gone_on(later: tuple[Turn, ...]) -> Iterator[_Statement]:
    """Yield what the speaker named before goes on to say (مضيفًا أنّ)."""
    for turn in later:
        if SHORTEST <= len(turn.said.split()) <= LONGEST and stands_alone(turn.said):
            yield _Statement(
                text=turn.said,
                behind=turn.name,
                why=_goes_on(turn),
                evidence=turn.evidence,
                entry=turn.entry,
            )


def _goes_on(turn: Turn) -> str:
    cue = plain(turn.cue.surface)
    if turn.participle:
        return f"«{cue}» describes the subject of the verb before it: «{turn.name}» says this, too."
    return f"«{cue}» names no subject: the last speaker, «{turn.name}», goes on speaking."


def stands_alone(text: str) -> bool:
    """Tell whether a clause after أنّ may stand by itself: no ending shows that أنّ governed it."""
    first = text.split()[:3]
    governed = any(
        word.endswith("ين")
        or "اءه" in word
        or (word.endswith("ا") and not word.endswith(("وا", "ها", "نا")) and word not in _FREE)
        for word in first
    )
    return not governed and "،" not in text and not _POINTING.intersection(first)


def _unnamed(material: Material) -> Iterator[_Statement]:
    """Yield what is said in the passive (ذُكر أنّ, يُقال إنّ): nobody answers for it."""
    document = material.document
    for one in document.attributions if document else ():
        if document is None or one.content is None or one.source is not None:
            continue
        text = plain(one.content.of(document.text)).strip(" .،")
        clause = one.cue.kind == "passive" and one.complement in ("أن", "إن", "بـ")
        if not clause or not one.sure or not SHORTEST <= len(text.split()) <= LONGEST:
            continue
        if plain(one.cue.of(document.text)).lstrip("و").startswith(_BACKGROUND):
            continue  # يُذكر أنّ: the reporter himself adds what is known
        place = _place(material, document, one)
        particle = plain(document.text[one.cue.end : one.content.start]).strip()
        if place is None or particle not in ("أن", "إن", "بأن") or not stands_alone(text):
            continue
        yield _Statement(
            text=text,
            behind=NOBODY,
            why=(
                f"«{plain(one.cue.of(document.text))}» is passive: it is said, but the report "
                "does not tell by whom."
            ),
            evidence=place,
            entry=one.cue.entry,
        )


def _place(material: Material, document: Document, one: Attribution) -> Evidence | None:
    for sentence, whole in zip(document.sentences, material.sentences, strict=True):
        if sentence.contains(one.cue):
            return Evidence(
                text=whole.text,
                start=one.cue.start - sentence.start,
                end=one.cue.end - sentence.start,
                translation=whole.translation,
            )
    return None


def _plain_sentences(material: Material) -> Iterator[_Statement]:
    """Yield sentences without any word of reporting: what they say the report says itself."""
    document = material.document
    if document is None:
        return
    telling = _telling()
    cued = {token for one in document.attributions for token in _reach(document, one)}
    held: dict[int, list[str]] = {}
    for token in document.tokens:
        held.setdefault(token.sentence, []).append(plain(token.lemma) or plain(token.surface))
    opening: dict[int, Token] = {}
    for token in document.tokens:
        opening.setdefault(token.sentence, token)
    verbal = {token.sentence for token in document.tokens if token.pos == "VERB"}
    for number, (sentence, whole) in enumerate(
        zip(document.sentences, material.sentences, strict=True)
    ):
        words = whole.text.split()
        heading = document.paragraphs[sentence.paragraph].heading
        clear = number in verbal and not telling.intersection(held[number]) and not heading
        if number in cued or not clear or not SHORTEST + 3 <= len(words) <= LONGEST:
            continue
        if any(sign in whole.text for sign in '«»"“”:؟!'):
            continue
        yield _Statement(
            text=_without_and(plain(whole.text).strip(" ."), opening.get(number)),
            behind=REPORTER,
            why="No reporting word stands in or around this sentence: the report says it itself.",
            evidence=Evidence(
                text=whole.text, start=0, end=len(whole.text), translation=whole.translation
            ),
        )


def _without_and(text: str, first: Token | None) -> str:
    """Return a sentence without the و that links it to the one before."""
    joined = first is not None and any(clitic.bare == "و" for clitic in first.proclitics)
    return text.removeprefix("و") if joined else text


def _reach(document: Document, one: Attribution) -> set[int]:
    """Return the numbers of the sentences an attribution touches, and the one after a quotation."""
    spans = [span for span in (one.cue, one.content, one.source) if span is not None]
    return {
        number
        for number, sentence in enumerate(document.sentences)
        for span in spans
        if span.start < sentence.end and sentence.start < span.end
    }


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """Return the lemmas of every reporting word."""
    words = {
        word.removeprefix("ال") for cue in reporting_cues() for word in plain(cue.lemma).split()
    }
    return frozenset(words - {"ما", "من", "في", "على", "إلى", "عن", "ل", "ب"})


def _item(statement: _Statement, names: Mapping[str, bool], rng: Random) -> Item | None:
    fixed = [one for one in (REPORTER, NOBODY) if one != statement.behind]
    gender = names.get(statement.behind)
    others = [
        name
        for name, feminine in names.items()
        if feminine != gender and apart(name, statement.behind) and not points(name)
    ]
    wrong = [*fixed, *shuffled(others, rng)][:DISTRACTORS]
    if len(wrong) < DISTRACTORS or not even(statement.behind, wrong):
        return None
    options = [Option(text=statement.behind, lang="ar", feedback=statement.why)]
    options += [Option(text=text, lang="ar", feedback=_feedback(text, statement)) for text in wrong]
    return make(
        family=FAMILY,
        skill="use",
        lexeme=statement.entry,
        prompt="Who stands behind this statement in the report?",
        prompt_ar="من صاحب هذا القول في التقرير؟",
        stem=statement.text,
        stem_lang="ar",
        key=(statement.behind,),
        explanation=statement.why,
        options=options,
        evidence=statement.evidence,
        rng=rng,
    )


def _feedback(text: str, statement: _Statement) -> str:
    if text == REPORTER:
        return "The reporter does not say it in his own name: he puts it into somebody's mouth."
    if text == NOBODY:
        named = statement.behind != REPORTER
        return (
            f"The report names who says it: {statement.behind}."
            if named
            else "No verb like ذُكر or قيل stands here: the report says it itself."
        )
    return f"«{text}» speaks elsewhere in the report, not here."
