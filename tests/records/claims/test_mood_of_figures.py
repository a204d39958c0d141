"""Who tells a figure, whether it is so yet, and what it is held against."""

import pytest

NEWS = {"title": "今日要闻", "place": None}

TOLD = [
    pytest.param("甲市气象台发布大风预警，预计19日北部有9级大风。", ["甲市气象台"], id="a-warning"),
    pytest.param("农业农村部近日下发通知，要求年底前培训农民3万人。", ["农业农村部"], id="a-notice"),
    pytest.param("气象部门提醒，未来三天有两轮降雨。", ["气象部门"], id="reminds"),
    pytest.param("水利部发布“七下八上”汛期情况。全国有26条河流涨水。", ["水利部"], id="a-quoted-name"),
    pytest.param("甲市发布大风预警，停运列车30列。", [None], id="a-city-warns"),
    pytest.param(
        "记者从水利部了解到，全国开工项目900个。在甲县水库加固现场，工人们正在施工。工程安装水泵26台。",
        ["水利部", None],
        id="a-scene-at-the-site",
    ),
    pytest.param(
        "记者从水利部了解到，全国开工项目900个。在水库加固方面，投入资金9亿元。",
        ["水利部", "水利部"],
        id="another-field",
    ),
]


@pytest.mark.parametrize(("text", "speakers"), TOLD)
def test_who_tells(figures, text, speakers):
    """An organ tells what it warns of and orders; a scene that a reporter is at ends its word."""
    assert figures(text, "speaker", **NEWS) == speakers


MOODS = [
    pytest.param("将散落各处的院落串接成片，确定了26个示范院落。", ["reported"], id="put-together"),
    pytest.param("将加快建设，新建26个示范院落。", ["plan"], id="to-be-done"),
    pytest.param("计划开行列车900列，较日常增加90列。", ["plan", "plan"], id="more-than-planned"),
    pytest.param("全线通车后对构建两市半小时交通圈具有重要作用。", ["plan"], id="once-open"),
    pytest.param("目前，车站加快建设，4座大桥将于年底通车。", ["plan"], id="those-that-will"),
    pytest.param("大会将于明年举行，已征集项目300个。", ["reported"], id="for-what-is-to-be"),
    pytest.param("明年元旦假期车票已售出300万张。", ["reported"], id="sold-for-what-is-to-be"),
    pytest.param("预计未来三天甲地累计降雨量300毫米。", ["plan"], id="a-sum-foretold"),
    pytest.param("大会将于明年举行，将征集项目300个。", ["plan"], id="not-yet"),
    pytest.param("今年要办好十件实事。", ["plan"], id="is-to"),
    pytest.param("目前，车站加快建设，4座大桥已于年初通车。", ["reported"], id="those-that-did"),
    pytest.param("全线已通车，对构建两市半小时交通圈具有重要作用。", ["reported"], id="open-now"),
]


@pytest.mark.parametrize(("text", "moods"), MOODS)
def test_what_is_so_and_what_is_to_come(figures, text, moods):
    """将 is 把 where a verb says that it is done, and a work that will open has no effects yet."""
    assert figures(text, "modality", **NEWS) == moods


USUAL = [
    pytest.param("5月降水量较常年同期偏多16%。", ("growth", "up", "常年同期"), id="usual"),
    pytest.param("气温比历史同期偏低2℃。", ("change", "down", "历史同期"), id="on-record"),
    pytest.param("接待量较平日增长三成。", ("growth", "up", "平日"), id="everyday"),
    pytest.param("接待量较疫情前增长三成。", ("growth", "up", "疫情前"), id="before-something"),
    pytest.param("能耗比改造前下降三成。", ("growth", "down", "改造前"), id="before-a-change"),
    pytest.param("案件数量较高峰期下降三成。", ("growth", "down", "高峰期"), id="the-peak"),
    pytest.param("接待量恢复到疫情前的九成。", ("ratio", None, "疫情前"), id="so-much-of-it"),
    pytest.param("改造前面积增长三成。", ("growth", "up", None), id="only-when"),
    pytest.param("接待量比上年同期增长三成。", ("growth", "up", "同比"), id="the-year-before"),
    pytest.param("接待量创历史同期新高，增长三成。", ("growth", "up", None), id="a-record"),
    pytest.param("央行决定增加支农、支小贷款额度900亿元。", ("change", "up", None), id="a-quota"),
    pytest.param("净出口拉动1.2个百分点。", ("change", "up", None), id="pulls"),
    pytest.param("安排支农贷款额度900亿元。", ("level", None, None), id="a-quota-set"),
]


@pytest.mark.parametrize(("text", "told"), USUAL)
def test_what_it_is_held_against(figures, text, told):
    """What is usual is a baseline of no date; a quota that is raised changes."""
    assert figures(text, "kind", "direction", "against", **NEWS) == [told]


HEDGED = [
    pytest.param("甲市以不到全国1%的面积，养育了全国3%的人口。", ["<", "="], id="less-than"),
    pytest.param("产量超过全省三成。", [">"], id="more-than"),
    pytest.param("几乎占全市供水量的90%。", ["<~"], id="nearly"),
    pytest.param("看到全省30%的企业。", ["="], id="no-hedge"),
]


@pytest.mark.parametrize(("text", "ops"), HEDGED)
def test_a_hedge_in_front_of_the_whole_is_the_numbers(figures, text, ops):
    """以不到全国1%的面积: less than one per cent, and the country is only the whole."""
    assert figures(text, "op", **NEWS) == ops


SINCE = [
    pytest.param("今年以来船闸通过量达9亿吨。", ["2024..2024-06-18"], id="passed"),
    pytest.param("今年以来，企业总数达900家。", ["..2024-06-18"], id="a-stock"),
    pytest.param(
        "今年以来，全省有26个新药、30个器械获批上市。", ["2024..2024-06-18"] * 2, id="a-shared-deed"
    ),
    pytest.param(
        "中心运行一年来，服务企业90家，可直达26个国家。", ["2023..2024-06-18", "..2024-06-18"], id="may"
    ),
    pytest.param("首批26家企业昨天（6月17日）集中签约。", ["2024-06-17"], id="on-that-day"),
    pytest.param("全市26家企业昨天发布的新品热销。", ["..2024-06-18"], id="what-came-out-that-day"),
    pytest.param(
        "今年一季度，甲市企业增长5%。乙走廊如今已汇聚企业90家。全域通勤时间不到30分钟。",
        ["2024-01..2024-03", "..2024-06-18", "..2024-06-18"],
        id="today-again",
    ),
]


@pytest.mark.parametrize(("text", "when"), SINCE)
def test_since_when_and_on_what_day(figures, text, when):
    """What flows since a year is of it all, what stands or may be reached is of today."""
    assert figures(text, "when", **NEWS) == when
