"""Which figures a target can be held against: those over a time of the same length."""

from __future__ import annotations

import datetime
from typing import Literal

from lantu.facts.period import Period

Fit = Literal["whole", "part"]

_ODD_DAYS = 3
"""Months, and years, differ by as many days."""
_MONTH, _YEAR = 28, 365


def fit_span(observed: Period, wanted: Period, *, sums: bool) -> Fit | None:
    """Tell whether a figure of one time can be held against what is wanted for another.

    Parameters
    ----------
    observed : Period
        Of the figure. Without a start it is a state at its end or, of what sums up, runs from the first day
        of that year.
    wanted : Period
        Of the target.
    sums : bool
        The figures of months add up to that of a year (output, passengers).

    Returns
    -------
    {"whole", "part"} or None
        ``part``: of what sums up, a time inside the one that is wanted: the whole is no less. None: the two
        cannot be compared.

    Examples
    --------
    >>> fit_span(Period("2026-01", "2026-02"), Period("2026", "2026"), sums=True)
    'part'
    >>> fit_span(Period("2025", "2025"), Period("2026", "2026"), sums=True)
    'whole'
    >>> fit_span(Period("2025", "2025"), Period("2026-05-01", "2026-05-05"), sums=True) is None
    True
    >>> fit_span(Period("2026-01", "2026-02"), Period("2026", "2026"), sums=False) is None
    True
    >>> fit_span(Period("2026-03-08", "2026-03-08"), Period("2026-02-11", "2026-02-11"), sums=False) is None
    True
    """
    one, other = _days(observed, sums=sums), _days(wanted, sums=sums)
    short = _YEAR - _ODD_DAYS if sums else _MONTH
    first = one[0] if one is not None else observed.last_day()
    if other is not None and first is not None and _length(other) < short and first > other[1]:
        # What another holiday brought tells nothing of this one, nor another day of what is due today.
        return None
    if one is None or other is None:
        # Of what sums up, a promise without a time is of a year, if of any that is reported.
        return "whole" if not sums or (one is not None and _is_year(one)) else None
    length, whole = _length(one), _length(other)
    if length == whole or (min(length, whole) >= _MONTH and abs(length - whole) <= _ODD_DAYS):
        return "whole"
    if sums:
        return "part" if other[0] <= one[0] and one[1] <= other[1] else None
    # A state over more than a year is told since a beginning; a mean of some months is none of a year.
    is_run_of_parts = observed.start != observed.end and length < _YEAR - _ODD_DAYS
    return None if is_run_of_parts else "whole"


def _days(period: Period, *, sums: bool) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and the last day; None where the period has no two ends."""
    last, first = period.last_day(), period.first_day()
    if first is None and last is not None and sums:
        first = datetime.date(last.year, 1, 1)
    return None if first is None or last is None else (first, last)


def _is_year(days: tuple[datetime.date, datetime.date]) -> bool:
    return abs(_length(days) - _YEAR) <= _ODD_DAYS


def _length(days: tuple[datetime.date, datetime.date]) -> int:
    return (days[1] - days[0]).days + 1
