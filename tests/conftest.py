"""What every test shares: the learner's real folders are out of reach."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NASHRA_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("NASHRA_HOME", str(tmp_path / "home"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the maintainers' folder of articles and treebanks, or skip the test without it."""
    folder = Path(__file__).parent.parent.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs ../shared")
    return folder
