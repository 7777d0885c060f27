"""Training on a treebank of two sentences of our own."""

import gzip
import json
from pathlib import Path

import pytest

from kit.language.train import main
from kit.language.treebank import pud_sentences

ROWS = """\
# text = وكتبت الطالبة رسالة.
1\tو\tوَ\tCCONJ\tCC\t_\t2\tcc\t_\tSpaceAfter=No
2\tكتبت\tكَتَب\tVERB\tVBC\tGender=Fem|Number=Sing|Person=3|Voice=Act\t0\troot\t_\t_
3\tالطالبة\tطَالِب\tNOUN\tNN\t_\t2\tnsubj\t_\t_
4\tرسالة\tرِسَالَة\tNOUN\tNN\t_\t2\tobj\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

1\tكتاب\tكِتَاب\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No
2\tها\tهُوَ\tPRON\tPRP\t_\t1\tnmod\t_\t_
3\tجديد\tجَدِيد\tADJ\tJJ\t_\t1\tamod\t_\t_
"""


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "small.conllu"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_clitics_are_joined_to_the_word_they_were_written_with(treebank: Path) -> None:
    first, second = pud_sentences(treebank)
    assert [(w.form, w.proclitics, w.enclitics) for w in first[:2]] == [
        ("وكتبت", "و", ""),
        ("الطالبة", "", ""),
    ]
    assert (second[0].form, second[0].lemma, second[0].enclitics) == ("كتابها", "كِتَاب", "ها")


def test_training_twice_gives_the_same_bytes(treebank: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.json.gz", tmp_path / "two.json.gz"
    assert main([str(treebank), str(one)]) == main([str(treebank), str(two)]) == 0
    assert one.read_bytes() == two.read_bytes()
    assert json.loads(gzip.decompress(one.read_bytes()))


def test_a_missing_treebank_is_said_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "none"), str(tmp_path / "out")]) == 2
    assert "none" in capsys.readouterr().err
