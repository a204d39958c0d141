"""What money is spent on where that is told behind it."""

import pytest

SPENT = [
    pytest.param("投资900万元完成了12栋老旧厂房维修改造。", "老旧厂房维修改造投资", id="same-clause"),
    pytest.param("投资2亿元，实施北关水厂扩建工程。", "北关水厂扩建工程投资", id="next-clause"),
    pytest.param("全年计划投资3亿元,重点实施物流项目8个。", "物流项目计划投资", id="count-behind"),
    pytest.param("投资700万元，对北关排水管网进行全面改造。", "北关排水管网改造投资", id="dealt-with"),
    pytest.param("投资600万元改扩建3个社区服务站。", "社区服务站投资", id="verb-alone"),
    pytest.param("投资5亿元，实施北关中学、南关中学扩建工程。", "北关中学、南关中学扩建工程投资", id="list"),
    pytest.param("北关奶源基地建设初具规模，完成投资3亿元。", "北关奶源基地建设完成投资", id="told-in-front"),
    pytest.param("暖心民政行动启动实施，每年安排14亿元。", "每年暖心民政行动安排", id="begun-in-front"),
    # Of what was told in front of it, or of a whole economy.
    pytest.param("改造小区20个，投资3亿元，建成公园2处。", "改造小区投资", id="counted-in-front"),
    pytest.param("全年投资增长5%左右。", "投资", id="of-all"),
]


@pytest.mark.parametrize(("text", "indicator"), SPENT)
def test_a_sum_alone_is_of_the_work_that_follows_it(figures, text, indicator):
    """投资…完成… tells behind the sum what it was spent on."""
    assert indicator in figures(text, "indicator")
