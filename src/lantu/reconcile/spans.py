"""Periods brought to one form, so that two ways of writing one time meet in one unknown."""

from __future__ import annotations

import calendar
import datetime
from functools import lru_cache
from typing import NamedTuple

from lantu.facts import Period

DAYS_A_MONTH = 30.44
"""On the average, for distances in months."""


class Stretch(NamedTuple):
    """A period in one form.

    Attributes
    ----------
    start : str
        First day, ISO 8601; empty for a state at ``end`` and for a count whose start is unknown.
    end : str
        Last day.
    """

    start: str
    end: str

    def is_state(self) -> bool:
        """Tell whether it is a moment, or a count with an unknown start."""
        return not self.start

    def years(self) -> tuple[int, int] | None:
        """Return first and last year if it is made of whole years; None else."""
        if self.start.endswith("-01-01") and self.end.endswith("-12-31"):
            return int(self.start[:4]), int(self.end[:4])
        return None

    def months(self) -> int:
        """Return how many months it touches."""
        first, last = self.start or self.end, self.end
        return (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7]) + 1

    def contains(self, other: Stretch) -> bool:
        """Tell whether the other lies wholly inside."""
        return bool(self.start and other.start) and self.start <= other.start and other.end <= self.end

    def period(self) -> Period:
        """Return it as a period, whole years as years and whole months as months."""
        if self.is_state():
            return Period(None, self.end)
        if self.years():
            return Period(self.start[:4], self.end[:4])
        if self.start.endswith("-01") and self.end == last_day(self.end[:7]):
            return Period(self.start[:7], self.end[:7])
        return Period(self.start, self.end)


@lru_cache(maxsize=65536)
def first_day(date: str) -> str:
    """Return the first day that a date can mean.

    Examples
    --------
    >>> first_day("2022"), first_day("2022-03")
    ('2022-01-01', '2022-03-01')
    """
    return date + "-01-01" if len(date) == 4 else date + "-01" if len(date) == 7 else date


@lru_cache(maxsize=65536)
def last_day(date: str) -> str:
    """Return the last day that a date can mean.

    Examples
    --------
    >>> last_day("2022"), last_day("2024-02")
    ('2022-12-31', '2024-02-29')
    """
    if len(date) == 4:
        return date + "-12-31"
    if len(date) == 7:
        return f"{date}-{calendar.monthrange(int(date[:4]), int(date[5:]))[1]:02d}"
    return date


@lru_cache(maxsize=65536)
def day_number(day: str) -> int:
    """Return the proleptic ordinal of a day, for distances."""
    return datetime.date.fromisoformat(day).toordinal()


@lru_cache(maxsize=65536)
def day_after(day: str) -> str:
    """Return the next day.

    Examples
    --------
    >>> day_after("2020-12-31")
    '2021-01-01'
    """
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=1)).isoformat()


@lru_cache(maxsize=65536)
def day_before(day: str) -> str:
    """Return the day before.

    Examples
    --------
    >>> day_before("2021-01-01")
    '2020-12-31'
    """
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()


@lru_cache(maxsize=65536)
def stretch_of(
    start: str | None, end: str | None, printed: str | None, flow: bool, annual: bool
) -> Stretch | None:
    """Bring a period to its form; None where nothing tells the time.

    A year that was not over when the document was printed is the year so far, also at the end of
    several. A state at the end of a year is that year's figure where ``annual`` says that the
    indicator is reported by years.

    Parameters
    ----------
    start, end : str or None
        As in `Period`.
    printed : str or None
        Date of the document.
    flow : bool
        Whether the indicator adds up over time.
    annual : bool
        Whether a year's figure stands for its end.

    Examples
    --------
    >>> stretch_of("2022", "2022", "2023-02-01", False, True)
    Stretch(start='2022-01-01', end='2022-12-31')
    >>> stretch_of(None, "2022-12", "2023-02-01", False, True)
    Stretch(start='2022-01-01', end='2022-12-31')
    >>> stretch_of("2022", "2022", "2022-10-17", False, True)
    Stretch(start='', end='2022-10-17')
    >>> stretch_of("2021", "2025", "2025-09-13", True, True)
    Stretch(start='2021-01-01', end='2025-09-13')
    """
    if end is None:
        if start is not None or printed is None:
            return None
        return Stretch("", last_day(printed))
    last = last_day(end)
    if printed is not None and len(printed) >= 7 and end == printed[:4] and printed[5:7] != "12":
        so_far = last_day(printed)
        if start is not None and start < end:
            return Stretch(first_day(start), so_far)
        return Stretch(first_day(end), so_far) if flow and start else Stretch("", so_far)
    if start is None or (not flow and start == end and len(end) == 10):
        if annual and not flow and end != printed and last.endswith("-12-31"):
            return Stretch(last[:4] + "-01-01", last)
        return Stretch("", last)
    return Stretch(first_day(start), last)


@lru_cache(maxsize=65536)
def year_before(stretch: Stretch) -> Stretch:
    """Return the same stretch a year earlier (同比).

    Examples
    --------
    >>> year_before(Stretch("2024-02-01", "2024-02-29"))
    Stretch(start='2023-02-01', end='2023-02-28')
    """
    return Stretch(_earlier_year(stretch.start), _earlier_year(stretch.end))


def _earlier_year(day: str) -> str:
    if not day:
        return day
    year, month = int(day[:4]) - 1, int(day[5:7])
    length = calendar.monthrange(year, month)[1]
    at_end = day == last_day(day[:7])
    return f"{year:04d}-{month:02d}-{length if at_end else min(int(day[8:]), length):02d}"


@lru_cache(maxsize=65536)
def stretch_before(stretch: Stretch) -> Stretch | None:
    """Return the stretch of equal length right before (环比); None for a state or a broken month.

    Examples
    --------
    >>> stretch_before(Stretch("2024-01-01", "2024-03-31"))
    Stretch(start='2023-10-01', end='2023-12-31')
    """
    if stretch.is_state() or not stretch.start.endswith("-01") or stretch.end != last_day(stretch.end[:7]):
        return None
    count = int(stretch.start[:4]) * 12 + int(stretch.start[5:7]) - 1 - stretch.months()
    end = datetime.date.fromisoformat(stretch.start) - datetime.timedelta(days=1)
    return Stretch(f"{count // 12:04d}-{count % 12 + 1:02d}-01", end.isoformat())
