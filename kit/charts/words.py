"""Charts of words: lemmas, roots, parts of speech, forms, sections and the coverage curve."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from kit.charts import figures
from kit.charts.chart import Chart, Column
from kit.charts.tally import Tally

POS_NAMES = {
    "NOUN": ("noun", "اسم"),
    "VERB": ("verb", "فعل"),
    "ADJ": ("adjective", "صفة"),
    "ADV": ("adverb", "ظرف"),
    "PROPN": ("name", "اسم علم"),
    "ADP": ("preposition", "حرف جر"),
    "SCONJ": ("subordinator", "حرف مصدري أو شرط"),
    "CCONJ": ("conjunction", "حرف عطف"),
    "PRON": ("pronoun", "ضمير"),
    "DET": ("demonstrative", "اسم إشارة"),
    "PART": ("particle", "حرف"),
    "AUX": ("auxiliary", "فعل ناقص"),
    "NUM": ("number", "عدد"),
}
_LEMMA = Column(name="lemma", name_ar="اللفظ", lang="ar")
_GLOSS = Column(name="meaning", name_ar="المعنى")
_COUNT = Column(name="count", name_ar="العدد")


def lemmas(tallies: Sequence[Tally], *, most: int = 20) -> Chart:
    """Chart the most frequent content lemmas."""
    found = [tally for tally in tallies if not tally.function][:most]
    return Chart(
        id="lemmas",
        title="The most frequent words, by lemma",
        title_ar="أكثر الكلمات ورودًا",
        columns=(_LEMMA, _GLOSS, _COUNT),
        rows=tuple((tally.lemma, tally.gloss, tally.count) for tally in found),
        draw=figures.bars,
        note="All forms of a word count together; function words are left out.",
    )


def roots(tallies: Sequence[Tally], *, most: int = 15) -> Chart:
    """Chart the most frequent roots, each bar made of its family of lemmas."""
    families: dict[str, list[Tally]] = defaultdict(list)
    for tally in tallies:
        if tally.root and not tally.function:
            families[tally.root].append(tally)
    ranked = sorted(families, key=lambda root: -sum(t.count for t in families[root]))
    rows = tuple(
        ("‑".join(root), tally.gloss, tally.lemma, tally.count)
        for root in ranked[:most]
        for tally in families[root]
    )
    return Chart(
        id="roots",
        title="Roots and their families",
        title_ar="الجذور وأسرها",
        columns=(Column(name="root", name_ar="الجذر", lang="ar"), _GLOSS, _LEMMA, _COUNT),
        rows=rows,
        draw=figures.stacked,
        note="A bar is a root; its parts are the words of that root in this text.",
    )


def parts_of_speech(tallies: Sequence[Tally]) -> Chart:
    """Chart how many running words each part of speech takes."""
    counts: Counter[str] = Counter()
    for tally in tallies:
        counts[tally.pos] += tally.count
    rows = tuple(
        (POS_NAMES.get(pos, (pos, pos))[1], POS_NAMES.get(pos, (pos, pos))[0], count)
        for pos, count in counts.most_common()
    )
    return Chart(
        id="parts_of_speech",
        title="Parts of speech",
        title_ar="أقسام الكلام",
        columns=(
            Column(name="الاسم", name_ar="القسم", lang="ar"),
            Column(name="part of speech", name_ar="بالإنكليزية"),
            _COUNT,
        ),
        rows=rows,
        draw=figures.bars,
        note="Counted in running words.",
    )


def forms(tallies: Sequence[Tally], *, most: int = 12) -> Chart:
    """Chart the words with most written forms, each bar made of its forms."""
    content = [tally for tally in tallies if not tally.function and tally.forms]
    ranked = sorted(content, key=lambda tally: (-len(tally.forms), -tally.count))[:most]
    rows = tuple(
        (tally.lemma, tally.gloss, form, count or 1)
        for tally in ranked
        for form, count in tally.forms
    )
    return Chart(
        id="forms",
        title="One word, many written forms",
        title_ar="كلمة واحدة وصور كثيرة",
        columns=(_LEMMA, _GLOSS, Column(name="form", name_ar="الصورة", lang="ar"), _COUNT),
        rows=rows,
        draw=figures.stacked,
        note="Why lemmas are counted: clitics, article and endings make many forms of one word.",
    )


def by_section(tallies: Sequence[Tally], titles: Sequence[str], *, most: int = 15) -> Chart:
    """Chart where in the report the most frequent content lemmas stand."""
    found = [tally for tally in tallies if not tally.function][:most]
    names = [title or f"section {index}" for index, title in enumerate(titles)]
    rows = tuple(
        (tally.lemma, tally.gloss, name, count)
        for tally in found
        for name, count in zip(names, tally.sections, strict=False)
    )
    return Chart(
        id="by_section",
        title="Words by section of the report",
        title_ar="الكلمات بحسب أقسام التقرير",
        columns=(_LEMMA, _GLOSS, Column(name="section", name_ar="القسم", lang="ar"), _COUNT),
        rows=rows,
        draw=figures.heat,
        note="A word whose row has one dark cell belongs to that section.",
    )


def coverage(tallies: Sequence[Tally]) -> Chart:
    """Chart how much of the running text one understands with its n most frequent lemmas."""
    total, known, rows = sum(tally.count for tally in tallies), 0, []
    for number, tally in enumerate(tallies, start=1):
        known += tally.count
        rows.append((number, tally.lemma, round(100 * known / total, 1)))
    return Chart(
        id="coverage",
        title="How far the first words carry",
        title_ar="كم تغطي الكلمات الأولى من النص",
        columns=(
            Column(name="lemmas known", name_ar="عدد الألفاظ"),
            _LEMMA,
            Column(name="% of running words", name_ar="نسبة التغطية"),
        ),
        rows=tuple(rows),
        draw=figures.curve,
        note="Readers need about 95–98 % in general (Laufer and Ravenhorst-Kalovski 2010); 86–90 % "
        "sufficed for two Arabic news texts (Salah 2008, 23 readers).",
    )
