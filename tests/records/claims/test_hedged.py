"""The hedge of a share or multiple that stands in front of its verb."""

import pytest

HEDGED = [
    pytest.param("全市风机产量约占全国一半。", ["~"], id="about-half-of-a-whole"),
    pytest.param("全市用水大约占全省的15%。", ["~"], id="about-a-percentage"),
    pytest.param("外地游客近占三成。", ["<~"], id="nearly"),
    pytest.param("女职工至少占四成。", [">="], id="at-least"),
    pytest.param("甲县、乙县产量分别约占全省的四成、三成。", ["~", "~"], id="a-list-shares-it"),
    pytest.param("全市面积大约是甲县的3倍。", ["~"], id="a-multiple"),
    pytest.param("单位能耗约为全国平均的60%。", ["~"], id="a-part-of-a-mean"),
]
PLAIN = [
    pytest.param("全市风机产量约占全国的三成以上。", [">"], id="the-numbers-own-bound"),
    pytest.param("全市风机产量仅占全国的三成。", ["="], id="only-bounds-nothing"),
    pytest.param("新签约占全部合同的三成。", ["="], id="a-word-that-ends-so"),
    pytest.param("职工约300人，女职工占四成。", ["~", "="], id="of-the-figure-before"),
    pytest.param("基地约占地300亩。", ["="], id="no-share"),
]


@pytest.mark.parametrize(("text", "ops"), HEDGED)
def test_a_hedge_in_front_of_the_verb_bounds_the_share(figures, text, ops):
    """约占全国一半 is about half, as 占全国约一半 is."""
    assert figures(text, "op") == ops


@pytest.mark.parametrize(("text", "ops"), PLAIN)
def test_other_words_bound_nothing(figures, text, ops):
    """The number's own bound wins; 仅占, 签约占 and the hedge of another figure change nothing."""
    assert figures(text, "op") == ops
