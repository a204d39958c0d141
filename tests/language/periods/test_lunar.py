"""Days of the lunar calendar and the solar terms, against dates on public record."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from lantu.language.periods.lunar import lunar_month, solar_term, term_names


@pytest.mark.parametrize(
    ("year", "new_year"),
    [
        (1949, "1949-01-29"),
        (1978, "1978-02-07"),
        (2000, "2000-02-05"),
        (2008, "2008-02-07"),
        (2023, "2023-01-22"),
    ],
)
def test_new_years_day(year: int, new_year: str) -> None:
    """春节 falls on the first day of the first lunar month."""
    assert lunar_month(year, 1).start == new_year


@pytest.mark.parametrize(
    ("year", "name", "day"),
    [
        (2021, "冬至", "2021-12-21"),
        (2023, "清明", "2023-04-05"),
        (2024, "清明", "2024-04-04"),
        (2024, "立春", "2024-02-04"),
    ],
)
def test_solar_terms(year: int, name: str, day: str) -> None:
    """A solar term falls on its day in China Standard Time."""
    assert solar_term(year, name) == day


@given(st.integers(1900, 2099))
def test_months_follow_each_other(year: int) -> None:
    """The lunar year begins between 20 January and 21 February and reaches to the next one's first day."""
    first = datetime.date.fromisoformat(lunar_month(year, 1).start or "")
    last = datetime.date.fromisoformat(lunar_month(year, 12).end or "")
    following = datetime.date.fromisoformat(lunar_month(year + 1, 1).start or "")
    assert (1, 20) <= (first.month, first.day) <= (2, 21)
    assert last + datetime.timedelta(days=1) == following


@given(st.integers(1900, 2100))
def test_terms_are_in_order(year: int) -> None:
    """The 24 terms are 13 to 17 days apart."""
    days = [datetime.date.fromisoformat(solar_term(year, name)) for name in term_names()]
    assert all(13 <= (late - early).days <= 17 for early, late in pairwise(days))


def test_outside_the_table() -> None:
    """A year that the table does not hold is refused."""
    with pytest.raises(ValueError, match="the table holds 1900 to 2100"):
        lunar_month(1800, 1)
