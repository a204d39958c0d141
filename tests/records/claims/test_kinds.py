"""Which kind a figure is, with its direction: one table for each kind, look-alikes beside them."""

import pytest

RATIOS = [
    pytest.param("快递业务量是2014年的6倍。", "2014", id="of-a-year"),
    pytest.param("快递业务量达到2014年的6倍。", "2014", id="reaches-of-a-year"),
    pytest.param("新区承接量相当于2018年的3倍。", "2018", id="equals-of-a-year"),
    pytest.param("车站客流是“十三五”末的2.4倍。", "2020", id="of-the-end-of-a-plan"),
    pytest.param("甲园区产值为上年同期的1.5倍。", "同比", id="of-the-same-months"),
    pytest.param("与2014年相比，森林蓄积量翻了一番。", "2014", id="doubled"),
    pytest.param("甲产业规模比2015年翻两番。", "2015", id="doubled-twice"),
]


@pytest.mark.parametrize(("text", "against"), RATIOS)
def test_a_multiple_of_another_value_is_a_ratio_to_it(figures, text, against):
    """是…的N倍 and 翻番 multiply: the value that is multiplied is the baseline, and there is no direction."""
    assert figures(text, "kind", "direction", "against") == [("ratio", None, against)]


GROWTHS = [
    pytest.param("快递业务量比2014年增长6倍。", "up", "2014", id="times-more"),
    pytest.param("快递业务量同比增长1.2倍。", "up", "同比", id="times-more-on-year"),
    pytest.param("出口额同比下降3.5%。", "down", "同比", id="fall-on-year"),
    pytest.param("出口额环比上升3.5%。", "up", "环比", id="rise-on-month"),
    pytest.param("甲药品价格平均下降超五成。", "down", None, id="tenths"),
    pytest.param("两地通行时间缩短三分之一。", "down", None, id="a-third-less"),
    pytest.param("单位生产总值能耗比2015年降低18.2%。", "down", "2015", id="energy-less"),
    pytest.param("用水总量较2013年压减9%。", "down", "2013", id="cut"),
    pytest.param("亩产提高12%以上。", "up", None, id="raised"),
    pytest.param("物流成本减少两成。", "down", None, id="fewer"),
    pytest.param("进口额降幅为6.3%。", "down", None, id="fall-as-a-noun"),
    pytest.param("出口额增速为9.8%。", "up", None, id="rise-as-a-noun"),
    pytest.param("年均增长7.1%的消费品零售额继续扩大。", "up", None, id="growth-in-an-attribute"),
]


@pytest.mark.parametrize(("text", "direction", "against"), GROWTHS)
def test_a_relative_change_is_growth_with_its_sign_apart(figures, text, direction, against):
    """A percentage, multiple or fraction behind a verb of change is growth; its value stays as stated."""
    assert figures(text, "kind", "direction", "against") == [("growth", direction, against)]


CHANGES = [
    pytest.param("常住人口比上年末减少12万人。", "down", id="people-fewer"),
    pytest.param("优良天数同比增加18天。", "up", id="days-more"),
    pytest.param("水位较2014年回升3.4米。", "up", id="metres-up"),
    pytest.param("城镇化率提高5.2个百分点。", "up", id="points"),
    pytest.param("PM2.5平均浓度同比下降2微克/立方米。", "down", id="micrograms"),
    pytest.param("新开航线较上年同期多6条。", "up", id="more-of-them"),
    pytest.param("办理时间缩短5个工作日。", "down", id="working-days"),
    pytest.param("收割面积同比少收3万亩。", "down", id="less-gathered"),
    pytest.param("失业率下降0.3个百分点。", "down", id="points-down"),
    pytest.param("城乡收入差距缩小2个百分点。", "down", id="a-gap-narrows"),
]


@pytest.mark.parametrize(("text", "direction"), CHANGES)
def test_an_amount_more_or_less_is_a_change(figures, text, direction):
    """An absolute difference over time is a change, never a level and never growth."""
    assert figures(text, "kind", "direction") == [("change", direction)]


