"""Opening the course in JupyterLab, with nothing that asks, tells or fetches on its own."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kit.errors import KitError

QUIET = '{"fetchNews": "false", "checkForUpdates": false}'
FIRST = "00_start.ipynb"


@dataclass(frozen=True, kw_only=True, slots=True)
class Launch:
    """How JupyterLab is started: its arguments and what the environment must hold."""

    arguments: tuple[str, ...]
    environment: Mapping[str, str]


def plan(
    folder: Path,
    *,
    port: int | None = None,
    browser: bool = True,
    notebook: str = FIRST,
    settings: Path,
    root: bool = False,
) -> Launch:
    """Return the arguments and environment that open ``notebook`` of ``folder`` in JupyterLab.

    Args:
        folder: the learner's folder, which Lab shows and does not leave.
        port: where it listens; None takes the first free one from 8888.
        browser: open the learner's browser.
        notebook: the one shown first.
        settings: a folder of the kit's own for Lab's settings, so that the learner's stay theirs.
        root: the process runs as the superuser, which Lab refuses unless told.
    """
    arguments = [
        f"--ServerApp.root_dir={folder}",
        f"--LabApp.default_url=/lab/tree/{notebook}",
        f"--LabApp.user_settings_dir={settings / 'settings'}",
        f"--LabApp.workspaces_dir={settings / 'workspaces'}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--ServerApp.ip=127.0.0.1",
    ]
    if port is not None:
        arguments += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    if not browser:
        arguments.append("--no-browser")
    if root:
        arguments.append("--allow-root")
    bin_folder = str(Path(sys.executable).parent)
    path = os.pathsep.join(filter(None, (bin_folder, os.environ.get("PATH", ""))))
    return Launch(
        arguments=tuple(arguments),
        environment={"PATH": path, "NASHRA_HOME": str(folder)},
    )


def silence(settings: Path) -> None:
    """Turn off Lab's news pop-up, which appears even where the news address is empty.

    Raises:
        KitError: the settings folder cannot be written.
    """
    target = settings / "settings" / "@jupyterlab" / "apputils-extension"
    file = target / "notification.jupyterlab-settings"
    try:
        target.mkdir(parents=True, exist_ok=True)
        if not file.exists():  # a learner who turned it on keeps it on
            file.write_text(QUIET, encoding="utf-8")
    except OSError as error:
        raise KitError(
            f"the kit's folder cannot be written ({error.strerror or error}).",
            where=str(settings),
            do="Set NASHRA_DATA to a folder of your own.",
        ) from None


def open_lab(
    folder: Path, *, port: int | None = None, browser: bool = True, notebook: str = FIRST
) -> None:
    """Start JupyterLab on the learner's folder and stay until it is closed."""
    from jupyterlab.labapp import main

    from kit.progress.folders import data_folder

    settings = data_folder() / "lab"
    silence(settings)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    launch = plan(
        folder, port=port, browser=browser, notebook=notebook, settings=settings, root=root
    )
    os.environ.update(launch.environment)
    main(argv=list(launch.arguments))
