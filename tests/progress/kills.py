"""Kill a program at a random moment while it works on a record, many times, and count the losses.

python tests/progress/kills.py answers --kills 1000
python tests/progress/kills.py migration --kills 100
python tests/progress/kills.py restore --kills 100
python tests/progress/kills.py answers --kills 100 --where postgresql://USER@HOST/DATABASE

Prints one JSON object. A writer acknowledges an answer, through a pipe, once ``record`` returned.
"""

import argparse
import json
import os
import select
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import alembic.command  # noqa: F401  # imported once here, not in every child
import sqlalchemy

from kit.practice.card import Card
from kit.progress.backups import back_up
from kit.progress.entries import GivenAnswer
from kit.progress.restoring import restore
from kit.progress.schema import answer
from kit.progress.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
FIRST_SCHEMA = Path(__file__).parent / "schemas" / "1.sql"


def given(response: str) -> GivenAnswer:
    """Return an answer that can be told from every other."""
    return GivenAnswer(
        at=NOON,
        item="i1",
        family="meaning",
        skill="recall",
        lexeme="w",
        response=response,
        credit=1,
        right=True,
        rating=3,
    )


def killed(
    work: Callable[[int], None], longest: float, rng: Random, *, at_work: float = 0
) -> list[str]:
    """Run ``work`` in a process of its own, kill it, and return the lines it wrote before.

    The moment is any within ``longest`` seconds: in ``at_work`` of all cases after its first line,
    else from the very start.
    """
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        try:
            work(into)
        except BaseException as error:
            os.write(into, f"! {error!r}\n".encode())
        os._exit(0)
    os.close(into)
    if rng.random() < at_work:
        select.select([out], [], [])
    time.sleep(rng.uniform(0, longest))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(out, "rb") as pipe:
        return pipe.read().decode().splitlines()


def undisturbed(work: Callable[[int], object]) -> float:
    """Return the seconds that some work takes in a process of its own, on the machine as it is."""
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        work(os.open(os.devnull, os.O_WRONLY))
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    return time.perf_counter() - began


def answers(where: Path | str, kills: int, rng: Random) -> dict[str, int]:
    """Kill writers of answers; every acknowledged answer must be there, with its card moved."""
    acknowledged: list[str] = []
    faults = early = 0
    for run in range(kills):

        def work(into: int, run: int = run) -> None:
            store = Store(where)
            for number in range(1_000_000):
                response = f"{run}-{number}"
                store.record(
                    given(response),
                    [Card(lexeme=f"w{number}", skill="recall", due=NOON)],
                    lambda card: replace(card, reps=card.reps + 1),
                )
                os.write(into, f"{response}\n".encode())

        lines = killed(work, 0.04, rng, at_work=0.8)
        early += not lines
        faults += sum(line.startswith("!") for line in lines)
        acknowledged += lines
        if isinstance(where, Path) and run % 50 == 0:
            faults += not whole(where)
    with closing(Store(where)) as store, store.reading() as connection:
        kept = set(connection.execute(sqlalchemy.select(answer.c.response)).scalars())
        moved = sum(card.reps for card in store.cards())
    return {
        "kills": kills,
        "before_the_first_answer": early,
        "acknowledged": len(acknowledged),
        "lost": len(set(acknowledged) - kept),
        "half_written": abs(len(kept) - moved),
        "unreadable": faults + (isinstance(where, Path) and not whole(where)),
    }


def migration(where: Path, kills: int, rng: Random) -> dict[str, int]:
    """Kill programs that migrate a record of the first schema; it must open with all it had."""
    lost = unreadable = unfinished = 0

    def old(name: str) -> Path:
        record = where.parent / name / "record.db"
        record.parent.mkdir()
        with closing(sqlite3.connect(record)) as connection:
            connection.executescript(FIRST_SCHEMA.read_text(encoding="utf-8"))
        return record

    first = old("first")
    longest = 2 * undisturbed(lambda into: said(into, Store(first)))
    for run in range(kills):
        record = old(str(run))
        unfinished += not killed(lambda into, at=record: said(into, Store(at)), longest, rng)
        with closing(Store(record)) as store:
            lost += (store.count(), len(store.statuses())) != (3, 2)
        unreadable += not whole(record)
    return {"kills": kills, "unfinished": unfinished, "lost": lost, "unreadable": unreadable}


def restoring(where: Path, kills: int, rng: Random) -> dict[str, int]:
    """Kill programs that restore a backup; the record must be the old one or the new one."""
    lost = unreadable = unfinished = 0
    with closing(Store(where)) as store:
        for number in range(300):
            store.record(given(str(number)))
        few = back_up(where).file
        for number in range(300):
            store.record(given(str(number)))
        many = back_up(where).file
    longest = 2 * undisturbed(lambda into: said(into, restore(where, many)))
    present = 600
    for run in range(kills):
        source, count = (few, 300) if run % 2 else (many, 600)
        lines = killed(lambda into, at=source: said(into, restore(where, at)), longest, rng)
        unfinished += not lines
        with closing(Store(where)) as store:
            found = store.count()
        lost += found not in (present, count) or (bool(lines) and found != count)
        present = found
        unreadable += not whole(where)
    return {"kills": kills, "unfinished": unfinished, "lost": lost, "unreadable": unreadable}


def said(into: int, done: object) -> None:
    """Say through the pipe that a piece of work is done."""
    os.write(into, f"{type(done).__name__}\n".encode())


def whole(record: Path) -> bool:
    """Tell whether SQLite finds a file in order."""
    with closing(sqlite3.connect(record)) as connection:
        return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))


def main() -> None:
    """Parse the arguments, kill, and print what was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["answers", "migration", "restore"])
    parser.add_argument("--kills", type=int, default=1_000)
    parser.add_argument("--where", help="a PostgreSQL address, for answers")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng, began = Random(options.seed), time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        where = options.where or Path(folder) / "record.db"
        run = {"answers": answers, "migration": migration, "restore": restoring}[options.what]
        found = run(where, options.kills, rng)
    seconds = round(time.perf_counter() - began, 1)
    sys.stdout.write(json.dumps({**found, "seconds": seconds}) + "\n")


if __name__ == "__main__":
    main()
