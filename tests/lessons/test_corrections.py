"""Corrections: where they hold, which goes first, and that none is lost when it no longer fits."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.errors import PackError
from kit.language.document import Document, Token
from kit.language.reread import CORRECTED, Reading
from kit.lessons import corrections_csv
from kit.lessons.analysis import analyse, correct
from kit.lessons.corrections import SCOPES, Correction, corrected, fingerprint, made
from kit.lessons.corrections_csv import Table
from kit.text.marks import ordered

TEXT = "رفع الطلاب العلم. وقال المعلّم إن العلم الجديد هنا. ثم أنزلوا العلم."
DOCUMENT = analyse(TEXT)
FLAG = ordered("عَلَم")
TYPED = Reading(lemma="عَلْم", pos="NOUN", gloss="a word of ours", root="علم")


def places(document: Document = DOCUMENT) -> list[Token]:
    return [token for token in document.tokens if token.surface == "العلم"]


def one(scope: str, reading: Reading = TYPED, *, at: int = 1) -> Correction:
    return made(DOCUMENT, places()[at], reading, scope=scope, date="2026-11-23")


def lemmas(*corrections: Correction, document: Document = DOCUMENT) -> list[str]:
    return [token.lemma for token in places(corrected(document, corrections).document)]


def test_a_correction_holds_where_it_was_said_to() -> None:
    kits = places()[1].lemma
    new = ordered(TYPED.lemma)
    assert lemmas(one("here")) == [places()[0].lemma, new, places()[2].lemma]
    same = [new if token.lemma == kits else token.lemma for token in places()]
    assert lemmas(one("text")) == lemmas(one("everywhere")) == same
    other = analyse("هذا نص آخر عن العلم.")
    assert lemmas(one("here"), one("text"), document=other) == [places(other)[0].lemma]


def test_one_for_every_text_holds_in_another_text() -> None:
    other = analyse("شرح المعلّم أهمية العلم.")
    rule = replace(one("everywhere"), was_lemma=places(other)[0].lemma)
    assert lemmas(rule, document=other) == [ordered(TYPED.lemma)]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_closest_goes_first_whatever_the_order(order: tuple[int, ...]) -> None:
    rules = [
        one(scope, replace(TYPED, gloss=scope), at=1) for scope in ("here", "text", "everywhere")
    ]
    shown = corrected(DOCUMENT, [rules[at] for at in order])
    assert places(shown.document)[1].gloss == "here"
    assert shown.waiting == ()


def test_a_corrected_word_says_so_and_the_text_is_untouched() -> None:
    shown = corrected(DOCUMENT, [one("here")])
    token = places(shown.document)[1]
    assert (token.origin, token.margin) == (CORRECTED, float("inf"))
    assert shown.applied == {token.start: one("here")}
    assert shown.document.text == DOCUMENT.text
    assert [t.surface for t in shown.document.tokens] == [t.surface for t in DOCUMENT.tokens]


def test_without_corrections_a_document_is_itself() -> None:
    assert corrected(DOCUMENT, ()).document is DOCUMENT
    assert correct(DOCUMENT, ()).document is DOCUMENT


def test_of_two_corrections_of_the_same_word_the_later_holds() -> None:
    later = one("here", replace(TYPED, lemma="عَالَم"))
    assert lemmas(one("here"), later)[1] == ordered("عَالَم")


def test_what_a_new_version_reads_as_it_was_corrected_is_settled() -> None:
    new = ordered(TYPED.lemma)
    better = replace(
        DOCUMENT,
        tokens=tuple(
            replace(token, lemma=new) if token.surface == "العلم" else token
            for token in DOCUMENT.tokens
        ),
    )
    assert corrected(better, [one("text")]).waiting == ()


def test_what_no_longer_fits_is_kept_and_said() -> None:
    gone = replace(one("here"), start=1)
    third = replace(one("text"), was_lemma="عُلُم", surface="الطلاب")
    shown = correct(DOCUMENT, [gone, third])
    assert set(shown.waiting) == {gone, third}
    (notice,) = shown.document.notices
    assert "2 of the corrections" in notice
    assert "الطلاب" in notice


def test_terms_names_and_voices_are_found_anew() -> None:
    assert not [term for term in DOCUMENT.terms if term.start == places()[1].start]
    summit = one("here", Reading(lemma="قِمَّة", pos="NOUN"))
    shown = correct(DOCUMENT, [summit]).document
    assert [term.english for term in shown.terms if term.start == places()[1].start] == ["summit"]
    assert len(shown.attributions) == len(DOCUMENT.attributions)


def test_a_text_is_known_by_all_its_characters() -> None:
    assert fingerprint(TEXT) == fingerprint(str(TEXT))
    assert fingerprint(TEXT) != fingerprint(TEXT + " ")
    assert fingerprint("\ud800")  # half a character harms nobody


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=12)
ARABIC = st.text("علمنوبت", min_size=1, max_size=8)


@given(
    surface=ARABIC, gloss=WORDS, title=WORDS, scope=st.sampled_from(SCOPES), start=st.integers(0)
)
def test_a_correction_comes_back_from_its_table(
    surface: str,
    gloss: str,
    title: str,
    scope: str,
    start: int,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    given_one = Correction(
        scope=scope,
        surface=surface,
        was_lemma=surface,
        was_pos="NOUN",
        lemma=surface,
        pos="VERB",
        gloss=gloss.strip().lstrip("'"),
        title=title.strip().lstrip("'"),
        text="" if scope == "everywhere" else "abc",
        start=start if scope == "here" else None,
    )
    file = tmp_path_factory.mktemp("c") / "corrections.csv"
    file.write_text(Table(corrections=(given_one,)).text(), encoding="utf-8", newline="")
    assert corrections_csv.read(file) == Table(corrections=(given_one,))


def test_rows_nobody_understands_stay_in_the_file_as_they_were(tmp_path: Path) -> None:
    file = tmp_path / "corrections.csv"
    file.write_text(
        "scope,surface,lemma,pos,mine\nmoon,علم,عَلَم,NOUN,x\nhere,علم,عَلَم,NOUN,y\n", encoding="utf-8"
    )
    table = corrections_csv.read(file)
    assert table.corrections == ()
    again = tmp_path / "again.csv"
    again.write_text(table.with_(one("here")).text(), encoding="utf-8")
    assert len(corrections_csv.read(again).corrections) == 1
    kept = [(row.text("scope"), row.text("mine")) for row in corrections_csv.read(again).strange]
    assert kept == [("moon", "x"), ("here", "y")]


def test_a_file_that_is_no_table_of_corrections_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a,b\n", encoding="utf-8")
    with pytest.raises(PackError, match="no column scope"):
        corrections_csv.read(tmp_path / "x.csv")
