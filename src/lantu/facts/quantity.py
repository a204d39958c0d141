"""A number said of the world: its operator, its exact value and how far it may be from the truth."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

Operator = Literal["=", "~", "<~", ">", "<", ">=", "<=", "range"]
"""``=`` stated; ``~`` about; ``<~`` nearly; ``>`` over; ``<`` under; ``>=`` at least; ``<=`` at most."""

Number = int | Decimal | Fraction
"""Exact numbers only: a float never enters on the way in."""


class Quantity(NamedTuple):
    """An exact value in its base unit, with the operator that the words around it give.

    Attributes
    ----------
    op : Operator
        How the words bound the value.
    value : int, Decimal or Fraction
        In the base unit: scale words are multiplied out, percent stays in percent.
    value2 : int, Decimal, Fraction or None
        Upper end of a range; None for everything else.
    unit : str
        The base unit as written, without scale: ``元``, ``家``, ``%``, ``微克/立方米``; empty for a pure
        number.
    step : int, Decimal, Fraction or None
        The written precision in the base unit: 1835万 has step 10000, so the truth lies within half a
        step when the number is a measured one; None where the number is exact by its nature (a count
        written out in full).

    Examples
    --------
    >>> Quantity("=", 18350000, None, "标箱", 10000).interval()
    (Fraction(18345000, 1), Fraction(18355000, 1))
    >>> Quantity(">", 210000000000, None, "元", 100000000).interval()
    (Fraction(210000000000, 1), None)
    """

    op: Operator
    value: Number
    value2: Number | None
    unit: str
    step: Number | None = None

    def interval(self) -> tuple[Fraction | None, Fraction | None]:
        """Return the bounds that the words and the written precision allow; None where open.

        ``=`` and ``range`` widen by half a step on each side. ``~`` (about) has no hard bounds.
        """
        half = Fraction(self.step) / 2 if self.step is not None else Fraction(0)
        value = Fraction(self.value)
        if self.op == "=":
            return value - half, value + half
        if self.op == "range":
            return value - half, Fraction(self.value if self.value2 is None else self.value2) + half
        if self.op in {">", ">="}:
            return value, None
        if self.op in {"<", "<~", "<="}:
            return None, value
        return None, None
