"""A short report of our own with its analysis written by hand: what the widget tests read.

Nothing here runs the engine, so that a test of a widget fails only for the widget's sake.
"""

from types import MappingProxyType

from kit.language.document import Clitic, Document, Token
from kit.language.mentions import Attribution, Cue, NameMention, Source, TermMention
from kit.lexicon.lexeme import Lexeme
from kit.news.inventory import Name, ReportingCue, Term
from kit.text.chunks import chunks
from kit.text.paragraphs import paragraphs
from kit.text.quotations import quotations
from kit.text.sentences import sentences
from kit.text.spans import Span

TEXT = """اتفاق الموانئ: توقيع قريب وتحفّظات كثيرة
أعلن وزير النقل في جمهورية السلوى، الثلاثاء، أنّ بلاده ستوقّع اتفاق الموانئ \
قبل نهاية العام، مؤكّدًا أنّ «الاتفاق لا يمسّ السيادة».
ديون أم استثمار؟
وأضاف أنّ المحادثات مع الوفد الزائر «أحرزت تقدّمًا كبيرًا»، فيما حذّرت المعارضة \
من «ديون جديدة»، وزعمت أنّ الحكومة أخفت ملحقًا سرّيًّا. \
وبحسب مصادر دبلوماسية، يجتمع الطرفان مجدّدًا الأسبوع المقبل.
"""

TRANSLATION = {
    (0, 0): "Ports agreement: a signing soon, and many reservations",
    (1, 0): "The transport minister of the Republic of Salwa announced on Tuesday that his country "
    "would sign the ports agreement before the end of the year, stressing that “the agreement "
    "does not touch sovereignty”.",
    (3, 0): "He added that the talks with the visiting delegation had “made great progress”, while "
    "the opposition warned of “new debts” and claimed that the government had hidden a secret "
    "annex.",
}

WARNED = Lexeme(
    id="v-warn",
    lemma="حَذَّرَ",
    pos="VERB",
    gloss="warned",
    gloss_general="to warn, to caution",
    root="حذر",
    pattern="فَعَّلَ",
    form="II",
    present="يُحَذِّرُ",
    masdar=("تَحْذِير",),
    active_participle="مُحَذِّر",
    prepositions=("مِنْ",),
    band="3",
    example="حَذَّرَتِ الْوِزَارَةُ مِنَ الْعَاصِفَةِ.",
    translation="The ministry warned of the storm.",
    note="With مِنْ for the danger, with أَنَّ for a clause.",
)
WARN_KEY, AGREEMENT_KEY = f"{WARNED.lemma}/VERB", "اتِّفَاق/NOUN"
AGREEMENT = Lexeme(
    id="n-agreement",
    lemma="اتِّفَاق",
    pos="NOUN",
    gloss="agreement",
    root="وفق",
    pattern="افْتِعَال",
    form="VIII",
    plural=("اتِّفَاقَات", "اتِّفَاقِيَّات"),
    gender="m",
)
THAT = Lexeme(id="f-that", lemma="أَنَّ", pos="SCONJ", gloss="that", function=True)
OF = Lexeme(id="f-of", lemma="مِنْ", pos="ADP", gloss="of, from", function=True)

AND = Clitic(bare="و", text="وَ", name="conjunction", gloss="and")
WILL = Clitic(bare="س", text="سَ", name="future", gloss="will")
HIS = Clitic(bare="ه", text="هُ", name="possessive", gloss="his")


def _features(**features: str) -> MappingProxyType[str, str]:
    return MappingProxyType(features)


_PAST_SHE = _features(Aspect="Perf", Person="3", Gender="Fem", Number="Sing")
_PAST_HE = _features(Aspect="Perf", Person="3", Gender="Masc", Number="Sing")

