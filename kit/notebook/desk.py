"""The desk: the chosen lesson on its text, and everything to do with it, one call each."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from kit.errors import ItemError, KitError
from kit.language.document import Document
from kit.lessons.model import Lesson
from kit.notebook import news_tables, tables
from kit.progress import choice
from kit.progress.folders import course_folder

if TYPE_CHECKING:
    import ipywidgets

    from kit.charts.chart import Chart
    from kit.notebook.correcting import Correcting
    from kit.practice.session import Answer
    from kit.progress.store import Store


def lesson(name: str | Path = "") -> "Desk":
    """Open the lesson chosen in ``00_start``, or the one named, on the text chosen there.

    Args:
        name: a lesson's name, or the path of a pack's folder.

    Raises:
        KitError: there is no such lesson, or the learner's own article can no longer be read.
    """
    chosen = choice.load(course_folder())
    wanted = str(name or chosen.lesson)
    if not chosen.article or wanted != chosen.lesson:
        return _desk(wanted, "", _state(wanted))
    from kit.sources.read import read_file

    return _desk(wanted, read_file(Path(chosen.article)).text, _state(wanted))


@lru_cache(maxsize=4)
def _desk(name: str, article: str, _: object) -> "Desk":
    """Lay the same desk out once for all the cells of a notebook, until a file it is of changes."""
    from kit.lessons import load

    return Desk(load.load(name), article=article)


def _state(name: str) -> frozenset[tuple[str, int]]:
    """Return the age of the files a desk is made of: a pack's, and the corrections."""
    from kit.lessons import load
    from kit.progress import corrections
    from kit.progress.folders import data_folder

    kept = corrections.file(data_folder())
    files = [*load.find(name).iterdir(), *([kept] if kept.exists() else ())]
    return frozenset((file.name, file.stat().st_mtime_ns) for file in files)


