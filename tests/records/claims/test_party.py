"""With whom, for whom or to whom so many of them something is done, and what the amount behind is of."""

import pytest

DONE = [
    pytest.param(
        "以协议价为18个省份供应原油3亿吨。", ["以协议价为省份供应原油", "以协议价供应原油"], id="for"
    ),
    pytest.param("向9个国家出口拖拉机500台。", ["向国家出口拖拉机", "出口拖拉机"], id="to"),
    pytest.param("从6个省份引进医师200人。", ["从省份引进医师", "引进医师"], id="from"),
    pytest.param("某平台已为70家企业提供检测服务。", ["某平台为企业提供检测服务"], id="who-does-it"),
    pytest.param("某研究院与30余所高校建立合作关系。", ["某研究院与高校建立合作关系"], id="with"),
    pytest.param("集团和4家银行签署协议。", ["与银行签署协议"], id="two-sides"),
    pytest.param(
        "学院与9所高校、20家企业签订协议。", ["与高校签订协议", "与企业签订协议"], id="with-each-of-a-list"
    ),
    pytest.param(
        "我国和70个国家、8个国际组织签署了90份文件。",
        ["与国家签署文件", "与国际组织签署文件", "签署文件"],
        id="with-organizations",
    ),
    pytest.param(
        "为6个社区、9个村安装路灯200盏。",
        ["为社区安装路灯", "为村安装路灯", "安装路灯"],
        id="for-each-of-a-list",
    ),
    pytest.param("引进4所高校、6家医院。", ["引进高校", "引进医院"], id="done-to-a-list"),
    pytest.param("从800件作品中评选出50件佳作。", ["作品", "评选出佳作"], id="chosen-from"),
    pytest.param("从90份样本中分离出7株菌株。", ["样本", "分离出菌株"], id="found-in"),
    pytest.param("对900个小区实施管网改造。", ["对小区实施管网改造"], id="on"),
    pytest.param("与7个国家签署9项协议。", ["与国家签署协议", "签署协议"], id="the-object-is-counted-next"),
    pytest.param(
        "为600名乡亲免费进行了CT、心电图等12项检查。",
        ["为乡亲免费进行检查", "检查"],
        id="a-list-next",
    ),
]
NOT_DONE = [
    pytest.param("龙头企业和12家合作社获奖。", ["合作社获奖"], id="one-side"),
    pytest.param("对60个治理项目，投入3亿元。", ["治理项目", "投入"], id="a-verb-in-a-name"),
    pytest.param("围绕稳就业等七个方面推出措施。", ["方面"], id="a-frame"),
    pytest.param("成为12个城市的水源。", ["城市"], id="become"),
]


@pytest.mark.parametrize(("text", "indicators"), [*DONE, *NOT_DONE])
def test_those_for_whom_it_is_done_do_nothing_themselves(figures, text, indicators):
    """为N个省份供应… counts those supplied, with their preposition; the amount is of what is supplied."""
    assert figures(text, "indicator") == indicators
