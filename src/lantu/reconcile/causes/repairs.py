"""How a printed number may have been meant: one digit misread, or two neighbours swapped."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from lantu.facts import Quantity


class Repair(NamedTuple):
    """A number that differs from the printed one by one slip.

    Attributes
    ----------
    quantity : Quantity
    slip : {"digit", "swap"}
    place : int
        Which digit from the left, 0 for the first: a slip at the front is seldom a revision.
    """

    quantity: Quantity
    slip: Literal["digit", "swap"]
    place: int


def list_repairs(quantity: Quantity) -> Iterator[Repair]:
    """List every number that one slip of a digit turns into the printed one.

    Zeros that only fill up to the scale (the last three of 834700 万 with a step of 1000) do not count.

    Examples
    --------
    >>> printed = Quantity("=", Decimal("834.7"), None, "亿元", Decimal("0.1"))
    >>> repairs = list(list_repairs(printed))
    >>> len(repairs), [str(r.quantity.value) for r in repairs if r.slip == "swap"]
    (38, ['384.7', '843.7', '837.4'])
    """
    digits, step = mantissa_of(quantity)
    for place, digit in enumerate(digits):
        for other in "0123456789":
            if other != digit and not (place == 0 and other == "0" and len(digits) > 1):
                changed = digits[:place] + other + digits[place + 1 :]
                yield Repair(_with(quantity, changed, step), "digit", place)
    for place in range(len(digits) - 1):
        first, second = digits[place], digits[place + 1]
        if first != second and not (place == 0 and second == "0"):
            changed = digits[:place] + second + first + digits[place + 2 :]
            yield Repair(_with(quantity, changed, step), "swap", place)


def mantissa_of(quantity: Quantity) -> tuple[str, Decimal]:
    """Return the written digits and the value of the last of them.

    Examples
    --------
    >>> mantissa_of(Quantity("=", 18350000, None, "标箱", 10000))
    ('1835', Decimal('10000'))
    """
    value = exact(quantity.value)
    step = (
        exact(quantity.step) if quantity.step else Decimal(1).scaleb(min(0, int(value.as_tuple().exponent)))
    )
    return str(abs(int(value / step))), step


def exact(number: int | Decimal | Fraction) -> Decimal:
    """Return a number as a decimal; a fraction to the precision of the arithmetic."""
    if isinstance(number, Fraction):
        return Decimal(number.numerator) / Decimal(number.denominator)
    return Decimal(number)


def _with(quantity: Quantity, digits: str, step: Decimal) -> Quantity:
    value = (Decimal(int(digits)) * step).normalize()
    if value == value.to_integral_value():
        value = value.quantize(Decimal(1))
    return quantity._replace(value=-value if quantity.value < 0 else value, step=quantity.step or step)
