"""What a change, a growth or a ratio is held against."""

import pytest

AGAINST = [
    pytest.param("用水量比2013年下降12%。", "2013", id="than-a-year"),
    pytest.param("用水量较2013年下降12%。", "2013", id="compared-to-a-year"),
    pytest.param("与2013年相比，用水量下降12%。", "2013", id="compared-with-in-front"),
    pytest.param("相比2013年，用水量下降12%。", "2013", id="compared-first"),
    pytest.param("较去年用水量下降12%。", "同比", id="last-year"),
    pytest.param("用水量比上年下降12%。", "同比", id="the-year-before"),
    pytest.param("用水量同比下降12%。", "同比", id="on-year"),
    pytest.param("用水量环比下降12%。", "环比", id="on-month"),
    pytest.param("用水量较上年同期下降12%。", "同比", id="same-months"),
    pytest.param("用水量比去年同期下降12%。", "同比", id="same-months-of-last-year"),
    pytest.param("用水量较“十二五”末下降12%。", "2015", id="end-of-a-plan"),
    pytest.param("与2013年同比，用水量下降12%。", "2013", id="on-year-with-its-year"),
    pytest.param("用水量是2013年的八成。", "2013", id="part-of-a-year"),
    pytest.param("2014年以来，用水量下降12%。", "2014", id="since"),
    pytest.param("“十四五”以来，用水量下降12%。", "2020", id="since-a-plan-began"),
]


@pytest.mark.parametrize(("text", "against"), AGAINST)
def test_the_time_that_a_change_is_held_against_is_kept(figures, text, against):
    """比, 较, 与…相比, 同比, 环比 and …以来 name what a change is against."""
    assert figures(text, "against") == [against]


NONE = [
    pytest.param("2023年，用水量下降12%。", id="only-when"),
    pytest.param("用水量下降12%。", id="nothing-told"),
    pytest.param("用水量年均下降2%。", id="mean-of-years"),
    pytest.param("2014年以来，用水量年均下降2%。", id="mean-since"),
    pytest.param("用水量比全国平均水平低12个百分点。", id="to-another-place"),
    pytest.param("2023年，用水量12亿立方米。", id="a-level"),
    pytest.param("比2013年新增的水库供水2亿立方米。", id="level-behind-a-comparison"),
]


@pytest.mark.parametrize("text", NONE)
def test_when_something_changed_is_not_what_it_is_against(figures, text):
    """A year in front, a mean over years and a difference to elsewhere give no baseline."""
    assert figures(text, "against") == [None]


SEVERAL = [
    pytest.param(
        "煤炭消费量比2015年下降20%，天然气消费量增长8%。",
        ["2015", None],
        id="the-next-measure-has-its-own",
    ),
    pytest.param(
        "煤炭消费量比2015年下降20%，同比下降3%。",
        ["2015", "同比"],
        id="two-of-one-measure",
    ),
    pytest.param(
        "与2015年相比，煤炭、焦炭消费量分别下降20%、8%。",
        ["2015", "2015"],
        id="each-of-a-list",
    ),
    pytest.param(
        "森林面积、湿地面积比2013年分别增长12%和7%。",
        ["2013", "2013"],
        id="behind-the-list",
    ),
    pytest.param(
        "进出口总额4800亿元，同比增长5%，其中出口2900亿元，增长7%。",
        [None, "同比", None, "同比"],
        id="part-goes-on",
    ),
    pytest.param(
        "出口额同比增长5%。其中，粮食出口额增长7%，棉花出口额增长8%。", ["同比"] * 3, id="parts-of-a-sentence"
    ),
    pytest.param(
        "出口额同比增长5%，环比增长1%。分品种看，粮食出口额增长7%。",
        ["同比", "环比", "同比"],
        id="by-its-parts",
    ),
    pytest.param("出口额同比增长5%。粮食出口额增长7%。", ["同比", None], id="another-sentence"),
    pytest.param(
        "出口额同比增长5%。其中，粮食出口额比2013年增长7%，棉花出口额增长8%。",
        ["同比", "2013", None],
        id="parts-against-a-year",
    ),
]


@pytest.mark.parametrize(("text", "against"), SEVERAL)
def test_a_baseline_goes_no_further_than_its_list(figures, text, against):
    """A list behind one comparison shares it; a new measure without one has none."""
    assert figures(text, "against") == against


def test_a_stated_value_is_a_level_of_its_own_time(figures):
    """较2013年的45.1%提高: the former value is a level of 2013, and the points are against that year."""
    text = "优良水体比例较2013年的45.1%提高30.2个百分点。"
    assert figures(text, "kind", "when", "against") == [
        ("level", "2013", None),
        ("change", "..2024-06-18", "2013"),
    ]
