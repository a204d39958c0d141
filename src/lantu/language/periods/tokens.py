"""The pieces that written times are made of, each with its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from lantu.language.periods.holidays import DAYS_WITHIN, festival_day_shape, holiday_shape, seasons
from lantu.language.periods.lunar import term_names
from lantu.language.periods.words import Words, any_of, load_words

QUOTES = (("“", "”"), ('"', '"'), ("「", "」"), ("『", "』"), ("‘", "’"))
"""Marks that a plan's name can stand in."""

_DIGIT = "[0-9０-９]"
_ONES = "[一二三四五六七八九]"
_YEAR_DIGITS = f"(?:[1１]{_DIGIT}|[2２][01０１]){_DIGIT}{_DIGIT}"
_YEAR_CHINESE = "(?:[一二][〇○零一二三四五六七八九]{3})"
_MONTH_DIGITS = "(?:[1１][0-2０-２]|[0０]?[1-9１-９])"
_MONTH_CHINESE = "(?:十[一二]|[一二三四五六七八九十元])"
_MONTH = f"(?:{_MONTH_DIGITS}|{_MONTH_CHINESE})"
_DAY_DIGITS = "(?:[3３][01０１]|[12１２][0-9０-９]|[0０]?[1-9１-９])"
_DAY_CHINESE = f"(?:三十一?|二?十{_ONES}|廿{_ONES}|二十|[一二三四五六七八九十])"
_DAY = f"(?:{_DAY_DIGITS}|{_DAY_CHINESE})"
_NUMBER = f"(?:{_DIGIT}{{1,2}}|[一二三四五六七八九十廿卅]{{1,3}})"
_ABOUT = "(?:[一二]两|[一两二]三|三[四五]|四五|五六|六七|七八|八九)"
_COUNT = (
    f"(?:{_DIGIT}{{1,3}}|{_ABOUT}(?=个?[年季月星礼周天])|[一二两三四五六七八九]?百(?:零?{_ONES}|{_ONES}?十{_ONES}?)?"
    f"|{_ONES}?十{_ONES}?|[一二三四五六七八九两仨半])"
)
_QUARTER = "[一二三四1-4１-４]"
_NO_DIGIT = "(?![0-9０-９])"
WEEKDAY = "(?:末|[一二三四五六日天])?(?![个场次天名])"
"""What follows a week and narrows it to a day or to its end."""


class Token(NamedTuple):
    """One piece: its kind, what is written, and where it stands."""

    kind: str
    text: str
    start: int
    end: int


def split_tokens(surface: str) -> list[Token]:
    """Cut a text into the pieces of times, as far as there are any from its start; one space may part them.

    Examples
    --------
    >>> [token.kind for token in split_tokens("2018年1－9月份")]
    ['year', 'number', 'to', 'month']
    >>> split_tokens("亿元")
    []
    """
    tokens: list[Token] = []
    at = 0
    while match := _piece().match(surface, at + (surface[at : at + 1] == " ")) or _piece().match(surface, at):
        at = match.end()
        tokens.append(Token(match.lastgroup or "", match.group(), match.start(), at))
    return tokens


@cache
def _piece() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{kind}>{shape})" for kind, shape in _shapes(load_words())))


def plan_tail(words: Words) -> str:
    """Return what makes a plan's name its years: 时期, 开局之年, or no sign that the plan itself is meant."""
    plan = words.tables["plan"]
    years = any_of([*plan["first_year"], *plan["last_year"]])
    itself = f"[^，。、；：“”《》（）\\n]{{0,8}}{any_of(plan['not_before'])}"
    return f"(?:{any_of(plan['span_words'])}|(?={years})|(?!{itself}))"


def event_tail(words: Words) -> str:
    """Return what makes an event's name a date: 以来, 期间 ... behind it."""
    named = words.tables["named"]
    return f"{any_of(named['held'])}?(?={any_of(named['behind'])})"


