"""A million words, article after another: ``pytest tests/bench/bench_stream.py -s``.

Speed and peak memory at three lengths, each in a new process. The articles are lines of our
reports with every tenth word drawn from the lexicon, with and without clitics, so that spellings
never read before keep coming as they do in real news.
Alone: ``python tests/bench/bench_stream.py 100000``.
"""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

REPORTS = Path(__file__).parents[1] / "news" / "reports"
ARTICLE, OF_LEXICON = 400, 0.1
LENGTHS = (10_000, 100_000, 1_000_000)
BEFORE = ("", "", "ال", "ال", "و", "وال", "ب", "بال", "ل")


def articles(words: int) -> Iterator[str]:
    """Yield made-up articles that have about ``words`` words together, the same every time."""
    from kit.lexicon.csv_source import news_lexicon
    from kit.text.marks import bare

    chance = random.Random(1)
    nouns = [bare(one.lemma) for one in news_lexicon() if one.pos in ("NOUN", "ADJ")]
    texts = [path.read_text(encoding="utf-8") for path in sorted(REPORTS.glob("*/*.txt"))]
    lines = [line.split() for text in texts for line in text.splitlines() if line.strip()]
    for _ in range(words // ARTICLE):
        written = 0
        article = []
        while written < ARTICLE:
            line = [
                chance.choice(BEFORE) + chance.choice(nouns)
                if chance.random() < OF_LEXICON
                else word
                for word in chance.choice(lines)
            ]
            written += len(line)
            article.append(" ".join(line))
        yield "\n".join(article)


def peak() -> int:
    """Return the most memory that this process has held, in MB (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(line.split()[1] for line in status if line.startswith("VmHWM:"))) // 1024


def read(words: int) -> None:
    """Read a stream and print its length, words a second of processor time, and peak memory."""
    import kit

    for _ in kit.analyse_many(articles(2_000)):  # tables are loaded before the clock starts
        pass
    total = words // ARTICLE
    told = max(1, total // 20)

    def progress(done: int) -> None:
        if done % told == 0:
            sys.stderr.write(f"\r{done / total:.0%}")

    start, read_words = time.process_time(), 0
    for document in kit.analyse_many(articles(words), progress=progress):
        read_words += sum(token.is_word for token in document.tokens)
    speed = read_words / (time.process_time() - start)
    sys.stdout.write(f"{read_words} {speed:.0f} {peak()}\n")


def measured(words: int) -> tuple[float, int]:
    """Return words a second and peak memory of a stream in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, str(words)], check=True, capture_output=True, text=True
    )
    _, speed, memory = done.stdout.split()
    sys.stdout.write(f"\n{words:>9} words: {float(speed):.0f} words/s, peak {memory} MB\n")
    return float(speed), int(memory)


def test_a_stream_costs_the_same_a_word_and_no_more_memory_however_long():
    short, long, longest = map(measured, LENGTHS)
    assert longest[0] > 0.8 * min(short[0], long[0])
    assert longest[1] <= long[1] * 1.15  # what is kept in mind fills to its bound, no further


if __name__ == "__main__":
    read(int(sys.argv[1]))
