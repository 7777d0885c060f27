"""The tables of who said what: the verbs of a lesson and of the inventory, voices, two reports."""

from collections import Counter
from collections.abc import Sequence

from kit.charts.chart import Column
from kit.language.document import Document
from kit.lessons.model import Lesson
from kit.news.comparing import asserted, shared_voices
from kit.news.inventory import ReportingCue
from kit.news.voices import Voice
from kit.notebook.tables import TableData

_AR = "ar"
_PARTICLES = ("إن", "أن", "أنْ")
_VOCALISED = {
    "بـ": "بِـ",
    "على": "عَلَى",
    "عن": "عَنْ",
    "من": "مِنْ",
    "إلى": "إِلَى",
    "لـ": "لِـ",
    "أنّ": "أَنَّ",
    "إنّ": "إِنَّ",
    "أنْ": "أَنْ",
    "noun": "اسم أو مصدر",
    "quotation": "«…»",
    "question": "سؤال",
}
"""How a card writes what follows a verb."""
_CARD = (
    Column(name="verb", name_ar="الفعل", lang=_AR),
    Column(name="English", name_ar="الإنكليزية"),
    Column(name="frame", name_ar="التركيب", lang=_AR),
    Column(name="example", name_ar="مثال", lang=_AR),
    Column(name="translation", name_ar="الترجمة"),
    Column(name="stance", name_ar="الموقف"),
    Column(name="strength 1–5", name_ar="القوة"),
    Column(name="is it presented as true?", name_ar="أيُقدَّم على أنه صحيح؟"),
    Column(name="1 common – 5 rare", name_ar="الشيوع"),
    Column(name="what the verb claims", name_ar="ما يدّعيه الفعل"),
    Column(name="how it differs", name_ar="الفرق"),
    Column(name="usage", name_ar="ملاحظة"),
)
"""The columns of the reference card."""


def cues(lesson: Lesson) -> TableData:
    """Return the reporting verbs and markers of a lesson."""
    rows = tuple(
        (
            cue.cue,
            " / ".join(cue.english) or cue.gloss,
            " / ".join(map(_complement, cue.complements)),
            cue.stance,
            cue.strength,
            cue.example,
            cue.translation,
            cue.difference,
            cue.note,
        )
        for cue in lesson.cues
    )
    columns = (
        Column(name="verb or marker", name_ar="الفعل أو الأداة", lang=_AR),
        Column(name="English", name_ar="الإنكليزية"),
        Column(name="followed by", name_ar="ما يليه", lang=_AR),
        Column(name="stance", name_ar="الموقف"),
        Column(name="strength 1–5", name_ar="القوة"),
        Column(name="example", name_ar="مثال", lang=_AR),
        Column(name="translation", name_ar="الترجمة"),
        Column(name="how it differs", name_ar="الفرق"),
        Column(name="note", name_ar="ملاحظة"),
    )
    return TableData(
        title="Reporting verbs",
        title_ar="أفعال القول",
        filename="verbs",
        columns=columns,
        rows=rows,
    )


def card(cues: Sequence[ReportingCue]) -> TableData:
    """Return the reference card: every frame of every verb, the commonest verbs first."""
    rows = tuple(
        (
            cue.lemma,
            " / ".join(cue.english),
            _frame(cue, frame.complement, frame.governs, frame.object),
            frame.example,
            frame.translation,
            cue.stance,
            cue.strength,
            cue.factivity,
            cue.band,
            cue.claims,
            cue.difference,
            " ".join(filter(None, (frame.note, cue.note))),
        )
        for cue in sorted(cues, key=lambda cue: cue.band)
        for frame in cue.frames
    )
    return TableData(
        title="Reporting verbs: reference card",
        title_ar="أفعال القول: بطاقة مرجعية",
        filename="reporting-verbs",
        columns=_CARD,
        rows=rows,
        paper=tuple(range(8)),  # what is looked up; how verbs differ is read on the screen
    )


