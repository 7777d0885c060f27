"""The course's notebooks: what they promise as files, and that each runs from top to bottom."""

import json
from pathlib import Path
from typing import Any

import nbclient
import nbformat
import pytest

from kit.course import shipped_folder
from kit.lessons.drafting.draft import draft
from kit.progress import choice
from kit.sources.article import Article

NOTEBOOKS = sorted(shipped_folder().glob("*.ipynb"))
ARTICLE = """وزيرة الطاقة تعلن خطة جديدة
أعلنت وزيرة الطاقة أن الحكومة ستبني ثلاث محطات شمسية قبل نهاية العام.
وأضافت أن الخطة «لن ترفع الأسعار»، لكن المعارضة حذرت من ديون جديدة، بحسب وسائل إعلام محلية.
"""

pytestmark = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path: Path, kind: str) -> list[dict[str, Any]]:
    content = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in content if cell["cell_type"] == kind]


def source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def test_it_opens_with_its_goal_and_closes_with_what_you_can_now_do(path: Path) -> None:
    prose = cells(path, "markdown")
    assert "**Goal.**" in source(prose[0])
    assert source(prose[-1]).startswith("**You can now**")


def test_one_line_with_a_picture_says_how_to_run_it(path: Path) -> None:
    told = source(cells(path, "markdown")[1])
    assert "Run ▸ Run All Cells" in told
    assert "![" in told


def test_its_code_is_folded_short_and_defines_nothing(path: Path) -> None:
    for cell in cells(path, "code"):
        lines = [line for line in source(cell).splitlines() if line.strip()]
        assert cell["metadata"]["jupyter"]["source_hidden"] is True
        assert len(lines) <= 5
        assert not [line for line in lines if line.startswith(("def ", "class "))]


def test_every_cell_says_what_it_is_for_and_stands_on_its_own(path: Path) -> None:
    """A folded cell shows its first line; each imports the kit, so any can be run first."""
    for cell in cells(path, "code"):
        first, second, *_ = source(cell).splitlines()
        assert first.startswith("# ")
        assert "Run ▸ Run All Cells" in first
        assert second == "import kit"


def test_it_is_kept_without_outputs(path: Path) -> None:
    assert [c for c in cells(path, "code") if c["outputs"] or c["execution_count"]] == []


@pytest.mark.parametrize("text", ["report", "article", "draft"])
def test_it_runs_in_a_fresh_kernel_without_an_error(path: Path, text: str, tmp_path: Path) -> None:
    if text == "article":
        (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
        chosen = choice.Choice(lesson="summit", article=str(tmp_path / "article.txt"))
        choice.save(tmp_path / "home", chosen)
    if text == "draft":
        pack = tmp_path / "my-lesson"
        draft(Article(text=ARTICLE), pack)
        choice.save(tmp_path / "home", choice.Choice(lesson=str(pack)))
    notebook = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(notebook, timeout=120, resources={}).execute(cwd=str(tmp_path))
    shown = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [c.source for c in shown if not c.outputs] == []
