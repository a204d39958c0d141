"""A moment as words tell it, and its place in the calendar."""

from __future__ import annotations

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
from lantu.language.periods.words import Offset

Unit = Literal["year", "quarter", "month", "day"]
Part = Literal["start", "middle", "end", "whole"]


class Untold(NamedTuple):
    """What stands in place of a period that cannot be told."""

    reason: str


class Step(NamedTuple):
    """One narrowing: to the months or days ``first`` to ``last`` (0: the last there is), or to a part."""

    kind: Literal["months", "days", "part"]
    first: int = 0
    last: int = 0
    part: Part = "whole"


class Moment(NamedTuple):
    """Where the words begin (a known stretch, a unit counted from a reference, or nothing) and how they narrow it.

    ``known`` and ``offset`` are both None where the words leave the larger unit out (``9月底``).
    """

    known: Period | None = None
    unit: Unit = "year"
    offset: Offset | None = None
    steps: tuple[Step, ...] = ()

    def need(self) -> Unit | None:
        """Return the unit that only the context can tell; None where the words suffice."""
        if self.offset is not None:
            return self.unit if self.offset.origin == "context" else None
        if self.known is not None:
            return None
        return "month" if self.steps and self.steps[0].kind == "days" else self.unit


NO_ANCHOR = "relative to the document's date, which is not known"
NO_CONTEXT = "refers to a date told before, and none is"


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
    period = moment.known
    if period is None:
        found = _begin(moment, anchor, reference)
        if isinstance(found, Untold):
            return found
        period = found
    for step in moment.steps:
        period = _narrow(period, step)
    return period


def _begin(moment: Moment, anchor: str | None, reference: Period | None) -> Period | Untold:
    offset = moment.offset or Offset("context", 0)
    unit = moment.unit if moment.offset else (moment.need() or "year")
    if offset.origin == "document":
        date, reason = anchor, NO_ANCHOR
    else:
        date, reason = (reference.end or reference.start) if reference else None, NO_CONTEXT
    if date is None:
        return Untold(reason)
    return _shift(date, unit, offset.by) or Untold(f"needs the {unit} of a date, and only {date} is known")


def _shift(date: str, unit: Unit, count: int) -> Period | None:
    parts = split_date(date)
    if len(parts) < {"year": 1, "quarter": 2, "month": 2, "day": 3}[unit]:
        return None
    if unit == "year":
        year = str(write_date(parts[0] + count))
        return Period(year, year)
    if unit == "month":
        month = shift_months(date, count)
        return Period(month, month)
    if unit == "day":
        day = shift_days(date, count)
        return Period(day, day)
    opening = write_date(parts[0], (parts[1] - 1) // 3 * 3 + 1)
    return Period(shift_months(opening, count * 3), shift_months(opening, count * 3 + 2))


def _narrow(period: Period, step: Step) -> Period:
    if step.kind == "months":
        return _months(period, step.first, step.last)
    if step.kind == "days":
        return _days(period, step.first, step.last)
    return _part(period, step.part)


def _months(period: Period, first: int, last: int) -> Period:
    assert period.start and period.end
    if period.start != period.end or len(period.start) != 4:
        raise ValueError(f"{period.edtf()} is not one year: it has no month {first}")
    year = year_of(period.start)
    return Period(write_date(year, first), write_date(year, last))


def _days(period: Period, first: int, last: int) -> Period:
    assert period.start
    if period.start != period.end or len(period.start) != 7:
        raise ValueError(f"{period.edtf()} is not one month: it has no day {first}")
    year, month = split_date(period.start)
    return Period(
        write_date(year, month, first), write_date(year, month, last) if last else last_day(period.start)
    )


def _part(period: Period, part: Part) -> Period:
    """Take the first, middle or last unit of a stretch; of a month its month, which is how finely 月底 tells."""
    start, end = period
    assert start and end
    if part == "whole" or (start == end and len(start) > 4):
        return period
    if start == end:
        month = {"start": 1, "middle": 6, "end": 12}[part]
        return Period(write_date(year_of(start), month), write_date(year_of(start), month))
    if part == "middle":
        return _middle(start, end)
    date = start if part == "start" else end
    return Period(date, date)


def _middle(start: str, end: str) -> Period:
    if len(start) == 4:
        year = shift_years(start, (year_of(end) - year_of(start)) // 2)
        return Period(year, year)
    if len(start) == 7:
        month = shift_months(start, months_between(start, end) // 2)
        return Period(month, month)
    return Period(first_day(start), last_day(end))
