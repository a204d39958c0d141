"""What a list of works, each with its size or number, shares."""

import pytest

WORKS = [
    pytest.param(
        "推动甲厂50万吨焦化技改、乙厂20万吨铜箔、丙厂10万吨锂盐等项目建设。",
        ["甲厂焦化技改项目建设", "乙厂铜箔项目建设", "丙厂锂盐项目建设"],
        id="capacities",
    ),
    pytest.param("推进8个街区、20条道路更新。", ["推进街区更新", "道路更新"], id="renewed"),
    pytest.param("实施30个旧村、12个集镇改造。", ["实施旧村改造", "实施集镇改造"], id="rebuilt"),
    pytest.param("推进10个科技项目、5个旧村改造。", ["推进科技项目", "旧村改造"], id="by-name-no-work-of-it"),
    pytest.param("培育5家企业、3个园区建设。", ["培育企业", "培育园区建设"], id="firms-are-not-built"),
    pytest.param("完成78家工厂关改搬转、30个园区整治。", ["工厂关改搬转", "园区整治"], id="its-own-deed"),
    pytest.param("粮食产量稳定在50万吨、建成甲等项目。", ["粮食产量"], id="another-thing-done"),
]
PARTS = [
    pytest.param(
        "数字政府建设4个方面9项做法被全省推广。",
        ["数字政府建设方面", "数字政府建设做法被全省推广"],
        id="whose-they-are",
    ),
    pytest.param("从4个方面提出9项措施。", ["方面", "提出措施"], id="no-owner"),
]
AIMS = "二、2026年重点工作\n推动甲厂50万吨焦化技改、乙厂20万吨铜箔、丙厂10万吨锂盐等项目建设。"


@pytest.mark.parametrize(("text", "indicators"), [*WORKS, *PARTS])
def test_the_end_of_a_list_is_said_of_each_work(figures, text, indicators):
    """等项目建设, and 更新 behind the last member, hold for all members; so does an owner in front."""
    assert figures(text, "indicator") == indicators


def test_the_members_of_a_list_of_works_are_planned_alike(figures):
    """Sizes of works under one verb are drawn, none of them aimed at."""
    assert figures(AIMS, "modality") == ["plan", "plan", "plan"]
