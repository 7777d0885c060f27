"""The first notebook's widget: which lesson, on which text, with buttons in which language."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kit.errors import PackError
from kit.lessons import load
from kit.lessons.analysis import analyse
from kit.progress import articles, choice
from kit.progress.folders import course_folder

if TYPE_CHECKING:
    import ipywidgets

    from kit.widgets.picker import Choice, Picker

REPORT, ARTICLE = "report", "article"


def start() -> "ipywidgets.Widget":
    """Let the learner choose the lesson, and its report or an article of their own.

    The choice is kept in the course folder, so that every notebook opens on it. The language of the
    buttons, switched in any of these boxes, is kept with it.
    """
    import ipywidgets

    from kit.widgets.source_input import SourceInput
    from kit.widgets.strings import text as words

    box = ipywidgets.VBox([])

    def use_article(text: str) -> str:
        now = _chosen()
        count = sum(1 for _ in analyse(text, lesson=load.load(now.lesson)).words())
        _choose(article=str(articles.keep(course_folder(), text)))
        box.children = (lessons, _follow(_texts()), source)
        return words("notebook.article_everywhere", now.ui_lang, words=count)

    def _follow(widget: Any) -> Any:
        widget.observe(lambda change: _speak(change.new), names="ui_lang")
        return widget

    def _speak(ui_lang: str) -> None:
        _choose(ui_lang=ui_lang)
        for widget in box.children:
            widget.ui_lang = ui_lang

    lessons = _follow(_lessons())
    source = _follow(SourceInput(on_text=use_article, ui_lang=_chosen().ui_lang))
    box.children = (lessons, _follow(_texts()), source)
    return box


def _chosen() -> choice.Choice:
    return choice.load(course_folder())


def _choose(**changes: str) -> None:
    choice.change(course_folder(), **changes)


def _lessons() -> "Picker":
    from kit.widgets.picker import Choice, Picker

    now = _chosen()
    own = [str(folder) for folder in load.own(course_folder())]
    names = dict.fromkeys((*load.shipped(), *own, now.lesson))

    def at_path(path: str) -> Choice:
        pack = load.load(path)
        return _offer(pack.handle)

    return Picker(
        map(_offer, names),
        value=now.lesson,
        on_pick=lambda name: _choose(lesson=name),
        on_path=at_path,
        ui_lang=now.ui_lang,
    )


def _offer(name: str) -> "Choice":
    """Offer a lesson by name or path; one that cannot be loaded says why."""
    from kit.widgets.picker import Choice

    try:
        pack = load.load(name)
    except PackError as error:
        return Choice(value=name, label=Path(name).name, detail=str(error))
    return Choice(value=name, label=pack.title, label_ar=pack.title_ar, detail=pack.level)


def _texts() -> "Picker":
    """Offer the lesson's report and, where there is one, the learner's article."""
    from kit.widgets.picker import Choice, Picker
    from kit.widgets.strings import text as words

    now = _chosen()
    article = now.article or articles.last(course_folder())
    offered = [Choice(value=REPORT, label="The lesson's own report", label_ar="تقرير الدرس")]
    if article:
        name = Path(article).name
        offered.append(Choice(value=ARTICLE, label="Your article", label_ar="مقالك", detail=name))
    return Picker(
        offered,
        value=ARTICLE if now.article else REPORT,
        title=words("notebook.which_text", now.ui_lang),
        on_pick=lambda value: _choose(article=article if value == ARTICLE else ""),
        ui_lang=now.ui_lang,
    )
