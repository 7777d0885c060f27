"""Choosing among candidates: a greedy averaged perceptron, its weights trained beforehand."""

import gzip
import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from sys import intern
from typing import Any, NamedTuple

from kit.errors import DictionaryError
from kit.language.candidates import Candidate
from kit.language.features import (
    TEMPLATES,
    Context,
    is_passive,
    is_rare_form,
    misplaced,
    name_of,
    of_itself,
    speaks_of_itself,
    surroundings,
    ties,
)
from kit.language.grammar import out_of_place, support
from kit.language.usage import Usage, strength, usage

WEIGHTS = "weights.json.gz"
PERSON_PENALTY = 6.0
OWN_LEXICON_BONUS = 3.0
NEW_WORD_BONUS = 5.0
PASSIVE_PENALTY = 4.0
RARE_FORM_PENALTY = 5.0
MISPLACED_PENALTY = 12.0
_NOUNS = frozenset(("NOUN", "ADJ"))


class Choice(NamedTuple):
    """A candidate chosen, its lead over the best other lemma, and the other lemmas in order."""

    candidate: Candidate
    margin: float
    alternatives: tuple[str, ...]


class Weighed(NamedTuple):
    """The candidates of one spelling, with all of their weighing that needs no sentence.

    Readings of one word mostly share what they bring to their neighbours: ``ties`` and ``names``
    hold each such thing once, and ``shared`` has the places of every candidate's own in them.
    """

    candidates: tuple[Candidate, ...]
    alone: tuple[float, ...]
    ties: tuple[tuple[str, ...], ...]
    names: tuple[str, ...]
    shared: tuple[tuple[int, int], ...]

    def only(self, kept: Sequence[int]) -> "Weighed":
        """Return the candidates at some of the places alone."""
        return self._replace(
            candidates=tuple(self.candidates[index] for index in kept),
            alone=tuple(self.alone[index] for index in kept),
            shared=tuple(self.shared[index] for index in kept),
        )


Tie = Mapping[str, Mapping[str, float]]


class Ranker:
    """Scores candidates with trained weights and the tables of usage."""

    def __init__(self, weights: Mapping[str, Any], usage: Usage) -> None:
        """Take the trained weights, as ``train`` writes them, and the tables of usage."""
        self._alone: Mapping[str, float] = weights["alone"]
        self._ties: tuple[Tie, ...] = tuple(
            # The very strings of ``ties``: what is one object need not be compared.
            {
                outer: {intern(inner): value for inner, value in row.items()}
                for outer, row in weights["ties"].get(name, {}).items()
            }
            for name in TEMPLATES
        )
        self._before: Sequence[float] = weights["before"]
        self._behind: Sequence[float] = weights["behind"]
        self._usage = usage

    def shares(self, word: str, candidates: Sequence[Candidate]) -> list[str]:
        """Return how often the word is a form of each candidate's lemma, as labels."""
        return self._usage.shares(word, [name_of(candidate) for candidate in candidates])

    def weighed(self, candidates: Sequence[Candidate], shares: Sequence[str]) -> Weighed:
        """Return candidates with the part of the weighing that their neighbours do not change."""
        inner = [ties(candidate) for candidate in candidates]
        names = [name_of(candidate) for candidate in candidates]
        each_tie, each_name = tuple(dict.fromkeys(inner)), tuple(dict.fromkeys(names))
        return Weighed(
            tuple(candidates),
            tuple(map(self._alone_score, candidates, range(len(candidates)), shares)),
            each_tie,
            each_name,
            tuple(zip(map(each_tie.index, inner), map(each_name.index, names), strict=True)),
        )

    def _alone_score(self, candidate: Candidate, index: int, share: str) -> float:
        """Return the part of a candidate's score that its neighbours do not change."""
        weights = self._alone
        features = of_itself(candidate, index, share)
        score = sum(weights[name] for name in features if name in weights)
        if candidate.origin == "lexicon":
            new = candidate.lexeme is not None and candidate.key == candidate.lexeme.id
            score += NEW_WORD_BONUS if new else OWN_LEXICON_BONUS
            if is_passive(candidate):
                score -= PASSIVE_PENALTY
        if is_rare_form(candidate):
            score -= RARE_FORM_PENALTY
        return score

    def in_context(self, weighed: Weighed, context: Context) -> list[float]:
        """Return the part of each candidate's score that its neighbours decide."""
        rows = []
        for at, outer in enumerate(surroundings(context)):
            if row := self._ties[at].get(outer):
                rows.append((at, row.get))
        before = name_of(context.previous) if context.previous else ""
        behind = name_of(context.following) if context.following else ""
        near = []
        for inner in weighed.ties:
            score = 0.0
            for at, weight in rows:
                score += weight(inner[at], 0.0)
            near.append(score)
        beside = self._beside(before, weighed.names, behind)
        return [near[tie] + beside[name] for tie, name in weighed.shared]

    def _beside(self, before: str, names: Sequence[str], behind: str) -> list[float]:
        """Weigh how often lemmas stand after and before those around them."""
        pairs = self._usage.pairs
        line, last = pairs.get(before, ""), f" {behind} "
        scores = []
        for name in names:
            score = self._before[strength(line, f" {name} ")] if before else 0.0
            if behind:
                score += self._behind[strength(pairs.get(name, ""), last)]
            scores.append(score)
        return scores

    def choose(self, weighed: Weighed, context: Context) -> Choice:
        """Return the best candidate in ``context``, with its lead and the lemmas it beat."""
        candidates = weighed.candidates
        if len(candidates) == 1:
            return Choice(candidates[0], float("inf"), ())
        scored = []
        near = self.in_context(weighed, context)
        for candidate, own, score in zip(candidates, weighed.alone, near, strict=True):
            score += own
            pos = candidate.pos
            if pos in _NOUNS:
                score -= out_of_place(candidate, context)
            if pos == "VERB" or candidate.tag == "NOUN_PROP":
                score += support(candidate, context)
            elif pos not in _NOUNS:
                score += support(candidate, context)
                if misplaced(candidate, context.after_tag):
                    score -= MISPLACED_PENALTY
            if pos == "VERB" and not context.quoted and speaks_of_itself(candidate):
                score -= PERSON_PENALTY
            scored.append(score)
        order = sorted(range(len(candidates)), key=lambda index: -scored[index])
        best = candidates[order[0]]
        others = [index for index in order if candidates[index].lemma != best.lemma]
        margin = scored[order[0]] - scored[others[0]] if others else float("inf")
        lemmas = dict.fromkeys(candidates[index].lemma for index in others)
        return Choice(best, margin, tuple(lemmas))


@lru_cache(maxsize=1)
def trained() -> Ranker:
    """Return the ranker with the weights that ship with the kit."""
    path = files("kit.language") / WEIGHTS
    try:
        weights = json.loads(gzip.decompress(path.read_bytes()))
    except (OSError, ValueError, EOFError) as error:
        raise DictionaryError(
            "the ranker's weights are missing or damaged.",
            where=str(path),
            do="Install the kit again.",
        ) from error
    return Ranker(weights, usage())
