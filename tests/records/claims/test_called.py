"""What 该项目, 大桥 and 大会 stand for."""

import pytest

NAMED = [
    pytest.param("云岭储能电站今天开工。该项目总投资30亿元。", "云岭储能电站总投资", id="any-work"),
    pytest.param("青沙特大桥顺利合龙。大桥全长2100米。", "青沙特大桥全长", id="bare"),
    pytest.param("国家重点工程——云岭引水工程今天通水。工程全长88公里。", "云岭引水工程全长", id="title"),
    pytest.param("云青高速项目今天动工。该项目概算投资90亿元。", "云青高速项目概算投资", id="sum"),
    pytest.param(
        "第三届国际稻米博览会今天开幕。展会面积达5万平方米。", "国际稻米博览会面积", id="meeting-of-any-sort"
    ),
    pytest.param("首届湖泊治理论坛今天举行。论坛发布6项成果。", "湖泊治理论坛发布成果", id="what-it-does"),
    pytest.param("国际茶叶交易会今天闭幕。现场签约额达7亿元。", "国际茶叶交易会现场签约额", id="its-measure"),
    pytest.param("12个重点项目竣工。这批项目总投资40亿元。", "重点项目总投资", id="those-counted"),
    pytest.param(
        "云岭光伏电站加快建设。项目建成后，每年可发电9亿千瓦时。", "每年云岭光伏电站发电", id="once-done"
    ),
    # Another noun, no name, or what the work does to something else.
    pytest.param("青沙特大桥顺利合龙。隧道全长2100米。", "隧道全长", id="another-noun"),
    pytest.param("各地加快建设。项目数增加20%。", "项目数", id="another-word"),
    pytest.param("云岭送电工程投产，工程接入的风电装机达50万千瓦。", "工程接入的风电装机", id="attribute"),
]


@pytest.mark.parametrize(("text", "indicator"), NAMED)
def test_a_noun_stands_for_the_work_or_meeting_that_was_named(figures, text, indicator):
    """In a reporter's text 大桥 and 大会 are the one that was told of last."""
    assert figures(text, "indicator", place=None)[-1] == indicator


def test_in_a_report_of_a_place_only_what_is_pointed_at_has_been_named(figures):
    """项目总投资 of a place's own report is that of all its projects."""
    text = "云岭储能电站开工。项目总投资300亿元。"
    assert figures(text, "indicator") == ["项目总投资"]
    assert figures(text.replace("。项", "。该项"), "indicator") == ["云岭储能电站总投资"]


KINDS = [
    pytest.param("工信部公布首批智慧港口园区名单，共有20个园区入选。", "智慧港口园区入选", id="list"),
    pytest.param("今天，全市首批重大项目集中签约，18个项目总投资达90亿元。", "重大项目", id="signed"),
    pytest.param("名单公布。30个园区入选。", "园区入选", id="no-kind"),
    pytest.param("工信部公布绿色工厂名单，40家制药企业入选。", "制药企业入选", id="another-name"),
]


@pytest.mark.parametrize(("text", "indicator"), KINDS)
def test_those_counted_alone_are_of_the_kind_that_was_told_of(figures, text, indicator):
    """园区 counted behind a list of 零碳园区 are those of the list."""
    assert figures(text, "indicator", place=None)[0] == indicator


def test_traffic_is_of_the_line_that_the_passage_is_about(figures):
    """A sentence without a line of its own goes on about the one in front."""
    text = "青沙城际铁路开通运营10年。累计运送旅客3亿人次。"
    assert figures(text, "indicator", place=None)[-1] == "青沙城际铁路运送旅客"


WHOLES = [
    pytest.param("云岭输气管道工程开工。工程包括1条干线和4条支线，全长900公里。", "云岭输气管道工程全长"),
    pytest.param("首批9个重点项目启动，项目涉及3个市8个县区，总投资30亿元。", "重点项目总投资"),
    pytest.param("云岭高铁今天贯通，途经甲县、乙县等5个县，线路全长300公里。", "云岭高铁线路全长"),
    pytest.param("青沙城际铁路与云岭城际共用车站，设计时速250公里。", "青沙城际铁路设计时速"),
    pytest.param("云岭1号隧道成功掘进至2000米，它是全线最长隧道，全长14公里。", "云岭1号隧道全长"),
    pytest.param("云岭快速路全线双向四车道，9个桥梁项目落地，总投资30亿元。", "桥梁项目总投资"),
    pytest.param("智能运输船交付。该船采用国产主机，载重吨超过30万吨。", "智能运输船载重吨"),
    pytest.param("前4月进出口3万亿元，其中出口再创新高，连续7个月保持增长。", "出口保持增长"),
]


@pytest.mark.parametrize(("text", "indicator"), WHOLES)
def test_a_measure_is_of_the_work_and_not_of_its_parts_or_its_way(figures, text, indicator):
    """Branch lines, counties and the provinces on the way have not the length or the cost of the work."""
    assert figures(text, "indicator", place=None)[-1] == indicator


def test_a_road_that_a_project_builds_is_no_other_road_told_of_before(figures):
    """线路 is the road of the project named last, not a railway of the item in front."""
    text = "云岭高铁铺轨贯通。青沙高速东关至西关段项目正式开工建设。线路全长76公里。"
    assert figures(text, "indicator", place=None)[-1] == "青沙高速东关至西关段项目线路全长"


def test_what_a_line_is_is_no_part_of_its_name(figures):
    """甲线是重要的工程，线路全长… is the length of 甲线."""
    text = "青沙线今天开通。青沙线是重要的跨省交通工程，线路全长54公里。"
    assert figures(text, "indicator", place=None)[-1] == "青沙线线路全长"


def test_the_total_of_an_income_keeps_its_name(figures):
    """收入增长…，总量突破… is the total of the income."""
    text = "一般公共预算收入增长4%，总量突破1900亿元。"
    assert figures(text, "indicator")[-1] == "一般公共预算收入总量"
