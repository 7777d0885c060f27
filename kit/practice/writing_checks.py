"""Checking a written report with the analysis: cue, complement, preposition and source.

What the analysis cannot see is said plainly and counts neither way.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kit.errors import TextError
from kit.language.document import Document
from kit.language.mentions import Attribution
from kit.practice.checking import length_of
from kit.practice.families.attribution.cue_rows import takes
from kit.practice.item import Finding, Item
from kit.practice.making import plain
from kit.practice.tasks import Fact, Writing

CHECKER = "report"
TOLD = 0.5
"""The share of a fact's words that must come back for it to be recognised."""

_SHOWN = {"أن": "أنّ", "إن": "إنّ", "أنْ": "أنْ"}
_JOINT = re.compile(r"(?:\b(على|من|عن|إلى)\s+)?\b(ب?[أإ]ن)(?:ه|ها|هم)?\b")


def reported(item: Item, text: str) -> tuple[Finding, ...]:
    """Check a report: how many sentences, and for each fact its verb, what follows, and who."""
    if not isinstance(item.task, Writing):
        return ()
    document = _analysed(text)
    found: list[Finding] = [length_of(text, item.task.sentences)]
    for fact in item.task.facts:
        found += _of_fact(fact, document, text)
    return (*found, _rest())


def is_read(text: str) -> bool:
    """Tell whether the analysis finds one report in each sentence: a model answer must be read."""
    document = _analysed(text)
    read = [one for one in document.attributions if one.cue.kind == "finite"] if document else []
    return document is not None and len(read) == len(document.sentences)


@lru_cache(maxsize=1024)
def _analysed(text: str) -> Document | None:
    from kit.lessons.analysis import analyse

    try:
        return analyse(text)
    except TextError:  # nothing Arabic was written
        return None


def _of_fact(fact: Fact, document: Document | None, text: str) -> Iterator[Finding]:
    used = _attribution(fact, document)
    if used is None or document is None:
        yield _not_found(fact, text)
        return
    cue = plain(fact.cue)
    yield Finding(verdict="ok", text=f"«{cue}» reports.", text_ar=f"الفعل «{cue}» في موضعه.")
    follows = _follows(used, document)
    yield _complement(fact, follows)
    if fact.preposition:
        yield _preposition(fact, follows)
    yield _source(fact, used, document)
    yield _content(fact, used, document)


def _attribution(fact: Fact, document: Document | None) -> Attribution | None:
    """Return the attribution through the fact's verb, the one with most of its words."""
    if document is None:
        return None
    lemma = plain(fact.cue)
    through = [one for one in document.attributions if plain(one.cue.lemma) == lemma]
    return max(through, key=lambda one: _share(fact, one, document), default=None)


def _not_found(fact: Fact, text: str) -> Finding:
    cue = plain(fact.cue)
    stem = cue[:-1] if cue[-1] in "اى" else cue
    place = re.search(rf"(?:^|[\s«(])[وف]?{re.escape(stem)}[^.!؟]*", plain(text))
    if place:
        joint = _JOINT.search(place.group())
        if joint and _written(joint) not in takes(cue):
            return _complement(fact, _written(joint))
        return Finding(
            verdict="not_checked",
            text=f"«{cue}» is there, but its sentence could not be read as a report.",
            text_ar=f"ورد «{cue}»، لكن لم تُفهم جملته على أنها نقل.",
        )
    return Finding(verdict="not_ok", text=f"«{cue}» is not used.", text_ar=f"لم يُستعمل «{cue}».")


def _follows(used: Attribution, document: Document) -> str:
    """Return what the verb is followed by; where the analysis found nothing, what stands there."""
    if used.complement != "none":
        return used.complement
    sentence = next(one for one in document.sentences if one.contains(used.cue))
    rest = plain(document.text[used.cue.end : sentence.end])
    found = _JOINT.search(rest)
    return _written(found) if found else "none"


def _written(joint: "re.Match[str]") -> str:
    """Return the complement that «على أن», «بأن», «إن» amount to."""
    attached = "بـ" if joint.group(2).startswith("ب") else ""
    return joint.group(1) or attached or joint.group(2)[:2]


