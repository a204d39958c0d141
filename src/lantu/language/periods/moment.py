"""A moment as words tell it, and its place in the calendar."""

from __future__ import annotations

import datetime
from typing import Literal, NamedTuple

from lantu.facts.period import Period
from lantu.language.periods.dates import (
    first_day,
    last_day,
    months_between,
    shift_days,
    shift_months,
    shift_years,
    split_date,
    write_date,
    year_of,
)
from lantu.language.periods.holidays import days_off, holiday_near
from lantu.language.periods.lunar import lunar_month, solar_term, term_names
from lantu.language.periods.words import Offset, Part

Level = Literal[
    "span", "year", "quarter", "month", "week", "day", "lunar_year", "lunar_month", "days_off"
]  # fmt: skip

NO_ANCHOR = "counts from the document's date, which is not known"
OPEN_CONTEXT = "is part of a time told before that has no beginning or no end"
NO_NOTICE = (
    "the days off are those of a yearly notice, and that of the year is not held, or parts the holidays"
)
NO_HOLIDAY = "names no holiday, and the document's date lies in none that a notice tells of"
NO_CONTEXT = "refers to a date told before, and none was told"


class Untold(NamedTuple):
    """What stands in place of a period that cannot be told."""

    reason: str


class Step(NamedTuple):
    """One narrowing: to months, days, a week or a weekday by number, or to a part of what came before.

    ``first`` and ``last`` number months or days (``last`` 0 means the last there is); for ``week`` and
    ``weekday`` ``first`` is the number; for ``nth_weekday`` ``first`` counts and ``last`` is the weekday,
    Monday 1; ``weekday`` runs to ``last`` where that is not 0. ``holiday`` has the places in ``holidays()``
    of the first and the last, or -1 for the holiday that the document's date lies in; ``days_within`` numbers
    its days. A lunar day 0 is the last of its month, -1 the one before it. A solar term is numbered from
    January.
    """

    kind: Literal[
        "months",
        "days",
        "last_months",
        "last_days",
        "part",
        "week",
        "weekday",
        "onset",
        "nth_weekday",
        "lunar_month",
        "lunar_day",
        "term",
        "holiday",
        "days_within",
    ]
    first: int = 0
    last: int = 0
    part: Part = "whole"


class Moment(NamedTuple):
    """Where the words begin and how they narrow it.

    They begin with a known stretch, a ``unit`` at an ``offset`` from a reference, or a ``short`` year of two
    digits; where all are None the words leave their larger ``unit`` out (9月底 leaves out the year).
    """

    known: Period | None = None
    unit: Level = "year"
    offset: Offset | None = None
    short: int | None = None
    steps: tuple[Step, ...] = ()

    def need(self) -> Level | None:
        """Return the unit that only the context can tell; None where the words suffice."""
        if (
            self.known is not None
            or self.short is not None
            or (self.offset is not None and self.offset.origin == "document")
        ):
            return None
        return self.unit


def place_moment(moment: Moment, anchor: str | None, reference: Period | None) -> Period | Untold:
    """Place a moment in the calendar.

    Parameters
    ----------
    moment : Moment
    anchor : str or None
        The document's date.
    reference : Period or None
        The date that words such as 同年 or a bare 9月 build on.

    Raises
    ------
    ValueError
        When the calendar has no such day, as 6月31日.
    """
    period: Period | Untold = moment.known or _begin(moment, anchor, reference)
    for step in moment.steps:
        if isinstance(period, Untold):
            return period
        if None in period:
            return Untold(OPEN_CONTEXT)
        period = _days_off(period, step, anchor) if step.kind == "holiday" else _narrow(period, step)
    return period


def _begin(moment: Moment, anchor: str | None, reference: Period | None) -> Period | Untold:
    if moment.short is not None:
        return _short_year(moment.short, anchor)
    offset = moment.offset or Offset("context", 0, 0)
    if offset.origin == "document":
        date, reason = anchor, NO_ANCHOR
    else:
        date, reason = (reference.end or reference.start) if reference else None, NO_CONTEXT
    if date is None:
        return Untold(reason)
    if moment.unit == "span":
        return reference or Untold(NO_CONTEXT)
    start = shift_unit(date, moment.unit, offset.first)
    end = shift_unit(date, moment.unit, offset.last)
    if start is None or end is None:
        return Untold(f"needs the {moment.unit} of a date, and only {date} is known")
    return Period(start.start, end.end)


def _days_off(year: Period, step: Step, anchor: str | None) -> Period | Untold:
    """Return the days off of a holiday of a year, or of the one that the document's date lies in."""
    if step.first < 0:
        return (holiday_near(anchor) if anchor else None) or Untold(NO_HOLIDAY)
    assert year.end is not None
    return days_off(year_of(year.end), step.first, step.last) or Untold(NO_NOTICE)


def _short_year(short: int, anchor: str | None) -> Period | Untold:
    """Take the latest year with these two digits that is at most ten years after the document's."""
    if anchor is None:
        return Untold(NO_ANCHOR)
    latest = year_of(anchor) + 10
    year = write_date(latest - (latest - short) % 100)
    return Period(year, year)


