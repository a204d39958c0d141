"""Lists of names in front of lists of figures."""

import pytest

LISTS = [
    pytest.param(
        "冰箱、彩电、空调产量分别增长5%、7%、9%。", ["冰箱产量", "彩电产量", "空调产量"], id="shared-measure"
    ),
    pytest.param("用电量、用气量分别为30亿千瓦时和8亿立方米。", ["用电量", "用气量"], id="own-measures"),
    pytest.param("公路客运量和铁路客运量分别下降2%和1%。", ["公路客运量", "铁路客运量"], id="each-in-full"),
    pytest.param("对美国、日本出口分别增长3%、4%。", ["对美国出口", "对日本出口"], id="trade-with-each"),
    pytest.param("城乡居民收入分别增长4%、6%。", ["城镇居民收入", "农村居民收入"], id="two-in-one-word"),
    pytest.param("线上、线下零售额分别增长8%、9%。", ["线上零售额", "线下零售额"], id="halves"),
    pytest.param("热线解决率、满意率分别达到93%、95%。", ["热线解决率", "热线满意率"], id="rates-of-one"),
    pytest.param("冰箱、彩电产量增长5%、7%。", ["冰箱产量", "彩电产量"], id="without-fenbie"),
    pytest.param(
        "一产、二产、三产增加值分别增长1%、2%、3%。", ["一产增加值", "二产增加值", "三产增加值"], id="sectors"
    ),
    pytest.param(
        "装备、冶金、石化三大行业产值分别增长5%、7%、9%。",
        ["行业", "装备行业产值", "冶金行业产值", "石化行业产值"],
        id="counted-names",
    ),
    pytest.param("出口增长5%和进口下降3%。", ["出口", "进口"], id="verb-by-verb"),
    pytest.param(
        "甲银行、乙银行分别发放贷款5亿元、7亿元。", ["甲银行发放贷款", "乙银行发放贷款"], id="what-each-did"
    ),
]


@pytest.mark.parametrize(("text", "indicators"), LISTS)
def test_each_figure_of_a_list_has_its_own_name(figures, text, indicators):
    """The measure at the end of a list, and what stands in front of it, are shared by all of it."""
    assert figures(text, "indicator") == indicators


ONE = [
    pytest.param("一二三产增加值分别增长1%、2%、3%。", ["一二三产增加值"] * 3, id="one-name-for-all"),
    pytest.param("汽车及零部件产值增长5%。", ["汽车及零部件产值"], id="ji-inside-a-name"),
    pytest.param("普及率分别为93%、95%。", ["普及率"] * 2, id="only-a-measure"),
    pytest.param("参与企业12家。", ["参与企业"], id="yu-in-a-word"),
]


@pytest.mark.parametrize(("text", "indicators"), ONE)
def test_what_is_no_list_is_not_divided(figures, text, indicators):
    """及 and 与 inside words divide nothing, and one name serves all its figures."""
    assert figures(text, "indicator") == indicators


AGAIN = [
    pytest.param(
        "城镇、农村居民人均收入分别为5万元、2万元，分别增长4%、6%。",
        ["城镇居民人均收入", "农村居民人均收入"] * 2,
        id="second-list",
    ),
    pytest.param(
        "城镇、农村居民人均收入分别为5万元、2万元，增长4%、6%。",
        ["城镇居民人均收入", "农村居民人均收入"] * 2,
        id="second-list-without-fenbie",
    ),
    pytest.param(
        "冰箱产量、彩电产量分别从70万台、40万台增加到100万台、60万台。",
        ["冰箱产量", "彩电产量"] * 2,
        id="from-and-to",
    ),
]


@pytest.mark.parametrize(("text", "indicators"), AGAIN)
def test_a_second_list_of_the_same_length_is_of_the_same(figures, text, indicators):
    """As many growths behind as values in front go with them in order."""
    assert figures(text, "indicator") == indicators


def test_a_list_of_growths_has_each_its_own_direction(figures):
    """分别增长4.5%和下降6.1% rises and falls."""
    text = "甲贸易、乙贸易进出口分别增长4.5%和下降6.1%。"
    assert figures(text, "kind", "direction") == [("growth", "up"), ("growth", "down")]
