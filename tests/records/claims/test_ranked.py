"""What ranks, and among whom."""

import pytest

RANKED = [
    pytest.param("外贸总额居全国第七位。", ["外贸总额"], id="in-the-country"),
    pytest.param("外贸总额稳居全省第一。", ["外贸总额"], id="first"),
    pytest.param("外贸总额在11个设区市中列第3位。", ["设区市", "外贸总额"], id="among-counted"),
    pytest.param("外贸总额居全省第二，增速居第五。", ["外贸总额", "外贸总额增速"], id="its-rate"),
    pytest.param(
        "外贸总额位居全省第一、增速位居第三。", ["外贸总额", "外贸总额增速"], id="its-rate-in-a-list"
    ),
    pytest.param("营收居全国第三，利润居第五位。", ["营收", "利润"], id="two-measures"),
    pytest.param("外贸总额增长6%，居全国第三位。", ["外贸总额", "外贸总额增速"], id="its-growth"),
    pytest.param("外贸总额增长6%，稳居全国第三位。", ["外贸总额"] * 2, id="its-level"),
    pytest.param("外贸总额80亿元，增长6%，居全国第三位。", ["外贸总额"] * 3, id="with-its-amount"),
    pytest.param("外贸总额居全国第七、中部第二。", ["外贸总额"] * 2, id="in-another-field"),
    pytest.param(
        "外贸总额增长6%，居全国第3位、西部地区第1位。",
        ["外贸总额", "外贸总额增速", "外贸总额增速"],
        id="its-growth-in-another-field",
    ),
    pytest.param("外贸增速居全省第五。", ["外贸增速"], id="a-rate-alone"),
    pytest.param("综合竞争力跃升至全国第9位。", ["综合竞争力"], id="risen-to"),
    pytest.param("空气质量在168个重点城市中排名前二十。", ["重点城市", "空气质量"], id="among-the-first"),
    pytest.param("新能源装机4000万千瓦、成为第一大电源。", ["新能源装机", "电源"], id="largest-but-none"),
    pytest.param("甲港已是北方第二大煤炭港。", ["北方煤炭港"], id="second-largest"),
    pytest.param(
        "经济总量占全球12%，稳居世界第二大经济体，对增长的贡献率稳定在30%。",
        ["经济总量占全球", "经济体", "经济总量对增长的贡献率"],
        id="as-what-it-ranks-lends-nothing",
    ),
    pytest.param("该队夺得龙舟项目两金。", ["夺得龙舟项目金牌"], id="medals"),
]


@pytest.mark.parametrize(("text", "indicators"), RANKED)
def test_what_ranks_stands_in_front_without_its_field(figures, text, indicators):
    """在全国, 位居 and the number of those ranked are no part of what ranks; 增速 is of what was ranked."""
    assert figures(text, "indicator") == indicators


@pytest.mark.parametrize(
    ("text", "place", "indicator"),
    [
        ("山西省已成为该国在华东地区以外的第二大客源地。", "山西省", "该国在华东地区以外客源地"),
        ("江苏成为全国第三大汽车出口基地。", "江苏省", "汽车出口基地"),
    ],
)
def test_whoever_became_the_largest_has_the_rank(figures, text, place, indicator):
    """在华东以外 says where the rank does not hold; who holds it stands in front of 成为."""
    assert figures(text, "where", "indicator") == [(place, indicator)]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("工信部等十部门日前发布《办法》。", ["部门发布《办法》"]),
        ("教育部等五部门今天启动读书行动。", ["部门启动读书行动"]),
        ("版权局、工信部、公安部、网信办四部门，将联合打击盗版。", ["部门"]),
        ("改革涉及12部门。", ["改革涉及部门"]),
    ],
)
def test_departments_are_counted_with_what_they_issue(figures, text, indicators):
    """A day between them and their deed is no part of it, nor is the list of which ones they are."""
    assert figures(text, "indicator") == indicators


PLAIN = [
    pytest.param("在168个重点城市中设站90座。", ["level", "level"], id="a-count-among-cities"),
    pytest.param("第三届展会签约90项。", ["level"], id="an-ordinal"),
    pytest.param("第一批项目90个。", ["level"], id="a-batch"),
    pytest.param("全省首个园区产值90亿元。", ["level"], id="the-first-one"),
]


@pytest.mark.parametrize(("text", "kinds"), PLAIN)
def test_ordinals_rank_nothing(figures, text, kinds):
    """第三届, 第一批 and 首个 are names of things, not places in an order."""
    assert figures(text, "kind") == kinds


def test_the_field_is_a_count_and_the_rank_a_rank(figures):
    """在11个设区市中列第3位 counts those ranked and gives the place."""
    text = "森林覆盖率在11个设区市中列第3位。"
    assert figures(text, "kind", "value", "unit") == [("level", 11.0, "个"), ("rank", 3.0, "位")]
