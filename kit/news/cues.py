"""Finding the words that may report, before anything is known of their clause."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kit.news import vocabulary as known
from kit.news.inventory import ReportingCue
from kit.news.paradigm import ENCLITICS, PASSED_ON, Form, Index
from kit.news.words import Word
from kit.text.fold import loose
from kit.text.marks import SHADDA, TANWIN_FATH, bare, is_mark

SURE = 12.0
"""The engine's margin from which its lemma decides between two verbs written alike."""
ON = loose("على")
HERE = frozenset(("هنا", "هناك", "هنالك"))
WHAT = frozenset(map(loose, ("ما", "مما", "عما", "بما", "فيما")))
DAMMA = "\u064f"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words ``start:end`` that may be a cue; ``pronoun`` is the suffix written onto it."""

    start: int
    end: int
    row: ReportingCue
    kind: str
    lemma: str
    gender: str = ""
    number: str = "s"
    pronoun: str = ""

    @property
    def last(self) -> int:
        """Return the index of the cue's last word."""
        return self.end - 1


def candidates_at(
    words: Sequence[Word], at: int, index: Index, *, unmarked: bool = False
) -> tuple[Candidate, ...]:
    """Return the verb and noun cues that the word at ``at`` may be, likeliest first.

    ``unmarked`` takes any passive that the letters allow, where nobody can have said it.
    """
    word = words[at]
    if not word.token.is_word or word.token.kind == "name" or word.token.surface in HERE:
        return ()
    found = [
        Candidate(at, at + 1, form.row, form.kind, form.lemma, form.gender, form.number, pronoun)
        for form, pronoun in forms_of(word.key, index)
        if _possible(words, at, form, pronoun) or (unmarked and form.kind == "passive")
    ]
    return tuple(sorted(found, key=lambda one: _unlikely(words, at, one)))


@lru_cache(maxsize=16384)  # running text repeats its words
def forms_of(key: str, index: Index) -> tuple[tuple[Form, str], ...]:
    """Look a word up as it stands, then without conjunction and future س, then without suffix."""
    cores = _cores(key)
    for core in cores:
        if core in index:
            return tuple((form, "") for form in index[core])
    for core in cores:
        if not core.endswith(ENCLITICS):
            continue
        for suffix in ENCLITICS:
            if core.endswith(suffix) and (forms := index.get(core[: -len(suffix)])):
                return tuple((form, suffix) for form in forms)
    return ()


def _cores(key: str) -> tuple[str, ...]:
    cores = [key]
    if key[:1] in ("و", "ف"):
        cores.append(key[1:])
    if cores[-1][:2] in ("سي", "ست"):
        cores.append(cores[-1][1:])
    if cores[-1][:1] in ("ب", "ل", "ك"):
        cores.append(cores[-1][1:])
    if cores[-1].startswith("ال"):
        cores.append(cores[-1][2:])
    elif cores[-1][:1] == "ل" and len(cores[-1]) > 4:
        cores.append(cores[-1][1:])
    return tuple(cores)


def _possible(words: Sequence[Word], at: int, form: Form, pronoun: str) -> bool:
    """Tell whether the written word, its marks and its clitics allow this form at all."""
    word = words[at]
    defined = word.article
    if form.bound and not pronoun:
        return False
    if form.negated and not (at and words[at - 1].stem == "لم"):
        return False
    if form.kind == "participle":
        named = word.core in known.SPEAKERS and not (at and words[at - 1].comma)  # شاهدة عيان
        if word.stem == "عادة":  # عادةً ما يتم
            return False
        if SHADDA in word.token.surface and SHADDA not in form.row.participle:  # ملمّحًا
            return False
        return not defined and not pronoun and not word.prep and not named
    if form.kind == "noun":
        if form.given and given_before(words, at) < 0:
            return False
        return form.row.type == "noun" or word.token.pos != "VERB"
    if word.stem[:1] in ("ب", "ك") and loose(form.lemma)[:1] != word.stem[:1]:
        return False  # مذكرة بحث is no form of حث
    core = word.stem.removesuffix(pronoun) if pronoun else word.stem
    if core in known.PREPOSITIONS and not opens_clause(words, at):
        return False  # من هم دون الخامسة عشرة, فيما بينهم
    if at and words[at - 1].stem in known.PREPOSITIONS and not words[at - 1].comma:
        return False
    if _marked_otherwise(word, form) or _is_noun(words, at, form):
        return False
    if defined or (word.prep in ("ب", "ك", "ل") and loose(form.lemma) != word.stem):
        return False
    marked_passive = DAMMA in _first_marks(word) and word.key.lstrip("وف")[:1] not in "يت"
    if form.kind == "passive":
        told = form.sure and word.token.pos in ("VERB", "X")
        return marked_passive or told or _passive_by_place(words, at, form)
    return not marked_passive


