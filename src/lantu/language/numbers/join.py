"""Figures that make one quantity together: ranges, ratios, 元 and 角, 小时 and 分钟."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from lantu.language.numbers.figure import Figure
from lantu.language.numbers.numeral import Number, whole
from lantu.language.units import convert, unit_of

_RANGE = frozenset({"-", "—", "–", "~", "～", "至", "到", "——", "--", "－", "─", "──", "－－", "∼", "〜"})
_RATIO = frozenset({":", "：", "∶"})
# A smaller unit that follows at once adds to the larger one: 1小时30分钟, 3元5角.
_SMALLER = {
    "元": ("角", "分", "分钱"),
    "角": ("分", "分钱"),
    "小时": ("分钟", "分"),
    "分钟": ("秒",),
    "美元": ("美分",),
    "斤": ("两",),
    "米": ("厘米",),
    "公里": ("米",),
    "年": (),
    "日元": (),
}


_MINUS = frozenset("-－−﹣")


class Part(NamedTuple):
    """A figure in its place."""

    start: int
    end: int
    figure: Figure


def join(text: str, parts: list[Part]) -> list[Part]:
    """Join neighbours that are one quantity, and signs to what they stand before."""
    joined: list[Part] = []
    for found in parts:
        part = _signed(text, found, joined[-1].end if joined else -1)
        if joined:
            last = joined[-1]
            gap = part.start - last.end
            if gap <= 2:
                together = _together(text, last, part, gap)
                if together is not None:
                    joined[-1] = together
                    continue
        joined.append(part)
    return joined


def _signed(text: str, part: Part, last_end: int) -> Part:
    """Take in a minus that is no dash between two figures, 负 and 零下."""
    start = part.start
    if not start:
        return part
    before = text[start - 1]
    if before == "负":
        length = 1
    elif before == "下" and text.startswith("零下", start - 2):
        length = 2
    elif before in _MINUS and last_end != start - 1 and not _is_word(text[start - 2 : start - 1]):
        length = 1
    else:
        return part
    figure = part.figure
    upper = -figure.value2 if figure.value2 is not None else None
    return Part(start - length, part.end, figure._replace(value=-figure.value, value2=upper))


def _is_word(character: str) -> bool:
    return character in _MINUS or (character.isascii() and (character.isalnum() or character in "%)"))


def _together(text: str, left: Part, right: Part, gap: int) -> Part | None:
    between = text[left.end : right.start].strip() if gap else ""
    if between in _RANGE:
        return _range(text, left, right)
    if between in _RATIO:
        return _ratio(left, right)
    if not between:
        return _compound(left, right)
    return None


def _range(text: str, left: Part, right: Part) -> Part | None:
    low, high = left.figure, right.figure
    if low.value2 is not None or high.value2 is not None or high.op != "=" or low.op != "=":
        return None
    if low.unit and low.unit != high.unit:
        return None
    if low.unit and left.start and text[left.start - 1] in "从由":
        return None
    if not high.unit and low.scale == high.scale == 1:
        return None
    value = low.value
    if not low.unit:
        if low.scale == 1 and high.scale > 1 and low.value < high.mantissa:
            value = whole(low.value * high.scale)
        if high.rule == "number.tenths":
            value = whole(value * 10)
    if value >= high.value:
        return None
    figure = high._replace(value=value, value2=high.value, op="range", rule="number.range")
    return Part(left.start, right.end, figure)


def _ratio(left: Part, right: Part) -> Part | None:
    top, bottom = left.figure, right.figure
    if top.unit or bottom.unit or bottom.value == 0 or top.scale != 1 or bottom.scale != 1:
        return None
    value = whole(Fraction(top.value) / Fraction(bottom.value))
    if bottom.value == 1:
        value = top.value
    step: Number | None = _last_place(top.value) if bottom.value == 1 else None
    figure = top._replace(value=value, step=step, sort="ratio", rule="number.ratio", shape="ratio")
    return Part(left.start, right.end, figure)


def _compound(left: Part, right: Part) -> Part | None:
    large, small = left.figure, right.figure
    if small.unit not in _SMALLER.get(large.unit, ()) or large.op != "=" or large.value2 is not None:
        return None
    unit = "分钟" if small.unit == "分" and large.unit == "小时" else small.unit
    unit = "分钱" if small.unit == "分" and large.sort == "money" else unit
    if unit_of(unit).dimension != unit_of(large.unit).dimension:
        return None
    added = whole(Fraction(large.value) + convert(small.value, unit, large.unit))
    step = convert(1, unit, large.unit)
    figure = large._replace(value=_decimal(added), step=_decimal(step), op=small.op, rule="number.compound")
    return Part(left.start, right.end, figure)


def _decimal(value: Number) -> Number:
    """Write a fraction as a decimal where it ends."""
    if isinstance(value, Fraction):
        bottom = value.denominator
        while bottom % 2 == 0:
            bottom //= 2
        while bottom % 5 == 0:
            bottom //= 5
        if bottom == 1:
            return whole(Decimal(value.numerator) / Decimal(value.denominator))
    return value


def _last_place(value: Number) -> Number:
    return Decimal(1).scaleb(int(value.as_tuple().exponent)) if isinstance(value, Decimal) else 1