def _complement(fact: Fact, follows: str) -> Finding:
    cue, wanted = plain(fact.cue), fact.complement
    shown, written = _SHOWN.get(wanted, wanted), _SHOWN.get(follows, follows)
    if follows == wanted:
        return Finding(
            verdict="ok",
            text=f"«{cue}» is followed by {shown}.",
            text_ar=f"يلي «{cue}» {shown}.",
        )
    if (cue, follows) == ("قال", "أن"):
        return Finding(
            verdict="not_checked",
            text="«قال أنّ» is disputed: careful style writes «قال إنّ».",
            text_ar="«قال أنّ» مختلَف فيه، والفصيح «قال إنّ».",
        )
    if follows == "none":
        return Finding(
            verdict="not_checked",
            text=f"What follows «{cue}» could not be read; {shown} was expected.",
            text_ar=f"لم يُفهم ما يلي «{cue}»، والمنتظر {shown}.",
        )
    if follows in takes(cue):
        return Finding(
            verdict="ok",
            text=f"«{cue}» takes {written} too.",
            text_ar=f"يصحّ «{cue}» مع {written} أيضًا.",
        )
    return Finding(
        verdict="not_ok",
        text=f"«{cue}» takes {shown}, not {written}.",
        text_ar=f"يأتي بعد «{cue}» {shown} لا {written}.",
    )


def _preposition(fact: Fact, follows: str) -> Finding:
    cue, wanted = plain(fact.cue), fact.preposition
    if follows == wanted:
        return Finding(
            verdict="ok",
            text=f"The preposition {wanted} stands after «{cue}».",
            text_ar=f"حرف الجرّ {wanted} في موضعه بعد «{cue}».",
        )
    if follows != "none" and follows in takes(cue):
        return Finding(
            verdict="ok",
            text=f"«{cue}» stands well without {wanted} here.",
            text_ar=f"يصحّ «{cue}» هنا بغير {wanted}.",
        )
    return Finding(
        verdict="not_ok",
        text=f"«{cue}» asks for the preposition {wanted}.",
        text_ar=f"يتعدّى «{cue}» بحرف الجرّ {wanted}.",
    )


def _source(fact: Fact, used: Attribution, document: Document) -> Finding:
    """Compare who is said to speak; a hidden subject is compared with whom it goes back to."""
    wanted = _letters(fact.source)
    if used.source is None:
        return Finding(
            verdict="not_checked",
            text=f"Who speaks through «{plain(fact.cue)}» could not be found.",
            text_ar=f"لم يُعرف فاعل «{plain(fact.cue)}».",
        )
    written = plain(used.source.of(document.text))
    if wanted <= _letters(written):
        return Finding(
            verdict="ok",
            text=f"The source is «{fact.source}».",
            text_ar=f"المصدر «{fact.source}».",
        )
    if wanted & _letters(written):
        return Finding(
            verdict="not_checked",
            text=f"The source was read as «{written}»; «{fact.source}» was expected.",
            text_ar=f"فُهم المصدر «{written}»، والمنتظر «{fact.source}».",
        )
    return Finding(
        verdict="not_ok",
        text=f"The source should be «{fact.source}»; it is «{written}».",
        text_ar=f"المصدر المطلوب «{fact.source}»، والمكتوب «{written}».",
    )


def _content(fact: Fact, used: Attribution, document: Document) -> Finding:
    if _share(fact, used, document) >= TOLD:
        return Finding(
            verdict="ok",
            text=f"What is said comes back: «{fact.text}».",
            text_ar=f"ورد المنقول: «{fact.text}».",
        )
    return Finding(
        verdict="not_checked",
        text=f"Whether «{fact.text}» is told could not be seen: few of its words are there.",
        text_ar=f"لم يُعرف أنُقل «{fact.text}» أم لا، فقليل من ألفاظه مذكور.",
    )


def _share(fact: Fact, used: Attribution, document: Document) -> float:
    said = plain(used.content.of(document.text)) if used.content is not None else ""
    wanted = _letters(fact.text)
    return len(wanted & _letters(said)) / len(wanted) if wanted else 0.0


def _letters(text: str) -> frozenset[str]:
    """Return the words of a text without the article, as they are compared."""
    words: Sequence[str] = re.findall(r"[^\s«»“”\"،.؛:!؟]+", plain(text))
    return frozenset(word.removeprefix("ال") for word in words)


def _rest() -> Finding:
    return Finding(
        verdict="not_checked",
        text="Spelling, case endings, agreement, style, and whether the facts are told truly.",
        text_ar="الإملاء والإعراب والمطابقة والأسلوب وأمانة النقل.",
    )
