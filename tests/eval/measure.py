"""Measure the engine with the maintainers' scripts: ``python tests/eval/measure.py SHARED``.

SHARED is the folder that holds ``eval/scripts`` and ``eval/treebanks``. PADT (CC BY-NC-SA) is
only measured on; nothing that ships is trained on it.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path

from kit.language.engine import Engine, Word
from kit.language.ranker import Choice
from kit.language.roots import root_and_pattern
from kit.lexicon.spelling import DAGGER, FATHA, SHADDA, SHORT
from kit.text.letters import has_letters

SAME = {"CONJ": "CCONJ", "SCONJ": "CCONJ", "X": "PROPN", "AUX": "VERB"}
_DAGGER = re.compile(
    rf"(?<=ه){FATHA}(?=ذَا|ذِ[هي]|ذَيْ|ؤُلَاء|كَذَا)"
    rf"|(?<=ذ){FATHA}(?=لِك)|(?<=أُول){FATHA}(?=ئِك)|(?<=ل){FATHA}(?=كِن(?:{SHADDA}|ْ|$))"
    rf"|(?<=لل{SHADDA}){FATHA}(?=ه[{SHORT}]?$)|(?<=إِل){FATHA}(?=ه)"
)
KINDS = {"VERB": "V", "AUX": "V", "NOUN": "N", "ADJ": "N", "PROPN": "N", "ADV": "P"}


def say(*parts: object) -> None:
    """Write one line of the report."""
    sys.stdout.write(" ".join(map(str, parts)) + "\n")


def with_dagger(word: str) -> str:
    """Return هٰذَا for هَذَا: the dagger alif of tradition, where the kit writes a fatha."""
    return _DAGGER.sub(DAGGER, word)


def as_scripts_want(choice: Choice | None, root_key) -> list[dict[str, object]]:
    """Return a choice as the scripts' candidate: one dictionary, ours first.

    The kit's spelling is brought to theirs: ماضي for ماضٍ, and the dagger alif, which they
    leave out of the comparison, where the kit writes a fatha. A word taken for a name because
    no root and no dictionary explains it counts as analysed: name, its letters its lemma.
    """
    if choice is None:
        return []
    read = choice.candidate
    lemma = with_dagger(read.lemma)
    lemma = lemma[:-1] + "ِي" if lemma.endswith("ٍ") else lemma
    return [
        {
            "lemma": lemma,
            "root": root_key(root_and_pattern(read)[0]),
            "pos": KINDS.get(read.pos, "P"),
            "upos": read.pos,
            "pre": read.proclitic_letters,
            "enc": read.enclitic_letters,
            "diac": with_dagger(read.vocalised),
            "gloss": read.glosses[0] if read.glosses else "",
        }
    ]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("shared", type=Path)
    parser.add_argument("--format", default="padt1")
    parser.add_argument("--file", default="padt-dev.conllu")
    parser.add_argument("--bare-alef", action="store_true", help="leave hamza out, as newswire")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    sys.path.insert(0, str(options.shared / "eval" / "scripts"))
    import evaluate
    from norm import nroot, strip_hamza_seat

    sentences = evaluate.prepare(
        options.format, options.shared / "eval" / "treebanks" / options.file
    )
    engine = Engine()
    results, began = [], time.perf_counter()
    words = 0
    written = strip_hamza_seat if options.bare_alef else str
    for sentence in sentences:
        row = [Word(written(t.form)) if has_letters(t.form) else None for t in sentence]
        words += sum(word is not None for word in row)
        results.append([as_scripts_want(c, nroot) for c in engine.read(row)])
    seconds = time.perf_counter() - began
    counts, errors = evaluate.score(sentences, results)
    report = evaluate.report(counts)
    report |= tags(sentences, results, options.errors)
    report["words_per_s"] = round(words / seconds)
    say(json.dumps(report, ensure_ascii=False, indent=1))
    for what, count in errors.most_common(options.errors):
        say(count, *what)


def tags(sentences, results, show: int) -> dict[str, float]:
    """Score Universal Dependencies tags; ``noun=name`` counts NOUN and PROPN as one."""
    right = alike = total = 0
    wrong: Counter[tuple[str, ...]] = Counter()
    for sentence, row in zip(sentences, results, strict=True):
        for gold, found in zip(sentence, row, strict=True):
            if not has_letters(gold.form) or not gold.known:
                continue
            total += 1
            want = SAME.get(gold.upos, gold.upos)
            got = found[0]["upos"] if found else "PROPN"
            got = SAME.get(got, got)
            right += want == got
            alike += want == got or {want, got} == {"NOUN", "PROPN"}
            if want != got:
                wrong[want, got, gold.lemma] += 1
    for what, count in wrong.most_common(show):
        say(count, *what)
    pairs: Counter[tuple[str, ...]] = Counter()
    for (want, got, _), count in wrong.items():
        pairs[want, got] += count
    if show:
        say(pairs.most_common(20))
    return {
        "upos": round(100 * right / total, 1),
        "upos_noun_is_name": round(100 * alike / total, 1),
    }


if __name__ == "__main__":
    main()
