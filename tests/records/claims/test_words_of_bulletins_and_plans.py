"""How bulletins name classes and units, and how plans and local papers tell of the year's works."""

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "采矿业，制造业，电力、热力、燃气及水生产和供应业分别增长5.0%、11.9%和6.6%。",
            ["采矿业", "制造业", "电力、热力、燃气及水生产和供应业"],
            id="a-class-with-marks",
        ),
        pytest.param(
            "计算机、通信和其他电子设备制造业，电气机械和器材制造业增加值分别增长5%、6%。",
            ["计算机、通信和其他电子设备制造业增加值", "电气机械和器材制造业增加值"],
            id="two-classes-with-marks",
        ),
        pytest.param(
            "216种在统产品中，142种实现正增长，增长面达到65.7%。",
            ["在统产品", "在统产品实现正增长", "在统产品增长面"],
            id="some-of-them",
        ),
        pytest.param("消费额同比劲增26.4%。", ["消费额"], id="grows-strongly"),
        pytest.param("三地推出活动，并联合发布10条线路。", ["联合发布线路"], id="goes-on-together"),
        pytest.param(
            "雄安站是开工建设的第一个重大基础设施项目，建筑面积47万平方米。",
            ["雄安站建筑面积"],
            id="whatever-else-it-is",
        ),
        pytest.param(
            "全市管辖8个区、11个县、2个国家级开发区，总面积13504平方千米。",
            ["管辖区", "县", "国家级开发区", "总面积"],
            id="of-the-whole-city",
        ),
        pytest.param("拥有全国重点文物保护单位40处。", ["全国重点文物保护单位"], id="a-designation"),
    ],
)
def test_what_bulletins_name(figures, text, names):
    """Names of the national classification stay whole; some of those counted are told by what they are."""
    assert figures(text, "indicator") == names


def test_points_of_a_rate_per_thousand(figures):
    """个千分点 is the difference of two rates per thousand, as 个百分点 is of two percentages."""
    text = "死亡率为5.57‰，比上年下降0.73个千分点。"
    assert figures(text, "kind", "direction", "unit")[1] == ("change", "down", "个千分点")


def test_parts_of_a_line_in_districts(figures):
    """全长21公里，其中涉及甲区13公里、乙区6公里: the same length in each district."""
    text = "R4线一期北段全长约21.3公里，其中涉及顺义区13.4公里、朝阳区6.2公里。"
    told = figures(text, "indicator", "where", place="北京市")
    assert told[1:] == [("R4线一期北段全长", "北京市顺义区"), ("R4线一期北段全长", "北京市朝阳区")]


@pytest.mark.parametrize("heading", ["展望2026", "二、展望2026", "谋划2026年"])
def test_a_heading_that_looks_ahead(figures, heading):
    """Below 展望2026 what is written in the imperative is to be done in that year."""
    text = f"2026年国民经济和社会发展计划报告\n\n{heading}\n\n疏解提质一般制造业企业80家。"
    assert figures(text, "modality", "when", date="2026-01-26", place="北京市") == [("plan", "2026")]


def test_a_local_paper_writes_of_its_own_place(figures):
    """今年本市将… makes the paper one of that place: what follows in other paragraphs is of it too."""
    text = "记者从北京市发改委获悉，今年本市将推进项目300个。\n\n科研项目当年计划完成投资710亿元。"
    assert figures(text, "where", place=None, date="2025-02-01") == ["北京市", "北京市"]


@pytest.mark.parametrize("firm", ["中国星网", "中国中车", "中国电信"])
def test_firms_of_the_country_are_not_the_country(places, firm):
    """甲集团等3家央企 in a district's text are counted there, whatever their names begin with."""
    text = f"雄安新区进入新阶段。{firm}等3家央企有序落地。"
    assert places(text, title="雄安新区展新貌")[-1] == ["雄安新区"]
