"""Whose a deed, a measure or a part is that stands without its subject."""

import pytest

OPENED = [
    pytest.param("“青沙行动”已开展五年，处置账号30万个。", "青沙行动处置账号", id="quoted"),
    pytest.param(
        "“青沙行动”已连续举办六季，累计汇聚企业9万家，发布岗位80万个。",
        "青沙行动发布岗位",
        id="past-a-figure",
    ),
    pytest.param("某数控机床项目落户青沙镇，建成3万平方米的厂房。", "某数控机床项目建成厂房", id="moved"),
    pytest.param("展览主题为“归途”，共展出75件陶器。", "展览展出陶器", id="theme"),
    pytest.param(
        "第二届“云上画展”今天开幕。画展主题为“归途”，共展出75幅作品。", "云上画展展出作品", id="theme-named"
    ),
    pytest.param("《湖泊名录》今天发布，分设淡水、咸水等4个分目录。", "湖泊名录分目录", id="title"),
    pytest.param(
        "将渔民意外伤害保险从沿海扩大到内河，保费由每人每年50元降低至30元。",
        "渔民意外伤害保险每人每年保费",
        id="paid-for",
    ),
    pytest.param(
        "完善孤儿生活补贴制度，标准由每人每月900元提高到950元。", "孤儿生活补贴标准", id="sum-of-a-rule"
    ),
    pytest.param("某省重大项目集中开工 总投资超3000亿元", "某省重大项目总投资", id="headline"),
    pytest.param("首届湖泊博览会闭幕 意向签约额90亿元", "湖泊博览会意向签约额", id="headline-of-a-fair"),
    pytest.param("能耗标识覆盖45类产品，累计节电量超过4亿千瓦时。", "能耗标识节电量", id="effect"),
    pytest.param(
        "在三地联合举办的招商大会上，共达成投资和贸易项目90个。",
        "招商大会达成投资和贸易项目",
        id="at-a-meeting",
    ),
    pytest.param("首届湖泊博览会，吸引20个国家的419家企业参展。", "首届湖泊博览会企业参展", id="who-attend"),
    pytest.param("湖泊峰会举办了12场主论坛和9场分论坛。", "湖泊峰会举办分论坛", id="second-of-a-list"),
    pytest.param("某公司产品已出口12个国家30个城市。", "某公司产品出口城市", id="stacked"),
    pytest.param("公布首批湖泊示范企业和示范项目名单，共包括45家企业和81个项目。", "示范项目", id="roll"),
    pytest.param(
        "“青沙课堂”活动走进15个省份，累计举办讲座620场，覆盖学生48万人。",
        "青沙课堂活动举办讲座覆盖学生",
        id="does-itself",
    ),
    pytest.param("电影《远岸》上映十天，票房突破2亿元，观影人次达900万。", "电影《远岸》观影人次", id="film"),
    pytest.param("“净滩”目标引领下，新建泵站30座。", "新建泵站", id="aim"),
    pytest.param("“夜游”活动中，接待游客3万人次。", "接待游客", id="within"),
    # A subject of one's own, a name that owns nothing, a list of deeds.
    pytest.param("“青沙行动”已开展五年，全市处置账号30万个。", "处置账号", id="another-subject"),
    pytest.param("某数控机床项目落户青沙镇，财政收入增长9%。", "财政收入", id="own-measure"),
    pytest.param("提高低保标准、覆盖9万人，发放补贴30亿元。", "发放补贴", id="two-deeds"),
    pytest.param("《湖泊名录》今天发布，新增湖泊4个。", "新增湖泊", id="no-part"),
    pytest.param("将保护区扩大到内河，电价由5元提高至10元。", "电价", id="another-price"),
]


@pytest.mark.parametrize(("text", "indicator"), OPENED)
def test_what_has_no_subject_is_of_what_was_told_in_front(figures, text, indicator):
    """A clause that tells of one thing, a title, a roll or half a headline lends it what it is of."""
    assert figures(text, "indicator", place=None)[-1] == indicator


def test_a_count_within_the_subject_of_a_share_counts_by_itself(figures):
    """What those counted do is measured by the figure behind."""
    read = figures("八大枢纽完成的货运量占比达到60%。", "indicator", place=None)
    assert read == ["枢纽", "枢纽完成的货运量占比"]


def test_visitors_from_countries_and_regions_are_named(figures):
    """国家和地区 says nothing of those who come from there; countries alone are counted as such."""
    assert figures("来自38个国家和地区的900家企业参展。", "indicator", place=None)[0] == "企业来自国家和地区"
    assert figures("来自9个国家的90名专家参会。", "indicator", place=None)[0] == "国家"
