"""The content is what was said, no more and no less."""

import pytest

from kit.language.analyse import analyse
from kit.news.annotate import annotate

CASES = [
    ("قال الوزير إن الخطة جاهزة.", "قال", "الخطة جاهزة"),
    ("وقالت المديرة إنها ستغادر.", "وقالت", "ستغادر"),
    ("قال العامل: «لن نقبل».", "قال", "«لن نقبل»"),
    ("«لن نقبل»، قال العامل.", "قال", "«لن نقبل»"),
    ("أكد المدير أن الباب مفتوح، مضيفًا أن الدعوة عامة.", "أكد", "الباب مفتوح"),
    ("أكد المدير أن الباب مفتوح، مضيفًا أن الدعوة عامة.", "مضيفًا", "الدعوة عامة"),
    ("شدد الرئيس على احترام القانون.", "شدد", "احترام القانون"),
    ("نفى النادي الخبر، لكن الصحيفة أكدته.", "نفى", "الخبر"),
    ("أكدت البعثة أن الفرز هادئ، وأوصت بنشر المحاضر.", "أكدت", "الفرز هادئ"),
    ("بلغ العدد ألفًا، بحسب الشرطة.", "بحسب", "بلغ العدد ألفًا"),
    ("وفقًا للوزارة، ارتفعت الصادرات.", "وفقًا", "ارتفعت الصادرات"),
    ("قال الخبير إن «الأسوأ» مر، في حين تراجعت السوق.", "قال", "«الأسوأ» مر"),
    ("المتحدث: «لا تراجع»", ":", "«لا تراجع»"),
    ("حذر من أن السد مهدد.", "حذر", "السد مهدد"),
]


@pytest.mark.parametrize(("text", "cue", "said"), CASES)
def test_the_content_ends_where_the_telling_of_it_ends(text, cue, said):
    document = annotate(analyse(text))
    found = next(one for one in document.attributions if one.cue.of(text) == cue)
    assert found.content is not None
    assert found.content.of(text) == said
