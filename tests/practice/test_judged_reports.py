"""What a strict reader found unfair in items on reports, cause by cause: it is not made again."""

from random import Random

import pytest

from kit.lessons.analysis import analyse
from kit.lexicon.csv_source import news_lexicon
from kit.news.load import reporting_cues
from kit.practice.build import FAMILIES
from kit.practice.families.attribution import indirect, roles, voice_groups
from kit.practice.families.attribution.cue_rows import CORE
from kit.practice.families.attribution.examples import reports_of
from kit.practice.families.attribution.masdar_headlines import _clause, _other_masdars
from kit.practice.families.attribution.persons import Third, retell
from kit.practice.families.attribution.voices import may_speak, other_voice
from kit.practice.families.headline_words import repeats
from kit.practice.families.skim import _stands_whole
from kit.practice.families.stances import _asks, _joined
from kit.practice.families.truth import UNSTATED, is_unsaid, unstated
from kit.practice.gathering import gather
from kit.text.marks import bare, ordered

_CUES = {cue.id: cue for cue in reporting_cues()}
_LEXICON = {one.lemma: one for one in reversed(news_lexicon())}


def _made(text, family, how="both"):
    return list(FAMILIES[family](gather(document=analyse(text)), Random(1), how))


def test_a_verb_that_only_hides_who_spoke_stands_for_no_stance():
    assert not {"qila", "dhukira"} & {entry for entries in CORE.values() for entry in entries}
    assert not _asks(_CUES["qila"])


@pytest.mark.parametrize(
    "entry", ["ishtarata", "awdaha", "aalana", "rafada", "tamanna", "nabbaha", "shakara", "itabara"]
)
def test_a_cue_that_does_more_than_its_class_says_is_not_asked_for(entry):
    assert not _asks(_CUES[entry])


def test_no_negated_cue_is_asked_for_what_it_adds():
    for item in _made("لم يؤكد الوزير سامر الحداد أن السد آمن تماما.", "stance"):
        assert not (item.evidence and item.evidence.text.startswith("لم"))


@pytest.mark.parametrize(
    ("entry", "joint"),
    [("nabbaha", "من أن"), ("nabbaha", "أن"), ("afada", "أن"), ("kashafa", "عن أن")],
)
def test_no_example_of_careless_usage_becomes_an_item(entry, joint):
    assert joint not in {one.joint_text for one in reports_of(_CUES[entry]) if one.clause}


def test_a_participle_after_the_source_is_no_part_of_it():
    for cue in _CUES.values():
        for report in reports_of(cue):
            assert not report.source_text.endswith(("قائلا", "قائلة", "قائلين"))


def test_only_passives_that_news_writes_stand_among_the_passive_rows():
    text = "أعلن الوزير سامر الحداد أن السد آمن تماما. وأورد التقرير أن الخطر زال."
    for item in _made(text, "active_passive"):
        for piece, accepted in zip(item.task.left, item.task.pairs, strict=True):
            if accepted == (1,):
                assert piece.text.split()[0] in ("ذكر", "أعلن", "علم")
    assert set(voice_groups._IMPERSONAL) == {"dhakara", "aalana", "alima"}


def test_a_verbal_noun_that_is_no_masdar_is_not_called_one():
    assert not any(_clause(report) for report in reports_of(_CUES["athna"]))


@pytest.mark.parametrize(
    ("title", "text", "given_away"),
    [
        ("شرق البحيرات تستدعي سفيرها", "استدعت حكومة شرق البحيرات سفيرها", True),
        ("اتحاد العمال: «خط أحمر»", "وقال رئيسه إن «رغيف الفقراء خط أحمر».", True),
        ("الصحة تنفي تفشي الحمى", "نفت وزارة الصحة وجود تفش لحمى الوديان", False),
    ],
)
def test_a_phrase_that_headline_and_text_share_gives_it_away(title, text, given_away):
    assert repeats(title, text) is given_away


