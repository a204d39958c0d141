"""Calendar dates as documents write them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, strategies as st

from lantu.documents.dates import date_of_name, date_pattern, find_date, iso_date

DAYS = st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2099, 12, 31))
SIGNS = "〇一二三四五六七八九"


def spelled(number: int) -> str:
    """Write a number below 100 as months and days are spelled."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else SIGNS[tens]) + ("十" if tens else "") + (SIGNS[ones] if ones else "")


@given(
    DAYS,
    st.sampled_from(
        ["{y}年{m}月{d}日", "{y}-{m:02}-{d:02}", "{y}/{m}/{d}", "{y}.{m:02}.{d:02}", "{y} 年 {m} 月 {d} 日"]
    ),
)
def test_every_day_comes_back_however_it_is_written(day: datetime.date, form: str) -> None:
    """Figures, strokes, points and blanks are the same day."""
    assert find_date(form.format(y=day.year, m=day.month, d=day.day)) == day.isoformat()


@given(DAYS)
def test_every_day_comes_back_in_chinese_figures(day: datetime.date) -> None:
    """二〇二三年十月三十一日 and all others."""
    year = "".join(SIGNS[int(figure)] for figure in str(day.year))
    assert find_date(f"{year}年{spelled(day.month)}月{spelled(day.day)}日") == day.isoformat()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("二○二三年十月", "2023-10", id="a circle for nought"),
        pytest.param("二Ｏ二三年十月", "2023-10", id="a letter for nought"),
        pytest.param("二零二三年二十月", None, id="no twentieth month"),
        pytest.param("2023年0月1日", None, id="no month of nought"),
        pytest.param("2023年13月", None, id="no thirteenth month"),
        pytest.param("2024年2月29日", "2024-02-29", id="a leap day"),
        pytest.param("2100年1月1日", None, id="a year too far off to be printed"),
        pytest.param("1899年1月1日", None, id="a year before there were such papers"),
        pytest.param("2023年", None, id="a year alone is too coarse for a line"),
        pytest.param("2023年2月30日，后改为2023年3月2日", "2023-03-02", id="the first day that there is"),
        ("2025年1-8月经济运行", "2025-08"),
        ("2025年10—12月", "2025-12"),
        ("2025年3月至2026年2月", "2025-03"),
    ],
)
def test_only_days_of_the_calendar_are_found(written: str, expected: str | None) -> None:
    """The first date of at least a month that the calendar has."""
    assert find_date(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("2023", None, id="a figure"),
        pytest.param("2023年", "2023", id="a year"),
        pytest.param("2023年5月", "2023-05", id="a month"),
        pytest.param("2023-05", None, id="a month without its last sign"),
        pytest.param("2023年5月1日", "2023-05-01", id="a day"),
    ],
)
def test_a_date_keeps_its_precision(written: str, expected: str | None) -> None:
    """Nothing is added that is not said; a bare number is no date."""
    match = date_pattern().fullmatch(written)
    assert (iso_date(match) if match else None) == expected


@given(DAYS)
def test_a_name_states_its_day(day: datetime.date) -> None:
    """Eight figures, or three numbers with signs between, behind words and before an ending."""
    for form in ("{:%Y%m%d}", "{:%Y-%m-%d}", "{:%Y_%m_%d}", "{:%Y.%m.%d}"):
        assert date_of_name(f"报道{form.format(day)}_02.txt") == day.isoformat()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("报告202404.pdf", "2024-04", id="six figures"),
        pytest.param("2024年4月.pdf", "2024-04", id="a month of one figure"),
        pytest.param("2024年报.pdf", None, id="a year alone"),
        pytest.param("1202404133.txt", None, id="inside a longer number"),
        pytest.param("20240230.txt", None, id="no such day"),
        pytest.param("no20249901-20240413.txt", "2024-04-13", id="a number before it"),
    ],
)
def test_a_name_states_a_date_or_none(name: str, expected: str | None) -> None:
    """Numbers of files are not taken for days."""
    assert date_of_name(name) == expected
