"""A sentence's times as its document means them."""

import pytest

from lantu.language.periods import find_periods
from lantu.records.times import is_number, is_of_plan, to_closed

CLOSED = [
    pytest.param("过去五年", "2026-02-01", ("2021", "2025"), id="five-years-gone"),
    pytest.param("过去一年", "2026-02-01", ("2025", "2025"), id="a-year-gone"),
    pytest.param("“十四五”以来", "2026-02-01", ("2021", "2025"), id="a-plan-that-is-over"),
    pytest.param("今后五年", "2026-02-01", ("2026", "2030"), id="the-years-of-the-next-plan"),
]


@pytest.mark.parametrize(("text", "anchor", "period"), CLOSED)
def test_stretches_of_a_report_end_with_the_last_whole_year(text, anchor, period):
    """In the first three months 过去五年 is the five whole years before."""
    (mention,) = find_periods(text, anchor)
    assert tuple(to_closed(mention, text, anchor).period) == period


RUNNING = [
    pytest.param("2014年以来", "2026-02-01", id="since-a-year"),
    pytest.param("十年来", "2026-02-01", id="ten-years"),
    pytest.param("过去五年", "2026-06-01", id="later-in-the-year"),
    pytest.param("“十四五”以来", "2024-06-18", id="a-plan-that-runs"),
    pytest.param("“十四五”以来", "2026-06-18", id="a-plan-that-is-over-in-june"),
    pytest.param("“十三五”以来", "2026-02-01", id="a-plan-long-over"),
]


@pytest.mark.parametrize(("text", "anchor"), RUNNING)
def test_stretches_that_go_on_run_to_the_documents_day(text, anchor):
    """What began some time ago and is not over ends today."""
    (mention,) = find_periods(text, anchor)
    assert to_closed(mention, text, anchor).period.end == anchor


def test_a_year_gone_sums_nothing_up():
    """过去一年 is a year like any other: its role is ``at``, not ``since``."""
    (mention,) = find_periods("过去一年", "2026-02-01")
    assert to_closed(mention, "过去一年", "2026-02-01").role == "at"


def test_without_a_date_nothing_is_closed():
    """Without the document's date a stretch stays as it was read."""
    (mention,) = find_periods("2014年以来", None)
    assert to_closed(mention, "2014年以来", None) == mention


NUMBERS = [
    pytest.param("今年第8号台风登陆", True, id="typhoon"),
    pytest.param("2024年第3期培训班", True, id="course"),
    pytest.param("2024年第三届展会", True, id="fair"),
    pytest.param("2024年第三季度", False, id="quarter"),
    pytest.param("2024年第一批项目", True, id="batch"),
    pytest.param("2024年建成8座", False, id="plain"),
]


@pytest.mark.parametrize(("text", "numbers"), NUMBERS)
def test_a_year_may_number_what_follows(text, numbers):
    """今年第8号台风 is a name; 第三季度 is a part of the year."""
    mention = find_periods(text, "2024-06-18")[0]
    assert is_number(mention, text) is numbers


PLANS = [
    pytest.param("完成全年计划的64%", True, id="of-the-plan"),
    pytest.param("占2024年预算的64%", True, id="of-the-budget"),
    pytest.param("上年结转资金8亿元", True, id="left-over"),
    pytest.param("2024年计划投资8亿元", False, id="what-the-year-plans"),
    pytest.param("完成2024年改造", False, id="done-in-the-year"),
]


@pytest.mark.parametrize(("text", "of_plan"), PLANS)
def test_a_year_may_only_say_whose_plan_is_meant(text, of_plan):
    """完成全年计划的64% is held against the plan; the year dates nothing."""
    mention = find_periods(text, "2024-06-18")[0]
    assert is_of_plan(mention, text) is of_plan


@pytest.mark.parametrize(
    ("text", "when"),
    [
        pytest.param("2024年云河论坛今天在甲地举行，展商90家。", "2024-06-18", id="event-today"),
        pytest.param("今年第8号台风带来降水90毫米。", "2024-06-18", id="number"),
        pytest.param("完成全年计划的64%。", "2024-06-18", id="plan"),
        pytest.param("上年结转资金8亿元。", "2024-06-18", id="left-over"),
    ],
)
def test_such_years_date_no_figure(figures, text, when):
    """The day of the document holds for what they stand before."""
    assert figures(text, "when")[-1].removeprefix("..") == when


YIELDED = [
    pytest.param("电站预计2026年6月建成投产，每年可发电3亿千瓦时。", ("2026-06", None), id="each-year"),
    pytest.param("水厂将于明年3月竣工投用，届时每天可供水20万吨。", ("2026-03", None), id="each-day"),
    pytest.param("工程计划2027年投运，设计年处理垃圾30万吨。", ("2027", None), id="a-years-output"),
    pytest.param("到2027年，建成电站50座，每年增加充电20万次。", ("2027", "2027"), id="target-of-a-year"),
    pytest.param("预计2026年6月建成投产，总投资达到3亿元。", ("2026-06", "2026-06"), id="no-output"),
]


@pytest.mark.parametrize(("text", "period"), YIELDED)
def test_what_a_work_yields_each_year_only_begins_with_its_opening(read, text, period):
    """A year's output is not that of the month in which a work opens."""
    claims = read(text, place=None, date="2025-06-04")[1].claims
    assert tuple(claims[-1].period) == period
