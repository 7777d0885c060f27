"""Connectors: the word that joins two clauses, chosen by the relation it expresses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from kit.language.document import Token
from kit.practice.certainty import sure
from kit.practice.excerpts import framed
from kit.practice.item import Evidence, Item, Option, Policy
from kit.practice.lengths import begins_length, is_length
from kit.practice.making import DISTRACTORS, GAP, make, plain, shuffled
from kit.practice.material import Material

FAMILY = "connector"
AROUND = 9


@dataclass(frozen=True, kw_only=True, slots=True)
class Connector:
    """A connector: as written, the relation it expresses, its English, and what follows it."""

    text: str
    relation: str
    relation_ar: str
    english: str
    follows: str


def _rows(relation: str, relation_ar: str, *rows: tuple[str, str, str]) -> list[Connector]:
    return [
        Connector(
            text=text, relation=relation, relation_ar=relation_ar, english=english, follows=follows
        )
        for text, english, follows in rows
    ]


CONNECTORS: Sequence[Connector] = (
    *_rows("contrast", "المقابلة", ("لَكِنَّ", "but", "clause"), ("غَيْرَ أَنَّ", "however", "clause"),
           ("إِلَّا أَنَّ", "however", "clause"), ("بَيْدَ أَنَّ", "however", "clause"),
           ("بَيْنَمَا", "whereas, while", "verb"), ("فِي الْمُقَابِلِ", "by contrast", "adverb")),
    *_rows("concession", "التنازل", ("عَلَى الرَّغْمِ مِنْ", "in spite of", "noun"),
           ("رَغْمَ", "despite", "noun"), ("بِالرَّغْمِ مِنْ", "in spite of", "noun")),
    *_rows("cause", "السبب", ("لِأَنَّ", "because", "clause"), ("بِسَبَبِ", "because of", "noun"),
           ("نَتِيجَةَ", "as a result of", "noun"), ("بِفَضْلِ", "thanks to", "noun")),
    *_rows("purpose", "الغاية", ("لِكَيْ", "in order to", "verb"), ("كَيْ", "in order to", "verb"),
           ("مِنْ أَجْلِ", "for the sake of", "noun"), ("بِهَدَفِ", "with the aim of", "noun")),
    *_rows("result", "النتيجة", ("لِذَلِكَ", "therefore", "adverb"), ("وَهَكَذَا", "and so", "adverb"),
           ("بِالتَّالِي", "consequently", "adverb")),
    *_rows("time", "الزمن", ("عِنْدَمَا", "when", "verb"), ("حِينَمَا", "when", "verb"),
           ("بَعْدَمَا", "after", "verb"),
           ("بَعْدَ أَنْ", "after", "verb"), ("قَبْلَ أَنْ", "before", "verb"), ("مُنْذُ", "since", "noun"),
           ("خِلَالَ", "during", "noun"), ("أَثْنَاءَ", "during", "noun")),
    *_rows("addition", "الإضافة", ("بِالْإِضَافَةِ إِلَى", "in addition to", "noun"),
           ("إِضَافَةً إِلَى", "in addition to", "noun"), ("فَضْلًا عَنْ", "as well as", "noun"),
           ("عِلَاوَةً عَلَى", "on top of", "noun"), ("إِلَى ذَلِكَ", "moreover", "adverb")),
    *_rows("condition", "الشرط", ("إِذَا", "if", "verb"), ("شَرْطَ", "on condition of", "noun")),
    *_rows("exchange", "العِوَض", ("مُقَابِلَ", "in return for", "noun")),
)  # fmt: skip
# After these a connector is a part of a longer phrase: من غير أن, من خلال, ما إذا.
_LONGER = frozenset(
    {"من", "إلى", "في", "على", "عن", "ما", "لا", "حتى", "دون", "بدون", "غير", "ليس", "إلا", "مع",
     "بعد", "قبل", "أو", "أم", "سواء"}
)  # fmt: skip
# A connector that may be read in a second relation: بينما, "whereas", is also "while".
_ALSO = {"بَيْنَمَا": "time"}
# What one relation is easily read into: never set against each other.
_NEAR = (
    {"contrast", "concession"}, {"cause", "result"}, {"cause", "purpose"}, {"time", "condition"},
    {"time", "cause"}, {"purpose", "exchange"}, {"result", "time"}, {"result", "addition"},
)  # fmt: skip


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield connector items: the sentence with a gap, and the relation that is wanted."""
    if material.document is None or answer == "typed":
        return
    for connector, place in shuffled(_places(material), rng):
        options = _options(connector, rng)
        if len(options) > DISTRACTORS:
            yield _item(connector, place, options, rng)


