"""Conversion between units of one dimension, exactly."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from lantu.errors import ParseError
from lantu.language.units.table import unit_of


def convert(value: int | Decimal | Fraction, from_unit: str, to_unit: str) -> int | Fraction:
    """Express a value in another unit of the same dimension.

    ``value_to = (value * factor_from + offset_from - offset_to) / factor_to``

    Parameters
    ----------
    value : int, Decimal or Fraction
    from_unit, to_unit : str
        Names or spellings: ``km``, ``公里``, ``吨/公顷``.

    Returns
    -------
    int or Fraction
        Exact; an integer where it is whole.

    Raises
    ------
    ParseError
        When a unit is unknown, or the two measure different things (元 to 美元 needs a rate and a day).

    Examples
    --------
    >>> convert(15, "亩", "公顷")
    1
    >>> convert(Decimal("2.5"), "km", "米")
    2500
    >>> convert(0, "摄氏度", "华氏度")
    32
    """
    source, target = unit_of(from_unit), unit_of(to_unit)
    if source.dimension != target.dimension:
        raise ParseError(
            f"{from_unit} cannot become {to_unit}: one measures {source.dimension}, "
            f"the other {target.dimension}"
        )
    if source == target:
        result = Fraction(value)
    elif source.factor is None or target.factor is None:
        raise ParseError(f"{from_unit} cannot become {to_unit}: the size of one of them is not fixed")
    else:
        result = (Fraction(value) * source.factor + source.offset - target.offset) / target.factor
    return result.numerator if result.denominator == 1 else result
