"""Acts with things, told from words: دافع عن مرماه, أبلغ الشرطة عن حقيبة, تحفظ على شحنة."""

from collections.abc import Sequence

from kit.news import vocabulary as known
from kit.news.agreement import head
from kit.news.cues import Candidate
from kit.news.frame import Frame
from kit.news.words import Word
from kit.text.fold import loose


def among(word: Word, listed: frozenset[str]) -> bool:
    """Tell whether the word, without article, preposition and pronoun, is one of those listed."""
    core = word.core
    if word.prep in ("ب", "ل") and core[:1] == word.prep:
        core = core[1:].removeprefix("ال") if len(core) > 4 else core[1:]
    return bool({core, word.lemma} & listed)


def concrete(word: Word) -> bool:
    """Tell whether the word names a thing one can touch, and nobody who speaks."""
    return not word.name and not word.titled and among(word, known.CONCRETE)


def handled(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether a thing is what the verb is done to: لوح الفائز بالكأس."""
    if loose(cue.row.lemma) not in known.PHYSICAL or cue.kind != "finite":
        return False
    object_ = head(words, frame.object[0]) if frame.object is not None else None
    said = words[frame.content] if frame.content >= 0 else None
    return any(one is not None and concrete(one) for one in (object_, said))


def of_matter(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether a thing or a happening is the subject: أوضح الضوء المعالم, أكد الفوز مكانته."""
    first = frame.subject or (frame.object if cue.pronoun else None)
    if first is None or cue.kind != "finite" or frame.complement != "none":
        return False
    noun = head(words, first[0])
    if concrete(noun) or among(noun, known.HAPPENINGS):
        return True
    # أكدتها تقنية الفيديو: what ends in ة and never speaks confirms, and says nothing.
    silent = noun.core.endswith(("ة", "ات")) and not noun.speaks and not noun.titled
    shows_itself = loose(cue.row.lemma) in known.CONFIRMING and not among(noun, known.DATA)
    return silent and shows_itself and noun.token.origin != "guess" and not noun.name


def denounced(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether a find or a crime is reported to those in charge: أبلغ الجيران الشرطة عنه."""
    if loose(cue.row.lemma) != loose("أبلغ") or frame.complement != "عن":
        return False
    near = words[cue.end : cue.end + 5]
    return any(word.noun and not word.prep and among(word, known.POLICE) for word in near)


def charged(cue: Candidate, frame: Frame) -> bool:
    """Tell whether nobody accuses, so that the verb is a passive: اتهم في القضية ستة موظفين."""
    accuses = loose(cue.row.lemma) in known.ACCUSING and cue.kind == "finite"
    if not accuses or frame.subject is not None or cue.pronoun:
        return False
    return frame.complement == "none" or (frame.object is None and frame.marker == cue.end)


def estimated(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether a sum is only put at so much: خسائر تقدر بملايين, قدرت أعدادهم بألف."""
    if loose(cue.row.lemma) != "قدر" or cue.kind != "finite" or frame.complement != "بـ":
        return False
    if frame.object is not None or cue.pronoun:
        return False
    noun = head(words, frame.subject[0]) if frame.subject is not None else None
    return noun is None or not (noun.speaks or noun.titled or noun.name)


def inferred(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether the writer infers it: مما يدل على, but not دلت الأرقام على."""
    if loose(cue.row.lemma) != "دل" or cue.kind != "finite":
        return False
    noun = head(words, frame.subject[0]) if frame.subject is not None else words[cue.start - 1]
    return not (among(noun, known.DATA) or among(noun, known.FINDINGS))


def concluded(words: Sequence[Word], cue: Candidate) -> bool:
    """Tell whether the writer draws the conclusion: …، ما يدل على أن سكانه عرفوا البحر."""
    before = words[cue.start - 1].stem if cue.start else ""
    return loose(cue.row.lemma) == "دل" and before in ("ما", "مما", "هذا", "ذلك")


def directed(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether something is sent or dealt: وجهت إليه التهمة بـ, وجه ركلة."""
    first = frame.subject or frame.object
    if loose(cue.row.lemma) != "وجه" or first is None:
        return False
    return among(head(words, first[0]), known.DIRECTED)


def hesitated(words: Sequence[Word], cue: Candidate) -> bool:
    """Tell whether «تردد» is the past of its own verb: تردد المدرب في إشراكه."""
    word = words[cue.start]
    return loose(cue.row.lemma) == "ردد" and word.stem == "تردد" and cue.kind == "finite"


def elative(words: Sequence[Word], cue: Candidate) -> bool:
    """Tell whether the word compares: هذا أخطر بكثير."""
    return loose(cue.row.lemma) in known.ELATIVES and words[cue.start].token.pos != "VERB"


def hidden(words: Sequence[Word], cue: Candidate) -> bool:
    """Tell whether something is kept from sight: أخفى اللص المال, but not لم يخف قلقه."""
    before = words[cue.start - 1].stem if cue.start else ""
    return loose(cue.row.lemma) in known.ONLY_NEGATED and before not in known.NEGATIONS


def worsened(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether a thing grows by what «أن» tells: زاد الأمر سوءًا أن, زاد الطين بلة أن."""
    if loose(cue.row.lemma) != "زاد" or frame.complement != "أن":
        return False
    noun = frame.subject or frame.object
    return noun is not None and (frame.object is not None or not head(words, noun[0]).speaks)


def unnamed(words: Sequence[Word], cue: Candidate) -> bool:
    """Tell whether somebody only wants to stay unnamed: مصدر طلب عدم ذكر اسمه."""
    if loose(cue.row.lemma) not in known.ANONYMITY:
        return False
    return any(word.stem in known.OWN_NAMES for word in words[cue.end : cue.end + 6])


def shows(words: Sequence[Word], cue: Candidate, frame: Frame) -> bool:
    """Tell whether data shows what its object names: أظهرت أرقام الجمارك تراجع الواردات."""
    if loose(cue.row.lemma) not in known.LAYING_OPEN or cue.kind != "finite":
        return False
    if frame.subject is None or frame.object is None:
        return False
    noun, shown = head(words, frame.subject[0]), head(words, frame.object[0])
    data = among(noun, known.DATA) or among(noun, known.FINDINGS)
    return data and not concrete(shown) and not shown.titled and not shown.name


def punished(words: Sequence[Word], cue: Candidate) -> bool:
    """Tell whether a penalty or a charge follows: أدانت المتهم بـ12 سنة سجنًا, بتهمة الاحتيال."""
    near = words[cue.end : cue.end + 12]
    for place, word in enumerate(near):
        if word.comma or word.token.surface in ".؛":
            return False
        if word.prep == "ب" and not word.depth:
            here = near[place : place + 4]
            if any(among(one, known.PENALTIES) for one in here):
                return True
    return False
