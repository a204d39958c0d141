"""How bulletins and press conferences date figures, deal out lists and name what is counted."""

import pytest


@pytest.mark.parametrize(
    ("text", "when", "context"),
    [
        pytest.param(
            "三市产值连跨两个台阶，达到10.4万亿元，是2013年的1.9倍。",
            ["..2024-06-18"] * 3,
            {},
            id="a-multiple-of-a-year-dates-no-level",
        ),
        pytest.param(
            "2023年10月—2024年3月，甲市空气质量改善。PM2.5平均浓度为70微克/立方米，同比下降13.6%。",
            ["2023-10..2024-03"] * 2,
            {"place": None},
            id="a-season-over-the-new-year",
        ),
        pytest.param("十年间，全省新增企业3000家。", ["2014..2024-06-18"], {}, id="years-between"),
        pytest.param(
            "2022年，六省产值达5万亿元，十年间年均增速达到7%。",
            ["2022", "2012..2022"],
            {},
            id="years-up-to-a-year-told",
        ),
        pytest.param(
            "2022年，六省产值达5万亿元，十年间年均增速达到7%，占全国比重比2013年提高2个百分点。",
            ["2022", "2012..2022", "2022"],
            {},
            id="a-change-against-a-year-is-no-mean",
        ),
        pytest.param(
            "国家“十四五”重大供水工程合龙。建成后，将惠及农田48万亩。", ["?"], {"place": None}, id="of-a-plan"
        ),
        pytest.param(
            "去年国庆假期发送旅客3万人次，最快55分钟可达。",
            ["2023-09-29..2023-10-06", "..2024-06-18"],
            {"place": None},
            id="how-long-a-way-takes",
        ),
        pytest.param("三百年间，人口增加10万人。", ["..2024-06-18"], {}, id="history"),
        pytest.param(
            "今年以来工作深入推进，截至12月份，新建项目30个。",
            ["..2023-12"],
            {"date": "2024-02-01"},
            id="nothing-ends-before-it-begins",
        ),
    ],
)
def test_when_a_bulletin_s_figures_hold(figures, text, when, context):
    """A figure is dated by what is told of it, and no time ends before it begins."""
    assert figures(text, "when", **context) == when


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        pytest.param("2023年预计全省生产总值增长5.2%，固定资产投资增长7%。", "reported", id="a-year-over"),
        pytest.param("预计2023年全省生产总值增长5.2%。", "reported", id="the-year-behind"),
        pytest.param("2024年预计全省生产总值增长5.2%。", "plan", id="a-year-that-goes-on"),
        pytest.param("2023年预计增长6%，2023年前三季度产值增长10%。", "reported", id="counted-since"),
        pytest.param("预计发送旅客800万人次，比去年增长5.2%。", "plan", id="a-baseline-is-no-time"),
    ],
)
def test_what_is_expected_of_a_year_gone_by_is_reported(figures, text, modality):
    """预计 of a year that is over only says that it is not counted to the end yet."""
    assert set(figures(text, "modality")) == {modality}


def test_a_headline_with_a_figure_is_no_heading(figures):
    """What a news headline expects of next year is not what the text below it tells of the last."""
    title = "某省：2025年全省生产总值预期增长5%以上"
    text = f"{title}\n\n　　2024年，农业稳步推进。粮食总产700亿斤。建成农田450万亩。"
    told = figures(text, "modality", "when", date="2025-01-13", title=title)
    assert told == [("target", "2025"), ("reported", "2024"), ("reported", "2024")]


