"""Cells of tables: numbers with or without units, and which way a growth goes."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from lantu.facts import Quantity
from lantu.records.cells import as_growth, is_bare, read_cell, unit_of

UNITS = [
    pytest.param("单位：亿元", "亿元", id="with-its-word"),
    pytest.param("亿元", "亿元", id="alone"),
    pytest.param("%", "%", id="percent"),
    pytest.param("微克/立方米", "微克/立方米", id="per-volume"),
    pytest.param("2014年=100", "", id="a-base-year"),
    pytest.param("不含雄安新区", "", id="a-scope"),
    pytest.param("含税", "", id="no-unit"),
    pytest.param("", "", id="nothing"),
    pytest.param("万元每平方公里建设用地", "", id="too-long"),
]


@pytest.mark.parametrize(("words", "unit"), UNITS)
def test_brackets_name_a_unit_or_nothing(words, unit):
    """What can stand behind a number as its unit is one; scopes and base years are none."""
    assert unit_of(words) == unit


BARE = [
    pytest.param("12.5", True, id="number"),
    pytest.param("1,234.5", True, id="grouped"),
    pytest.param("-3.2", True, id="negative"),
    pytest.param("−3.2", True, id="minus-sign"),
    pytest.param("≤2300", True, id="bound"),
    pytest.param("约4286", True, id="about"),
    pytest.param("36以上", True, id="bound-behind"),
    pytest.param("36%", False, id="with-a-unit"),
    pytest.param("已通车", False, id="words"),
    pytest.param("2025-12-30", False, id="date"),
    pytest.param("—", False, id="dash"),
    pytest.param("", False, id="empty"),
]


@pytest.mark.parametrize(("text", "bare"), BARE)
def test_a_bare_cell_holds_a_number_and_its_bound_alone(text, bare):
    """Units, words and dates make a cell more than a number."""
    assert is_bare(text) is bare


READ = [
    pytest.param("12.5", "亿元", ("=", Decimal(1_250_000_000), "元"), id="unit-of-the-column"),
    pytest.param("12.5", "", ("=", Decimal("12.5"), ""), id="no-unit"),
    pytest.param("1,234", "万人", ("=", 12_340_000, "人"), id="grouped"),
    pytest.param("≤2300", "万人", ("<=", 23_000_000, "人"), id="at-most"),
    pytest.param("不低于36", "%", (">=", 36, "%"), id="at-least"),
    pytest.param("36左右", "%", ("~", 36, "%"), id="about-behind"),
    pytest.param("近36", "%", ("<~", 36, "%"), id="nearly"),
    pytest.param("超36", "%", (">", 36, "%"), id="more-than"),
    pytest.param("36%以上", "亿元", (">", 36, "%"), id="its-own-unit-wins"),
    pytest.param("-3.2", "%", ("=", Decimal("-3.2"), "%"), id="negative"),
    pytest.param("−3.2", "%", ("=", Decimal("-3.2"), "%"), id="minus-sign"),
]


@pytest.mark.parametrize(("written", "unit", "told"), READ)
def test_a_cell_is_read_with_the_unit_of_its_column(written, unit, told):
    """A cell without a unit takes the column's; bounds and hedges stay with the number."""
    found = read_cell(written, unit)
    assert found is not None
    quantity = found[0]
    assert (quantity.op, quantity.value, quantity.unit) == told


def test_a_word_of_change_leads_to_percentages_alone():
    """下降1.4 is a growth in a column of growths, and no amount in one of amounts."""
    found = read_cell("下降1.4", "%")
    assert found is not None
    assert (str(found[0].value), found[1:]) == ("1.4", (2, 5))
    assert read_cell("下降1.4", "亿元") is None


@pytest.mark.parametrize("written", ["", "—", "N/A", "已通车", "2025-12-30", "见附表"])
def test_what_is_no_number_is_no_figure(written):
    """Dashes, words and dates give nothing, never 0."""
    assert read_cell(written, "亿元") is None


def test_the_span_is_that_of_the_number():
    """Where the number stands in its cell, without the bound in front of it."""
    found = read_cell(" 不低于36 ", "%")
    assert found is not None
    _, start, end = found
    assert " 不低于36 "[start:end] == "36"


@pytest.mark.parametrize(
    ("value", "written", "told"),
    [
        pytest.param("5.5", "同比增长5.5", ("5.5", "up"), id="rise"),
        pytest.param("-3.2", "同比增长-3.2", ("3.2", "down"), id="negative"),
        pytest.param("3.2", "降幅3.2", ("3.2", "down"), id="header-of-falls"),
        pytest.param("3.2", "同比下降3.2", ("3.2", "down"), id="word-in-the-cell"),
        pytest.param("-3.2", "降幅-3.2", ("3.2", "down"), id="said-twice"),
        pytest.param("0", "同比增长0", ("0", "up"), id="nothing"),
    ],
)
def test_a_fall_is_so_much_downwards(value, written, told):
    """A growth keeps its amount as a positive number, and its direction apart."""
    quantity, direction = as_growth(Quantity("=", Decimal(value), None, "%", None), written)
    assert (str(quantity.value), direction) == told


@pytest.mark.parametrize(
    ("op", "turned"), [("<=", ">="), (">=", "<="), ("<", ">"), (">", "<"), ("=", "="), ("~", "~")]
)
def test_a_bound_below_nothing_turns(op, turned):
    """≤-3 is a fall of 3 or more."""
    quantity, _ = as_growth(Quantity(op, Decimal(-3), None, "%", None), "增长")
    assert quantity.op == turned


def test_the_ends_of_a_falling_range_change_places():
    """-5 to -3 is a fall of 3 to 5."""
    quantity, direction = as_growth(Quantity("range", Decimal(-5), Decimal(-3), "%", None), "增长")
    assert (quantity.value, quantity.value2, direction) == (3, 5, "down")


@given(st.decimals(min_value=-500, max_value=500, places=1, allow_nan=False, allow_infinity=False))
def test_amount_and_direction_give_the_number_back(value):
    """Signed by its direction, a growth is the number that the cell held."""
    quantity, direction = as_growth(Quantity("=", value, None, "%", None), "同比增长")
    assert quantity.value >= 0
    assert (-quantity.value if direction == "down" else quantity.value) == value
