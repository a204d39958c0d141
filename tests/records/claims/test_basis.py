"""What labels a figure: its scope and its prices."""

import pytest

SCOPES = [
    pytest.param("全市常住人口（不含新区）830万人。", "不含新区", id="without"),
    pytest.param("高校毕业生（含研究生）12万人。", "含研究生", id="with"),
    pytest.param("进出口总额（剔除黄金）增长3%。", "剔除黄金", id="taken-out"),
    pytest.param("同口径用电量增长3%。", "同口径", id="like-for-like"),
    pytest.param("新开工亿元以上项目36个。", "亿元以上", id="size-of-those-counted"),
    pytest.param("投资额5000万元以上的项目达到36个。", "5000万元以上", id="bound-and-count"),
]


@pytest.mark.parametrize(("text", "scope"), SCOPES)
def test_words_that_bound_a_figure_are_its_scope(read, text, scope):
    """Brackets with 含, 不含 or 剔除, 同口径 and bounds of size tell which things are counted."""
    claim = read(text)[1].claims[-1]
    assert claim.basis is not None
    assert claim.basis.scope == scope


PRICES = [
    pytest.param("按不变价格计算，生产总值增长5.2%。", "constant", id="constant"),
    pytest.param("生产总值按可比价计算增长5.2%。", "constant", id="comparable"),
    pytest.param("居民收入实际增长4.8%。", "constant", id="real"),
    pytest.param("扣除价格因素，居民收入增长4.8%。", "constant", id="prices-taken-out"),
    pytest.param("居民收入名义增长5.1%。", "current", id="nominal"),
    pytest.param("生产总值按现价计算为8100亿元。", "current", id="current"),
]


@pytest.mark.parametrize(("text", "prices"), PRICES)
def test_growth_is_labelled_with_its_prices(read, text, prices):
    """不变价, 可比价 and 实际 are constant prices; 名义 and 现价 current ones."""
    claim = read(text)[1].claims[-1]
    assert claim.basis is not None
    assert claim.basis.prices == prices


NONE = [
    pytest.param("生产总值8100亿元。", id="plain"),
    pytest.param("实际利用外资32亿元。", id="actually-used"),
    pytest.param("公园（见附图）12座。", id="bracket-that-bounds-nothing"),
    pytest.param("总投资5亿元的项目3个。", id="a-size-is-no-bound"),
]


@pytest.mark.parametrize("text", NONE)
def test_a_plain_figure_has_no_label(read, text):
    """Where nothing is said of scope or prices, none is made up."""
    assert {claim.basis for claim in read(text)[1].claims} == {None}


def test_prices_of_one_growth_do_not_label_the_next(read):
    """名义增长 is said of the first growth, 实际增长 of the second."""
    text = "居民人均可支配收入名义增长5.1%，扣除价格因素实际增长4.8%。"
    assert [claim.basis and claim.basis.prices for claim in read(text)[1].claims] == ["current", "constant"]
