"""A small invented lesson and its analysed reading, built by hand for the tests of practice."""

import csv
import io
import re
from math import inf
from pathlib import Path
from random import Random

import pytest

from kit.language.document import Clitic, Document, Token
from kit.language.mentions import Attribution, Cue, TermMention
from kit.lessons.model import Lesson, Question
from kit.lexicon.lexeme import Lexeme
from kit.news.inventory import Occurrence, ReportingCue, Term
from kit.practice.gathering import gather
from kit.practice.item import Item, Policy
from kit.practice.material import Material
from kit.text.marks import bare
from kit.text.spans import Paragraph, Sentence

LEXEMES = """
id,lemma,root,pattern,form,pos,gloss,present,masdar,prepositions,plural,topic
qala,قَالَ,قول,فَعَلَ,I,VERB,to say,يَقُولُ,قَوْل,,,speech
akkada,أَكَّدَ,أكد,فَعَّلَ,II,VERB,to affirm; to stress,يُؤَكِّدُ,تَأْكِيد,عَلَى,,speech
shaddada,شَدَّدَ,شدد,فَعَّلَ,II,VERB,to underline; to stress,يُشَدِّدُ,تَشْدِيد,عَلَى,,speech
hadhdhara,حَذَّرَ,حذر,فَعَّلَ,II,VERB,to warn,يُحَذِّرُ,تَحْذِير,مِنْ,,speech
ashada,أَشَادَ,شيد,أَفْعَلَ,IV,VERB,to praise,يُشِيدُ,إِشَادَة,بِ,,speech
abbara,عَبَّرَ,عبر,فَعَّلَ,II,VERB,to express,يُعَبِّرُ,تَعْبِير,عَنْ,,speech
wasala,وَصَلَ,وصل,فَعَلَ,I,VERB,to arrive,يَصِلُ,وُصُول,إِلَى,,general
waqqaa,وَقَّعَ,وقع,فَعَّلَ,II,VERB,to sign,يُوَقِّعُ,تَوْقِيع,,,diplomacy
naqasha,نَاقَشَ,نقش,فَاعَلَ,III,VERB,to discuss,يُنَاقِشُ,مُنَاقَشَة,,,diplomacy
arada,أَرَادَ,رود,أَفْعَلَ,IV,VERB,to want,يُرِيدُ,إِرَادَة,,,general
qabila,قَبِلَ,قبل,فَعِلَ,I,VERB,to accept,يَقْبَلُ,قَبُول,,,diplomacy
istaqbala,اسْتَقْبَلَ,قبل,اسْتَفْعَلَ,X,VERB,to receive (a guest),يَسْتَقْبِلُ,اسْتِقْبَال,,,diplomacy
intalaqa,انْطَلَقَ,طلق,انْفَعَلَ,VII,VERB,to set off,يَنْطَلِقُ,انْطِلَاق,مِنْ,,general
tabadala,تَبَادَلَ,بدل,تَفَاعَلَ,VI,VERB,to exchange,يَتَبَادَلُ,تَبَادُل,,,diplomacy
ra'is,رَئِيس,رأس,فَعِيل,,NOUN,president,,,,رُؤَسَاء,politics
wazir,وَزِير,وزر,فَعِيل,,NOUN,minister,,,,وُزَرَاء,politics
safir,سَفِير,سفر,فَعِيل,,NOUN,ambassador,,,,سُفَرَاء,politics
madina,مَدِينَة,مدن,فَعِيلَة,,NOUN,city,,,,مُدُن,place
shahr,شَهْر,شهر,فَعْل,,NOUN,month,,,,أَشْهُر | شُهُور,time
harb,حَرْب,حرب,فَعْل,,NOUN,war,,,,حُرُوب,military
maktab,مَكْتَب,كتب,مَفْعَل,,NOUN,bureau,,,,مَكَاتِب,general
markaz,مَرْكَز,ركز,مَفْعَل,,NOUN,centre,,,,مَرَاكِز,place
masna',مَصْنَع,صنع,مَفْعَل,,NOUN,factory,,,,مَصَانِع,economy
khabar,خَبَر,خبر,فَعَل,,NOUN,news item,,,,أَخْبَار,speech
wafd,وَفْد,وفد,فَعْل,,NOUN,delegation,,,,وُفُود,diplomacy
mina',مِينَاء,,,,NOUN,port,,,,مَوَانِئ,place
ittifaq,اتِّفَاق,وفق,افْتِعَال,VIII,NOUN,agreement,,,عَلَى,اتِّفَاقَات,diplomacy
ta'awun,تَعَاوُن,عون,تَفَاعُل,VI,NOUN,cooperation,,,مَعَ,,diplomacy
ziyara,زِيَارَة,زور,فِعَالَة,,NOUN,visit,,,لِ,زِيَارَات,diplomacy
balad,بَلَد,بلد,فَعَل,,NOUN,country,,,,بُلْدَان | بِلَاد,place
kabir,كَبِير,كبر,فَعِيل,,ADJ,large,,,,,general
jadid,جَدِيد,جدد,فَعِيل,,ADJ,new,,,,,general
rasmi,رَسْمِيّ,رسم,فَعْلِيّ,,ADJ,official,,,,,politics
bahri,بَحْرِيّ,بحر,فَعْلِيّ,,ADJ,naval,,,,,military
sirri,سِرِّيّ,سرر,فِعْلِيّ,,ADJ,secret,,,,,politics
thulathi,ثُلَاثِيّ,ثلث,فُعَالِيّ,,ADJ,trilateral,,,,,diplomacy
dini,دِينِيّ,دين,فِعْلِيّ,,ADJ,religious,,,,,general
"""
TERMS = (
    ("arms-deal", "صَفْقَة أَسْلِحَة", "arms deal", "idafa", "military"),
    ("foreign-minister", "وَزِير الْخَارِجِيَّة", "foreign minister", "idafa", "politics"),
    ("ceasefire", "وَقْف إِطْلَاق النَّار", "ceasefire", "idafa", "military"),
    ("naval-drills", "تَدْرِيبَات بَحْرِيَّة", "naval drills", "noun + adjective", "military"),
    ("food-aid", "مُسَاعَدَات غِذَائِيَّة", "food aid", "noun + adjective", "economy"),
    ("official-visit", "زِيَارَة رَسْمِيَّة", "official visit", "noun + adjective", "diplomacy"),
    ("take-steps", "اتَّخَذَ خُطُوَات", "take steps", "verb + object", "politics"),
    ("hold-talks", "أَجْرَى مُحَادَثَات", "hold talks", "verb + object", "diplomacy"),
    ("agree-to", "وَافَقَ عَلَى", "approve", "verb + preposition", "politics"),
    ("if-needed", "عِنْدَ الضَّرُورَة", "if necessary", "preposition + noun", "politics"),
)
CUES = (
    ("qala", "قَالَ", "neutral", 1, "said", "قَالَ الْوَزِيرُ إِنَّ الْمِينَاءَ جَاهِزٌ."),
    ("akkada", "أَكَّدَ", "assertive", 4, "affirmed", "أَكَّدَ السَّفِيرُ أَنَّ الزِّيَارَةَ رَسْمِيَّةٌ."),
    ("hadhdhara", "حَذَّرَ", "warning", 4, "warned", "حَذَّرَ الْوَزِيرُ مِنْ حَرْبٍ جَدِيدَةٍ."),
    ("ashada", "أَشَادَ", "positive", 3, "praised", "أَشَادَ الرَّئِيسُ بِالِاتِّفَاقِ."),
    ("zaama", "زَعَمَ", "distancing", 4, "claimed", "زَعَمَ الْحِزْبُ أَنَّ الْخَبَرَ سِرِّيٌّ."),
    ("nafa", "نَفَى", "denial", 4, "denied", "نَفَى الْوَفْدُ الْخَبَرَ."),
    ("taahhada", "تَعَهَّدَ", "commitment", 4, "pledged", "تَعَهَّدَ الرَّئِيسُ بِزِيَارَةِ الْمَدِينَةِ."),
    ("tawaqqaa", "تَوَقَّعَ", "prediction", 2, "expected", "تَوَقَّعَ الْمَكْتَبُ أَنْ يَصِلَ الْوَفْدُ."),
)  # fmt: skip
# Each word: surface, lexeme id or part of speech, proclitics, enclitics; «|» divides sentences.
READING = (
    "وصل:wasala الرئيس:ra'is إلى:ADP مدينة:madina كبيرة:kabir .: | "
    "قال:qala الوزير:wazir إنّ:SCONJ الاتفاق:ittifaq جديد:jadid .: | "
    "شدد:shaddada السفير:safir على:ADP التعاون:ta'awun الرسمي:rasmi .: | "
    "أكد:akkada الوفد:wafd أنّ:SCONJ الحرب:harb انطلقت:intalaqa من:ADP المصنع:masna' .: | "
    "حذر:hadhdhara الوزير:wazir من:ADP الخبر:khabar السري:sirri .: | "
    "أشاد:ashada السفير:safir ب+المركز:markaz البحري:bahri .: | "
    "عبر:abbara المكتب:maktab عن:ADP الاتفاق:ittifaq الثلاثي:thulathi .: | "
    "أراد:arada الرئيس:ra'is أنْ:SCONJ يناقش:naqasha الوفد:wafd الجديد:jadid .: | "
    "استقبل:istaqbala الوزير:wazir السفير:safir ووقع:waqqaa الاتفاق:ittifaq .:"
)


