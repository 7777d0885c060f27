"""Try the installed wheel: its command, its notebooks, its packs, its widgets' files."""

import json
import subprocess
import sys
import tempfile
from importlib import resources
from pathlib import Path

import kit

NASHRA = Path(sys.executable).parent / "nashra"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command."""
    return subprocess.run([NASHRA, *arguments], capture_output=True, text=True, check=False)


def main() -> None:
    """Fail loudly at the first thing the wheel lacks."""
    home = Path(kit.__file__).parent
    assert "site-packages" in str(home), f"not the wheel: {home}"
    files = {path.name for path in (home / "widgets").rglob("*")}
    assert {"reader.js", "reader.css", "quiz.js", "quiz.css", "OFL.txt"} <= files, sorted(files)
    assert len(list((home / "notebooks").glob("*.ipynb"))) == 8, "the course is not in the wheel"
    assert resources.files("kit.lessons").joinpath("packs/summit/reading.txt").is_file()
    assert run("lessons").stdout.startswith("summit"), run("lessons")
    assert run("check", "summit").returncode == 0, run("check", "summit").stdout[:2000]
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        article.write_text("قال الوزير إنّ الحكومة ستجتمع غدًا.", encoding="utf-8")
        found = json.loads(run("analyse", str(article), "--json").stdout)
        assert [a["cue"]["lemma"] for a in found["attributions"]] == ["قال"], found["attributions"]
        assert run("analyse", str(Path(folder) / "none.txt")).returncode == 2
        everything = str(Path(folder) / "everything.json")
        made = run("export", "--json", everything)  # makes the record, by its migrations
        assert made.stdout == f"{everything}: 0 answers\n", made
    sys.stdout.write("wheel: 9 checks passed\n")


if __name__ == "__main__":
    main()
