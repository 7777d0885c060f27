"""Cold starts, long texts and memory: ``pytest tests/bench/bench_size.py``.

Every process here is a new one; its peak memory is in ``extra_info`` (``--benchmark-json``) and
printed with ``-s``.
"""

import subprocess
import sys

import pytest

READ = "import kit; from kit.lessons.load import load; from kit.text.marks import bare;"
REPORT = "text = bare(load('summit').reading);"
# The high-water mark of this program alone; ru_maxrss would count the process that started it.
PEAK = "print(next(line.split()[1] for line in open('/proc/self/status') if line[:6] == 'VmHWM:'))"


def peak(code: str) -> int:
    """Run ``code`` in a new process and return its peak memory in MB (Linux)."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{PEAK}"], check=True, capture_output=True, text=True
    )
    return int(done.stdout.split()[-1]) // 1024


def cold(benchmark, code: str, rounds: int = 5) -> None:
    """Time a new process that runs ``code``."""
    memory = peak(code)  # also fills the disk cache
    run = [sys.executable, "-c", code]
    benchmark.pedantic(subprocess.run, (run,), {"check": True}, rounds=rounds)
    benchmark.extra_info["MB"] = memory
    sys.stdout.write(f"\npeak memory: {memory} MB\n")


@pytest.mark.benchmark(group="a new process")
@pytest.mark.parametrize(
    "code",
    [
        "pass",
        "import kit",
        "import kit; kit.analyse('قال الوزير إنّ الحكومة ستجتمع غدًا.')",
        READ + REPORT + "kit.analyse(text)",
    ],
    ids=["python alone", "import kit", "one sentence", "a report of 734 words"],
)
def test_cold(benchmark, code):
    cold(benchmark, code)


@pytest.mark.benchmark(group="cost by length")
@pytest.mark.parametrize("words", [1_000, 10_000, 100_000, 1_000_000])
def test_one_text(benchmark, words):
    import kit
    from kit.lessons.load import load
    from kit.text.marks import bare

    report = bare(load("summit").reading)
    kit.analyse(report)
    times = round(words / len(report.split()))
    text = "\n".join([report] * times)
    benchmark.pedantic(kit.analyse, (text,), rounds=1)
    each = benchmark.stats.stats.median / len(text.split()) * 1e6
    benchmark.extra_info["microseconds a word"] = round(each, 1)
    sys.stdout.write(f"\n{len(text.split())} words: {each:.1f} microseconds each\n")


@pytest.mark.benchmark(group="memory of a stream")
@pytest.mark.parametrize("texts", [1, 10, 100])
def test_many_texts(benchmark, texts):
    stream = f"for d in kit.analyse_many(text for _ in range({texts})): pass"
    cold(benchmark, READ + REPORT + "\n" + stream, rounds=1)
