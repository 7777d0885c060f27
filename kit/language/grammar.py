"""What grammar says for or against a reading, whatever the trained weights say."""

from collections.abc import Sequence

from kit.language.candidates import Candidate
from kit.language.features import Context
from kit.language.frequency import lemma_weight
from kit.language.verb_classes import LIKE_PREPOSITIONS
from kit.text.marks import bare

OPENING_VERB = 6.0
OPENING_SUBJECT = 15.0
NAME_AFTER_TITLE = 16.0
NAME_AFTER_NAME = 3.0
DEAD_PAST = 20.0
WRONG_GENDER = 8.0
WRONG_PARTICLE = 14.0
SECOND_VERB = 8.0
VERB_IN_CONSTRUCT = 10.0
VERB_FOR_SUBJECT = 6.0
MISSING_VERB = 10.0
GOVERNED = 5.0
GOVERNED_NEAR = 0.5
SURNAME = 12.0
NAME_IN_CONSTRUCT = 3.0
NO_GENITIVE = 10.0
OWN_IN_SPEECH = 3.0
JUSSIVE = 10.0
JUSSIVE_DUE = 4.0
ADJECTIVE_IN_CONSTRUCT = 12.0
OWNED_TWICE = 6.0
BEFORE_IN_TIME = 14.0


def _words(text: str) -> frozenset[str]:
    """Return the words of a text as a class."""
    return frozenset(text.split())


TITLES = _words(
    """الرئيس الرئيسة الوزير الوزيرة النائب النائبة المرشح المرشحة الأمير الأميرة الملك الملكة
    الشيخ السيد السيدة الدكتور الدكتورة الطبيب الطبيبة المحامي المحامية المتحدث المتحدثة
    الناطق الناطقة الناشط الناشطة المستشار المستشارة الخبير الخبيرة المحلل المحللة الكاتب
    الكاتبة الصحفي الصحفية الصحافي الصحافية الطالب الطالبة القاضي القاضية العقيد العميد
    اللواء الجنرال السفير السفيرة المبعوث المبعوثة المدرب المدربة اللاعب اللاعبة الفنان
    الفنانة الممثل الممثلة المخرج المخرجة الأستاذ الأستاذة الباحث الباحثة المهندس المهندسة
    المدير المديرة الزعيم الزعيمة القائد القائدة الشاعر الشاعرة الحاج الإمام البابا المطرب
    المطربة الروائي الروائية"""
)
"""What a person is called by, right before the name."""
_NAMED = _words(
    """حركة مدينة بلدة قرية ميناء جزيرة ساحل محافظة إقليم مطار صحيفة قناة مخيم نهر بحيرة خليج
    جبل"""
)
_GIVEN = _words(
    """فرح أمل هدى سلام نجاة وفاء رجاء إيمان إخلاص سماح ابتسام انتصار عفاف كوثر حنان جهاد كفاح
    نضال رمضان شعبان رجب بشرى ذكرى سحر شمس شي لي كيم نور نجم بدر فجر ربيع أشرف أكرم أسعد
    أنور أيمن"""
)
_DEAD_PASTS = frozenset(("وَدَعَ", "وَذَرَ"))
_FEMININE = _words("الحرب الأرض النفس الشمس النار السوق الطريق الحال اليد العين الدار الروح السماء")


_ONLY_BEFORE_VERBS = _words("لم لن سوف قد ولم ولن وسوف وقد فقد فلم لقد ولقد هل وهل")
_ONLY_BEFORE_NOUNS = _words(
    "كل أي بعض جميع غير مختلف معظم أغلب سائر بأي لأي وكل لكل بكل أية بعض عدة"
)
_OPENING_NOUNS = _words("أَنَّ إِنَّ لَكِنَّ")
_STRONG = _words("عن إلى على")
_JUSSIVE_DUE = _words("لم ولم فلم ألم أولم")
_JUSSIVE_MAY_BE = _words("لا ولا فلا لما ولما إن وإن مهما من ومن أينما متى")


def subject_gender(found: Sequence[Candidate], spelling: str) -> str:
    """Return "M" or "F" for a spelling that is a singular noun with the article, else nothing."""
    if not spelling.startswith("ال") or spelling in _FEMININE:
        return ""
    if spelling.endswith("ة"):
        return "F"
    nouns = [candidate for candidate in found if candidate.article and candidate.pos == "NOUN"]
    if not nouns:
        return ""
    noun = max(nouns, key=lambda candidate: lemma_weight(candidate.lemma))
    singular = ("Number", "Sing") in noun.features and bare(noun.lemma) == spelling[2:]
    fem = ("Gender", "Fem") in noun.features or (noun.lexeme and noun.lexeme.gender == "f")
    return "M" if singular and not fem and not spelling.endswith(("اء", "ى")) else ""


def support(candidate: Candidate, context: Context) -> float:
    """Return what to add to a candidate's score for the sentence it stands in."""
    score = 0.0
    if candidate.pos == "VERB":
        return _of_verb(candidate, context) + _of_clause(candidate, context)
    if candidate.tag == "NOUN_PROP":
        score -= MISSING_VERB * (context.before in _ONLY_BEFORE_VERBS and not candidate.article)
        if _where_names_stand(candidate, context):
            score += NAME_AFTER_TITLE
        elif context.previous is not None and context.previous.tag == "NOUN_PROP":
            score += SURNAME if candidate.article else NAME_AFTER_NAME
        elif context.after_tag == "NOUN_PROP" and not candidate.article:
            score += NAME_AFTER_NAME
        elif not candidate.article and context.after.startswith("ال"):
            score -= NAME_IN_CONSTRUCT * (context.after_tag == "NOUN")
    elif candidate.lemma == "قَبْلَ" and context.before == "من" and context.following:
        if context.following.article or context.following.pos == "PROPN":
            score -= BEFORE_IN_TIME * (candidate.pos == "ADP" and not candidate.enclitics)
    elif candidate.pos == "SCONJ":
        if candidate.lemma == "أَنَّ" and context.saying and not candidate.proclitics:
            score -= WRONG_PARTICLE
        elif candidate.lemma == "إِنَّ" and not context.saying and context.previous is not None:
            score -= WRONG_PARTICLE / 2
    return score