def test_inside_the_region_is_inside_the_zone_told_of(figures):
    """区域内 behind a zone is inside that zone, and else inside the region."""
    assert figures("雄安新区加快建设，区域内在建项目增加167个。", "where", place="京津冀") == ["雄安新区"]
    assert figures("京津冀协同推进，区域内在建项目增加167个。", "where", place="京津冀") == ["京津冀"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("100个重点项目中已开工23个。", ["重点项目", "重点项目开工"], id="some-of-them"),
        pytest.param("76个场馆项目全部开工，其中7个已完工。", "场馆项目完工", id="all-of-them-is-not-said"),
        pytest.param(
            "可吸入颗粒物、二氧化氮等其他两项主要污染物的年均浓度分别为61微克/立方米、26微克/立方米。",
            ["主要污染物", "可吸入颗粒物年均浓度", "二氧化氮年均浓度"],
            id="what-all-of-a-list-are",
        ),
        pytest.param("京津冀铁路、高速公路总里程突破1.1万公里。", ["铁路、高速公路总里程"], id="two-nets"),
        pytest.param("粮食产量跃上1.4万亿斤新台阶。", ["粮食产量"], id="a-mark-that-is-passed"),
        pytest.param("外贸占全国比重首次超过50%。", ["外贸占全国比重"], id="for-the-first-time"),
        pytest.param("甲港吞吐量达7亿吨，傲居全球第一。", ["甲港吞吐量"] * 2, id="proudly"),
        pytest.param("浓度与2013年相比降幅均在60%以上。", ["浓度"], id="fallen-by"),
        pytest.param(
            "工程建成后，西宁至成都仅需4.5小时。", ["西宁至成都"], id="a-place-that-ends-like-an-adverb"
        ),
        pytest.param("甲灌区是全国九大灌区之一。", ["灌区"], id="one-of-so-many"),
        pytest.param(
            "开发面积20公顷，总建筑面积50公顷。", ["开发面积", "总建筑面积"], id="no-owner-but-a-deed"
        ),
        pytest.param("工业增加值由降转增，增长0.1%。", ["工业增加值"], id="how-it-turned"),
        pytest.param("以先进制造业为代表的工业总产值突破1000亿元。", ["工业总产值"], id="an-example-of-it"),
        pytest.param("社会投资占比增至总投资的七成以上。", ["社会投资占总投资"], id="risen-to-a-share"),
        pytest.param("投资情况主要体现在六个方面。", ["投资情况方面"], id="shows-in"),
        pytest.param("建安投资保持全省第一。", ["建安投资"], id="keeps-its-place"),
        pytest.param(
            "上半年，分三大门类看，采矿业增加值增长4.6%，制造业下降1.3%。",
            ["门类", "采矿业增加值", "制造业增加值"],
            id="parts-behind-a-time",
        ),
        pytest.param("工业利润增长3%，9月份单月增长21%。", ["工业利润"] * 2, id="of-one-month"),
        pytest.param(
            "西、中、东通道分别开行班列43列、15列、27列。",
            ["西通道开行班列", "中通道开行班列", "东通道开行班列"],
            id="sides-of-one-noun",
        ),
        pytest.param(
            "春运期间，全国铁路发送旅客5亿人次，日均发送128万人次，增长6%。",
            ["铁路发送旅客", "铁路日均发送旅客", "铁路日均发送旅客"],
            id="the-same-each-day",
        ),
        pytest.param(
            "甲大桥和乙大桥车流量分别下降38%、8%。", ["甲大桥车流量", "乙大桥车流量"], id="traffic-of-both"
        ),
    ],
)
def test_what_bulletins_count(figures, text, names):
    """What stands around a count names it, without what is said of others."""
    told = figures(text, "indicator")
    assert told == names if isinstance(names, list) else told[-1] == names


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        pytest.param("亩产提升10.1斤。", "change", "up", id="of-a-measure"),
        pytest.param("提升道路30公里。", "level", None, id="a-deed"),
    ],
)
def test_what_is_raised_is_a_measure_or_a_work(figures, text, kind, direction):
    """提升 behind a measure tells by how much it rose, and in front of a work what was done."""
    assert figures(text, "kind", "direction") == [(kind, direction)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("甲部部长黄明秋3月12日在大会首场“部长通道”上说，产量达到28万吨。", id="at-an-occasion"),
        pytest.param("甲部副司长、一级巡视员黄明秋表示，产量达到28万吨。", id="two-offices"),
        pytest.param("黄明秋提到，产量达到28万吨。", id="mentions"),
    ],
)
def test_a_person_speaks_wherever_and_whatever_he_is(figures, text):
    """When, where and in what office somebody speaks stands between the name and the word of saying."""
    assert figures(text, "speaker") == ["黄明秋"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "生态环境部22日通报上半年空气质量状况：优良天数比例为84%。", "生态环境部", id="gives-out"
        ),
        pytest.param("市场平稳。经甲省统计局测算，出游7亿人次。", "甲省统计局", id="by-whose-count"),
        pytest.param(
            "水利部今天（6月10日）公布的抢收进度显示，小麦已收获2.1亿亩。", "水利部", id="a-day-in-brackets"
        ),
        pytest.param("交通部门预测人员流动量将达90亿人次。", "交通部门", id="foretells-without-a-mark"),
        pytest.param("甲地日报记者了解到，累计投资5亿元。", None, id="the-writer"),
        pytest.param("甲区区长王明说，新建学校3所。据了解，全市新建医院5家。", "王明", id="until-the-writer"),
    ],
)
def test_whose_word_a_figure_is(figures, text, speaker):
    """An organ that gives figures out is their source; whoever writes is not."""
    told = figures(text, "speaker")
    assert told == [speaker] if len(told) == 1 else told == [speaker, None]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        pytest.param(
            "西安至延安高铁开通运营，我国高铁里程突破5万公里，稳居世界第一。", ["中国"] * 2, id="turn"
        ),
        pytest.param("西安至延安高铁开通运营，全长299公里。", ["陕西省西安市、陕西省延安市"], id="the-line"),
        pytest.param(
            "国务院新闻办21日在北京举行“成效”系列新闻发布会。机架数超过880万个。",
            ["中国"],
            id="met-the-press",
        ),
    ],
)
def test_the_country_s_figures_are_of_no_venue(figures, text, where):
    """Where the press is met, and which line was opened, is not where the country's figures hold."""
    assert figures(text, "where", place=None) == where


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "失业率为5.3%，低于5.5%的预期控制目标。",
            [("失业率", "=", "reported", "..2024-06-18"), ("失业率", "=", "target", "..2024-06-18")],
            id="below-the-goal",
        ),
        pytest.param(
            "浓度同比下降6%，超额完成浓度同比下降4%的改善目标。",
            [("浓度", "=", "reported", "..2024-06-18"), ("浓度", "=", "target", "..2024-06-18")],
            id="more-than-the-goal",
        ),
    ],
)
def test_the_goal_that_a_result_is_held_against_is_a_target(figures, text, told):
    """低于X的目标 states the goal X of what was measured, for the same time, and no bound of it."""
    assert figures(text, "indicator", "op", "modality", "when") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "交通项目101个完成投资14亿元。",
            [("交通项目", None), ("交通项目完成投资", "到位")],
            id="money-behind-a-count",
        ),
        pytest.param(
            "基础设施项目16个，总投资16亿元。",
            [("基础设施项目", None), ("基础设施项目总投资", "总投资")],
            id="a-noun-that-begins-like-a-verb",
        ),
        pytest.param(
            "共建成渝双城经济圈重大项目完成投资24亿元。",
            [("共建成渝双城经济圈重大项目完成投资", "到位")],
            id="two-words-side-by-side",
        ),
        pytest.param(
            "交通项目101个完成投资14亿元，投资完成率50%。",
            [("交通项目", None), ("交通项目完成投资", "到位"), ("交通项目投资完成率", None)],
            id="the-rate-of-the-same",
        ),
    ],
)
def test_money_of_projects_is_none_of_their_number(figures, text, told):
    """How much was spent is of the projects counted in front, and its stage is not that of their count."""
    assert figures(text, "indicator", "stage", place=None) == told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("活动共签约项目9个。", "level", id="at-an-event"),
        pytest.param("截至目前，共承接项目9个。", "cumulative", id="so-far"),
    ],
)
def test_what_an_event_brings_in_all_is_no_sum_over_time(figures, text, kind):
    """共 at an event adds up one day, and 截至目前，共 what has been done so far."""
    assert figures(text, "kind") == [kind]


