import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # What is said at the end of a list is said of each.
        ("4所中学、1家医院正加快建设。", ["中学加快建设", "医院正加快建设"]),
        ("5座桥梁、3条隧道全部贯通。", ["桥梁全部贯通", "隧道全部贯通"]),
        ("6项预期性指标、1项约束性指标未能完成。", ["预期性指标未能完成", "约束性指标未能完成"]),
        ("6所高校、18个学科入选国家名单。", ["高校入选国家名单", "学科入选国家名单"]),
        ("6项经验获国家推广、18个案例入选国家名单。", ["经验获国家推广", "案例入选国家名单"]),
        ("在5个市16个县推广新技术。", ["市推广新技术", "县推广新技术"]),
        ("贫困人口80户、180人全部脱贫。", ["贫困人口", "贫困人口脱贫"]),
        ("涉及30个村庄、2万人。", ["村庄", "村庄人口"]),
        ("9个县、80个乡镇建立了调解中心。", ["县建立调解中心", "乡镇建立调解中心"]),
        ("7个省份、40个城市开展试点。", ["省份开展试点", "城市开展试点"]),
        # What is done to them stands in front, or nothing is said.
        ("新建5所学校、3家医院。", ["新建学校", "新建医院"]),
        ("公司有5条生产线、3座仓库。", ["公司生产线", "公司仓库"]),
        # Another deed behind a list mark.
        ("有效应对12轮暴雨、抗御台风侵袭。", ["有效应对暴雨"]),
        ("实施20个改造、提升项目。", ["实施改造、提升项目"]),
        # A thing without a figure in front of the list mark.
        ("城市服务平台、8项应用成果等正式发布。", ["应用成果正式发布"]),
        ("新一代芯片、3款机器人等集中亮相。", ["机器人集中亮相"]),
    ],
)
def test_counts_of_a_list_share_what_is_said_of_all(figures, text, indicators):
    """A predicate at the end of a list holds for each count, a neighbour for none."""
    assert figures(text, "indicator") == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # What became of those counted is no part of their name.
        ("18个园区整合优化为12个。", ["园区"] * 2),
        ("100家企业合并为60家。", ["企业"] * 2),
        ("国有企业由66户整合至12户。", ["国有企业"] * 2),
        # What the list in front of a count sorts.
        ("勋章分为团体项目和个人项目两款。", ["勋章"]),
        # How far off, how strong, how much above.
        ("台风中心位于岛东偏南方大约240公里的海面上。", ["台风中心位于岛东偏南方"]),
        ("圆满完成6.9级地震国际救援任务。", ["地震"]),
        ("水位达4.5米，超警戒水位0.3米。", ["水位", "超警戒水位"]),
        # Where they are is told next, where they come from, and what they are among.
        ("1300多人安置在9个安置点。", ["安置人员", "安置点"]),
        ("晚会展示了来自全国15个省市的27项非遗项目。", ["非遗项目来自省市", "非遗项目"]),
        ("在检测的50种食品中，价格上涨的有14种。", ["检测食品", "价格上涨食品"]),
        ("会议对方案3方面12项任务逐项解读。", ["会议对方案任务", "任务"]),
        ("40多种产品产能全国第一。", ["产品", "产品产能"]),
        ("紧急下达4.5亿元救灾资金。", ["紧急下达救灾资金"]),
        ("对拉美、非洲、中亚等新兴市场出口分别增长1%、2%、3%。", ["对拉美出口", "对非洲出口", "对中亚出口"]),
    ],
)
def test_a_name_ends_where_it_stops_telling_what_is_counted(figures, text, indicators):
    """What became of a count, where it lies and how it is sorted are no part of its name."""
    assert figures(text, "indicator") == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("全面实施购车补贴政策，拉动消费30亿元。", ["购车补贴政策拉动消费"]),
        ("开展系列促销活动，带动销售额8亿元。", ["系列促销活动带动销售额"]),
        ("商务局近日启动家电补贴行动，将安排专项资金800万元。", ["家电补贴行动安排专项资金"]),
        # Of what was counted, or of nothing that is named.
        ("发放消费券5亿元，拉动消费30亿元。", ["发放消费券", "拉动消费"]),
        ("大力优化营商环境，拉动投资30亿元。", ["拉动投资"]),
        # So long a name stands by itself.
        (
            "撬动创业担保贷款和小微企业贴息贷款9亿元，惠及商户3万户。",
            ["撬动创业担保贷款和小微企业贴息贷款", "惠及商户"],
        ),
        ("发放补贴9亿元，惠及农户3万户。", ["发放补贴", "发放补贴惠及农户"]),
    ],
)
def test_what_is_brought_about_is_of_the_policy_that_does_so(figures, text, indicators):
    """An amount that a policy or a campaign of the clause in front brings about bears its name."""
    assert figures(text, "indicator") == indicators
