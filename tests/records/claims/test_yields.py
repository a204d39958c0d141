"""Whose the second of two effects is, and whose a part, a case or a task is that is told alone."""

import pytest

LENT = [
    pytest.param(
        "风电项目每年可节约标煤5万吨、减排二氧化碳9万吨。", "风电项目每年减排二氧化碳", id="second-effect"
    ),
    pytest.param(
        "某光伏项目全部完工，每年可节约标煤5万吨，减排二氧化碳9万吨。",
        "某光伏项目每年减排二氧化碳",
        id="in-another-clause",
    ),
    pytest.param("居民每年可节约用水5万吨、减少污水9万吨。", "每年减少污水", id="no-work"),
    # Part of those told of, by what they do.
    pytest.param("贫困户301户611人全部脱贫，其中173户稳定脱贫。", "贫困户稳定脱贫", id="part"),
    pytest.param(
        "贫困户301户611人全部脱贫，其中173户349人稳定脱贫。", "贫困户稳定脱贫", id="part-in-persons"
    ),
    pytest.param("新建公路9条，其中4条实现通车。", "新建公路实现通车", id="part-done"),
    pytest.param("提出28个主要指标，其中20个预期性指标。", "预期性指标", id="part-with-a-name"),
    pytest.param("旅客1350万人次乘坐火车，236万人次通过飞机出行。", "通过飞机出行", id="no-part"),
    # What concerns so many, or is born of them.
    pytest.param(
        "梳理出1500个设备更新项目，涉及新购置设备5万台。", "设备更新项目涉及新购置设备", id="concerns"
    ),
    pytest.param("谋划重大项目200个，涉及总投资3000亿元。", "谋划重大项目总投资", id="sum"),
    pytest.param("实施8个传感器项目，产生6家创业公司。", "传感器项目产生创业公司", id="born"),
    # Cases and the like are of their matter.
    pytest.param("公安机关围绕电信网络诈骗犯罪，共破获案件2万起。", "电信网络诈骗犯罪破获案件", id="matter"),
    pytest.param(
        "湖泊非法采砂专项整治成效明显。共查处案件50件。", "湖泊非法采砂专项整治查处案件", id="drive"
    ),
    pytest.param("全年共破获经济犯罪案件2万起。", "破获经济犯罪案件", id="named-case"),
    # A task repeats what is pushed on.
    pytest.param("推进老旧小区改造，完成300个改造任务。", "老旧小区改造任务", id="task"),
    pytest.param("推进老旧小区改造，完成300个绿化任务。", "绿化任务", id="another-task"),
    # Pointers with a classifier of their own.
    pytest.param("大型LNG运输船正式交付。这艘船总长299米。", "大型LNG运输船总长", id="this-ship"),
    pytest.param("某研究中心建设项目启动。该中心占地300亩。", "某研究中心占地", id="that-centre"),
    # How long something lasts.
    pytest.param("招聘会共有200家企业参加，将持续10天。", "招聘会持续时间", id="lasts"),
    # Traffic of the same line.
    pytest.param("某欧班列开行820列、发送货物8万标箱。", "某欧班列发送货物", id="line"),
    pytest.param("新开工高速公路8条580公里。", "新开工高速公路", id="two-measures-of-one"),
    pytest.param("解决12个村2.3万人饮水难题。", "解决饮水难题", id="solved"),
    pytest.param("代表团将参加30个大项42个分项的比赛。", "参加分项的比赛", id="stacked"),
    pytest.param("某输电工程途经2省9县。", "某输电工程途经县", id="through"),
    pytest.param("重点实验室达到29家，其中企业牵头建设11家。", "企业牵头建设重点实验室", id="by-whom"),
    pytest.param("建成5G基站24万个、每万人拥有29个。", "每万人拥有5G基站", id="for-each"),
    pytest.param("招募赛会志愿者5.2万名，专业志愿者1300名。", "招募专业志愿者", id="others-alike"),
    pytest.param("打捞队由716人组成。", "打捞队", id="made-of"),
    pytest.param("走进某钢铁公司，300台机器人正在作业。", "某钢铁公司机器人", id="house"),
    pytest.param("委员会成立。湖泊保护委员会现有28个成员国、13个观察国。", "湖泊保护委员会观察国", id="list"),
]


@pytest.mark.parametrize(("text", "expected"), LENT)
def test_the_clause_in_front_lends_its_name(figures, text, expected):
    """What is told without a subject of its own is of what the words in front tell of."""
    assert figures(text, "indicator", place=None)[-1] == expected
