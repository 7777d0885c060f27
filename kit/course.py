"""The course's notebooks, copied to the learner's folder without ever losing what they changed."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata, resources
from pathlib import Path

from kit.errors import KitError
from kit.progress.writing import write_whole

MANIFEST = ".nashra/delivered.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivery:
    """What happened to one notebook: ``copied``, ``updated``, ``kept`` or ``beside``."""

    name: str
    outcome: str
    path: Path


def shipped_folder() -> Path:
    """Return where the course's notebooks lie: in the wheel, or in the checkout's top folder."""
    inside = Path(str(resources.files("kit"))) / "notebooks"
    return inside if inside.is_dir() else inside.parent.parent / "notebooks"


def version() -> str:
    """Return the kit's version."""
    return metadata.version("nashra")


def deliver(
    folder: Path, *, shipped: Path | None = None, release: str = ""
) -> tuple[Delivery, ...]:
    """Bring the course to ``folder``; a notebook the learner changed stays as it is.

    A notebook counts as changed when the text of its cells differs from what was delivered; having
    been run does not count. A newer version of a changed notebook is written beside it.

    Raises:
        KitError: the folder cannot be written.
    """
    shipped, release = shipped or shipped_folder(), release or version()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MANIFEST).parent.mkdir(exist_ok=True)
        delivered = _manifest(folder)
        done = tuple(_deliver(shipped, folder, delivered, release))
        write_whole(folder / MANIFEST, json.dumps(delivered, indent=1, sort_keys=True))
    except OSError as error:
        raise KitError(
            f"the folder cannot be written ({error.strerror or error}).",
            where=str(folder),
            do="Give another one with --dir.",
        ) from None
    return done


def _deliver(
    shipped: Path, folder: Path, delivered: dict[str, str], release: str
) -> Iterator[Delivery]:
    for source in sorted(shipped.glob("*.ipynb")):
        target, new = folder / source.name, fingerprint(source)
        before = delivered.get(source.name)
        delivered[source.name] = new
        if not target.exists():
            outcome = "copied"
        elif new in (before, fingerprint(target)):
            outcome = "kept"
        elif fingerprint(target) == before:
            outcome = "updated"
        else:
            outcome, target = "beside", _free(folder, f"{source.stem} ({release})")
        if outcome != "kept":
            write_whole(target, source.read_text(encoding="utf-8"))
        yield Delivery(name=source.name, outcome=outcome, path=target)


def _free(folder: Path, stem: str) -> Path:
    """Return a name nobody has: the learner may have changed an earlier arrival too."""
    names = (f"{stem}{suffix}.ipynb" for suffix in ("", *(f" {n}" for n in range(2, 1000))))
    return next(path for path in map(folder.joinpath, names) if not path.exists())


def fingerprint(notebook: Path) -> str:
    """Return a digest of the text of a notebook's cells, outputs and layout left aside."""
    text = notebook.read_text(encoding="utf-8", errors="replace")
    try:
        cells = [(cell["cell_type"], "".join(cell["source"])) for cell in json.loads(text)["cells"]]
    except (ValueError, KeyError, TypeError):  # damaged by hand: theirs, whatever it is
        return hashlib.sha256(text.encode()).hexdigest()
    return hashlib.sha256(json.dumps(cells).encode()).hexdigest()


def _manifest(folder: Path) -> dict[str, str]:
    try:
        found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):  # none yet, or damaged: then every change is theirs
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}
