"""Cells of tables: a number with or without its unit, and which way a growth goes."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from lantu.errors import ParseError
from lantu.facts import Quantity
from lantu.facts.quantity import Operator
from lantu.language.mention import QuantityMention
from lantu.language.numbers import find_quantities, parse_number
from lantu.language.view import View
from lantu.records.claim import Direction

_BARE = re.compile(
    "^(?P<moves>(?:同比|环比|比上年)?(?:增长|上升|提高|上涨|下降|降低|减少|回落|下跌))?"
    r"(?P<sign>[≤≥<>＜＞]|不超过|不低于|不少于|约|超过|超|近)?\s*(?P<number>[-+−－]?[0-9][0-9,]*(?:\.[0-9]+)?)\s*"
    r"(?P<after>左右|以上|以下|以内|余|多)?$"
)
_SIGNS: dict[str, Operator] = {
    "≤": "<=", "不超过": "<=", "以内": "<=", "以下": "<=", "≥": ">=", "不低于": ">=", "不少于": ">=",
    "<": "<", "＜": "<", ">": ">", "＞": ">", "超过": ">", "超": ">", "以上": ">", "余": ">", "多": ">",
    "约": "~", "左右": "~", "近": "<~",
}  # fmt: skip
_COUNTS = re.compile("[0-9〇零一二两三四五六七八九十百千半]")
_MINUS = str.maketrans("−－", "--")
# A bound below nothing is one above the fall: ≤-3% falls by 3% or more.
_TURNED: dict[Operator, Operator] = {"<=": ">=", ">=": "<=", "<": ">", ">": "<", "<~": "~"}
_FALLS = re.compile("下降|降低|减少|回落|下跌|缩小|降幅|跌幅|减幅|负增长|^[降减跌]")


def is_bare(text: str) -> bool:
    """Tell whether a cell holds nothing but a number with its sign and bound."""
    return _BARE.match(text) is not None


def unit_of(words: str) -> str:
    """Return the unit that some words in brackets name: （单位：亿元） and （亿元）; empty where none."""
    words = words.replace("单位", "").strip(" ：:")
    # （2项） behind a row's name is a count of its own.
    if not words or len(words) > 8 or "=" in words or words[0].isdecimal():
        return ""
    found = find_quantities(f"1{words}")
    return words if len(found) == 1 and found[0].end == len(words) + 1 and found[0].quantity.unit else ""


def base_of(unit: str) -> str:
    """Return what a unit counts without its scale.

    Examples
    --------
    >>> base_of("万吨"), base_of("亿元")
    ('吨', '元')
    """
    one = _one_of(unit)
    return one[0].quantity.unit if one else unit


@lru_cache(maxsize=256)
def _one_of(unit: str) -> tuple[QuantityMention, ...]:
    """Read one of a unit: every cell of a column asks for the same."""
    return tuple(find_quantities(f"1{unit}"))


def read_cell(written: str, unit: str) -> tuple[Quantity, int, int] | None:
    """Return a cell's quantity and where its number stands in the cell; None where it holds none."""
    text = View(written).text
    if len(text) != len(written):
        return None
    bare = _BARE.match(text.strip())
    if bare is None:
        # 万吨 in a column of units counts nothing.
        found = find_quantities(text) if _COUNTS.search(text) else []
        if len(found) == 1 and found[0].sort != "pure" and found[0].outer_end >= len(text.rstrip()) - 2:
            return found[0].quantity, found[0].start, found[0].end
        return None
    if bare["moves"] and unit != "%":
        # 增长12 in a column of amounts is no amount.
        return None
    start = text.index(bare["number"])
    end = start + len(bare["number"])
    sign = bare["sign"] or bare["after"]
    op: Operator = _SIGNS[sign] if sign else "="
    number = bare["number"].translate(_MINUS)
    with_unit = find_quantities(f"{number}{unit}") if unit else []
    if len(with_unit) == 1 and with_unit[0].quantity.unit:
        return with_unit[0].quantity._replace(op=op), start, end
    try:
        value = parse_number(number.replace(",", ""))
    except ParseError:
        return None
    decimals = len(number.partition(".")[2])
    # 6.3 below 件: prose counts such things in whole numbers, a table gives their mean.
    one = _one_of(unit) if unit else ()
    counted = one[0].quantity.unit if len(one) == 1 and one[0].quantity.value == 1 else ""
    return Quantity(op, value, None, counted, Decimal(1).scaleb(-decimals) if decimals else None), start, end


def as_growth(quantity: Quantity, written: str) -> tuple[Quantity, Direction]:
    """Return a growth as it is kept: how much, and which way; a fall is no negative number.

    Parameters
    ----------
    quantity : Quantity
    written : str
        The cell and what heads its column: -3.2, 下降3.2, and 3.2 below 降幅 are falls.

    Examples
    --------
    >>> from lantu.facts import Quantity
    >>> growth, direction = as_growth(Quantity("=", -3, None, "%", None), "-3")
    >>> growth.value, direction
    (3, 'down')
    """
    falls = _FALLS.search(written) is not None
    if quantity.value >= 0:
        return quantity, "down" if falls else "up"
    turned = quantity._replace(op=_TURNED.get(quantity.op, quantity.op), value=-quantity.value)
    if quantity.value2 is not None:
        turned = turned._replace(value=-quantity.value2, value2=-quantity.value)
    return turned, "down"
