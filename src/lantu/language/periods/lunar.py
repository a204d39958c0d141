"""Days of the lunar calendar and the solar terms, from a table of 1900 to 2100."""

from __future__ import annotations

import datetime
from functools import cache, lru_cache
from typing import NamedTuple

from lantu.facts.period import Period
from lantu.language.vocabulary import load_vocabulary


class LunarYear(NamedTuple):
    """One lunar year.

    Attributes
    ----------
    first : date
        Its first day.
    months : tuple of (int, int)
        Number and days of each month in order; a leap month repeats the number before it.
    terms : dict
        The days of the solar terms in the Gregorian year of the same number.
    """

    first: datetime.date
    months: tuple[tuple[int, int], ...]
    terms: dict[str, datetime.date]


def lunar_month(year: int, month: int) -> Period:
    """Return the first and last day of a lunar month; of a doubled month the one that is not the leap one.

    Raises
    ------
    ValueError
        When the table does not hold the year, or the year has no such month.

    Examples
    --------
    >>> lunar_month(2023, 1)
    Period(start='2023-01-22', end='2023-02-19')
    """
    row = _lunar_year(year)
    first = row.first
    for number, days in row.months:
        if number == month:
            return Period(first.isoformat(), (first + datetime.timedelta(days - 1)).isoformat())
        first += datetime.timedelta(days)
    raise ValueError(f"the lunar calendar has no month {month}")


def solar_term(year: int, name: str) -> str:
    """Return the day on which a solar term falls in a Gregorian year, in China Standard Time.

    Examples
    --------
    >>> solar_term(2024, "清明")
    '2024-04-04'
    """
    return _lunar_year(year).terms[name].isoformat()


@cache
def term_names() -> tuple[str, ...]:
    """Return the names of the 24 solar terms, from January."""
    return tuple(load_vocabulary("periods_lunar")["terms"]["names"])


@lru_cache(maxsize=256)
def _lunar_year(year: int) -> LunarYear:
    table = load_vocabulary("periods_lunar")
    row = table["years"].get(str(year))
    if row is None:
        raise ValueError(f"the lunar calendar of {year} is not known: the table holds 1900 to 2100")
    first, leap, lengths, shifts = row.split()
    numbers = list(range(1, 13))
    if leap != "0":
        numbers.insert(int(leap), int(leap))
    days = [
        int(earliest) + int(shift) for earliest, shift in zip(table["terms"]["earliest"], shifts, strict=True)
    ]
    return LunarYear(
        datetime.date.fromisoformat(f"{year}-{first}"),
        tuple((number, 29 + int(length)) for number, length in zip(numbers, lengths, strict=True)),
        {name: datetime.date(year, index // 2 + 1, days[index]) for index, name in enumerate(term_names())},
    )
