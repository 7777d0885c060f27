import json
from pathlib import Path

from kit.launch import plan, silence


def test_lab_opens_on_the_first_notebook_of_the_learners_folder(tmp_path: Path) -> None:
    launch = plan(tmp_path, settings=tmp_path / "settings")
    assert f"--ServerApp.root_dir={tmp_path}" in launch.arguments
    assert "--LabApp.default_url=/lab/tree/00_start.ipynb" in launch.arguments
    assert launch.environment["NASHRA_HOME"] == str(tmp_path)


def test_a_port_that_is_asked_for_is_the_one_used_or_none() -> None:
    launch = plan(Path("/course"), port=9000, settings=Path("/settings"))
    assert "--ServerApp.port=9000" in launch.arguments
    assert "--ServerApp.port_retries=0" in launch.arguments


def test_no_browser_and_the_superuser_are_passed_on() -> None:
    launch = plan(Path("/course"), browser=False, root=True, settings=Path("/settings"))
    assert {"--no-browser", "--allow-root"} <= set(launch.arguments)
    plain = plan(Path("/course"), settings=Path("/settings"))
    assert not {"--no-browser", "--allow-root"} & set(plain.arguments)


def test_lab_asks_for_no_news_unless_the_learner_turned_it_on(tmp_path: Path) -> None:
    silence(tmp_path)
    (file,) = tmp_path.rglob("*.jupyterlab-settings")
    assert json.loads(file.read_text(encoding="utf-8"))["fetchNews"] == "false"
    file.write_text('{"fetchNews": "true"}', encoding="utf-8")
    silence(tmp_path)
    assert json.loads(file.read_text(encoding="utf-8"))["fetchNews"] == "true"
