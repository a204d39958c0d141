"""What the figures of a table are counted in where neither cell, row nor column says it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from lantu.records.cells import base_of, unit_of
from lantu.records.tables.labels import BETWEEN, Label, table_words

_RATES = frozenset({"%", "‰", "％", "个百分点"})
# A line of its own, or behind who fills the form in: 部门：市教育局  2025年度  单位：万元.
_UNIT_LINE = re.compile(
    r"(?:^|(?<=[\s\u3000]))[（(]?(?:计量|金额)?单位\s*[:：]\s*"
    r"(?P<units>[^\s、，,;；）)]{1,12}(?:[、，,;；][^）)]*)?)[）)]?$"
)
_LINE = 80


class LineAbove(NamedTuple):
    """The units that the line above a table names, and what stands in front of them: 2025年1—9月."""

    units: tuple[str, ...] = ()
    before: str = ""


def read_line_above(text: str, start: int) -> LineAbove:
    r"""Return what the line above a table says of its figures; nothing where it names no unit.

    Examples
    --------
    >>> text = "部门：某局  2025年度  单位：万元\n"
    >>> read_line_above(text, len(text))
    LineAbove(units=('万元',), before='部门：某局  2025年度')
    """
    above = text[max(0, start - _LINE) : start].rstrip().rpartition("\n")[2].strip()
    told = _UNIT_LINE.search(above)
    units = tuple(filter(None, map(unit_of, BETWEEN.split(told["units"])))) if told is not None else ()
    return LineAbove(units, above[: told.start()].strip()) if told is not None and units else LineAbove()


def unit_above(caption: Label, label: Label, header: Label, link: Callable[[str, str], str | None]) -> str:
    """Return the unit above a table; of several that whose indicator is named, or none.

    单位：亿元、% has one for amounts: rates say themselves that they are such. A count of days or of firms
    (优良天数, 企业家数) is in no amount that the caption names.

    Parameters
    ----------
    caption, label, header : Label
        Of the table, the row and the column.
    link : callable
        Indicator phrase and unit to the catalogue's id, or None.
    """
    words = table_words()
    if header.name.endswith(words.unitless):
        return ""
    amounts = [unit for unit in (caption.unit, *caption.others) if unit not in _RATES]
    name = header.name or label.name
    own = next((unit for end, unit in words.counts.items() if name.endswith(end)), "")
    if own:
        return next((unit for unit in amounts if base_of(unit) == own), own)
    if header.name and header.name in caption.apart:
        return ""
    if len(amounts) < 2:
        return amounts[0] if amounts else caption.unit
    return next((unit for unit in amounts if link(label.name + header.name, base_of(unit))), "")


def relative_unit(name: str) -> str:
    """Return the unit that a header of ranks, growth or shares has without saying so.

    Examples
    --------
    >>> [relative_unit(name) for name in ("位次", "同比增长", "进出口总额")]
    ['位', '%', '']
    """
    words = table_words()
    if name.endswith(words.ranks):
        return "位"
    return "%" if name.endswith((*words.growth, *words.share)) else ""
