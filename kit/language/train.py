"""Training the ranker: ``python -m kit.language.train PUD_FILE OUT``.

PUD_FILE is UD Arabic PUD in CoNLL-U (McDonald and others, Universal Dependencies, CC BY-SA 3.0),
the one treebank the shipped weights are made from; the same file gives the same weights, digit by
digit. The installed dictionary and frequency table and the kit's tables of usage must be there.

The treebank is small, so words are learned with their own features left out by chance: what holds
for all words then learns to carry them. The weights are the mean of several such trainings.
"""

import argparse
import gzip
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from kit.errors import KitError
from kit.language.candidates import Candidate, from_dictionary
from kit.language.features import (
    EDGE,
    END,
    OTHER,
    TEMPLATES,
    Context,
    likeliest,
    name_of,
    of_itself,
    surroundings,
    ties,
)
from kit.language.guess import as_name
from kit.language.treebank import GoldWord, pud_sentences
from kit.language.usage import STEPS, usage
from kit.lexicon import buckwalter
from kit.lexicon.spelling import lemma_key, without_ending
from kit.text.fold import loose
from kit.text.letters import has_letters

EPOCHS = 6
SEEDS = (7, 8, 9, 10)
LEFT_OUT = 0.4
SMALLEST = 0.02
SCALE = 0.6
OF_WORDS = ("l=", "pw\t")
"""The features that name a word or lemma, left out by chance while learning."""
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
    likeliest: Candidate | None


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
        """Return the weights averaged over all steps."""
        steps = self._steps
        return {name: value - self._totals[name] / steps for name, value in self.weights.items()}


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
            found: tuple[Candidate, ...] = ()
            if has_letters(gold.form):
                found = from_dictionary(dictionary, gold.form) or (as_name(gold.form),)
            shares = usage().shares(gold.form, [name_of(c) for c in found])
            pairs = enumerate(zip(found, shares, strict=True))
            alone = tuple(of_itself(c, i, share) for i, (c, share) in pairs)
            scores = tuple(agreement(gold, c) for c in found)
            likely = found[likeliest(found, shares)] if found else None
            row.append(Case(gold.form, found, alone, scores, gold.known, likely))
        out.append(row)
    return out


def train(sentences: Sequence[list[Case]], *, epochs: int = EPOCHS) -> dict[str, float]:
    """Return the mean of the weights learned from ``sentences`` with each seed."""
    mean: defaultdict[str, float] = defaultdict(float)
    for seed in SEEDS:
        model, chance = Perceptron(), random.Random(seed)
        order = list(sentences)
        for _ in range(epochs):
            chance.shuffle(order)
            for sentence in order:
                _learn_sentence(model, sentence, chance)
        for name, value in model.averaged().items():
            mean[name] += value / len(SEEDS)
    return mean


def _learn_sentence(model: Perceptron, sentence: Sequence[Case], chance: random.Random) -> None:
    """Learn from one sentence, each word seeing the right reading of the one before."""
    previous: Candidate | None = None
    for index, case in enumerate(sentence):
        if not case.candidates:
            previous = None
            continue
        features = _features(sentence, index, previous)
        left_out = tuple(name for name in OF_WORDS if chance.random() < LEFT_OUT)
        features = [[n for n in names if not n.startswith(left_out)] for names in features]
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


def _features(sentence: Sequence[Case], index: int, previous: Candidate | None) -> list[list[str]]:
    """Return the names of all features of each candidate of a word in its sentence."""
    case = sentence[index]
    after = sentence[index + 1] if index + 1 < len(sentence) else None
    second = sentence[index + 2] if index + 2 < len(sentence) else None
    context = Context(
        previous,
        sentence[index - 1].form if index and sentence[index - 1].candidates else EDGE,
        (after.form if after.candidates else OTHER) if after else END,
        False,
        after.likeliest if after else None,
        second.likeliest if second else None,
    )
    sides = tuple(zip(TEMPLATES, surroundings(context), strict=True))
    together = usage().together
    out = []
    for candidate, own in zip(case.candidates, case.alone, strict=True):
        tied = zip(sides, ties(candidate), strict=True)
        names = [f"{name}\t{outer}\t{inner}" for (name, outer), inner in tied if inner]
        if previous:
            names.append(f"before\t{together(name_of(previous), name_of(candidate))}")
        if context.following:
            names.append(f"behind\t{together(name_of(candidate), name_of(context.following))}")
        out.append(own + names)
    return out


def arranged(weights: Mapping[str, float]) -> dict[str, Any]:
    """Return the weights as the ranker reads them, small ones left out, in a fixed order."""
    alone: dict[str, float] = {}
    tied: dict[str, dict[str, dict[str, float]]] = {}
    steps = {"before": [0.0] * STEPS, "behind": [0.0] * STEPS}
    for name in sorted(weights):
        value = round(weights[name] * SCALE, 2)
        if abs(value) < SMALLEST:
            continue
        template, *sides = name.split("\t")
        if template in steps:
            steps[template][int(sides[0])] = value
        elif sides:
            outer, inner = sides
            tied.setdefault(template, {}).setdefault(outer, {})[inner] = value
        else:
            alone[name] = value
    return {"alone": alone, "ties": tied, **steps}


def main(arguments: Sequence[str] | None = None) -> int:
    """Train on the file named first and write the weights to the file named second."""
    parser = argparse.ArgumentParser(description="Train the ranker on UD Arabic PUD.")
    parser.add_argument("pud", type=Path, help="ar_pud-ud-test.conllu")
    parser.add_argument("out", type=Path, help="where the weights go, e.g. weights.json.gz")
    options = parser.parse_args(arguments)
    try:
        found = train(cases(options.pud))
        weights = arranged(found)
        text = json.dumps(weights, ensure_ascii=False, separators=(",", ":"))
        options.out.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    except (OSError, KitError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(f"{len(found)} weights, {options.out.stat().st_size // 1024} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
