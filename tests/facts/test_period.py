"""Periods keep the precision of their ends, and say which days they can mean."""

import datetime

import pytest
from hypothesis import given, strategies as st

from lantu.facts.period import NOWHEN, Period

DAYS = st.dates(min_value=datetime.date(1000, 1, 1))


@pytest.mark.parametrize(
    ("start", "day"),
    [
        pytest.param("2014", "2014-01-01", id="a year begins on its first day"),
        pytest.param("2014-02", "2014-02-01", id="a month begins on its first day"),
        pytest.param("2014-02-26", "2014-02-26", id="a day is itself"),
    ],
)
def test_a_start_means_its_first_day(start: str, day: str) -> None:
    """The earliest day that the stated precision allows."""
    assert Period(start, None).first_day() == datetime.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("end", "day"),
    [
        pytest.param("2014", "2014-12-31", id="a year ends in December"),
        pytest.param("2014-09", "2014-09-30", id="thirty days"),
        pytest.param("2014-12", "2014-12-31", id="thirty-one days"),
        pytest.param("2023-02", "2023-02-28", id="February"),
        pytest.param("2024-02", "2024-02-29", id="February of a leap year"),
        pytest.param("1900-02", "1900-02-28", id="a century that is no leap year"),
        pytest.param("2000-02", "2000-02-29", id="a century that is one"),
        pytest.param("2014-02-26", "2014-02-26", id="a day is itself"),
    ],
)
def test_an_end_means_its_last_day(end: str, day: str) -> None:
    """The latest day that the stated precision allows."""
    assert Period(None, end).last_day() == datetime.date.fromisoformat(day)


def test_an_open_end_has_no_day() -> None:
    """What the text does not say is never guessed from the other end."""
    assert Period(None, "2020").first_day() is None
    assert Period("2020", None).last_day() is None


@given(DAYS)
def test_coarser_precision_holds_the_finer(day: datetime.date) -> None:
    """A day lies in its month, and its month in its year, at both ends."""
    finest = day.isoformat()
    year, month, exact = (Period(finest[:size], finest[:size]) for size in (4, 7, 10))
    assert year.first_day() <= month.first_day() <= exact.first_day() == day
    assert year.last_day() >= month.last_day() >= exact.last_day() == day


@given(DAYS)
def test_the_day_after_a_month_begins_the_next(day: datetime.date) -> None:
    """Months and years leave no day between them: the first day after is a first of the month."""
    finest = day.isoformat()
    for size in (4, 7):
        last = Period(None, finest[:size]).last_day()
        assert last is not None
        if last < datetime.date.max:
            assert (last + datetime.timedelta(days=1)).day == 1


@pytest.mark.parametrize(
    ("period", "written"),
    [
        pytest.param(Period("2022", "2022"), "2022", id="one year is written once"),
        pytest.param(Period("2022-05-01", "2022-05-01"), "2022-05-01", id="one day is written once"),
        pytest.param(Period("2022", "2022-12"), "2022/2022-12", id="ends of unlike precision are both told"),
        pytest.param(Period("2021", None), "2021/..", id="an open end"),
        pytest.param(Period(None, "2025-06"), "../2025-06", id="an open start"),
        pytest.param(NOWHEN, "../..", id="no time at all"),
    ],
)
def test_edtf_writes_both_ends(period: Period, written: str) -> None:
    """Nothing of a period is lost in the extended format, and an open end shows."""
    assert period.edtf() == written
