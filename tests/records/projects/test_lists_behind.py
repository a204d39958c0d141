"""Lists that a clause in front tells of, approvals, and what the words around a name add to its state."""

import pytest

CASES = [
    # the clause in front speaks of several, and says what became of all of them
    pytest.param(
        "全年多条高铁开工建设，包括青柏高铁、柏川高铁等。",
        [("青柏高铁", "under_construction"), ("柏川高铁", "under_construction")],
        id="clause-in-front",
    ),
    pytest.param(
        "新开通3条高铁线路。它们分别是：青柏高铁、柏川高铁云山至松江段、青柳高铁。",
        [("青柏高铁", "operating"), ("柏川高铁云山至松江段", "operating"), ("青柳高铁", "operating")],
        id="sentence-in-front",
    ),
    pytest.param(
        "有望开工的高铁项目则有：青柏高铁、柏川高铁等。",
        [("青柏高铁", "planned"), ("柏川高铁", "planned")],
        id="behind-a-colon",
    ),
    pytest.param("本区已有多种经济形态，包括青柏高铁、柏川高铁等。", [], id="nothing-told"),
    # a list that goes on behind a comma
    pytest.param(
        "开工建设青柳铁路等交通项目，以及松江水电站、柏川抽水蓄能电站等电源项目。",
        [
            ("青柳铁路", "under_construction"),
            ("松江水电站", "under_construction"),
            ("柏川抽水蓄能电站", "under_construction"),
        ],
        id="goes-on",
    ),
    # the tail of a list says in which stage all of it is
    pytest.param(
        "松江泵站工程、柏川新能源产业基地等9个计划新开工项目顺利开工。",
        [("松江泵站工程", "under_construction"), ("柏川新能源产业基地", "under_construction")],
        id="counted-tail",
    ),
    # an approval lets a work begin
    pytest.param(
        "青柳医院柏川院区项目已取得可研批复。", [("青柳医院柏川院区项目", "planned")], id="approval"
    ),
    pytest.param(
        "青柳要素配置改革试点获国务院批复。", [("青柳要素配置改革试点", "issued")], id="approved-drive"
    ),
    # a state in front of a name, by 的
    pytest.param("松江站是在建的青柏高铁的始发站。", [("青柏高铁", "under_construction")], id="attribute"),
    pytest.param(
        "刚开诊的青柳医院柏川院区，方便了周边患者。", [("青柳医院柏川院区", "operating")], id="just-opened"
    ),
    # what came of the beginning
    pytest.param("青柳技术创新中心已启动并投入运营。", [("青柳技术创新中心", "operating")], id="and-in-use"),
    # 共建 in the name of an agreement, and a comma in a title
    pytest.param(
        "双方签署园区共建框架合作协议。", [("园区共建框架合作协议", "signed")], id="joint-agreement"
    ),
    pytest.param(
        "两地签署《推进青柳发展，共建柏川园区协议》。",
        [("推进青柳发展，共建柏川园区协议", "signed")],
        id="comma-in-a-title",
    ),
    pytest.param(
        "实施轨道交通101线项目。", [("轨道交通101线项目", "under_construction")], id="numbered-line"
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_what_is_told_around_a_list_is_told_of_each_thing_in_it(read, text, told):
    """Each thing is told with the state that its list, its tail or the clause in front gives it."""
    events = read(text)[1].projects
    assert [(event.name, event.status) for event in events] == told