def _is_noun(words: Sequence[Word], at: int, form: Form) -> bool:
    """Tell whether the word can only be a noun here: نادي (of نادى), عدم ذكر اسمه."""
    word = words[at]
    reply = word.stem == "ردا" and at + 1 < len(words) and words[at + 1].stem == ON
    if TANWIN_FATH in word.token.surface or reply:  # ردا على سؤال
        return True
    if word.token.pos == "VERB":
        return False
    if form.number == "d" and word.token.pos == "NOUN":  # ردا على سؤال
        return True
    acted = at > 0 and words[at - 1].verb and words[at - 1].stem not in known.PREVERBAL
    if acted and word.token.pos == "NOUN" and not word.conjoined:  # كشف تراجع البحيرة عن
        return True
    final = bare(word.token.surface)[-1:]
    if final == "ي" and bare(form.lemma)[-1:] == "ى" and word.token.pos == "NOUN":
        return form.gender == "m"
    return at > 0 and words[at - 1].core in known.BEFORE_MASDAR and not words[at - 1].comma


def _marked_otherwise(word: Word, form: Form) -> bool:
    """Tell whether written vowels make it another verb: سَتَظْهَرُ is not from أَظْهَرَ."""
    if SHADDA in word.token.surface and SHADDA not in form.row.lemma + form.row.present:
        return True
    vowels = sum(is_mark(sign) for sign in word.token.surface)
    final, present = bare(word.token.surface)[-1:], bare(form.row.present)[-1:]
    active = form.kind == "finite"
    if active and final == "ى" and present == "ي" and word.key.lstrip("وف")[:1] in "يت":
        return True  # يدعى is not from ادعى
    told = bare(word.token.lemma)[:1] == "ا" and bare(form.row.lemma)[:1] == "أ"
    if told and word.token.pos == "VERB" and "أ" not in word.token.surface:
        return form.kind == "finite" and word.key.lstrip("وف")[:1] == "ا"  # اطلع is not أطلع
    return vowels > 2 and word.token.pos == "VERB" and word.lemma != loose(form.row.lemma)


def _first_marks(word: Word) -> str:
    """Return the marks on the first letter after a conjunction."""
    surface = word.token.surface
    skip = 1 if word.conjoined else 0
    marks, letters = "", 0
    for sign in surface:
        if sign.isalpha():
            letters += 1
            if letters > skip + 1:
                break
        elif letters == skip + 1:
            marks += sign
    return marks