def _shapes(words: Words) -> Iterator[tuple[str, str]]:
    """Yield kinds with their shapes; where two fit, the first is meant."""
    tables = words.tables
    yield "days_within", f"(?<=[期周假日天运]){DAYS_WITHIN}"
    yield "stretch", _stretch(words)
    for kind in ("now", "vague", "comparison", "unknown"):
        yield kind, _guarded(tables[kind])
    yield "landmark", any_of(words.landmarks)
    yield from _dates()
    yield from _plans(words)
    yield "event", f"{any_of(words.events)}(?:{event_tail(words)}|$)"
    for kind in ("year", "month", "quarter", "week", "day", "span"):
        weekday = WEEKDAY if kind == "week" else ""
        rows = [*tables[kind], *tables.get(f"{kind}s", []), *tables.get(f"{kind}_opened", [])]
        yield f"{kind}_word", _guarded(rows) + weekday
    yield "onset", _guarded(tables["onset"])
    yield from _lunar(words)
    yield from _parts(words)
    yield "clock", _clock(tables["clock"])
    yield "open_year", f"{_YEAR_DIGITS}(?! ?{_DIGIT})"
    yield "after", _guarded(tables["after"])
    yield "to", " ?(?:[-－—–―~～〜﹣]{1,2}|[至到]) ?|、(?=[一二三四]季度)"
    yield "of", "的"
    yield "number", f"第?{_NUMBER}{_NO_DIGIT}"


def _guarded(table: list[dict[str, Any]]) -> str:
    """Return an alternation of a table's words, longest first, each with the neighbours that it forbids."""
    rows = [(word, row) for row in table for word in row["words"]]
    shapes = []
    for word, row in sorted(rows, key=lambda item: (-len(item[0]), item[0])):
        before = f"(?<![{row['not_after']}])" if row.get("not_after") else ""
        after = f"(?![{row['not_before']}])" if row.get("not_before") else ""
        after += f"(?={any_of(row['followed_by'])})" if row.get("followed_by") else ""
        shapes.append(before + re.escape(word) + after)
    return "(?:" + "|".join(shapes) + ")"


def _dates() -> Iterator[tuple[str, str]]:
    separator = "[-/.．]"
    yield "date", f"{_YEAR_DIGITS}{separator}{_MONTH_DIGITS}{separator}{_DAY_DIGITS}{_NO_DIGIT}"
    yield "spaced_date", f"{_YEAR_DIGITS} {_MONTH_DIGITS} {_DAY_DIGITS}{_NO_DIGIT}"
    unit = "(?![0-9.,，万亿元个人家吨亩%％])"
    yield "compact_date", f"(?:19|20){_DIGIT}{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]){unit}"
    yield "year_month", f"{_YEAR_DIGITS}-(?:0[1-9]|1[0-2]){_NO_DIGIT}"
    yield "dotted_month", f"{_YEAR_DIGITS}[.．](?:0[1-9]|1[0-2]){_NO_DIGIT}"
    dashed = f"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]){_NO_DIGIT}"
    yield "month_day", f"(?:{dashed}|{_MONTH_DIGITS}·{_DAY_DIGITS}{_NO_DIGIT})(?! ?[年月日号])"
    yield "century", f"(?:{_NUMBER}|上个?|本)世纪(?:{_NUMBER}0?年代)?"
    yield "decade", f"(?:{_DIGIT}0|{_YEAR_DIGITS}|[一二三四五六七八九]十)年代"
    yield "year", f"(?:{_YEAR_DIGITS}|{_YEAR_CHINESE}) ?年(?:度(?!假))?"
    # 三五年 is some years, and the year 35 only where a month follows.
    some = f"(?!{_ABOUT} ?年(?!{_MONTH} ?月))"
    yield "short_year", f"(?:{_DIGIT}{{2}}|{some}[〇○零一二三四五六七八九]{{2}}) ?年"


def _plans(words: Words) -> Iterator[tuple[str, str]]:
    plan = words.tables["plan"]
    names, span = any_of(words.plans), any_of(plan["span_words"])
    quoted = "|".join(re.escape(opening) + names + re.escape(closing) for opening, closing in QUOTES)
    numeral = "[0-9一二三四五六七八九十]"
    bare = f"(?<!{numeral})(?:{names}(?={span}|期?末)|十[一二三四五六]五(?!{numeral}|分))"
    yield "plan_years", f"(?:{quoted}|{bare})(?:规划)?(?:{span})?的?[前头][1-4一二两三四]年"
    yield "plan", f"(?:{quoted}|{bare}){plan_tail(words)}"
    yield "first_year", any_of(plan["first_year"])
    yield "last_year", any_of(plan["last_year"])


