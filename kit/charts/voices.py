"""Charts of who speaks in a report: how much, how, where, in whose words, by which verbs."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from kit.charts import figures, voice_figures
from kit.charts.chart import Chart, Column
from kit.charts.news import STANCE_NAMES
from kit.language.document import Document
from kit.news.voices import Voice, voices

NAMELESS = "بلا مصدر"
DIRECT, REPORTED = "بين علامتي تنصيص", "بكلمات الصحفي"
_MOST = 14
_SOURCE = Column(name="source", name_ar="المصدر", lang="ar")
_COUNT = Column(name="count", name_ar="العدد")
_WORDS = Column(name="words", name_ar="الكلمات")
_EMPTY = "Nobody is quoted in this text."


def _name(voice: Voice) -> str:
    return voice.name or NAMELESS


def _most_heard(document: Document) -> Sequence[Voice]:
    """Return the voices with most attributions, as many as a chart can show."""
    return sorted(voices(document), key=lambda voice: -len(voice.attributions))[:_MOST]


def sources_by_stance(document: Document) -> Chart:
    """Chart who speaks, and in which stances: a heat map of source by stance."""
    rows = []
    for voice in _most_heard(document):
        counts = Counter(found.stance for found in voice.attributions)
        rows += [
            (_name(voice), stance, name, counts[stance])
            for stance, name in STANCE_NAMES.items()
            if counts[stance]
        ]
    return Chart(
        id="sources",
        title="Who speaks, and how",
        title_ar="من يتكلم، وبأي موقف",
        columns=(
            _SOURCE,
            Column(name="stance", name_ar="الموقف بالإنكليزية"),
            Column(name="in Arabic", name_ar="الموقف", lang="ar"),
            _COUNT,
        ),
        rows=tuple(rows),
        draw=partial(figures.heat, order=tuple(STANCE_NAMES.values())),
        note="A row is a source; a darker cell means more reports in that stance.",
        empty=_EMPTY,
    )


def share_of_voice(document: Document) -> Chart:
    """Chart how many words of the report each source is given."""
    heard = [voice for voice in voices(document) if voice.words][:_MOST]
    whole = sum(1 for _ in document.words()) or 1
    return Chart(
        id="share",
        title="Share of voice: words given to each source",
        title_ar="نصيب كل مصدر من كلمات الخبر",
        columns=(_SOURCE, Column(name="share of the report", name_ar="حصته من الخبر"), _WORDS),
        rows=tuple((_name(v), f"{v.words / whole:.0%}", v.words) for v in heard),
        draw=figures.bars,
        note="A word counts once, for the one who says it; the rest is the reporter's own.",
        empty=_EMPTY,
    )


def direct_or_reported(document: Document) -> Chart:
    """Chart how much of each source stands in quotation marks, how much in the reporter's words."""
    rows = [
        (_name(voice), meaning, part, count)
        for voice in [voice for voice in voices(document) if voice.words][:_MOST]
        for meaning, part, count in (
            ("in quotation marks", DIRECT, voice.quoted),
            ("in the reporter's words", REPORTED, voice.words - voice.quoted),
        )
        if count
    ]
    return Chart(
        id="quoted",
        title="In whose words: quoted or reported",
        title_ar="بكلمات من: اقتباس أم نقل",
        columns=(
            _SOURCE,
            Column(name="how", name_ar="كيف"),
            Column(name="in Arabic", name_ar="بالعربية", lang="ar"),
            _WORDS,
        ),
        rows=tuple(rows),
        draw=partial(figures.stacked, hues={DIRECT: figures.HUES[0], REPORTED: figures.REST}),
        note="Quotation marks promise the source's own words; the rest is the reporter's hearing.",
        empty=_EMPTY,
    )


def timeline(document: Document) -> Chart:
    """Chart who speaks where: the report from its first word to its last."""
    starts = {token.start: place for place, token in enumerate(document.tokens)}
    whole = max(len(document.tokens) - 1, 1)
    rows = [
        (
            _name(voice),
            STANCE_NAMES[found.stance],
            round(100 * starts[found.cue.start] / whole),
            found.cue.of(document.text),
        )
        for voice in _most_heard(document)
        for found in voice.attributions
        if found.cue.start in starts
    ]
    return Chart(
        id="timeline",
        title="Voices down the report",
        title_ar="الأصوات على امتداد الخبر",
        columns=(
            _SOURCE,
            Column(name="stance", name_ar="الموقف", lang="ar"),
            Column(name="place, per cent of the report", name_ar="الموضع، نسبة مئوية"),
            Column(name="cue", name_ar="الفعل أو الأداة", lang="ar"),
        ),
        rows=tuple(sorted(rows, key=lambda row: float(row[2]))),
        draw=voice_figures.along,
        note="From right to left as the report is read; the sign of a mark is its stance.",
        empty=_EMPTY,
    )


def sources_and_verbs(document: Document) -> Chart:
    """Chart which source speaks through which verbs or markers: a flow from one to the other."""
    counts = Counter(
        (_name(voice), found.stance, found.cue.lemma)
        for voice in _most_heard(document)
        for found in voice.attributions
    )
    rows = [(name, stance, lemma, count) for (name, stance, lemma), count in counts.items()]
    return Chart(
        id="flow",
        title="Who speaks through which verb",
        title_ar="من يتكلم، وبأي فعل",
        columns=(
            _SOURCE,
            Column(name="stance", name_ar="الموقف بالإنكليزية"),
            Column(name="verb or marker", name_ar="الفعل أو الأداة", lang="ar"),
            _COUNT,
        ),
        rows=tuple(rows),
        draw=voice_figures.flow,
        note="A broader band means more often.",
        empty=_EMPTY,
    )
