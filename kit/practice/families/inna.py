"""إنّ, أنّ or أنْ: decided by the verb before and the word after."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from kit.language.document import Document, Token
from kit.news.inventory import ReportingCue
from kit.practice.families.attribution.cue_rows import row_of
from kit.practice.families.gap import gapped
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.making import make, shuffled
from kit.practice.marking import DISPUTED
from kit.practice.material import Material
from kit.text.marks import SHADDA, bare

FAMILY = "inna"
INNA, ANNA, AN, IN = "إنّ", "أنّ", "أنْ", "إنْ"
_SAYING = frozenset({"قال", "قائل", "قول", "يقول"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})
_WHY = {
    INNA: "After قَالَ the words said begin afresh, so إنّ opens them; a noun or pronoun follows.",
    ANNA: "“that” after a verb other than قَالَ, or after a preposition: أنّ with a noun or pronoun.",
    AN: "Before a verb in the subjunctive “to, that … should” is أنْ.",
}
_WRONG = {
    (
        INNA,
        ANNA,
    ): f"{DISPUTED}: newspapers do write قال أنّ, but the grammar asks for إنّ after it.",
    (INNA, AN): "أنْ stands before a verb in the subjunctive; here a noun or pronoun follows.",
    (INNA, IN): "إنْ is “if”; nothing is made conditional here.",
    (ANNA, INNA): "إنّ opens a sentence or follows قال; after this word “that” is أنّ.",
    (ANNA, AN): "أنْ stands before a verb in the subjunctive; here a noun or pronoun follows.",
    (ANNA, IN): "إنْ is “if”; nothing is made conditional here.",
    (AN, INNA): "إنّ needs a noun or pronoun after it and opens a sentence; here a verb follows.",
    (AN, ANNA): "أنّ needs a noun or pronoun after it; here a verb follows.",
    (AN, IN): "إنْ is “if” and asks for the jussive; here “to, that” is meant.",
}
_JOINED = frozenset({"غير", "إلا", "بيد", "على", "كما", "رغم", "مع", "حيث", "لو"})
"""Words that make a connective with أنّ: غير أنّ, إلا أنّ, كما أنّ; على is judged by its verb."""
_BOTH = frozenset({"aqsama"})
"""Verbs after which both إنّ and أنّ are right: an oath opens a sentence of its own."""
_EXAMPLE = re.compile(r"(?<![^\s])(إِنَّ|أَنَّ|أَنْ)(?=هُ|هَا|\s)")
_SHOWN = {"إِنَّ": INNA, "أَنَّ": ANNA, "أَنْ": AN}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Place:
    """A sentence with its particle: which one it is, where, and the word that decides."""

    key: str
    evidence: Evidence
    governor: str
    """The word that decides, as the explanation names it."""
    lexeme: str


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield items on the particle, from the text and from the examples of the reporting cues."""
    places = [*_in_text(material), *_in_examples(material)]
    hows = ("choice", "typed") if answer == "both" else (answer,)
    for place, how in shuffled(((place, how) for place in places for how in hows), rng):
        yield _item(place, how, rng)


def _in_text(material: Material) -> Iterator[_Place]:
    if material.document is None:
        return
    sentences: dict[int, list[Token]] = {}
    for token in material.document.tokens:
        sentences.setdefault(token.sentence, []).append(token)
    cues = _cues_by_content(material.document)
    for tokens in sentences.values():
        for at, token in enumerate(tokens):
            key = particle(tokens, at)
            governor = _governor(tokens, at, key, cues) if key else None
            if governor is None:
                continue
            whole = material.sentence_of(token)
            start, end = _span(token)
            evidence = Evidence(
                text=whole.text,
                start=whole.start + start,
                end=whole.start + end,
                translation=whole.translation,
            )
            attached = governor.proclitics if governor is token else ()
            name = attached[0].bare + "ـ" if attached else _named(governor)
            lexeme = governor.lexeme.id if governor.lexeme else ""
            yield _Place(key=key, evidence=evidence, governor=name, lexeme=lexeme)


def _named(governor: Token) -> str:
    """Name the word that decides: a verb by its lemma, another as it stands in the text."""
    shown = governor.lemma if governor.pos in ("VERB", "ADP") else ""
    return shown or f"«{bare(governor.surface)}»"


def particle(tokens: Sequence[Token], at: int) -> str:
    """Tell which particle a token is, from its spelling and what follows; empty when unsure."""
    token = tokens[at]
    attached = [clitic.bare for clitic in token.proclitics]
    letters = bare(token.surface)[len("".join(attached)) :]
    if not token.is_word or attached not in ([], ["ب"]) or letters[:2] not in ("إن", "أن"):
        return ""
    rest = letters[2:]
    if rest and rest not in ("ه", "ها", "هم", "هما", "نا", "ني", "ي"):
        return ""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    nominal = bool(rest) or (after is not None and after.pos in _NOMINAL)
    if letters.startswith("إن"):
        return INNA if nominal and not attached else ""
    if SHADDA in token.surface or nominal:
        return ANNA
    verbal = after is not None and after.pos == "VERB" and not after.proclitics
    imperfect = verbal and after is not None and after.features.get("Aspect", "Imp") == "Imp"
    return AN if imperfect and not attached else ""


