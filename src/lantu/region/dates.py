"""Dates that a region can be asked for."""

from __future__ import annotations

import datetime
import re

from lantu.errors import RegionError

_ISO = re.compile(r"([0-9]{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
Date = int | str | datetime.date | None
"""A year, an ISO 8601 date of any precision, a date, or None for the latest state."""


def year_of(date: Date) -> int | None:
    """Return the year of a date; None for None.

    Examples
    --------
    >>> [year_of(date) for date in (2015, "2015-11", datetime.date(2015, 11, 1), None)]
    [2015, 2015, 2015, None]
    """
    if isinstance(date, datetime.date):
        return date.year
    if isinstance(date, str):
        said = _ISO.fullmatch(date)
        if said is None:
            raise RegionError(f"{date!r} is no date: write a year or an ISO 8601 date such as 2015-11")
        return int(said[1])
    return date
