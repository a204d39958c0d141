"""Rows of figures that share a whole out among the three industries."""

import pytest

ROWS = [
    pytest.param(
        "三次产业比重为6.0∶40.5∶53.5。", ["第一产业比重", "第二产业比重", "第三产业比重"], id="ratio-sign"
    ),
    pytest.param("三产比例优化为6:40:54。", ["第一产业比重", "第二产业比重", "第三产业比重"], id="colon"),
    pytest.param(
        "三次产业结构由9.1∶40.9∶50调整为6∶40∶54。",
        ["第一产业比重", "第二产业比重", "第三产业比重"] * 2,
        id="from-and-to",
    ),
    pytest.param(
        "三次产业从业人员比例为20∶30∶50。",
        ["第一产业从业人员比重", "第二产业从业人员比重", "第三产业从业人员比重"],
        id="employees",
    ),
]
OTHERS = [
    pytest.param("粮经饲比例为60∶30∶10。", ["粮经饲比例"] * 3, id="no-industries"),
    pytest.param("城乡居民收入比为2.1∶1。", ["城乡居民收入比"], id="a-ratio"),
    pytest.param("三次产业比重更优，第三产业比重达54%。", ["第三产业比重"], id="no-row"),
]


@pytest.mark.parametrize(("text", "indicators"), ROWS)
def test_each_of_three_shares_is_of_its_own_industry(figures, text, indicators):
    """a∶b∶c gives the first, second and third industry theirs, in this order."""
    assert figures(text, "indicator") == indicators


@pytest.mark.parametrize(("text", "indicators"), OTHERS)
def test_other_rows_and_ratios_keep_their_name(figures, text, indicators):
    """Only rows of three that name the industries are divided so."""
    assert figures(text, "indicator") == indicators
