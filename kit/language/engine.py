"""The engine: words in, readings out. Candidates from every source, the ranker's choice."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from kit.errors import DictionaryError
from kit.language import candidates as sources
from kit.language import ranker
from kit.language.agreement import agreed
from kit.language.candidates import Candidate, split
from kit.language.collocations import in_company, in_table
from kit.language.features import EDGE, END, OTHER, Context, likeliest
from kit.language.finite import Clause
from kit.language.grammar import named, subject_gender
from kit.language.guess import as_name, guesses
from kit.language.lexeme_index import news_index
from kit.language.naming import named_by_place
from kit.language.own import OwnLexicon, enriched, of_lexeme, same_kind
from kit.language.passive import as_marked
from kit.language.senses import meant
from kit.lexicon import buckwalter
from kit.lexicon.csv_source import news_lexicon
from kit.lexicon.lexeme import Lexeme
from kit.lexicon.spelling import conflicts
from kit.text.marks import bare


class Word(NamedTuple):
    """A word as written, cleaned, marks kept; whether in direct speech; whether a name."""

    written: str
    quoted: bool = False
    name: bool = False


class Options(NamedTuple):
    """The candidates of one spelling as the ranker weighs them, and the likeliest by itself.

    The first ``listed`` belong to lexemes that list this very form: they go before the others, and
    where there are any, ``preferred`` are these alone.
    """

    weighed: ranker.Weighed
    preferred: ranker.Weighed
    likeliest: Candidate | None
    listed: int
    subject: str = ""

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """All candidates, those listed first."""
        return self.weighed.candidates


REMEMBERED = 4_000
"""How many spellings an engine keeps in mind before it starts anew."""
AHEAD = 6
"""How many words ahead a verb's preposition is looked for."""


class Engine:
    """Reads words in their sentence; remembers what it found out about each spelling."""

    def __init__(self, lexemes: Sequence[Lexeme] = ()) -> None:
        """Make an engine that trusts ``lexemes`` before the kit's lexicon and the dictionary."""
        self.notices: list[str] = []
        self._dictionary = self._open_dictionary()
        self._pack = OwnLexicon(lexemes)
        index = news_index(self._dictionary) if self._dictionary else None
        self._news = OwnLexicon(news_lexicon(), index)
        self._ranker = ranker.trained()
        self._options: dict[str, Options] = {}

    def _open_dictionary(self) -> buckwalter.BuckwalterDictionary | None:
        """Return the installed dictionary; without one, say so and go on with less."""
        try:
            return buckwalter.installed()
        except DictionaryError as error:
            self.notices.append(f"Fewer words are recognised: {error}")
            return None

    def read(self, words: Sequence[Word | None]) -> list[ranker.Choice | None]:
        """Return the chosen reading of each word of a sentence; None stands for other tokens."""
        readings: list[ranker.Choice | None] = []
        offered: list[tuple[Candidate, ...]] = []
        clause = Clause()
        plain = [bare(word.written) if word else "" for word in words]
        for index, word in enumerate(words):
            if word is None:
                readings.append(None)
                offered.append(())
                clause.see(None)
                continue
            fitting = self._fitting(word.written, plain[index])
            if len(fitting.candidates) == 1:
                choice = ranker.Choice(fitting.candidates[0], float("inf"), ())
            else:
                context = self._context(plain, index, clause, quoted=word.quoted)
                choice = self._ranker.choose(fitting, context)
            if named(choice.candidate, plain[index - 1] if index else "", clause.previous):
                choice = choice._replace(candidate=_as_name(choice.candidate, plain[index]))
            options = fitting.candidates
            if word.written != plain[index]:
                marked = as_marked(choice.candidate, word.written, options)
                if marked is not None:
                    choice, options = choice._replace(candidate=marked), (marked,)
            readings.append(choice)
            offered.append(options)
            clause.see(choice.candidate)
        quoted = [bool(word and word.quoted) for word in words]
        places = in_table(readings, plain)
        if not places:
            return named_by_place(meant(agreed(readings, offered, quoted), plain), plain)
        settled = agreed(in_company(readings, offered, plain, places), offered, quoted)
        # Number and voice are those of the readings meant, and senses those of the last readings.
        read = in_company(meant(settled, plain), offered, plain, places)
        return named_by_place(read, plain)

    def _context(
        self, plain: Sequence[str], index: int, clause: Clause, *, quoted: bool
    ) -> Context:
        """Return what stands around the word at ``index``; "" stands for marks and numbers."""
        before = plain[index - 1] if index else ""
        after = plain[index + 1] if index + 1 < len(plain) else ""
        second = plain[index + 2] if after and index + 2 < len(plain) else ""
        following = self.options(after) if after else None
        return Context(
            clause.previous,
            before or EDGE,
            after or (END if index + 1 == len(plain) else OTHER),
            quoted,
            following.likeliest if following else None,
            self.options(second).likeliest if second else None,
            clause.opens,
            following.subject if following else "",
            clause.saying,
            clause.full,
            _ahead(plain, index + 1),
        )

    def options(self, spelling: str) -> Options:
        """Return every candidate of a bare spelling."""
        found = self._options.get(spelling)
        if found is None:
            candidates, listed = self._candidates(spelling)
            shares = self._ranker.shares(spelling, candidates)
            weighed = self._ranker.weighed(candidates, shares)
            preferred = weighed.only(range(listed)) if listed else weighed
            likely = candidates[likeliest(candidates[:listed] or candidates, shares)]
            if len(self._options) >= REMEMBERED:
                self._options.clear()
            found = self._options[spelling] = Options(
                weighed, preferred, likely, listed, subject_gender(candidates, spelling)
            )
        return found

    def _candidates(self, spelling: str) -> tuple[tuple[Candidate, ...], int]:
        """Gather candidates: our own lexicons, the dictionary, and failing these a guess.

        Also says how many of them, the first ones, are of lexemes that list this very form.
        """
        found: tuple[Candidate, ...] = ()
        if self._dictionary is not None:
            found = sources.from_dictionary(self._dictionary, spelling)
        for lexicon in (self._pack, self._news):
            found = _with_own(lexicon, spelling, found)
        listed = _settled(self._pack.listing(spelling), spelling, found)
        others = tuple(candidate for candidate in split(found, spelling) if candidate not in listed)
        if not (listed or others):
            return guesses(spelling, name="-" in spelling), 0
        return listed + others, len(listed)

    def _fitting(self, written: str, spelling: str) -> ranker.Weighed:
        """Return the candidates that the written marks contradict least, listed ones if any."""
        options = self.options(spelling)
        if written == spelling or len(options.candidates) == 1:
            return options.preferred
        counts = [conflicts(written, candidate.vocalised) for candidate in options.candidates]
        least = min(counts)
        kept = [index for index, count in enumerate(counts) if count == least]
        return options.weighed.only([index for index in kept if index < options.listed] or kept)