def test_what_starts_in_a_report_is_reported(figures):
    """启动实施 in a text that reports is done, and among what is to be done it is a plan."""
    assert figures("会议总结了工作。启动实施28个项目。", "modality") == ["reported"]
    assert figures("下一步，启动实施28个项目。", "modality") == ["plan"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "北京以占全国0.2%的国土面积，创造了全国3.3%的经济总量。",
            [("国土面积占全国", "share"), ("创造经济总量占全国", "share")],
            id="so-small-and-so-much",
        ),
        pytest.param(
            "集聚了全国近三成的独角兽企业和超四成的院士。",
            [("集聚独角兽企业占全国", "share"), ("院士占全国", "share")],
            id="each-of-a-list",
        ),
    ],
)
def test_so_much_of_the_country_is_a_share_of_it(figures, text, told):
    """Per cent of the country's things are a share, and each of a list is one of the same whole."""
    assert figures(text, "indicator", "kind") == told


def test_a_report_measures_the_country_beside_its_place(figures):
    """全国 in front of a measure is the country, and in front of a title part of a name."""
    told = figures("全国粮食产量达到1.4万亿斤，我省达到780亿斤。全国文明村镇达到84个。", "where")
    assert told == ["中国", "河北省", "河北省"]


@pytest.mark.parametrize(
    ("text", "when", "where"),
    [
        pytest.param(
            "今年春运，全国铁路发送旅客5亿人次。每日安排列车1.4万列。",
            ["2024-01-26..2024-03-05"] * 2,
            ["中国"] * 2,
            id="a-season-goes-on",
        ),
        pytest.param(
            "工程向山东调水。南水占北京城区供水的75%，占天津城区供水的99%。",
            ["..2024-06-18"] * 2,
            ["北京市", "天津市"],
            id="a-share-of-a-city-s-whole",
        ),
        pytest.param(
            "石家庄海关数据显示，进出口总值5000亿元。据海口海关统计，进出口总值900亿元。",
            ["..2024-06-18"] * 2,
            ["河北省", "海南省"],
            id="customs-of-a-province",
        ),
        pytest.param("山东粮食产量稳定。占全国的8%。", ["..2024-06-18"], ["山东省"], id="a-share-of-all"),
    ],
)
def test_a_season_and_a_whole_go_with_what_is_told(figures, text, when, where):
    """A season opens what is counted behind it, and a share of a place's whole is of that place."""
    assert figures(text, "when", place=None) == when
    assert figures(text, "where", place=None) == where


def test_who_speaks_early_in_the_year(figures):
    """When a paper was given is no part of its name."""
    assert figures("年初省政府工作报告提出，到2026年建设4所高校。", "speaker") == ["省政府工作报告"]
