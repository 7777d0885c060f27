"""Every string of the interface exists in both languages, and every key asked for exists."""

import re
import tomllib
from importlib import resources

import pytest

from kit.widgets.strings import strings, text

FILES = resources.files("kit.widgets")
TABLE = tomllib.loads(FILES.joinpath("strings.toml").read_text(encoding="utf-8"))
ENTRIES = [(section, key) for section, keys in TABLE.items() for key in keys]


@pytest.mark.parametrize(("section", "key"), ENTRIES)
def test_a_string_has_two_languages_and_the_same_places_to_fill(section, key):
    words = TABLE[section][key]
    assert set(words) == {"en", "ar"}
    assert all(words.values())
    english, arabic = (set(re.findall(r"\{\w+\}", words[lang])) for lang in ("en", "ar"))
    assert arabic <= english


@pytest.mark.parametrize(
    "name", sorted(path.name for path in FILES.iterdir() if path.name.endswith(".js"))
)
def test_every_key_a_module_asks_for_exists(name):
    code = FILES.joinpath(name).read_text(encoding="utf-8")
    for key in re.findall(r"""\bt\(\s*["'](\w+\.\w+)["']""", code):
        section, _, word = key.partition(".")
        assert word in TABLE.get(section, {}), key


@pytest.mark.parametrize(
    "name", sorted(path.name for path in FILES.iterdir() if path.name.endswith(".js"))
)
def test_no_module_writes_markup(name):
    code = FILES.joinpath(name).read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", code)


def test_sections_are_joined_under_their_names():
    assert strings("quiz")["ar"]["quiz.next"] == "التالي"
    assert text("quiz.progress", at=4, total=10) == "4 of 10"
