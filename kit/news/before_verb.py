"""The subject that stands before its verb: لكن الجيش نفى, أما البعثة فأكدت, الوزير الذي قال."""

from collections.abc import Sequence, Set
from dataclasses import replace

from kit.news import vocabulary as known
from kit.news.agreement import after_noun
from kit.news.clause import Piece, pieces
from kit.news.cues import Candidate
from kit.news.source_phrases import Mention, extended, mention
from kit.news.words import Word
from kit.text.fold import loose

REACH = 60
"""Words before a verb within which its subject must begin."""
TOPIC = loose("أما")
STOPS = frozenset(".…؛-–|:")
QUOTES = frozenset('»”“"')
PRONOUNS = {"ه": ("m", "s"), "ها": ("f", "s")}


def follows_relative(words: Sequence[Word], at: int) -> bool:
    """Tell whether a relative pronoun stands right before the word: الذي قال."""
    return at > 0 and words[at - 1].stem in known.RELATIVES


def after_that(words: Sequence[Word], cue: Candidate, first: int) -> Mention | None:
    """Return the noun between «أن» and its verb, which is the subject: إن الوزير دعا المعلمين.

    «لكن», the beginning of a sentence or of a headline's second part open a clause as well.
    """
    first, at = max(first, cue.start - REACH), cue.start
    while at > first + 1 and words[at - 1].stem in known.PREVERBAL:  # الوزير قد دعا
        at -= 1
    if at <= first or words[cue.start].conjoined or words[at].conjoined:
        return None
    if not words[at - 1].noun and words[at - 1].token.surface not in QUOTES:
        return None
    opened, pronoun = False, bool(cue.pronoun)
    for piece in pieces(words, first, at):
        if piece.end == at and piece.kind == "np":
            speaks = words[piece.head].core_speaks or words[piece.head].titled
            if opened or (speaks and not pronoun and opens_clause(words, piece.start)):
                return _agreeing(words, cue, piece)
        opened = piece.kind == "that" or (opened and words[piece.start].stem in known.PREVERBAL)
    return None


def opens_clause(words: Sequence[Word], at: int) -> bool:
    """Tell whether a noun opens a clause: لكن الجيش نفى, محللون يتوقعون …, …، وأطباء يشكون."""
    before = words[at - 1] if at else None
    if before is None or before.token.sentence != words[at].token.sentence:
        return True
    if before.stem in known.ASIDES and before.stem not in ("هو", "هي", "هم"):
        return True
    return before.token.surface in STOPS or (before.comma and words[at].conjoined)


def topic(words: Sequence[Word], cue: Candidate, first: int) -> Mention | None:
    """Return the topic before asides: أما الحاجة فاطنة، وهي أرملة، فحكت; وكانت رسالة …، حذرت."""
    opener, word = words[first], words[cue.start]
    about = opener.stem == TOPIC and word.conjoined and word.key[:1] == "ف"
    was = opener.stem in ("كان", "كانت") and words[cue.start - 1].comma and not word.conjoined
    if not (about or was) or cue.start - first < 4:
        return None
    found = next(pieces(words, first + 1, cue.start))
    if found.kind != "np" or (was and not words[found.head].core_speaks):
        return None
    return _agreeing(words, cue, found)


def was_saying(words: Sequence[Word], cue: Candidate, first: int) -> Mention | None:
    """Return the subject that «كان» holds past a relative clause: أن الرسائل التي … كانت تحذر."""
    first, was = max(first, cue.start - REACH), cue.start - 1
    if was <= first or words[was].stem not in ("كان", "كانت") or words[was].conjoined:
        return None
    topic: Piece | None = None
    before: Piece | None = None
    for piece in pieces(words, first, was):
        if piece.kind == "np" and before is not None and before.kind == "that":
            topic = piece
        before = piece
    if topic is None:
        return None
    one = mention(words, (topic.start, topic.end))
    things = one.number == "p" and cue.gender == "f" and cue.number == "s"
    fits = things or after_noun(one.gender, one.number, cue.gender, cue.number)
    return mention(words, (topic.start, topic.end), cue=cue) if fits else None


def described(words: Sequence[Word], cue: Candidate, first: int) -> Mention | None:
    """Return the indefinite noun that the verb after it describes: قرأ تقريرًا خلص إلى."""
    first, before = max(first, cue.start - REACH), words[cue.start - 1]
    if before.article and cue.start - 3 > first and not words[cue.start].conjoined:
        return _document(words, cue)
    if cue.start - 1 <= first or before.definite or not before.noun or words[cue.start].conjoined:
        return None
    found = [piece for piece in pieces(words, first, cue.start) if piece.kind != "time"]
    last = found[-1]
    if last.kind == "pp" and last.head < last.end:  # استشهد بدراسة تقول إن
        one = _agreeing(words, cue, Piece("np", last.head, last.end, last.head))
        attached = words[last.head].at == last.start
        told = one is not None and words[last.head].core_speaks
        return replace(one, joined=attached) if one is not None and told else None
    if len(found) < 2 or last.kind != "np" or found[-2].kind not in ("np", "verb"):
        return None
    return _agreeing(words, cue, last) if words[last.start].core_speaks else None


