"""Chains: who says that somebody said."""

import pytest

from kit.language.analyse import analyse
from kit.news.annotate import annotate

CHAINS = [
    ("نقلت الإذاعة عن الطبيب قوله إن الدواء نافع.", "قوله", "نقلت"),
    ("ونقلت الوكالة عن الوزيرة قولها: «نعم».", "قولها", "ونقلت"),
    ("ونُقل عن مسؤول قوله إن الخطة فشلت.", "قوله", "ونُقل"),
    ("قال المحامي إن الشاهد أكد أن الباب كان مغلقًا.", "أكد", "قال"),
    ("قال الوزير إن الخطة جاهزة، بحسب الصحيفة.", "قال", "بحسب"),
    ("قال المدير إن العمل بدأ، مضيفًا أن الباب مفتوح.", "مضيفًا", None),
    ("قالت الطبيبة إن الوقود نفد. وأضافت أن القسم يعمل.", "وأضافت", None),
]


@pytest.mark.parametrize(("text", "inner", "outer"), CHAINS)
def test_a_cue_in_what_another_reports_is_nested_in_it(text, inner, outer):
    document = annotate(analyse(text))
    found = next(one for one in document.attributions if one.cue.of(text) == inner)
    holder = document.outer(found)
    assert (holder.cue.of(text) if holder else None) == outer


def test_nobody_tells_the_outermost_teller():
    text = "نقلت الإذاعة عن الطبيب قوله إن المدير أكد أن الدواء نافع."
    document = annotate(analyse(text))
    chain = {one.cue.of(text): document.outer(one) for one in document.attributions}
    assert chain["نقلت"] is None
    assert chain["قوله"].cue.of(text) == "نقلت"
    assert chain["أكد"].cue.of(text) == "قوله"


def test_a_source_named_earlier_says_where():
    text = "قال الوزير إن الخطة جاهزة. وأضاف أن العمل بدأ."
    first, second = annotate(analyse(text)).attributions
    assert not first.source.resolved
    assert second.source.resolved
    assert (second.source.start, second.source.end) == (first.source.start, first.source.end)
