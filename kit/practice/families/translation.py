"""Translation both ways: a sentence is built from a bank of its parts and some that mislead."""

from collections.abc import Collection, Iterator, Sequence
from itertools import permutations
from random import Random

from kit.practice.arranging import from_bank
from kit.practice.item import Item, Policy
from kit.practice.making import make, plain, shuffled
from kit.practice.material import Material
from kit.practice.pairs import Pair, pairs
from kit.practice.spare_words import Spare, spares
from kit.practice.tasks import Piece

FAMILY = "translation"
LONGEST = 14
"""How many words a sentence has at most, in either language."""
FEWEST, MOST = 4, 9
"""How many parts a sentence is taken apart into."""
EXTRA = 2
_SIGNS = '.،,؛;:!؟?«»“”"()'
_ENGLISH_OPENERS = frozenset(
    """of in on at for to from with about after before between that and who which by during over
    against into near under within among around across through towards because despite while
    when until since as""".split()  # noqa: SIM905 — a list of words reads best as words
)
_ENGLISH_FREE = frozenset(
    "in on at after before during near under since over until".split()  # noqa: SIM905 — as above
)
# Adverbs, and days without a preposition: they stand where the writer likes.
_ANYWHERE = frozenset(
    """also already still soon fast well together alone once twice often later earlier again
    now this last next morning evening night today yesterday tomorrow therefore however too
    only even
    ظهرا صباحا مساء ليلا نهارا فجرا عصرا يوميا سنويا شهريا أسبوعيا هنا هناك معا كثيرا قليلا
    أمس غدا اليوم الآن قريبا أيضا حاليا مجددا سابقا لاحقا بنجاح بسرعة بقوة بشدة فورا دائما أخيرا فقط
    قط يوم مساء صباح الشهر الأسبوع العام السنة الموسم الصيف الشتاء الربيع الخريف القرن العقد
    سنوات أيام أشهر أسابيع ساعات دقائق قرون عقود سنتين يومين شهرين عامين أسبوعين ساعتين
    مرة مرتين مرارا عام سنة شهر أسبوع اليوم الليلة المرة""".split()  # noqa: SIM905 — a list of words reads best as words
)
_VERB_FIRST = (
    " The verb comes first, then its subject, its object, and what a preposition leads in.",
    ": الفعل، ثمّ الفاعل، ثمّ المفعول به، ثمّ الجارّ والمجرور",
)
_PARTICLES = frozenset({"off", "out", "up", "down", "back", "away", "over"})
_VERBS = frozenset(
    """has have had is are was were will would can could may might must sent said held took made
    told gave found went came began left met saw won lost spoke rose fell felt grew""".split()  # noqa: SIM905 — as above
)
_ARTICLES = frozenset({"the", "a", "an"})
_MOVABLE = frozenset(
    """after before during since until within منذ قبل بعد خلال أثناء عند وفق وفقا بحسب حسب طبقا
    إذا لأن بسبب رغم عقب فور قرب مع""".split()  # noqa: SIM905 — as above
)
_ARABIC_OPENERS = frozenset(
    {"في", "على", "إلى", "من", "عن", "مع", "منذ", "قبل", "بعد", "خلال", "بين"}
)
_ARABIC_FREE = frozenset({"في", "مع", "منذ", "قبل", "بعد", "خلال", "بين", "على", "من", "إلى", "عن"})


def items(material: Material, rng: Random, answer: str = "both") -> Iterator[Item]:
    """Yield translations of short sentences that come with one; both ways, from a bank."""
    if answer != "both":
        return
    rows = [pair for pair in pairs(material) if _short(pair)]
    for pair, into_english in shuffled(((row, way) for row in rows for way in (True, False)), rng):
        item = (_to_english if into_english else _to_arabic)(pair, rng)
        if item is not None:
            yield item


def _settled(words: Sequence[str]) -> bool:
    """Tell whether no word of a sentence may as well stand elsewhere in it."""
    return not any(word.lower() in _ANYWHERE or word.endswith("ly") for word in words)


def _movable(pair: Pair, parts: Sequence[str]) -> bool:
    """Tell whether an indefinite accusative, adverb or object, may change places with a phrase."""
    accusative = any("\u064b" in word for word in pair.arabic.split())
    phrase = any(
        part.split()[0] in _ARABIC_OPENERS or part.startswith(("بال", "لل")) for part in parts
    )
    return accusative and phrase


def _short(pair: Pair) -> bool:
    fits = max(len(pair.arabic.split()), len(pair.english.split())) <= LONGEST
    # A colon, a quotation or a second sentence has more than one good order.
    return fits and not any(sign in pair.arabic.rstrip(".؟!") for sign in ".:«؟!،")


def _to_english(pair: Pair, rng: Random) -> Item | None:
    words = _words(pair.english)
    # What stands before a comma may as well stand at the end, and a particle after its object.
    if "," in pair.english or {word.lower() for word in words} & _PARTICLES:
        return None
    parts = _parts(words, _ENGLISH_OPENERS)
    fits = FEWEST <= len(parts) <= MOST and _settled(words) and not _repeats(words)
    if not fits or (_starts(parts, _MOVABLE) and _starts(parts, {"to"})):
        return None
    extra = spares(pair.arabic, pair.english, rng, EXTRA)
    if not extra:
        return None
    return _item(
        pair,
        (f"Translate into English: build the sentence from the bank. {_spare(extra)[0]}",
         f"ترجم إلى الإنجليزية بترتيب الكلمات. {_spare(extra)[1]}"),
        (plain(pair.arabic), "ar"),
        ([Piece(text=part, lang="en") for part in parts],
         [Piece(text=one.english, lang="en", feedback=_not_here(one)) for one in extra]),
        _also(parts, _ENGLISH_FREE),
        rng,
    )  # fmt: skip


