"""A sign in front of a rate makes a growth of it, and a fall is no negative number."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025年，全省固定资产投资同比-3.5%。", ("固定资产投资", "growth", "down", 3.5, "同比")),
        ("2025年，全省外贸出口同比+6.1%。", ("外贸出口", "growth", "up", 6.1, "同比")),
        ("2025年，全省用电量增长-5.2%。", ("用电量", "growth", "down", 5.2, None)),
        ("2025年1月，居民消费价格指数环比－0.3%。", ("居民消费价格指数", "growth", "down", 0.3, "环比")),
        ("2025年，工业占比提高-1.2个百分点。", ("工业占比", "change", "down", 1.2, None)),
        ("2025年，负债率同比-0.8个百分点。", ("负债率", "change", "down", 0.8, "同比")),
        # What is below zero by itself stays so.
        ("2025年，存款利率为-0.5%。", ("存款利率", "level", None, -0.5, None)),
        ("2025年，平均气温-2.4℃。", ("平均气温", "level", None, -2.4, None)),
        # A dash between two figures is no sign.
        ("2025年，存款利率2%-3%。", ("存款利率", "level", None, 2, None)),
    ],
)
def test_a_sign_says_which_way(figures, text, expected):
    """同比-3.5% fell by 3.5 %; an interest of -0.5% did not fall."""
    assert figures(text, "indicator", "kind", "direction", "value", "against") == [expected]


def test_a_rate_in_brackets_is_of_the_level_in_front(figures):
    """完成投资3000亿元（+6.1%）: the level, and how it grew."""
    text = "2025年，全省完成投资3000亿元（+6.1%），进出口2000亿元（-2.3%）。"
    rows = figures(text, "kind", "direction", "value")
    assert rows == [
        ("level", None, 3000_0000_0000),
        ("growth", "up", 6.1),
        ("level", None, 2000_0000_0000),
        ("growth", "down", 2.3),
    ]