def shift_unit(date: str, unit: Level, count: int) -> Period | None:
    """Return the whole unit ``count`` units after that of a date; None where the date is too coarse."""
    parts = split_date(date)
    if len(parts) < {"span": 1, "year": 1, "quarter": 2, "month": 2, "week": 3, "day": 3}[unit]:
        return None
    if unit in ("year", "span"):
        year = write_date(parts[0] + count)
        return Period(year, year)
    if unit == "month":
        month = shift_months(date, count)
        return Period(month, month)
    if unit == "quarter":
        opening = write_date(parts[0], (parts[1] - 1) // 3 * 3 + 1)
        return Period(shift_months(opening, count * 3), shift_months(opening, count * 3 + 2))
    if unit == "week":
        monday = shift_days(date, count * 7 - datetime.date.fromisoformat(date).weekday())
        return Period(monday, shift_days(monday, 6))
    day = shift_days(date, count)
    return Period(day, day)


def _narrow(period: Period, step: Step) -> Period:
    start, end = period
    assert start and end
    if step.kind == "part":
        return _part(start, end, step.part)
    if step.kind == "weekday":
        return Period(shift_days(start, step.first - 1), shift_days(start, (step.last or step.first) - 1))
    if step.kind == "days_within":
        return _within(start, end, step)
    if step.kind == "lunar_day":
        return _lunar_day(start, end, step.first)
    if start != end or len(start) == 10:
        raise ValueError(f"{period.edtf()} is neither one year nor one month: nothing in it can be numbered")
    if step.kind in ("months", "last_months"):
        first, last = (step.first, step.last) if step.kind == "months" else (13 - step.first, 12)
        return Period(write_date(year_of(start), first), write_date(year_of(start), last))
    if step.kind == "onset":
        month = write_date(year_of(start), step.first)
        return Period(month, month)
    if step.kind in ("days", "last_days"):
        return _days(start, step)
    if step.kind == "lunar_month":
        return lunar_month(year_of(start), step.first)
    if step.kind == "term":
        day = solar_term(year_of(start), term_names()[step.first])
        return Period(day, day)
    return _week(start, step)


def _lunar_day(start: str, end: str, number: int) -> Period:
    if number < 0:
        # 2025年除夕 is the day before that year's Spring Festival.
        return Period(shift_days(start, number), shift_days(start, number))
    day = shift_days(start, number - 1) if number else end
    if day > end:
        raise ValueError(f"the lunar month from {start} to {end} has no day {number}")
    return Period(day, day)


def _within(start: str, end: str, step: Step) -> Period:
    """Take days of a holiday by their numbers: 假期前四天, 假期第三天."""
    last = shift_days(start, step.last - 1)
    if last > end:
        raise ValueError(f"from {start} to {end} there are not {step.last} days")
    return Period(shift_days(start, step.first - 1), last)


def _days(month: str, step: Step) -> Period:
    year, number = split_date(month)
    length = int(last_day(month)[8:])
    first, last = (
        (step.first, step.last or length) if step.kind == "days" else (length + 1 - step.first, length)
    )
    return Period(write_date(year, number, first), write_date(year, number, last))


def _week(date: str, step: Step) -> Period:
    """Count weeks from the first Monday of a year or month; of 第一个周二 the first Tuesday."""
    opening = datetime.date.fromisoformat(first_day(date))
    weekday = step.last if step.kind == "nth_weekday" else 1
    ahead = (weekday - 1 - opening.weekday()) % 7 + 7 * (step.first - 1)
    start = shift_days(opening.isoformat(), ahead)
    return Period(start, start if step.kind == "nth_weekday" else shift_days(start, 6))


def _part(start: str, end: str, part: Part) -> Period:
    """Take the first, middle or last unit; 月底 stays its month, which is as finely as the words tell."""
    if part == "whole" or (start == end and len(start) > 4):
        return Period(start, end)
    if start == end:
        month = write_date(year_of(start), {"start": 1, "middle": 6, "end": 12}[part])
        return Period(month, month)
    if len(start) == 4 and year_of(end) - year_of(start) >= 9:
        return _decade_part(start, end, part)
    date = {"start": start, "end": end}.get(part) or _middle(start, end)
    return Period(date, date)


def _decade_part(start: str, end: str, part: Part) -> Period:
    """Take the first or last three years of a decade and the four between; of a century a fifth."""
    size = 3 if year_of(end) - year_of(start) == 9 else 20
    if part == "start":
        return Period(start, shift_years(start, size - 1))
    if part == "end":
        return Period(shift_years(end, 1 - size), end)
    return Period(shift_years(start, 4 if size == 3 else 40), shift_years(end, -3 if size == 3 else -40))


def _middle(start: str, end: str) -> str:
    if len(start) == 4:
        return shift_years(start, (year_of(end) - year_of(start)) // 2)
    return shift_months(start, months_between(start, end) // 2)
