"""Numbers are written with the digits that are known, in the scale of the reader's language."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from lantu.messages import write_number, write_range


@pytest.mark.parametrize(
    ("value", "within", "written"),
    [
        (9.0711610e9, (9.03e9, 9.11e9), "91亿"),
        (9.0711610e9, (None, 9.11e9), "90.7116亿"),
        (32.4567, (32.4567, 32.4567), "32.4567"),
        (3, (2.5, 3.5), "3"),
        (12, (90, 99), "12"),
    ],
    ids=["between", "one side open", "exact", "whole", "outside"],
)
def test_as_few_digits_as_the_bounds_need(
    value: float, within: tuple[float | None, float | None], written: str
) -> None:
    """A value that was worked out is not written more exactly than it is known."""
    assert write_number(value, "zh", within=within) == written


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        (0.412345, 0.687654, "0.41 … 0.69"),
        (419.0, 419.0, "419"),
        (None, 3.5, "— … 3.5"),
        (1234.5678, 1234.5679, "1,234.57 … 1,234.57"),
        (-0.687654, 0.0, "-0.7 … 0"),
    ],
)
def test_ranges(low: float | None, high: float | None, written: str) -> None:
    """Ends are told apart by a fiftieth of what lies between; equal ends are one number."""
    assert write_range(low, high, "en") == written


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_a_written_range_holds_its_bounds(low: float, width: float) -> None:
    """What is written never cuts the range short by more than the last digit of six."""
    high = low + width
    bottom, top = (float(end.replace(",", "")) for end in write_range(low, high, "en").split(" … "))
    room = 1e-5 * max(abs(low), abs(high))
    assert bottom <= low + room
    assert top >= high - room
