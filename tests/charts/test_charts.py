import json

import pytest

from kit.charts import catalogue, figures, voice_figures, words
from kit.charts.chart import Chart
from kit.charts.direction import isolated
from kit.charts.news import STANCE_NAMES
from kit.charts.tally import Tally, of_document, section_titles
from kit.language.document import Document, Token
from kit.language.mentions import Attribution, Cue, Source
from kit.lessons.analysis import analyse
from kit.text.spans import Paragraph, Sentence


def tally(lemma: str, count: int, *, root: str = "", function: bool = False) -> Tally:
    return Tally(
        lemma=lemma,
        pos="NOUN",
        root=root,
        gloss="gloss",
        function=function,
        count=count,
        sections=(count, 0),
        forms=((lemma, count),),
    )


def document() -> Document:
    """Return «قال الوزير» twice, once under a headline and once under a subhead."""
    text = "عنوان\nقال الوزير\nعنوان ثان\nقال الوزير"
    paragraphs = (
        Paragraph(start=0, end=5, heading=True),
        Paragraph(start=6, end=16, heading=False),
        Paragraph(start=17, end=26, heading=True),
        Paragraph(start=27, end=37, heading=False),
    )
    sentences = tuple(
        Sentence(start=p.start, end=p.end, paragraph=index) for index, p in enumerate(paragraphs)
    )
    tokens = tuple(
        Token(
            start=start,
            end=start + len(surface),
            surface=surface,
            kind="word",
            sentence=sentence,
            lemma=lemma,
            pos=pos,
            root=root,
            gloss=gloss,
        )
        for start, surface, sentence, lemma, pos, root, gloss in (
            (6, "قال", 1, "قَالَ", "VERB", "قول", "say"),
            (10, "الوزير", 1, "وَزِير", "NOUN", "وزر", "minister"),
            (27, "قال", 3, "قَالَ", "VERB", "قول", "say"),
            (31, "الوزير", 3, "وَزِير", "NOUN", "وزر", "minister"),
        )
    )
    said = Attribution(
        cue=Cue(start=6, end=9, lemma="قال", kind="finite", entry="qala"),
        source=Source(start=10, end=16),
        content=None,
        complement="إن",
        stance="neutral",
    )
    return Document(
        text=text,
        paragraphs=paragraphs,
        sentences=sentences,
        quotations=(),
        tokens=tokens,
        attributions=(said,),
    )


@pytest.mark.parametrize(
    ("text", "wrapped"), [("قال", True), ("Putin (بوتين)", True), ("12 %", False), ("", False)]
)
def test_only_strings_with_arabic_are_isolated(text: str, wrapped: bool) -> None:
    assert isolated(text) == (f"\u2067{text}\u2069" if wrapped else text)


def test_a_subhead_begins_a_section() -> None:
    first = of_document(document())[0]
    assert (first.count, first.sections) == (2, (1, 1))
    assert section_titles(document()) == ("عنوان", "عنوان ثان")


def test_function_words_are_left_out_of_the_word_charts() -> None:
    chart = words.lemmas([tally("فِي", 9, function=True), tally("قِمَّة", 4)])
    assert chart.rows == (("قِمَّة", "gloss", 4),)


def test_roots_are_ranked_by_their_whole_family() -> None:
    family = [
        tally("أَمْن", 2, root="أمن"),
        tally("أَمْنِيّ", 2, root="أمن"),
        tally("قِمَّة", 3, root="قمم"),
    ]
    assert [row[2] for row in words.roots(family).rows] == ["أَمْن", "أَمْنِيّ", "قِمَّة"]


def test_coverage_rises_to_the_whole_text() -> None:
    shares = [row[2] for row in words.coverage([tally("a", 3), tally("b", 1)]).rows]
    assert shares == [75.0, 100.0]


def test_who_speaks_is_counted_by_source_and_stance() -> None:
    chart = catalogue.of_document(document())["sources"]()
    assert chart.rows == (("الوزير", "neutral", "محايد", 1),)


@pytest.mark.parametrize("name", list(catalogue.of_document(document())))
def test_every_chart_draws_all_of_its_rows_right_to_left(name: str) -> None:
    chart = catalogue.of_document(document())[name]()
    if not chart.rows:
        assert chart.empty
        return
    drawn = json.loads(chart.figure().to_json())
    assert drawn["data"]
    assert all(len(row) == len(chart.columns) for row in chart.rows)
    labels = {isolated(str(row[0])) for row in chart.rows}
    if chart.draw is voice_figures.flow:
        (bands,) = drawn["data"]
        sources = {bands["node"]["label"][at] for at in bands["link"]["target"]}
        assert sources == labels  # plotly's targets stand on the right
    elif chart.draw is not figures.curve:
        across = drawn["layout"]["xaxis"]
        assert drawn["layout"]["yaxis"]["side"] == "right"
        assert across["autorange"] == "reversed" or across["range"][0] > across["range"][1]
        assert labels == set(drawn["layout"]["yaxis"]["categoryarray"])


def test_a_chart_without_rows_says_so() -> None:
    chart: Chart = catalogue.of_document(document())["terms"]()
    assert (chart.rows, chart.empty) == ((), "No known political term was found in this text.")


REPORT = """الوزير يتعهد
قال وزير المالية إن الأسعار ستنخفض. وأضاف الوزير أن «الأزمة انتهت».
ونفت النقابة ذلك. وحذرت النقابة من أزمة جديدة."""


def test_the_share_of_voice_counts_words_and_tells_the_share_of_the_report() -> None:
    chart = catalogue.of_document(analyse(REPORT))["share"]()
    (source, share, words_given), *_ = chart.rows
    assert (source, words_given) == ("وزير المالية", 4)
    assert share.endswith("%")


def test_quoted_words_and_the_reporters_words_add_up_to_the_share() -> None:
    charts = catalogue.of_document(analyse(REPORT))
    given = {row[0]: row[2] for row in charts["share"]().rows}
    parts = charts["quoted"]().rows
    assert {source: sum(r[3] for r in parts if r[0] == source) for source in given} == given
    assert ("وزير المالية", "in quotation marks", "بين علامتي تنصيص", 2) in parts


def test_the_timeline_runs_from_the_first_word_to_the_last() -> None:
    places = [row[2] for row in catalogue.of_document(analyse(REPORT))["timeline"]().rows]
    assert places == sorted(places)
    assert 0 <= places[0] < places[-1] <= 100


def test_every_stance_has_a_sign_of_its_own() -> None:
    assert set(voice_figures.SIGNS) == set(STANCE_NAMES.values())
    assert len(set(voice_figures.SIGNS.values())) == len(voice_figures.SIGNS)


@pytest.mark.parametrize("name", list(catalogue.of_document(document())))
def test_no_line_of_a_title_is_longer_than_a_narrow_page(name: str) -> None:
    chart = catalogue.of_document(document())[name]()
    if chart.rows:
        *lines, arabic = chart.figure().layout.title.text.split("<br>")
        assert " ".join(lines) == chart.title
        assert arabic == isolated(chart.title_ar)
        assert max(map(len, lines)) <= figures.TITLE_LENGTH
