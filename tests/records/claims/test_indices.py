"""Measures that a list names and a count sums up."""

import pytest

INDICES = [
    pytest.param(
        "用电量、货运量增速等4项指标居全国第一。",
        ["用电量、货运量增速等指标居全国第一", "用电量、货运量增速等指标"],
        id="list-and-rank",
    ),
    pytest.param("12项主要指标居全国前列。", ["主要指标居全国前列"], id="no-list"),
    pytest.param("交通领域12项指标居全省第一位。", ["交通领域指标居全省第一位"], id="field"),
    pytest.param("设定24个主要指标。", ["设定主要指标"], id="only-set"),
    pytest.param("水质评价15个为“优”、3个为“良”。", ["水质评价为“优”", "水质评价为“良”"], id="grades"),
]


@pytest.mark.parametrize(("text", "indicators"), INDICES)
def test_some_measures_are_told_with_their_list_and_rank(figures, text, indicators):
    """指标 alone says nothing: the list in front, the rank or the grade behind is told with it."""
    assert figures(text, "indicator")[: len(indicators)] == indicators
