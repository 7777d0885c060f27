"""A draft made from an article: a whole pack, the doubtful first, nothing overwritten."""

import csv
import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kit.cli import main
from kit.errors import PackError, TextError
from kit.language.doubt import REASONS
from kit.lessons import compiled
from kit.lessons.analysis import analyse
from kit.lessons.check import check
from kit.lessons.drafting.draft import draft
from kit.lessons.load import load
from kit.rows import safe_cell
from kit.sources.article import Article
from kit.text.marks import bare

TEXT = """وزيرة الطاقة تعلن خطة جديدة
أعلنت وزيرة الطاقة ليلى بن سمعان أن الحكومة ستبني ثلاث محطات شمسية قبل نهاية العام.
ديون وأسعار
وأضافت الوزيرة أن الخطة «لن ترفع الأسعار»، لكن المعارضة حذرت من ديون جديدة.
وقال خبير في علم الاقتصاد إن البنك المركزي في المغرب يراقب الأسواق، وقد تبرنخت الشركات.
"""


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drafts") / "my-lesson"
    draft(Article(text=TEXT), folder, made_from="article.txt")
    return folder


def sheet(pack: Path, name: str = "review.csv") -> list[dict[str, str]]:
    with (pack / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_draft_loads_and_its_analysis_is_the_kits_own_reading(pack: Path) -> None:
    lesson = load(pack)
    assert lesson.is_draft
    assert lesson.reading == TEXT.strip()
    assert compiled.is_fresh(lesson)
    plain = analyse(lesson.reading)
    read = [(t.lemma, t.pos, t.origin, t.margin) for t in compiled.reading(lesson).tokens]
    assert read == [(t.lemma, t.pos, t.origin, t.margin) for t in plain.tokens]


def test_the_tables_hold_what_stands_in_the_text_with_its_counts(pack: Path) -> None:
    lesson = load(pack)
    words = {bare(word.lemma): word for word in lesson.vocabulary}
    minister = lesson.counts[words["وزير"].id]
    assert (minister.count, minister.sections) == (3, (2, 1))
    assert words["خطة"].gloss
    assert words["خطة"].plural
    assert {bare(cue.lemma) for cue in lesson.cues} >= {"أعلن", "أضاف", "حذر", "قال"}
    assert {term.category for term in lesson.terms} >= {"politics"}
    assert "Morocco" in {name.english for name in lesson.names}
    assert lesson.sections == (
        "وزيرة الطاقة تعلن خطة جديدة",
        "ديون وأسعار",
    )


def test_every_running_word_but_unknown_names_has_a_row(pack: Path) -> None:
    rows = {(row["lemma"], row["pos"]) for row in sheet(pack, "vocabulary.csv")}
    for token in analyse(TEXT).words():
        if token.pos != "PROPN":
            assert (token.lemma, token.pos) in rows, token.surface


def test_the_review_sheet_puts_the_doubtful_rows_first_and_says_why(pack: Path) -> None:
    rows = sheet(pack)
    reasons = [row["why"].split(" | ")[0] for row in rows]
    order = [REASONS.index(reason) if reason else len(REASONS) for reason in reasons]
    assert order == sorted(order)
    assert {"unknown name", ""} <= set(reasons)
    unknown = next(row for row in rows if row["why"] == "unknown name")
    assert (unknown["table"], unknown["places"]) == ("names.csv", "2.1")
    assert unknown["written"] in unknown["sentence"]
    doubtful = next(row for row in rows if row["why"] and row["table"] == "vocabulary.csv")
    assert doubtful["source"] in ("lexicon", "dictionary", "guess")
    assert doubtful["margin"]


def test_no_cell_of_the_sheets_runs_as_a_formula(tmp_path: Path) -> None:
    text = "=cmd|قال الوزير إن السعر ارتفع.\n+سعر النفط -5 @أعلن «=1+1» ارتفاعا جديدا.\n"
    draft(Article(text=text, title="=HYPERLINK(1)"), tmp_path / "d", made_from="=x.txt")
    for name in ("review.csv", "vocabulary.csv", "names.csv", "terms.csv", "verbs.csv"):
        for row in sheet(tmp_path / "d", name):
            assert [cell for cell in row.values() if safe_cell(cell) != cell] == []


def test_questions_are_suggested_and_left(pack: Path) -> None:
    asked = tomllib.loads((pack / "questions.toml").read_text(encoding="utf-8"))["question"]
    assert len(asked) >= 7
    assert all(question["left"] for question in asked)
    assert all(bare(quote) in bare(TEXT) for one in asked for quote in one["evidence"])
    assert load(pack).questions == ()


def test_translations_wait_for_the_teacher_each_under_its_sentence(pack: Path) -> None:
    lines = (pack / "translation.txt").read_text(encoding="utf-8").splitlines()
    assert "# وزيرة الطاقة تعلن خطة جديدة" in lines
    assert "1.1\t" in lines
    assert load(pack).translation == {}


def test_the_pack_says_whose_the_article_is_and_the_licence_the_teacher_states(
    pack: Path, tmp_path: Path
) -> None:
    for name in ("lesson.toml", "README.txt"):
        assert "Do not pass it on" in (pack / name).read_text(encoding="utf-8").replace("\n", " ")
    assert load(pack).licence == "not stated"
    draft(Article(text=TEXT), tmp_path / "free", licence="CC-BY-4.0")
    assert load(tmp_path / "free").licence == "CC-BY-4.0"


@pytest.mark.parametrize(
    "text",
    [
        "خبر",
        "قال.\r\nقال.",
        "﻿كلمة واحدة\n\n\nوأخرى",
        "عنوان \\ \"بين\" '''علامات'''\nنص قصير.",
        "١٢ ٪ من",
    ],
)
def test_any_article_makes_a_pack_that_loads_and_has_nothing_wrong(
    text: str, tmp_path: Path
) -> None:
    draft(Article(text=text), tmp_path / "d")
    assert [str(one) for one in check(tmp_path / "d") if not one.to_decide] == []


@given(text=st.text(st.characters(codec="utf-8"), max_size=60))
@settings(max_examples=25, deadline=None)
@example(text="\x85")  # white space to Python, though not to everyone
def test_any_unicode_beside_arabic_makes_a_pack(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any") / "d"
    draft(Article(text=f"{text}\nقال الوزير {text} إن الخطة جاهزة.{text}", title=text), folder)
    assert [str(one) for one in check(folder) if not one.to_decide] == []


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(PackError, match=r"holds something already \(notes\.txt\)"):
        draft(Article(text=TEXT), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_text_without_arabic_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(TextError, match="no Arabic"):
        draft(Article(text="Only English."), tmp_path / "d")
    assert not (tmp_path / "d").exists()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(PackError, match="cannot be written"):
        draft(Article(text=TEXT), tmp_path / "file" / "d")


def test_the_command_drafts_checks_and_compiles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    pack = str(tmp_path / "d")
    assert main(["draft", str(tmp_path / "a.txt"), "-o", pack]) == 0
    assert "do not pass the pack on" in capsys.readouterr().out
    assert main(["check", pack]) == 3
    assert capsys.readouterr().out.splitlines()[-1].startswith(f"{pack}: no problem, ")
    assert main(["compile", pack]) == 0
    assert "0 words" in capsys.readouterr().out
    assert main(["draft", str(tmp_path / "a.txt"), "-o", pack]) == 2
    assert "nothing is overwritten" in capsys.readouterr().err
