"""A real JupyterLab for the browser tests: started in temporary folders, driven in chromium."""

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import urllib.parse
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
WIDE = {"width": 1280, "height": 900}
READY = re.compile(r"http://127\.0\.0\.1:\d+/\S*")
QUIET = '{"fetchNews": "false", "checkForUpdates": false, "doNotDisturbMode": true}'

KERNEL_IDLE = """path => {
  const widget = window.jupyterapp?.shell.currentWidget;
  return widget?.context?.path === path && widget.content?.model
    && widget.sessionContext?.isReady
    && widget.sessionContext.session?.kernel?.status === 'idle';
}"""
ALL_RUN = """() => {
  const { content, sessionContext } = window.jupyterapp.shell.currentWidget;
  const cells = [...content.model.cells].filter((cell) => cell.type === 'code');
  const outputs = cells.flatMap((cell) => cell.outputs.toJSON());
  const failed = outputs.some((out) => out.output_type === 'error');
  return failed || (sessionContext.session.kernel.status === 'idle'
    && cells.every((cell) => cell.executionCount));
}"""
ERRORS = """() => [...window.jupyterapp.shell.currentWidget.content.model.cells]
  .filter((cell) => cell.type === 'code').flatMap((cell) => cell.outputs.toJSON())
  .filter((out) => out.output_type === 'error').map((out) => out.traceback.join('\\n'))"""
CODE_CELLS = """call => [...window.jupyterapp.shell.currentWidget.content.model.cells]
  .filter((cell) => cell.type === 'code' && cell.sharedModel.source.includes(call))
  .map((cell) => cell.id)"""
SCROLL_TO = """id => {
  const { content } = window.jupyterapp.shell.currentWidget;
  const at = content.widgets.findIndex((cell) => cell.model.id === id);
  const { node } = content.widgets[at];
  node.dataset.nashraCell = id;
  void content.scrollToItem(at, 'start');
  return node.isConnected && content.widgets[at].outputArea?.node.isConnected;
}"""
WIDGET = ".jp-OutputArea-output :is(.nashra, .nashra-chart)"
EXECUTE = """async (code) => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  let out = '';
  const future = kernel.requestExecute({ code, store_history: false });
  future.onIOPub = (message) => {
    if (message.content.text) out += message.content.text;
    if (message.content.traceback) out += message.content.traceback.join('\\n');
  };
  await future.done;
  return out;
}"""
CLOSE = """async () => {
  const widget = window.jupyterapp?.shell.currentWidget;
  if (!widget?.sessionContext) return;
  const closed = async () => {
    await widget.sessionContext.shutdown();
    await widget.context.save();
    widget.close();
  };
  // Where Lab asks the user something it never comes back: then fail, do not hang.
  const late = (_, fail) => setTimeout(() => fail(new Error('Lab did not close it')), 20000);
  await Promise.race([closed(), new Promise(late)]);
}"""


@dataclass
class Lab:
    """A running server and the folder it serves."""

    url: str
    folder: Path
    state: Path


@dataclass
class Desk:
    """One browser page with Lab in it: opens notebooks, runs them, asks their kernels."""

    lab: Lab
    page: Any
    outside: list[str] = field(default_factory=list)
    count: int = 0

    def run(self, *cells: str) -> None:
        """Open a new notebook with these cells and run all of them."""
        self.count += 1
        name = f"story{self.count}.ipynb"
        (self.lab.folder / name).write_text(json.dumps(notebook(*cells)), encoding="utf-8")
        self.open(name)
        self.run_all()

    def open(self, name: str) -> None:
        """Open a notebook of the served folder and wait for its kernel."""
        if self.page.url.startswith(self.lab.url):
            self.command("docmanager:open", {"path": name})
        else:
            self.page.goto(f"{self.lab.url}/lab/tree/{urllib.parse.quote(name)}?reset")
        self.page.wait_for_function(KERNEL_IDLE, arg=name)

    def run_all(self) -> None:
        """Run all the cells of the notebook in front; none may end in an error."""
        self.page.evaluate("() => void window.jupyterapp.commands.execute('runmenu:run-all')")
        self.page.wait_for_function(ALL_RUN)
        assert self.page.evaluate(ERRORS) == []

    def cells(self, call: str = "") -> list[str]:
        """Return the ids of the code cells of the notebook in front that make this call."""
        return self.page.evaluate(CODE_CELLS, call)

    def cell(self, name: str) -> Any:
        """Scroll to a cell and return it with its widget: Lab attaches only what is near."""
        self.page.wait_for_function(SCROLL_TO, arg=name)
        shown = self.page.locator(f'.jp-Cell[data-nashra-cell="{name}"]')
        shown.locator(WIDGET).first.wait_for()
        return shown

    def command(self, name: str, arguments: dict[str, Any] | None = None) -> None:
        """Execute one of Lab's commands and wait for it."""
        self.page.evaluate(
            "([name, given]) => window.jupyterapp.commands.execute(name, given).then(() => null)",
            [name, arguments or {}],
        )

    def kernel(self, expression: str) -> Any:
        """Evaluate an expression in the notebook's kernel and return its value, through JSON."""
        printed = self.page.evaluate(EXECUTE, f"import json; print(json.dumps({expression}))")
        return json.loads(printed)

    def theme(self, name: str) -> None:
        """Switch Lab's theme."""
        self.command("apputils:change-theme", {"theme": name})
        light = str("Light" in name).lower()
        self.page.wait_for_selector(f"body[data-jp-theme-light={light}]", state="attached")

    def close(self) -> None:
        """Close the notebook and its kernel."""
        self.page.evaluate(CLOSE)