class Desk:
    """A lesson on one text: its own reading, or an article of the learner's."""

    def __init__(self, pack: Lesson, *, article: str = "", rng: Random | None = None) -> None:
        """Lay out a lesson; nothing is analysed before it is asked for.

        Args:
            pack: the lesson.
            article: the learner's own text, which then takes the place of the reading.
            rng: the source of chance for quizzes; a fresh one if not given.
        """
        self.pack, self.article = pack, article
        self._rng = rng or Random()

    def __repr__(self) -> str:
        """Say what lies on the desk."""
        text = "your article" if self.article else "its own report"
        return f"<{self.pack.title}, on {text}>"

    @cached_property
    def document(self) -> Document:
        """The text, analysed with all the lesson knows, and as the learner corrected it."""
        return self._correcting.document

    @cached_property
    def _correcting(self) -> "Correcting":
        from kit.lessons import analysis, compiled
        from kit.notebook.correcting import Correcting

        if self.article:
            analysed = analysis.analyse(self.article, lesson=self.pack)
        else:
            analysed = compiled.reading(self.pack)
        return Correcting(analysed, lesson=self.pack, on_change=self._corrected)

    def _corrected(self, document: Document) -> None:
        self.document = document

    @cached_property
    def store(self) -> "Store":
        """The learner's record."""
        from kit.progress.own import open_own

        return open_own(backup=True)

    @property
    def ui_lang(self) -> str:
        """The language of buttons and labels, as chosen in ``00_start``."""
        return choice.load(course_folder()).ui_lang

    def read(self, *, layers: tuple[str, ...] = ("said",)) -> "ipywidgets.Widget":
        """Show the text in the reader, with a card for every word."""
        from kit.widgets.reader import Reader

        return Reader(
            self.document,
            title=self.pack.title_ar,
            translation=None if self.article else self.pack.translation,
            cues=self.pack.cues,
            terms=self.pack.terms,
            names=self.pack.names,
            statuses=self.store.statuses(),
            on_status=self._set_status,
            layers=list(layers),
            correcting=self._correcting,
            notice="\n".join(self.document.notices),
            ui_lang=self.ui_lang,
        )

    def who_said_what(self) -> "ipywidgets.Widget":
        """Show the text with its voices, and a table of who said what."""
        import ipywidgets

        parts = [
            self.read(layers=("said", "quotes")),
            self.table(news_tables.voices(self.document)),
        ]
        return ipywidgets.VBox(parts)

    def vocabulary(self) -> "ipywidgets.Widget":
        """Show the lesson's words in a table to search and sort."""
        return self.table(tables.vocabulary(self.pack, self.store.statuses()))

    def terms(self) -> "ipywidgets.Widget":
        """Show the political terms with their structure, their English and what to beware of."""
        return self.table(tables.terms(self.pack))

    def verbs(self) -> "ipywidgets.Widget":
        """Show the reporting verbs and markers: frames, stance, strength, example."""
        return self.table(news_tables.cues(self.pack))

    def reference_card(self) -> "ipywidgets.Widget":
        """Show every reporting verb the kit knows with its frames, to search and to print."""
        from kit.news.load import reporting_cues

        return self.table(news_tables.card(reporting_cues()))

    def names(self) -> "ipywidgets.Widget":
        """Show the people, organisations and places, each with a fact and its source."""
        return self.table(tables.names(self.pack))

    def quiz(
        self,
        *families: str,
        count: int = 10,
        title: str = "",
        words: Sequence[str] | None = None,
    ) -> "ipywidgets.Widget":
        """Ask ``count`` questions of the given families, or of all of them mixed.

        Args:
            families: names such as ``meaning``, ``root``, ``stance``; all when none is given.
            count: how many questions.
            title: what stands above them.
            words: ids of the words to ask about; all when not given.
        """
        from kit.practice.build import build_items
        from kit.widgets.quiz import Quiz

        if families == ("comprehension",) and not self.pack.questions:
            return _say(self._text("no_questions", "own_lesson"), self.ui_lang)
        try:
            items = build_items(
                lesson=self.pack,
                document=self.document,
                families=families or None,
                count=count,
                at_least=1,
                rng=self._rng,
                words=words,
            )
        except ItemError as error:  # a short text may hold nothing to ask of this kind
            return _say(str(error), self.ui_lang)
        return Quiz(
            items, title=title, rng=self._rng, on_answer=self._keep_answer, ui_lang=self.ui_lang
        )

    def progress(self) -> "ipywidgets.Widget":
        """Show how many answers were given in each kind of exercise, and how many were right."""
        from kit.progress import summaries

        table = tables.answers(summaries.by_family(self.store))
        if not table.rows:
            return _say(self._text("nothing_yet"), self.ui_lang)
        return self.table(table)

    def review(self, *, count: int = 10) -> "ipywidgets.Widget":
        """Ask again about the words whose last answer was not right."""
        from kit.progress import summaries

        missed = summaries.missed(self.store)
        if not missed:
            return _say(self._text("nothing_missed"), self.ui_lang)
        return self.quiz(
            count=min(count, len(missed)), title=self._text("what_you_missed"), words=missed
        )

    def chart(self, name: str, *, of: str = "text") -> "ipywidgets.Widget":
        """Show one chart with its table.

        Args:
            name: ``lemmas``, ``roots``, ``parts_of_speech``, ``forms``, ``by_section``,
                ``coverage``, ``terms``, ``stances``, ``sources``, ``share``, ``quoted``,
                ``timeline`` or ``flow``.
            of: ``text``, what lies on the desk; or ``article``, by the source article's counts.

        Raises:
            KitError: there is no such chart.
        """
        from kit.widgets.chart_view import chart_view

        makers = self._charts(of)
        if name not in makers:
            raise KitError(f"there is no chart {name!r}.", do=f"Choose {', '.join(makers)}.")
        return chart_view(makers[name](), ui_lang=self.ui_lang)

    def _charts(self, of: str) -> "Mapping[str, Callable[[], Chart]]":
        from kit.charts import catalogue

        if of == "article":
            return catalogue.of_article(self.pack)
        return catalogue.of_document(self.document)

    def table(self, table: tables.TableData) -> "ipywidgets.Widget":
        """Show any table of ``kit.notebook.tables``."""
        return tables.widget(table, ui_lang=self.ui_lang)

    def _text(self, key: str, section: str = "notebook") -> str:
        from kit.widgets.strings import text

        return text(f"{section}.{key}", self.ui_lang)

    def _set_status(self, lexeme: str, status: str) -> None:
        self.store.set_status(lexeme, status, at=datetime.now(UTC))

    def _keep_answer(self, answer: "Answer") -> None:
        from kit.progress.entries import GivenAnswer

        given = GivenAnswer(
            at=datetime.now(UTC),
            item=answer.item.id,
            family=answer.item.family,
            skill=answer.item.skill,
            lexeme=answer.item.lexeme,
            response=answer.response,
            credit=answer.mark.credit,
            right=answer.mark.right,
            seconds=answer.seconds,
            lesson=self.pack.name,
        )
        self.store.record(given)


def _say(sentence: str, ui_lang: str) -> "ipywidgets.Widget":
    from kit.widgets.notice import Notice

    return Notice(sentence, ui_lang=ui_lang)
