import pytest

from lantu.facts import Period
from lantu.reconcile.spans import Stretch, stretch_before, stretch_of, year_before

YEAR = Stretch("2022-01-01", "2022-12-31")


@pytest.mark.parametrize(
    ("start", "end", "printed", "flow", "annual", "expected"),
    [
        ("2022", "2022", "2023-02-01", False, True, YEAR),
        ("2022", "2022", "2022-10-17", True, True, Stretch("2022-01-01", "2022-10-17")),
        ("2022", "2022", "2022-12-28", True, True, YEAR),
        ("2022", "2022", "2022", False, True, YEAR),
        (None, "2022-12-31", None, False, True, YEAR),
        (None, "2022-12", None, False, False, Stretch("", "2022-12-31")),
        (None, "2022-09", None, True, True, Stretch("", "2022-09-30")),
        ("2020-11-01", "2020-11-01", "2021-05-11", False, True, Stretch("", "2020-11-01")),
        ("2022-01", "2022-09", "2022-10-17", True, True, Stretch("2022-01-01", "2022-09-30")),
        ("2014", "2023-05-15", "2023-05-15", True, True, Stretch("2014-01-01", "2023-05-15")),
        (None, None, "2023-05-15", False, True, Stretch("", "2023-05-15")),
        (None, None, None, False, True, None),
        ("2014", None, "2023-05-15", True, True, None),
    ],
)
def test_ways_of_writing_one_time_meet(start, end, printed, flow, annual, expected):
    """A year, its end and its months come to one form; a year not over is the year so far."""
    assert stretch_of(start, end, printed, flow, annual) == expected


@pytest.mark.parametrize(
    ("stretch", "before"),
    [
        (YEAR, Stretch("2021-01-01", "2021-12-31")),
        (Stretch("2024-01-01", "2024-02-29"), Stretch("2023-01-01", "2023-02-28")),
        (Stretch("", "2022-09-30"), Stretch("", "2021-09-30")),
    ],
)
def test_same_time_a_year_earlier(stretch, before):
    """同比 goes back one year, to the end of a month where it stood at one."""
    assert year_before(stretch) == before


@pytest.mark.parametrize(
    ("stretch", "before"),
    [
        (Stretch("2024-03-01", "2024-03-31"), Stretch("2024-02-01", "2024-02-29")),
        (YEAR, Stretch("2021-01-01", "2021-12-31")),
        (Stretch("", "2024-03-31"), None),
        (Stretch("2024-01-01", "2024-10-17"), None),
    ],
)
def test_stretch_right_before(stretch, before):
    """环比 is the month, quarter or year right before; a state and a broken month have none."""
    assert stretch_before(stretch) == before


@pytest.mark.parametrize(
    ("stretch", "period"),
    [
        (YEAR, Period("2022", "2022")),
        (Stretch("2021-01-01", "2024-12-31"), Period("2021", "2024")),
        (Stretch("2022-01-01", "2022-09-30"), Period("2022-01", "2022-09")),
        (Stretch("", "2022-09-30"), Period(None, "2022-09-30")),
    ],
)
def test_written_back_as_a_period(stretch, period):
    """Whole years are written as years, whole months as months."""
    assert stretch.period() == period
