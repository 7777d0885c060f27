"""How well doubt is placed: ``python tests/eval/doubt.py SHARED``.

For each reason the kit gives to doubt a content word: how many words have it, how many of those
are wrong (vocalised lemma), and how many of all wrong words have it. PADT is only measured on.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from measure import as_scripts_want, say

from kit.language.document import Token
from kit.language.doubt import REASONS, doubts
from kit.language.engine import Engine, Word
from kit.language.ranker import Choice
from kit.text.letters import has_letters

CONTENT = ("NOUN", "VERB", "ADJ")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("shared", type=Path)
    options = parser.parse_args()
    sys.path.insert(0, str(options.shared / "eval" / "scripts"))
    import evaluate
    from norm import nroot

    treebank = options.shared / "eval" / "treebanks" / "padt-dev.conllu"
    engine, flagged, missed = Engine(), Counter[str](), Counter[str]()
    for sentence in evaluate.prepare("padt1", treebank):
        row = [Word(t.form) if has_letters(t.form) else None for t in sentence]
        for gold, choice in zip(sentence, engine.read(row), strict=True):
            if choice is None or not gold.known or gold.upos not in CONTENT:
                continue
            (found,) = as_scripts_want(choice, nroot)
            wrong = evaluate.vlemma(found["lemma"]) != evaluate.vlemma(gold.lemma)
            for reason in (*reasons_of(gold.form, choice), "every word"):
                flagged[reason] += 1
                missed[reason] += wrong
    say("reason, share of content words, of them wrong, of all wrong")
    for reason in (*REASONS, "any reason", "every word"):
        share = 100 * flagged[reason] / flagged["every word"]
        precision = 100 * missed[reason] / max(1, flagged[reason])
        recall = 100 * missed[reason] / missed["every word"]
        say(f"{reason:16} {share:5.1f} %  {precision:5.1f} %  {recall:5.1f} %")


def reasons_of(form: str, choice: Choice) -> tuple[str, ...]:
    """Return the reasons to doubt a choice, and that there is any."""
    read = choice.candidate
    found = doubts(
        Token(
            start=0,
            end=len(form),
            surface=form,
            kind="word",
            sentence=0,
            lemma=read.lemma,
            pos=read.pos,
            origin=read.origin,
            lexeme=read.lexeme,
            margin=choice.margin,
            alternatives=choice.alternatives,
        )
    )
    return (*found, "any reason") if found else ()


if __name__ == "__main__":
    main()
