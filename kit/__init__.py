"""Nashra: the language of Arabic news, in Jupyter. The names a notebook uses.

>>> import kit
>>> kit.lesson().read()            # doctest: +SKIP
>>> kit.analyse("قال الوزير إنّ …")  # doctest: +SKIP
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kit.errors import KitError
    from kit.lessons.analysis import analyse, analyse_many
    from kit.notebook import lesson, start, your_article

__all__ = ["KitError", "analyse", "analyse_many", "lesson", "start", "your_article"]

# Each name's module loads when the name is first used, so that importing the kit costs nothing.
_HOME = {
    "KitError": "kit.errors",
    "analyse": "kit.lessons.analysis",
    "analyse_many": "kit.lessons.analysis",
    "lesson": "kit.notebook",
    "start": "kit.notebook",
    "your_article": "kit.notebook",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"the kit has no {name!r}; it has {', '.join(__all__)}")
    return getattr(import_module(_HOME[name]), name)