def test_a_headline_that_only_a_name_ties_to_the_text_is_not_asked_for():
    text = """وداد سالم: السينما ليست محكمة

أعربت سالم عن سعادتها بأن يصل صوت قريتها إلى الشاشة، مهدية الجائزة إلى جدتها."""
    assert not _made(text, "headline")


@pytest.mark.parametrize("one", unstated(), ids=lambda one: one.about)
def test_what_is_called_unstated_is_of_its_subject_and_tells_something_of_its_own(one):
    assert one.statement.split()[0] == one.about
    assert any(stem in word for word in one.statement.split() for stem in one.absent)


def test_a_statement_whose_like_stands_in_the_text_is_not_called_unstated():
    one = next(one for one in unstated() if one.about == "السفير")
    assert is_unsaid(one, frozenset({"السفير", "الحكومة"}))
    assert not is_unsaid(one, frozenset({"السفير", "سيعود"}))


def test_what_is_denied_is_never_called_said():
    text = (
        "نفى الوزير سامر الحداد أن السد انهار أمس. وقالت النائبة هند المرزوقي إن السد انهار أمس."
        " وأكد المدير عادل شاكر أن الخبراء فحصوا السد."
    )
    for item in _made(text, "truth"):
        if item.key[0].startswith("True"):
            assert "الحداد" not in item.stem
        if item.key[0] == UNSTATED:
            assert item.stem.split("إنّ ")[1].split()[0] in text


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("هولمستاد", "المشرفة", False),
        ("الوزير هشام الكردي", "ناجي العز", True),
        ("الوزير هشام الكردي", "كتلة اليسار", True),
        ("الوزير هشام الكردي", "الوزير", False),
        ("المنظمة", "رابطة المشجعين", False),
    ],
)
def test_only_who_is_surely_another_is_offered_as_another_speaker(one, other, two):
    proper = frozenset({"هولمستاد", "هشام", "الكردي", "ناجي", "العز"})
    assert other_voice(one, other, proper) is two


@pytest.mark.parametrize(
    ("lemma", "speaks"), [("وَزِير", True), ("مَحْكَمَة", True), ("سُوق", False), ("صَفْقَة", False)]
)
def test_a_thing_is_never_offered_as_a_speaker(lemma, speaks):
    assert may_speak(_LEXICON[ordered(lemma)]) is speaks


def test_until_is_not_explained_as_a_clause_of_a_verb():
    assert not [
        item
        for item in _made("سيبقى السفير في العاصمة إلى أن تتضح الصورة.", "inna")
        if item.key == ("أنْ",)
    ]


def test_since_when_is_no_answer_to_when():
    for item in _made("كان هذا أسوأ موسم في البلاد منذ نصف قرن، بحسب وزير المياه.", "five"):
        assert not bare(item.key[0]).startswith("منذ")


def test_no_connective_is_explained_by_a_verb_before_it():
    text = "ألمح الوسيط إلى قرب الهدنة في الإقليم، غير أن متحدثا باسم الجبهة رفض النص."
    assert not [item for item in _made(text, "inna") if "غير ____" in item.stem]


def test_a_time_or_place_is_no_governed_preposition_of_a_noun():
    text = "أشار تقرير المصرف المركزي إلى تباطؤ النمو في الربع الثالث من العام."
    assert not [item for item in _made(text, "preposition") if item.key == ("في",)]


def test_a_preposition_written_without_its_hamza_is_left_out_whole():
    for item in _made("ولفت المدير الى أن العمل بدأ في الجسر.", "preposition", "choice"):
        assert "____لى" not in item.stem


@pytest.mark.parametrize("kind", ["critical", "positive", "denial", "evidential"])
def test_what_is_refused_or_only_shown_is_no_said_content(kind):
    for cue in _CUES.values():
        if cue.stance == kind:
            for report in reports_of(cue):
                assert not roles.suits(report) or report.complement == "direct"


