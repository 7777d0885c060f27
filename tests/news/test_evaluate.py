import pytest

from kit.errors import TextError
from kit.news.evaluate import evaluate, main

COLUMNS = "file\tparagraph\tcue\tcue_char_start\tlemma\tkind\tcomplement\tspeaker\tstance\tcore"
TEXT = "قال الوزير إن الخطة جاهزة.\nوأضاف أن العمل بدأ.\nعبر الجنود النهر.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    rows = [
        "a.txt\t0\tقال\t0\tقال\tfinite\tإن\tالوزير\tneutral\t1",
        "a.txt\t1\tوأضاف\t0\tأضاف\tfinite\tأن\t[الوزير]\tneutral\t1",
    ]
    (tmp_path / "reporting.tsv").write_text("\n".join([COLUMNS, *rows]), encoding="utf-8")
    (tmp_path / "distractors.tsv").write_text(
        "file\tparagraph\tcue\tcue_char_start\twhy\na.txt\t2\tعبر\t0\tcrossed", encoding="utf-8"
    )
    return tmp_path


def test_a_perfect_reading_scores_full_marks(folder):
    figures = {name: (right, asked) for name, right, asked in evaluate(folder).rows()}
    assert figures["cue recall (core)"] == (2, 2)
    assert figures["cue precision"] == (2, 2)
    assert figures["distractors taken"] == (0, 1)
    assert figures["source"] == (1, 1)
    assert figures["resolved"] == (1, 1)


def test_the_table_is_printed(folder, capsys):
    assert main([str(folder)]) == 0
    assert "cue recall" in capsys.readouterr().out


def test_a_folder_without_annotation_is_refused(tmp_path, capsys):
    with pytest.raises(TextError):
        evaluate(tmp_path)
    assert main([str(tmp_path)]) == 2
    assert "reporting.tsv" in capsys.readouterr().err


def test_the_command_says_how_it_is_used(capsys):
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.shared
def test_the_development_set_is_read_as_well_as_was_promised():
    from pathlib import Path

    folder = Path(__file__).parents[3] / "shared" / "eval" / "attribution"
    if not folder.is_dir():
        pytest.skip("the maintainers' ../shared folder is absent")
    score = evaluate(folder)
    assert score.found / score.core >= 0.9
    assert (score.predicted - score.wrong) / score.predicted >= 0.9
    assert score.taken / score.distractors <= 0.08
    floors = {"lemma": 0.97, "kind": 0.93, "complement": 0.9, "stance": 0.88, "source": 0.8}
    for name, floor in floors.items():
        assert score.right[name] / score.asked[name] >= floor, name
