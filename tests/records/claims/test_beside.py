"""What a figure takes from those beside it."""

import pytest

SHARED = [
    pytest.param(
        "北京、天津PM2.5浓度分别为30微克/立方米、41微克/立方米，同比下降5%、6%。",
        ["北京市", "天津市"] * 2,
        id="growths-behind-values",
    ),
    pytest.param(
        "北京、天津PM2.5浓度分别为30微克/立方米、41微克/立方米。", ["北京市", "天津市"], id="values-alone"
    ),
    pytest.param(
        "京津冀三地新增车站分别为3座、5座、9座。", ["北京市", "天津市", "河北省"], id="members-of-a-group"
    ),
    pytest.param("京津冀两年新增车站分别为3座、5座。", ["京津冀", "京津冀"], id="fewer-than-members"),
]


@pytest.mark.parametrize(("text", "where"), SHARED)
def test_places_are_shared_out_in_turn(figures, text, where):
    """As many figures as places behind 分别 are one of each; otherwise all are of all."""
    assert figures(text, "where", place="京津冀") == where


KINDS = [
    pytest.param("产量增长5%、6%和7%。", [("growth", "up")] * 3, id="growths"),
    pytest.param("产量分别减少5万吨、6万吨。", [("change", "down")] * 2, id="changes"),
    pytest.param("产值占全省的15%、全国的2%。", [("share", None)] * 2, id="shares-of-two-wholes"),
    pytest.param("占比提高3个百分点，达到42%。", [("change", "up"), ("share", None)], id="comes-to-a-share"),
    pytest.param(
        "城镇化率提高2个百分点，达到68%。", [("change", "up"), ("level", None)], id="comes-to-a-rate"
    ),
    pytest.param("企业占一半以上，达到56.7%。", [("share", None)] * 2, id="more-exactly"),
    pytest.param("产量增长5%，出口12万吨。", [("growth", "up"), ("level", None)], id="another-clause"),
]


@pytest.mark.parametrize(("text", "told"), KINDS)
def test_a_figure_that_only_goes_on_is_of_the_same_kind(figures, text, told):
    """Figures joined by 、 and 和 are alike; one that 达到 leads to states where the measure stands."""
    assert figures(text, "kind", "direction") == told


def test_a_pair_without_times_takes_those_of_the_pair_before(figures):
    """由2014年…增长到2023年…，占比由…提高到…: the shares are of those years."""
    text = "成交额由2014年的80亿元增长到2023年的740亿元，占全国比重由2.9%提高到9.6%。"
    assert figures(text, "when") == ["2014", "2023", "2014", "2023"]


def test_a_mean_growth_behind_a_pair_is_over_its_years(figures):
    """年均增长 behind 由2014年…增长到2023年… runs from the one year to the other."""
    text = "成交额由2014年的80亿元增长到2023年的740亿元，年均增长28%。"
    assert figures(text, "when")[-1] == "2014..2023"


def test_years_in_one_list_go_to_their_figures(figures):
    """2021年至2023年 with three figures gives each its year; with two, none."""
    text = "2021年至2023年，全市分别造林8万亩、9万亩、7万亩。"
    assert figures(text, "when") == ["2021", "2022", "2023"]


def test_a_part_of_a_flow_keeps_where_it_came_from(read):
    """其中流向甲… is a part of the flow that was told of, from the same place."""
    text = "北京流向津冀技术合同成交额700亿元，其中流向河北520亿元。"
    claims = read(text, place="京津冀")[1].claims
    assert [place.name for place in claims[1].origin] == ["北京市"]
    assert [place.name for place in claims[1].destination] == ["河北省"]
