"""Whole sources: whether a source is surely one noun phrase, neither cut short nor run on.

A teacher would rather ask nothing than show «ممثل النيابة إنزال أقصى» or «رسالة وقعها» as a name.
"""

from bisect import bisect_left
from collections.abc import Sequence

from kit.language.document import Document, Token
from kit.practice.making import plain
from kit.text.spans import Span

DAYS = frozenset(
    {"الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"}
)
_TIMES = DAYS | {
    "يوم",
    "أمس",
    "مساء",
    "صباح",
    "فجر",
    "ليلة",
    "ظهر",
    "اليوم",
    "غدا",
    "لاحقا",
    "الشهر",
    "الأسبوع",
}
_SELF = ("نفس", "ذات", "عين", "كل", "جميع")
_NAME_PARTS = frozenset({"بن", "ابن", "بنت", "أبو", "أبي", "آل", "أم", "عبد"})
_RELATIVE = frozenset({"الذي", "التي", "الذين", "اللذين", "اللتين", "اللواتي", "ما", "من"})
_CALLING_FOR_MORE = frozenset({"صادر", "تابع", "مقرب", "مطلع", "معني", "مكلف", "منشور", "خاص"})
"""Adjectives that a preposition completes: صادر عن, تابع لـ."""
_POINTING = frozenset({"هذا", "هذه", "ذلك", "تلك", "هؤلاء"})
_OPENING, _CLOSING = "«“", "»”"


def ends_here(source: Span, document: Document) -> bool:
    """Tell whether a source of a document is whole, and nothing else has slipped into it."""
    tokens = document.tokens_in(source)
    return is_one_phrase(tokens) and not _is_cut(source, document)


def is_one_phrase(tokens: Sequence[Token]) -> bool:
    """Tell whether words are one noun phrase with its describing words, and nothing after it."""
    words = [token for token in tokens if token.is_word]
    if not words or words[0].proclitics or _has_tanwin(words[0]):
        return False
    quoted = related = False
    before: Token | None = None
    for at, token in enumerate(tokens):
        letters = plain(token.surface)
        if not token.is_word:
            quoted = not quoted if letters == '"' else letters in _OPENING
            before = token
            continue
        related = related or letters in _RELATIVE
        if not (quoted or related) and not _may_follow(before, token, tokens[at + 1 :]):
            return False
        before = token
    return words[-1].pos not in ("VERB", "ADP") and not _calls_for_more(words[-1])


def _has_tanwin(token: Token) -> bool:
    bare_end = plain(token.surface).endswith("ا") and not token.enclitics and not token.article
    return bare_end and token.pos in ("NOUN", "ADJ")


def _may_follow(before: Token | None, token: Token, rest: Sequence[Token]) -> bool:
    """Tell whether a word may stand in a noun phrase after the one before it."""
    letters = plain(token.surface)
    if letters in _TIMES:
        return False
    if before is None:
        return token.pos != "VERB"
    if token.pos == "VERB":  # «دراسة نشرتها المجلة»: it describes, and its subject is there
        return before.pos == "NOUN" and not before.article and bool(rest)
    if letters in _POINTING:
        return False
    to = any(clitic.bare == "ل" for clitic in token.proclitics)
    if to and token.lexeme is not None and token.lexeme.feminine:
        return False  # whom he speaks to: قال المتهم للقضاة
    begins_name = bool(rest) and rest[0].pos == "PROPN" and rest[0].origin == "guess"
    return begins_name or not _is_another(before, token)


def _is_another(before: Token, token: Token) -> bool:
    """Tell whether a word cannot belong to a phrase that the word before it has closed."""
    letters = plain(token.surface)
    if plain(before.surface) in (*_CLOSING, '"'):
        return token.pos == "NOUN" and not token.article and not token.proclitics
    if token.pos not in ("NOUN", "ADJ") or token.kind == "name" or letters in _NAME_PARTS:
        return False
    if token.article or token.proclitics or letters.startswith(_SELF):
        return False
    closed = before.article or bool(before.enclitics) or before.pos == "PROPN"
    return closed or _has_tanwin(token)


def _calls_for_more(token: Token) -> bool:
    letters = plain(token.surface)
    return letters.removesuffix("ة").removesuffix("ون").removesuffix("ين") in _CALLING_FOR_MORE


def _is_cut(source: Span, document: Document) -> bool:
    """Tell whether what follows a source may still belong to it."""
    at = bisect_left(document.tokens, source.end, key=lambda token: token.start)
    rest = document.tokens[at : at + 2]
    if not rest or not at:
        return False
    last, after = document.tokens[at - 1], rest[0]
    if after.kind == "number":
        return True
    if not after.is_word:
        return False
    letters = plain(after.surface)
    attached = {clitic.bare for clitic in after.proclitics}
    open_end = last.is_word and not last.article and last.pos != "PROPN" and last.kind != "name"
    if after.pos == "VERB" and after.origin == "lexicon":
        # «a report that the body published»: the verb describes the source
        return bool(after.enclitics) and open_end
    named = after.pos == "PROPN" or after.kind == "name" or after.origin != "lexicon"
    nominal = named or after.pos in ("NOUN", "ADJ")
    beyond = rest[1] if len(rest) > 1 else None
    if after.pos == "PROPN" and beyond is not None and beyond.pos == "PROPN":
        return True  # a name may begin like لـ: before another name, «ليان» is one
    if attached & {"و", "ف"}:
        return nominal  # «the minister and the envoy»
    if "ل" in attached or letters == "باسم":
        return nominal and last.pos != "PROPN"
    if after.pos == "ADP":
        clause = beyond is not None and plain(beyond.surface)[:2] in ("أن", "إن")
        return open_end and not clause
    return nominal and not attached
