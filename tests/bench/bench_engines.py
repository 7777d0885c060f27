"""The words of a report, beside the peers, in one run: ``pytest tests/bench/bench_engines.py``.

qalsadi comes with ``pip install '.[bench]'``. Read the ratios: the machine is part of each time.
"""

import pytest

from kit.language.analyse import analyse
from kit.lessons.load import load
from kit.text.chunks import chunks
from kit.text.marks import bare

TEXT = bare(load("summit").reading)
SENTENCES = [
    [chunk.of(line) for chunk in chunks(line) if chunk.kind == "word"] for line in TEXT.splitlines()
]
WORDS = sum(map(len, SENTENCES))
GROUP = pytest.mark.benchmark(group="the words of a report")


def speed(benchmark):
    """Add what the field asks for: running words in a second."""
    benchmark.extra_info["words"] = WORDS
    if benchmark.stats:
        benchmark.extra_info["words/s"] = round(WORDS / benchmark.stats.stats.median)


@GROUP
def test_nashra(benchmark):
    assert len(benchmark(analyse, TEXT).tokens) > WORDS
    speed(benchmark)


@GROUP
def test_the_dictionary_alone_first_entry_taken(benchmark):
    from kit.language.candidates import from_dictionary
    from kit.lexicon.buckwalter import BuckwalterDictionary, installed

    def read(dictionary: BuckwalterDictionary):
        return [
            next(iter(from_dictionary(dictionary, word)), None)
            for words in SENTENCES
            for word in words
        ]

    dictionary = installed()
    assert any(benchmark(read, dictionary))
    speed(benchmark)


@GROUP
@pytest.mark.filterwarnings("ignore")  # farahidi leaves its files to be closed
def test_farahidi_in_context(benchmark):
    import farahidi

    peer = farahidi.Disambiguator(farahidi.Analyzer())
    assert peer.disambiguate(SENTENCES[0])  # its tables are loaded before the clock starts
    read = [words for words in SENTENCES if words]
    found = benchmark.pedantic(lambda: [peer.disambiguate(words) for words in read], rounds=1)
    assert found
    speed(benchmark)


@GROUP
@pytest.mark.filterwarnings("ignore")  # qalsadi's own
def test_qalsadi(benchmark):
    import qalsadi.analex

    peer = qalsadi.analex.Analex()
    assert peer.check_word("قال")
    read = [word for words in SENTENCES for word in words]
    assert benchmark.pedantic(lambda: [peer.check_word(word) for word in read], rounds=1)
    speed(benchmark)
