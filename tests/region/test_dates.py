"""Which dates a region can be asked for, and which year they mean."""

import datetime

import pytest

from lantu.errors import RegionError
from lantu.region.dates import Date, year_of


@pytest.mark.parametrize(
    ("date", "year"),
    [
        pytest.param(2015, 2015, id="a year"),
        pytest.param("2015", 2015, id="a written year"),
        pytest.param("2015-11", 2015, id="a month"),
        pytest.param("2015-11-30", 2015, id="a day"),
        pytest.param(datetime.date(2015, 12, 31), 2015, id="a date"),
        pytest.param(datetime.datetime(2016, 1, 1, 0, 0), 2016, id="a moment"),  # noqa: DTZ001
        pytest.param(None, None, id="the latest state"),
    ],
)
def test_a_date_means_its_year(date: Date, year: int | None) -> None:
    """Places change by the year, so the year of any precision is enough."""
    assert year_of(date) == year


@pytest.mark.parametrize(
    "date",
    [
        pytest.param("去年", id="a word"),
        pytest.param("", id="nothing"),
        pytest.param("215", id="too short"),
        pytest.param("20159", id="a digit too many"),
        pytest.param("2015年", id="a year with its character"),
        pytest.param("2015/11", id="strokes"),
        pytest.param("2015-13", id="no thirteenth month"),
        pytest.param("2015-00", id="no month of nought"),
        pytest.param("2015-11-32", id="no such day"),
        pytest.param("2015-11-00", id="no day of nought"),
        pytest.param("２０１５", id="full width"),
        pytest.param("2015-11 ", id="a blank behind"),
    ],
)
def test_what_is_no_date_is_refused(date: str) -> None:
    """Nothing is cut off to make a date of it: the value is named, with the form that is wanted."""
    with pytest.raises(RegionError) as refused:
        year_of(date)
    assert repr(date) in str(refused.value)
    assert "ISO 8601" in str(refused.value)
