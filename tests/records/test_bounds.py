"""Bounds that only tell which of a kind are counted."""

import pytest

from lantu.language.numbers import find_quantities
from lantu.records.bounds import split_bounds

PARTED = [
    pytest.param("新签约亿元以上项目86个", ["86个"], ["亿元"], id="projects"),
    pytest.param("10亿元以上企业达到12家", ["12家"], ["10亿元"], id="firms"),
    pytest.param("5000万元以下合同90份", ["90份"], ["5000万元"], id="below"),
    pytest.param("百亿级集群5个", ["5个"], [], id="a-class-without-a-unit"),
    pytest.param("新增前1%学科6个", ["6个"], ["1%"], id="the-best-part-of-a-kind"),
    pytest.param("6个学科进入全球前千分之一", ["6个"], ["千分之一"], id="the-best-part-that-they-enter"),
    pytest.param("亿元以上项目86个、10亿元以上项目12个", ["86个", "12个"], ["亿元", "10亿元"], id="two"),
]


@pytest.mark.parametrize(("text", "figures", "bounds"), PARTED)
def test_a_size_in_front_of_those_counted_is_a_bound(text, figures, bounds):
    """亿元以上项目86个 counts projects; how large they are is no figure."""
    found = split_bounds(text, find_quantities(text))
    assert [[text[q.start : q.end] for q in part] for part in found] == [figures, bounds]


WHOLE = [
    pytest.param("总投资5亿元的项目3个", id="a-size-without-a-bound"),
    pytest.param("产值达到5亿元以上，项目3个", id="another-clause"),
    pytest.param("投资5亿元以上建设学校3所", id="what-is-built-with-it"),
    pytest.param("5亿元以上", id="nothing-counted"),
    pytest.param("改善幅度居全国前10%", id="a-rank-of-its-own"),
    pytest.param("60岁以上老人3万人", id="an-age"),
    pytest.param("项目3个，总投资5亿元以上", id="the-bound-behind"),
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_figure_that_bounds_no_class_stays_one(text):
    """Without what is counted right behind it, a bounded sum is a figure."""
    quantities = find_quantities(text)
    assert split_bounds(text, quantities) == (quantities, [])
