"""Where the name of what a figure counts ends among the words behind it."""

import pytest

ENDS = [
    # Where those counted come from is theirs, unless it is the place of the figure or none in particular.
    pytest.param("120名来自捷克的游客入境。", "来自捷克的游客入境", id="from-abroad"),
    pytest.param("200名来自山区的学生参加活动。", "来自山区的学生参加活动", id="from-the-hills"),
    pytest.param("900名来自全球各地的船员登船到岗。", "船员登船到岗", id="from-anywhere"),
    # What those counted own is not counted.
    pytest.param("展区汇聚了700家食品企业的新品。", "展区汇聚食品企业", id="firms-own"),
    pytest.param("拆除30户居民的房屋。", "拆除居民的房屋", id="done-to-what-they-own"),
    pytest.param("形成了3大系统、56个部件全覆盖的产业集群。", "部件", id="all-there"),
    # One of a set.
    pytest.param("某市纳入国家五大科技创新中心之列。", "国家科技创新中心", id="one-of"),
    pytest.param("新增纳入名单企业30家。", "新增纳入名单企业", id="no-set"),
    # A list of places, summed up.
    pytest.param("向门头沟、房山两个区的村落运送物资。", "区", id="places-summed-up"),
    pytest.param("推进12个城市的更新。", "推进城市的更新", id="no-list-of-places"),
    # Whither they go, and what for.
    pytest.param(
        "9万名青少年赴首都北京等地参加“青沙行”研学活动。", "青少年参加“青沙行”研学活动", id="goes-to-join"
    ),
    pytest.param("派出17支防疫小分队深入重点区域。", "派出防疫小分队", id="sent-deep"),
    # The text below a headline begins.
    pytest.param("我国已建成绿色矿山超5500家我国绿色矿山建设取得进展。", "建成绿色矿山", id="runs-in"),
    # Classes that a size bounds.
    pytest.param("完成建成区10蒸吨及以下燃煤锅炉拆除工作。", "燃煤锅炉容量", id="boilers"),
    pytest.param("500千伏以上线路全部投运。", "线路电压", id="lines"),
    pytest.param("为全区60岁以上在籍老人免费办理保险。", "在籍老人年龄", id="age"),
    pytest.param("20万以上人口县实现全覆盖。", "县人口", id="counties"),
    pytest.param("煤炭产量保持在12亿吨以上。", "煤炭产量", id="no-class"),
    pytest.param("淘汰20吨以下燃煤锅炉300台。", "淘汰20吨以下燃煤锅炉", id="class-counted"),
    # How, how well and by when.
    pytest.param("32名旅客顺利入境。", "旅客入境", id="how-well"),
    pytest.param("首办成功率超过90%。", "首办成功率", id="no-adverb"),
    pytest.param("研究团队测得该恒星距离地球300光年。", "恒星距离地球", id="who-found"),
    pytest.param("三年安排450亿元支持农业。", "安排支持农业", id="over-years"),
    pytest.param("采棉机一天可采收300亩。", "采棉机每天采收", id="in-a-day"),
    pytest.param("风电项目每年可节约标煤55万吨。", "风电项目每年节约标煤", id="may-be"),
    pytest.param("建成可再生能源项目9个。", "建成可再生能源项目", id="no-may"),
    # What moves is named, not what moves it.
    pytest.param("新技术将生产效率提升了50%。", "生产效率", id="put"),
    pytest.param("该政策将报销比例由60%提高到75%。", "报销比例", id="put-from"),
    pytest.param("预计全年出口将增长5%。", "出口", id="future"),
    pytest.param("某林场进入为期三个月的防火紧要期。", "防火紧要期", id="lasting-season"),
]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_a_name_ends_where_what_is_counted_does(figures, text, expected):
    """Neither what those counted own nor whither they go is part of it."""
    assert figures(text, "indicator", place=None)[-1] == expected
