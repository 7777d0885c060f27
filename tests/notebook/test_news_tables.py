from kit.lessons.analysis import analyse
from kit.news import load
from kit.notebook import news_tables
from kit.text.marks import ordered

FIRST = "قالت نقابة المعلمين إن الحكومة ستصلح مئة مدرسة قبل نهاية العام."
SECOND = "ستصلح الحكومة مئة مدرسة قبل نهاية العام. وحذرت نقابة المعلمين من نقص الكتب."


def test_the_reference_card_has_a_row_for_every_frame_common_verbs_first():
    card = news_tables.card(load.reporting_cues())
    assert len(card.rows) == sum(len(cue.frames) for cue in load.reporting_cues())
    bands = [row[8] for row in card.rows]
    assert bands == sorted(bands)
    assert all(len(row) == len(card.columns) for row in card.rows)


def test_a_frame_is_written_as_on_the_board():
    frames = {row[2] for row in news_tables.card(load.reporting_cues()).rows}
    written = ("قَالَ + إِنَّ", "شَدَّدَ عَلَى + أَنَّ", "طَالَبَ فلانًا + أَنْ", "قَالَ لِفلان + إِنَّ")
    assert set(map(ordered, written)) <= frames
    assert not [frame for frame in frames if "person" in frame or "none" in frame]


def test_two_reports_stand_side_by_side():
    first, second = analyse(FIRST), analyse(SECOND)
    (row,) = news_tables.compared_voices(first, second).rows
    assert row[0] == "نقابة المعلمين"
    assert (row[2], row[4]) == ("neutral × 1", "warning × 1")


def test_what_one_attributes_and_the_other_asserts_is_told_as_a_likelihood():
    table = news_tables.attributed_or_asserted(analyse(FIRST), analyse(SECOND))
    (row,) = table.rows
    assert row[0] == "first"
    assert row[3].startswith("ستصلح الحكومة")
    assert "judge for yourself" in table.title
