"""The browser tests' desk: one JupyterLab and one chromium for the session."""

import importlib.util
import os
import shutil
import sys
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
SAMPLE = HERE.parent / "widgets" / "sample_report.py"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


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
    wanted = os.environ.get("NASHRA_CHROMIUM") or "/usr/bin/chromium"
    found = shutil.which(wanted) or shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        message = f"no browser at {wanted}; install chromium or set NASHRA_CHROMIUM"
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
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=list(FLAGS))
        context = browser.new_context(viewport=WIDE, accept_downloads=True)
        page = context.new_page()
        page.set_default_timeout(30_000)
        session = lab_module.Desk(lab=lab, page=page)
        context.on("request", lambda request: _note_outside(session.outside, request.url))
        yield session
        context.close()
        browser.close()


WIDE = {"width": 1280, "height": 900}


@pytest.fixture
def desk(whole_session: object) -> Iterator[object]:
    """Give a test the page, put everything back after it, and hold it to staying on the machine."""
    yield whole_session
    whole_session.close()
    whole_session.page.set_viewport_size(WIDE)
    if whole_session.page.locator("body[data-jp-theme-light=false]").count():
        whole_session.theme("JupyterLab Light")
    assert whole_session.outside == []


@pytest.fixture(scope="session")
def sample_cell() -> str:
    """Return the source of a cell that makes the hand-written report available as ``sample``."""
    return f"import runpy, types\nsample = types.SimpleNamespace(**runpy.run_path({str(SAMPLE)!r}))"


def _note_outside(outside: list[str], url: str) -> None:
    parts = urllib.parse.urlparse(url)
    if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname not in (
        "127.0.0.1",
        "localhost",
    ):
        outside.append(url)