def _cues_by_content(document: Document) -> dict[int, Token]:
    """Return the last word of each cue by where its content begins."""
    found: dict[int, Token] = {}
    for attribution in document.attributions:
        if attribution.cue.kind == "phrase":
            continue  # «according to …» names a source, but asks for no particle
        words = [token for token in document.tokens_in(attribution.cue) if token.is_word]
        if attribution.content and words:
            found[attribution.content.start] = words[0]
    return found


def _governor(tokens: Sequence[Token], at: int, key: str, cues: dict[int, Token]) -> Token | None:
    """Return the word before the particle that asks for it; None when that is not clear."""
    before = _without_aside(tokens[:at])
    said = [token for token in before if bare(token.lemma) in _SAYING or token.root == "قول"]
    if key == INNA:
        return said[-1] if said else None
    if tokens[at].proclitics:
        return tokens[at]
    if not before or before[-1] in said or bare(before[-1].surface) in _JOINED:
        return None
    alone = before[-1].pos == "ADP" and not before[-1].enclitics
    if alone and key == AN and not _asked_for(before, tokens, at, cues):
        return None  # إلى أن may be «until», بعد أن is «after»
    if alone or before[-1].pos == "VERB":
        return before[-1]
    after = tokens[at + 1].start if at + 1 < len(tokens) else -1
    cue = cues.get(tokens[at].start) or cues.get(after)
    if cue is not None:
        return None if cue in said else cue
    verbs = [place for place, token in enumerate(before) if token.pos == "VERB" or token in said]
    # With several verbs before it, only a reader knows which one asks for the particle.
    if len(verbs) != 1 or before[verbs[0]] in said:
        return None
    between = before[verbs[0] + 1 :]
    return before[verbs[0]] if _is_subject(between) else None


def _is_subject(between: Sequence[Token]) -> bool:
    """Tell whether only a noun phrase stands there: not غير أنّ, which is asked for by no verb."""
    nouns = all(token.pos in ("NOUN", "PROPN", "ADJ") for token in between)
    return nouns and not (between and bare(between[-1].surface) in _JOINED)


def _asked_for(
    before: Sequence[Token], tokens: Sequence[Token], at: int, cues: dict[int, Token]
) -> bool:
    """Tell whether a verb asks for the preposition before أنْ: the word before it, or a cue."""
    after = tokens[at + 1].start if at + 1 < len(tokens) else -1
    governed = cues.get(tokens[at].start) or cues.get(after)
    return governed is not None or (len(before) > 1 and before[-2].pos == "VERB")


def _without_aside(before: Sequence[Token]) -> list[Token]:
    """Return the words before, without what stands between two commas just before: «، بحسب …،»."""
    commas = [at for at, token in enumerate(before) if token.surface == "،"]
    if len(commas) > 1 and commas[-1] == len(before) - 1:
        before = before[: commas[-2]]
    return [token for token in before if token.is_word]


def _span(token: Token) -> tuple[int, int]:
    """Return where in the token the two letters of the particle stand, with their marks."""
    skip = sum(len(clitic.bare) for clitic in token.proclitics)
    start, end, letters = 0, len(token.surface), 0
    for offset, sign in enumerate(token.surface):
        if bare(sign) == "":
            continue
        if letters == skip:
            start = offset
        if letters == skip + 2:
            end = offset
            break
        letters += 1
    return start, end


def _in_examples(material: Material) -> Iterator[_Place]:
    for cue, example, translation in _examples(material):
        found = list(_EXAMPLE.finditer(example))
        if len(found) != 1 or cue.type not in ("verb", "") or cue.id in _BOTH:
            continue
        key = _SHOWN[found[0].group()]
        says = bare(cue.lemma) in _SAYING
        # In direct speech another word asks for it: «هل يستطيع الفريق أن».
        if (key == INNA) != says or "«" in example[: found[0].start()]:
            continue
        evidence = Evidence(
            text=example,
            start=found[0].start(),
            end=found[0].end(),
            translation=translation,
        )
        before = bare(example[: found[0].start()]).split()
        shown = cue.cue if before and before[-1] == bare(cue.cue).split()[-1] else cue.lemma
        yield _Place(key=key, evidence=evidence, governor=shown, lexeme=cue.id)


def _examples(material: Material) -> Iterator[tuple[ReportingCue, str, str]]:
    """Yield the example of every frame of the text's cues, each sentence once."""
    for cue in material.cues:
        row = row_of(cue.id)
        shown = {cue.example: cue.translation}
        shown |= {one.example: one.translation for one in (row.frames if row else ())}
        for example, translation in shown.items():
            yield cue, example, translation


def _item(place: _Place, how: str, rng: Random) -> Item:
    why = f"{_WHY[place.key]} Here it depends on {place.governor}."
    options = []
    if how == "choice":
        options = [Option(text=place.key, lang="ar", feedback=why)]
        options += [
            Option(text=other, lang="ar", feedback=_WRONG[place.key, other])
            for other in (INNA, ANNA, AN, IN)
            if other != place.key
        ]
    typed = "Type the particle with its shadda or sukun: إنّ, أنّ, أنْ or إنْ."
    return make(
        family=FAMILY,
        skill="use",
        lexeme=place.lexeme,
        prompt="Which particle does the sentence need?" if options else typed,
        prompt_ar="أيّ حرف يناسب الفراغ؟",
        stem=gapped(place.evidence),
        stem_lang="ar",
        key=(place.key,),
        explanation=why,
        options=options,
        policy=Policy(marks="required", hamza=True),
        evidence=place.evidence,
        rng=rng,
    )
