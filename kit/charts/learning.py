"""Charts of the learner's own record: what is known, what is due, what was kept, what was done."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from kit.charts import figures
from kit.charts.chart import Chart, Column

SKILL_NAMES = {
    "recognise": "التعرّف",
    "recall": "الاستحضار",
    "form": "الصيغة",
    "use": "الاستعمال",
}
WEEKDAYS = ("الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_DAYS = 14
_WEEKS = 12


def known_by_text(rows: Sequence[tuple[str, int, int, int, int]]) -> Chart:
    """Chart what is known of each text.

    Args:
        rows: title, words known, being learnt, new, and running words in all, for each text.
    """
    parts = (("known", "معروفة"), ("learning", "قيد التعلم"), ("new", "جديدة"))
    return Chart(
        id="known",
        title="Words you know, by text",
        title_ar="الكلمات التي تعرفها في كل نص",
        columns=(
            Column(name="text", name_ar="النص", lang="ar"),
            Column(name="share of its words", name_ar="النسبة من كلماته"),
            Column(name="status", name_ar="الحالة", lang="ar"),
            Column(name="running words", name_ar="الكلمات الجارية"),
        ),
        rows=tuple(
            (title, f"{english}: {count / whole:.0%}", arabic, count)
            for title, *counts, whole in rows
            for (english, arabic), count in zip(parts, counts, strict=True)
            if count and whole
        ),
        draw=partial(
            figures.stacked,
            hues={"معروفة": figures.HUES[0], "قيد التعلم": figures.HUES[1], "جديدة": figures.REST},
        ),
        note="Words that stand often count often. General thresholds are 95 and 98 %; some studies "
        "of Arabic news found 86 to 90 % enough.",
        empty="No text is open.",
    )


def forecast(counts: Sequence[int], *, today: date) -> Chart:
    """Chart how many cards come due on each of the next days; the first number is today's."""
    rows = [
        ("اليوم" if away == 0 else f"{today + timedelta(days=away):%d/%m}", _when(away), count)
        for away, count in enumerate(counts[:_DAYS])
    ]
    return Chart(
        id="forecast",
        title="Reviews to come",
        title_ar="المراجعات القادمة",
        columns=(
            Column(name="day", name_ar="اليوم", lang="ar"),
            Column(name="in", name_ar="بعد"),
            Column(name="reviews", name_ar="المراجعات"),
        ),
        rows=tuple(rows) if any(counts[:_DAYS]) else (),
        draw=figures.bars,
        note="If you do nothing new, this is what comes; what you begin adds to it.",
        empty="Nothing is due yet. Answer some questions, and the first reviews will stand here.",
    )


def _when(away: int) -> str:
    return {0: "today", 1: "tomorrow"}.get(away, f"in {away} days")


def retention(rows: Sequence[tuple[str, int, int]], *, target: float) -> Chart:
    """Chart how much of what was learnt was remembered.

    Args:
        rows: skill, reviews of learnt cards, how many of them were remembered.
        target: the share the schedule aims at, 0 to 1.
    """
    return Chart(
        id="retention",
        title=f"Remembered when asked again, per cent (aim: {target:.0%})",
        title_ar="ما تذكّرته عند السؤال من جديد، نسبة مئوية",
        columns=(
            Column(name="skill", name_ar="المهارة", lang="ar"),
            Column(name="reviews", name_ar="المراجعات"),
            Column(name="per cent remembered", name_ar="النسبة"),
        ),
        rows=tuple(
            (
                SKILL_NAMES.get(skill, skill),
                f"{skill}: {kept} of {asked}",
                round(100 * kept / asked),
            )
            for skill, asked, kept in rows
            if asked
        ),
        draw=figures.bars,
        note="Far below the aim: take fewer new words a day. Far above: you may take more.",
        empty="No learnt word has been asked again yet; the first come after a day or two.",
    )


def calendar(days: Sequence[tuple[date, int]], *, today: date) -> Chart:
    """Chart the answers of each day of the last weeks: a row is a weekday, a column a week."""
    counts = dict(days)
    monday = today - timedelta(days=today.weekday())
    weeks = [monday - timedelta(weeks=back) for back in reversed(range(_WEEKS))]
    rows = [
        (WEEKDAYS[place], f"{day:%d/%m/%Y}", f"{week:%d/%m}", counts.get(day, 0))
        for place in range(7)
        for week in weeks
        if (day := week + timedelta(days=place)) <= today
    ]
    return Chart(
        id="calendar",
        title="Answers by day",
        title_ar="الإجابات يومًا بيوم",
        columns=(
            Column(name="weekday", name_ar="يوم الأسبوع", lang="ar"),
            Column(name="date", name_ar="التاريخ"),
            Column(name="week of", name_ar="أسبوع"),
            Column(name="answers", name_ar="الإجابات"),
        ),
        rows=tuple(rows) if any(row[3] for row in rows) else (),
        draw=partial(figures.heat, order=tuple(f"{week:%d/%m}" for week in weeks)),
        note="Short and often holds better than long and seldom.",
        empty="No answers yet. Your first day will stand here.",
    )


def minutes(days: Sequence[tuple[date, float]], *, today: date) -> Chart:
    """Chart the minutes spent on questions on each of the last days, in seconds given."""
    spent = dict(days)
    rows = [
        (f"{day:%d/%m}", _ago(back), round(spent.get(day, 0.0) / 60, 1))
        for back in range(_DAYS)
        if (day := today - timedelta(days=back))
    ]
    return Chart(
        id="minutes",
        title="Minutes with questions",
        title_ar="دقائق مع الأسئلة",
        columns=(
            Column(name="day", name_ar="اليوم"),
            Column(name="when", name_ar="متى"),
            Column(name="minutes", name_ar="الدقائق"),
        ),
        rows=tuple(rows) if any(row[2] for row in rows) else (),
        draw=figures.bars,
        note="From the moment a question is shown to the answer; reading is not counted.",
        empty="No answers yet.",
    )


def _ago(back: int) -> str:
    return {0: "today", 1: "yesterday"}.get(back, f"{back} days ago")
