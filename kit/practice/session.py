"""A session: items answered one after another, and what came of it; no clock, no widget."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kit.errors import ItemError
from kit.practice.item import Item, Mark, Response
from kit.practice.marking import mark
from kit.practice.responses import in_words, parse
from kit.practice.tasks import Passage

Marker = Callable[[Item, Response], Mark]


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """One response with its mark; ``seconds`` is how long it took, by the caller's clock.

    ``response`` is in words, fit for the record; ``places`` are what was chosen, ordered, paired
    or selected, in the form that the item's shape states.
    """

    item: Item
    response: str
    mark: Mark
    seconds: float = 0.0
    places: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Session:
    """A run through some items; every step returns a new session.

    ``marker`` marks the responses: the kit's own marking, unless a teacher brings another.
    ``passages`` are the ids of the texts that were read; they are shown once.
    """

    items: tuple[Item, ...]
    answers: tuple[Answer, ...] = ()
    position: int = 0
    marker: Marker = mark
    passages: frozenset[str] = frozenset()

    @property
    def current(self) -> Item | None:
        """The item in front of the learner; None when the session is over."""
        return self.items[self.position] if self.position < len(self.items) else None

    @property
    def passage(self) -> Passage | None:
        """The text to be read before the current item; None when there is none, or it was read."""
        passage = self.current.passage if self.current else None
        return passage if passage and passage.id not in self.passages else None

    @property
    def answered(self) -> Answer | None:
        """The answer to the current item, once it is given."""
        current = self.current
        return next((one for one in self.answers if current and one.item.id == current.id), None)

    @property
    def done(self) -> bool:
        """Tell whether every item was answered and left behind."""
        return self.position >= len(self.items)

    @property
    def right(self) -> int:
        """How many answers were right."""
        return sum(answer.mark.right for answer in self.answers)

    @property
    def score(self) -> float:
        """The credit earned so far, near misses counted in part."""
        return sum(answer.mark.credit for answer in self.answers)

    @property
    def missed(self) -> tuple[Answer, ...]:
        """The answers that were not right, in order."""
        return tuple(answer for answer in self.answers if not answer.mark.right)

    def read(self) -> "Session":
        """Put the passage of the current item away: its questions follow."""
        passage = self.passage
        return replace(self, passages=self.passages | {passage.id}) if passage else self

    def answer(self, response: Response, *, seconds: float = 0.0) -> "Session":
        """Mark a response to the current item and keep it.

        Raises:
            ItemError: The session is over, or the item was answered before, or the response
                does not fit the item.
        """
        item = self.current
        if item is None:
            raise ItemError("the session is over.", do="Start another, or review what was missed.")
        if self.answered is not None:
            raise ItemError("this item was answered.", where=item.id, do="Go on to the next.")
        if item.task is not None:
            response = parse(item, response)
        marked = self.marker(item, response)
        given = Answer(
            item=item,
            response=in_words(item, response),
            mark=marked,
            seconds=seconds,
            places=() if isinstance(response, str) else response,
        )
        return replace(self, answers=(*self.answers, given))

    def forward(self) -> "Session":
        """Go to the next item; one that was not answered counts as skipped, not as missed."""
        return replace(self, position=min(self.position + 1, len(self.items)))

    def review(self) -> "Session":
        """Start a session of what was missed or skipped in this one."""
        right = {answer.item.id for answer in self.answers if answer.mark.right}
        items = tuple(item for item in self.items if item.id not in right)
        return Session(items=items, marker=self.marker)
