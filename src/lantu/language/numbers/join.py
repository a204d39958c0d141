"""Figures that make one quantity together: ranges, ratios, 元 and 角, 小时 and 分钟."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from lantu.language.numbers.figure import Figure
from lantu.language.numbers.lore import Lore
from lantu.language.numbers.numeral import terminating, whole
from lantu.language.units import convert, unit_of


class Part(NamedTuple):
    """A figure in its place."""

    start: int
    end: int
    figure: Figure


def join(lore: Lore, text: str, left: Part, right: Part) -> Part | None:
    """Join two neighbours that are one quantity; None where they are two."""
    between = text[left.end : right.start].strip()
    if not between or between in lore.more_marks:
        return _compound(lore, left, right)
    if between in lore.range_marks:
        return _range(text, left, right)
    return _ratio(left, right) if between in lore.ratio_marks else None


def _range(text: str, left: Part, right: Part) -> Part | None:
    low, high = left.figure, right.figure
    if low.value2 is not None or high.value2 is not None or (low.unit and low.unit != high.unit):
        return None
    trend = low.unit and left.start and text[left.start - 1] in "从由"
    if (
        trend
        or low.shape == "scale"
        or (not high.unit and low.scale == high.scale == 1 and high.sort != "pure")
    ):
        return None
    value = low.value
    if not low.unit:
        if low.scale == 1 and value < high.mantissa():
            value = whole(Fraction(value) * high.scale * _said_once(low, high))
        if high.rule == "number.tenths":
            value = whole(value * 10)
    if value >= high.value:
        return None
    figure = high._replace(value=terminating(value), value2=high.value, op="range", rule="number.range")
    return Part(left.start, right.end, figure)


def _said_once(low: Figure, high: Figure) -> int:
    """Return the hundreds or thousands that 八到九百 says once for both ends."""
    if low.value >= 10 or high.shape != "spoken":
        return 1
    for scale in (1000, 100):
        if high.mantissa() % scale == 0 and low.value < high.mantissa() // scale < 10:
            return scale
    return 1


def _ratio(left: Part, right: Part) -> Part | None:
    top, bottom = left.figure, right.figure
    if (
        top.shape == "ratio"
        or top.unit
        or bottom.unit
        or bottom.value == 0
        or top.scale != 1
        or bottom.scale != 1
    ):
        return None
    value = terminating(Fraction(top.value) / Fraction(bottom.value))
    step = top.step if bottom.value == 1 else None
    figure = top._replace(value=value, step=step, sort="ratio", rule="number.ratio", shape="ratio")
    return Part(left.start, right.end, figure)


def _compound(lore: Lore, left: Part, right: Part) -> Part | None:
    large, small = left.figure, right.figure
    smaller = lore.smaller.get(large.unit, {})
    unit = smaller.get(small.unit)
    if unit is None or large.op != "=" or large.value2 is not None or small.value2 is not None:
        return None
    if unit_of(unit).dimension != unit_of(large.unit).dimension:
        return None
    value = terminating(Fraction(large.value) + convert(small.value, unit, large.unit))
    step = terminating(Fraction(convert(1, unit, large.unit)))
    name = large.unit
    if isinstance(value, Fraction):
        # 2小时40分钟 has no end in hours: it is 160 minutes.
        name, value, step = unit, convert(value, name, unit), 1
    figure = large._replace(value=value, step=step, unit=name, op=small.op, rule="number.compound")
    return Part(left.start, right.end, figure)