WORDS: dict[str, dict[str, object]] = {
    "اتفاق": {"lexeme": AGREEMENT, "vocalised": "اتِّفَاقُ", "gloss": "agreement"},
    "الاتفاق": {"lexeme": AGREEMENT, "vocalised": "الاتِّفَاقَ", "gloss": "agreement", "article": True},
    "حذّرت": {"lexeme": WARNED, "vocalised": "حَذَّرَتِ", "gloss": "warned", "features": _PAST_SHE},
    "أنّ": {"lexeme": THAT, "vocalised": "أَنَّ", "gloss": "that"},
    "من": {"lexeme": OF, "vocalised": "مِنْ", "gloss": "of"},
    "أعلن": {
        "lemma": "أَعْلَنَ", "root": "علن", "pattern": "أَفْعَلَ", "pos": "VERB", "gloss": "announced",
        "vocalised": "أَعْلَنَ", "origin": "dictionary", "features": _PAST_HE,
    },
    "وأضاف": {
        "lemma": "أَضَافَ", "root": "ضيف", "pattern": "أَفْعَلَ", "pos": "VERB", "gloss": "added",
        "vocalised": "وَأَضَافَ", "origin": "dictionary", "features": _PAST_HE, "proclitics": (AND,),
    },
    "وزعمت": {
        "lemma": "زَعَمَ", "root": "زعم", "pattern": "فَعَلَ", "pos": "VERB", "gloss": "claimed",
        "vocalised": "وَزَعَمَتْ", "origin": "dictionary", "features": _PAST_SHE, "proclitics": (AND,),
    },
    "ستوقّع": {
        "lemma": "وَقَّعَ", "root": "وقع", "pattern": "فَعَّلَ", "pos": "VERB", "gloss": "will sign",
        "vocalised": "سَتُوَقِّعُ", "origin": "dictionary", "proclitics": (WILL,),
        "features": _features(Aspect="Imp", Person="3", Gender="Fem", Number="Sing"),
    },
    "توقيع": {
        "lemma": "تَوْقِيع", "root": "وقع", "pattern": "تَفْعِيل", "pos": "NOUN", "gloss": "signing",
        "vocalised": "تَوْقِيعٌ", "origin": "dictionary",
    },
    "بلاده": {
        "lemma": "بِلَاد", "root": "بلد", "pattern": "فِعَال", "pos": "NOUN", "gloss": "country",
        "vocalised": "بِلَادَهُ", "origin": "dictionary", "enclitics": (HIS,), "margin": 0.1,
        "alternatives": ("بَلَد",),
    },
    "السيادة": {
        "lemma": "سِيَادَة", "root": "سود", "pattern": "فِعَالَة", "pos": "NOUN", "gloss": "sovereignty",
        "vocalised": "السِّيَادَةَ", "origin": "dictionary", "article": True,
    },
    "السلوى": {"lemma": "السَّلْوَى", "pos": "PROPN", "gloss": "Salwa", "origin": "dictionary"},
    "في": {"lemma": "فِي", "pos": "ADP", "gloss": "in", "vocalised": "فِي", "origin": "dictionary"},
    "ديون": {
        "lemma": "دَيْن", "root": "دين", "pattern": "فَعْل", "pos": "NOUN", "gloss": "debts",
        "vocalised": "دُيُونٍ", "origin": "dictionary", "features": _features(Number="Plur"),
    },
}  # fmt: skip


def document(text: str = TEXT) -> Document:
    """Return the report analysed; words not described above are guesses, as in any text."""
    lines, quoted = paragraphs(text), quotations(text)
    spans = sentences(text, lines, quoted)
    tokens = tuple(_token(text, chunk, spans) for chunk in chunks(text))
    bare = Document(text=text, paragraphs=lines, sentences=spans, quotations=quoted, tokens=tokens)
    if text != TEXT:
        return bare
    return Document(
        text=text,
        paragraphs=lines,
        sentences=spans,
        quotations=quoted,
        tokens=tokens,
        attributions=_attributions(),
        terms=(
            _term("اتفاق الموانئ قبل", "اتفاق الموانئ", "t-ports"),
            _term("السيادة", "السيادة", ""),
        ),
        names=(
            NameMention(
                start=span("جمهورية السلوى").start,
                end=span("جمهورية السلوى").end,
                name="جمهورية السلوى",
                type="place",
                english="Republic of Salwa",
                entry="p-salwa",
            ),
        ),
    )


