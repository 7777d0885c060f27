"""Charts of what news does with words: terms by category, reporting verbs by stance and source."""

from collections import Counter
from collections.abc import Mapping, Sequence

from kit.charts import figures
from kit.charts.chart import Chart, Column, Row
from kit.language.document import Document
from kit.lessons.model import Lesson
from kit.news.inventory import ReportingCue

STANCE_NAMES: Mapping[str, str] = {
    "neutral": "محايد",
    "assertive": "تأكيد",
    "positive": "إيجابي",
    "critical": "نقدي",
    "denial": "نفي",
    "distancing": "تباعد",
    "commitment": "تعهد",
    "warning": "تحذير",
    "prediction": "توقع",
    "evidential": "إسناد إلى مصدر",
}
CATEGORY_NAMES: Mapping[str, str] = {
    "politics": "سياسة",
    "diplomacy": "دبلوماسية",
    "military": "شؤون عسكرية",
    "institution": "مؤسسات",
    "economy": "اقتصاد",
    "space": "فضاء",
    "nuclear": "شؤون نووية",
    "law": "قانون",
    "society": "مجتمع",
    "environment": "بيئة",
    "media": "إعلام",
    "health": "صحة",
}
_COUNT = Column(name="count", name_ar="العدد")
_MEANING = Column(name="meaning", name_ar="المعنى")


def terms_by_category(rows: Sequence[tuple[str, str, str, int]]) -> Chart:
    """Chart terms, given as (category, English, term, count)."""
    named = [
        (CATEGORY_NAMES.get(category, category), english, term, count)
        for category, english, term, count in rows
    ]
    return Chart(
        id="terms",
        title="Terms by category",
        title_ar="المصطلحات بحسب المجال",
        columns=(
            Column(name="category", name_ar="المجال", lang="ar"),
            _MEANING,
            Column(name="term", name_ar="المصطلح", lang="ar"),
            _COUNT,
        ),
        rows=_largest_first(named),
        draw=figures.stacked,
        note="A bar is a field; its parts are its terms.",
        empty="No known political term was found in this text.",
    )


def _largest_first(rows: Sequence[tuple[str, str, str, int]]) -> tuple[Row, ...]:
    """Order rows by their group's total, then by their own count."""
    totals = Counter[str]()
    for group, _, _, count in rows:
        totals[group] += count
    return tuple(sorted(rows, key=lambda row: (-totals[row[0]], row[0], -row[3])))


def terms_of(document: Document) -> list[tuple[str, str, str, int]]:
    """Return (category, English, term, count) for the terms of a Document."""
    counts = Counter((found.category, found.english, found.term) for found in document.terms)
    return [(*key, count) for key, count in counts.items()]


def terms_of_article(lesson: Lesson) -> list[tuple[str, str, str, int]]:
    """Return (category, English, term, count) for the terms of a lesson's source article."""
    return [
        (term.category, term.english[0], term.term, term.occurrence.count)
        for term in lesson.terms
        if term.occurrence
    ]


def cues_by_stance(rows: Sequence[tuple[str, str, str, int]]) -> Chart:
    """Chart reporting cues, given as (stance, English, cue, count)."""
    named = [(STANCE_NAMES[stance], f"{stance}: {gloss}", cue, n) for stance, gloss, cue, n in rows]
    return Chart(
        id="stances",
        title="Reporting verbs by stance",
        title_ar="أفعال القول بحسب الموقف",
        columns=(
            Column(name="stance", name_ar="الموقف", lang="ar"),
            _MEANING,
            Column(name="verb or marker", name_ar="الفعل أو الأداة", lang="ar"),
            _COUNT,
        ),
        rows=_largest_first(named),
        draw=figures.stacked,
        note="Neutral verbs only pass words on; the others tell you how the writer hears them.",
        empty="Nobody is quoted in this text.",
    )


def cues_of(document: Document) -> list[tuple[str, str, str, int]]:
    """Return (stance, meaning, cue, count) for the attributions of a Document."""
    counts = Counter(
        (found.stance, found.cue.kind, found.cue.lemma) for found in document.attributions
    )
    return [(stance, kind, lemma, count) for (stance, kind, lemma), count in counts.items()]


def cues_of_article(cues: Sequence[ReportingCue]) -> list[tuple[str, str, str, int]]:
    """Return (stance, meaning, cue, count) for the cues of a lesson's source article."""
    return [
        (cue.stance, cue.gloss, cue.cue, cue.occurrence.count) for cue in cues if cue.occurrence
    ]