def _lunar(words: Words) -> Iterator[tuple[str, str]]:
    lunar = words.tables["lunar"]
    mark = any_of(lunar["marks"])
    yield "lunar_year", f"{mark}(?:{_YEAR_DIGITS}|{_YEAR_CHINESE})年"
    yield "lunar", mark
    yield "lunar_month", any_of(lunar["months"])
    yield "lunar_day", f"(?:{any_of(lunar['days'])}(?:{_ONES}|十|{_DIGIT}{{1,2}}{_NO_DIGIT}))|廿{_ONES}"
    yield "festival_day", festival_day_shape()
    yield "holiday", holiday_shape()
    yield "season", any_of(seasons())
    yield "festival", any_of([*words.festivals, *term_names()])
    measured = "(?![一二三四五六七八九十]| ?[日号个名家项百千万亿余多])"
    yield "lunar_like", f"{_MONTH_CHINESE}月{_DAY_CHINESE}{measured}"


def _parts(words: Words) -> Iterator[tuple[str, str]]:
    week = "(?:周|星期|礼拜)"
    yield "weekday", f"{week}[一二三四五六日天]"
    yield "nth_weekday", f"第{_COUNT}个{week}[一二三四五六日天]"
    yield "nth_week", f"第{_COUNT}个?{week}(?![年岁期])"
    yield "quarter", f"第?{_QUARTER}季度|首季度?|[Qq][1-4](?:季度)?"
    yield "half", "[上下]半年"
    yield "first", f"前{_COUNT}个?(?:季度?|月(?!子)|天)|首月"
    yield "last", f"(?:最)?后{_COUNT}个?(?:季度|月|天)"
    yield "month", f"{_MONTH} ?月(?:份(?!额))?"
    yield "third", any_of(words.thirds)
    yield "day", f"{_DAY} ?[日号]"
    yield "part", _guarded(words.tables["part"])


def _stretch(words: Words) -> str:
    """Return the shape of a stretch counted from the document's date: 近五年来, 10年来, 三年前, 未来五年."""
    lead = words.tables["lead"]
    units = "(?:年|季度|个月|个半月|个?星期|个?礼拜|周|天)"
    size = f"{_COUNT}[多余几]?个?{units}(?:多|半)?(?![级制期龄薪均度])"
    loose = f"{_COUNT}[多余几]?个?(?:{units}|月)(?:多|半)?(?![级制期龄薪均度])"
    tail = "(?:以来|来(?![自到临宾])|间|内|里|中(?=[，。、；]))"
    past = f"(?<![{lead['past_not_after']}]){any_of(lead['past'])}(?<!这(?=一)){loose}(?:时间)?{tail}?"
    future = f"{any_of(lead['future'])}{_COUNT}(?:[-~～—–至到]{_COUNT})?个?(?:{units}|月)(?:内|里|间|左右)?"
    ago = "(?:以前|之前|前(?!提(?![高升前])|[列沿期景三述瞻往]))"
    later = "(?:以后|之后|后(?![期续来备]))"
    # 五年间 ends today as 五年来 does; 三百年间 is history.
    within = f"(?:{_DIGIT}{{1,2}}|{_ONES}?十{_ONES}?|[两三四五六七八九])年间"
    # 三季度前 is by the third quarter, 三个季度前 three quarters ago.
    return f"{past}|{future}|{within}|(?!{_QUARTER}季度){size}(?:以来|来(?![自到临宾])|{ago}|{later})"


def _clock(clock: dict[str, Any]) -> str:
    number = f"(?:{_DIGIT}{{1,2}}|[零〇一二三四五六七八九十]{{1,3}})"
    digital = f"{_DIGIT}{{1,2}}[:：]{_DIGIT}{{2}}(?:[:：]{_DIGIT}{{2}})?时?"
    time = f"(?:{digital}|{number}[时点](?:{number}分?|半|整)?许?)"
    return f" ?(?:{any_of([*clock['day_parts'], *clock['short']])} ?{time}?| ?{time})"
