"""Dates as numbers, so that paths can be drawn through them."""

from __future__ import annotations

import calendar
import datetime

from lantu.facts.period import Period


def end_time(period: Period) -> float | None:
    """Return the end of a period as a year and its part; None where it has no end.

    The end of 2021, stated as a year, a month or a day, is 2022.0.

    Examples
    --------
    >>> end_time(Period("2021", "2021")), end_time(Period(None, "2021-12-31"))
    (2022.0, 2022.0)
    >>> round(end_time(Period(None, "2022-06")), 3)
    2022.496
    """
    last = period.last_day()
    return None if last is None else day_time(last)


def day_time(day: datetime.date) -> float:
    """Return the end of a day as a year and its part."""
    days = 366 if calendar.isleap(day.year) else 365
    return day.year + day.timetuple().tm_yday / days


def is_span_of_years(period: Period) -> bool:
    """Tell whether a period runs over several whole years (2021 to 2025)."""
    start, end = period
    return start is not None and end is not None and len(start) == len(end) == 4 and start < end
