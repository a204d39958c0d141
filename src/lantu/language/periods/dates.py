"""Arithmetic on ISO 8601 dates that keeps their precision: a year stays a year, a month a month."""

from __future__ import annotations

import calendar
import datetime

from lantu.facts.period import Period


def write_date(year: int, month: int | None = None, day: int | None = None) -> str:
    """Write a date at the precision of what is given.

    Raises
    ------
    ValueError
        When the calendar has no such day.

    Examples
    --------
    >>> write_date(2023, 5)
    '2023-05'
    """
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is outside 1..9999")
    if month is None:
        return f"{year:04d}"
    if not 1 <= month <= 12:
        raise ValueError(f"month {month} is outside 1..12")
    if day is None:
        return f"{year:04d}-{month:02d}"
    return datetime.date(year, month, day).isoformat()


def split_date(date: str) -> tuple[int, ...]:
    """Return year, month and day as far as the date tells them."""
    return tuple(int(part) for part in date.split("-"))


def year_of(date: str) -> int:
    """Return the year of a date of any precision."""
    return int(date[:4])


def shift_years(date: str, count: int) -> str:
    """Move a date by years; 29 February becomes 28 where the year has none.

    Examples
    --------
    >>> shift_years("2024-02-29", -1)
    '2023-02-28'
    """
    year, *rest = split_date(date)
    if len(rest) == 2:
        rest[1] = min(rest[1], calendar.monthrange(year + count, rest[0])[1])
    return write_date(year + count, *rest)


def shift_months(date: str, count: int) -> str:
    """Move a date by months; the result has the precision of a month.

    Examples
    --------
    >>> shift_months("2023-01-15", -1)
    '2022-12'
    """
    year, month = split_date(date)[:2]
    index = year * 12 + month - 1 + count
    return write_date(index // 12, index % 12 + 1)


def shift_days(date: str, count: int) -> str:
    """Move a day by days.

    Raises
    ------
    ValueError
        When the calendar ends before that day.
    """
    try:
        return (datetime.date.fromisoformat(date) + datetime.timedelta(days=count)).isoformat()
    except OverflowError as error:
        raise ValueError(f"{count} days from {date} is outside the years 1..9999") from error


def shift_period(period: Period, years: int) -> Period:
    """Move both ends by years; an absent end stays absent."""
    start, end = (date and shift_years(date, years) for date in period)
    return Period(start, end)


def months_between(start: str, end: str) -> int:
    """Count the months from one month to another."""
    (year, month), (last_year, last_month) = split_date(start)[:2], split_date(end)[:2]
    return (last_year - year) * 12 + last_month - month


def last_day(date: str) -> str:
    """Return the last day that a date of any precision can mean."""
    day = Period(None, date).last_day()
    assert day is not None
    return day.isoformat()


def first_day(date: str) -> str:
    """Return the first day that a date of any precision can mean."""
    day = Period(date, None).first_day()
    assert day is not None
    return day.isoformat()
