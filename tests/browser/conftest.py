"""The browser tests' desk: one JupyterLab and one chromium for the session."""

import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
SAMPLE = HERE.parent / "widgets" / "sample_report.py"


def _load(name: str) -> ModuleType:
    """Import a helper module that lies beside the tests."""
    spec = importlib.util.spec_from_file_location(f"nashra_browser_{name}", HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


lab_module = _load("lab")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the browser's path; without one, fail in CI and skip elsewhere."""
    found = lab_module.find_chromium()
    if found is None:
        message = "there is no browser; install chromium or set NASHRA_CHROMIUM"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return found


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Iterator[object]:
    with lab_module.running_lab(tmp_path_factory.mktemp("lab")) as running:
        yield running


@pytest.fixture(scope="session")
def whole_session(lab: object, chromium: str) -> Iterator[object]:
    """Open one page for the session: Lab is slow to load, notebooks in it are not."""
    with lab_module.opened_desk(lab, chromium) as session:
        yield session


@pytest.fixture
def desk(whole_session: object) -> Iterator[object]:
    """Give a test the page, put everything back after it, and hold it to staying on the machine."""
    yield whole_session
    whole_session.close()
    whole_session.page.set_viewport_size(lab_module.WIDE)
    if whole_session.page.locator("body[data-jp-theme-light=false]").count():
        whole_session.theme("JupyterLab Light")
    assert whole_session.outside == []


@pytest.fixture
def course(lab: object) -> Path:
    """Return the learner's folder with the course in it, on its first day."""
    from kit.course import deliver, shipped_folder

    for folder in (lab.folder / ".nashra", lab.folder / "articles", lab.state / "record"):
        shutil.rmtree(folder, ignore_errors=True)
    for notebook in shipped_folder().glob("*.ipynb"):
        (lab.folder / notebook.name).unlink(missing_ok=True)
    deliver(lab.folder)
    return lab.folder


@pytest.fixture(scope="session")
def lab_tools() -> ModuleType:
    """Return the module that starts servers and opens pages."""
    return lab_module


@pytest.fixture(scope="session")
def sample_cell() -> str:
    """Return the source of a cell that makes the hand-written report available as ``sample``."""
    return f"import runpy, types\nsample = types.SimpleNamespace(**runpy.run_path({str(SAMPLE)!r}))"
