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
    ],
)
def test_what_bulletins_count(figures, text, names):
    """What stands around a count names it, without what is said of others."""
    told = figures(text, "indicator")
    assert told == names if isinstance(names, list) else told[-1] == names


def test_who_speaks_early_in_the_year(figures):
    """When a paper was given is no part of its name."""
    assert figures("年初省政府工作报告提出，到2026年建设4所高校。", "speaker") == ["省政府工作报告"]