def _places(material: Material) -> list[tuple[Connector, Evidence]]:
    patterns: dict[str, list[tuple[list[str], Connector]]] = {}
    for one in sorted(CONNECTORS, key=lambda one: -len(one.text.split())):
        words = plain(one.text).split()
        patterns.setdefault(words[0], []).append((words, one))
    found: list[tuple[Connector, Evidence]] = []
    for tokens in material.sentence_tokens:
        at = 0
        while at < len(tokens):
            known = patterns.get(plain(tokens[at].surface), ())
            hit = next((row for row in known if _stands(row[0], tokens, at)), None)
            if hit is None:
                at += 1
                continue
            last = tokens[at + len(hit[0]) - 1]
            around = tokens[at + len(hit[0])], tokens[at - 1] if at else None
            if not _followed(hit[1], *around):
                at += len(hit[0])
                continue
            place = material.between(tokens[at].sentence, tokens[at].start, last.end)
            meant = _meant(hit[1], tokens[at + len(hit[0]) :])
            if meant is not None:
                found.append((meant, place))
            at += len(hit[0])
    return found


def _stands(words: Sequence[str], tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the connector stands here whole, with something after it."""
    if at + len(words) >= len(tokens):
        return False
    here = tokens[at : at + len(words)]
    if any(plain(token.surface) != word for token, word in zip(here, words, strict=True)):
        return False
    if any(token.pos in ("NOUN", "VERB") and len(words) == 1 and not _noun_like(words[0])
           for token in here):  # fmt: skip
        return False
    if here[0].features.get("Case") == "Gen" and len(words) == 1:
        return False
    before = tokens[at - 1] if at else None
    if before is not None and plain(before.surface).removeprefix("و") in _LONGER:
        return False
    return tokens[at + len(words)].is_word


def _followed(connector: Connector, after: Token, before: Token | None) -> bool:
    """Tell whether what stands around a connector is what it takes: من غير أن تحدد has no أنَّ."""
    if connector.follows == "clause":
        noun = after.pos in ("NOUN", "PROPN", "PRON", "DET") or after.article
        return noun and (after.article or sure(after) or after.pos == "PROPN")
    if connector.follows == "noun":
        return after.pos in ("NOUN", "PROPN", "NUM", "DET", "PRON", "ADJ") or after.article
    return connector.follows != "adverb" or before is None or not before.is_word


def _meant(connector: Connector, after: Sequence[Token]) -> Connector | None:
    """Return a connector with what it means before these words, none where that is not sure.

    Before a length of time خلال is “within”, and منذ is “for” or “ago”, which only a reader tells.
    """
    letters = plain(connector.text)
    if letters not in ("خلال", "منذ") or not begins_length(after):
        return connector
    if letters == "خلال" and is_length(after):
        return replace(connector, english="within")
    return None


def _noun_like(word: str) -> bool:
    """Some connectors are nouns by origin, and the analysis may call them so."""
    return word in ("رغم", "بسبب", "نتيجة", "بهدف", "بفضل", "مقابل", "خلال", "شرط", "أثناء")


def _apart(one: Connector, other: Connector) -> bool:
    return not any(
        first == second or {first, second} in _NEAR
        for first in _relations(one)
        for second in _relations(other)
    )


def _relations(connector: Connector) -> tuple[str, ...]:
    """Return what a connector expresses, and what else it may be taken to express."""
    return tuple(filter(None, (connector.relation, _ALSO.get(connector.text, ""))))


def _options(connector: Connector, rng: Random) -> list[Option]:
    """Offer connectors of other relations, those first that the same kind of words may follow."""
    stock = [one for one in shuffled(CONNECTORS, rng) if _apart(connector, one)]
    stock.sort(key=lambda one: one.follows != connector.follows)
    chosen: list[Connector] = []
    for one in stock:
        if all(one.relation != other.relation for other in chosen):
            chosen.append(one)
    options = [Option(text=connector.text, lang="ar", feedback=_said(connector))]
    options += [
        Option(text=one.text, lang="ar", feedback=_said(one)) for one in chosen[:DISTRACTORS]
    ]
    return options


def _said(connector: Connector) -> str:
    return f"{connector.text}, “{connector.english}”, expresses {connector.relation}."


def _item(connector: Connector, place: Evidence, options: list[Option], rng: Random) -> Item:
    after = {
        "clause": "A noun in the accusative or a pronoun follows it.",
        "verb": "A clause with its verb follows it.",
        "noun": "A noun in the genitive follows it.",
        "adverb": "It stands at the head of its clause.",
    }[connector.follows]
    return make(
        family=FAMILY,
        skill="use",
        lexeme="",
        prompt=f"Which connector expresses {connector.relation} here?",
        prompt_ar=f"أيّ رابط يدلّ على {connector.relation_ar} هنا؟",
        stem=framed(place, GAP, around=AROUND),
        stem_lang="ar",
        key=(connector.text,),
        explanation=f"{_said(connector)} {after}",
        options=options,
        policy=Policy(marks="graded"),
        evidence=place,
        rng=rng,
    )
