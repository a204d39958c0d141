import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # What a listed number of its own ends.
        ("全县有8所学校以及一批培训点。", ["学校"]),
        ("坐落着3座剧院和多座书店。", ["坐落剧院"]),
        ("建成6个车站和一些站台。", ["建成车站"]),
        ("招收了40名学生和教师。", ["招收学生和教师"]),
        # Of whom it consists, in front of the figure.
        ("由医生、护士和学生组成的5支医疗队下乡巡诊。", ["医疗队下乡巡诊"]),
        ("一支由县、乡两级组成的2000多人的抢修队伍投入战斗。", ["抢修队伍"]),
        ("由6家企业组成的联盟实施9个项目。", ["企业", "企业组成的联盟实施项目"]),
        # For whom it is done.
        ("食堂为30名老人制作了午餐。", ["食堂为老人制作午餐"]),
        ("剧团给500名孩子送去了图书。", ["剧团给孩子送去图书"]),
        ("企业给员工发放了800份礼品。", ["企业给员工发放礼品"]),
        # Only a bare 工作 needs its 方面.
        ("抓好七个方面工作。", ["方面工作"]),
        ("抓好七个方面的工作。", ["工作"]),
        ("明确7个方面重点举措。", ["明确重点举措"]),
    ],
)
def test_a_count_names_only_those_that_it_counts(figures, text, indicators):
    """Members listed next, makers and what is given away go; 方面 stays where nothing else names the work."""
    assert figures(text, "indicator") == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("改造管网60公里，惠及25个小区、2万户居民。", ["改造管网", "改造管网惠及小区", "惠及居民"]),
        (
            "新开通12个站点，累计惠及8个乡镇近30万群众。",
            ["新开通站点", "新开通站点惠及乡镇", "新开通站点惠及群众"],
        ),
        ("发放技改资金6亿元，支持项目210个。", ["发放技改资金", "发放技改资金支持项目"]),
        # Whom it concerns is told in front, or nothing that is done.
        ("线路涉及30个县，惠及60万群众。", ["线路涉及县", "惠及群众"]),
        ("电站年均引水3亿立方米，覆盖全县13个乡镇。", ["电站年均引水", "覆盖乡镇"]),
        ("新建学校9所，林场长势良好，惠及6个村。", ["新建学校", "惠及村"]),
        ("惠及9000名农户、发放金额2亿元。", ["惠及农户", "发放金额"]),
        ("8座城市受益、300万人用上清水。", ["城市受益", "用上清水"]),
        # A measure of the same goods.
        ("电动汽车市场渗透率全省第二，保有量突破8万辆。", ["电动汽车市场渗透率", "电动汽车保有量"]),
    ],
)
def test_what_reaches_so_many_is_told_in_the_clause_in_front(figures, text, indicators):
    """惠及, 覆盖 and 支持项目 are of the work or the money right in front of them."""
    assert figures(text, "indicator") == indicators


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "120个投产项目增加产值35亿元。",
            [("投产项目", "level", None), ("投产项目产值", "change", "up")],
        ),
        ("每年减少碳排放3万吨。", [("每年碳排放", "change", "down")]),
        ("新增税收3亿元，增加停车位90个。", [("新增税收", "level", None), ("增加停车位", "level", None)]),
        (
            "网络零售额45亿元，比去年购物节首日增长6%。",
            [("网络零售额", "level", None), ("网络零售额", "growth", "up")],
        ),
        (
            "接待游客3万人次，比去年同日多6000人次。",
            [("接待游客", "level", None), ("接待游客", "change", "up")],
        ),
        ("比去年疫情期间出口增长6%。", [("疫情期间出口", "growth", "up")]),
    ],
)
def test_what_changes_is_the_measure_and_never_the_day_that_it_is_held_against(figures, text, claims):
    """增加产值 is so much more of the 产值; the days of an earlier year are no part of what grew."""
    fields = ("indicator", "kind", "direction")
    assert list(zip(*(figures(text, field) for field in fields), strict=True)) == claims