@pytest.fixture(scope="session")
def lesson() -> Lesson:
    """A lesson of some forty words, ten terms, eight cues and one question."""
    vocabulary = tuple(_lexeme(row) for row in csv.DictReader(io.StringIO(LEXEMES.strip())))
    document = _document({lexeme.id: lexeme for lexeme in vocabulary})
    return Lesson(
        name="test", folder=Path("test"), title="Ports", title_ar="الموانئ", level="B1",
        licence="CC0", credits=("the tests",), sections=("all",), reading=document.text,
        translation={(0, number): f"Sentence {number + 1}." for number in range(9)},
        vocabulary=vocabulary,
        counts={lexeme.id: Occurrence(count=2, sections=(2,)) for lexeme in vocabulary},
        terms=tuple(
            Term(id=key, term=term, english=(english,), structure=structure, category=category,
                 lemmas=tuple(term.split()))
            for key, term, english, structure, category in TERMS
        ),
        cues=tuple(
            ReportingCue(id=key, cue=cue, lemma=cue, type="verb", complements=(), stance=stance,
                         strength=strength, gloss=gloss, example=example, translation="Example.")
            for key, cue, stance, strength, gloss, example in CUES
        ),
        names=(),
        questions=(
            Question(
                id="q1", skill="recognise", question="إلى أين وصل الرئيس؟",
                question_en="Where did the president arrive?",
                options=("إلى مدينة كبيرة", "إلى مصنع جديد", "إلى مركز بحري", "إلى ميناء سري"),
                answer=0, explanation="The first sentence says so.",
                evidence=("إلى مدينة كبيرة",),
            ),
        ),
    )  # fmt: skip


