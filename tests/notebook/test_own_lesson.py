"""A lesson of one's own, drafted from an article: chosen by its folder, with empty states."""

from pathlib import Path
from random import Random

import pytest

from kit.errors import KitError
from kit.lessons.drafting.draft import draft
from kit.lessons.load import load
from kit.notebook.opening import lesson
from kit.notebook.start import start
from kit.practice.build import build_items
from kit.practice.fairness import violations
from kit.practice.gathering import gather
from kit.progress import choice
from kit.progress.folders import course_folder
from kit.sources.article import Article
from kit.text.marks import bare

TEXT = """وزيرة الطاقة تعلن خطة جديدة
أعلنت وزيرة الطاقة أن الحكومة ستبني ثلاث محطات شمسية قبل نهاية العام.
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    draft(Article(text=TEXT), tmp_path / "elsewhere" / "my-lesson")
    return tmp_path / "elsewhere" / "my-lesson"


def test_a_lesson_is_opened_by_the_path_of_its_folder(pack: Path) -> None:
    assert lesson(pack).document.text == TEXT.strip()
    assert lesson(str(pack)) is lesson(pack)


def test_a_change_of_its_files_is_seen_when_the_cell_is_run_again(pack: Path) -> None:
    before = lesson(pack)
    file = pack / "lesson.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("Draft: ", "Mine: "), encoding="utf-8")
    assert lesson(pack) is not before
    assert lesson(pack).pack.title == "Mine: my-lesson"


def test_packs_in_the_course_folder_are_offered_in_the_first_notebook() -> None:
    draft(Article(text=TEXT), course_folder() / "my-lesson")
    lessons, *_ = start().children
    offered = {one["label"]: one["value"] for one in lessons.choices}
    lessons.value = offered["Draft: my-lesson"]
    assert lesson().pack.title == "Draft: my-lesson"
    assert lesson().read().report["title"]


def test_a_folder_that_is_typed_is_offered_and_chosen(pack: Path) -> None:
    lessons, *_ = start().children
    lessons.receive({"type": "path", "text": f" {pack} "}, [])
    assert lessons.value == str(pack.resolve())
    assert lesson().pack.title == "Draft: my-lesson"
    again, *_ = start().children
    assert again.value == str(pack.resolve())


def test_a_folder_without_a_lesson_is_said_and_changes_nothing(tmp_path: Path) -> None:
    lessons, *_ = start().children
    lessons._receive(None, {"type": "path", "text": str(tmp_path)}, [])
    assert "there is no lesson" in lessons.notice
    assert lesson().pack.name == "summit"


@pytest.mark.parametrize("text", ["", "  ", None, 7])
def test_an_empty_path_asks_for_nothing(text: object) -> None:
    lessons, *_ = start().children
    lessons._receive(None, {"type": "path", "text": text}, [])
    assert (lessons.value, lessons.notice) == ("summit", "")


def test_a_chosen_lesson_that_is_gone_is_named_and_the_start_still_opens(tmp_path: Path) -> None:
    choice.save(course_folder(), choice.Choice(lesson=str(tmp_path / "gone")))
    lessons, *_ = start().children
    assert "there is no lesson" in lessons.choices[-1]["detail"]
    with pytest.raises(KitError, match="gone"):
        lesson()


def test_what_the_teacher_has_not_written_reads_as_an_empty_state(pack: Path) -> None:
    desk = lesson(pack)
    assert "no questions of its own yet" in desk.quiz("comprehension").text
    assert not any(sentence.get("en") for sentence in desk.read().report["sentences"])


def test_what_a_draft_asks_is_fair_and_no_word_of_it_is_there_twice() -> None:
    draft(Article(text=bare(load("summit").reading)), course_folder() / "long")
    pack = load(course_folder() / "long")
    material = gather(lesson=pack, document=lesson(pack.folder).document)
    words = [(word.lexeme.lemma, word.lexeme.pos) for word in material.words]
    assert len(set(words)) == len(words)
    items = build_items(material=material, count=150, rng=Random(3))
    assert [item.stem for item in items if violations(item)] == []
