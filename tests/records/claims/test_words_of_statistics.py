"""How offices of statistics tell of wholes and parts, of what leads and of what lags."""

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "牛、羊、鸡肉产量分别增长86%、10%、12%。",
            ["牛肉产量", "羊肉产量", "鸡肉产量"],
            id="one-meat-for-all",
        ),
        pytest.param(
            "规上工业企业主营业务收入增长5%，利润总额增长19%，增速分别加快4.8个和19.1个百分点。",
            [
                "规上工业企业主营业务收入",
                "规上工业企业利润总额",
                "规上工业企业主营业务收入增速",
                "规上工业企业利润总额增速",
            ],
            id="how-fast-each-grows",
        ),
        pytest.param(
            "石油开采业利润增长38%，燃料加工业增长24%。",
            ["石油开采业利润", "燃料加工业利润"],
            id="the-trade-beside",
        ),
        pytest.param(
            "民间投资下降4%，降幅收窄2个百分点，占比47%。",
            ["民间投资", "民间投资降幅", "民间投资占比"],
            id="a-share-is-none-of-the-speed",
        ),
        pytest.param(
            "固定资产投资下降17%。其中，民间投资下降4%，占比47%。分产业看，第一产业下降51%；第二产业下降30%，收窄10个百分点；第三产业下降13%。",
            [
                "固定资产投资",
                "民间投资",
                "民间投资占比",
                "第一产业投资",
                "第二产业投资",
                "第二产业投资增速",
                "第三产业投资",
            ],
            id="parts-of-the-whole-and-not-of-a-share",
        ),
        pytest.param(
            "分三大门类看，采矿业增加值增长4%。", ["门类", "采矿业增加值"], id="what-it-is-looked-at-by"
        ),
        pytest.param(
            "PM2.5浓度达到国家二级标准，较2020年改善24%。", ["PM2.5浓度"], id="not-the-standard-is-better"
        ),
        pytest.param("公园实现100%绿电供应。", ["公园绿电供应"], id="wholly-so"),
        pytest.param(
            "4所高校、2家医院进入全面建设阶段。",
            ["高校进入全面建设阶段", "医院进入全面建设阶段"],
            id="what-both-enter",
        ),
    ],
)
def test_what_statistics_measure(figures, text, names):
    """A part takes the measure of its whole, a trade that of the one beside it; a share is of an amount."""
    assert figures(text, "indicator", place="天津市") == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "PM2.5浓度最低的3个城市依次是北京、廊坊和天津，分别为27、35和36微克/立方米。",
            [("北京市", "PM2.5浓度"), ("河北省廊坊市", "PM2.5浓度"), ("天津市", "PM2.5浓度")],
            id="the-lowest",
        ),
        pytest.param(
            "进出口总额排名前两位的是北京、天津，分别为3万亿元、8000亿元。",
            [("北京市", "进出口总额"), ("天津市", "进出口总额")],
            id="the-first-two",
        ),
    ],
)
def test_places_that_lead_or_lag(figures, text, told):
    """Places listed as first or last by a measure have the figures behind 分别 in turn."""
    assert figures(text, "where", "indicator", place=None, title="今日要闻")[-len(told) :] == told


def test_what_follows_is_of_the_place_told_last(places):
    """After 甲…；乙… a sentence that names no place goes on about the second."""
    text = "京津冀浓度为70微克/立方米；长三角浓度为46微克/立方米。发生污染60天。"
    assert places(text)[-1] == ["长三角"]


def test_head_offices_of_firms_say_no_country(places):
    """中国X总部 is a firm's: what is counted beside it is not of the whole country."""
    text = "雄安新区建设提速。中国星网、中国中化总部已入驻，中国矿产总部封顶，4所高校全面建设。"
    assert places(text)[-1] == ["雄安新区"]


def test_the_seat_of_something_is_no_occasion(figures):
    """副中心所在地某区区长 is an office, and nothing that somebody spoke at."""
    text = "城市副中心所在地北京市通州区区长王明介绍，社会投资占比达七成。"
    assert figures(text, "speaker", place=None) == ["王明"]
    assert figures("王明在发布会上介绍，社会投资占比达七成。", "speaker", place=None) == ["王明"]


def test_a_list_of_the_year_s_tasks_is_planned(figures):
    """Items below 2026年重点任务 are to be done in that year, whatever marks them."""
    text = "2026年重点任务\n\n• 建设公园24处，更新电梯100部。\n\n• 竣工保障性住房2500套。"
    told = figures(text, "indicator", "modality", "when", date="2026-01-06", place="北京市通州区")
    assert [one[1:] for one in told] == [("plan", "2026")] * 3
    assert [one[0] for one in told] == ["建设公园", "更新电梯", "竣工保障性住房"]


def test_half_width_marks_part_clauses(figures):
    """A page that writes ASCII commas is read as one that writes Chinese ones."""
    wide = "全市产值3,890亿元，增长5.3%；分门类看，采矿业增加值增长4%，制造业增长6%。"
    narrow = wide.replace("，", ",").replace("；", ";")
    keys = ("indicator", "kind", "when", "against")
    assert figures(narrow, *keys) == figures(wide, *keys)
