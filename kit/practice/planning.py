"""Today's session: which cards to ask about, which words to begin, and in which sentences.

A review comes sentence by sentence: the fewest sentences of the text that hold what is due, found
greedily, so that words are met in company. New words come by what they gain: how many words of
the chosen text become known words.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import heapify, heapreplace

from kit.practice.card import REVIEW, Card

SKILLS = ("recognise", "recall", "form", "use")
"""The skills of a lexeme in the order in which they are begun."""
Key = tuple[str, str]
"""A card's name: lexeme and skill."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """How much a day may hold: words begun, and cards reviewed."""

    new: int = 10
    reviews: int = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class Stop:
    """A sentence of the text (its index) and the cards to ask about there; None: no sentence."""

    sentence: int | None
    cards: tuple[Key, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """A day's session: the cards due, sentence by sentence; new cards; what was put off.

    ``new`` are cards to begin, the one that gains most first. ``waiting`` counts cards that are
    due but are over the day's limit, or are a second skill of a word that is asked already.
    """

    stops: tuple[Stop, ...] = ()
    new: tuple[Key, ...] = ()
    waiting: int = 0

    @property
    def due(self) -> tuple[Key, ...]:
        """Return the cards to review, in the order of their sentences."""
        return tuple(key for stop in self.stops for key in stop.cards)


def plan(
    cards: Iterable[Card],
    sentences: Sequence[Collection[str]],
    *,
    now: datetime,
    limits: Limits = Limits(),
    new_today: int = 0,
    reviews_today: int = 0,
    known: Collection[str] = (),
    unpractised: Collection[str] = (),
) -> Plan:
    """Plan a session.

    Args:
        cards: all cards of the learner.
        sentences: for each sentence of the text, the lexemes of its words, once for each word.
        now: the moment, aware.
        limits: what a day may hold.
        new_today: words begun today already.
        reviews_today: cards reviewed today already.
        known: lexemes that the learner marked as known; they are not begun.
        unpractised: lexemes that are not begun either: names, function words.
    """
    cards = tuple(cards)
    due = _due(cards, now)
    one_each = {card.lexeme: card for card in reversed(due)}  # the one due first stays
    asked = [card for card in due if one_each[card.lexeme] is card]
    chosen = asked[: max(0, limits.reviews - reviews_today)]
    return Plan(
        stops=stops([(card.lexeme, card.skill) for card in chosen], sentences),
        new=_to_begin(
            cards,
            sentences,
            room=max(0, limits.new - new_today),
            passed={*known, *unpractised},
            asked=set(one_each),
        ),
        waiting=len(due) - len(chosen),
    )


def _due(cards: Iterable[Card], now: datetime) -> list[Card]:
    """Return the cards that are due, the longest waiting first."""
    return sorted(
        (card for card in cards if card.due <= now and not card.suspended),
        key=lambda card: (card.due, card.lexeme, card.skill),
    )


def stops(due: Sequence[Key], sentences: Sequence[Collection[str]]) -> tuple[Stop, ...]:
    """Return the fewest sentences, found greedily, that hold the lexemes of ``due``.

    A sentence that holds more of what is still to ask goes first, an earlier one before a later.
    Cards of words that stand in no sentence come last, without one.
    """
    left = dict(due)
    holding = _holding(left, sentences)
    # What a sentence holds can only shrink, so a heap of old counts finds the best one quickly.
    heap = [(-len(words), index) for index, words in holding.items()]
    heapify(heap)
    found: list[Stop] = []
    while heap:
        index = heap[0][1]
        words = [lexeme for lexeme in holding[index] if lexeme in left]
        if -len(words) != heap[0][0]:
            heapreplace(heap, (-len(words), index))
            continue
        if not words:
            break
        found.append(Stop(sentence=index, cards=tuple((word, left.pop(word)) for word in words)))
    if left:
        found.append(Stop(sentence=None, cards=tuple(left.items())))
    return tuple(found)


def _holding(
    wanted: Mapping[str, str], sentences: Sequence[Collection[str]]
) -> dict[int, tuple[str, ...]]:
    """Return for each sentence that holds any of the wanted lexemes which ones, in its order."""
    holding: dict[int, tuple[str, ...]] = {}
    for index, words in enumerate(sentences):
        if inside := tuple(dict.fromkeys(word for word in words if word in wanted)):
            holding[index] = inside
    return holding


def _to_begin(
    cards: Sequence[Card],
    sentences: Sequence[Collection[str]],
    *,
    room: int,
    passed: Collection[str],
    asked: Collection[str],
) -> tuple[Key, ...]:
    """Return the new cards: the next skill of words learnt in the last one, then new words."""
    skills: defaultdict[str, dict[str, Card]] = defaultdict(dict)
    for card in cards:
        skills[card.lexeme][card.skill] = card
    gain = Counter(word for words in sentences for word in words)
    ready = [
        (word, skill)
        for word, begun in skills.items()
        if word in gain and word not in asked and (skill := _next_skill(begun))
    ]
    fresh = [(word, SKILLS[0]) for word in gain if word not in skills and word not in passed]
    # Counter keeps the order of the text, so words that gain the same come as they are read.
    ready.sort(key=lambda key: -gain[key[0]])
    fresh.sort(key=lambda key: -gain[key[0]])
    half = max(room // 2, room - len(fresh))
    first = ready[:half]
    return (*first, *fresh[: room - len(first)])


def _next_skill(begun: Mapping[str, Card]) -> str:
    """Return the skill to begin once all those begun are learnt; empty while one is not."""
    if any(card.state != REVIEW or card.suspended for card in begun.values()):
        return ""
    return next((skill for skill in SKILLS if skill not in begun), "")
