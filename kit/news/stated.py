"""A statement that speaks for itself: جاء في البيان أن…, بيانًا ورد فيه: «…»."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from kit.news import vocabulary as known
from kit.news.agreement import gender
from kit.news.clause import is_that, pieces
from kit.news.cues import Candidate
from kit.news.frame import Frame
from kit.news.inventory import ReportingCue
from kit.news.noun_phrases import noun_phrase
from kit.news.source_phrases import Mention, mention
from kit.news.words import Word
from kit.text.fold import loose
from kit.text.marks import bare

Stated = tuple[Candidate, Frame, Mention | None]
IN = loose("في")
INSIDE = frozenset(map(loose, ("فيه", "فيها", "فيهما")))
FORMS = {
    loose(form): verb
    for verb, forms in (("جاء", "جاء جاءت يجيء"), ("ورد", "ورد وردت يرد ترد"))
    for form in forms.split()
}
REACH = 12
"""Words after the verb within which «أن» or the quotation must come."""


@lru_cache(maxsize=8)
def statement_rows(cues: tuple[ReportingCue, ...]) -> dict[str, ReportingCue]:
    """Return the rows of «جاء في» and «ورد في» by their verb."""
    rows: dict[str, ReportingCue] = {}
    for row in cues:
        words = bare(row.cue).split()
        if len(words) == 2 and words[0] in FORMS.values() and words[1] == "في":
            rows.setdefault(words[0], row)
    return rows


def statement_at(
    words: Sequence[Word], at: int, first: int, stop: int, rows: dict[str, ReportingCue]
) -> Stated | None:
    """Return the cue at ``at`` with its frame and the statement that is its source."""
    row = rows.get(FORMS.get(words[at].stem, ""))
    if row is None or at + 1 >= stop:
        return None
    cue = Candidate(at, at + 1, row, "finite", bare(row.lemma).split()[0])
    inside = words[at + 1].key in INSIDE
    if not inside and words[at + 1].stem != IN:
        return None
    for place in range(at + 2, min(stop, at + REACH)):
        word = words[place]
        if words[place - 1].comma and word.conjoined:
            return None
        if is_that(word) and not word.conjoined and words[place - 1].stem not in known.NOT_THAT:
            frame = Frame(complement="أن", marker=place, content=place + 1, clause=True)
        elif word.token.surface == ":":
            frame = Frame(complement="direct", marker=place, content=place + 1)
        else:
            continue
        source = _before(words, at, first) if inside else _after(words, at + 2, place)
        return cue, frame, source
    return None


def _after(words: Sequence[Word], start: int, stop: int) -> Mention | None:
    end = noun_phrase(words, start, stop)
    return mention(words, (start, end)) if end > start else None


def _before(words: Sequence[Word], at: int, first: int) -> Mention | None:
    """Return the noun that «جاء فيه» describes: قرأ المتحدث بيانًا جاء فيه."""
    found = [
        piece
        for piece in pieces(words, first, at)
        if piece.kind in ("np", "pp") and piece.head < piece.end
    ]
    if not found:
        return None
    sex = "m" if words[at + 1].key.endswith("ه") else "f"
    told = (piece for piece in found if words[piece.head].core_speaks)
    heads = [piece for piece in told if gender(words[piece.head]) in ("", sex)]
    last = heads[-1] if words[at].conjoined and heads else found[-1]
    start = last.head if last.kind == "pp" else last.start
    return replace(mention(words, (start, last.end)), joined=words[start].prep == "ب")
