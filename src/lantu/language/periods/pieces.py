"""A moment as far as it is read, and the numbers that its pieces hold."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from lantu.language.periods.moment import Level, Moment
from lantu.language.periods.numerals import read_small

Weak = Literal["", "day", "month_day", "year", "always"]
"""What keeps a time from being told from a number in running text: a lone day (20日), a day without 日
(10月22), a year without 年, or that it is never looked for there; empty where nothing does."""

_NUMBER = re.compile("[0-9０-９]+|[一二三四五六七八九十廿卅百两仨半〇○零]+")
_COUNTED = re.compile(
    "([0-9０-９]+|[一二三四五六七八九十百两仨半]+)(?:[-~～—–至到]([^年季月周天]+?))?([多余几]?)个?(半?)"
    "(年|季度?|月|星期|礼拜|周|天)([多半]?)(.*)"
)
_ABOUT = re.compile("[一二两三四五六七八九]{2}")
_UNITS: dict[str, Level] = {
    "年": "year",
    "季度": "quarter",
    "季": "quarter",
    "月": "month",
    "周": "week",
    "星期": "week",
    "礼拜": "week",
    "天": "day",
}


class Piece(NamedTuple):
    """A moment as far as it is read, how fine it is so far, and whether it can stand in running text."""

    moment: Moment
    level: Level
    weak: Weak = ""


class Counted(NamedTuple):
    """A stretch of ``size`` units (of 5至10年 the ten), with the words in front of it and behind it.

    ``loose`` says that the words leave open how many there are: 十几年, 三五年, 二十多年前. The 多 of 8年多来
    does not, since what it counts began in the year that eight leads to, or so reports use it.
    """

    size: int
    unit: Level
    lead: str
    tail: str
    loose: bool = False


def read_number(text: str) -> int:
    """Return the number that a piece holds; 1 where it holds none (首季度)."""
    match = _NUMBER.search(text)
    return read_small(match.group()) if match else 1


def read_counted(text: str) -> Counted:
    """Split a counted stretch into its parts; with half a year its unit is months, half a month is 15 days.

    Raises
    ------
    ValueError
        When it counts half of a unit that no date can be told from.

    Examples
    --------
    >>> read_counted("近五年来")
    Counted(size=5, unit='year', lead='近', tail='来', loose=False)
    >>> read_counted("半年前")
    Counted(size=6, unit='month', lead='', tail='前', loose=False)
    >>> read_counted("七年半后").size
    90
    """
    match = _COUNTED.search(text)
    if match is None:
        raise ValueError(f"{text} counts no unit of time")
    number, last, more, middle, name, behind, tail = match.groups()
    number = last or number
    loose = more == "几" or (bool(more) and not tail.endswith("来"))
    if _ABOUT.fullmatch(number):
        number, loose = number[1], True
    unit, lead = _UNITS[name], text[: match.start()]
    if number == "半":
        return Counted(6, "month", lead, tail) if unit == "year" else Counted(15, "day", lead, tail)
    if not middle and behind != "半":
        return Counted(read_small(number), unit, lead, tail, loose)
    if unit != "year":
        raise ValueError(f"{text} counts half a {unit}, which no date can be told from")
    return Counted(read_small(number) * 12 + 6, "month", lead, tail)
