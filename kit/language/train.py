"""Training the ranker: ``python -m kit.language.train PUD_FILE OUT``.

PUD_FILE is UD Arabic PUD in CoNLL-U (McDonald and others, Universal Dependencies, CC BY-SA 3.0),
the one treebank the shipped weights are made from; the same file gives the same weights, digit by
digit. The installed dictionary and frequency table must be there.
"""

import argparse
import gzip
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from kit.errors import KitError
from kit.language.candidates import Candidate, from_dictionary
from kit.language.features import EDGE, Context, in_context, leaning, of_itself
from kit.language.frequency import lemma_weight
from kit.language.treebank import GoldWord, pud_sentences
from kit.lexicon import buckwalter
from kit.lexicon.spelling import lemma_key, without_ending
from kit.text.fold import loose
from kit.text.letters import has_letters

EPOCHS = 6
SEED = 7
SMALLEST = 0.02
_SUBJECT = re.compile(r"(?:SUBJ:|IV)([123])([MF]?)([SDP])")
_KINDS = {"VERB": "V", "AUX": "V", "NOUN": "N", "ADJ": "N", "PROPN": "N"}
_SAME = {"SCONJ": "CCONJ", "AUX": "VERB"}


class Case(NamedTuple):
    """A word to learn from: its form, its candidates with their own features, their scores."""

    form: str
    candidates: tuple[Candidate, ...]
    alone: tuple[list[str], ...]
    scores: tuple[float, ...]
    known: bool
    leaning: str


class Perceptron:
    """An averaged perceptron over named features."""

    def __init__(self) -> None:
        """Start with no weights."""
        self.weights: defaultdict[str, float] = defaultdict(float)
        self._totals: defaultdict[str, float] = defaultdict(float)
        self._steps = 1

    def score(self, features: Sequence[str]) -> float:
        """Return the sum of the weights of ``features``."""
        weights = self.weights
        return sum(weights[name] for name in features if name in weights)

    def learn(self, right: Sequence[str], wrong: Sequence[str]) -> None:
        """Move the weights towards ``right`` and away from ``wrong``."""
        for names, change in ((right, 1.0), (wrong, -1.0)):
            for name in names:
                self.weights[name] += change
                self._totals[name] += change * self._steps

    def step(self) -> None:
        """Count one word seen, for the average."""
        self._steps += 1

    def averaged(self) -> dict[str, float]:
        """Return the weights averaged over all steps, small ones left out, in a fixed order."""
        out = {}
        for name in sorted(self.weights):
            value = round(self.weights[name] - self._totals[name] / self._steps, 2)
            if abs(value) >= SMALLEST:
                out[name] = value
        return out


def agreement(gold: GoldWord, candidate: Candidate) -> float:
    """Say how well a candidate agrees with the treebank: the more the better."""
    score = 0.0
    if lemma_key(candidate.lemma) == lemma_key(gold.lemma):
        score += 3
    elif loose(without_ending(candidate.lemma)) == loose(without_ending(gold.lemma)):
        score += 2
    score += 1.5 * (_KINDS.get(candidate.pos, "P") == _KINDS.get(gold.pos, "P"))
    score += 0.5 * (_SAME.get(candidate.pos, candidate.pos) == _SAME.get(gold.pos, gold.pos))
    clitics = (candidate.proclitic_letters, candidate.enclitic_letters)
    score += clitics == (gold.proclitics, gold.enclitics)
    if candidate.pos == "VERB" and "Person" in gold.features:
        score += _verb_agreement(gold, candidate)
    return score


def _verb_agreement(gold: GoldWord, candidate: Candidate) -> float:
    """Score person, gender, number and voice of a verb."""
    features, score = gold.features, 0.0
    found = _SUBJECT.search(candidate.shape[1]) or _SUBJECT.search(candidate.shape[0])
    if found:
        person, gender, number = found.groups()
        score += 0.75 * (features.get("Person") == person)
        score += 0.25 * (not gender or features.get("Gender", "")[:1] == gender)
        score += 0.25 * (features.get("Number", "")[:1] == number)
    passive = dict(candidate.features).get("Voice") == "Pass"
    return score + 0.5 * (passive == (features.get("Voice") == "Pass"))


def cases(path: Path) -> list[list[Case]]:
    """Read the treebank and look every word up."""
    dictionary = buckwalter.installed()
    out = []
    for sentence in pud_sentences(path):
        row = []
        for gold in sentence:
            found = from_dictionary(dictionary, gold.form) if has_letters(gold.form) else ()
            alone = tuple(
                of_itself(c, gold.form, i, lemma_weight(c.lemma)) for i, c in enumerate(found)
            )
            scores = tuple(agreement(gold, c) for c in found)
            row.append(Case(gold.form, found, alone, scores, gold.known, leaning(found)))
        out.append(row)
    return out


def train(sentences: list[list[Case]], *, epochs: int = EPOCHS, seed: int = SEED) -> Perceptron:
    """Return a perceptron trained on ``sentences``, whose order it changes."""
    model, chance = Perceptron(), random.Random(seed)
    for _ in range(epochs):
        chance.shuffle(sentences)
        for sentence in sentences:
            _learn_sentence(model, sentence)
    return model


def _learn_sentence(model: Perceptron, sentence: Sequence[Case]) -> None:
    """Learn from one sentence, each word seeing the right reading of the one before."""
    previous: Candidate | None = None
    for index, case in enumerate(sentence):
        if not case.candidates:
            previous = None
            continue
        before = sentence[index - 1].form if index else EDGE
        after = sentence[index + 1].form if index + 1 < len(sentence) else "$"
        after_tag = sentence[index + 1].leaning if index + 1 < len(sentence) else ""
        context = Context(previous, before, after, False, after_tag)
        pairs = zip(case.candidates, case.alone, strict=True)
        features = [own + in_context(candidate, context) for candidate, own in pairs]
        scored = [model.score(names) for names in features]
        chosen = max(range(len(features)), key=scored.__getitem__)
        best = max(case.scores)
        if case.known and case.scores[chosen] < best:
            right = [i for i, score in enumerate(case.scores) if score == best]
            goal = max(right, key=scored.__getitem__)
            model.learn(features[goal], features[chosen])
            chosen = goal
        model.step()
        previous = case.candidates[chosen]


def main(arguments: Sequence[str] | None = None) -> int:
    """Train on the file named first and write the weights to the file named second."""
    parser = argparse.ArgumentParser(description="Train the ranker on UD Arabic PUD.")
    parser.add_argument("pud", type=Path, help="ar_pud-ud-test.conllu")
    parser.add_argument("out", type=Path, help="where the weights go, e.g. weights.json.gz")
    options = parser.parse_args(arguments)
    try:
        weights = train(cases(options.pud)).averaged()
        text = json.dumps(weights, ensure_ascii=False, separators=(",", ":"))
        options.out.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    except (OSError, KitError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(f"{len(weights)} weights, {options.out.stat().st_size // 1024} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