def _of_verb(verb: Candidate, context: Context) -> float:
    """Weigh a verb at the head of a sentence, and one whose subject is of the other gender."""
    score = 0.0
    if verb.lemma in _DEAD_PASTS and verb.tag == "VERB_PV":
        score -= DEAD_PAST
    if not context.opens and context.subject != "M":
        return score
    feminine = {("Gender", "Fem"), ("Number", "Sing")} <= set(verb.features)
    if context.opens:
        score += OPENING_VERB
        subject = context.after.startswith("ال") and not context.after.endswith(("ة", "ات"))
        fits = ("Person", "3") in verb.features and not (feminine or verb.enclitics)
        if subject and fits and verb.origin == "lexicon":
            score += OPENING_SUBJECT
    if context.subject == "M" and feminine:
        # Inside a sentence the noun may be the object, the subject named before.
        score -= WRONG_GENDER if context.previous is None else WRONG_GENDER / 3
    return score


def _of_clause(verb: Candidate, context: Context) -> float:
    """Weigh a verb by what its clause has already, and by the preposition that it governs."""
    score = 0.0
    previous = context.previous
    if context.before in _ONLY_BEFORE_NOUNS:
        score -= VERB_IN_CONSTRUCT
    if previous is not None and previous.lemma in _OPENING_NOUNS and not previous.enclitics:
        score -= VERB_FOR_SUBJECT
    if is_jussive(verb) and "ل" not in verb.proclitic_letters:
        if context.before in _JUSSIVE_DUE:
            score += JUSSIVE_DUE
        elif context.before not in _JUSSIVE_MAY_BE:
            score -= JUSSIVE
    joined = verb.proclitic_letters[:1] in ("و", "ف", "ل")
    if previous is not None and context.full and not joined:
        definite = previous.article or previous.enclitics or previous.pos in ("PROPN", "VERB")
        if definite and verb.tag == "VERB_PV":
            score -= SECOND_VERB
        elif definite and previous.pos != "VERB":
            score -= SECOND_VERB / 4
    if verb.lexeme is not None and verb.lexeme.prepositions:
        governed = {bare(word) for word in verb.lexeme.prepositions}
        if governed & _STRONG & set(context.ahead):
            score += GOVERNED
        elif governed & set(context.ahead[:3]):
            score += GOVERNED_NEAR
    return score


def is_jussive(verb: Candidate) -> bool:
    """Tell whether a present form has lost a weak radical, as it only does in the jussive."""
    if "SUBJ" in verb.shape[1]:
        return False
    return verb.category.startswith(("IV_C", "IV_0hwnyn")) or (
        ("Mood", "Jus") in verb.features and verb.tag == "VERB_IV"
    )


def _is_definite_noun(candidate: Candidate) -> bool:
    return candidate.pos == "NOUN" and candidate.article


def out_of_place(candidate: Candidate, context: Context) -> float:
    """Return what to take from a noun after قد, لم and their like, or without its genitive."""
    ending = candidate.shape[1]
    if context.before in _ONLY_BEFORE_VERBS and not (candidate.article or candidate.proclitics):
        return MISSING_VERB
    if ending.endswith("_POSS"):
        alone = context.following is None or context.after in LIKE_PREPOSITIONS
        if (
            alone
            or context.after_tag in ("PREP", "CONJ", "FUNC_WORD")
            or (context.after_tag.startswith("VERB"))
        ):
            return NO_GENITIVE
    elif context.quoted and ending.endswith("_PRON_1S"):
        return -OWN_IN_SPEECH
    following = context.following
    owned = "POSS_PRON" in ending and following is not None and not following.proclitics
    if owned and following and (following.pos == "PROPN" or _is_definite_noun(following)):
        # وضعها البنك: what has its owner already has no second one, but a verb has its subject.
        return OWNED_TWICE
    if candidate.pos == "ADJ" and candidate.article and context.previous is not None:
        # An adjective with the article follows a noun that has one: وزير الخارجية is no such thing.
        before = context.previous
        if before.pos == "NOUN" and not (before.article or before.enclitics):
            return ADJECTIVE_IN_CONSTRUCT
    return 0.0


def _where_names_stand(candidate: Candidate, context: Context) -> bool:
    """Tell whether a title or a kind of thing that has a name stands before the word."""
    if candidate.article or candidate.proclitics or "ال" + bare(candidate.lemma) in TITLES:
        return False
    if context.before in _NAMED:
        return True
    return context.before in TITLES and not context.after.endswith(("ه", "ها", "هم"))


def named(candidate: Candidate, before: str, previous: Candidate | None) -> bool:
    """Tell whether a word that may be a name stands where a name does: الوزير سعيد, بشار الأسد."""
    if candidate.origin == "guess":
        kinds = ("PROPN",) if candidate.article else ("VERB", "PROPN")
        return previous is not None and previous.pos in kinds
    if candidate.proclitics or candidate.enclitics or candidate.pos == "PROPN":
        return False
    titled = before in TITLES
    placed = titled or before in _NAMED or (previous is not None and previous.pos == "PROPN")
    if not placed or "ال" + bare(candidate.lemma) in TITLES:
        return False
    return candidate.tag == "NOUN_PROP" or (titled and bare(candidate.vocalised) in _GIVEN)