def _passive_by_place(words: Sequence[Word], at: int, form: Form) -> bool:
    """Tell whether an unmarked form is passive: «نقل عن», «قيل», «أفيد»."""
    word = words[at]
    after = words[at + 1].stem if at + 1 < len(words) else ""
    source = {"نقل": ("عن", "عنه", "عنها", "عنهم"), "نسب": ("الي", "اليه", "اليها")}
    core = word.key.lstrip("وف")[:3]
    if form.lemma in PASSED_ON and word.key.lstrip("وف")[:1] == "ي":
        if bare(word.token.surface)[-1:] == "ى":  # يحكى أن
            return after in ("ان", *source["نقل"])
        return after in source.get(word.key.lstrip("وف")[1:], ())
    if (form.gender == "m" and after in source.get(core, ())) or core in ("قيل", "يقا", "افي"):
        return True
    # «يعتقد أن» with nobody before it believes for everybody.
    row = form.row
    alone = row.passive.startswith("ي") or row.cue != row.lemma  # a row about the passive
    present = alone and bare(word.key).lstrip("وف")[:1] == "ي"
    named = at > 0 and (words[at - 1].noun or words[at - 1].stem in known.RELATIVES)
    named = named or (at > 0 and words[at - 1].comma and not word.conjoined and _apart(words, at))
    return present and after == "ان" and not named


def after_name(words: Sequence[Word], at: int) -> bool:
    """Tell whether a title and its name stand before, which no noun completes: القاضي حرب رد."""
    before = words[max(0, at - 4) : at]
    if len(before) < 2 or words[at].conjoined or words[at].article or words[at].prep:
        return False
    name = before[-1]
    bare_noun = not name.article and name.noun and not name.prep and not name.token.enclitics
    return bare_noun and any(word.titled and word.article for word in before[:-1])


def _apart(words: Sequence[Word], at: int) -> bool:
    """Tell whether commas set an aside off before the word: أن الخبير، وهو …، يعتقد أن."""
    sentence = words[at].token.sentence
    near = (word for word in words[max(0, at - 40) : at - 1] if word.token.sentence == sentence)
    return any(word.comma for word in near)


def _unlikely(words: Sequence[Word], at: int, one: Candidate) -> tuple[bool, bool, bool]:
    """Order readings: the passive where it is possible, then the reading the engine prefers."""
    word = words[at]
    opens = bool(one.pronoun) and word.conjoined and at > 0 and words[at - 1].comma
    what = at > 0 and words[at - 1].stem in WHAT  # بما وصفه
    as_verb = word.token.pos == "VERB" or opens or what or after_name(words, at)
    return (
        one.kind != "passive",
        (one.kind in ("finite", "passive")) != as_verb,
        loose(one.lemma) != word.lemma and word.token.margin > SURE,
    )


def given_before(words: Sequence[Word], at: int) -> int:
    """Return where the verb stands that gives voice to a noun: أطلق تحذيرًا من, وجّه اتهامًا بـ."""
    if not {words[at].lemma, words[at].core} & known.GIVEN or words[at].prep:
        return -1
    for place in range(at - 1, max(at - 10, -1), -1):
        word = words[place]
        if word.comma or word.token.sentence != words[at].token.sentence:
            return -1
        if word.verb:
            return place if word.lemma in known.GIVING else -1
    return -1


def light_before(words: Sequence[Word], at: int) -> int:
    """Return where the light verb of a masdar stands (سارع الوزير إلى نفي ذلك), or -1."""
    if at and words[at - 1].lemma in known.LIGHT:
        return at - 1
    given = given_before(words, at)
    if given >= 0:
        return given
    governed = at > 0 and words[at - 1].stem in known.PREPOSITIONS
    by = words[at].prep == "ب"
    if not at or not (governed or words[at].token.pos == "NOUN") or (words[at].prep and not by):
        return -1
    verbs = known.LIGHT_BY if by else known.LIGHT
    for place in range(at - 2, max(at - 8, -1), -1):
        word = words[place]
        if word.comma or word.token.sentence != words[at].token.sentence:
            return -1
        if word.lemma in verbs and (word.verb or word.token.pos == "VERB"):
            return place
    return -1


def opens_clause(words: Sequence[Word], at: int) -> bool:
    """Tell whether the word opens its sentence or clause, where a verb stands in news."""
    before = words[at - 1] if at else None
    return (
        before is None
        or before.token.sentence != words[at].token.sentence
        or words[at].conjoined
        or before.comma
        or before.stem in known.ASIDES
    )
