"""The kit's own lexicon as a stock for questions: by root, by near root, derived words by verb."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from kit.lexicon.csv_source import news_lexicon
from kit.lexicon.lexeme import Lexeme
from kit.practice.making import plain

_KINDS = frozenset({"NOUN", "VERB", "ADJ"})
_WEAK = str.maketrans("يأؤئءا", "ووووو" + "و")
# Kinds of animals, plants and stuff whose single piece takes ة; the stock of the news.
_COLLECTIVE = frozenset(
    """بعوض نحل نمل ذباب جراد دود بقر غنم ماشية خيل إبل طير سمك حمام دجاج بيض ريش صوف شعر
    شجر ثمر تمر نخل ورق زهر ورد عنب زيتون تفاح برتقال ليمون موز تين لوز جوز قمح شعير أرز
    ذرة عدس بصل قطن عشب غيم سحاب برق رعد حجر صخر رمل تراب حصى خشب طوب لؤلؤ مرجان لحم خبز""".split()  # noqa: SIM905 — a list of words reads best as words
)
_COPULAS = frozenset("كان صار أصبح أضحى أمسى ظل بات ليس زال دام برح انفك فتئ".split())  # noqa: SIM905 — as above
_RARE = frozenset({"", "7", "8"})


@lru_cache(maxsize=1)
def taught() -> tuple[Lexeme, ...]:
    """Return the content words of the lexicon that have a root and a meaning."""
    return tuple(
        one
        for one in news_lexicon()
        if one.pos in _KINDS and one.root and one.gloss and not one.function
    )


@lru_cache(maxsize=1)
def by_root() -> Mapping[str, tuple[Lexeme, ...]]:
    """Return the words of the lexicon by root, the frequent ones first."""
    return _grouped((one.root, one) for one in taught())


@lru_cache(maxsize=1)
def _by_two_radicals() -> Mapping[tuple[int, str, int, str], tuple[Lexeme, ...]]:
    found: dict[tuple[int, str, int, str], list[Lexeme]] = {}
    for one in taught():
        if len(one.root) == 3:
            for pair in _pairs(one.root):
                found.setdefault(pair, []).append(one)
    return {pair: tuple(rows) for pair, rows in found.items()}


@lru_cache(maxsize=4096)
def near_roots(root: str) -> tuple[Lexeme, ...]:
    """Return words whose root shares two radicals in place with ``root`` and is another one."""
    if len(root) != 3:
        return ()
    stock = _by_two_radicals()
    rows = dict.fromkeys(one for pair in _pairs(root) for one in stock.get(pair, ()))
    return tuple(one for one in rows if another_root(one.root, root))


def another_root(one: str, other: str) -> bool:
    """Tell whether two roots differ in more than a weak radical or a hamza."""
    return one.translate(_WEAK) != other.translate(_WEAK)


@lru_cache(maxsize=1)
def verbs_by_derived() -> Mapping[str, tuple[Lexeme, ...]]:
    """Return the verbs of the lexicon by each of their masdars and participles, vocalised."""
    return _grouped(
        (derived, one)
        for one in taught()
        if one.pos == "VERB"
        for derived in (*one.masdar, one.active_participle, one.passive_participle)
        if derived
    )


@lru_cache(maxsize=1)
def _by_plural() -> Mapping[str, tuple[Lexeme, ...]]:
    return _grouped((plain(plural), one) for one in news_lexicon() for plural in one.plural)


def singulars(plural: str) -> tuple[str, ...]:
    """Return the lemmas of the lexicon that have this plural, by its letters."""
    return tuple(one.lemma for one in _by_plural().get(plain(plural), ()))


@lru_cache(maxsize=1)
def spellings() -> frozenset[str]:
    """Return the letters of every lemma and plural of the lexicon, to tell words from none."""
    return frozenset(
        plain(form) for one in news_lexicon() for form in (one.lemma, *one.plural) if form
    )


@lru_cache(maxsize=1)
def _by_lemma() -> Mapping[tuple[str, str], tuple[Lexeme, ...]]:
    found: dict[tuple[str, str], list[Lexeme]] = {}
    for one in news_lexicon():
        found.setdefault((one.lemma, one.pos), []).append(one)
    return {key: tuple(rows) for key, rows in found.items()}


def by_lemma(lexeme: Lexeme) -> tuple[Lexeme, ...]:
    """Return the entries of the lexicon with the lemma and part of speech of a word."""
    return _by_lemma().get((lexeme.lemma, lexeme.pos), ())


def is_collective(lexeme: Lexeme) -> bool:
    """Tell whether a noun names a kind, and one of the kind only with ة: بَعُوض, بَعُوضَة."""
    letters = plain(lexeme.lemma)
    return lexeme.pos == "NOUN" and (letters in _COLLECTIVE or "collective" in lexeme.gloss)


def is_copula(lexeme: Lexeme) -> bool:
    """Tell whether a verb joins subject and predicate: it has no masdar in that sense."""
    return lexeme.pos == "VERB" and plain(lexeme.lemma) in _COPULAS


def is_frequent(lexeme: Lexeme) -> bool:
    """Tell whether a word of the lexicon is one that a learner of the news meets early."""
    return lexeme.band not in _RARE


def _pairs(root: str) -> Sequence[tuple[int, str, int, str]]:
    return tuple((i, root[i], j, root[j]) for i, j in ((0, 1), (0, 2), (1, 2)))


def _grouped(rows: Iterable[tuple[str, Lexeme]]) -> Mapping[str, tuple[Lexeme, ...]]:
    found: dict[str, list[Lexeme]] = {}
    for name, lexeme in rows:
        found.setdefault(name, []).append(lexeme)
    return {
        name: tuple(sorted(several, key=lambda one: one.band or "9"))
        for name, several in found.items()
    }
