"""What a written figure allows of the truth, and what it suggests."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from lantu.facts import Quantity
from lantu.reconcile.vocabulary import words

RELATIVE = 1e-9
"""Every interval is widened by this part of its value, so that touching ends do not contradict."""
_HALF = 0.5 + 1e-6


class Allowed(NamedTuple):
    """An interval for the truth with what is most likely inside.

    Attributes
    ----------
    low, high : float
        Bounds; infinite where open.
    near : float
        What the words suggest.
    weight : float
        How firmly, per unit of the value's own precision.
    """

    low: float
    high: float
    near: float
    weight: float


def allowed_of(quantity: Quantity, *, pointed: bool = False) -> Allowed:
    """Return what words and written precision allow of the truth.

    A plain figure holds within half a step of its last written place; one that ends in zeros may be
    round. Hedges are read from ``words.toml``.

    Parameters
    ----------
    quantity : Quantity
    pointed : bool
        Whether it is written with a decimal point, so that its zeros are meant (230.0万).

    Examples
    --------
    >>> from decimal import Decimal
    >>> low, high, near, _ = allowed_of(Quantity("=", Decimal("12.7"), None, "%", Decimal("0.1")))
    >>> round(low, 3), round(high, 3), near
    (12.65, 12.75, 12.7)
    >>> allowed_of(Quantity(">", 210000000000, None, "元", 100000000)).high
    inf
    >>> [round(end) for end in allowed_of(Quantity("=", 3000, None, "家", None))[:2]]
    [2850, 3150]
    """
    op, value, upper, unit, step = quantity
    number = float(value)
    width = float(step) if step is not None else 0.0
    table = words()
    if op in {"=", "range"}:
        half = width * _HALF
        top = number if upper is None else float(upper)
        slack = max(abs(number), abs(top)) * RELATIVE
        if op == "=" and not pointed and unit not in table.exact_units:
            half = max(half, _round_slack(number, width or 1.0, table.round_zeros, table.round_part))
        return Allowed(number - half - slack, top + half + slack, (number + top) / 2, 1.0)
    hedge = table.hedges[op]
    slack = abs(number) * RELATIVE
    ends = sorted(
        (
            -inf if hedge.low is None else number * hedge.low,
            inf if hedge.high is None else number * hedge.high,
        )
    )
    return Allowed(ends[0] - slack, ends[1] + slack, number * hedge.near, hedge.weight)


def _round_slack(number: float, step: float, zeros: int, part: float) -> float:
    mantissa = round(abs(number) / step)
    least = 10**zeros
    if mantissa == 0 or mantissa % least or abs(mantissa * step - abs(number)) > step * 1e-6:
        return 0.0
    place = least
    while mantissa % (place * 10) == 0:
        place *= 10
    return float(min(place * step / 2, abs(number) * part))
