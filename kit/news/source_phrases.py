"""The words that name a source: how far they reach, and how later words agree with them."""

from collections.abc import Sequence
from dataclasses import dataclass

from kit.news import vocabulary as known
from kit.news.agreement import gender, head, number
from kit.news.clause import Piece, pieces
from kit.news.cues import Candidate
from kit.news.frame import Stretch
from kit.news.noun_phrases import continues_subject, noun_phrase
from kit.news.words import Word
from kit.text.fold import loose

LONGEST_ROLE = 16
"""Words that may tell who a source is, between commas."""
JOINING = frozenset(map(loose, ("في", "من", "ل", "ب", "لدى")))


@dataclass(frozen=True, slots=True)
class Mention:
    """A source where it stands, with the gender and number by which words point back to it.

    ``joined`` tells that a «و» written onto its first word joins the clause and names nobody.
    """

    start: int
    end: int
    gender: str
    number: str
    sure: bool = True
    joined: bool = False


def mention(words: Sequence[Word], stretch: Stretch, *, cue: Candidate | None = None) -> Mention:
    """Return the noun phrase as a source; the cue's own agreement outranks the engine's."""
    first = head(words, stretch[0])
    joined = words[stretch[0]].conjoined and (cue is None or stretch[0] != cue.end)
    if _lone(words, stretch):  # قال قردان: one bare word that speaks is a name
        sex, count = cue.gender if cue is not None else "", "s"
    else:
        told = cue.gender if cue is not None and cue.number == "s" else ""
        sex, count = gender(first), number(first)
        sex = told if told and count != "p" else sex
    if any(word.conjoined for word in words[stretch[0] + 1 : stretch[1]]):
        count = "" if count == "s" else count  # الرئيس ونائبه: one or both may go on
    return Mention(stretch[0], stretch[1], sex, count, joined=joined)


def _lone(words: Sequence[Word], stretch: Stretch) -> bool:
    first = words[stretch[0]]
    alone = stretch[1] - stretch[0] == 1 and not first.article and not first.token.enclitics
    people = number(first) in ("d", "p") or first.core in known.PEOPLE  # حذر باحثون
    return alone and first.core not in known.SPEAKERS and not people


def extended(words: Sequence[Word], stretch: Stretch, limit: int) -> Stretch:
    """Return a noun phrase with the prepositional phrases and the clause that describe it."""
    start, end = stretch
    first = head(words, start)
    for piece in pieces(words, end, limit):
        if (
            piece.kind == "np"
            and piece.start == end
            and continues_subject(words, start, piece.start)
        ):
            end = piece.end
            continue
        owned = end - start > 1 and words[end - 1].definite  # وزير الخارجية يبحث
        if piece.kind == "verb" and not first.definite and not owned:
            return start, _clause_end(words, piece.start, limit)
        if piece.kind != "pp" or piece.head >= piece.end or not _belongs(words, piece, end):
            break
        end = piece.end
    return start, end


def with_apposition(words: Sequence[Word], stretch: Stretch, limit: int) -> Stretch:
    """Return a source with who it is, between commas: رئيسة الجمعية، الدكتورة نجوى السيد،."""
    start, end = stretch
    if end + 2 >= limit or not words[end].comma or words[end + 1].conjoined:
        return stretch
    first, other = head(words, start), words[end + 1]
    person = first.titled or first.person or first.name or first.stem in known.NAME_LINKS
    person = person or other.name
    if not person or not (other.titled or other.person or (other.name and not first.name)):
        return stretch
    if number(other) == "p" or number(first) == "p" or other.prep or other.verb:
        return stretch
    if gender(first) and gender(other) and gender(first) != gender(other):
        return stretch
    last = noun_phrase(words, end + 1, limit)
    while last < limit and not words[last].comma:
        word = words[last]
        if word.token.surface == ":":
            break
        if word.verb or word.token.surface in ".؛" or word.stem in known.THATS | known.RELATIVES:
            return stretch
        last += 1
    whole = end + 1 < last < len(words) and last - end <= LONGEST_ROLE
    whole = whole and words[last].token.surface in "،,:"
    return (start, last) if whole else stretch


def with_partner(words: Sequence[Word], stretch: Stretch, limit: int) -> Stretch:
    """Return a subject with another that «و» joins to it: رئيس المجلس وعضو اللجنة ابتسام حداد."""
    start, end = stretch
    first = head(words, start)
    while end < limit and words[end].conjoined and words[end].key[:1] == "و":
        other = words[end]
        human = other.titled or other.person or other.name or other.core in known.SPEAKERS
        person = human and (first.titled or first.name or first.person)
        owned = other.person and bool(other.token.enclitics)  # الكتلة وحليفتها
        body = (other.core in known.SPEAKERS or owned) and first.core in known.SPEAKERS
        adjective = other.token.pos == "ADJ" and other.core not in known.SPEAKERS
        if not (person or (body and not first.titled)) or other.verb or adjective:
            break
        end = noun_phrase(words, end, limit)
        if end <= other.at:
            break
        end = extended(words, (other.at, end), limit)[1]
    return start, end


def _clause_end(words: Sequence[Word], at: int, limit: int) -> int:
    while at < limit and not words[at].comma and words[at].token.surface not in ".؛:":
        at += 1
    return at


def _belongs(words: Sequence[Word], piece: Piece, end: int) -> bool:
    """Tell whether a prepositional phrase belongs to the noun before it, not to the telling."""
    word = words[piece.start]
    if word.stem in known.MANNERS:  # تقول ليلى بصوت متعب
        return False
    if piece.prep in known.GOVERNING.get(words[end - 1].core, frozenset()):
        return True  # تقرير صادر عن البنك
    if word.stem in known.SETTINGS or word.conjoined or piece.prep not in JOINING:
        return False
    inner = words[piece.head]
    core = inner.core[1:] if piece.prep in ("ل", "ب") and inner.at == word.at else inner.core
    if piece.prep == loose("في") and (core in known.OCCASIONS or inner.lemma in known.OCCASIONS):
        return False
    if piece.prep == loose("في") and inner.token.enclitics:  # صحيفة في افتتاحيتها
        return False
    if piece.prep == "ل":
        if inner.at > piece.start and words[inner.at - 1].closing > 0:
            return False  # مصدر لـ"صوت الجبل"
        if any(clitic.bare == "نا" for clitic in inner.token.enclitics):
            return False  # قالت إحدى الناجيات لفريقنا
        addressee = inner.lemma in known.ADDRESSEES or core.lstrip("ل") in known.ADDRESSEES
        return not addressee and not inner.name and not words[end - 1].name
    if inner.core in known.TIMES or (piece.prep == loose("من") and words[end - 1].definite):
        return False
    return not (piece.prep == loose("في") and words[end - 1].name)