@contextlib.contextmanager
def opened_desk(lab: Lab, chromium: str, **context: Any) -> Iterator[Desk]:
    """Open a page in chromium for a running Lab; what it asks of other machines is written down."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=list(FLAGS))
        opened = browser.new_context(**{"viewport": WIDE, "accept_downloads": True, **context})
        page = opened.new_page()
        page.set_default_timeout(30_000)
        desk = Desk(lab=lab, page=page)
        opened.on("request", lambda request: _note_outside(desk.outside, request.url))
        yield desk
        opened.close()
        browser.close()


def find_chromium() -> str | None:
    """Return the path of the browser: NASHRA_CHROMIUM, Debian's, or one on the PATH."""
    wanted = os.environ.get("NASHRA_CHROMIUM") or "/usr/bin/chromium"
    return shutil.which(wanted) or shutil.which("chromium") or shutil.which("google-chrome")


def _note_outside(outside: list[str], url: str) -> None:
    parts = urllib.parse.urlparse(url)
    if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname not in (
        "127.0.0.1",
        "localhost",
    ):
        outside.append(url)


def notebook(*cells: str) -> dict[str, Any]:
    """Return a notebook of code cells, their source folded away."""
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}
        },
        "cells": [
            {
                "cell_type": "code",
                "id": f"cell{at}",
                "metadata": {"jupyter": {"source_hidden": True}},
                "source": source,
                "outputs": [],
                "execution_count": None,
            }
            for at, source in enumerate(cells)
        ],
    }


@contextlib.contextmanager
def running_lab(folder: Path) -> Iterator[Lab]:
    """Start JupyterLab on a loopback port with nothing of the user's own; stop it at the end."""
    work, state = folder / "work", folder / "state"
    settings = state / "settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    work.mkdir()
    (settings / "notification.jupyterlab-settings").write_text(QUIET, encoding="utf-8")
    port = free_port()
    with serving(_command(work, port), own_folders(work, state)):
        yield Lab(url=f"http://127.0.0.1:{port}", folder=work, state=state)


@contextlib.contextmanager
def serving(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[str]:
    """Run a command that serves JupyterLab and yield the address it prints; stop it at the end."""
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    with process:
        try:
            address = _address(process)
            with _drained(process):
                yield address
        finally:
            process.terminate()
            process.wait(20)


@contextlib.contextmanager
def _drained(process: "subprocess.Popen[str]") -> Iterator[None]:
    """Keep reading what the server says, so that it never waits for a reader."""
    drain = threading.Thread(target=deque, args=(process.stdout, 0))
    drain.start()
    try:
        yield
    finally:
        process.terminate()
        drain.join()


def _address(process: "subprocess.Popen[str]") -> str:
    said: deque[str] = deque(maxlen=40)
    for line in process.stdout or ():
        said.append(line)
        if found := READY.search(line):
            return found[0]
    raise RuntimeError("JupyterLab did not start:\n" + "".join(said))


def _command(work: Path, port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"),
        *("--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}", "--ServerApp.port_retries=0"),
        *("--IdentityProvider.token=", "--ServerApp.password=", f"--ServerApp.root_dir={work}"),
        *("--LabApp.expose_app_in_browser=True", "--LabApp.news_url=None"),
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]


def own_folders(work: Path, state: Path) -> dict[str, str]:
    """Return an environment in which Jupyter and the kit keep out of the user's own folders."""
    folders = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "IPYTHONDIR": "ipython",
    }
    own = {name: str(state / folder) for name, folder in folders.items()}
    own |= {"NASHRA_HOME": str(work), "NASHRA_DATA": str(state / "record")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, **own, "PATH": path}


def free_port() -> int:
    """Return a loopback port nobody listens on."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
