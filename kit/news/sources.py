"""Whose words a cue reports, when its own clause says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kit.news import vocabulary as known
from kit.news.agreement import after_noun, gender, head, number, verb_first
from kit.news.clause import Piece, pieces
from kit.news.cues import Candidate
from kit.news.frames import Frame, Stretch
from kit.news.noun_phrases import continues_subject, noun_phrase
from kit.news.words import Word
from kit.text.fold import loose

FROM = frozenset(map(loose, ("عن", "إلى")))
QUOTING = ("نقل", "ناقل", "نسب", "ناسب")
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
    return Mention(stretch[0], stretch[1], sex, count, joined=joined)


def _lone(words: Sequence[Word], stretch: Stretch) -> bool:
    first = words[stretch[0]]
    alone = stretch[1] - stretch[0] == 1 and not first.article and not first.token.enclitics
    return alone and first.core not in known.SPEAKERS


def can_be_subject(words: Sequence[Word], cue: Candidate, stretch: Stretch) -> bool:
    """Tell whether the form of a noun phrase after a finite cue lets it be the subject."""
    first = head(words, stretch[0])
    if cue.pronoun and not first.name and not first.speaks and not first.definite:
        return False
    if not verb_first(first, cue.gender, cue.number):
        return False
    if first.token.features.get("Case") == "Acc" and first.token.features.get("Definite") == "Ind":
        return False
    return not _oblique(first)


def _oblique(noun: Word) -> bool:
    """Tell whether a dual or sound plural shows that it is no subject: دعت الطرفين."""
    plural = noun.core.endswith("ين") and len(noun.core) > 4
    return plural and not noun.name and noun.token.features.get("Number") != "Sing"


def own_source(
    words: Sequence[Word], cue: Candidate, frame: Frame, first: int, stop: int
) -> Mention | None:
    """Return the source named in the cue's own clause, whose sentence begins at ``first``."""
    if cue.kind == "phrase":
        return _after_marker(words, cue, stop)
    if cue.kind == "passive":
        return _quoted_one(words, cue, stop)
    if cue.kind == "participle":
        return None
    if cue.kind == "noun":
        return _teller(words, cue, first, stop)
    named = _named_before(words, cue, first)
    if named is not None:
        return named
    if frame.subject is not None and not _relative_before(words, cue.start):
        return mention(words, _whole(words, frame, stop), cue=cue)
    return before_verb(words, cue, first)


def _named_before(words: Sequence[Word], cue: Candidate, first: int) -> Mention | None:
    """Return the noun between «أن» and its verb, which is the subject: إن الوزير دعا المعلمين."""
    if cue.start <= first or not words[cue.start - 1].noun or words[cue.start].conjoined:
        return None
    before: Piece | None = None
    for piece in pieces(words, first, cue.start):
        if piece.end == cue.start and piece.kind == "np" and before and before.kind == "that":
            return _agreeing(words, cue, piece)
        before = piece
    return None


def _after_auxiliary(words: Sequence[Word], first: int, stop: int) -> int:
    """Step over «وكان» in وكان الوزير قد وعد, so that the noun after it counts as a topic."""
    return first + 1 if first < stop and words[first].stem in known.PREVERBAL else first


def _relative_before(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at - 1].stem in known.RELATIVES


def _whole(words: Sequence[Word], frame: Frame, stop: int) -> Stretch:
    """Return the subject with what describes it: مسؤولة في الوزارة, المتحدث باسم الجيش."""
    start, end = frame.subject or (0, 0)
    limit = min(stop, frame.marker if frame.marker >= 0 else stop)
    if frame.object is not None and frame.object[0] >= end:
        limit = min(limit, frame.object[0])
    return extended(words, (start, end), limit)


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
        if piece.kind == "verb" and not first.definite:
            return start, _clause_end(words, piece.start, limit)
        if piece.kind != "pp" or not _describes(words, piece, end):
            break
        end = piece.end
    return start, end


def _clause_end(words: Sequence[Word], at: int, limit: int) -> int:
    while at < limit and not words[at].comma and words[at].token.surface not in ".؛:":
        at += 1
    return at


def _describes(words: Sequence[Word], piece: Piece, end: int) -> bool:
    """Tell whether a prepositional phrase belongs to the noun before it, not to the telling."""
    word = words[piece.start]
    if word.stem in known.SETTINGS or word.conjoined or piece.prep not in JOINING:
        return False
    inner = words[piece.head]
    core = inner.core[1:] if piece.prep in ("ل", "ب") and inner.at == word.at else inner.core
    if piece.prep == loose("في") and (core in known.OCCASIONS or inner.lemma in known.OCCASIONS):
        return False
    if piece.prep == "ل":
        addressee = inner.lemma in known.ADDRESSEES or core.lstrip("ل") in known.ADDRESSEES
        return not addressee and not inner.name and not words[end - 1].name
    if inner.core in known.TIMES or (piece.prep == loose("من") and words[end - 1].definite):
        return False
    return not (piece.prep == loose("في") and words[end - 1].name)


