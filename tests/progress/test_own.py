import os
import stat
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kit.progress.own import forget_own, open_own


def test_learners_who_share_a_server_have_a_number_each_and_keep_it(
    server: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NASHRA_RECORD", server)
    seen = []
    for name in ("one", "other", "one"):
        monkeypatch.setenv("NASHRA_DATA", str(tmp_path / name))
        with closing(open_own(backup=True)) as store:
            seen.append((store.learner, store.statuses()))
            store.set_status(name, "known", at=datetime.now(UTC))
    assert seen[0][0] == seen[2][0] != seen[1][0]
    assert [statuses for _, statuses in seen] == [{}, {}, {"one": "known"}]
    number = Path(os.environ["NASHRA_DATA"]) / "learner"
    assert stat.S_IMODE(number.stat().st_mode) == 0o600
    assert len(number.read_text(encoding="ascii")) == 32


def test_a_learner_who_was_forgotten_gets_another_number(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NASHRA_RECORD", server)
    number = Path(os.environ["NASHRA_DATA"]) / "learner"
    with closing(open_own()) as store:
        before = number.read_text(encoding="ascii")
        forget_own(store)
    open_own().close()
    assert number.read_text(encoding="ascii") != before
