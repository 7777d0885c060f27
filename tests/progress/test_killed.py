import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kit.progress.schema import answer, card
from kit.progress.store import Store

HERE = Path(__file__).parent
WHOLE = bool(os.environ.get("CI"))
"""In CI all is done as often as promised; on a desk a tenth of it has to do."""


def kills(*arguments: str) -> dict[str, int]:
    done = subprocess.run(
        [sys.executable, HERE / "kills.py", *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    sys.stdout.write(done.stdout)
    return dict(json.loads(done.stdout))


def test_no_acknowledged_answer_is_lost_when_the_notebook_is_killed() -> None:
    found = kills("answers", "--kills", "1000" if WHOLE else "100")
    assert found["acknowledged"] > found["kills"]
    assert (found["lost"], found["half_written"], found["unreadable"]) == (0, 0, 0)


def test_no_answer_on_a_server_is_lost_when_the_notebook_is_killed(server: str) -> None:
    found = kills("answers", "--kills", "100" if WHOLE else "20", "--where", server)
    assert found["acknowledged"] > found["kills"]
    assert (found["lost"], found["half_written"], found["unreadable"]) == (0, 0, 0)


@pytest.mark.parametrize("what", ["migration", "restore"])
def test_a_record_is_whole_after_a_migration_or_a_restore_was_killed(what: str) -> None:
    found = kills(what, "--kills", "60" if WHOLE else "16")
    assert found["unfinished"] or not WHOLE
    assert (found["lost"], found["unreadable"]) == (0, 0)


def test_two_notebooks_that_write_at_once_lose_nothing(where: Path | str) -> None:
    count = 10_000 if WHOLE else 500
    Store(where).close()
    arguments = [sys.executable, HERE / "writers.py", str(where)]
    writers = [
        subprocess.Popen([*arguments, name, str(count)], stderr=subprocess.PIPE) for name in "ab"
    ]
    faults = [writer.communicate()[1] for writer in writers]
    assert ([writer.returncode for writer in writers], faults) == ([0, 0], [b"", b""])
    store = Store(where)
    with store.reading() as connection:
        distinct = select(func.count(answer.c.response.distinct()), func.count())
        assert tuple(connection.execute(distinct).one()) == (2 * count, 2 * count)
        assert connection.execute(select(func.sum(card.c.reps))).scalar() == 2 * count
    store.close()
