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
    pytest.param("七座及七座以下客车免费通行。", ["<="], id="a-mark-that-is-taken-in"),
]
PLAIN = [
    pytest.param("七座以下客车免费通行。", ["<"], id="a-mark-that-is-not"),
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


LISTS = [
    pytest.param("稻谷、小麦产量分别稳定在30万吨、40万吨以上。", [">", ">"], id="at-the-end"),
    pytest.param("甲类、乙类浓度分别控制在30微克、20微克以内。", ["<=", "<="], id="within"),
    pytest.param("稻谷、小麦产量分别增长3%、4%左右。", ["=", "~"], id="about-one-number"),
    pytest.param("产值达到30亿元、20亿元以上企业9家。", ["=", "="], id="of-what-is-counted-next"),
    pytest.param("稻谷、小麦产量分别达30万吨以上、40万吨。", [">", "="], id="behind-the-first-alone"),
]


@pytest.mark.parametrize(("text", "ops"), LISTS)
def test_a_bound_behind_a_list_holds_for_all_of_it(figures, text, ops):
    """以上 and 以内 end the list; 左右 tells of the number next to it."""
    assert figures(text, "op") == ops
