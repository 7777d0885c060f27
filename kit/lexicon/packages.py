"""Where the packages are installed whose tables the kit reads in place, without importing them."""

from importlib.util import find_spec
from pathlib import Path


def folder(package: str) -> Path | None:
    """Return the folder of an installed package; None where there is none.

    Asking for the distribution's metadata would import a mail reader first.
    """
    found = find_spec(package)
    places = found.submodule_search_locations if found is not None else None
    return Path(next(iter(places))) if places else None
