"""The tables of a lesson and of a text: rows, columns, and the widget that shows them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kit.charts.chart import Column, Row
from kit.language.document import Document
from kit.lessons.model import Lesson

if TYPE_CHECKING:
    import ipywidgets

    from kit.progress.summaries import FamilyCount

_AR = "ar"


@dataclass(frozen=True, kw_only=True, slots=True)
class TableData:
    """A table's titles, columns and rows, and the name of its file when it is downloaded.

    ``paper`` are the columns that are printed, by number from 0; all of them when there is none.
    """

    title: str
    title_ar: str
    filename: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    paper: tuple[int, ...] = ()


def widget(table: TableData, *, ui_lang: str = "en") -> "ipywidgets.Widget":
    """Return the widget that shows a table."""
    from kit.widgets.table import Table

    title = table.title_ar if ui_lang == "ar" else table.title
    return Table(
        table.rows,
        table.columns,
        title=title,
        filename=table.filename,
        paper=list(table.paper),
        ui_lang=ui_lang,
    )


def vocabulary(lesson: Lesson, statuses: Mapping[str, str]) -> TableData:
    """Return the words of a lesson, with what the learner said of each."""
    rows = tuple(
        (
            word.lemma,
            word.gloss,
            word.root,
            word.pattern,
            " / ".join(filter(None, (word.present, *word.masdar)) or ()) or " / ".join(word.plural),
            " / ".join(word.prepositions),
            lesson.counts[word.id].count if word.id in lesson.counts else 0,
            statuses.get(f"{word.lemma}/{word.pos}", "new"),
            word.note,
        )
        for word in lesson.vocabulary
        if not word.function
    )
    columns = (
        Column(name="word", name_ar="الكلمة", lang=_AR),
        Column(name="meaning here", name_ar="المعنى هنا"),
        Column(name="root", name_ar="الجذر", lang=_AR),
        Column(name="pattern", name_ar="الوزن", lang=_AR),
        Column(name="present, masdar or plural", name_ar="المضارع والمصدر أو الجمع", lang=_AR),
        Column(name="takes", name_ar="حرف الجر", lang=_AR),
        Column(name="in the article", name_ar="في المقال"),
        Column(name="status", name_ar="الحالة"),
        Column(name="note", name_ar="ملاحظة"),
    )
    return TableData(
        title="The words of the lesson",
        title_ar="كلمات الدرس",
        filename="words",
        columns=columns,
        rows=rows,
    )


def terms(lesson: Lesson) -> TableData:
    """Return the political terms of a lesson."""
    rows = tuple(
        (
            term.term,
            " / ".join(term.english),
            term.literal,
            term.structure,
            term.category,
            " / ".join(term.related),
            term.note,
        )
        for term in lesson.terms
    )
    columns = (
        Column(name="term", name_ar="المصطلح", lang=_AR),
        Column(name="English", name_ar="الإنكليزية"),
        Column(name="word for word", name_ar="حرفيًّا"),
        Column(name="structure", name_ar="التركيب"),
        Column(name="field", name_ar="المجال"),
        Column(name="related", name_ar="مصطلحات قريبة"),
        Column(name="note", name_ar="ملاحظة"),
    )
    return TableData(
        title="Political terms",
        title_ar="المصطلحات السياسية",
        filename="terms",
        columns=columns,
        rows=rows,
    )


def answers(kept: "Sequence[FamilyCount]") -> TableData:
    """Return how many answers of each family were given and how many were right."""
    columns = (
        Column(name="exercise", name_ar="التمرين"),
        Column(name="answers", name_ar="الإجابات"),
        Column(name="right", name_ar="الصحيحة"),
        Column(name="% right", name_ar="نسبة الصحيح"),
    )
    rows = tuple(
        (one.family, one.answers, one.right, round(100 * one.right / one.answers)) for one in kept
    )
    return TableData(
        title="Your answers", title_ar="إجاباتك", filename="answers", columns=columns, rows=rows
    )


def found_terms(document: Document) -> TableData:
    """Return the terms found in a Document, most frequent first."""
    counts = Counter((found.term, found.english, found.category) for found in document.terms)
    columns = (
        Column(name="term", name_ar="المصطلح", lang=_AR),
        Column(name="English", name_ar="الإنكليزية"),
        Column(name="field", name_ar="المجال"),
        Column(name="count", name_ar="العدد"),
    )
    rows = tuple((*term, count) for term, count in counts.most_common())
    return TableData(
        title="Terms of this text",
        title_ar="مصطلحات هذا النصّ",
        filename="terms",
        columns=columns,
        rows=rows,
    )


def names(lesson: Lesson) -> TableData:
    """Return the people, organisations and places of a lesson."""
    rows = tuple(
        (name.name, name.english, name.type, name.role_ar, name.fact, name.source)
        for name in lesson.names
    )
    columns = (
        Column(name="name", name_ar="الاسم", lang=_AR),
        Column(name="English", name_ar="الإنكليزية"),
        Column(name="type", name_ar="النوع"),
        Column(name="in Arabic", name_ar="التعريف", lang=_AR),
        Column(name="fact", name_ar="معلومة"),
        Column(name="source of the fact", name_ar="مصدر المعلومة"),
    )
    return TableData(
        title="People and places",
        title_ar="الأعلام والأماكن",
        filename="names",
        columns=columns,
        rows=rows,
    )
