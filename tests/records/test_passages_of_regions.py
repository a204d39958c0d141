"""What passages about a region, its members and the whole country are about, sentence by sentence."""

import pytest


def test_a_part_behind_its_whole_does_not_go_on(figures):
    """…，其中甲6.58%。The next sentence is of the whole again; so is what stands in front of a semicolon."""
    text = (
        "京津冀研发投入强度为4.22%，比上年提高0.2个百分点，其中北京为6.58%。区域专利授权量35万件。"
        "区域技术合同成交额达1.3万亿元；北京新设企业5家。"
    )
    told = figures(text, "where", place=None, title="京津冀协同发展指数发布")
    assert told == ["京津冀", "京津冀", "北京市", "京津冀", "京津冀", "北京市"]


def test_what_a_body_of_the_country_headlines_is_an_example(figures):
    """某部：甲市连续四年达标 heads a text about the country, of which the city is one example."""
    title = "生态环境部：北京连续四年达标"
    text = (
        f"{title}\n\n生态环境部今天举行发布会。有关负责人介绍，全国空气质量改善。PM2.5浓度为29微克/立方米。"
    )
    assert figures(text, "where", place=None, title=title)[-1] == "中国"
    title = "北京：空气质量连续四年达标"
    text = f"{title}\n\n市生态环境局介绍，空气质量改善。PM2.5浓度为29微克/立方米。"
    assert figures(text, "where", place=None, title=title)[-1] == "北京市"


def test_regions_listed_in_front_of_the_country(figures):
    """甲、乙、丙三大区域，占全国一半，浓度分别…: each has its own, though the country is named last."""
    text = (
        "京津冀、天山北坡城市群、汾渭平原这三大区域，经济总量占据全国一半以上，"
        "PM2.5浓度同比已分别下降3.4%、13.4%、4.8%。"
    )
    told = figures(text, "where", "indicator", place=None, title="今日要闻")[-3:]
    assert told == [(where, "PM2.5浓度") for where in ("京津冀", "天山北坡城市群", "汾渭平原")]


def test_the_last_told_of_goes_on_in_a_region_s_own_text(places):
    """Under a headline that names a zone as well, what follows 甲…；乙… is of the second."""
    text = "“2+26”城市浓度下降\n\n京津冀浓度为70微克/立方米；长三角浓度为46微克/立方米。发生污染60天。"
    assert places(text, title="“2+26”城市浓度下降")[-1] == ["长三角"]


def test_examples_in_a_passage_about_the_country_do_not_go_on(places):
    """6项措施包括：…；广东新增5个…。4项措施包括…: the next sentence is of the country again."""
    text = (
        "国家移民管理局推出10项举措。实施的6项措施包括：在上海虹桥机场推广智能通关；"
        "广东新增5个口岸。实施的4项措施包括：试点扩至50个城市。"
    )
    assert places(text)[-1] == ["中国"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        pytest.param("2020年底累计完成投资项目23个。", "..2020-12", id="up-to-a-year-s-end"),
        pytest.param("2020年底在建项目23个。", "2020-12", id="what-there-is-then"),
    ],
)
def test_sums_up_to_the_end_of_a_year(figures, text, when):
    """年底累计 is of all the time up to then, as 截至年底 is."""
    assert figures(text, "when", date="2021-02-25") == [when]


def test_a_task_force_speaks(figures):
    """某专题工作组召开新闻发布会通报称 makes the group the speaker."""
    text = (
        "10日，京津冀生态协同专题工作组在石家庄召开新闻发布会通报称，2024年北京市PM2.5浓度为30.5微克/立方米。"
    )
    assert figures(text, "speaker", place=None) == ["京津冀生态协同专题工作组"]
