import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

TOP = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def project() -> dict[str, list[str]]:
    data = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {"run": data["dependencies"], "dev": data["optional-dependencies"]["dev"]}


def test_environment_yml_asks_for_what_the_project_asks_for(project: dict[str, list[str]]) -> None:
    environment = yaml.safe_load((TOP / "environment.yml").read_text(encoding="utf-8"))
    (pip,) = (part["pip"] for part in environment["dependencies"] if isinstance(part, dict))
    assert sorted(pip) == sorted([*project["run"], "-e ."])


def test_every_dependency_has_its_row_in_the_readme(project: dict[str, list[str]]) -> None:
    readme = (TOP / "README.md").read_text(encoding="utf-8")
    names = {re.split(r"[<>=\[]", line)[0] for group in project.values() for line in group}
    assert sorted(name for name in names if f"| {name} |" not in readme) == []


def test_every_requirement_has_a_lower_bound(project: dict[str, list[str]]) -> None:
    lines = [line for group in project.values() for line in group]
    assert [line for line in lines if ">=" not in line] == []


def test_importing_the_kit_loads_nothing_heavy() -> None:
    heavy = [
        *("IPython", "ipywidgets", "anywidget", "plotly", "sqlalchemy", "farahidi", "pyarabic"),
        *("trafilatura", "pdfminer", "docx", "markdown_it"),
    ]
    code = f"import sys, kit; sys.exit(','.join(set({heavy}) & set(sys.modules)) or 0)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
