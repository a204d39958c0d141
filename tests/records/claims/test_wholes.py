"""What a part takes from its whole."""

import pytest

PARTS = [
    pytest.param("新增技能人才9万人次，其中高技能人才2万人次。", "新增高技能人才", id="what-was-done"),
    pytest.param("净增经营主体40万户，其中企业9万户。", "净增企业", id="another-noun"),
    pytest.param("完成投资90亿元，其中工业30亿元。", "完成工业投资", id="part-of-money"),
    pytest.param("发放贷款90亿元，其中小微企业40亿元。", "发放小微企业贷款", id="to-whom"),
    pytest.param("铁路发送货物25亿吨，其中集装箱4亿吨。", "铁路发送集装箱货物", id="with-the-doer"),
    pytest.param("造林90万亩，其中防护林工程40万亩。", "防护林工程造林", id="work"),
    pytest.param("开工项目60个，其中产业类20个。", "开工产业类项目", id="kind-alone"),
    pytest.param("汽车产量增长9%，其中新能源汽车增长30%。", "新能源汽车产量", id="growth"),
    pytest.param("主要产品产量稳步增长，原煤增长2%，天然气增长7%。", "天然气产量", id="announced"),
    pytest.param("原煤产量增长5%，粗钢下降2%。", "粗钢产量", id="the-next-output"),
    pytest.param(
        "在规模以上工业中，分类型看，国有企业增加值增长5%，民营企业增长8%。", "民营企业增加值", id="in-all"
    ),
    pytest.param("汽车产量增长9%，社会消费增长5%。", "社会消费", id="put-out-by-nobody"),
    # A part with a verb or a measure of its own, and one of another sum.
    pytest.param("发放贷款90亿元，其中贴息补助资金4亿元。", "贴息补助资金", id="own-measure"),
    pytest.param("新登记主体9万户，总量达90万户，其中企业30万户。", "企业", id="of-the-total"),
    pytest.param("汽车产量增长9%，其中出口量增长30%。", "汽车出口量", id="own-growth"),
    pytest.param("工业稳步增长，原煤增长2%。", "原煤", id="nothing-announced"),
]


@pytest.mark.parametrize(("text", "indicator"), PARTS)
def test_a_part_has_the_deed_or_the_measure_of_its_whole(figures, text, indicator):
    """其中 X is what was done to the whole, done to X; a part of another sort keeps the noun."""
    assert figures(text, "indicator")[-1] == indicator


OTHER_PARTS = [
    pytest.param(
        "安排重点项目90个，其中，工业类3个、城市建设类20个。",
        ["安排重点项目", "安排工业类重点项目", "安排城市建设类重点项目"],
        id="kinds",
    ),
    pytest.param("建设60个水利项目，其中水库7座。", ["建设水利项目", "建设水库"], id="counted-otherwise"),
    pytest.param(
        "茶博会已有90个项目签约，其中产业项目60个。",
        ["茶博会项目签约", "茶博会产业项目签约"],
        id="that-signed",
    ),
    pytest.param("发送旅客300万人次，其中铁路40万人次。", ["发送旅客", "发送铁路旅客"], id="as-before"),
]


@pytest.mark.parametrize(("text", "indicators"), OTHER_PARTS)
def test_a_part_is_told_with_what_was_done_to_the_whole(figures, text, indicators):
    """其中 leads to some of those counted, whatever classifier counts them."""
    assert figures(text, "indicator") == indicators