def _to_arabic(pair: Pair, rng: Random) -> Item | None:
    parts = _parts(_words(plain(pair.arabic)), _ARABIC_OPENERS, reach=1)
    own = set(_words(plain(pair.arabic)))
    fits = FEWEST <= len(parts) <= MOST and _settled(sorted(own)) and not _movable(pair, parts)
    # A time may lead in what it belongs to, and a subject may follow its second verb.
    led_in = sum(map(_leads_in, parts))
    said_after = bool(led_in and own & {"قوله", "قولها", "قولهم"})
    open_order = "قد" in own or led_in > 1 or said_after or _leads_in_before_a_clause(parts)
    if not fits or _starts(parts, _MOVABLE) or open_order or _object_first(pair):
        return None
    order, order_ar = ("", "") if parts[0].startswith("ال") else _VERB_FIRST
    extra = [one for one in spares(pair.arabic, pair.english, rng, EXTRA) if one.arabic not in own]
    if not extra:
        return None
    return _item(
        pair,
        (f"Translate into Arabic: build the sentence from the bank, beginning with «{parts[0]}»."
         f"{order} {_spare(extra)[0]}",
         f"ترجم إلى العربية بترتيب الكلمات، وابدأ بـ«{parts[0]}»{order_ar}. {_spare(extra)[1]}"),
        (pair.english, "en"),
        ([Piece(text=part) for part in parts],
         [Piece(text=one.arabic, feedback=_not_here(one)) for one in extra]),
        _also(parts, _ARABIC_FREE),
        rng,
    )  # fmt: skip


def _spare(extra: Sequence[Spare]) -> tuple[str, str]:
    """Return how many parts of the bank do not belong, in English and in Arabic."""
    if len(extra) == 1:
        return "One part does not belong.", "في القائمة جزء زائد واحد."
    return "Some parts do not belong.", "في القائمة أجزاء زائدة."


def _not_here(spare: Spare) -> str:
    return f"{spare.arabic}, “{spare.english}”, is not in this sentence"


def _object_first(pair: Pair) -> bool:
    """Tell whether the object stands before its subject, which is not the order asked for."""
    second = pair.arabic.split()[1].strip(_SIGNS)
    return second.endswith(("\u064e", "\u064b", "\u064b\u0627"))


def _leads_in(part: str) -> bool:
    """Tell whether a preposition leads a part in; two such parts may often change places."""
    attached = part[:1] in "بلك" and len(part) > len("باب") and part[:2] not in ("لم", "لن", "لا")
    return part.split()[0] in _ARABIC_OPENERS or attached


def _leads_in_before_a_clause(parts: Sequence[str]) -> bool:
    """Tell whether a phrase stands before the clause of أنّ: it may as well stand after it."""
    clause = next((at for at, part in enumerate(parts) if part in ("أن", "إن")), 0)
    return any(map(_leads_in, parts[:clause]))


def _starts(parts: Sequence[str], openers: Collection[str]) -> bool:
    return any(part.split()[0].lower() in openers for part in parts)


def _repeats(words: Sequence[str]) -> bool:
    """Tell whether a sentence says a word twice: year after year."""
    long = [word.lower() for word in words if len(word) >= len("year") and word != "that"]
    return len(set(long)) < len(long)


def _words(text: str) -> list[str]:
    stripped = (word.strip(_SIGNS) for word in text.split())
    return [word for word in stripped if word]


def _parts(words: Sequence[str], openers: frozenset[str], *, reach: int = 4) -> list[str]:
    """Take a sentence apart; a preposition keeps what follows it, so that few orders are good."""
    parts: list[list[str]] = []
    article = False  # whether the last part is an article that waits for its noun
    for word in words:
        lower, last = word.lower(), parts[-1] if parts else []
        joins = bool(last) and last[0].lower() in openers and len(last) <= reach
        # «to an employee», «the statement»; «on the mountain», «ended»
        begins = lower in _ARTICLES and len(last) > 2
        acts = bool(last) and _is_verb(lower)
        if lower not in openers and (article or (joins and not begins and not acts)):
            last.append(word)
            article = False
        else:
            article = joins and begins
            parts.append([word])
    return [" ".join(part) for part in parts]


def _is_verb(word: str) -> bool:
    """Tell whether an English word may well be a verb in the past, or one that helps another."""
    return word.endswith("ed") or word in _VERBS


def _also(parts: Sequence[str], free: frozenset[str]) -> list[tuple[int, ...]]:
    """Return the other orders that are as good: phrases of place and time beside each other."""
    runs: list[list[int]] = []
    for at, part in enumerate(parts):
        if part.split()[0].lower() in free:
            if runs and runs[-1][-1] == at - 1:
                runs[-1].append(at)
            else:
                runs.append([at])
    found: list[tuple[int, ...]] = []
    for run in runs:
        for order in list(permutations(run))[1:]:
            whole = list(range(len(parts)))
            whole[run[0] : run[-1] + 1] = order
            found.append(tuple(whole))
    return found


def _item(
    pair: Pair,
    prompts: tuple[str, str],
    stem: tuple[str, str],
    bank: tuple[list[Piece], list[Piece]],
    also: list[tuple[int, ...]],
    rng: Random,
) -> Item:
    text, lang = stem
    return make(
        family=FAMILY,
        skill="use",
        lexeme=pair.lexeme,
        prompt=prompts[0],
        prompt_ar=prompts[1],
        stem=text,
        stem_lang=lang,
        explanation=f"{pair.arabic} — “{pair.english}”",
        policy=Policy(lang="en" if lang == "ar" else "ar"),
        evidence=pair.evidence,
        task=from_bank(*bank, rng, also=also),
        rng=rng,
    )
