"""The desk: the chosen lesson on its text, and everything to do with it, one call each."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property
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
    from kit.notebook.reviewing import Reviewing
    from kit.practice.material import Material
    from kit.practice.planning import Limits
    from kit.progress.store import Store


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
        self.second: Document | None = None
        """The report that was last held against this one."""
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
        self.__dict__.pop("reviewing", None)  # which was made of the document before

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

    def compare(self) -> "ipywidgets.Widget":
        """Show the text beside a second report: who is heard in each, what only one asserts."""
        from kit.notebook.comparing import compare

        return compare(self)

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
        beside = self._beside() if "compare" in families else None
        if families == ("compare",) and beside is None:
            return _say(self._text("none_to_ask", "compare"), self.ui_lang)
        try:
            items = build_items(
                lesson=self.pack,
                document=self.document,
                material=beside,
                families=families or None,
                count=count,
                at_least=1,
                rng=self._rng,
                words=words,
            )
        except ItemError as error:  # a short text may hold nothing to ask of this kind
            return _say(str(error), self.ui_lang)
        return Quiz(
            items, title=title, rng=self._rng, on_answer=self.reviewing.keep, ui_lang=self.ui_lang
        )

    def _beside(self) -> "Material | None":
        """Gather what can be asked of the text beside the second report, if there is one."""
        from kit.lessons.analysis import analyse
        from kit.practice.gathering import gather

        report = "" if self.article else self.pack.other_report
        other = self.second or (analyse(report, lesson=self.pack) if report else None)
        return gather(lesson=self.pack, document=self.document, other=other) if other else None

    def progress(self) -> "ipywidgets.Widget":
        """Show how many answers were given in each kind of exercise, and how many were right."""
        from kit.progress import summaries

        table = tables.answers(summaries.by_family(self.store))
        if not table.rows:
            return _say(self._text("nothing_yet"), self.ui_lang)
        return self.table(table)

    @cached_property
    def reviewing(self) -> "Reviewing":
        """The review of this text with the learner's record."""
        from kit.notebook.reviewing import Reviewing

        return Reviewing(
            lesson=self.pack,
            document=self.document,
            store=self.store,
            limits=_limits,
            rng=self._rng,
        )

    def today(self) -> "ipywidgets.Widget":
        """Ask what is due today, sentence by sentence, and begin the day's new words."""
        from kit.notebook.todays_session import session

        return session(self.reviewing, ui_lang=self.ui_lang)

    def care(self) -> "ipywidgets.Widget":
        """Offer to undo the last answer, to wake words that rest, and to set the day's limits."""
        from kit.notebook.todays_session import care

        return care(self.reviewing, ui_lang=self.ui_lang)

    def hardest(self) -> "ipywidgets.Widget":
        """Show the words that are often answered wrong, and what was chosen instead."""
        table = self.reviewing.hardest()
        if not table.rows:
            return _say(self._text("nothing_missed"), self.ui_lang)
        return self.table(table)

    def review(self, *, count: int = 10) -> "ipywidgets.Widget":
        """Ask again about the words whose last answer was not right."""
        missed = self.reviewing.missed(count=count)
        if not missed:
            return _say(self._text("nothing_missed"), self.ui_lang)
        return self.quiz(count=len(missed), title=self._text("what_you_missed"), words=missed)

    def chart(self, name: str, *, of: str = "text") -> "ipywidgets.Widget":
        """Show one chart with its table.

        Args:
            name: ``lemmas``, ``roots``, ``parts_of_speech``, ``forms``, ``by_section``,
                ``coverage``, ``terms``, ``stances``, ``sources``, ``share``, ``quoted``,
                ``timeline`` or ``flow``; of the learner's record ``known``, ``forecast``,
                ``retention``, ``calendar`` or ``minutes``.
            of: ``text``, what lies on the desk; or ``article``, by the source article's counts.

        Raises:
            KitError: there is no such chart.
        """
        from kit.widgets.chart_view import chart_view

        makers = {**self._charts(of), **self.reviewing.charts()}
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


def _limits() -> "Limits":
    """Return how much a day may hold, as chosen last."""
    from kit.practice.planning import Limits

    chosen = choice.load(course_folder())
    return Limits(new=chosen.new_a_day, reviews=chosen.reviews_a_day)


def _say(sentence: str, ui_lang: str) -> "ipywidgets.Widget":
    from kit.widgets.notice import Notice

    return Notice(sentence, ui_lang=ui_lang)
