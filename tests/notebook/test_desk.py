"""The desk: what a notebook's one-line calls give, on the lesson's report and on an article."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from kit.errors import KitError
from kit.lessons.load import load
from kit.notebook import news_tables, tables
from kit.notebook.article import your_article
from kit.notebook.desk import Desk
from kit.notebook.opening import lesson
from kit.notebook.start import start
from kit.progress import articles, choice, summaries
from kit.progress.folders import course_folder
from kit.text.marks import ordered
from kit.widgets.picker import Picker
from kit.widgets.source_input import SourceInput

SUMMIT = ordered("قِمَّة")
ARTICLE = (
    "وزيرة الطاقة تعلن خطة جديدة\n"
    "أعلنت وزيرة الطاقة أن الحكومة ستبني ثلاث محطات شمسية قبل نهاية العام.\n"
    "وأضافت أن الخطة «لن ترفع الأسعار»، لكن المعارضة حذرت من ديون جديدة، بحسب وسائل إعلام محلية."
)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(load("summit"), rng=Random(1))


def test_without_a_choice_the_first_lesson_lies_on_the_desk() -> None:
    assert lesson().pack.name == "summit"
    assert lesson().article == ""


def test_a_chosen_article_takes_the_place_of_the_reading() -> None:
    file = articles.keep(course_folder(), ARTICLE)
    choice.save(course_folder(), choice.Choice(article=str(file)))
    assert lesson().document.text == ARTICLE
    assert [said.cue.lemma for said in lesson().document.attributions][1:3] == ["أعلن", "أضاف"]


def test_an_article_that_is_gone_is_named(tmp_path: Path) -> None:
    choice.save(course_folder(), choice.Choice(article=str(tmp_path / "gone.txt")))
    with pytest.raises(KitError, match=r"gone\.txt.*cannot be read"):
        lesson()


def test_a_status_set_in_the_reader_is_there_in_the_next_notebook(desk: Desk) -> None:
    reader = Desk(desk.pack).read()
    key = next(iter(dict(reader.report)["lemmas"]))["id"]
    reader.statuses = {**reader.statuses, key: "known"}
    assert Desk(desk.pack).read().statuses[key] == "known"


def test_the_vocabulary_table_shows_the_status_the_reader_set(desk: Desk) -> None:
    Desk(desk.pack).store.set_status(
        f"{SUMMIT}/NOUN", "known", at=datetime(2026, 11, 23, tzinfo=UTC)
    )
    table = tables.vocabulary(desk.pack, Desk(desk.pack).store.statuses())
    assert {row[0]: row[7] for row in table.rows}[SUMMIT] == "known"


def test_every_answer_is_kept_and_what_was_missed_comes_back() -> None:
    desk = Desk(load("summit"), rng=Random(2))
    quiz = desk.quiz("meaning", count=4)
    for _ in range(4):
        quiz.receive({"type": "answer", "item": quiz.view["id"], "response": "0"}, [])
        quiz.receive({"type": "next"}, [])
    kept = desk.store.answers()
    assert len(kept) == 4
    missed = summaries.missed(desk.store)
    assert len(missed) == sum(not answer["right"] for answer in kept)
    if missed:
        asked = desk.review(count=1)
        assert asked.title == "What you missed"


def test_on_day_one_progress_and_review_say_what_to_do() -> None:
    desk = Desk(load("summit"))
    assert "No answers yet" in desk.progress().text
    assert "Nothing missed" in desk.review().text


@pytest.mark.parametrize("of", ["text", "article"])
def test_every_chart_of_the_lesson_has_a_picture_and_a_table(desk: Desk, of: str) -> None:
    for name in desk._charts(of):
        drawing, tools, table = desk.chart(name, of=of).children
        assert drawing.outputs[0]["data"]["application/vnd.plotly.v1+json"]["data"]
        assert tools.title
        assert table.rows


def test_an_unknown_chart_is_named_with_the_known_ones(desk: Desk) -> None:
    with pytest.raises(KitError, match="Choose lemmas"):
        desk.chart("pie")


@pytest.mark.parametrize("method", ["vocabulary", "terms", "verbs", "names"])
def test_a_lessons_tables_have_rows(desk: Desk, method: str) -> None:
    assert len(getattr(desk, method)().rows) > 20


def test_who_said_what_brackets_a_source_its_sentence_does_not_name(desk: Desk) -> None:
    rows = news_tables.voices(desk.document).rows
    assert any(str(row[1]).startswith("[") for row in rows)
    assert any(not str(row[1]).startswith("[") for row in rows)


def test_the_start_widget_remembers_an_article_for_every_notebook() -> None:
    lessons, texts, source = start().children
    assert isinstance(lessons, Picker)
    assert texts.value == "report"
    assert isinstance(source, SourceInput)
    source.receive({"type": "text", "text": ARTICLE}, [])
    assert source.status.startswith("33 words")
    assert lesson().document.text == ARTICLE
    again = start().children[1]
    assert again.value == "article"
    again.value = "report"
    assert lesson().article == ""


def test_a_text_without_arabic_is_refused_and_changes_nothing() -> None:
    _, _, source = start().children
    source._receive(None, {"type": "text", "text": "No Arabic here."}, [])
    assert "no Arabic" in source.notice
    assert lesson().article == ""


def test_the_same_article_is_kept_once_and_another_beside_it(tmp_path: Path) -> None:
    first, again, other = (articles.keep(tmp_path, text) for text in ("قال", "قال", "أضاف"))
    assert (first, other.name) == (again, "article-2.txt")


def test_your_article_becomes_a_lesson_at_once() -> None:
    source, place = your_article().children
    source.receive({"type": "text", "text": ARTICLE}, [])
    assert source.status.startswith("33 words")
    kinds = [type(part).__name__ for part in place.children]
    assert kinds[0] == "Reader"
    assert kinds.count("VBox") + kinds.count("Notice") >= 7
    assert "Table" in kinds


def test_the_language_of_the_buttons_is_chosen_once_for_every_notebook() -> None:
    lessons, texts, source = start().children
    lessons.ui_lang = "ar"
    assert (texts.ui_lang, source.ui_lang) == ("ar", "ar")
    desk = lesson()
    assert desk.terms().title == "المصطلحات السياسية"
    assert desk.read().ui_lang == desk.quiz(count=1).ui_lang == "ar"
    assert start().children[0].ui_lang == "ar"


def test_a_notice_of_the_analysis_is_shown_above_the_text(desk: Desk) -> None:
    lacking = Desk(desk.pack)
    lacking.document = replace(desk.document, notices=("Fewer words are recognised.",))
    assert lacking.read().notice == "Fewer words are recognised."
    assert desk.read().notice == ""
