"""What the sentence decides: cases in sentences of our own, unmarked as newspapers print."""

import csv
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from kit.language.analyse import analyse
from kit.language.document import Token
from kit.lexicon.spelling import lemma_key

FEWEST_OF_A_KIND = 40
REACHED = {"context_cases.csv": 97.0, "context_cases_fresh.csv": 95.0}


class Case(NamedTuple):
    """One word of a sentence and what it is; an empty field is not tested, "-" is none."""

    kind: str
    sentence: str
    word: str
    lemma: str
    pos: str
    proclitics: str
    feature: str


def cases(name: str = "context_cases.csv") -> list[Case]:
    with Path(__file__).with_name(name).open(encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        return [Case(*row) for row in rows]


def faults(case: Case) -> list[str]:
    """Return what the analysis gets wrong about the case's word."""
    (token,) = (t for t in analyse(case.sentence).words() if t.surface == case.word)
    wrong = []
    if case.lemma and lemma_key(token.lemma) != lemma_key(case.lemma):
        wrong.append(f"lemma {token.lemma} for {case.lemma}")
    if case.pos and token.pos != case.pos:
        wrong.append(f"{token.pos} for {case.pos}")
    if case.proclitics and _proclitics(token) != case.proclitics:
        wrong.append(f"clitics {_proclitics(token)} for {case.proclitics}")
    name, _, value = case.feature.partition("=")
    if name and token.features.get(name) != value:
        wrong.append(f"{name} {token.features.get(name)} for {value}")
    return wrong


def _proclitics(token: Token) -> str:
    return "".join(clitic.bare for clitic in token.proclitics) or "-"


def test_each_kind_has_enough_cases_and_each_word_stands_once() -> None:
    kinds = Counter(case.kind for case in cases())
    assert len(kinds) == 7
    assert min(kinds.values()) >= FEWEST_OF_A_KIND
    assert len({(case.sentence, case.word) for case in cases()}) == len(cases())


@pytest.mark.parametrize("name", list(REACHED))
def test_the_sentence_decides(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    total, right, report = Counter(), Counter(), [name]
    for case in cases(name):
        wrong = faults(case)
        total[case.kind] += 1
        right[case.kind] += not wrong
        if wrong:
            report.append(f"{case.kind}: {case.word}: {', '.join(wrong)}. {case.sentence}")
    for kind, count in total.items():
        report.append(f"{kind}: {right[kind]} of {count}, {100 * right[kind] / count:.1f} %")
    share = 100 * right.total() / total.total()
    report.append(f"in all: {right.total()} of {total.total()}, {share:.1f} %")
    with capsys.disabled():
        sys.stdout.write("\n".join(["", *report, ""]))
    assert share >= REACHED[name]
