"""From the characters of one figure to its value, unit and written precision."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from lantu.errors import ParseError
from lantu.facts import Operator
from lantu.language.numbers.figure import Figure, Shape
from lantu.language.numbers.grammar import scale_word
from lantu.language.numbers.numeral import LONGEST, Number, parse_number, terminating, whole
from lantu.language.units import Spelling, read_unit, spellings

_SCALES = {
    "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12, "萬": 10**4, "億": 10**8,
    "佰": 100, "仟": 1000, "k": 1000, "K": 1000, "w": 10**4, "W": 10**4,
}  # fmt: skip
_SIMPLE_SCALES = {"": 0, "万": 4, "亿": 8, "万亿": 12}
_TENTHS = frozenset({"成", "折"})
_FIRST = frozenset({"首位", "榜首"})
_PART_UNITS = {"佰": "%", "仟": "‰", "萬": "‱", "百": "%", "千": "‰", "万": "‱"}
_SIMPLE = re.compile(r"([0-9]+)(?:\.([0-9]+))?([多余]?)(万?亿?)([多余]?)([^0-9多余百万亿/／,，.．].*|)")
_ARABIC = re.compile(
    r"(?P<digits>[0-9０-９]+(?:[,， \u00a0\u2009\u202f][0-9０-９]{3})*)(?:[.．](?P<decimals>[0-9０-９]+))?"
    r"(?P<slash>[/／](?!10万)[0-9０-９]+)? ?"
    rf"(?P<scale>(?:[多余]?{scale_word()})*(?:[kKwW](?![A-Za-z]))?)"
    r"(?P<more>(?:零?[0-9０-９]+(?:[百千]?[万亿萬億]|[百千])?)*)(?P<vague>[多余]?) ?(?P<unit>.*)$"
)
_SPOKEN = re.compile(
    r"(?P<body>[数几]?(?:[零〇一二三四五六七八九十廿卅壹贰貳叁肆伍陆陸柒捌玖拾佰仟]|[两兩](?=[百千万亿仟])|^[两兩]|(?<=^一)[两兩]"
    rf"|点(?=[零〇一二三四五六七八九叁])|{scale_word()}|(?<=[十百千万亿拾佰仟])[多余几来])+)(?P<unit>.*)$"
)
_DOUBLING = re.compile(r"翻[了过]?近?(?:(.)?番|倍)$")
# 三四百 is from three to four hundred, 三点四五 one number.
_PAIR = re.compile(
    r"(?<![零〇一二两三四五六七八九点])([一二两三四五六七八])([二两三四五六七八九])(?=[十百千万亿]|$)"
)
_DIGITS_ONLY = re.compile("[零〇一二两三四五六七八九]{2,}$")
_LARGE = "百千万亿兆萬億"
_SEPARATORS = re.compile("[,， \u00a0\u2009\u202f]")
_TO = re.compile("[至到~～—–-]")
_VAGUE = re.compile("[多余几个来]")
_BASE = re.compile("[/／]|[半多]$")
_TRAILING = re.compile("[万亿兆萬億]+$")
_TRAILING_ALL = re.compile(f"[{_LARGE}佰仟]+$")


class _Numeral(NamedTuple):
    """A number read and not yet joined to its unit."""

    value: Number
    rule: str
    shape: Shape
    scale: int
    step: Number
    exact: bool
    upper: Number | None = None
    vague: bool = False


def read_figure(surface: str) -> Figure:
    """Read what the pattern of :mod:`.grammar` matched; every character has its part.

    Raises
    ------
    ParseError
        When the characters make no number, or leave one over.

    Examples
    --------
    >>> figure = read_figure("2106.18亿元")
    >>> figure.value, figure.unit, figure.step
    (210618000000, '元', 1000000)
    >>> read_figure("47万多亩").op, read_figure("三四百家").value2
    ('>', 400)
    """
    if not 0 < len(surface) <= LONGEST:
        raise ParseError(f"{surface[:20]!r}… has {len(surface)} characters: a figure has 1 to {LONGEST}")
    simple = _SIMPLE.fullmatch(surface)
    if simple is not None:
        spelling = spellings().get(simple[6])
        if spelling is not None and spelling.unit.name not in _TENTHS:
            return _simple(simple, spelling)
    if surface in _FIRST:
        return Figure(1, None, "=", "位", None, "rank", "number.rank", "spoken", surface)
    if surface == "一大":
        # The pattern finds it behind 第 alone: 第一大贸易伙伴.
        return Figure(1, None, "=", "大", None, "count", "number.chinese", "spoken", "大")
    if surface[0] == "翻":
        return _doubling(surface)
    if "分之" in surface or surface == "百分百":
        return _parts(surface)
    if surface[0] == "半":
        return _half(surface)
    match = _ARABIC.match(surface)
    if match:
        return _arabic(match)
    match = _SPOKEN.match(surface)
    if match:
        return _spoken(match)
    raise ParseError(f"{surface!r} is no figure: it starts with no numeral")


def _simple(match: re.Match[str], spelling: Spelling) -> Figure:
    """Read digits, scale and a unit of the table: nine of ten figures."""
    digits, decimals, inner, words, outer, written = match.groups()
    if len(digits) > 1 and digits[0] == "0":
        raise ParseError(f"{match.group()!r} is a number in a series: it starts with 0")
    power = _SIMPLE_SCALES[words]
    sort = spelling.sort
    value: Number
    step: Number | None
    if not decimals:
        value = int(digits) * 10**power
        step = 10**power if words or sort != "count" else None
    else:
        places = power - len(decimals)
        units = int(digits + decimals)
        if places >= 0:
            value, step = units * 10**places, 10**places
        else:
            value, step = whole(Decimal(f"{units}E{places}")), Decimal(f"1E{places}")
    rule = "number.mixed" if words else "number.arabic"
    op: Operator = ">" if inner or outer else "="
    return Figure(value, None, op, spelling.unit.name, step, sort, rule, "arabic", written, 10**power)


def _doubling(surface: str) -> Figure:
    times = _DOUBLING.match(surface)
    if times is None:
        raise ParseError(f"{surface!r} is no doubling: 翻番, 翻倍 or 翻两番 is one")
    count = parse_number(times.group(1)) if times.group(1) else 1
    op: Operator = "<~" if "近" in surface else "="
    return Figure(2 ** int(count), None, op, "倍", None, "multiple", "number.doubling", "doubling", "番")


def _half(surface: str) -> Figure:
    rest = surface[1:]
    if rest in ("", "数"):
        half = Fraction(1, 2)
        return Figure(half, None, "=", "", None, "ratio", "number.half", "fraction", "")
    _check_spoken(surface, rest if rest in spellings() else rest.removeprefix("个"), ("many", "one"))
    unit = read_unit(rest)
    value = Decimal(5) if unit.name in _TENTHS else Decimal("0.5")
    name = "%" if unit.name == "成" else unit.name
    op: Operator = ">" if unit.vague else "="
    return Figure(whole(value), None, op, name, None, unit.sort, "number.half", "spoken", rest)


def _parts(surface: str) -> Figure:
    below, _, above = surface.replace("百分百", "百分之百").partition("分之")
    unit = _PART_UNITS.get(below, "")
    above, *end = _TO.split(above, maxsplit=1)
    upper = parse_number(end[0]) if end else None
    pair = _PAIR.search(above)
    if end and not unit:
        raise ParseError(f"{surface!r} has two ends of a fraction under one denominator")
    if pair and unit and not end:
        upper = parse_number(above[: pair.start(1)] + above[pair.start(2) :])
        above = above[: pair.start(2)] + above[pair.end(2) :]
    if not unit:
        value = parse_number(surface)
        return Figure(value, None, "=", "", None, "ratio", "number.parts", "fraction", "")
    value = parse_number(above)
    op: Operator = "range" if upper is not None else "="
    step = _last_place(value)
    return Figure(value, upper, op, unit, step, "percent", "number.parts", "fraction", unit)


def _arabic(match: re.Match[str] | None) -> Figure:
    if match is None:
        raise ParseError("no figure in Arabic digits stands here")
    digits, decimals, words, more = match.group("digits", "decimals", "scale", "more")
    plain = _SEPARATORS.sub("", digits)
    if len(plain) > 1 and plain[0] == "0":
        raise ParseError(f"{match.group()!r} is a number in a series: it starts with 0")
    if match.group("slash"):
        if match.group("unit") or decimals:
            raise ParseError(f"{match.group()!r} is no fraction: a unit follows it")
        part = parse_number(digits + match.group("slash"))
        return Figure(part, None, "=", "", None, "ratio", "number.slash", "fraction", "")
    scale = 1
    for word in words:
        scale *= _SCALES.get(word, 1)
    step: Number = Decimal(scale).scaleb(-len(decimals)) if decimals else scale
    value: Number = int(plain) * scale
    if decimals:
        value = Fraction(f"{plain}.{decimals}") * scale
    rule = "number.mixed" if scale > 1 else "number.arabic"
    vague = bool(match.group("vague")) or "多" in words or "余" in words
    if more:
        value = parse_number(_VAGUE.sub("", match.group()[: match.start("vague")]))
        scale = step = _lowest(more)
    exact = step == 1
    numeral = _Numeral(terminating(value), rule, "arabic", scale, whole(step), exact, vague=vague)
    return _with_unit(numeral, match.group("unit"))


def _lowest(more: str) -> int:
    """Return the scale that ends 3万4千 or 1亿3千万."""
    step = 1
    for word in reversed(more):
        if word not in _SCALES:
            break
        step *= _SCALES[word]
    return step


def _spoken(match: re.Match[str]) -> Figure:
    body, written = match.group("body", "unit")
    if body == "一" and written == "半":
        return _half("半")
    if body == "一":
        _check_spoken(match.group(), written, ("one",))
    vague = bool(_VAGUE.search(body.replace("个", ""))) or body[0] == "数"
    core = _VAGUE.sub("", body).lstrip("数")
    if written == "折" and _DIGITS_ONLY.match(core):
        core = f"{core[0]}点{core[1:]}"
    if _DIGITS_ONLY.match(core) and not _PAIR.match(core):
        raise ParseError(f"{match.group()!r} writes digits in a row: a year or a name, no count")
    upper: Number | None = None
    rule = "number.chinese"
    pair = _PAIR.search(core)
    if pair and _are_next(pair):
        upper = parse_number(core[: pair.start(1)] + core[pair.start(2) :])
        core = core[: pair.start(2)] + core[pair.end(2) :]
        rule = "number.vague"
    if core[0] in _LARGE and core.strip(_LARGE):
        raise ParseError(
            f"{match.group()!r} names no one number: 百十 and 千八百 are about a hundred, a thousand"
        )
    value = parse_number(core)
    # 千名 may be a name's (百校千企); 千余名 counts.
    alone = not vague and not core.strip(_LARGE)
    scale = 1
    # 三点五千 is written to the hundreds; 三千五百 counts in full.
    trailing = (_TRAILING_ALL if "点" in core else _TRAILING).search(core)
    words = trailing.group() if trailing else ""
    for word in words:
        scale *= _SCALES[word]
    places = len(core.partition("点")[2].removesuffix(words))
    step = Fraction(scale, 10**places)
    numeral = _Numeral(
        value, rule, "scale" if alone else "spoken", scale,
        terminating(step), exact=step == 1, upper=upper, vague=vague,
    )  # fmt: skip
    figure = _with_unit(numeral, written)
    return figure._replace(op="~") if "来" in body else figure


def _check_spoken(surface: str, written: str, allowed: tuple[str, ...]) -> None:
    """Refuse a unit before which 一 or 半 is an article or part of a word."""
    spelling = spellings().get(_BASE.split(written, maxsplit=1)[0])
    if spelling is not None and spelling.spoken not in allowed:
        raise ParseError(f"{surface!r} counts nothing: before {written!r} the numeral is part of the phrase")


def _are_next(pair: re.Match[str]) -> bool:
    first, second = (int(parse_number(pair.group(index))) for index in (1, 2))
    if second - first != 1 and (first, second) != (3, 5):
        raise ParseError(f"{pair.group()!r} puts two digits side by side that bound nothing")
    return True


def _with_unit(numeral: _Numeral, written: str) -> Figure:
    """Join a number to what is written after it."""
    value, upper, step = numeral.value, numeral.upper, numeral.step
    rule, sort, name = numeral.rule, "pure", ""
    vague, exact = numeral.vague, numeral.exact
    if written[:1] == "成" and len(written) == 2 and written[1] != "多":
        tenth = Fraction(1, 2) if written[1] == "半" else Fraction(int(parse_number(written[1])), 10)
        value, step, written = Fraction(value) + tenth, Fraction(1, 10), "成"
    if written:
        unit = read_unit(written)
        name, sort, vague = unit.name, unit.sort, vague or unit.vague
        if unit.half:
            half = Fraction(numeral.scale, 2)
            value, step, exact = Fraction(value) + half, half, False
    if name == "成":
        name, rule, value, step = "%", "number.tenths", Fraction(value) * 10, Fraction(step) * 10
        upper = upper * 10 if upper is not None else None
        if value > 100:
            raise ParseError(f"{written!r} after {numeral.value} is no tenth")
    elif name == "折" and value > 10:
        # 75折 is written for 7.5折.
        value, step = Fraction(value) / 10, Fraction(step) / 10
    op: Operator = "range" if upper is not None else ">" if vague else "="
    known = None if exact and sort in ("count", "pure") else terminating(step)
    return Figure(
        terminating(value), upper, op, name, known, sort, rule, numeral.shape, written,
        numeral.scale,
    )  # fmt: skip


def _last_place(value: Number) -> Number:
    return Decimal(f"1E{int(value.as_tuple().exponent)}") if isinstance(value, Decimal) else 1
