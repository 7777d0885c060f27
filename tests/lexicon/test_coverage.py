"""What the news lexicon must hold, and the one rule it keeps for names in ya."""

import csv
from importlib.resources import files

import pytest

from kit.lexicon.csv_source import news_lexicon
from kit.text.marks import bare, ordered

WORDS = news_lexicon()
BARE = {bare(word.lemma) for word in WORDS}
LEMMAS = {ordered(word.lemma) for word in WORDS}

# Family and given names are written as the press says them, ـِي without shadda; the shadda stays
# where the name's own shape has it (فَعِيل, مَفْعُول) or the nisba is felt as an adjective.
WITH_SHADDA = {"عَلِيّ", "مَهْدِيّ", "زَكِيّ", "أَهْلِيّ", "دُبَيّ"}


def test_names_in_ya_carry_no_shadda_but_where_it_is_their_own() -> None:
    names = {word.lemma for word in WORDS if word.pos == "PROPN" and word.lemma.endswith("يّ")}
    assert names == set(map(ordered, WITH_SHADDA))


@pytest.mark.parametrize(
    "months",
    [
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين",
        "محرم صفر ربيع جمادى رجب شعبان رمضان شوال",
        "جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر دجنبر يوليوز",
    ],
)
def test_months_of_every_system_are_there(months: str) -> None:
    assert [month for month in months.split() if month not in BARE] == []


def test_every_month_is_a_name() -> None:
    months = "January February March April May June July August September October November December"
    wrong = [
        word.id
        for word in WORDS
        if word.gloss.split(" ")[0] in months.split() and word.pos != "PROPN"
    ]
    assert wrong == []


def test_every_verb_of_saying_is_there() -> None:
    with (files("kit.news") / "reporting.csv").open(encoding="utf-8") as lines:
        cues = [row for row in csv.DictReader(lines) if row["type"] in ("verb", "noun")]
    assert len(cues) > 150
    assert [row["lemma"] for row in cues if ordered(row["lemma"]) not in LEMMAS] == []


def test_words_younger_than_the_dictionaries_are_there() -> None:
    young = (
        "مسيرة سيبراني بودكاست جائحة عقوبة منصة تغريدة هاشتاغ خوارزمية ذكاء توليدي تشفير قرصنة "
        "فدية كوفيد كورونا متحور جرعة تطعيم لقاح تباعد انبعاث متجدد بيتكوين بلوكتشين حوكمة ترند "
        "مؤثر محتوى تطبيق رقاقة بطارية هيدروجين مناخ داعش درون نزوح تطبيع ترحيل بريكست"
    )
    assert [word for word in young.split() if word not in BARE] == []
