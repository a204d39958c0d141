"""A stretch of time whose ends keep the precision that the text gives them."""

from __future__ import annotations

import calendar
import datetime
from typing import NamedTuple


class Period(NamedTuple):
    """From ``start`` to ``end``, both inclusive, each ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or None.

    The length of an end is its precision: ``2022`` is some time in that year, or all of it.
    None means that the text does not say; it is never a guess.

    Attributes
    ----------
    start, end : str or None
        ISO 8601 calendar dates at the stated precision.

    Examples
    --------
    >>> Period("2014", "2023-05-15").first_day()
    datetime.date(2014, 1, 1)
    >>> Period(None, "2022-09").last_day()
    datetime.date(2022, 9, 30)
    >>> Period("2014", "2023-05").edtf()
    '2014/2023-05'
    >>> Period(None, "2022").edtf()
    '../2022'
    """

    start: str | None
    end: str | None

    def first_day(self) -> datetime.date | None:
        """Return the first day that the start can mean; None where there is no start."""
        if self.start is None:
            return None
        year, month, day = (*(int(part) for part in self.start.split("-")), 1, 1)[:3]
        return datetime.date(year, month, day)

    def last_day(self) -> datetime.date | None:
        """Return the last day that the end can mean; None where there is no end."""
        if self.end is None:
            return None
        parts = [int(part) for part in self.end.split("-")]
        year = parts[0]
        month = parts[1] if len(parts) > 1 else 12
        day = parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1]
        return datetime.date(year, month, day)

    def edtf(self) -> str:
        """Write the period in the Extended Date/Time Format (ISO 8601-2), ``..`` for an open end."""
        if self.start == self.end and self.start is not None:
            return self.start
        return f"{self.start or '..'}/{self.end or '..'}"


NOWHEN = Period(None, None)
"""The period of a statement whose time cannot be told."""
