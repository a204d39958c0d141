"""Which of several times is a figure's, and which is another thing's."""

import pytest

GOVERNED = [
    pytest.param(
        "1至4月，叠加去年同期低基数因素，全市工业企业利润增长3%。", "2024-01..2024-04", id="low-base"
    ),
    pytest.param("受上年高基数影响，5月全市出口下降3%。", "2024-05", id="high-base"),
    pytest.param("去年，全市出口基数企业达300家。", "2023", id="a-base-of-firms"),
    pytest.param(
        "水库调水5亿立方米，相当于全市近两年的用水量，惠及300万人。", "..2024-06-18", id="as-much-as"
    ),
    pytest.param(
        "水库蓄水6亿立方米，相当于全市近两年半的用水量，灌溉农田40万亩。",
        "..2024-06-18",
        id="as-much-as-half-a-year-more",
    ),
    pytest.param("电站年发电9亿度，相当于全县近一年半的用电量，惠及30万户。", "..2024-06-18", id="power"),
    pytest.param("近两年，全市建成水库6座。", "2022..2024-06-18", id="two-years"),
    pytest.param("近两年半的建设中，全市建成水库6座。", "2022..2024-06-18", id="two-years-and-a-half"),
    pytest.param("到今天上午9时，全市转移居民300人。", "..2024-06-18", id="up-to-a-clock"),
    pytest.param(
        "从昨天（6月17日）到今天，全市出现8级大风。", "2024-06-17..2024-06-18", id="from-day-to-day"
    ),
    pytest.param(
        "昨天（6月17日）下午3时到今天凌晨，全市降雨90毫米。", "2024-06-17..2024-06-18", id="from-hour"
    ),
    pytest.param("今天（6月18日）起，全市气温将下降6℃。", "2024-06-18..", id="from-today-on"),
    pytest.param("1日到3日，受冷空气影响，全市将有6℃降温。", "2024-07-01..2024-07-03", id="days-to-come"),
    pytest.param("预计2日，全市出现90毫米降雨。", "2024-07-02", id="a-day-to-come"),
    pytest.param("20日起，全市气温将下降6℃。", "2024-06-20..", id="from-a-day-on"),
    pytest.param("1日到3日，全市降雨90毫米。", "2024-06-01..2024-06-03", id="days-gone-by"),
    pytest.param("代表团12日到访，将考察20家企业。", "2024-06-12", id="a-day-of-the-visit"),
]


@pytest.mark.parametrize(("text", "when"), GOVERNED)
def test_a_time_of_something_else_governs_no_figure(figures, text, when):
    """A base, a length of use, and days that are foretold or gone by."""
    assert figures(text, "when", title="今日要闻", place=None)[-1] == when


CARRIED = [
    pytest.param(
        "国家统计局数据显示，政策实施以来，截至今年4月，全市贷款增长5%。同时，存款增长3%。",
        ["..2024-04", "..2024-04"],
        id="meanwhile",
    ),
    pytest.param(
        "省统计局数据显示，截至5月末，全市贷款余额90亿元。此外，存款余额80亿元。",
        ["..2024-05", "..2024-05"],
        id="besides",
    ),
    pytest.param(
        "截至昨天（6月17日），2024年电影票房90亿元。其中，甲影片票房9亿元。",
        ["2024..2024-06-17", "2024..2024-06-17"],
        id="of-the-year-so-far",
    ),
    pytest.param(
        "与去年相比，今年纳入调度的水库由26座增至30座。", ["2023", "2024"], id="against-the-year-before"
    ),
    pytest.param("较2020年，开放景区由12家增加到15家。", ["2020", "..2024-06-18"], id="against-a-year"),
]


@pytest.mark.parametrize(("text", "when"), CARRIED)
def test_a_time_goes_on_to_what_is_told_with_it(figures, text, when):
    """The end of a release, a year so far, and the year that a pair begins with."""
    assert figures(text, "when", title="今日要闻", place=None) == when


SPANS = [
    pytest.param("1—4月，企业占比达到30%，较1—2月提高3个百分点。", "2024-01/2024-02", id="months"),
    pytest.param("五年来，企业利润比“十三五”时期增长30%。", "2016/2020", id="years-of-a-plan"),
    pytest.param("企业利润比2020年增长30%。", "2020", id="a-year"),
    pytest.param("“五一”假期，景区接待游客比2019年同期增长30%。", "2019-05-01/2019-05-05", id="a-holiday"),
]


@pytest.mark.parametrize(("text", "against"), SPANS)
def test_a_span_is_a_baseline_as_a_whole(figures, text, against):
    """较1—2月 is not against January alone."""
    assert figures(text, "against")[-1] == against


def test_a_season_ends_with_the_day_of_the_text(figures):
    """What is reported of a holiday or a season is so far; the season's own end is no news yet."""
    told = [
        figures(f"{season}，全市发送旅客90万人次。", "when", date=date, title="今日要闻", place=None)
        for season, date in (
            ("国庆假期", "2025-10-04"),
            ("今年春运", "2025-02-05"),
            ("今年春运", "2025-03-05"),
        )
    ]
    assert told == [["2025-10-01..2025-10-04"], ["2025-01-14..2025-02-05"], ["2025-01-14..2025-02-22"]]
