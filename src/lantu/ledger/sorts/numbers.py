"""Exact numbers in columns: the nearest float for queries, the exact writing where that would lose it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import cast

from lantu.facts.quantity import Number


def split_number(number: Number) -> tuple[float, str | None]:
    """Return the nearest float, and the exact writing where the float alone would lose it.

    Examples
    --------
    >>> split_number(210618000000), split_number(Decimal("0.10"))
    ((210618000000.0, None), (0.1, None))
    >>> split_number(Fraction(1, 3))[1]
    '1/3'
    """
    approximate = float(number)
    return approximate, None if _from_float(approximate) == number else str(number)


def join_number(approximate: float, exact: str | None) -> Number:
    """Return the number that was split."""
    return _from_float(approximate) if exact is None else parse_number(exact)


def parse_number(written: str) -> Number:
    """Return the number that ``str`` wrote."""
    if "/" in written:
        return Fraction(written)
    number = Decimal(written)
    return cast("Number", int(written) if written.lstrip("-").isdigit() else number)


def json_number(number: Number) -> int | float:
    """Return an exact number as JSON can carry it: integers exactly, others as the nearest float.

    Examples
    --------
    >>> json_number(210618000000), json_number(Decimal("2.50")), json_number(Decimal("3.0"))
    (210618000000, 2.5, 3)
    """
    if isinstance(number, int):
        return number
    whole = int(number)
    return whole if whole == number else float(number)


def _from_float(number: float) -> Number:
    return int(number) if number.is_integer() and abs(number) < 2**53 else Decimal(repr(number))
