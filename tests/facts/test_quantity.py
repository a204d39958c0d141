"""How far words and written precision let the truth lie from a number."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from lantu.facts.quantity import Operator, Quantity

WHOLE = st.integers(-(10**15), 10**15)
STEPS = st.none() | st.integers(1, 10**9)


@pytest.mark.parametrize(
    ("op", "low", "high"),
    [
        pytest.param("=", "1835", "1845", id="a stated number lies within half a step"),
        pytest.param("~", None, None, id="about has no hard bound"),
        pytest.param("<~", None, "1840", id="nearly stays below"),
        pytest.param("<", None, "1840", id="under"),
        pytest.param("<=", None, "1840", id="at most"),
        pytest.param(">", "1840", None, id="over"),
        pytest.param(">=", "1840", None, id="at least"),
    ],
)
def test_an_operator_bounds_its_side(op: Operator, low: str | None, high: str | None) -> None:
    """Words of a bound take the number as it is; only a stated one may have been rounded."""
    expected = tuple(None if end is None else Fraction(end) for end in (low, high))
    assert Quantity(op, 1840, None, "家", 10).interval() == expected


def test_an_exact_number_is_one_point() -> None:
    """A count written out in full has no step and no room."""
    assert Quantity("=", 1097, None, "家").interval() == (1097, 1097)


def test_a_range_widens_at_both_ends() -> None:
    """From 1.2 to 1.5 means from 1.15 to 1.55 where tenths are written."""
    step = Decimal("0.1")
    spoken = Quantity("range", Decimal("1.2"), Decimal("1.5"), "万元", step)
    assert spoken.interval() == (Fraction(115, 100), Fraction(155, 100))


def test_a_range_without_an_upper_end_is_its_lower_one() -> None:
    """What is missing is not taken for zero."""
    assert Quantity("range", 30, None, "分钟", 2).interval() == (29, 31)


def test_a_third_stays_a_third() -> None:
    """三分之一 is no decimal: nothing is rounded on the way."""
    third = Quantity("=", Fraction(1, 3), None, "", Fraction(1, 100)).interval()
    assert third == (Fraction(1, 3) - Fraction(1, 200), Fraction(1, 3) + Fraction(1, 200))


def test_a_decimal_keeps_its_last_place() -> None:
    """0.1 is a tenth, as written, and not the float beside it."""
    assert Quantity("=", Decimal("0.1"), None, "%").interval() == (Fraction(1, 10), Fraction(1, 10))


@given(WHOLE, STEPS)
def test_a_stated_number_is_the_middle_of_its_bounds(value: int, step: int | None) -> None:
    """The bounds lie evenly about it, one step apart."""
    low, high = Quantity("=", value, None, "", step).interval()
    assert (low + high) / 2 == value
    assert high - low == (step or 0)


@given(WHOLE, st.integers(0, 10**12), STEPS)
def test_a_range_holds_what_is_stated_at_either_end(value: int, width: int, step: int | None) -> None:
    """Who states one end of a range says nothing that the range denies."""
    low, high = Quantity("range", value, value + width, "", step).interval()
    for end in (value, value + width):
        inner = Quantity("=", end, None, "", step).interval()
        assert low <= inner[0] <= inner[1] <= high


@given(WHOLE, STEPS)
def test_over_and_under_meet_in_the_number(value: int, step: int | None) -> None:
    """No number is left out between 超过 and 不足 of the same figure."""
    over, under = (Quantity(op, value, None, "", step).interval() for op in (">", "<"))
    assert (over[0], under[1]) == (value, value)
