import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kit.cli import _chosen, main, parser


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text("قال الوزير إنّ الحكومة ستجتمع غدًا.", encoding="utf-8")
    return file


def test_analyse_prints_a_word_a_line(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyse", str(article)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("\t")[0] for line in lines] == [
        *("قال", "الوزير", "إنّ", "الحكومة", "ستجتمع", "غدًا")
    ]


def test_analyse_as_json_is_one_object_whose_spans_cut_the_file(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyse", str(article), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    text = article.read_text(encoding="utf-8")
    assert found["article"] == {"text": text, "title": "", "date": "", "source": ""}
    assert all(text[token["start"] : token["end"]] == token["surface"] for token in found["tokens"])
    (said,) = found["attributions"]
    assert (said["cue"]["lemma"], said["complement"]) == ("قال", "إن")
    assert said["source"]["text"] == "الوزير"


def test_a_lessons_knowledge_stands_behind_the_analysis(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("تحدّث كيم جونغ-أون عن صفقة أسلحة.", encoding="utf-8")
    assert main(["analyse", str(file), "--json", "--lesson", "summit"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [name["english"] for name in found["names"]] == ["Kim Jong-un"]
    assert "lexicon" in {token["origin"] for token in found["tokens"]}


def test_lessons_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons"]) == 0
    assert capsys.readouterr().out.startswith("summit\t")


def test_the_shipped_lesson_has_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "summit"]) == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b"  \n ", "the file is empty"),
        ("Да".encode("cp1251"), "it looks like"),
        (b"Only English here.", "no Arabic"),
    ],
)
def test_a_text_that_cannot_be_used_is_said_on_standard_error(
    tmp_path: Path, content: bytes, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.txt"
    file.write_bytes(content)
    assert main(["analyse", str(file)]) == 2
    out, error = capsys.readouterr()
    assert (out, message in error) == ("", True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["analyse", "/no/such/file"], "cannot be read"),
        (["analyse", "."], "cannot be read"),
        (["open", "/no/such/file"], "cannot be read"),
        (["analyse", "http://127.0.0.1/"], "--allow-private"),
        (["analyse", "ftp://example.org/a"], "only http"),
        (["check", "no-such-lesson"], "there is no lesson"),
        (["--dir", "/dev/null/x"], "--dir"),
    ],
)
def test_what_is_not_there_is_named_without_a_traceback(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert message in capsys.readouterr().err


def test_a_page_is_analysed_and_a_guessed_encoding_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.html"
    file.write_bytes("<html><body><p>قال الوزير إن الحكومة ستجتمع غدا.</p>".encode("cp1256"))
    assert main(["analyse", str(file)]) == 0
    out, error = capsys.readouterr()
    assert out.startswith("قال\t")
    assert "Windows-1256" in error


def test_an_unknown_lesson_is_named_with_the_known_ones(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyse", str(article), "--lesson", "nothing"]) == 2
    assert "summit" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--port", "0"], ["--port", "x"], ["nonsense"], ["analyse"]])
def test_bad_usage_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2


def test_a_packs_folder_is_opened_on_its_own_reading(article: Path, tmp_path: Path) -> None:
    pack = tmp_path / "my-lesson"
    assert main(["draft", str(article), "-o", str(pack)]) == 0
    options = parser().parse_args(["open", str(pack)])
    assert _chosen(options, now="summit") == {"lesson": str(pack.resolve()), "article": ""}
    options = parser().parse_args(["open", str(article), "--lesson", str(pack)])
    assert _chosen(options, now="summit") == {
        "lesson": str(pack.resolve()),
        "article": str(article.resolve()),
    }


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--help"])
    out = capsys.readouterr().out
    assert stop.value.code == 0
    assert all(name in out for name in ("lessons", "analyse", "open", "check", "--no-browser"))


def test_output_that_nobody_reads_to_the_end_is_no_error(article: Path) -> None:
    command = f"{sys.executable} -m kit.cli analyse {article} --json | head -c 1"
    done = subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, check=False, env=dict(os.environ)
    )
    assert "Traceback" not in done.stderr
