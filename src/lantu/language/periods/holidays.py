"""The days off around a festival: 五一假期, 国庆黄金周, 春节期间, as each year's notice gave them."""

from __future__ import annotations

import re
from functools import cache

from lantu.facts.period import Period
from lantu.language.periods.words import any_of, load_words
from lantu.language.vocabulary import load_vocabulary

_OPENING = '“"「‘'
_CLOSING = '”"」’'


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
    """Return the places in ``holidays()`` of the first and the last holiday that a text names.

    Examples
    --------
    >>> [holidays()[index] for index in read_holidays("中秋、国庆假期")]
    ['中秋', '国庆']
    """
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


def holiday_shape() -> str:
    """Return the pattern of days off with a name, in quotation marks or without."""
    words = load_vocabulary("periods_holidays")["holiday"]
    quoted = f"[{_OPENING}]?{{}}[{_CLOSING}]?"
    always = [name for name in holiday_names() if name not in words["only_marked"]]
    name, plain = (quoted.format(any_of(names)) for names in (holiday_names(), always))
    marks = f"{any_of(words['marks'])}(?![{words['marks_not_before']}])"
    joint = any_of(words["joints"])
    during = f"(?={any_of(words['during'])})"
    return (
        f"(?<![一二三四五六七八九十建])(?:{name}(?:{joint}{name})?{marks}|{plain}(?:{joint}{plain})?{during})"
    )


@cache
def holiday_marks() -> tuple[str, ...]:
    """Return the words without one of which no text tells of days off; none stands in another."""
    words = load_vocabulary("periods_holidays")["holiday"]
    every = (*words["marks"], *words["during"])
    return tuple(word for word in every if not any(other != word and other in word for other in every))


@cache
def holiday_ends() -> frozenset[str]:
    """Return the characters of which one stands in front of each of those words."""
    longer = [word[:-1] for word in load_vocabulary("periods_holidays")["holiday"]["marks"]]
    names = {name[-1] for name in holiday_names()}
    return frozenset(names | set("".join(longer)) | set(_CLOSING))


@cache
def _names() -> re.Pattern[str]:
    return re.compile(any_of(holiday_names()))


@cache
def _notices() -> dict[int, dict[str, tuple[str, str]]]:
    return {
        row["year"]: {name: (first, last) for name, (first, last) in row["days"].items()}
        for row in load_vocabulary("periods_holidays")["notice"]
    }