def span(words: str) -> Span:
    """Return where ``words`` stand in the report, the first time."""
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


CUES = (
    ReportingCue(
        id="r-warn", cue="حذّر من", lemma="حذر", type="verb", complements=("من", "أن"),
        stance="warning", strength=4, gloss="warned of", difference="Stronger than نبّه.",
    ),
)  # fmt: skip
TERMS = (
    Term(
        id="t-ports", term="اتِّفَاق الْمَوَانِئ", lemmas=("اتِّفَاق", "مِينَاء"), english=("ports agreement",),
        category="economic", literal="agreement of the ports", structure="idafa",
        note="Written without «حول» in headlines.",
    ),
)  # fmt: skip
NAMES = (
    Name(
        id="p-salwa", name="جمهورية السلوى", type="place", english="Republic of Salwa",
        fact="An invented state.",
    ),
)  # fmt: skip


def _token(text: str, chunk: object, spans: object) -> Token:
    at = next(i for i, s in enumerate(spans) if s.contains(chunk))
    surface = chunk.of(text)
    known = dict(WORDS.get(surface, {}))
    lexeme = known.get("lexeme")
    if lexeme is not None:
        known |= {
            "lemma": lexeme.lemma, "root": lexeme.root, "pattern": lexeme.pattern,
            "pos": lexeme.pos, "origin": "lexicon",
        }  # fmt: skip
    if not known and chunk.kind == "word":
        known = {"lemma": surface, "pos": "NOUN", "gloss": ""}
    return Token(
        start=chunk.start, end=chunk.end, surface=surface, kind=chunk.kind, sentence=at, **known
    )


def _term(context: str, words: str, entry: str) -> TermMention:
    start = span(context).start
    english = "ports agreement" if entry else "sovereignty"
    category = "economic" if entry else "political"
    return TermMention(
        start=start,
        end=start + len(words),
        term=words,
        category=category,
        english=english,
        entry=entry,
    )


def _attributions() -> tuple[Attribution, ...]:
    rows = (
        ("أعلن", "finite", "وزير النقل في جمهورية السلوى",
         "أنّ بلاده ستوقّع اتفاق الموانئ قبل نهاية العام", "أن", "neutral"),
        ("مؤكّدًا", "participle", None, "أنّ «الاتفاق لا يمسّ السيادة»", "أن", "assertive"),
        ("وأضاف", "finite", None,
         "أنّ المحادثات مع الوفد الزائر «أحرزت تقدّمًا كبيرًا»", "أن", "neutral"),
        ("حذّرت", "finite", "المعارضة", "من «ديون جديدة»", "من", "warning"),
        ("وزعمت", "finite", "المعارضة", "أنّ الحكومة أخفت ملحقًا سرّيًّا", "أن", "distancing"),
        ("وبحسب", "phrase", "مصادر دبلوماسية",
         "يجتمع الطرفان مجدّدًا الأسبوع المقبل", "none", "evidential"),
    )  # fmt: skip
    return tuple(_attribution(*row) for row in rows)


def _attribution(
    cue: str, kind: str, source: str | None, content: str, complement: str, stance: str
) -> Attribution:
    minister = "وزير النقل في جمهورية السلوى"
    who, words, said = span(source or minister), span(cue), span(content)
    entry = "r-warn" if cue == "حذّرت" else ""
    return Attribution(
        cue=Cue(start=words.start, end=words.end, lemma=cue, kind=kind, entry=entry),
        source=Source(start=who.start, end=who.end, resolved=source is None or cue == "وزعمت"),
        content=said,
        complement=complement,
        stance=stance,
    )
