from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kit.progress.thinning import DAILY, MONTHLY, WEEKLY, worth_keeping

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
moments = st.lists(st.integers(-4_000_000, 2_000_000).map(lambda count: NOON + count * MINUTE))


def test_two_years_of_daily_backups_are_thinned_to_days_weeks_and_months() -> None:
    all_days = {NOON - timedelta(days=days) for days in range(730)}
    kept = worth_keeping(all_days, now=NOON)
    assert len(kept) == 2 + DAILY + WEEKLY + MONTHLY
    assert all(NOON - timedelta(days=days) in kept for days in range(14))
    assert min(kept) < NOON - timedelta(days=290)


def test_a_backup_a_day_for_two_years_leaves_the_same_as_thinning_them_at_once() -> None:
    kept: set[datetime] = set()
    for days in reversed(range(730)):
        now = NOON - timedelta(days=days)
        kept = worth_keeping({*kept, now}, now=now)
    assert len(kept) >= 2 + DAILY + WEEKLY + MONTHLY - 2
    assert min(kept) < NOON - timedelta(days=250)


def test_of_one_day_the_last_backup_is_kept() -> None:
    old = NOON - timedelta(days=5)
    assert worth_keeping([old, old + timedelta(hours=1)], now=NOON) == {old + timedelta(hours=1)}


def test_all_of_today_and_yesterday_is_kept() -> None:
    recent = {NOON - timedelta(minutes=30 * n) for n in range(90)}
    assert worth_keeping(recent, now=NOON) == recent


def test_a_day_with_the_clock_far_ahead_costs_no_backup() -> None:
    days = {NOON - timedelta(days=days) for days in range(14)}
    ahead = NOON + timedelta(days=20_000)
    kept = worth_keeping({*days, ahead}, now=ahead)
    assert len(kept & days) >= DAILY
    assert worth_keeping(kept, now=NOON) >= kept & days


@given(moments)
def test_thinning_keeps_the_newest_and_thinning_again_changes_nothing(
    found: list[datetime],
) -> None:
    kept = worth_keeping(found, now=NOON)
    assert kept <= set(found)
    assert not found or max(found) in kept
    assert worth_keeping(kept, now=NOON) == kept