def _frame(cue: ReportingCue, complement: str, governs: str, wanted: str) -> str:
    """Write a frame as a teacher writes it on the board: «شَدَّدَ عَلَى + أَنَّ»."""
    before, _, whom = wanted.partition(" ")
    if whom:
        wanted = f"{_VOCALISED[before]} فلان".replace("ـ ", "")
    else:
        wanted = {"person": "فلانًا", "thing": "شيئًا"}.get(wanted, "")
    preposition = _VOCALISED.get(complement, "") if complement not in _PARTICLES else ""
    return " ".join(filter(None, (cue.lemma, wanted, preposition, "+", _VOCALISED[governs])))


def compared_voices(first: Document, second: Document) -> TableData:
    """Return who is heard in two reports, with how many words and which stances in each."""
    columns = (
        Column(name="source", name_ar="المصدر", lang=_AR),
        Column(name="words, first", name_ar="الكلمات في الأول"),
        Column(name="stances, first", name_ar="المواقف في الأول"),
        Column(name="words, second", name_ar="الكلمات في الثاني"),
        Column(name="stances, second", name_ar="المواقف في الثاني"),
    )
    rows = tuple(
        (both.name, *_heard(both.first), *_heard(both.second))
        for both in shared_voices(first, second)
    )
    return TableData(
        title="Who is heard in each report",
        title_ar="من يُسمع صوته في كل خبر",
        filename="two-reports",
        columns=columns,
        rows=rows,
    )


def _heard(voice: Voice | None) -> tuple[int, str]:
    """Return the words of a voice and its stances, the commonest first."""
    if voice is None:
        return 0, "—"
    counts = Counter(found.stance for found in voice.attributions)
    return voice.words, ", ".join(f"{stance} × {count}" for stance, count in counts.most_common())


def attributed_or_asserted(first: Document, second: Document) -> TableData:
    """Return what one report attributes and the other says in its own name, both ways."""
    columns = (
        Column(name="attributed in", name_ar="منسوب في"),
        Column(name="to", name_ar="إلى", lang=_AR),
        Column(name="what (content)", name_ar="المنقول", lang=_AR),
        Column(name="the other report itself says", name_ar="ويقوله الخبر الآخر نفسه", lang=_AR),
    )
    rows = tuple(
        (
            name,
            found.attribution.source.of(one.text) if found.attribution.source else "؟",
            found.attribution.content.of(one.text) if found.attribution.content else "",
            found.sentence.of(other.text),
        )
        for name, one, other in (("first", first, second), ("second", second, first))
        for found in asserted(one, other)
    )
    return TableData(
        title="Attributed in one, asserted in the other (likely pairs: judge for yourself)",
        title_ar="منسوب في خبر ومؤكَّد في الآخر (أزواج محتملة، فاحكم بنفسك)",
        filename="attributed-or-asserted",
        columns=columns,
        rows=rows,
    )


def voices(document: Document) -> TableData:
    """Return who said what in a Document, in its order."""
    rows = tuple(
        (
            number,
            _source(found.source.of(document.text), resolved=found.source.resolved)
            if found.source
            else "؟",
            found.cue.of(document.text),
            _complement(found.complement),
            found.content.of(document.text) if found.content else "",
            found.stance,
            "yes" if found.sure else "not sure",
        )
        for number, found in enumerate(document.attributions, start=1)
    )
    columns = (
        Column(name="no.", name_ar="الرقم"),
        Column(name="who (source)", name_ar="المصدر", lang=_AR),
        Column(name="reporting word (cue)", name_ar="لفظ النقل", lang=_AR),
        Column(name="followed by", name_ar="ما يليه", lang=_AR),
        Column(name="what (content)", name_ar="المنقول", lang=_AR),
        Column(name="stance", name_ar="الموقف"),
        Column(name="sure", name_ar="التحقق"),
    )
    return TableData(
        title="Who said what", title_ar="من قال ماذا", filename="voices", columns=columns, rows=rows
    )


def _complement(name: str) -> str:
    """Name what follows a cue in the language of its column."""
    return {"direct": "كلام مباشر", "none": "—"}.get(name, name)


def _source(words: str, *, resolved: bool) -> str:
    """Show in brackets a source the sentence itself does not name."""
    return f"[{words}]" if resolved else words
