"""前3个月: the first of a year, or three months before something."""

import pytest

from lantu.language.periods import find_periods

FIRST = [
    pytest.param("前3个月，开工9项", ("2024-01", "2024-03"), id="alone"),
    pytest.param("今年前5个月开工9项", ("2024-01", "2024-05"), id="this-year"),
    pytest.param("去年前三季度开工9项", ("2023-01", "2023-09"), id="last-year"),
    pytest.param("2023年前10个月开工9项", ("2023-01", "2023-10"), id="a-year-in-figures"),
    pytest.param("全省前4个月开工9项", ("2024-01", "2024-04"), id="behind-a-place"),
    pytest.param("，前4个月开工9项", ("2024-01", "2024-04"), id="behind-a-mark"),
]


@pytest.mark.parametrize(("text", "period"), FIRST)
def test_the_first_months_of_a_year_are_a_time(text, period):
    """前 opens a time where nothing else owns it."""
    (mention,) = find_periods(text, "2024-06-18")
    assert tuple(mention.period) == period


OTHERS = [
    pytest.param("比计划提前3个月完工", id="ahead-of-the-plan"),
    pytest.param("提前一个季度完成任务", id="a-quarter-ahead"),
    pytest.param("提前两年实现目标", id="two-years-ahead"),
    pytest.param("此前3个月一直下雨", id="before-that"),
    pytest.param("开工前3个月完成征地", id="before-the-works"),
    pytest.param("开学前2个月招聘教师", id="before-the-term"),
    pytest.param("竣工投产前6个月试车", id="before-it-works"),
]


@pytest.mark.parametrize("text", OTHERS)
def test_months_before_something_are_no_time_of_the_year(text):
    """提前, 此前 and an event in front make 前 a part of their own word."""
    assert find_periods(text, "2024-06-18") == []
