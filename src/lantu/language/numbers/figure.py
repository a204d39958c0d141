"""What one written figure says by itself: its value, scale, unit and manner, without its surroundings."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from lantu.errors import ParseError
from lantu.facts import Operator
from lantu.language.numbers.numeral import Number, numerals, parse_number, whole
from lantu.language.units import spellings


class Figure(NamedTuple):
    """A figure as written, before its neighbours are looked at.

    Attributes
    ----------
    value, value2 : number, number or None
        In the base unit; ``value2`` is the upper end of a vague count such as 三四百.
    op : Operator
        ``>`` where a vague word stands inside (30多个), ``range`` for 三四百, else ``=``.
    unit : str
        Canonical; empty where none is written.
    step : int, Decimal or None
        Written precision in the base unit; None for a count written out in full.
    sort : str
    rule : str
    mantissa : number
        The digits before the scale words: 1.2 in 1.2万亿.
    scale : int
        What the scale words multiply by; 1 where there are none.
    shape : {"arabic", "spoken", "scale", "fraction", "doubling"}
        ``spoken`` is a number in Chinese digits, ``scale`` scale words alone (千亿).
    spelling : str
        The unit as it is written.
    """

    value: Number
    value2: Number | None
    op: Operator
    unit: str
    step: Number | None
    sort: str
    rule: str
    mantissa: Number
    scale: int
    shape: str
    spelling: str


_SCALE_OF = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "亿": 10**8,
    "兆": 10**12,
    "萬": 10**4,
    "億": 10**8,
}
_ARABIC = re.compile(
    r"(?P<digits>[0-9０-９]+(?:[,，][0-9０-９]{3})*)(?:[.．](?P<decimals>[0-9０-９]+))?(?P<per>[/／][0-9０-９]+)? ?"
    r"(?P<scale>(?:[多余]?(?:百(?!分)|千(?![瓦米克伏焦卡赫帕牛比字分])|万(?!分之)|亿|億|萬|兆(?![瓦赫帕字比焦伏])))*)"
    r"(?P<more>(?:零?[0-9０-９]+[百千万]?)*)(?P<vague>[多余]?) ?(?P<unit>.*)$",
    re.S,
)
_SPOKEN = re.compile(
    r"(?P<body>(?:数|几)?(?:[零〇一二两兩三四五六七八九十廿卅壹贰貳叁肆伍陆陸柒捌玖拾佰仟]|点(?=[零〇一二三四五六七八九])"
    r"|百(?!分)|千(?![瓦米克伏焦卡赫帕牛比字分])|万(?!分之)|[亿億萬]|兆(?![瓦赫帕字比焦伏])"
    r"|(?<=[十百千万亿])[多余几])+)(?P<unit>.*)$",
    re.S,
)
_PARTS = re.compile(r"(.+?)分之(.+)$")
_DOUBLING = re.compile(r"翻[了过]?(.)?番$")
_SIDE_BY_SIDE = re.compile(
    r"(?<![零〇一二两三四五六七八九])([一二两三四五六七八])([二两三四五六七八九])(?=[十百千万亿]|$)"
)
_SPLIT = re.compile(r"个?(半|多|余)(?=小时|钟头|月|世纪|星期|礼拜|工作日|百分点)")
_VAGUE = re.compile("[多余几]")
_PART_UNITS = {100: "%", 1000: "‰", 10000: "‱"}


def read_figure(surface: str) -> Figure:
    """Read what the pattern of :mod:`.grammar` matched.

    Raises
    ------
    ParseError
        When the characters make no number.

    Examples
    --------
    >>> figure = read_figure("2106.18亿元")
    >>> figure.value, figure.unit, figure.step
    (210618000000, '元', 1000000)
    >>> read_figure("47万多亩").op, read_figure("三四百家").value2
    ('>', 400)
    """
    if surface[0] == "翻":
        return _doubling(surface)
    if "分之" in surface:
        return _parts(surface)
    if surface[0] == "半":
        return _half(surface)
    match = _ARABIC.match(surface)
    if match:
        return _arabic(match)
    match = _SPOKEN.match(surface)
    if match:
        return _spoken(match)
    raise ParseError(f"{surface!r} is no figure")


def _doubling(surface: str) -> Figure:
    times = _DOUBLING.match(surface)
    count = parse_number(times.group(1)) if times and times.group(1) else 1
    value = 2 ** int(count)
    return Figure(value, None, "=", "倍", None, "multiple", "number.doubling", value, 1, "doubling", "番")


def _parts(surface: str) -> Figure:
    match = _PARTS.match(surface)
    if match is None:
        raise ParseError(f"{surface!r} is no fraction: it has no number after 分之")
    below, above = match.groups()
    bottom = parse_number(below)
    unit = _PART_UNITS.get(int(bottom)) if below[0] in "百千万" and len(below) == 1 else None
    vague = _SIDE_BY_SIDE.search(above)
    upper = None
    if vague:
        upper = parse_number(above.replace(vague.group(), vague.group(2)))
        above = above.replace(vague.group(), vague.group(1))
    top = parse_number(above)
    if unit is None:
        value = parse_number(f"{below}分之{above}")
        return Figure(value, None, "=", "", None, "ratio", "number.parts", value, 1, "fraction", "")
    op: Operator = "range" if upper is not None else "="
    step = Decimal(1).scaleb(-_places(top))
    return Figure(top, upper, op, unit, whole(step), "percent", "number.parts", top, 1, "fraction", unit)


def _half(surface: str) -> Figure:
    half = Fraction(1, 2)
    rest = surface[1:]
    if rest in ("", "数"):
        return Figure(half, None, "=", "", None, "ratio", "number.half", half, 1, "fraction", "")
    unit, sort, factor, op = _unit(rest)
    value = whole(Decimal("0.5") * factor)
    return Figure(value, None, op, unit, None, sort, "number.half", value, 1, "spoken", rest)


def _arabic(match: re.Match[str]) -> Figure:
    digits, decimals, scale_words, more = match.group("digits", "decimals", "scale", "more")
    plain = digits.replace(",", "").replace("，", "")
    mantissa: Number = Decimal(f"{plain}.{decimals}") if decimals else int(plain)
    scale = 1
    for word in scale_words:
        scale *= _SCALE_OF.get(word, 1)
    rule = "number.mixed" if scale > 1 else "number.arabic"
    step: Number = Decimal(scale).scaleb(-len(decimals)) if decimals else scale
    value = whole(mantissa * scale)
    if match.group("per"):
        value = mantissa = parse_number(digits + match.group("per"))
        rule, step = "number.slash", 0
    elif more:
        value = parse_number(f"{digits}{'.' + decimals if decimals else ''}{scale_words}{more}")
        mantissa, scale, step = value, 1, _SCALE_OF.get(more[-1], 1)
    vague = bool(match.group("vague")) or bool(_VAGUE.search(scale_words))
    written = match.group("unit")
    exact = scale == 1 and not decimals and not more
    shape = "fraction" if match.group("per") else "arabic"
    return _finish(value, None, vague, written, whole(step), exact, rule, mantissa, scale, shape)


def _spoken(match: re.Match[str]) -> Figure:
    body, written = match.group("body", "unit")
    vague = bool(_VAGUE.search(body)) or body[0] in "数几"
    core = _VAGUE.sub("", body).lstrip("数")
    upper: Number | None = None
    pair = _SIDE_BY_SIDE.search(core)
    rule = "number.chinese"
    if pair and _next_door(pair):
        upper = parse_number(core[: pair.start(1)] + core[pair.start(2) :])
        core = core[: pair.start(2)] + core[pair.end(2) :]
        rule = "number.vague"
    value = parse_number(core)
    figures = any(character not in _SCALE_OF for character in core) or core[0] == "十"
    scale = 1
    tail = re.search(r"[万亿兆萬億]+$", core)
    if tail:
        for word in tail.group():
            scale *= _SCALE_OF[word]
    mantissa = whole(Fraction(value) / scale)
    shape = "spoken" if figures else "scale"
    if written[:1] in ("半", "多", "余") and written[1:] == "":
        raise ParseError(f"{match.group()!r} has {written!r} without a unit")
    places = len(core.partition("点")[2])
    step: Number = Decimal(scale).scaleb(-places) if places else scale
    exact = scale == 1 and not places
    if body == "一" and written == "半":
        return Figure(Fraction(1, 2), None, "=", "", None, "ratio", "number.half", 1, 1, "fraction", "")
    figure = _finish(value, upper, vague, written, whole(step), exact, rule, mantissa, scale, shape)
    return figure


def _next_door(pair: re.Match[str]) -> bool:
    first, second = (int(parse_number(pair.group(index))) for index in (1, 2))
    return second - first == 1 or (first, second) == (3, 5)


def _finish(
    value: Number,
    upper: Number | None,
    vague: bool,
    written: str,
    step: Number,
    exact: bool,
    rule: str,
    mantissa: Number,
    scale: int,
    shape: str,
) -> Figure:
    """Join a number and its written unit."""
    op: Operator = "range" if upper is not None else ">" if vague else "="
    if not written:
        return Figure(value, upper, op, "", None if exact else step, "pure", rule, mantissa, scale, shape, "")
    if written[0] == "成" and len(written) == 2:
        tenths = Decimal(5) if written[1] == "半" else Decimal(int(parse_number(written[1])))
        value = whole(value * 10 + tenths)
        return Figure(value, None, op, "%", 1, "percent", "number.tenths", value, 1, shape, "成")
    unit, sort, factor, unit_op = _unit(written)
    half = Decimal("0.5") * (scale if scale > 1 else 1) if written.endswith("半") or _is_half(written) else 0
    if half:
        value, step = whole(value + half), whole(half)
    if unit == "成":
        value, step, unit, rule = whole(value * 10), whole(step * 10), "%", "number.tenths"
        upper = whole(upper * 10) if upper is not None else None
    if op == "=":
        op = unit_op
    value = whole(value * factor)
    upper = whole(upper * factor) if upper is not None else None
    count = sort == "count" or (sort == "duration" and False)
    known_step = None if exact and count else whole(step * factor)
    return Figure(value, upper, op, unit, known_step, sort, rule, mantissa, scale, shape, written)


def _is_half(written: str) -> bool:
    split = _SPLIT.match(written)
    return split is not None and split.group(1) == "半"


def _unit(written: str) -> tuple[str, str, int, Operator]:
    """Canonical name, sort, extra factor and operator of a unit as written."""
    op: Operator = "="
    known = spellings().get(written)
    if known is not None:
        return known.unit.name, known.sort, 1, op
    split = _SPLIT.match(written)
    if split:
        written = ("个" if written[split.end() :][0] in "月百工世星礼" else "") + written[split.end() :]
        op = "=" if split.group(1) == "半" else ">"
    elif written[-1] in "半多":
        op = ">" if written[-1] == "多" else "="
        written = written[:-1]
    known = spellings().get(written)
    if known is not None:
        return known.unit.name, known.sort, 1, op
    top, slash, bottom = re.sub(" ?[/／] ?", "/", written).partition("/")
    over = spellings().get(top)
    if not slash or over is None:
        raise ParseError(f"no unit is written {written!r}")
    prefix = re.match("[百千万亿](?=.)(?!瓦|米|克|卡|伏|分)", bottom)
    rest = bottom[prefix.end() :] if prefix else bottom
    under = spellings().get(rest)
    name = f"{over.unit.name}/{prefix.group() if prefix else ''}{under.unit.name if under else rest}"
    return name, "measure" if over.sort in ("count", "duration") else over.sort, 1, op


def _places(value: Number) -> int:
    return max(0, -int(value.as_tuple().exponent)) if isinstance(value, Decimal) else 0


def is_chinese(surface: str) -> bool:
    """Tell whether a figure is written in Chinese digits."""
    return numerals().is_chinese(surface)
