"""Bounds of a value are written as people would, and lose nothing that anybody printed."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from lantu.facts import Period, Value
from lantu.facts.value import Subject

SUBJECT = Subject("output", ("130000",), Period("2023", "2023"))
RELATIVE = 1e-9


def value(low: float | None, high: float | None, near: float | None = None) -> Value:
    """Return a value of one quantity."""
    return Value(SUBJECT, low, high, near, "stated", ("r",))


@pytest.mark.parametrize(
    ("low", "high", "near", "written"),
    [
        (418.999999581, 419.000000419, 419.0, (419.0, 419.0)),
        (1411778722.6, 1411778725.4, 1411778724.0, (1411778724.0, 1411778724.0)),
        (2.4999995, 3.5000005, 3.0, (2.5, 3.5)),
        (640649999259.0, 640750000741.0, 6.407e11, (6.4065e11, 6.4075e11)),
        (None, 5946450006050.0, None, (None, 5946450000000.0)),
        (12.3456789012, 98.7654321098, 50.0, (12.345679, 98.765432)),
        (0.0, 0.0, 0.0, (0.0, 0.0)),
    ],
)
def test_bounds_by_hand(
    low: float | None, high: float | None, near: float | None, written: tuple[float | None, float | None]
) -> None:
    """Slack goes, an exact figure keeps its digits, an open side stays open."""
    assert value(low, high, near).bounds() == written


@given(st.integers(-(10**6), 10**6), st.integers(-3, 8))
def test_what_was_widened_comes_back(digits: int, power: int) -> None:
    """A number of at most six digits, widened by a billionth of it, is found again."""
    number = float(f"{digits}e{power}")
    found = value(number - abs(number) * RELATIVE, number + abs(number) * RELATIVE).bounds()
    assert found == (number, number)


@given(st.floats(1e-6, 1e15), st.floats(0, 1))
def test_bounds_hardly_move(low: float, part: float) -> None:
    """No bound moves by more than two millionths of itself."""
    high = low * (1 + part)
    for before, after in zip((low, high), value(low, high).bounds(), strict=True):
        assert after == pytest.approx(before, rel=2e-6)
