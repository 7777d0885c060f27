"""What a teacher decides in a draft: told by the check, followed by the analysis."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from kit.lessons import compiled
from kit.lessons.check import check
from kit.lessons.drafting.draft import draft
from kit.lessons.drafting.recompile import recompile
from kit.lessons.load import load
from kit.sources.article import Article
from kit.text.marks import bare, ordered

TEXT = """تقرير عن التعليم
قال خبير في علم الاقتصاد إن المدرسة علم بلاده صغير.
وأضاف سمير قطرونة أن الوزارة تدرس الخطة، وأن العلم نور.
"""
FLAG, SCIENCE = ordered("عَلَم"), ordered("عِلْم")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    draft(Article(text=TEXT), tmp_path / "pack")
    return tmp_path / "pack"


def edit(file: Path, change: Callable[[dict[str, str]], None], *, dialect: str = ",") -> None:
    with file.open(encoding="utf-8-sig", newline="") as source:
        reader = csv.DictReader(source)
        names, rows = list(reader.fieldnames or ()), list(reader)
    for row in rows:
        change(row)
    with file.open("w", encoding="utf-8-sig", newline="") as target:
        writer = csv.DictWriter(target, names, delimiter=dialect)
        writer.writeheader()
        writer.writerows(row for row in rows if row.get("id"))


def lemmas(pack: Path, surface: str) -> list[str]:
    document = compiled.reading(load(pack))
    return [token.lemma for token in document.words() if token.surface == surface]


def open_words(pack: Path) -> set[str]:
    return {one.what.split(" was taken")[0] for one in check(pack) if one.file == "review.csv"}


def test_a_draft_has_nothing_wrong_and_says_what_is_left(pack: Path) -> None:
    found = check(pack)
    assert [str(one) for one in found if not one.to_decide] == []
    assert {one.file for one in found} >= {
        *("lesson.toml", "review.csv", "names.csv", "translation.txt", "questions.toml"),
    }
    assert all(str(one).startswith("to decide: ") for one in found)


def test_a_line_marked_decided_is_open_no_more_and_its_doubt_goes(pack: Path) -> None:
    before = open_words(pack)
    written = next(iter(before - {"سمير قطرونة"}))

    def decide(row: dict[str, str]) -> None:
        if row["written"] == written:
            row["decided"] = "yes"

    edit(pack / "review.csv", decide)
    assert written not in open_words(pack)
    recompile(pack)
    for token in compiled.reading(load(pack)).words():
        if bare(token.surface) == written:
            assert token.margin == float("inf")


def test_the_right_lemma_written_in_the_sheet_is_followed_everywhere(pack: Path) -> None:
    wrong = lemmas(pack, "علم")
    right = FLAG if SCIENCE in wrong else SCIENCE

    def decide(row: dict[str, str]) -> None:
        if row["written"] == "علم":
            row |= {"right_lemma": right, "right_pos": "NOUN", "right_gloss": "the right one"}

    edit(pack / "review.csv", decide, dialect=";")  # as a French spreadsheet saves it
    assert [one.file for one in check(pack) if not one.to_decide] == ["analysis.json"]
    done = recompile(pack)
    assert done.changed == 2
    assert lemmas(pack, "علم") == [right, right]
    words = {word.lemma: word for word in load(pack).vocabulary}
    assert words[right].gloss == "the right one"
    assert load(pack).counts[words[right].id].count >= 2
    assert [one for one in check(pack) if not one.to_decide] == []
    assert recompile(pack).changed == 0


def test_a_row_of_the_vocabulary_that_was_changed_is_followed(pack: Path) -> None:
    def change(row: dict[str, str]) -> None:
        if bare(row["lemma"]) == "خبير":
            row |= {"gloss": "pundit"}
        if bare(row["lemma"]) == "خطة":
            row |= {"lemma": "خَطَّة", "gloss": "a line drawn"}

    edit(pack / "vocabulary.csv", change)
    recompile(pack)
    by_surface = {token.surface: token for token in compiled.reading(load(pack)).words()}
    assert by_surface["خبير"].gloss == "pundit"
    assert by_surface["الخطة"].lemma == ordered("خَطَّة")
    assert by_surface["الخطة"].lexeme == next(
        word for word in load(pack).vocabulary if word.gloss == "a line drawn"
    )


def test_a_name_is_decided_by_its_english_or_by_taking_it_out(pack: Path) -> None:
    assert "سمير قطرونة" in open_words(pack)

    def fill(row: dict[str, str]) -> None:
        row["english"] = "Samir Qatrouna"

    edit(pack / "names.csv", fill)
    assert "سمير قطرونة" not in open_words(pack)
    recompile(pack)
    (name,) = compiled.reading(load(pack)).names
    assert name.english == "Samir Qatrouna"


def test_a_part_of_speech_there_is_not_is_an_error(pack: Path) -> None:
    edit(pack / "review.csv", lambda row: row.update(right_pos="THING"))
    wrong = [str(one) for one in check(pack) if not one.to_decide]
    assert "right_pos: 'THING' is not allowed" in wrong[0]


def test_a_finished_question_is_asked_and_a_half_finished_one_is_named(pack: Path) -> None:
    file = pack / "questions.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("left = true\n", "", 1), encoding="utf-8")
    wrong = [str(one) for one in check(pack) if not one.to_decide]
    assert any("'explanation' is missing" in one for one in wrong)


def test_what_a_ready_pack_must_have_is_asked_when_the_status_is_taken_out(pack: Path) -> None:
    file = pack / "lesson.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace('status = "draft"\n', ""), encoding="utf-8"
    )
    found = check(pack)
    assert not any(one.to_decide for one in found)
    assert any("has no translation" in one.what for one in found)
    assert {"title", "level", "licence"} <= {one.field for one in found}


def test_a_ready_pack_carries_no_sense_of_the_installed_dictionary(pack: Path) -> None:
    edit(pack / "vocabulary.csv", lambda row: row.update(source="dictionary"))
    file = pack / "lesson.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace('status = "draft"\n', ""), encoding="utf-8"
    )
    assert any("is the installed dictionary's" in one.what for one in check(pack))


def test_a_word_nobody_has_looked_at_is_not_asked_for_in_a_quiz(pack: Path) -> None:
    lesson = load(pack)
    assert lesson.doubtful
    assert not lesson.doubtful & {word.id for word in lesson.teachable}


def test_a_broken_sheet_is_named_with_what_to_do(pack: Path) -> None:
    (pack / "review.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (found,) = check(pack)
    assert "review.csv:1" in str(found)
    assert "no column decided" in found.what