def before_verb(words: Sequence[Word], cue: Candidate, first: int) -> Mention | None:
    """Return the subject that stands before its verb: لكن الجيش نفى, أما البعثة فأكدت."""
    relative = _relative_before(words, cue.start)
    first = _after_auxiliary(words, first, cue.start)
    found: Piece | None = None
    opening = "start"
    fresh = True
    for piece in pieces(words, first, cue.start):
        if words[piece.start].stem in known.PREVERBAL and piece.end == piece.start + 1:
            continue
        if piece.kind == "np" and fresh and not words[piece.start].conjoined | (piece.kind == "x"):
            found, fresh = piece, False
        elif piece.kind == "np" and words[piece.start].conjoined:
            found, fresh = (piece if _opens_clause(words, piece) else found), False
        elif piece.kind in ("verb", "that", "aside", "colon", "comma", "other", "quote"):
            opening = piece.kind
            fresh = True
            if piece.kind in ("verb", "colon", "quote", "that", "aside") or not _topic(
                words, first, piece
            ):
                found = None
        elif piece.kind == "pp" and relative and piece.end > piece.start + 1:
            found = Piece("np", piece.head, piece.end, piece.head)
    if found is None or opening == "verb":
        return _antecedent(words, cue, first) if relative else None
    return _agreeing(words, cue, found)


def _topic(words: Sequence[Word], first: int, comma: Piece) -> bool:
    """Tell whether a comma only closes «أما …،» or an aside: the noun before it still counts."""
    return words[first].stem in _TOPIC or (comma.kind == "comma" and words[first].noun)


_TOPIC = frozenset(map(loose, ("أما",)))


def _opens_clause(words: Sequence[Word], piece: Piece) -> bool:
    return words[piece.start].key[:1] == "و" or words[piece.start].key[:1] == "ف"


def _antecedent(words: Sequence[Word], cue: Candidate, first: int) -> Mention | None:
    """Return the noun that «الذي» before the cue describes."""
    at = cue.start - 2
    while at >= first and words[at].comma:
        at -= 1
    found: Piece | None = None
    for piece in pieces(words, first, at + 1):
        if piece.kind == "np":
            found = piece
    return _agreeing(words, cue, found) if found is not None else None


def _agreeing(words: Sequence[Word], cue: Candidate, found: Piece) -> Mention | None:
    whole = extended(words, (found.start, found.end), cue.start)
    one = mention(words, whole)
    if not after_noun(one.gender, one.number, cue.gender, cue.number):
        return None
    return mention(words, whole, cue=cue)


def _after_marker(words: Sequence[Word], cue: Candidate, stop: int) -> Mention | None:
    """Return the noun phrase after a marker: بحسب مصدر مقرب, على ما أفادت به الوزارة."""
    if cue.row.type == "hedge" or (cue.pronoun and cue.row.type == "phrase"):
        return None
    at = cue.end
    while at < stop and words[at].prep and not words[at].noun:
        at += 1
    if at < stop and words[at].prep not in ("", "ل"):
        at += 1
    end = _phrase_end(words, at, stop)
    return mention(words, (at, end)) if end > at else None


def _phrase_end(words: Sequence[Word], at: int, stop: int) -> int:
    end = max(noun_phrase(words, at, stop), at + 1 if at < stop and words[at].prep == "ل" else at)
    if end == at + 1 and words[at].prep == "ل":
        end = max(noun_phrase(words, at + 1, stop), end) if not words[at].definite else end
    if end > at:
        return extended(words, (at, end), stop)[1]
    return end


def _quoted_one(words: Sequence[Word], cue: Candidate, stop: int) -> Mention | None:
    """Return the one quoted in «نُقل عن مسؤول» and «نُسب إلى الوزير»; nobody in «ذُكر أن»."""
    at = cue.end
    if at < stop and words[at].stem in FROM and cue.row.lemma[:1] == "ن":
        end = _phrase_end(words, at + 1, stop)
        return mention(words, (at + 1, end)) if end > at + 1 else None
    return None


def _quotes(word: Word) -> bool:
    """Tell whether the word is a form of نقل or نسب, which pass on another's words."""
    return word.stem.startswith(QUOTING) or word.stem[1:].startswith(QUOTING)


def _quoted_before(words: Sequence[Word], cue: Candidate, first: int) -> Mention | None:
    """Return the one quoted in نقلت الوكالة عن مسؤول رفض ذكر اسمه قوله: the first عن after نقل."""
    quoting = [at for at in range(first, cue.start) if _quotes(words[at])]
    if not quoting:
        return None
    for at in range(quoting[-1] + 1, cue.start - 1):
        if words[at].stem in FROM:
            end = _phrase_end(words, at + 1, cue.start)
            return mention(words, (at + 1, end)) if end > at + 1 else None
    return None


def _teller(words: Sequence[Word], cue: Candidate, first: int, stop: int) -> Mention | None:
    """Return whose saying it is: نقلت الوكالة عن الوزير قوله, تأكيد الرئيس أن, نفي ذلك."""
    if cue.pronoun:
        return _quoted_before(words, cue, first)
    if cue.start - 2 >= first and words[cue.start - 2].lemma in known.LIGHT:
        light = replace(cue, start=cue.start - 2)
        return before_verb(words, light, first)
    end = noun_phrase(words, cue.end, stop)
    if end > cue.end and words[cue.end].speaks:
        return mention(words, (cue.end, end))
    return None
