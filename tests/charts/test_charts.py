import json

import pytest

from kit.charts import catalogue, figures, words
from kit.charts.chart import Chart
from kit.charts.direction import isolated
from kit.charts.tally import Tally, of_document, section_titles
from kit.language.document import Document, Token
from kit.language.mentions import Attribution, Cue, Source
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
    if chart.draw is not figures.curve:
        assert drawn["layout"]["yaxis"]["side"] == "right"
        assert drawn["layout"]["xaxis"]["autorange"] == "reversed"
        labels = drawn["layout"]["yaxis"]["categoryarray"]
        assert {isolated(str(row[0])) for row in chart.rows} == set(labels)
    assert all(len(row) == len(chart.columns) for row in chart.rows)


def test_a_chart_without_rows_says_so() -> None:
    chart: Chart = catalogue.of_document(document())["terms"]()
    assert (chart.rows, chart.empty) == ((), "No known political term was found in this text.")
