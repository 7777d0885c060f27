"""Whom a cue without a subject of its own points back to: the running source."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kit.news.agreement import after_noun, head
from kit.news.clause import Piece, pieces
from kit.news.cues import Candidate
from kit.news.source_phrases import Mention, extended, mention, with_partner
from kit.news.words import Word

REACH = 60
MEMORY = 12
"""Sources further back than this are not pointed to by a dropped subject."""
PRONOUNS = {"ه": ("m", "s"), "ها": ("f", "s"), "هم": ("m", "p"), "هما": ("", "d"), "هن": ("f", "p")}


@dataclass(frozen=True, slots=True)
class Said:
    """A source, the word its cue stands at, whether it was only an aside, or told by another."""

    source: Mention
    at: int
    aside: bool
    inner: bool = False


class RunningSources:
    """The sources named so far, latest last, and what a later cue may point back to."""

    def __init__(self, words: Sequence[Word]) -> None:
        """Begin with nobody named."""
        self.words = words
        self.named: list[Said] = []

    def note(self, found: Mention, cue: Candidate, *, inner: bool = False) -> None:
        """Remember a source; one named in an aside (بحسب …) or in a content is pointed to last."""
        self.named.append(Said(found, cue.start, cue.kind == "phrase", inner))
        del self.named[:-MEMORY]

    def spoke(self, speaker: Mention | None, first: int) -> bool:
        """Tell whether ``speaker`` already spoke in the sentence that begins at ``first``."""
        return any(said.source == speaker and said.at >= first for said in self.named)

    def resolve(self, cue: Candidate, first: int) -> Mention | None:
        """Return the source meant by a cue whose sentence begins at word ``first``."""
        wanted = PRONOUNS.get(cue.pronoun, ("", "s")) if cue.kind in ("noun", "phrase") else None
        sex, count = wanted or (cue.gender, cue.number)
        if self.words[cue.start].depth and cue.kind == "finite":
            return self._latest(sex, count, since=self._opening(cue.start))  # «قالوا لنا إن»
        here = self._latest(sex, count, since=first)
        if here is not None:
            return here
        subject = main_subject(self.words, first, cue.start)
        if subject is not None and after_noun(subject.gender, subject.number, sex, count):
            return replace(subject, sure=False)
        actor = self._actor_before(first)
        if actor is not None and after_noun(actor.gender, actor.number, sex, count):
            return replace(actor, sure=False)
        found = self._latest(sex, count)
        if found is not None:
            return self._fullest(found, cue)
        return self._of_unknown_number(sex, since=first)

    def _opening(self, at: int) -> int:
        """Return where the quotation around a word begins."""
        depth = self.words[at].depth
        while at > 0 and self.words[at - 1].depth >= depth:
            at -= 1
        return at

    def _of_unknown_number(self, sex: str, since: int) -> Mention | None:
        """Return the sentence's source where only the engine's plural speaks against it."""
        for said in reversed(self.named):
            word = head(self.words, said.source.start)
            shown = word.core.endswith(("ون", "ين", "ات"))
            if said.at >= since and not shown and said.source.gender in ("", sex):
                return said.source
        return None

    def _latest(self, sex: str, count: str, since: int = -1) -> Mention | None:
        fits = [
            said
            for said in self.named
            if said.at >= since and after_noun(said.source.gender, said.source.number, sex, count)
        ]
        outer = [said for said in fits if not said.inner] or fits
        main = [said for said in outer if not said.aside] or outer
        return main[-1].source if main else None

    def _actor_before(self, first: int) -> Mention | None:
        """Return who acts in the sentence before, in the same paragraph, if nobody speaks there."""
        start = first
        while start > 0 and self._beside(start - 1, first):
            start -= 1
        if start == first or any(said.at >= start for said in self.named):
            return None
        actor = main_subject(self.words, start, first)
        return actor if actor and head(self.words, actor.start).speaks else None

    def _beside(self, at: int, first: int) -> bool:
        """Tell whether a word stands in the sentence before the one that begins at ``first``."""
        word, last = self.words[at], self.words[first - 1]
        same = word.token.sentence == last.token.sentence
        return same and word.paragraph == self.words[first].paragraph

    def _fullest(self, found: Mention, cue: Candidate) -> Mention:
        """Return the longest mention of the same source, unless it was named in this paragraph."""
        if self.words[found.start].paragraph == self.words[cue.start].paragraph:
            return found
        names = self._letters(found)
        same = [one.source for one in self.named if names <= self._letters(one.source)]
        return max(same, key=lambda other: other.end - other.start, default=found)

    def _letters(self, found: Mention) -> set[str]:
        inside = self.words[found.start : found.end]
        return {word.core for word in inside if word.token.is_word and not word.prep}


def main_subject(words: Sequence[Word], first: int, stop: int) -> Mention | None:
    """Return the subject of the sentence's first verb, or the noun phrase the sentence opens with.

    It is what a participle describes when no cue stands before it: رفع البنك السعر، موضحًا أن….
    """
    seen_verb, aside = False, False
    before = None
    for piece in pieces(words, first, min(stop, first + REACH)):
        before, last = piece, before
        if piece.kind == "comma":
            aside = False
        elif aside:
            continue
        elif piece.kind == "verb" and last is not None and _describes(words, last):
            aside = True
        elif piece.kind == "np" and last is None and words[piece.start].core.endswith("ا"):
            continue  # محذرًا من …، حث الناس
        elif piece.kind == "np":
            noun = head(words, piece.start)
            if not (noun.speaks or noun.definite or noun.titled):
                continue  # صمت طويلا ثم أجاب
            if seen_verb or last is None or (noun.speaks and last.kind in ("aside", "other")):
                whole = extended(words, (piece.start, piece.end), stop)
                return mention(words, with_partner(words, whole, stop))
        elif piece.kind == "verb":
            seen_verb = True
        elif piece.kind == "relative":
            aside = True
        elif piece.kind == "that":
            return None
    return None


def _describes(words: Sequence[Word], before: Piece) -> bool:
    """Tell whether a verb after this piece only describes it: عقب جلسة شدد خلالها…."""
    return before.kind == "pp" and not words[before.end - 1].definite
