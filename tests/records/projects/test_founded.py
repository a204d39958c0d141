"""Things of common words that are one because of what is told of them, and what places share."""

import pytest

CASES = [
    # founded, put online or opened: one thing, however common its words
    ("上线乡村医疗一体化综合服务平台。", ["乡村医疗一体化综合服务平台"]),
    ("组建现代农业科技创新基金。", ["现代农业科技创新基金"]),
    ("国家数字海洋教育平台今天上线。", ["国家数字海洋教育平台"]),
    # the first or the only one of its sort
    ("建成全国首个山林生态产品交易平台。", ["山林生态产品交易平台"]),
    ("建成全省统一的食品检测智慧监管平台。", ["食品检测智慧监管平台"]),
    # a paper runs from the verb that issues it to its end, whatever verbs and figures stand in it
    ("出台促进渔业发展的若干措施。", ["促进渔业发展的若干措施"]),
    ("出台科技金融12条政策措施。", ["科技金融12条政策措施"]),
    ("出台实施云海新一轮高水平开放方案。", ["云海新一轮高水平开放方案"]),
    # laws are told by their titles
    ("全面施行《乡村振兴促进法》。", ["乡村振兴促进法"]),
    # the places of a list have one each
    ("加快沈阳、大连国家物流枢纽建设。", ["沈阳国家物流枢纽", "大连国家物流枢纽"]),
    (
        "加快保定、沧州等4个国家骨干冷链物流基地建设。",
        ["保定国家骨干冷链物流基地", "沧州国家骨干冷链物流基地"],
    ),
    ("推进沈阳、大连国家碳达峰试点城市建设。", ["沈阳国家碳达峰试点城市", "大连国家碳达峰试点城市"]),
    # a quotation that is told to open, with a few words around it
    ("“青柳通”业务今天上线。", ["“青柳通”业务"]),
    ("云海“青柳通”今天（5月15日）正式启动。", ["云海“青柳通”"]),
    # what is tried out may build something
    ("青柳信用建设综合改革试点获批。", ["青柳信用建设综合改革试点"]),
    ("燕柳公路提质改造提前建成通车。", ["燕柳公路提质改造"]),
    # what has carried so much is in use, and a network that has formed is there
    ("青柳引水一期工程已累计调水60亿立方米。", ["青柳引水一期工程"]),
    ("“三纵两横”高速公路骨架网基本形成。", ["“三纵两横”高速公路骨架网"]),
    # a long sort among what a list's end calls projects
    ("华中区域应急救援中心、粮食应急保障中心等项目开工。", ["华中区域应急救援中心", "粮食应急保障中心"]),
    # a train by its own name, drives against something, and what a province has one of
    ("中欧班列“青柳号”开行。", ["中欧班列“青柳号”"]),
    ("开展供水管网漏损专项整治。", ["供水管网漏损专项整治"]),
    ("深化营商环境优化年活动。", ["营商环境优化年活动"]),
    ("省美术馆建成启用。", ["省美术馆"]),
    ("云海空港综合保税区正式开关运行。", ["云海空港综合保税区"]),
]
NOT_NAMED = [
    # what is only built or pushed on is many; levels of government have one each
    "建设乡村医疗一体化综合服务平台。",
    "搭建省市县三级综合服务平台。",
    "出台一系列政策措施。",
    "推动出台管理措施6部。",
    "落实国家出台的存量政策。",
    # a title that says nothing of its own
    "根据省委《建议》，编制好工作方案。",
    # what is said, and what opens only in part
    "他说“好的”启动。",
    "“青柳通”上线首日，市场活跃。",
    # counted all together, what is taken on, and what each of many has
    "建成生态文明示范区和“青柳”实践创新基地57个。",
    "支持企业承担重大科技项目。",
    "实现乡乡基本通三级公路。",
    # sorts of works, and a number of clusters
    "推进污水处理厂、社区服务中心等重点项目建设。",
    "电子信息、生命健康等一批万亿级产业集群基本形成。",
    # several in places
    "推进保定、沧州等科技园区建设。",
    "支持保定、沧州医院发展。",
    "以线上线下的形式办好活动。",
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_things_of_common_words_are_named_where_they_are_one(read, text, expected):
    """A thing of common words is named where what is told of it says that there is one."""
    assert [event.name for event in read(text)[1].projects] == expected


@pytest.mark.parametrize("text", NOT_NAMED)
def test_common_words_that_are_many_name_nothing(read, text):
    """Words that many things may bear name none."""
    assert [event.name for event in read(text)[1].projects] == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # to be carried out, a plan begins; what is carried out further is in force
        ("今年要实施乡村居民增收计划。", "planned"),
        ("今年要深入实施乡村居民增收行动计划。", "issued"),
        ("去年实施了青柳居民增收计划。", "issued"),
    ],
)
def test_a_plan_that_is_to_be_carried_out_is_planned(read, text, status):
    """实施 begins a plan as it begins a drive, unless it goes on."""
    assert [event.status for event in read(text)[1].projects] == [status]
