"""Take the README's pictures from the real JupyterLab: ``python tests/screenshots/take.py``."""

import importlib.util
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).parent
DOCS = HERE.parent.parent / "docs"
WIDTH, HEIGHT = 1200, 900
LARGEST = 250_000
"""Bytes of one picture; a README should open at once."""
LAST_QUIZ = "[shown for shown in Out.values() if type(shown).__name__ == 'Quiz'][-1]"
KEYS = f"[item.key[0] for item in {LAST_QUIZ}._session.items]"
ONLY_WIDGETS = """
  .jp-SideBar, #jp-left-stack, .jp-InputPrompt, .jp-OutputPrompt, .jp-InputArea,
  .jp-OutputArea-promptOverlay { display: none; }
  .nashra-body { height: 560px !important; }
  .nashra.nashra-quiz { max-width: none !important; }
"""


def take(folder: Path = DOCS) -> None:
    """Write reader.png, quiz.png, chart.png and voices.png into ``folder``."""
    from kit.course import deliver

    lab = _harness()
    chromium = lab.find_chromium()
    if chromium is None:
        sys.exit("There is no browser: install chromium, or set NASHRA_CHROMIUM to its path.")
    folder.mkdir(exist_ok=True)
    window = {"width": WIDTH + 116, "height": 1000}
    with (
        tempfile.TemporaryDirectory() as place,
        lab.running_lab(Path(place)) as running,
        lab.opened_desk(running, chromium, viewport=window) as desk,
    ):
        deliver(running.folder)
        for name, (notebook, call, prepare) in PICTURES.items():
            desk.open(notebook)
            if name == next(iter(PICTURES)):
                desk.command("application:toggle-left-area")
            desk.run_all()
            cell = desk.cell(desk.cells(call)[0])
            desk.page.add_style_tag(content=ONLY_WIDGETS)
            _save(prepare(cell, desk), folder / f"{name}.png", desk.page)
            desk.close()


def _reader(cell: Any, desk: Any) -> Any:
    """Open the card of a verb that warns."""
    cell.locator('.w.cue[data-stance="warning"]').first.click()
    cell.locator(".nashra-card .nashra-word").wait_for()
    return cell.locator(".nashra-reader")


def _quiz(cell: Any, desk: Any) -> Any:
    """Answer rightly until a question on a verb that is not neutral is answered."""
    quiz = cell.locator(".nashra-quiz")
    for key in desk.kernel(KEYS):
        quiz.locator(".nashra-option", has=desk.page.get_by_text(key, exact=True)).click()
        quiz.locator(".nashra-feedback").wait_for()
        if not key.startswith("nothing"):
            break
        quiz.locator(".nashra-next").click()
        quiz.locator(".nashra-option:not([aria-disabled])").first.wait_for()
    return quiz


def _chart(cell: Any, desk: Any) -> Any:
    cell.locator(".barlayer .point").first.wait_for()
    return cell.locator(".nashra-chart")


def _voices(cell: Any, desk: Any) -> Any:
    return cell.locator(".nashra-table")


PICTURES: dict[str, tuple[str, str, Callable[[Any, Any], Any]]] = {
    "reader": ("01_read.ipynb", ".read(", _reader),
    "quiz": ("04_reporting_verbs.ipynb", '.quiz("stance"', _quiz),
    "chart": ("02_vocabulary.ipynb", '.chart("roots")', _chart),
    "voices": ("05_who_said_what.ipynb", ".who_said_what(", _voices),
}


def _save(widget: Any, file: Path, page: Any) -> None:
    """Write the top of a widget as a picture of the README's width."""
    widget.scroll_into_view_if_needed()
    page.mouse.move(0, 0)
    page.evaluate("document.fonts.ready.then(() => null)")
    box = widget.bounding_box()
    clip = {**box, "height": min(box["height"], HEIGHT)}
    page.screenshot(path=file, clip=clip, animations="disabled")
    size = file.stat().st_size
    sys.stdout.write(
        f"{file.name}: {size // 1000} kB, {clip['width']:.0f} × {clip['height']:.0f}\n"
    )
    if size > LARGEST:
        sys.exit(f"{file} has {size} bytes; {LARGEST} are allowed.")


def _harness() -> ModuleType:
    """Import the browser tests' module that starts JupyterLab and drives it."""
    spec = importlib.util.spec_from_file_location("lab", HERE.parent / "browser" / "lab.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["lab"] = module  # its dataclasses look their module up
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    take()
