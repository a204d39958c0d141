"""What is saved is an amount of its own, unless a measure falls by it; a price falls, not what is sold."""

import pytest


@pytest.mark.parametrize(
    ("text", "indicator", "kind", "direction"),
    [
        pytest.param("新工艺投用后，企业每年节省30万元。", "企业每年节省", "level", None, id="a-sum"),
        pytest.param("为农户节约1200万元。", "节约", "level", None, id="for-whom"),
        pytest.param("全年用电量节约3亿千瓦时。", "用电量", "change", "down", id="less-of-a-measure"),
        pytest.param("单位产品能耗节约3千克标准煤。", "单位产品能耗", "change", "down", id="less-each"),
        pytest.param("通勤时间节省20分钟。", "通勤时间", "change", "down", id="less-time"),
        pytest.param("常用药品平均降价56%。", "常用药品平均价格", "growth", "down", id="price"),
        pytest.param("猪肉价格便宜3元。", "猪肉价格", "change", "down", id="price-named"),
        # How and from where it is done is no part of what is done.
        pytest.param("三部门再次下达2亿元补助资金。", "部门", "level", None, id="how"),
        pytest.param(
            "该工程每年可从西部基地向东部输送80亿立方米的天然气。",
            "每年输送天然气",
            "level",
            None,
            id="whence",
        ),
        pytest.param("昨天启用的新航站楼面积12万平方米。", "新航站楼面积", "level", None, id="opened-today"),
        pytest.param("目前300家企业已享受优惠政策。", "企业享受优惠政策", "level", None, id="enjoys"),
    ],
)
def test_what_is_saved(read, text, indicator, kind, direction):
    """节约 and 节省 count what is saved; behind a measure they tell by how much it fell."""
    claim = read(text)[1].claims[0]
    assert (claim.indicator, claim.kind, claim.direction) == (indicator, kind, direction)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("新征程上，全市建成学校12所。", "plan"),
        ("举行“新征程上的奋斗者”见面会。会上，5位代表交流。", "reported"),
    ],
)
def test_a_journey_in_a_name_intends_nothing(read, text, modality):
    """新征程上 tells of what is to come where it opens a clause, not where 的 makes it part of a name."""
    assert read(text)[1].claims[0].modality == modality
