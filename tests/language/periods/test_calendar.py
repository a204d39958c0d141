"""What is told from a day on is what the calendar counts from it."""

from __future__ import annotations

import calendar
import datetime

import pytest
from hypothesis import given, settings, strategies as st

from lantu.language.periods import parse_period

DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2060, 12, 31))
COUNTS = st.integers(2, 30)
NUMERALS = "零一二三四五六七八九十"


def month_of(number: int) -> str:
    """Write a month that is counted from year 0."""
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def told(text: str, day: datetime.date) -> tuple[str | None, str | None]:
    """Return what words mean in a document of a day."""
    return tuple(parse_period(text, day.isoformat()))


@settings(max_examples=40)
@given(DAYS, COUNTS)
def test_days_and_weeks(day: datetime.date, count: int) -> None:
    """Days are counted one by one, and weeks begin on Monday."""
    days = {"前天": -2, "昨天": -1, "今天": 0, "明天": 1, f"{count}天前": -count}
    for text, away in days.items():
        there = (day + datetime.timedelta(away)).isoformat()
        assert told(text, day) == (there, there)
    monday = day - datetime.timedelta(day.weekday())
    for weeks, week in ((-1, "上周"), (0, "本周"), (1, "下周")):
        for after, name in enumerate("一二三四五六日"):
            there = (monday + datetime.timedelta(7 * weeks + after)).isoformat()
            assert told(f"{week}{name}", day) == (there, there)
    first = monday - datetime.timedelta(7 * count)
    assert told(f"{count}周前", day) == (
        first.isoformat(),
        (first + datetime.timedelta(6)).isoformat(),
    )


@settings(max_examples=40)
@given(DAYS, COUNTS)
def test_months_quarters_and_years(day: datetime.date, count: int) -> None:
    """Months, quarters and years are counted over the ends of years."""
    this = day.year * 12 + day.month - 1
    for text, away in {"上个月": -1, "本月": 0, "下月": 1, f"{count}个月前": -count}.items():
        assert told(text, day) == (month_of(this + away),) * 2
    quarter = this // 3 * 3
    for text, away in {"上季度": -3, "本季度": 0, "下季度": 3}.items():
        assert told(text, day) == (month_of(quarter + away), month_of(quarter + away + 2))
    for text, away in {"前年": -2, "去年": -1, "今年": 0, "明年": 1, f"{count}年前": -count}.items():
        assert told(text, day) == (str(day.year + away),) * 2
    assert told(f"近{count}年", day) == (str(day.year - count), day.isoformat())
    assert told(f"近{count}个月", day) == (month_of(this - count), day.isoformat())


@settings(max_examples=40)
@given(DAYS)
def test_parts_of_a_year_and_of_a_month(day: datetime.date) -> None:
    """The parts of a year follow each other without a gap, and so do the thirds of a month."""
    year, month = day.year, day.month
    for number in range(1, 5):
        ends = (month_of(year * 12 + 3 * number - 3), month_of(year * 12 + 3 * number - 1))
        assert told(f"{year}年{NUMERALS[number]}季度", day) == told(f"{year}年第{number}季度", day) == ends
    assert told(f"{year}年上半年", day) == (f"{year}-01", f"{year}-06")
    assert told(f"{year}年下半年", day) == (f"{year}-07", f"{year}-12")
    assert told(f"{year}年前{month}个月", day) == (f"{year}-01", f"{year}-{month:02d}")
    last = calendar.monthrange(year, month)[1]
    for name, first, end in (("上", 1, 10), ("中", 11, 20), ("下", 21, last)):
        ends = (f"{year}-{month:02d}-{first:02d}", f"{year}-{month:02d}-{end:02d}")
        assert told(f"{year}年{month}月{name}旬", day) == ends


@pytest.mark.parametrize("number", range(6, 16))
def test_five_year_plans_follow_each_other(number: int) -> None:
    """Since the third of 1966 every plan takes the five years behind the one before."""
    first = 1966 + 5 * (number - 3)
    name = NUMERALS[number] if number <= 10 else "十" + NUMERALS[number - 10]
    assert tuple(parse_period(f"“{name}五”时期", None)) == (str(first), str(first + 4))
