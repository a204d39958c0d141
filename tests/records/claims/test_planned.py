"""Results beside the goals, plans and budgets that they are held against."""

import pytest

HELD = [
    pytest.param(
        "生产总值增长5.9%，完成5.5%的预期目标。",
        [("growth", "up", "reported"), ("growth", "up", "target")],
        id="goal-of-a-growth",
    ),
    pytest.param(
        "失业率5.1%，低于5.5%的控制目标。",
        [("level", None, "reported"), ("level", None, "target")],
        id="goal-of-a-level",
    ),
    pytest.param(
        "收入增长4.1%，超出计划0.6个百分点。",
        [("growth", "up", "reported"), ("change", "up", "reported")],
        id="more-than-planned",
    ),
    pytest.param(
        "收入增长4.1%，低于预期0.6个百分点。",
        [("growth", "up", "reported"), ("change", "down", "reported")],
        id="less-than-expected",
    ),
]


@pytest.mark.parametrize(("text", "told"), HELD)
def test_a_goal_is_of_the_kind_of_its_result(figures, text, told):
    """The goal itself is aimed at; the difference to it is reported with its sign."""
    assert figures(text, "kind", "direction", "modality") == told


@pytest.mark.parametrize(("text", "told"), HELD)
def test_goal_and_difference_are_of_what_was_measured(figures, text, told):
    """Neither has a name of its own, nor a baseline in time."""
    names = figures(text, "indicator")
    assert set(names) == {names[0]} and figures(text, "against") == [None] * len(told)
