"""Sentences that take their time from the sentence before, and years that set none."""

import pytest

SO_FAR = [
    pytest.param("6月16日，甲桥合龙。至此，全线8座大桥全部合龙。", "..2024-06-16", id="a-day"),
    pytest.param("5月，甲段贯通。至此，全线8座隧道全部贯通。", "..2024-05", id="a-month"),
    pytest.param("甲桥合龙。至此，全线8座大桥全部合龙。", "..2024-06-18", id="no-time-told"),
    pytest.param("6月16日，甲桥合龙。全线共有8座大桥。", "..2024-06-18", id="another-opening"),
]


@pytest.mark.parametrize(("text", "when"), SO_FAR)
def test_so_far_is_up_to_the_time_told_before(figures, text, when):
    """至此 means all that has come to be by the time of the sentence before."""
    assert figures(text, "when", place=None) == [when]


DURING = [
    pytest.param(
        "自2024年3月起，各地开展专项整治。整治期间，查处案件90起。", "2024-03..2024-06-18", id="campaign"
    ),
    pytest.param(
        "洽谈会6月10日至12日在甲市举行。大会期间，签约项目90个。", "2024-06-10..2024-06-12", id="fair"
    ),
    pytest.param(
        "洽谈会6月10日至12日在甲市举行。其间，签约项目90个。", "2024-06-10..2024-06-12", id="meanwhile"
    ),
    pytest.param("洽谈会今天在甲市开幕。大会期间，将签约项目90个。", "?", id="only-its-first-day"),
    pytest.param("洽谈会今天在甲市开幕，其间将举办论坛90场。", "2024-06-18..", id="from-its-first-day"),
    pytest.param(
        "洽谈会今天在甲市开幕，展会期间还将举办论坛90场。", "2024-06-18..", id="fair-from-its-first-day"
    ),
    pytest.param(
        "洽谈会6月10日至12日在甲市举行。本届洽谈会签约项目90个。",
        "2024-06-10..2024-06-12",
        id="the-fair-again",
    ),
    pytest.param(
        "峰会6月10日至12日在甲市举行。峰会开展了90场活动。", "2024-06-10..2024-06-12", id="the-summit-again"
    ),
    pytest.param("洽谈会今天在甲市举行。洽谈会签约项目90个。", "..2024-06-18", id="of-one-day"),
    pytest.param(
        "洽谈会6月10日至12日在甲市举行。大会以来，签约项目90个。", "..2024-06-18", id="since-the-fair"
    ),
    pytest.param("甲桥6月10日至12日封闭。大桥日均通车90辆。", "..2024-06-18", id="no-event"),
    pytest.param(
        "自2024年3月起，各地开展专项整治。高峰期间，列车达90列。", "..2024-06-18", id="another-time"
    ),
]


@pytest.mark.parametrize(("text", "when"), DURING)
def test_while_it_goes_on_is_as_long_as_was_told_before(figures, text, when):
    """整治期间 and 大会期间 last as long as the sentence before tells; a first day is not how long."""
    assert figures(text, "when", place=None) == [when]


GOES_ON = [
    pytest.param("昨晚，甲部门向乙县调拨帐篷800件。向丙县增加调拨400件。", "2024-06-17", id="more-of-it"),
    pytest.param("昨晚，甲部门向乙县调拨帐篷800件。又为丙县紧急运送400件。", "2024-06-17", id="again"),
    pytest.param(
        "昨晚，甲部门向乙县调拨帐篷800件。丙县共有帐篷400件。", "..2024-06-18", id="another-subject"
    ),
    pytest.param("6月2日，甲部门向乙县调拨帐篷800件。6月5日，向丙县调拨400件。", "2024-06-05", id="own-day"),
]


@pytest.mark.parametrize(("text", "when"), GOES_ON)
def test_a_sentence_without_its_actor_is_of_the_same_day(figures, text, when):
    """A sentence that only says to whom else something was given happened when the one before did."""
    assert figures(text, "when", place=None)[-1] == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        pytest.param("“十五五”开局之年，各地加紧春耕。这台播种机重6吨。", "..2026-03-01", id="first-year"),
        pytest.param("2026年1月，各地加紧春耕。播种机售出6台。", "2026-01", id="a-month-is-told"),
    ],
)
def test_what_sort_of_year_it_is_dates_nothing_behind(figures, text, when):
    """开局之年 in front of news is no time of the sentences that follow."""
    assert figures(text, "when", date="2026-03-01", place=None) == [when]


def test_these_days_end_the_year_told_before(figures):
    """这几天 is up to the document's day; 昨夜今晨 is both days."""
    text = "他今年连续第八年值守，这几天，他每天工作11个小时。昨夜今晨，降雨量48毫米。"
    assert figures(text, "when", place=None) == ["..2024-06-18", "2024-06-17..2024-06-18"]


EVENTS = [
    pytest.param("2024年甲地亚冬会进入第三天，选手夺得奖牌6枚。", "..2024-06-18", id="games"),
    pytest.param("2024年甲地马拉松圆满落幕，选手夺得奖牌6枚。", "..2024-06-18", id="race"),
    pytest.param("2024年，甲地选手夺得奖牌6枚。", "2024", id="a-year"),
]


@pytest.mark.parametrize(("text", "when"), EVENTS)
def test_the_year_of_an_event_is_part_of_its_name(figures, text, when):
    """The document's year in front of games or a race names them; what is told holds on the day."""
    assert figures(text, "when", place=None) == [when]


RUN_ON = [
    pytest.param(
        "甲地书法大赛在京举行6月13日至15日，甲地书法大赛在京举行，80人参赛。", "2024-06-13..2024-06-15"
    ),
    pytest.param("甲地书法大赛在京举行6月13日，甲地书法大赛在京举行，80人参赛。", "2024-06-13"),
    pytest.param("甲地书法大赛在京举行。6月13日至15日，80人参赛。", "2024-06-13..2024-06-15"),
]


@pytest.mark.parametrize(("text", "when"), RUN_ON)
def test_a_headline_is_cut_off_in_front_of_the_whole_day(figures, text, when):
    """A headline that runs into 6月13日至15日 leaves the month and the range to its text."""
    assert figures(text, "when", place=None) == [when]


SUMS = [
    pytest.param("2023年，新建码头3座，累计建成12座。", ["2023", "..2023"], id="of-the-same"),
    pytest.param("2023年，新建码头3座，累计完成投资12亿元。", ["2023", "2023"], id="of-something-else"),
    pytest.param("去年入汛以来，累计调水3次。", ["2023..2024-06-18"], id="the-year-before"),
]


@pytest.mark.parametrize(("text", "when"), SUMS)
def test_what_is_summed_up_behind_a_years_figure_began_before(figures, text, when):
    """累计 behind as many of the same in one year has begun before that year."""
    assert figures(text, "when", place=None) == when