@pytest.mark.parametrize(
    "text",
    [
        "التقى نائب رئيس البرلمان عادل شاكر وفدا من الخبراء في العاصمة.",
        "قالت رئيسة الحكومة سلمى شاكر إن الجسر آمن.",
    ],
)
def test_a_term_that_goes_on_or_stands_in_another_form_is_not_asked_for(text):
    material = gather(document=analyse(text))
    for mention in material.document.terms:
        if bare(mention.term).split()[-1] in ("الرئيس", "الحكومة"):
            assert not _stands_whole(mention, material)


@pytest.mark.parametrize("entry", ["sarraha"])
def test_the_joint_that_careful_usage_asks_for_is_shown_first(entry):
    speech = next(one for one in indirect.stock() if one.cue == entry)
    assert speech.joins[0] == "بأن"
    assert "أن" in speech.joins


def test_a_second_verb_of_the_speaker_would_be_taken_for_the_thing_spoken_of():
    for document in map(analyse, ["المصنع قريب من مدينتي وأعمل فيه."]):
        assert retell(document.tokens, Third()) is None


def test_a_verb_of_two_senses_is_asked_for_only_where_it_reports():
    text = "شدد الجيش الحصار على البلدة أمس. وشدد الوزير سامر الحداد على أن السد آمن."
    for item in _made(text, "preposition"):
        assert "الحصار" not in item.stem


def test_a_phrase_that_names_a_source_asks_for_no_particle():
    text = "وأضاف الوزير سامر الحداد، بحسب ما نقلت عنه الوزارة، أن السد آمن."
    for item in _made(text, "inna"):
        assert "بحسب" not in item.explanation


def test_no_distractor_of_a_headline_can_be_read_as_a_verb():
    for cue in _CUES.values():
        for report in reports_of(cue):
            clause = _clause(report)
            if clause is not None:
                for masdar, _ in _other_masdars(clause):
                    assert not masdar.startswith("ت") or masdar[-2] in "يا"


def test_a_name_that_hides_behind_a_preposition_is_not_called_absent():
    first = "دان مجلس الأمن التابع للأمم المتحدة القصف في كوريا الشمالية، وفق واشنطن وموسكو وسيول."
    second = "رحبت الأمم المتحدة بالهدنة في كوريا الشمالية، بحسب واشنطن وموسكو وسيول وطوكيو وباريس."
    material = gather(document=analyse(first), other=analyse(second))
    for item in FAMILIES["compare"](material, Random(1), "both"):
        if "only" in item.prompt:
            assert item.key != ("الأمم المتحدة",)


@pytest.mark.parametrize(
    ("shown", "entry", "joined"),
    [
        ("وتقول", "qala", True),
        ("ويقول", "qala", True),
        ("وعدت", "waada", False),
        ("ووعد", "waada", True),
        ("وتعد", "waada", True),
        ("ووفقا", "wafqan-li", True),
        ("وفقا", "wafqan-li", False),
    ],
)
def test_a_conjunction_is_no_part_of_the_cue_asked_about(shown, entry, joined):
    assert _joined(shown, _CUES[entry]) is joined


def test_what_the_reporter_adds_as_background_is_put_into_nobody_s_mouth():
    text = "ويذكر أن المدينة شهدت احتجاجات واسعة في الشوارع. وقال الوزير سامر الحداد إن العمل بدأ."
    for item in _made(text, "asserted"):
        assert "المدينة" not in item.stem


def test_a_preposition_with_its_own_pronoun_asks_for_no_particle():
    for item in _made("وجاء في بيان لها أنها ستتعاون مع الخبراء.", "inna"):
        assert "depends on لِ" not in item.explanation


def test_no_object_slips_into_the_name_of_a_speaker():
    text = (
        "وطلب ممثل النيابة العامة إنزال أقصى العقوبة بالمتهم، معتبرا أنه خدع الناس. "
        "وقالت المحكمة إن الملف كامل."
    )
    for family in ("asserted", "speaker"):
        for item in _made(text, family):
            assert "إنزال" not in item.key[0]
