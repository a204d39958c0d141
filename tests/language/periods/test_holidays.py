"""Days off around a festival: found by name, dated by each year's notice, and never guessed."""

from __future__ import annotations

import datetime

import pytest

from lantu.facts import Period
from lantu.language.periods import find_periods
from lantu.language.periods.holidays import holiday_names, seasons
from lantu.language.periods.moment import NO_NOTICE
from lantu.language.periods.words import load_words
from lantu.language.vocabulary import load_vocabulary

NOTICES = load_vocabulary("periods_holidays")["notice"]


def found(text: str, anchor: str | None = "2023-10-09") -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.period.edtf()) for m in find_periods(text, anchor)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024年五一假期", "2024-05-01/2024-05-05"),
        ("今年“五一”假期", "2023-04-29/2023-05-03"),
        ("去年国庆黄金周", "2022-10-01/2022-10-07"),
        ("2023年中秋国庆假期", "2023-09-29/2023-10-06"),
        ("中秋、国庆假期", "2023-09-29/2023-10-06"),
        ("十一长假", "2023-09-29/2023-10-06"),
        ("2024年春节期间", "2024-02-10/2024-02-17"),
        ("“五一”期间", "2023-04-29/2023-05-03"),
        ("端午小长假", "2023-06-22/2023-06-24"),
        ("去年“五一”同期", "2022-04-30/2022-05-04"),
        ("国庆假期首日", "2023-09-29"),
        ("今年国庆假期前3日", "2023-09-29/2023-10-01"),
        ("2024年“五一”小长假前两天", "2024-05-01/2024-05-02"),
        ("春节假期第三天", "2023-01-23"),
        ("今年春运", "2023-01-07/2023-02-15"),
        ("2024年春运首日", "2024-01-26"),
        ("去年春运同期", "2022-01-17/2022-02-25"),
    ],
)
def test_days_off(text: str, period: str) -> None:
    """Days off are one mention over all their characters, with the days that the notice of the year gives."""
    assert found(f"{text}，客流增长") == [(text, period)]


@pytest.mark.parametrize(
    ("anchor", "period"),
    [
        ("2022-12-28", "2022-12-31/2023-01-02"),
        ("2023-01-03", "2022-12-31/2023-01-02"),
        ("2023-10-09", "2022-12-31/2023-01-02"),
    ],
)
def test_holiday_near_the_document(anchor: str, period: str) -> None:
    """Without a year the holiday is the one near the document's date, else that of its year."""
    assert found("元旦假期", anchor) == [("元旦假期", period)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在去年受灾的地区，这个国庆假期学校开工", ["2022", "2023-09-29/2023-10-06"]),
        ("比2019年国庆假期增长，比去年国庆假期增长", ["2019-10-01/2019-10-07", "2022-10-01/2022-10-07"]),
        ("2021年国庆假期，客流比2019年同期下降", ["2021-10-01/2021-10-07", "2019-10-01/2019-10-07"]),
        ("自9月29日国庆假期运输启动以来", ["2023-09-29/2023-10-09", "2023-09-29/2023-10-06"]),
    ],
)
def test_beside_other_times(text: str, expected: list[str]) -> None:
    """A year in the same clause dates a holiday, one of another clause does not."""
    assert [period for _, period in found(text)] == expected


@pytest.mark.parametrize("text", ["2012年国庆假期", "2024年“五一”和端午假期"])
def test_no_notice(text: str) -> None:
    """Where no notice is held, or two holidays were apart that year, the days are absent with a reason."""
    (mention,) = find_periods(text, "2024-10-09")
    assert (mention.period, mention.reason) == (Period(None, None), NO_NOTICE)


@pytest.mark.parametrize(
    "text", ["国庆阅兵", "建国庆典期间", "第二十一期间", "五一广场", "假日经济", "春节假日经济"]
)
def test_no_days_off(text: str) -> None:
    """The name of a festival alone is no time, and what only looks like one is none."""
    assert found(text) == []


@pytest.mark.parametrize("notice", NOTICES, ids=lambda row: str(row["year"]))
def test_notices_hold_each_festival(notice: dict[str, object]) -> None:
    """Every notice has its source and all holidays; each holds the festival's own day."""
    days: dict[str, list[str]] = notice["days"]  # type: ignore[assignment]
    assert notice["source"]
    assert days.keys() == set(holiday_names().values())
    for name, (first, last) in days.items():
        if name in seasons():
            continue
        festival = next(key for key, row in load_words().festivals.items() if row.get("holiday") == name)
        ((_, day),) = found(f"{notice['year']}年{festival}，")
        assert first <= day <= last
        assert (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days < 10


@pytest.mark.parametrize("notice", NOTICES, ids=lambda row: str(row["year"]))
def test_the_season_of_travel_lies_around_the_spring_festival(
    notice: dict[str, dict[str, list[str]]],
) -> None:
    """春运 begins fifteen days before the Spring Festival and lasts forty days, or one more."""
    first, last = map(datetime.date.fromisoformat, notice["days"]["春运"])
    ((_, day),) = found(f"{notice['year']}年春节，")
    assert (datetime.date.fromisoformat(day) - first).days == 15
    assert (last - first).days + 1 in {40, 41}


@pytest.mark.parametrize(
    ("anchor", "period"),
    [
        ("2025-10-04", "2025-10-01/2025-10-02"),
        ("2025-10-11", "2025-10-01/2025-10-02"),
        ("2025-08-04", "../.."),
    ],
)
def test_a_holiday_without_its_name(anchor: str, period: str) -> None:
    """假期前两天 is of the holiday that the document's date lies in, or that has just ended."""
    assert found("假期前两天，客流增长", anchor) == [("假期前两天", period)]


@pytest.mark.parametrize("text", ["这个假期，游客", "假期经济", "寒假期间", "假期前，", "前两天下雨"])
def test_no_days_of_a_holiday(text: str) -> None:
    """A holiday without its name is none by itself, and 前两天 alone is of no holiday."""
    assert all(not m.period.start for m in find_periods(text, "2025-10-04"))


def test_notices_follow_each_other() -> None:
    """No year is left out between the first notice and the last."""
    years = [row["year"] for row in NOTICES]
    assert years == list(range(years[0], years[-1] + 1))
