"""The part and the whole that the name of a share tells."""

import pytest

from lantu.records.share import PartAndWhole, split_share, without_whole

SHARES = [
    pytest.param("税收占一般公共预算收入", PartAndWhole("税收", "一般公共预算收入"), id="bare"),
    pytest.param("税收占一般公共预算收入比重", PartAndWhole("税收", "一般公共预算收入"), id="bizhong"),
    pytest.param("税收占一般公共预算收入的比例", PartAndWhole("税收", "一般公共预算收入"), id="bili"),
    pytest.param("绿电在用电量中的占比", PartAndWhole("绿电", "用电量"), id="among"),
    pytest.param("绿电在用电量中份额", PartAndWhole("绿电", "用电量"), id="among-without-de"),
    pytest.param("新能源占地区装机", PartAndWhole("新能源", "地区装机"), id="a-whole-that-begins-with-di"),
]


@pytest.mark.parametrize(("indicator", "parts"), SHARES)
def test_a_share_that_names_its_whole_is_divided(indicator, parts):
    """甲占乙 and 甲在乙中的占比 tell the part and the whole."""
    assert split_share(indicator) == parts


WHOLE = [
    pytest.param("新能源装机占比", id="no-whole"),
    pytest.param("占地面积", id="land-taken"),
    pytest.param("资金占用", id="money-bound"),
    pytest.param("市场占有率", id="market-share"),
    pytest.param("用电量", id="no-share"),
    pytest.param("占全省", id="no-part"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("indicator", WHOLE)
def test_what_names_no_whole_is_not_divided(indicator):
    """占比, 占地, 占用 and 占有 are no shares of something named."""
    assert split_share(indicator) is None


@pytest.mark.parametrize(
    ("indicator", "part"),
    [
        pytest.param("税收占一般公共预算收入", "税收", id="part"),
        pytest.param("占地面积", "占地面积", id="land"),
        pytest.param("新能源占比", "新能源占比", id="share-without-whole"),
        pytest.param("占全省", "", id="only-the-whole"),
    ],
)
def test_without_its_whole_a_share_is_its_part(indicator, part):
    """The whole comes off, and nothing else."""
    assert without_whole(indicator) == part
