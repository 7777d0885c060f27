"""The desk's review: today's session from the record, what came of it, and the learner's charts."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING

from kit.charts import learning
from kit.charts.chart import Chart, Column
from kit.language.document import Document
from kit.lessons.model import Lesson
from kit.notebook.tables import TableData
from kit.practice.planning import SKILLS, Limits, Plan, Stop, plan
from kit.practice.scheduling import RETENTION, due_by_day, new_card, rating, schedule

if TYPE_CHECKING:
    from kit.practice.card import Card
    from kit.practice.item import Item
    from kit.practice.material import Material
    from kit.practice.session import Answer
    from kit.progress.store import Store

DAYS = 84
"""How far back the calendar and the list of hard words look."""


def local_now() -> datetime:
    """Return the moment, in the learner's own time zone."""
    return datetime.now(UTC).astimezone()


class Reviewing:
    """A lesson on a text, with the record of whoever learns."""

    def __init__(
        self,
        *,
        lesson: Lesson,
        document: Document,
        store: "Store",
        limits: Callable[[], Limits],
        rng: Random,
        clock: Callable[[], datetime] = local_now,
    ) -> None:
        """Sit down to review.

        Args:
            lesson: the lesson whose words are practised.
            document: the text they are met in.
            store: the record.
            limits: tells how much a day may hold.
            rng: chooses among the questions for a card.
            clock: tells the moment, aware, in the learner's own zone.
        """
        self.lesson, self.document, self.store = lesson, document, store
        self._limits, self._rng, self._clock = limits, rng, clock

    @cached_property
    def material(self) -> "Material":
        """What questions can be made from."""
        from kit.practice.gathering import gather

        return gather(lesson=self.lesson, document=self.document)

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """The record's key of each id that an item may carry."""
        from kit.practice.due import keys

        return keys(self.material)

    def plan(self) -> Plan:
        """Plan today's session."""
        now = self._clock()
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        done = self.store.today(midnight, midnight + timedelta(days=1))
        statuses = self.store.statuses()
        return plan(
            self._cards(now),
            self._sentences,
            now=now,
            limits=self._limits(),
            new_today=done.new,
            reviews_today=done.reviews,
            known={key for key, status in statuses.items() if status == "known"},
        )

    def _cards(self, now: datetime) -> "tuple[Card, ...]":
        """Return the cards a plan needs: those due, and those of the words of this text.

        A record may hold cards of many texts; to read all of them would take longer than to plan.
        """
        words = {word for sentence in self._sentences for word in sentence}
        due = self.store.cards(due_before=now + timedelta(microseconds=1))
        others = (card for card in due if card.lexeme not in words)
        return (*self.store.cards(lexemes=words), *others)

    @cached_property
    def _sentences(self) -> tuple[tuple[str, ...], ...]:
        """The practised words of each sentence, by key."""
        practised = {f"{w.lexeme.lemma}/{w.lexeme.pos}" for w in self.material.content}
        found: list[list[str]] = [[] for _ in self.document.sentences]
        for token in self.document.words():
            lexeme = token.lexeme
            key = f"{lexeme.lemma}/{lexeme.pos}" if lexeme else f"{token.lemma}/{token.pos}"
            if key in practised:
                found[token.sentence].append(key)
        return tuple(map(tuple, found))

    def items(self, planned: Plan) -> "tuple[Item, ...]":
        """Return the questions of a plan: reviews sentence by sentence, then what is new."""
        from kit.practice.due import due_items

        stops = (*planned.stops, Stop(sentence=None, cards=planned.new))
        return due_items(self.material, stops, self._rng)

    def keep(self, answer: "Answer") -> None:
        """Write an answer down and move the card of its skill; both are on disk on return."""
        from kit.progress.entries import GivenAnswer

        item, now = answer.item, self._clock().astimezone(UTC)
        key = self.keys.get(item.lexeme, item.lexeme)
        has_card = bool(key) and item.skill in SKILLS
        rated = rating(answer.mark) if has_card else None
        wrong = not answer.mark.right and bool(item.options) and item.task is None
        given = GivenAnswer(
            at=now,
            item=item.id,
            family=item.family,
            skill=item.skill,
            lexeme=key,
            response=answer.response,
            credit=answer.mark.credit,
            right=answer.mark.right,
            seconds=answer.seconds,
            confused_with=answer.response if wrong else "",
            lesson=self.lesson.name,
            rating=rated,
        )
        cards = (new_card(key, item.skill, now=now),) if has_card else ()
        self.store.record(given, cards, schedule(rated, now=now) if rated else lambda card: card)

    def missed(self, *, count: int) -> tuple[str, ...]:
        """Return the ids of the words whose last answer was not right, the latest first."""
        from kit.progress import summaries

        ids = {key: name for name, key in self.keys.items()}
        # A record of the first version of the kit has ids where keys are now.
        found = [ids.get(key, key) for key in summaries.missed(self.store)]
        return tuple(dict.fromkeys(name for name in found if name in self.keys))[:count]

    def charts(self) -> Mapping[str, Callable[[], Chart]]:
        """Return the charts of the record by name."""
        return {
            "known": self._known,
            "forecast": self._forecast,
            "retention": self._retention,
            "calendar": self._calendar,
            "minutes": self._minutes,
        }

    def _known(self) -> Chart:
        from kit.lessons import compiled
        from kit.lessons.load import load, shipped

        texts = {self.lesson.title_ar: self.document}
        for lesson in map(load, shipped()):
            texts.setdefault(lesson.title_ar, compiled.reading(lesson))
        statuses = self._standing()
        return learning.known_by_text(
            [(title, *_counted(document, statuses)) for title, document in texts.items()]
        )

    def _standing(self) -> Mapping[str, str]:
        """Return how each word stands: as the learner called it, else by its cards."""
        found: dict[str, str] = {}
        for card in self.store.cards():
            learnt = card.stability is not None and card.stability >= 21
            if found.get(card.lexeme) != "known":
                found[card.lexeme] = "known" if learnt else "learning"
        return {**found, **self.store.statuses()}

    def _forecast(self) -> Chart:
        now = self._clock()
        return learning.forecast(due_by_day(self.store.cards(), now=now), today=now.date())

    def _retention(self) -> Chart:
        from kit.progress import summaries

        now = self._clock()
        until = now + timedelta(minutes=1)  # with the answer given just now
        found = summaries.retention(self.store, since=now - timedelta(days=DAYS), until=until)
        rows = [(one.skill, one.reviews, one.remembered) for one in found]
        return learning.retention(rows, target=RETENTION)

    def _calendar(self) -> Chart:
        from kit.progress.days import days

        now = self._clock()
        found = days(self.store, since=now - timedelta(days=DAYS), zone=now.tzinfo)
        return learning.calendar([(one.day, one.answers) for one in found], today=now.date())

    def _minutes(self) -> Chart:
        from kit.progress.days import days

        now = self._clock()
        found = days(self.store, since=now - timedelta(days=14), zone=now.tzinfo)
        return learning.minutes([(one.day, one.seconds) for one in found], today=now.date())

    def hardest(self) -> TableData:
        """Return the words answered wrong most often, and what was chosen instead."""
        from kit.progress import summaries

        found = summaries.hardest(self.store, since=self._clock() - timedelta(days=DAYS))
        rows = tuple(
            (
                one.lexeme.partition("/")[0],
                one.wrong,
                one.answers,
                " / ".join(f"{other} × {n}" for other, n in one.confused_with[:3]),
            )
            for one in found
        )
        columns = (
            Column(name="word", name_ar="الكلمة", lang="ar"),
            Column(name="wrong", name_ar="الخطأ"),
            Column(name="answers", name_ar="الإجابات"),
            Column(name="chosen instead", name_ar="ما اخترته بدلها"),
        )
        return TableData(
            title="Your hardest words",
            title_ar="أصعب كلماتك",
            filename="hardest",
            columns=columns,
            rows=rows,
        )


def _counted(document: Document, statuses: Mapping[str, str]) -> tuple[int, int, int, int]:
    """Count the running words of a text: known, being learnt, new, and all of them.

    Names and grammar words count as known: nobody has to learn them from a card.
    """
    counts: Counter[str] = Counter()
    for token in document.words():
        lexeme = token.lexeme
        key = f"{lexeme.lemma}/{lexeme.pos}" if lexeme else f"{token.lemma}/{token.pos}"
        given = token.is_content and token.pos != "PROPN"
        counts[statuses.get(key, "new") if given else "known"] += 1
    return counts["known"], counts["learning"], counts["new"], counts.total()