def _ahead(plain: Sequence[str], start: int) -> Sequence[str]:
    """Return the next few words up to the next mark or number."""
    words = plain[start : start + AHEAD]
    return words[: words.index("")] if "" in words else words


def _as_name(candidate: Candidate, spelling: str) -> Candidate:
    """Read a word as a name: what was only guessed is forgotten."""
    if candidate.origin == "guess":
        return as_name(spelling)
    return replace(candidate, pos="PROPN")


def _with_own(
    lexicon: OwnLexicon, spelling: str, found: Sequence[Candidate]
) -> tuple[Candidate, ...]:
    """Let our lexemes speak for the candidates of their lemma, and add those still missing."""
    out = []
    for candidate in found:
        lexeme = lexicon.of_lemma(candidate) if candidate.lexeme is None else None
        out.append(enriched(candidate, lexeme) if lexeme else candidate)
    present = {candidate.lexeme.id: candidate.key for candidate in out if candidate.lexeme}
    known = {_reading(candidate) for candidate in out if candidate.lexeme}
    added = [
        replace(own, key=present.get(own.key, own.key))
        for own in lexicon.candidates(spelling, forgiving=not found)
        if own.key not in present or _reading(own) not in known
    ]
    for lexeme in lexicon.listing(spelling):
        if lexeme.id not in present:
            made = [own for own in added if own.lexeme == lexeme] or [of_lexeme(lexeme, spelling)]
            added = [own for own in added if own.lexeme != lexeme]
            added += [_in_place(own, lexeme, out) for own in made]
        out = [c for c in out if c.lexeme or not same_kind(c, lexeme)]
    # Of two readings that sound the same, ours is meant.
    ours = {own.vocalised for own in added}
    out = [candidate for candidate in out if candidate.lexeme or candidate.vocalised not in ours]
    return tuple(dict.fromkeys(out + added))


def _reading(candidate: Candidate) -> tuple[str | None, ...]:
    """Return what tells two readings of one lexeme apart."""
    features = dict(candidate.features)
    names = ("Voice", "Number", "Case", "Person")
    lexeme = candidate.lexeme.id if candidate.lexeme else None
    return (lexeme, *(features.get(name) for name in names), candidate.proclitic_letters)


def _in_place(own: Candidate, lexeme: Lexeme, found: Sequence[Candidate]) -> Candidate:
    """Put our candidate in the place of the dictionary's reading of the same letters."""
    for candidate in found:
        if candidate.lexeme is None and bare(candidate.lemma) == bare(lexeme.lemma):
            same = candidate.proclitics == own.proclitics
            if same and same_kind(candidate, lexeme):
                return enriched(candidate, lexeme, own.vocalised)
    return own


def _settled(
    listed: Sequence[Lexeme], spelling: str, found: Sequence[Candidate]
) -> tuple[Candidate, ...]:
    """Return the candidates of the lexemes that list this very form, made up if need be."""
    out: list[Candidate] = []
    for lexeme in listed:
        known = [candidate for candidate in found if candidate.lexeme == lexeme]
        out.extend(known or [of_lexeme(lexeme, spelling)])
    return tuple(dict.fromkeys(out))


@lru_cache(maxsize=4)
def engine(lexemes: tuple[Lexeme, ...] = ()) -> Engine:
    """Return the engine for these lexemes, made once."""
    return Engine(lexemes)
