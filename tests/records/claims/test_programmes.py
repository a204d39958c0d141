"""What programmes are made of, parts of other measures, and sums said exactly."""

import pytest

PROGRAMMES = [
    pytest.param("“2030”引育工程：培育企业60家、支持项目80个。", "plan", id="a-programme"),
    pytest.param("12.百村行动：重点打造样板村60个、建设粮库80座。", "plan", id="a-numbered-note"),
    pytest.param("“2030”引育工程：已培育企业60家、支持项目80个。", "reported", id="done-already"),
    pytest.param("引育工程进展顺利：企业60家、项目80个。", "reported", id="no-verb-of-doing"),
]


@pytest.mark.parametrize(("text", "modality"), PROGRAMMES)
def test_what_a_programme_is_made_of_is_a_plan(figures, text, modality):
    """“X”工程：培育N家 explains what is to be done and reports nothing of today."""
    assert set(figures(text, "modality")) == {modality}


def test_what_a_programme_is_made_of_has_no_time_of_its_own(figures):
    """A note of a programme tells no time; what was done has the document's."""
    text = "“2030”引育工程：培育企业60家。“2030”引育工程已培育企业60家。"
    assert figures(text, "when") == ["?", "..2024-06-18"]


PARTS = [
    pytest.param("新膜的厚度是旧膜的十分之一。", ("ratio", "新膜的厚度"), id="is"),
    pytest.param("新膜厚2毫米，仅为头发丝直径的十分之一。", ("ratio", "新膜厚"), id="only-is"),
    pytest.param("全市面积是全省的十分之一。", ("level", "面积"), id="of-a-whole"),
    pytest.param("全市面积占全省的十分之一。", ("share", "面积占全省"), id="a-share"),
]


@pytest.mark.parametrize(("text", "told"), PARTS)
def test_a_part_of_another_measure_is_a_ratio(figures, text, told):
    """是Y的N分之一 is a multiple of Y, which is no part of what is measured."""
    assert figures(text, "kind", "indicator")[-1] == told


EXACTLY = [
    pytest.param("甲线累计输电突破300亿度，达到301.6亿度。", "cumulative", id="exactly"),
    pytest.param("甲线累计输电300亿度，装机达到30万千瓦。", "level", id="another-measure"),
    pytest.param("甲线累计输电300亿度，达到30万千瓦。", "level", id="no-rounded-one"),
]


@pytest.mark.parametrize(("text", "kind"), EXACTLY)
def test_a_sum_said_exactly_is_a_sum(figures, text, kind):
    """累计突破A，达到B is one sum, told twice."""
    assert figures(text, "kind")[-1] == kind


def test_a_plan_for_today_is_a_plan(figures):
    """今天计划停运 is still to be done; 今天将…转移 was done."""
    text = "车站今天计划停运列车增加到60趟。今天将旅客800人转移。"
    assert figures(text, "modality", place=None) == ["plan", "reported"]