LEVELS = [
    pytest.param("常住人口减少到712万人。", id="down-to"),
    pytest.param("优良天数增加至292天。", id="up-to"),
    pytest.param("城镇化率提高到64.1%。", id="rate-up-to"),
    pytest.param("失业率降为4.9%。", id="rate-down-to"),
    pytest.param("办事窗口减少为4个。", id="count-down-to"),
    pytest.param("贷款利率最低为3.2%。", id="lowest-is"),
    pytest.param("补贴比例最高为50%。", id="highest-is"),
    pytest.param("森林覆盖率为36%。", id="rate-that-is-no-share"),
    pytest.param("水质优良比例达到84%。", id="proportion-that-is-no-share"),
    pytest.param("新增公园12座。", id="newly-built"),
    pytest.param("压减钢铁产能300万吨。", id="capacity-taken-out"),
    pytest.param("退耕还湿1.8万亩。", id="land-given-back"),
    pytest.param("增设停车位800个。", id="put-up-more"),
    pytest.param("减税降费320亿元。", id="taxes-cut"),
    pytest.param("下降通道长2公里。", id="a-way-down"),
    pytest.param("连续3年保持增长。", id="years-in-a-row"),
]


@pytest.mark.parametrize("text", LEVELS)
def test_where_something_stands_or_was_done_is_a_level(figures, text):
    """…到 and 为 state where a measure stands; what is built or taken out is counted as such."""
    assert figures(text, "kind", "direction", "against") == [("level", None, None)]


SHARES = [
    pytest.param("高技术产业增加值占规模以上工业的21.4%。", id="of-the-whole"),
    pytest.param("可再生能源装机占比超过六成。", id="named-share"),
    pytest.param("第三产业比重为53.5%。", id="proportion-named"),
    pytest.param("京津技术占到四成。", id="bare"),
    pytest.param("清洁能源约占三分之一。", id="a-third"),
    pytest.param("新能源车占新增公交车总数的一半。", id="a-half"),
]


@pytest.mark.parametrize("text", SHARES)
def test_a_share_is_said_with_its_word(figures, text):
    """占, 占比 and 比重 make a share, in percent, tenths or a fraction."""
    assert figures(text, "kind", "direction") == [("share", None)]


SHARE_TWINS = [
    pytest.param("甲园区占地1200亩。", "level", id="takes-up-land"),
    pytest.param("展馆占地面积3.4万平方米。", "level", id="area-taken-up"),
    pytest.param("新设备占用资金5亿元。", "level", id="money-bound"),
    pytest.param("清洁取暖率达到82%。", "level", id="a-rate"),
    pytest.param("甲产业占比提高2.3个百分点。", "change", id="share-rises"),
    pytest.param("占领先地位的企业有9家。", "level", id="leading"),
]


@pytest.mark.parametrize(("text", "kind"), SHARE_TWINS)
def test_what_takes_up_room_is_no_share(figures, text, kind):
    """占地, 占用 and rates are amounts; a share that has moved is a change."""
    assert figures(text, "kind") == [kind]


RANKS = [
    pytest.param("外贸总额居全国第七位。", "位", 7.0, id="position"),
    pytest.param("创新指数排名全省第一。", "位", 1.0, id="first"),
    pytest.param("空气质量退出全国后十。", "名", 10.0, id="last-ten"),
    pytest.param("综合实力列全省第3。", "位", 3.0, id="bare-number"),
]


@pytest.mark.parametrize(("text", "unit", "value"), RANKS)
def test_a_place_in_an_order_is_a_rank(figures, text, unit, value):
    """居第七位 and 排名第一 are ranks in 位, 后十 in 名."""
    assert figures(text, "kind", "unit", "value") == [("rank", unit, value)]


