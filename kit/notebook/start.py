"""The first notebook's widget: which lesson, and on which text."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kit.lessons import load
from kit.lessons.analysis import analyse
from kit.progress import articles, choice
from kit.progress.folders import course_folder

if TYPE_CHECKING:
    import ipywidgets

    from kit.widgets.picker import Picker

REPORT, ARTICLE = "report", "article"


def start() -> "ipywidgets.Widget":
    """Let the learner choose the lesson, and its report or an article of their own.

    The choice is kept in the course folder, so that every notebook opens on it.
    """
    import ipywidgets

    from kit.widgets.source_input import SourceInput

    chosen = choice.load(course_folder())
    box = ipywidgets.VBox([])

    def pick_lesson(name: str) -> None:
        now = choice.load(course_folder())
        choice.save(course_folder(), choice.Choice(lesson=name, article=now.article))

    def use_article(text: str) -> str:
        now = choice.load(course_folder())
        words = sum(1 for _ in analyse(text, lesson=load.load(now.lesson)).words())
        file = articles.keep(course_folder(), text)
        choice.save(course_folder(), choice.Choice(lesson=now.lesson, article=str(file)))
        box.children = (lessons, _texts(ARTICLE), source)
        return f"{words} words. Every notebook now works on your article; run its cells again."

    lessons = _lessons(chosen.lesson, pick_lesson)
    source = SourceInput(on_text=use_article)
    box.children = (lessons, _texts(ARTICLE if chosen.article else REPORT), source)
    return box


def _lessons(chosen: str, pick: "Callable[[str], None]") -> "Picker":
    from kit.widgets.picker import Choice, Picker

    packs = [load.load(name) for name in load.shipped()]
    offered = [
        Choice(value=pack.name, label=pack.title, label_ar=pack.title_ar, detail=pack.level)
        for pack in packs
    ]
    return Picker(offered, value=chosen, on_pick=pick)


def _texts(chosen: str) -> "Picker":
    """Offer the lesson's report and, where there is one, the learner's article."""
    from kit.widgets.picker import Choice, Picker

    article = choice.load(course_folder()).article or _last_article()
    offered = [Choice(value=REPORT, label="The lesson's own report", label_ar="تقرير الدرس")]
    if article:
        name = Path(article).name
        offered.append(Choice(value=ARTICLE, label="Your article", label_ar="مقالك", detail=name))

    def pick(value: str) -> None:
        now = choice.load(course_folder())
        text = article if value == ARTICLE else ""
        choice.save(course_folder(), choice.Choice(lesson=now.lesson, article=text))

    return Picker(offered, value=chosen, title="Which text?", on_pick=pick)


def _last_article() -> str:
    kept = sorted((course_folder() / articles.FOLDER).glob("article-*.txt"))
    return str(kept[-1]) if kept else ""
