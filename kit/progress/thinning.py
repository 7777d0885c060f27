"""Which backups to keep: all of two days, then one a day, one a week, one a month."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

WHOLE = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
"""As Anki does it: twelve days, then ten weeks, then nine months."""


def worth_keeping(moments: Iterable[datetime], *, now: datetime) -> set[datetime]:
    """Return the moments whose backups are kept.

    Days, weeks and months without a backup do not count, so a long pause or a clock that ran
    ahead for a day costs nothing; a moment in the future is kept.
    """
    newest_first = sorted(moments, reverse=True)
    kept = {moment for moment in newest_first if moment > now - WHOLE}
    rest = [moment for moment in newest_first if moment not in kept]
    spans: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
        (DAILY, lambda moment: moment.date()),
        (WEEKLY, lambda moment: moment.isocalendar()[:2]),
        (MONTHLY, lambda moment: (moment.year, moment.month)),
    )
    for count, span in spans:
        chosen: dict[Hashable, datetime] = {}
        for moment in rest:
            if len(chosen) < count:
                chosen.setdefault(span(moment), moment)
        kept |= set(chosen.values())
        rest = [moment for moment in rest if span(moment) not in chosen]
    return kept
