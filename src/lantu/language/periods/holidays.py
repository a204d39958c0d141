"""The days off around a festival: 五一假期, 国庆黄金周, 春节期间, as each year's notice gave them."""

from __future__ import annotations

import datetime
import re
from functools import cache

from lantu.facts.period import Period
from lantu.language.periods.words import any_of, load_words
from lantu.language.vocabulary import load_vocabulary

DAYS_WITHIN = (
    "(?:首[日天]|[前第](?:[1-4]?[0-9]|[一二三]?十[一二三四五六七八九]?|[一二两三四五六七八九])[天日])"
)
"""Behind days off these tell which of them are meant."""
_JUST_OVER = 4
"""A holiday is still spoken of without its name so many days after its last one."""
_OPENING = '“"「‘'
_CLOSING = '”"」’'
QUOTATION = _OPENING + _CLOSING
"""Marks that a holiday's name can stand in."""


@cache
def holiday_names() -> dict[str, str]:
    """Return the names of statutory holidays, each with the one under which notices are kept.

    Examples
    --------
    >>> holiday_names()["劳动节"], holiday_names()["十一"]
    ('五一', '国庆')
    """
    names = {name: row["holiday"] for name, row in load_words().festivals.items() if "holiday" in row}
    only_marked: dict[str, str] = load_vocabulary("periods_holidays")["holiday"]["only_marked"]
    return names | only_marked


@cache
def holidays() -> tuple[str, ...]:
    """Return the statutory holidays in the order of their festivals."""
    return tuple(dict.fromkeys(holiday_names().values()))


def read_holidays(text: str) -> tuple[int, int]:
    """Return the places in ``holidays()`` of the first and the last holiday that a text names; -1 for none.

    Examples
    --------
    >>> [holidays()[index] for index in read_holidays("中秋、国庆假期")]
    ['中秋', '国庆']
    """
    if not _names().search(text):
        return -1, -1
    found = [holidays().index(holiday_names()[name]) for name in _names().findall(text)]
    return found[0], found[-1]


def days_off(year: int, first: int, last: int) -> Period | None:
    """Return the days off of a holiday, or of two that were one that year; None where no notice tells.

    Parameters
    ----------
    year : int
    first, last : int
        Places in ``holidays()``; the same where one holiday is meant.

    Examples
    --------
    >>> days_off(2023, *read_holidays("中秋国庆假期"))
    Period(start='2023-09-29', end='2023-10-06')
    >>> days_off(1998, *read_holidays("五一假期")) is None
    True
    """
    days = _notices().get(year)
    if days is None or days[holidays()[first]] != days[holidays()[last]]:
        return None
    return Period(*days[holidays()[first]])


def is_days_off(period: Period) -> bool:
    """Tell whether a period is that of a holiday or a season of which a notice tells the days.

    Examples
    --------
    >>> is_days_off(Period("2023-09-29", "2023-10-06")), is_days_off(Period("2023-09-29", "2023-10-02"))
    (True, False)
    """
    return period in _all_days()


@cache
def _all_days() -> frozenset[Period]:
    return frozenset(Period(*days) for notice in _notices().values() for days in notice.values())


def holiday_near(anchor: str) -> Period | None:
    """Return the days off that a day lies in, or that were over a few days before it; None where none were.

    Examples
    --------
    >>> holiday_near("2025-10-04")
    Period(start='2025-10-01', end='2025-10-08')
    >>> holiday_near("2025-08-04") is None
    True
    """
    if len(anchor) < len("2025-10-04"):
        return None
    day = datetime.date.fromisoformat(anchor)
    since = (day - datetime.timedelta(days=_JUST_OVER)).isoformat()
    near = [
        Period(*days)
        for year in (day.year, day.year + 1)
        for name, days in _notices().get(year, {}).items()
        if days[0] <= anchor and days[1] >= since and name not in seasons()
    ]
    return max(near, default=None)


def holiday_shape() -> str:
    """Return the pattern of days off with a name, in quotation marks or without."""
    words = load_vocabulary("periods_holidays")["holiday"]
    quoted = f"[{_OPENING}]?{{}}[{_CLOSING}]?"
    always = [name for name in holiday_names() if name not in words["only_marked"]]
    name, plain = (quoted.format(any_of(names)) for names in (holiday_names(), always))
    marks = f"{any_of(words['marks'])}(?![{words['marks_not_before']}])"
    joint = any_of(words["joints"])
    during = f"(?={any_of(words['during'])})"
    unnamed = f"{any_of(words['unnamed'])}(?={DAYS_WITHIN})"
    named = f"{name}(?:{joint}{name})?{marks}(?:[3-9三四五六七八九]天)?|{plain}(?:{joint}{plain})?{during}"
    return f"(?<![一二三四五六七八九十建])(?:{named}|{unnamed})"


def festival_day_shape() -> str:
    """Return the pattern of a festival's name where its one day is meant: 元宵节当天, “五一”当日."""
    itself = any_of(load_vocabulary("periods_holidays")["holiday"]["itself"])
    named = f"[{_OPENING}]?{any_of(load_words().festivals)}[{_CLOSING}]?(?={itself})"
    return f"(?<![一二三四五六七八九十建]){named}"


@cache
def holiday_marks() -> tuple[str, ...]:
    """Return the words without one of which no text tells of days off; none stands in another."""
    words = load_vocabulary("periods_holidays")["holiday"]
    every = (*words["marks"], *words["during"], *words["unnamed"], *words["itself"])
    return tuple(word for word in every if not any(other != word and other in word for other in every))


@cache
def holiday_ends() -> frozenset[str]:
    """Return the characters of which one stands in front of each of those words."""
    longer = [word[:-1] for word in load_vocabulary("periods_holidays")["holiday"]["marks"]]
    names = {name[-1] for name in (*holiday_names(), *load_words().festivals)}
    return frozenset(names | set("".join(longer)) | set(_CLOSING))


@cache
def seasons() -> frozenset[str]:
    """Return those that are no days off: 春运."""
    return frozenset(load_vocabulary("periods_holidays")["holiday"]["seasons"])


@cache
def _names() -> re.Pattern[str]:
    return re.compile(any_of(holiday_names()))


@cache
def _notices() -> dict[int, dict[str, tuple[str, str]]]:
    return {
        row["year"]: {name: (first, last) for name, (first, last) in row["days"].items()}
        for row in load_vocabulary("periods_holidays")["notice"]
    }
