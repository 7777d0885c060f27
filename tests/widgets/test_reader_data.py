"""The reader's data holds the whole text and what each card says, by token."""

import json
from dataclasses import replace

import pytest

from kit.language.mentions import STANCES
from kit.news.inventory import Name
from kit.text.marks import strip_marks
from kit.text.spans import Span
from kit.widgets.reader_data import SIGNS, report


@pytest.fixture(scope="module")
def data(sample):
    return report(
        sample.document(),
        translation=sample.TRANSLATION,
        cues=sample.CUES,
        terms=sample.TERMS,
        names=sample.NAMES,
    )


def token(data, surface):
    """Return the first token written so, with its lemma's row."""
    row = next(row for row in data["tokens"] if [row["t"]] == [surface] or surface in row["t"])
    return row, data["lemmas"][row["l"]]


def shown(data, view):
    """Write the text as the page does in one of its three views of the marks."""
    lines = []
    for paragraph in data["paragraphs"]:
        sentences = []
        for at in paragraph["s"]:
            first, last = data["sentences"][at]["r"]
            text = ""
            for row in data["tokens"][first : last + 1]:
                text += row["t"][view] if isinstance(row["t"], list) else row["t"]
                text += row.get("a", " ")
            sentences.append(text)
        lines.append(" ".join(sentences))
    return "\n".join(lines) + "\n"


def test_the_page_shows_the_text_letter_by_letter(data, sample):
    assert shown(data, 2) == strip_marks(sample.TEXT)
    assert strip_marks(shown(data, 0)) == strip_marks(sample.TEXT)


def test_it_is_json(data):
    assert json.loads(json.dumps(data))["tokens"]


def test_headings_and_translations_are_in_place(data):
    assert [paragraph["h"] for paragraph in data["paragraphs"]] == [True, False, True, False]
    assert "announced on Tuesday" in data["sentences"][1]["en"]
    assert "en" not in data["sentences"][2]


def test_a_lexeme_is_told_whole(data, sample):
    row, lemma = token(data, "حذّرت")
    assert row["o"] == "lexicon"
    assert row["f"] == ["past", "p3fs"]
    assert lemma["id"] == sample.WARN_KEY
    assert lemma["root"] == "ح ذ ر"
    assert lemma["takes"] == ("مِنْ",)
    assert lemma["n"] == 1


def test_lemma_index_zero_is_not_lost(data):
    row, lemma = token(data, "اتّفاق")
    assert row["l"] == 0
    assert lemma["first"] == 0
    assert lemma["n"] == 3


@pytest.mark.parametrize(
    ("surface", "parts"),
    [
        ("وأضاف", [["وَ", "pro", "and"], ["أَضَافَ", "stem", ""]]),
        ("بلاده", [["بِلَادَ", "stem", ""], ["هُ", "en", "his"]]),
        ("السيادة", [["ال", "art", ""], ["سِيَادَةَ", "stem", ""]]),
        ("حذّرت", None),
    ],
)
def test_attached_words_are_split_and_named(data, surface, parts):
    assert token(data, surface)[0].get("parts") == parts


def test_doubt_is_said(data):
    assert token(data, "بلاده")[0]["alt"] == ["بَلَد"]
    assert token(data, "الوفد")[0]["o"] == "guess"


def test_words_of_one_root_find_each_other(data):
    roots = [data["lemmas"][at]["t"] for at in data["roots"]["و ق ع"]]
    assert roots == ["تَوْقِيع", "وَقَّعَ"]


def test_wholes_are_ranges_of_tokens_with_shared_rows(data):
    def words(mention, key="r"):
        first, last = mention[key]
        return [strip_marks(data["tokens"][at]["t"][-1]) for at in range(first, last + 1)]

    assert len(data["terms"]) == 2
    term = data["term_rows"][data["terms"][0]["e"]]
    assert term["english"] == ("ports agreement",)
    assert term["literal"] == "agreement of the ports"
    assert data["name_rows"][data["names"][0]["e"]]["fact"] == "An invented state."
    warned = next(row for row in data["attributions"] if row["stance"] == "warning")
    assert warned["cue"][0] == warned["cue"][1]
    assert data["cue_rows"][warned["e"]]["strength"] == 4
    assert warned["con"][1] - warned["con"][0] == 4


def test_names_and_function_words_count_as_known_at_first(data):
    for surface in ("السلوى", "في", "أنّ"):
        assert token(data, surface)[1]["known"] is True
    assert "known" not in token(data, "السيادة")[1]


def test_every_stance_has_a_sign_of_its_own():
    assert set(SIGNS) == set(STANCES)
    assert len(set(SIGNS.values())) == len(SIGNS)


@pytest.mark.parametrize("text", ["كلمة", "  \n\nخبر.\n", "خبر في ٢٠٢٤: UN و«اقتباس»"])
def test_any_text_can_be_shown(sample, text):
    data = report(sample.document(text))
    assert data["paragraphs"]


def test_a_name_without_an_entry_is_told_from_its_mention(sample):
    rows = report(sample.document(), names=(Name(id="other", name="x", type="place", english=""),))
    assert rows["name_rows"][0]["english"] == "Republic of Salwa"


def test_a_report_within_a_report_names_the_one_outside(sample):
    document = sample.document()
    first, *rest = document.attributions
    inside = replace(first, content=Span(start=first.cue.end, end=rest[0].cue.end))
    rows = report(replace(document, attributions=(inside, *rest)))["attributions"]
    assert rows[1]["in"] == 0
    assert [row for row in rows if "in" in row] == [rows[1]]
