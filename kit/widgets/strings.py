"""The interface's words in English and Arabic, all from strings.toml."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

LANGUAGES = ("en", "ar")


@cache
def _table() -> dict[str, Any]:
    text = resources.files("kit.widgets").joinpath("strings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def strings(*sections: str) -> dict[str, dict[str, str]]:
    """Return the strings of ``sections`` by language, each under ``section.key``."""
    return {
        lang: {
            f"{section}.{key}": words[lang]
            for section in sections
            for key, words in _table()[section].items()
        }
        for lang in LANGUAGES
    }


def text(key: str, lang: str = "en", **values: object) -> str:
    """Return one string, ``"section.key"``, in ``lang``, with its ``{names}`` filled in."""
    section, _, name = key.partition(".")
    words: str = _table()[section][name][lang]
    return words.format(**values)
