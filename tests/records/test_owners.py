"""Whose the measure of a later clause is: of a work, its parts, a sum, or what stands in its own clause."""

import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "甲乙铁路全线28座隧道已贯通17座，完成投资268亿元，占总投资的46%。",
            ["甲乙铁路全线隧道", "隧道贯通", "甲乙铁路完成投资", "甲乙铁路完成投资占总投资"],
        ),
        ("新开工项目40个已完工12个，完成投资30亿元。", ["新开工项目", "项目完工", "新开工项目完成投资"]),
        ("该项目60栋楼已封顶48栋，完成投资12亿元。", ["项目楼", "楼封顶", "项目完成投资"]),
    ],
)
def test_how_many_are_done_is_told_of_them_and_the_money_of_the_whole(read, text, indicators):
    """28座隧道已贯通17座: 已贯通 is said of the 17; what is spent is spent on the work, not on those."""
    assert [claim.indicator for claim in read(text)[1].claims] == indicators


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("发放耕地保护补贴5.7亿元，受益农户98万户。", "发放耕地保护补贴受益农户"),
        ("发放补贴5亿元，惠及企业1800家，户均28万元。", "发放补贴户均"),
        ("开行定制公交线路38条，日均客流1.2万人次。", "开行定制公交线路日均客流"),
        ("新建高标准农田23万亩，亩均补助标准2400元。", "新建高标准农田亩均补助标准"),
        ("补建便民商业网点187个，连锁化率达到58.7%。", "补建便民商业网点连锁化率"),
        ("推广新品种86项，带动种植面积130万亩。", "带动种植面积"),
        ("轨道交通运营总里程超过600公里，日均客流量1100万人次。", "轨道交通日均客流量"),
    ],
)
def test_a_mean_an_effect_and_a_rate_alone_are_of_what_was_told_of(read, text, last):
    """户均, 惠及 and 连锁化率 say nothing without the money, the work or the things that they are of."""
    assert read(text)[1].claims[-1].indicator == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("一般公共预算收入完成133.9亿元，支出216.4亿元。", "一般公共预算支出"),
        ("金融机构本外币各项存款余额5万亿元；各项贷款余额4.7万亿元。", "金融机构本外币各项贷款余额"),
        ("上级补助收入318亿元、债券收入86亿元，收入总计1048亿元。", "收入总计"),
        ("每万人发明专利拥有量达到41.2件，约为全国平均水平的2.9倍。", "每万人发明专利拥有量"),
    ],
)
def test_the_other_half_shares_what_stands_in_front_and_a_total_does_not(read, text, last):
    """收入…，支出… have one owner; 收入总计 is of no item; 平均水平 is no measure."""
    assert read(text)[1].claims[-1].indicator == last


def test_what_drives_another_growth_is_named_with_it(read):
    """甲增加值增长11.3%，拉动工业增长1.4个百分点 tells what 甲 adds, not how fast industry grows."""
    claims = read("汽车制造业增加值增长11.3%，拉动规模以上工业增长1.4个百分点。")[1].claims
    assert claims[-1].indicator == "汽车制造业增加值拉动规模以上工业增长"
