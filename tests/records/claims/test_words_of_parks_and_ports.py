"""What parks, ports and districts tell of their projects, their standing and what they hold."""

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "本次签约项目数达到33个，总投资635亿元。", ["签约项目数", "签约项目总投资"], id="of-those-counted"
        ),
        pytest.param("仅去年就促成9个项目落户。", ["促成项目落户"], id="only-stressed"),
        pytest.param(
            "签约的10个项目为新材料孵化基地项目、家具产业园项目。", ["签约项目"], id="which-they-are"
        ),
        pytest.param("河北省委、省政府先后确定了40个重点平台。", ["确定重点平台"], id="who-did-it"),
        pytest.param(
            "集装箱吞吐量创下2328万标准箱的新纪录，同比增长5%。",
            ["集装箱吞吐量", "集装箱吞吐量"],
            id="a-record-set",
        ),
        pytest.param(
            "2024年绿色石化、海工装备、航空航天等三大适港产业产值近6000亿元。",
            ["适港产业", "绿色石化、海工装备、航空航天适港产业产值"],
            id="no-year-in-a-list",
        ),
        pytest.param("高新技术企业数量成功突破1200家。", ["高新技术企业数量"], id="how-well"),
    ],
)
def test_what_is_told_of_projects_and_ports(figures, text, names):
    """Who did it, how well and when is no part of a name, nor what the counted ones are called."""
    assert figures(text, "indicator") == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("综合实力排名第18位，较去年提升1位。", [("rank", None), ("change", "up")], id="places"),
        pytest.param("综合指标排名提升7位。", [("change", "up")], id="alone"),
        pytest.param("提升道路3条。", [("level", None)], id="a-deed"),
    ],
)
def test_places_gained(figures, text, told):
    """So many places up is a change of a rank; 提升道路 is a deed."""
    assert figures(text, "kind", "direction") == told


def test_held_each_year_is_no_sum(figures):
    """累计超过…，连续5年保持千亿元以上: the second is what each year had."""
    text = "累计固定资产投资超过9600亿元，连续5年保持千亿元以上。"
    assert [kind for kind, unit in figures(text, "kind", "unit") if unit == "元"] == ["cumulative", "level"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        pytest.param(
            "邯郸市有52个项目签约。总投资达486亿元的涿州市有11个项目签约。",
            ["河北省邯郸市", "河北省保定市涿州市", "河北省保定市涿州市"],
            id="qualified-in-front",
        ),
        pytest.param(
            "天津港拥有航线144条；辐射京津冀及中西部地区的市，腹地面积近500万平方公里。",
            ["天津港", "天津港"],
            id="how-far-it-reaches",
        ),
        pytest.param(
            "石家庄协作加深。河北省级以上经开区承接项目363个。",
            ["河北省"],
            id="of-the-province-s-level-and-above",
        ),
        pytest.param(
            "通州区委书记王明在北京市人民代表大会会议上介绍，全区呈现繁荣景象。生产总值增长5%。",
            ["北京市通州区"],
            id="of-the-office",
        ),
    ],
)
def test_whose_projects_and_ports(figures, text, where):
    """The place is the one told of, not how far it reaches nor where its head speaks."""
    assert figures(text, "where", place=None) == where


@pytest.mark.parametrize("lead", ["据不完全统计", "据记者不完全统计", "据公开统计"])
def test_nobody_in_particular_counts(figures, lead):
    """据不完全统计 names nobody who says it; 据海关统计 does."""
    assert figures(f"{lead}，今年新设企业300家。", "speaker") == [None]
    assert figures("据石家庄海关统计，今年出口300亿元。", "speaker") == ["石家庄海关"]