@pytest.fixture(scope="session")
def document(lesson: Lesson) -> Document:
    """The lesson's reading, analysed by hand."""
    return _document({lexeme.id: lexeme for lexeme in lesson.vocabulary})


@pytest.fixture(scope="session")
def material(lesson: Lesson, document: Document) -> Material:
    """Everything the lesson and its reading give."""
    return gather(lesson=lesson, document=document)


@pytest.fixture
def rng() -> Random:
    return Random(7)


@pytest.fixture
def typed():
    """A builder of typed items: key or keys, and the policy's fields."""

    def build(*key: str, **policy: object) -> Item:
        return Item(
            id="typed", family="meaning", skill="recall", lexeme="", prompt="Type it.",
            prompt_ar="اكتب.", stem="…", stem_lang="en", key=key, explanation="Because.",
            policy=Policy(**policy),  # type: ignore[arg-type] # the test names the fields
        )  # fmt: skip

    return build


def _lexeme(row: dict[str, str]) -> Lexeme:
    lists = {
        name: tuple(filter(None, (row.pop(name) or "").split(" | ")))
        for name in ("masdar", "prepositions", "plural")
    }
    return Lexeme(**{name: text or "" for name, text in row.items()}, **lists)


def _document(lexemes: dict[str, Lexeme]) -> Document:
    text, tokens, sentences = "", [], []
    for number, line in enumerate(READING.split(" | ")):
        begin = len(text)
        for entry in line.split():
            written, _, about = entry.partition(":")
            surface = written.replace("+", "")
            text = text.rstrip(" ") if surface == "." else text
            tokens.append(_token(surface, written, about, len(text), number, lexemes))
            text += surface + " "
        sentences.append(Sentence(start=begin, end=len(text) - 1, paragraph=0))
    text = text.rstrip()
    cues = [
        Attribution(
            cue=Cue(start=one.start, end=one.end, lemma=bare(one.lemma), kind="finite",
                    entry=one.lexeme.id),
            source=None, content=None, complement="none", stance=stance,
        )
        for one in tokens if one.lexeme
        for key, _, stance, *_ in CUES if key == one.lexeme.id
    ]  # fmt: skip
    visit = re.search("المركز البحري", text)
    assert visit
    return Document(
        text=text,
        paragraphs=(Paragraph(start=0, end=len(text), heading=False),),
        sentences=tuple(sentences),
        quotations=(),
        tokens=tuple(tokens),
        attributions=tuple(cues),
        terms=(
            TermMention(
                start=visit.start(), end=visit.end(), term="مَرْكَز بَحْرِيّ",
                category="military", english="naval centre", entry="naval-centre",
            ),
        ),
    )  # fmt: skip


def _token(
    surface: str, written: str, about: str, start: int, sentence: int, lexemes: dict[str, Lexeme]
) -> Token:
    lexeme = lexemes.get(about)
    clitics = tuple(
        Clitic(bare=part, text=part, name="preposition", gloss="with")
        for part in written.split("+")[:-1]
    )
    article = bare(written.split("+")[-1]).startswith("ال")
    if surface.startswith("وو"):
        clitics = (Clitic(bare="و", text="وَ", name="conjunction", gloss="and"),)
    return Token(
        start=start, end=start + len(surface), surface=surface, sentence=sentence,
        kind="punct" if not about else "word",
        lemma=lexeme.lemma if lexeme else bare(surface),
        root=lexeme.root if lexeme else "",
        pos=lexeme.pos if lexeme else about or "PUNCT",
        gloss=lexeme.gloss if lexeme else "",
        proclitics=clitics, article=article, lexeme=lexeme, origin="lexicon", margin=inf,
    )  # fmt: skip
