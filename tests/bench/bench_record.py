"""Speed of a record of a million answers: ``pytest -s tests/bench/bench_record.py``.

Opening is measured in a fresh process each time, as a notebook does it.
"""

import json
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from kit.lessons import compiled
from kit.lessons.load import load
from kit.notebook.reviewing import Reviewing
from kit.practice.card import Card
from kit.practice.planning import Limits
from kit.progress import summaries
from kit.progress.backups import back_up
from kit.progress.entries import GivenAnswer
from kit.progress.exporting import export_json
from kit.progress.restoring import restore
from kit.progress.store import Store

ANSWERS, LEXEMES = 1_000_000, 5_000
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)

FILL = f"""
INSERT INTO answer
SELECT n,
  strftime('%Y-%m-%d %H:%M:%f000', '2026-11-23 11:59', '-' || ({ANSWERS} - n) || ' minutes'),
  'item-' || n, 'family-' || (n % 20), 'recall', 'word-' || (n * 7919 % {LEXEMES}) || '/NOUN',
  'a response of some letters', 1.0, n % 10 < 8, 1, 4.5,
  CASE n % 10 WHEN 9 THEN 'word-' || (n % {LEXEMES}) || '/NOUN' ELSE '' END, 'summit', '', 0
FROM (WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {ANSWERS})
  SELECT n FROM c);
INSERT INTO review
SELECT id, lexeme, skill, 1, at, 3, 0, NULL, 2, NULL, 12.5, 5.5, at, at, 3, 0, 0, 0 FROM answer;
INSERT INTO card
SELECT 1, 'word-' || (n % {LEXEMES}) || '/NOUN', s.skill, 2, NULL, 12.5, 5.5,
  strftime('%Y-%m-%d %H:%M:%f000', '2026-11-20', '+' || (n * 31 % 90) || ' days'),
  '2026-11-01 00:00:00.000000', 3, 0, 0, 0, 1
FROM (WITH RECURSIVE c(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n < {LEXEMES} - 1)
  SELECT n FROM c),
  (SELECT 'recognise' AS skill UNION SELECT 'recall' UNION SELECT 'form' UNION SELECT 'use') AS s;
INSERT INTO status SELECT 1, 'word-' || n || '/NOUN', 'known', '2026-11-01 00:00:00.000000'
FROM (WITH RECURSIVE c(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n < {LEXEMES} - 1)
  SELECT n FROM c);
"""

OPENING = """
import json, sys, time
from datetime import UTC, datetime, timedelta
from pathlib import Path
began = time.perf_counter()
from kit.progress.store import Store
imported = time.perf_counter()
store = Store(Path(sys.argv[1]))
opened = time.perf_counter()
now = datetime(2026, 11, 23, 12, tzinfo=UTC)
day = now.replace(hour=0)
statuses, counts = store.statuses(), store.today(day, day + timedelta(days=1))
due = store.cards(due_before=day + timedelta(days=1))
assert len(statuses) == 5000 and counts.answers and due
ready = time.perf_counter()
print(json.dumps([imported - began, opened - imported, ready - opened]))
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("million") / "record.db"
    Store(file).close()
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(FILL)
    return file


def tell(what: str, seconds: list[float]) -> None:
    median = statistics.median(seconds) * 1000
    sys.stdout.write(f"\n{what}: median {median:.1f} ms of {len(seconds)}, ")
    sys.stdout.write(f"slowest {max(seconds) * 1000:.1f} ms")


def timed(work: Callable[[], object], times: int = 5) -> list[float]:
    seconds = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - began)
    return seconds


def test_opening_to_the_first_item(record: Path) -> None:
    runs = []
    for _ in range(11):
        arguments = [sys.executable, "-c", OPENING, str(record)]
        done = subprocess.run(arguments, capture_output=True, text=True, check=True)
        runs.append(json.loads(done.stdout))
    sys.stdout.write(f"\n{record.stat().st_size / 1e6:.0f} MB, {ANSWERS} answers")
    for name, seconds in zip(
        ("import", "open", "what is due"), zip(*runs, strict=True), strict=True
    ):
        tell(name, list(seconds))
    tell("together", [sum(run) for run in runs])


def test_planning_a_session_over_the_cards_of_the_record(record: Path) -> None:
    lesson = load("summit")
    reviewing = Reviewing(
        lesson=lesson,
        document=compiled.reading(lesson),
        store=Store(record),
        limits=lambda: Limits(new=20, reviews=180),
        rng=Random(1),
        clock=lambda: NOW + timedelta(days=1),
    )
    assert reviewing._sentences  # what belongs to the text is made once
    tell("a session of 180 reviews read and planned", timed(reviewing.plan, 11))
    assert len(reviewing.plan().due) == 180


def test_writing_an_answer_with_its_card(record: Path) -> None:
    given = GivenAnswer(
        at=NOW,
        item="i",
        family="gap",
        skill="recall",
        lexeme="word-1/NOUN",
        response="r",
        credit=1,
        right=True,
        rating=3,
    )
    card = Card(lexeme="word-1/NOUN", skill="recall", due=NOW)
    with closing(Store(record)) as store:

        def answer() -> object:
            return store.record(given, [card], lambda old: replace(old, reps=old.reps + 1))

        answer()
        tell("an answer with its card, on disk", timed(answer, 200))
        tell("taken back", timed(store.undo_last, 50))


def test_summing_up(record: Path) -> None:
    year = NOW - timedelta(days=365)
    with closing(Store(record)) as store:
        tell("all cards", timed(store.cards))
        tell("by family", timed(lambda: summaries.by_family(store)))
        tell("missed", timed(lambda: summaries.missed(store)))
        tell("retention", timed(lambda: summaries.retention(store, since=year, until=NOW)))
        tell("hardest", timed(lambda: summaries.hardest(store, since=year)))


def test_keeping_it_safe(record: Path, tmp_path: Path) -> None:
    tell("a backup, checked", timed(lambda: back_up(record), 2))
    backup = back_up(record).file
    tell("a restore", timed(lambda: restore(record, backup), 1))
    with closing(Store(record)) as store:
        tell("an export as JSON", timed(lambda: export_json(store, tmp_path / "all.json"), 1))