SUMS = [
    pytest.param("累计植树2.3亿株。", "cumulative", id="summed"),
    pytest.param("2014年以来，疏解商户1.9万户。", "cumulative", id="since-a-year"),
    pytest.param("中欧班列累计开行突破3000列。", "cumulative", id="summed-trains"),
    pytest.param("在招商大会上，共达成合作项目90个。", "level", id="at-one-event"),
    pytest.param("大会已办到第四届，共达成合作项目90个。", "cumulative", id="at-all-of-them"),
    pytest.param("2020年以来，妥善处置6.4级地震等灾害。", "level", id="how-strong"),
    pytest.param("2020年以来，“甲乙通办”覆盖90项事项。", "level", id="how-many-are-covered"),
    pytest.param("全年植树2300万株。", "level", id="of-a-year"),
    pytest.param("今年一季度植树230万株。", "level", id="of-a-quarter"),
    pytest.param("全市现有商户1.9万户。", "level", id="stock"),
]


@pytest.mark.parametrize(("text", "kind"), SUMS)
def test_what_is_summed_up_since_some_time_is_cumulative(figures, text, kind):
    """累计 and …以来 sum up; a year's or a quarter's work and a stock do not."""
    assert figures(text, "kind") == [kind]


def test_a_level_and_the_fall_to_it_are_told_apart(figures):
    """降至37，比2013年下降超60%: two figures, of which only the second has a sign and a baseline."""
    text = "今年，PM2.5平均浓度降至29微克/立方米，较2015年下降超六成，同比减少4微克/立方米。"
    assert figures(text, "kind", "direction", "against") == [
        ("level", None, None),
        ("growth", "down", "2015"),
        ("change", "down", "同比"),
    ]


def test_a_measure_without_a_unit_changes_without_one(figures):
    """比上年缩小0.04 is by how much the bare number in front has changed, and is not lost."""
    text = "城乡居民收入之比为2.08，比上年缩小0.04。"
    assert figures(text, "indicator", "kind", "direction") == [
        ("城乡居民收入之比", "level", None),
        ("城乡居民收入之比", "change", "down"),
    ]


def test_a_gap_to_another_measure_has_no_time(figures):
    """同比 of the clause in front is not what 较各项贷款增速高 is against."""
    text = "普惠贷款同比增长11.4%，较各项贷款增速高5.4个百分点。"
    assert figures(text, "kind", "against") == [("growth", "同比"), ("change", None)]


def test_what_a_plant_just_begun_will_put_out_is_planned(figures):
    """年产 of a plant whose building begins is a plan; of one that begins to work it is not."""
    begun, running = "年产90万吨的乙烯装置今天开工建设。", "年产90万吨的乙烯装置建成投产。"
    assert figures(begun, "modality") == ["plan"]
    assert figures(running, "modality") == ["reported"]


TURNED = [
    pytest.param(
        "利润总额由去年下降3%转为增长6%。",
        [("利润总额", "growth", "down", "2023"), ("利润总额", "growth", "up", "..2024-06-18")],
        id="it-grows-now",
    ),
    pytest.param(
        "价格由上涨6%转为下降3%。",
        [("价格", "growth", "up", "?"), ("价格", "growth", "down", "..2024-06-18")],
        id="it-falls-now",
    ),
    pytest.param(
        "利润总额90亿元，由去年下降3%转为增长。",
        [("利润总额", "level", None, "..2024-06-18"), ("利润总额", "growth", "down", "2023")],
        id="without-a-second-figure",
    ),
    pytest.param(
        "占比由3%转为6%。",
        [("占比", "share", None, "?"), ("占比", "share", None, "..2024-06-18")],
        id="no-change-told",
    ),
]


@pytest.mark.parametrize(("text", "told"), TURNED)
def test_a_fall_that_turns_into_growth_is_one_and_the_other(figures, text, told):
    """由去年下降3%转为增长6% tells two changes of one measure, each of its time."""
    assert figures(text, "indicator", "kind", "direction", "when") == told
