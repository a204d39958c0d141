"""Which of a sentence's times governs a figure, and which only compare, limit or name."""

import pytest

NEAREST = [
    pytest.param("制定了湿地方案和2024年行动计划，湖面保持在6平方公里。", ["..2024-06-18"], id="drawn-up"),
    pytest.param("完成2023年行动计划，造林8万亩。", ["2023"], id="carried-out"),
    pytest.param("2022年造林9万亩，2023年造林8万亩。", ["2022", "2023"], id="each-its-own"),
    pytest.param("2023年造林8万亩，是2018年的2倍。", ["2023", "2023"], id="ratio-keeps-its-time"),
    pytest.param("2023年造林8万亩，比2018年增长9%。", ["2023", "2023"], id="growth-keeps-its-time"),
    pytest.param("2023年造林8万亩，上年为7万亩。", ["2023", "2022"], id="a-year-with-its-figure"),
    pytest.param("截至今天（6月18日），造林8万亩。", ["..2024-06-18"], id="a-day-said-twice"),
    pytest.param("2023年，指数（2014年=100）为150.1。", ["2023"], id="base-year"),
    pytest.param("2023年，气温为近十年来最高，达39℃。", ["2023", "2023"], id="a-record"),
    pytest.param("6月底前完成铺轨；新建线路90公里。", ["..2024-06-18"], id="deadline-of-another-part"),
    pytest.param(
        "2014年以来，唐山新增企业9家；天津有企业90家。",
        ["2014..2024-06-18", "..2024-06-18"],
        id="since-of-another-place",
    ),
]


@pytest.mark.parametrize(("text", "when"), NEAREST)
def test_the_nearest_time_that_dates_something_governs(figures, text, when):
    """Baselines, base years, records and times of other parts date nothing."""
    assert figures(text, "when", place=None) == when


AGAINST = [
    pytest.param("与2018年同比增长9%。", "2018", id="compared-with-a-year"),
    pytest.param("较2018年增长9%。", "2018", id="than-a-year"),
    pytest.param("2018年增长9%。", None, id="in-a-year"),
    pytest.param("2018年以来增长9%。", "2018", id="since-a-year"),
]


@pytest.mark.parametrize(("text", "against"), AGAINST)
def test_a_time_is_a_baseline_only_where_it_is_compared_with(figures, text, against):
    """与…同比, 较… and …以来 compare; a year alone says when."""
    assert figures(f"造林面积{text}", "against") == [against]


NOW = [
    pytest.param("去年兑现资金9亿元；90%的事项能够网办。", ["2023", "..2024-06-18"], id="can-today"),
    pytest.param("2023年新增泊位9个。现有泊位90个。", ["2023", "..2024-06-18"], id="there-are-now"),
    pytest.param("2023年新增泊位9个，改造泊位8个。", ["2023", "2023"], id="both-of-the-year"),
    pytest.param("去年新增泊位9个，目前已有泊位90个。", ["2023", "..2024-06-18"], id="at-present"),
]


@pytest.mark.parametrize(("text", "when"), NOW)
def test_words_of_the_present_leave_the_year_before(figures, text, when):
    """现有, 目前 and what can be done hold today."""
    assert figures(text, "when") == when


MEANS = [
    pytest.param("2023年，产值两年平均增长6%。", "2022..2023", id="two"),
    pytest.param("2023年，产值三年平均增长6%。", "2021..2023", id="three"),
    pytest.param("2023年，产值平均增长6%。", "2023", id="no-number"),
    pytest.param("2023年9月，产值两年平均增长6%。", "2023-09", id="a-month"),
]


@pytest.mark.parametrize(("text", "when"), MEANS)
def test_a_mean_growth_is_of_the_years_that_end_with_the_one_told(figures, text, when):
    """两年平均 of 2023 is of 2022 and 2023; of a month it is the month's."""
    assert figures(text, "when") == [when]
