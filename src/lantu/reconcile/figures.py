"""Numbers as a sentence writes them: in the scale, places and unit of the figure they stand beside."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal

from lantu.facts import Quantity, Statement

_NUMERAL = re.compile(r"(?:(?<!\d)[-−－])?\d[\d,，]*(?:\.\d+)?")
SIGNS = {">": ">", ">=": "≥", "<": "<", "<=": "≤", "<~": "<"}
"""Operators that bound a figure, with the sign that each is shown by."""
_SLACK = 5e-7
_SCALES = ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))


def written_like(statement: Statement, value: float | Decimal, places: int | None = None) -> str:
    """Write a value in the scale and unit in which a statement printed its own.

    Parameters
    ----------
    statement : Statement
    value : float or Decimal
        In the base unit.
    places : int or None
        Digits after the point; None for as many as the statement has.

    Examples
    --------
    >>> from lantu.facts.statement import Printed
    >>> amount = Quantity("=", 84370000000, None, "元", 10000000)
    >>> said = Statement("c", "contracts", amount, Printed("d", "d"), written="843.7亿元")
    >>> written_like(said, 83470000000.0)
    '834.7亿元'
    """
    quantity = statement.quantity
    found = _NUMERAL.search(statement.written)
    if quantity is None or found is None or not quantity.value:
        return plain(value, "" if quantity is None else quantity.unit)
    printed = Decimal(found.group().lstrip("-−－").replace(",", "").replace("，", ""))
    scale = Decimal(str(float(quantity.value))) / printed if printed else Decimal(1)
    digits = places if places is not None else max(0, -int(printed.as_tuple().exponent))
    number = _rounded(Decimal(repr(float(value))) / abs(scale), digits)
    return statement.written[: found.start()] + number + statement.written[found.end() :]


def plain(value: float | Decimal, unit: str) -> str:
    """Write a value with 亿 or 万 where it is large.

    Examples
    --------
    >>> plain(84370000000.0, "元"), plain(0.125, "")
    ('843.7亿元', '0.125')
    """
    number = Decimal(repr(float(value)))
    for scale, word in _SCALES:
        if abs(number) >= scale:
            return _short(number / scale) + word + unit
    return _short(number) + unit


def bound(value: float, unit: str) -> str:
    """Write the end of an interval without the slack by which intervals are widened.

    Half a step of rounding is allowed with a millionth of it besides (``interval``), which nobody printed.

    Examples
    --------
    >>> bound(4114999990000.0, "元"), bound(52.99999995, "条"), bound(1234567.0, "人")
    ('41150亿元', '53条', '123.4567万人')
    """
    for digits in range(3, 9):
        short = float(f"{value:.{digits}g}")
        if abs(short - value) <= _SLACK * abs(value):
            return plain(short, unit)
    return plain(value, unit)


def factor(value: float, places: int = 4) -> str:
    """Write a factor or a quotient.

    Examples
    --------
    >>> factor(1.1270), factor(12.0)
    ('1.127', '12')
    """
    return _short(Decimal(repr(round(value, places))))


def percent(value: float, places: int = 2) -> str:
    """Write a part as per cent with its sign.

    Examples
    --------
    >>> percent(0.1367), percent(-0.05)
    ('+13.67%', '-5%')
    """
    sign = "+" if value > 0 else ""
    return f"{sign}{_short(Decimal(repr(round(value * 100, places))))}%"


def _short(number: Decimal) -> str:
    text = f"{round(number, 4):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _rounded(number: Decimal, digits: int) -> str:
    return f"{number.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_EVEN):f}"


def as_printed(statement: Statement) -> str:
    """Return the figure as the text has it, plainly where the text is not at hand; a trend's own words.

    A bound has its sign: 突破1.9万亿元 is >1.9万亿元.
    """
    quantity: Quantity | None = statement.quantity
    if statement.written:
        return SIGNS.get(quantity.op if quantity else "=", "") + statement.written
    return statement.quote if quantity is None else plain(float(quantity.value), quantity.unit)