def _document(words: Sequence[Word], cue: Candidate) -> Mention | None:
    """Return an indefinite document before its description: منشورات مجهولة المصدر تزعم."""
    at = cue.start - 3
    adjective, noun = words[cue.start - 2], words[at]
    if adjective.definite or adjective.prep or noun.definite or noun.titled or not noun.noun:
        return None
    fits = adjective.token.pos == "ADJ" and noun.core_speaks and not noun.prep
    return _agreeing(words, cue, Piece("np", at, cue.start, at)) if fits else None


def described_before(words: Sequence[Word], cue: Candidate, first: int) -> Mention | None:
    """Return the indefinite noun that another verb describes first: موظف طلب عدم ذكر اسمه يقر."""
    first = max(first, cue.start - REACH)
    if cue.start - 3 <= first or words[cue.start].conjoined or not words[cue.start - 1].noun:
        return None
    found: Piece | None = None
    before: Piece | None = None
    for piece in pieces(words, first, cue.start):
        if piece.kind == "verb" and before is not None and before.kind in ("np", "pp"):
            noun = words[before.head]
            plain = not noun.definite and noun.core_speaks and not words[before.end - 1].definite
            found = before if plain and not words[piece.start].conjoined else None
        elif piece.kind in ("comma", "aside", "that", "relative", "colon", "quote"):
            found = None
        before = piece
    if found is None or found.end >= cue.start or found.head >= found.end:
        return None
    return _agreeing(words, cue, Piece("np", found.head, found.end, found.head))


def before_verb(
    words: Sequence[Word], cue: Candidate, first: int, cued: Set[int] = frozenset()
) -> Mention | None:
    """Return the subject of a verb that it follows, in the sentence that begins at ``first``.

    ``cued`` are words taken for verbs already, whatever the engine calls them.
    """
    first = max(first, cue.start - REACH)
    if follows_relative(words, cue.start):
        return _antecedent(words, cue, first)
    if words[first].stem in known.PREVERBAL:  # وكان الوزير قد وعد
        first += 1
    found: Piece | None = None
    taken = False  # by a verb before it, whose subject it is
    for piece in pieces(words, first, cue.start):
        alone = piece.end == piece.start + 1
        if alone and words[piece.start].stem in known.PREVERBAL:
            continue
        if piece.kind == "np" and piece.start in cued:
            found, taken = None, True
        elif piece.kind == "np":
            joined = words[piece.start].conjoined
            found = found or (None if taken and not joined else piece)
        elif piece.kind == "verb":
            found, taken = None, True
        elif piece.kind not in ("pp", "time", "relative"):
            found = found if _stays_topic(words, first, piece) else None
            taken = False
    return _agreeing(words, cue, found) if found is not None else None


def _stays_topic(words: Sequence[Word], first: int, piece: Piece) -> bool:
    """Tell whether a comma leaves the noun before it the topic: أما البعثة، فأكدت."""
    opener = words[first]
    return piece.kind == "comma" and (opener.stem == TOPIC or opener.noun)


def _antecedent(words: Sequence[Word], cue: Candidate, first: int) -> Mention | None:
    """Return the noun that «الذي» before the cue describes."""
    if words[cue.start - 1].stem == loose("التي") and cue.gender == "m":  # التي يزعم أنها
        return None
    at = cue.start - 2
    while at >= first and words[at].comma:
        at -= 1
    found: Piece | None = None
    for piece in pieces(words, first, at + 1):
        if piece.kind == "np":
            found = piece
        elif piece.kind == "pp" and piece.start < piece.head < piece.end:  # على الأنباء التي
            found = Piece("np", piece.head, piece.end, piece.head)
    return _agreeing(words, cue, found) if found is not None else None


def _agreeing(words: Sequence[Word], cue: Candidate, found: Piece) -> Mention | None:
    whole = extended(words, (found.start, found.end), cue.start)
    one = mention(words, whole)
    if not after_noun(one.gender, one.number, cue.gender, cue.number):
        return None
    if found.end == cue.start and cue.pronoun in PRONOUNS and not words[found.start].definite:
        sex, count = PRONOUNS[cue.pronoun]
        if after_noun(one.gender, one.number, sex, count):
            return None  # وهو تراجع عزته إلى: the pronoun means the noun
    return mention(words, whole, cue=cue)
