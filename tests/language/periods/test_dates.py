"""Arithmetic on dates that keeps their precision."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, strategies as st

from lantu.facts import Period
from lantu.language.periods.dates import (
    first_day,
    last_day,
    months_between,
    shift_days,
    shift_months,
    shift_period,
    shift_years,
    split_date,
    write_date,
)

DAYS = st.dates(datetime.date(1600, 1, 1), datetime.date(2300, 12, 31)).map(datetime.date.isoformat)


@given(DAYS, st.integers(-400, 400))
def test_months_there_and_back(day: str, count: int) -> None:
    """Moved by months and back, a month is itself, and the distance is what it was moved by."""
    moved = shift_months(day, count)
    assert shift_months(moved, -count) == day[:7]
    assert months_between(day[:7], moved) == count


@given(DAYS, st.integers(-1000, 1000))
def test_days_there_and_back(day: str, count: int) -> None:
    """Moved by days and back, a day is itself."""
    assert shift_days(shift_days(day, count), -count) == day


@given(DAYS, st.sampled_from([4, 7, 10]))
def test_precision_is_kept(day: str, size: int) -> None:
    """A date is as fine after it is moved by years as before, and its first day is not behind its last."""
    date = day[:size]
    assert len(shift_years(date, -1)) == size
    assert first_day(date) <= day <= last_day(date)
    assert write_date(*split_date(date)) == date


def test_leap_day() -> None:
    """29 February moves to 28 where the year has none."""
    assert shift_years("2024-02-29", -1) == "2023-02-28"


def test_absent_end_stays_absent() -> None:
    """A period that is open stays open."""
    assert shift_period(Period(None, "2022-09"), -1) == (None, "2021-09")


@pytest.mark.parametrize("parts", [(0,), (10000,), (2023, 13), (2023, 2, 30)])
def test_no_such_date(parts: tuple[int, ...]) -> None:
    """What the calendar does not have is refused."""
    with pytest.raises(ValueError, match=r"year|month|day"):
        write_date(*parts)
