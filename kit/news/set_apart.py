"""The subject that asides between commas part from its verb: إن النقابة، التي …، أعلنت."""

from collections.abc import Sequence

from kit.news import vocabulary as known
from kit.news.agreement import after_noun
from kit.news.clause import Piece, pieces
from kit.news.cues import Candidate
from kit.news.source_phrases import Mention, extended, mention, with_apposition
from kit.news.words import Word
from kit.text.fold import loose

REACH = 60
"""Words before a verb within which its subject must begin."""
TOPIC = loose("أما")


def set_apart(words: Sequence[Word], cue: Candidate, first: int) -> Mention | None:
    """Return the noun that opens the cue's clause, where a comma ends what is said of it."""
    at = cue.start
    while at > first and words[at - 1].stem in known.PREVERBAL:  # فقد نبه
        at -= 1
    about = words[first].stem == TOPIC
    if at - first < 3 or not words[at - 1].comma or (words[at].conjoined and not about):
        return None
    found = _topic(words, max(first, cue.start - REACH), at - 1, first)
    if found is None or found.end >= at:
        return None
    one = mention(words, (found.start, found.end))
    fits = after_noun(one.gender, one.number, cue.gender, cue.number)
    whole = with_apposition(words, (found.start, found.end), at)
    return mention(words, whole, cue=cue) if fits else None


def _topic(words: Sequence[Word], start: int, stop: int, first: int) -> Piece | None:
    """Return the last noun phrase that opens a clause and has a comma or a relative after it."""
    found: Piece | None = None
    opened = start == first
    for piece in pieces(words, start, stop):
        if opened and piece.kind == "np":
            end = extended(words, (piece.start, piece.end), stop)[1]
            after = words[end] if end < stop else words[stop]
            if after.comma or after.stem in known.RELATIVES:
                found = Piece("np", piece.start, end, piece.head)
        opened = _opens(words, piece) or (opened and _passed_over(words, piece))
    return found


def _opens(words: Sequence[Word], piece: Piece) -> bool:
    """Tell whether a new clause begins after the piece: أن, لكن; not وهو, which describes."""
    describes = words[piece.start].stem in ("هو", "هي", "هم")
    return piece.kind == "that" or (piece.kind == "aside" and not describes)


def _passed_over(words: Sequence[Word], piece: Piece) -> bool:
    """Tell whether a clause is still opening after this word: وكان, أما."""
    word = words[piece.start]
    alone = piece.end == piece.start + 1
    return alone and (word.stem in known.PREVERBAL or word.stem == TOPIC)
