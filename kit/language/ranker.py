"""Choosing among candidates: a greedy averaged perceptron, its weights trained beforehand."""

import gzip
import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from kit.errors import DictionaryError
from kit.language.candidates import Candidate
from kit.language.features import (
    Context,
    in_context,
    is_passive,
    misplaced,
    of_itself,
    speaks_of_itself,
)
from kit.language.frequency import lemma_weight
from kit.language.grammar import support

WEIGHTS = "weights.json.gz"
PERSON_PENALTY = 6.0
OWN_LEXICON_BONUS = 4.0
NEW_WORD_BONUS = 8.0
PASSIVE_PENALTY = 4.0
MISPLACED_PENALTY = 12.0
_NOUNS = frozenset(("NOUN", "ADJ"))


class Choice(NamedTuple):
    """A candidate chosen, its lead over the best other lemma, and the other lemmas in order."""

    candidate: Candidate
    margin: float
    alternatives: tuple[str, ...]


class Ranker:
    """Scores candidates with trained weights; what depends on the word alone is remembered."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        """Take the trained ``weights``, by feature."""
        self._weights = weights
        self._alone: dict[tuple[str, int], list[float]] = {}

    def alone(self, word: str, candidates: Sequence[Candidate]) -> list[float]:
        """Return the part of each candidate's score that its neighbours do not change."""
        weights = self._weights
        scores = []
        for index, candidate in enumerate(candidates):
            features = of_itself(candidate, word, index, lemma_weight(candidate.lemma))
            score = sum(weights[name] for name in features if name in weights)
            if candidate.origin == "lexicon":
                new = candidate.lexeme is not None and candidate.key == candidate.lexeme.id
                score += NEW_WORD_BONUS if new else OWN_LEXICON_BONUS
                if is_passive(candidate):
                    score -= PASSIVE_PENALTY
            scores.append(score)
        return scores

    def choose(
        self, candidates: Sequence[Candidate], alone: Sequence[float], context: Context
    ) -> Choice:
        """Return the best candidate in ``context``, with its lead and the lemmas it beat."""
        if len(candidates) == 1:
            return Choice(candidates[0], float("inf"), ())
        weights = self._weights
        scored = []
        for candidate, score in zip(candidates, alone, strict=True):
            score += sum(weights.get(name, 0.0) for name in in_context(candidate, context))
            pos = candidate.pos
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
    return Ranker(weights)
